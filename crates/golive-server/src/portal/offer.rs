//! How an offer stands, and what to do next.

use askama::Template;
use axum::extract::State;
use axum::response::{Response, Result};
use golive_model::offer::{Offer, Stage};
use golive_model::wire::{LinkBody, ReportBody};
use golive_model::{Finding, RuleId};
use http::StatusCode;

use super::inside::AtOfferPage;
use super::room::{Room, below, title};
use super::shown::Moment;
use super::standing::{self, Chip, Standing};
use super::steps::{Journal, StepView};
use crate::api::view::{live_links, preview_links};
use crate::app::App;
use crate::http::error::internal;
use crate::pages::words::Words;
use crate::pages::{self, Head};

#[derive(Template)]
#[template(path = "portal/offer.html")]
struct Overview {
    words: &'static Words,
    head: Head,
    room: Room,
    id: String,
    kind: String,
    live: String,
    compare: String,
    runs: bool,
    state: Chip,
    /// Where it stands, for those who listen.
    said: String,
    advice: String,
    /// Whether the draft differs from what was published last.
    is_ahead: bool,
    rejection: Option<String>,
    actions: Vec<Action>,
    preview: Vec<LinkBody>,
    shown_live: Vec<LinkBody>,
    last: Option<Last>,
    steps: Vec<StepView>,
}

/// Something that can be done.
struct Action {
    id: &'static str,
    href: String,
    label: String,
    is_main: bool,
}

struct Last {
    what: String,
    status: Chip,
    by: String,
    at: Moment,
    href: String,
}

/// The overview of an offer.
pub async fn overview(State(app): State<App>, page: AtOfferPage) -> Result<Response> {
    let (words, offer) = (page.words, &page.record.offer);
    let kind = app.kinds.get(&offer.kind).ok_or_else(internal)?;
    let newest = offer.submission.as_ref();
    let last = newest.and_then(|submission| submission.operations.last());
    let report: Option<ReportBody> = match last {
        None => None,
        Some(last) => {
            let path = page.v1(&format!("/operations/{}/report", last.id));
            Some(page.desk.get(&path).await?)
        }
    };
    let path = below(page.key());
    let edit = format!("{path}/edit");
    let steps = Journal {
        words,
        kind: &kind,
        submission: newest,
        report: report.as_ref(),
        progress: app.progress.of(page.key()),
        edit: &edit,
    }
    .steps();
    let standing = Standing::of(offer);
    let view = Overview {
        words,
        head: Head::within(&page.visitor, title(offer)),
        room: Room::of_offer(&page, ""),
        id: offer.key.offer.to_string(),
        kind: words.name("kind", &kind.display_name),
        live: format!("{path}/live?seen={}", page.record.counter),
        compare: format!("{path}/diff"),
        runs: newest.is_some_and(|submission| submission.stage.runs()),
        state: standing.chip(words),
        said: said(words, standing, &steps),
        advice: standing.advice(words),
        is_ahead: newest.is_some_and(|newest| newest.revision != offer.draft.revision),
        rejection: rejection(offer),
        actions: actions(&page, &path),
        preview: preview_links(offer, &page.at.base),
        shown_live: live_links(offer, &page.at.base),
        last: last.map(|last| Last {
            what: standing::asked(words, last.kind),
            status: standing::status(words, last),
            by: page.who(&last.by),
            at: Moment::of(words, last.changed),
            href: format!("{path}/operations/{}", last.id),
        }),
        steps,
    };
    Ok(pages::html(StatusCode::OK, &view)?)
}

/// The state, and the step that is on: it changes with a step and not with bytes.
fn said(words: &Words, standing: Standing, steps: &[StepView]) -> String {
    let state = standing.word(words);
    let mut on = steps.iter().enumerate().filter(|(_, step)| step.is_on);
    match on.next() {
        None => words.with("portal-said", "state", state),
        Some((at, step)) => words.with_all(
            "portal-said-step",
            [
                ("state", state.into()),
                ("number", (at + 1).into()),
                ("count", steps.len().into()),
                ("step", step.name.as_str().into()),
                ("step-state", step.state.word.as_str().into()),
            ],
        ),
    }
}

/// The reviewer's words, when a reviewer refused the newest submission.
fn rejection(offer: &Offer) -> Option<String> {
    let submission = offer.submission.as_ref()?;
    if submission.stage != Stage::Rejected {
        return None;
    }
    let mut found = submission.steps.iter().flat_map(|step| &step.findings);
    let reviewed = |finding: &&Finding| finding.rule == RuleId::Reviewed;
    let args = &found.rfind(reviewed)?.args;
    let reason = args.iter().find(|(name, _)| name == "reason");
    reason.map(|(_, reason)| reason.clone())
}

/// What the visitor may do now, the likeliest first.
fn actions(page: &AtOfferPage, path: &str) -> Vec<Action> {
    let stage = page.record.offer.submission.as_ref().map(|s| s.stage);
    let waits = stage == Some(Stage::AwaitingSignoff);
    let mut actions = Vec::new();
    let mut add = |id: &'static str, key: &str, is_main: bool| {
        actions.push(Action {
            id,
            href: format!("{path}/{id}"),
            label: page.words.say(key),
            is_main,
        });
    };
    if waits {
        add("golive", "portal-do-go-live", true);
    }
    if can_publish(stage) {
        add("publish", "portal-do-publish", !waits);
    }
    if can_cancel(stage) {
        add("cancel", "portal-do-cancel", false);
    }
    if page.record.offer.production.is_some() && page.is_owner() {
        add("stop-selling", "portal-do-stop-selling", false);
    }
    if stage.is_none() && page.is_owner() {
        add("delete", "portal-do-delete", false);
    }
    actions
}

/// Whether a publish would be taken.
pub fn can_publish(stage: Option<Stage>) -> bool {
    stage.is_none_or(|stage| stage.settled() || stage == Stage::AwaitingSignoff)
}

/// Whether there is something to cancel.
pub fn can_cancel(stage: Option<Stage>) -> bool {
    stage.is_some_and(|stage| !stage.settled() && stage != Stage::Canceling)
}
