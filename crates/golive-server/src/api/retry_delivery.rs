//! POST `/v1/deliveries/{delivery}/retry`: a dead delivery is tried again.

use axum::extract::State;
use axum::response::Response;
use golive_store::DeliveryState;
use http::StatusCode;

use super::deliveries::shown;
use super::errors::WriteErrors;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::http::{ApiError, Code, Path, reply};

/// Has a dead delivery tried again, now and as often as a new one; for operators. One
/// that waits for its next attempt stays as it is.
#[utoipa::path(post, path = "/v1/deliveries/{delivery}/retry", tag = "Deliveries",
    params(("delivery" = String, Path)),
    responses((status = 200, body = golive_model::wire::DeliveryBody), WriteErrors))]
pub async fn retry_delivery(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let Some(delivery) = app.store.retry_delivery(&id, app.clock.now()).await? else {
        return Err(ApiError::new(Code::DeliveryNotFound, "absent.delivery").at("delivery"));
    };
    if delivery.state == DeliveryState::Sent {
        return Err(ApiError::new(Code::DeliveryWasSent, "delivery").at("delivery"));
    }
    app.mail_due.notify_one();
    app.leads_due.notify_one();
    app.webhooks_due.notify_one();
    if let Some(certifier) = &app.certifier {
        certifier.due.notify_one();
    }
    reply::json(StatusCode::OK, &shown(delivery))
}
