//! `/v1/…/diff`: what differs between two slots.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::Version;
use golive_model::diff::differences;
use golive_model::offer::Slot;
use golive_model::wire::DiffBody;
use golive_store::Record;
use http::StatusCode;
use serde_json::Value;

use super::attempt;
use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::{AtOffer, parameter};
use crate::http::{ApiError, Code, reply};
use crate::publish;

/// What differs from one slot to another; by default from production to draft:
/// what a publish and a go live would change. An empty slot differs in all.
#[utoipa::path(get, path = "/v1/publishers/{publisher}/offers/{offer}/diff", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("from" = Option<String>, Query,
            description = "draft, preview, production, or the number of a frozen version"),
        ("to" = Option<String>, Query,
            description = "draft, preview, production, or the number of a frozen version")),
    responses((status = 200, body = DiffBody), ReadErrors))]
pub async fn diff(
    State(app): State<App>,
    at: AtOffer,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    at.record(&app).await?;
    let query = query.unwrap_or_default();
    let from = side(&query, "from", Slot::Production)?;
    let to = side(&query, "to", Slot::Draft)?;
    let (app, at) = (&app, &at);
    let (before, after) = attempt::read(app, at, |record| async move {
        let before = content(app, &record, from).await?;
        Ok((before, content(app, &record, to).await?))
    })
    .await?;
    let body = DiffBody {
        from: from.name(),
        to: to.name(),
        differences: differences(&before, &after),
    };
    reply::json(StatusCode::OK, &body)
}

/// What is compared.
#[derive(Clone, Copy)]
enum Side {
    Slot(Slot),
    Version(Version),
}

impl Side {
    fn name(self) -> String {
        match self {
            Self::Slot(slot) => slot.as_str().into(),
            Self::Version(version) => version.to_string(),
        }
    }
}

fn side(query: &str, name: &str, default: Slot) -> Result<Side, ApiError> {
    let Some(text) = parameter(query, name) else {
        return Ok(Side::Slot(default));
    };
    let slot = Slot::parse(&text).map(Side::Slot);
    let version = || {
        text.parse()
            .ok()
            .map(|number| Side::Version(Version(number)))
    };
    slot.or_else(version).ok_or_else(|| {
        ApiError::new(Code::InvalidRequest, "asked.side")
            .with("name", name)
            .at(name)
    })
}

async fn content(app: &App, record: &Record, side: Side) -> Result<Value, ApiError> {
    let offer = &record.offer;
    let revision = match side {
        Side::Version(version) => {
            let frozen = app.store.version(record, version).await?;
            frozen.ok_or_else(|| {
                ApiError::new(Code::VersionNotFound, "absent.frozen")
                    .with("offer", &offer.key)
                    .with("version", version)
            })?
        }
        Side::Slot(slot) => match offer.shown(slot) {
            Some(shown) => shown.revision,
            None if slot == Slot::Draft => offer.draft.revision,
            None => return Ok(Value::Object(serde_json::Map::new())),
        },
    };
    Ok(publish::value(app, offer, revision).await?.as_ref().clone())
}
