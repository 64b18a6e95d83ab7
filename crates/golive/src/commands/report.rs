//! Operations and steps, as people and scripts see them.

use golive_model::OfferKey;
use golive_model::wire::{LinkBody, OperationBody, StepBody};

use crate::fault::Fault;
use crate::session::Session;
use crate::{output, plain, progress, wait};

/// Prints an operation with its steps.
pub(crate) fn operation(session: &Session, operation: &OperationBody) -> Result<(), Fault> {
    if session.json() {
        return output::json(operation);
    }
    output::facts(&[
        ("operation", operation.id.clone()),
        ("type", operation.submission_type.clone()),
        ("status", operation.status.clone()),
        ("submission", operation.publishing_version.to_string()),
        ("version", operation.offer_version.to_string()),
        ("cancel", operation.cancellation_request_state.clone()),
        ("created", operation.created_date_time.clone()),
        ("changed", operation.last_action_date_time.clone()),
        ("preview", uris(&operation.preview_links)),
        ("live", uris(&operation.live_links)),
    ])?;
    steps(&operation.steps)
}

/// Prints steps, each with what it said last.
pub(crate) fn steps(steps: &[StepBody]) -> Result<(), Fault> {
    if steps.is_empty() {
        return Ok(());
    }
    let rows = steps.iter().map(|step| {
        let last = step.messages.last();
        [
            step.step_name.clone(),
            progress::word(&step.status).to_owned(),
            format!("{} %", step.progress_percentage),
            last.map_or_else(String::new, |m| plain::words(&m.message_html)),
        ]
    });
    output::line("")?;
    output::rows(["STEP", "STATUS", "PROGRESS", "MESSAGE"], rows)
}

/// Prints what was started, or waits for its end and prints that.
pub(crate) async fn started(
    session: &Session,
    key: &OfferKey,
    started: OperationBody,
) -> Result<(), Fault> {
    if !session.global.wait {
        operation(session, &started)?;
        if started.status == "running" {
            session.say(&format!(
                "follow it with: {}",
                wait::resume(key, &started.id)
            ));
        }
        return Ok(());
    }
    let seen = wait::done_before(&started);
    let resume = wait::resume(key, &started.id);
    let ended = wait::until_done(session, key, &started.id, resume, Some(seen)).await?;
    if session.json() {
        return output::json(&ended);
    }
    let link = match ended.submission_type.as_str() {
        "publish" => ("preview", uris(&ended.preview_links)),
        "goLive" => ("live", uris(&ended.live_links)),
        _ => ("cancelled", key.to_string()),
    };
    output::facts(&[link])
}

/// Links in one cell.
pub(crate) fn uris(links: &[LinkBody]) -> String {
    let uris: Vec<&str> = links.iter().map(|link| link.uri.as_str()).collect();
    uris.join(" ")
}
