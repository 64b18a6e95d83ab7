//! `/v1/reviews`: submissions that wait for a person's approval.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::decide::{Command, Decision, decide};
use golive_model::offer::{Offer, Stage};
use golive_model::review::Act;
use golive_model::wire::{FindingBody, ReviewAct, ReviewBody, ReviewNoteBody};
use golive_model::{Language, OfferKey, Submission};
use golive_store::{Accepted, Applied};
use http::{HeaderMap, StatusCode};

use super::attempt::Attempts;
use super::errors::{ReadErrors, WriteErrors};
use crate::app::App;
use crate::auth::caller::{Caller, offer_not_found};
use crate::http::error::internal;
use crate::http::{ApiError, Code, Path, body, language, reply};

/// How many reviews are shown; whoever has more begins at the top.
const SHOWN: u32 = 500;

/// The longest note or reason, in characters.
const MAX_TEXT: usize = 4_000;

/// What waits for a reviewer, longest first; for operators.
#[utoipa::path(get, operation_id = "list_reviews", path = "/v1/reviews", tag = "Reviews",
    responses((status = 200, body = Vec<ReviewBody>), ReadErrors))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let language = language::asked(&headers);
    let mut shown = Vec::new();
    for waiting in app.store.waiting_for_review(SHOWN).await? {
        let record = app.store.offer(&waiting.key).await?;
        let offer = record.as_ref().map(|record| &record.offer);
        // The queue is read from the database and the offer from memory, which
        // may be a commit behind or ahead: only what both call waiting is shown.
        shown.extend(offer.and_then(|offer| {
            let submission = offer.submission.as_ref()?;
            let waits = submission.number == waiting.submission
                && submission.stage == Stage::AwaitingApproval;
            waits.then(|| review(offer, submission, language))
        }));
    }
    reply::json(StatusCode::OK, &shown)
}

/// Claims, releases, annotates, approves or rejects what waits; for operators.
/// A rejection needs its reason, which the publisher reads.
#[utoipa::path(post, operation_id = "act_on_review",
    path = "/v1/reviews/{publisher}/{offer}/{act}", tag = "Reviews",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("act" = String, Path, description = "claim, release, note, approve or reject")),
    request_body = Option<ReviewAct>,
    responses((status = 200, body = ReviewBody), WriteErrors))]
pub async fn act(
    State(app): State<App>,
    caller: Caller,
    Path((publisher, offer, act)): Path<(String, String, String)>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let key = OfferKey {
        publisher: publisher.parse()?,
        offer: offer.parse()?,
    };
    let limit = app.settings.server.max_body_bytes;
    let (said, _) = body::read_optional::<ReviewAct>(&headers, body, limit).await?;
    let act = parse(&act, said)?;
    let language = language::asked(&headers);
    let mut attempts = Attempts::at(&app, &key).await?;
    loop {
        let record = attempts.record.clone();
        let record = record.ok_or_else(|| offer_not_found(&key))?;
        let decided = try_act(&app, &caller, &record, act.clone(), language).await;
        if let Some(response) = attempts.settle(decided).await? {
            return Ok(response);
        }
    }
}

fn parse(act: &str, said: ReviewAct) -> Result<Act, ApiError> {
    let text = said.text.map(|text| text.trim().to_owned());
    let text = text.filter(|text| !text.is_empty());
    if text
        .as_ref()
        .is_some_and(|text| text.chars().count() > MAX_TEXT)
    {
        let error = ApiError::new(Code::InvalidRequest, "review.long");
        return Err(error.with("max", MAX_TEXT).at("/text"));
    }
    let needed = |text: Option<String>, key: &'static str| {
        text.ok_or_else(|| ApiError::new(Code::InvalidRequest, key).at("/text"))
    };
    match act {
        "claim" => Ok(Act::Claim),
        "release" => Ok(Act::Release),
        "approve" => Ok(Act::Approve(text)),
        "note" => Ok(Act::Note(needed(text, "review.note")?)),
        "reject" => Ok(Act::Reject(needed(text, "review.reason")?)),
        _ => Err(ApiError::new(Code::InvalidRequest, "review.act").at("act")),
    }
}

async fn try_act(
    app: &App,
    caller: &Caller,
    record: &std::sync::Arc<golive_store::Record>,
    act: Act,
    language: Language,
) -> Result<Option<Response>, ApiError> {
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let stage = record.offer.submission.as_ref().map(|s| s.stage);
    let number = record.offer.submission.as_ref().map(|s| s.number);
    let submission = number.ok_or(golive_model::Refusal::NothingToReview { stage })?;
    let by = caller.name().to_owned();
    let command = Command::Review {
        submission,
        by,
        act,
    };
    let now = app.clock.now();
    let change = match decide(Some(&record.offer), command, &kind, now)? {
        Decision::Same(_) => return shown(&record.offer, language).map(Some),
        Decision::Change(change) => *change,
    };
    let accepted = Accepted {
        hold: app.engine.hold(app),
        idempotent: None,
        now,
    };
    match app.commit(Some(record.clone()), change, accepted).await? {
        Applied::Stored(Some(after)) => shown(&after.offer, language).map(Some),
        _ => Ok(None),
    }
}

fn shown(offer: &Offer, language: Language) -> Result<Response, ApiError> {
    let submission = offer.submission.as_ref().ok_or_else(internal)?;
    reply::json(StatusCode::OK, &review(offer, submission, language))
}

fn review(offer: &Offer, submission: &Submission, language: Language) -> ReviewBody {
    let review = submission.review.as_ref();
    let notes = review
        .map(|review| review.notes.as_slice())
        .unwrap_or_default();
    let on = submission.steps.get(submission.at);
    ReviewBody {
        publisher_id: offer.key.publisher.to_string(),
        offer_id: offer.key.offer.to_string(),
        display_name: offer.display_text.clone(),
        offer_version: submission.version.0,
        operation: submission
            .operations
            .first()
            .map(|operation| operation.id.to_string())
            .unwrap_or_default(),
        step: on.map(|step| step.id.clone()),
        status: submission.step_state(submission.at).word().to_owned(),
        since: review.map(|review| review.since.to_string()),
        certifier_until: submission.awaits_certifier().map(|at| at.to_string()),
        claimed_by: review.and_then(|review| review.claimed_by.clone()),
        findings: submission
            .steps
            .iter()
            .flat_map(|step| &step.findings)
            .map(|finding| FindingBody::of(finding, language))
            .collect(),
        notes: notes
            .iter()
            .map(|note| ReviewNoteBody {
                by: note.by.clone(),
                at: note.at.to_string(),
                text: note.text.clone(),
            })
            .collect(),
    }
}
