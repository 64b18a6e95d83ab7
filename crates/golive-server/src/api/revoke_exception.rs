//! DELETE `/v1/exceptions/{id}`: an exception ends before its time.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::errors::WriteErrors;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::http::{ApiError, Code, Path};

/// Takes an exception back; for operators. The rule blocks again at once.
#[utoipa::path(delete, path = "/v1/exceptions/{exception}", tag = "Reviews",
    params(("exception" = String, Path)),
    responses((status = 204, description = "Taken back."), WriteErrors))]
pub async fn revoke_exception(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    if app.store.remove_exception(&id).await? {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Err(ApiError::new(Code::ExceptionNotFound, "absent.exception").at("exception"))
}
