//! `/v1/artifacts/collect`: removing files that nothing refers to.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::wire::{CollectedBody, CollectionBody};
use http::StatusCode;

use super::errors::WriteErrors;
use crate::app::App;
use crate::artifacts::collect::{CollectFault, Collection, collect};
use crate::auth::caller::{Caller, parameter};
use crate::http::error::internal;
use crate::http::{ApiError, Code, reply};

/// How many artifacts one request removes.
const LIMIT: usize = 1_000;

/// Lists the files that no version refers to and that are older than a day;
/// with `dryRun=false` removes them. For operators.
#[utoipa::path(post, path = "/v1/artifacts/collect", tag = "Artifacts",
    params(("dryRun" = Option<bool>, Query, description = "false removes; the default only lists")),
    responses((status = 200, body = CollectionBody), WriteErrors))]
pub async fn collect_artifacts(
    State(app): State<App>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let dry = dry_run(&query.unwrap_or_default())?;
    let collected = collect(&app.objects, &app.store, app.clock.now(), dry, LIMIT).await;
    let collection = collected.map_err(refusal)?;
    if !dry {
        let (objects, scratch) = (collection.objects.len(), collection.scratch.len());
        tracing::info!(
            by = caller.name(),
            objects,
            scratch,
            "artifacts were collected"
        );
    }
    reply::json(StatusCode::OK, &shown(collection, dry))
}

fn dry_run(query: &str) -> Result<bool, ApiError> {
    match parameter(query, "dryRun").as_deref() {
        None | Some("true") => Ok(true),
        Some("false") => Ok(false),
        Some(_) => Err(ApiError::new(Code::InvalidRequest, "asked.dry-run").at("dryRun")),
    }
}

fn refusal(fault: CollectFault) -> ApiError {
    match fault {
        CollectFault::Store(error) => error.into(),
        CollectFault::Object(error) => {
            tracing::error!(%error, "a collection did not come to its end");
            ApiError::new(Code::Unavailable, "trouble.collecting")
        }
        CollectFault::Scratch(_) => {
            tracing::error!(error = %fault, "a collection did not come to its end");
            internal()
        }
    }
}

fn shown(collection: Collection, dry_run: bool) -> CollectionBody {
    let body = |(name, bytes)| CollectedBody { name, bytes };
    let objects = collection.objects.into_iter();
    let artifacts: Vec<_> = objects
        .map(|(sha256, bytes)| body((sha256.to_string(), bytes)))
        .collect();
    let scratch: Vec<_> = collection.scratch.into_iter().map(body).collect();
    CollectionBody {
        dry_run,
        bytes: artifacts
            .iter()
            .chain(&scratch)
            .map(|file| file.bytes)
            .sum(),
        artifacts,
        scratch,
        more: collection.more,
    }
}
