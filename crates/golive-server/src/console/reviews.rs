//! The queue of reviewers, and what they do with what waits in it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use golive_model::wire::{ReviewAct, ReviewBody};
use golive_model::{OfferId, OfferKey, PublisherId};
use http::StatusCode;

use super::evidence::{self, Evidence};
use super::inside::{Act, Operator, Page, Trouble, is_of_the_form, problem};
use super::show::{Moment, Room, offer_href, segment, with_query};
use crate::app::App;
use crate::http::{ApiError, Code, Path};
use crate::pages::findings::Shown;
use crate::pages::places::Places;
use crate::pages::words::Words;
use crate::pages::{self, Head};

const PATH: &str = "/console/reviews";

/// Usual reasons to reject: name, and the keys of what the reviewer chooses and of
/// what the publisher reads.
const REASONS: [(&str, &str, &str); 6] = [
    (
        "listing",
        "console-reason-listing",
        "console-reason-listing-text",
    ),
    (
        "pictures",
        "console-reason-pictures",
        "console-reason-pictures-text",
    ),
    (
        "rights",
        "console-reason-rights",
        "console-reason-rights-text",
    ),
    (
        "support",
        "console-reason-support",
        "console-reason-support-text",
    ),
    (
        "broken",
        "console-reason-broken",
        "console-reason-broken-text",
    ),
    ("price", "console-reason-price", "console-reason-price-text"),
];

#[derive(Template)]
#[template(path = "console/reviews.html")]
struct Reviews {
    words: &'static Words,
    head: Head,
    room: Room,
    told: String,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    name: String,
    offer: String,
    version: String,
    since: Option<Moment>,
    claimed_by: String,
    findings: String,
}

#[derive(Template)]
#[template(path = "console/review.html")]
struct Review {
    words: &'static Words,
    head: Head,
    room: Room,
    path: String,
    offer: String,
    offer_href: String,
    version: String,
    since: Option<Moment>,
    certifier_until: Option<Moment>,
    /// Who looks at it; empty for nobody.
    claimed_by: String,
    is_mine: bool,
    findings: Vec<Shown>,
    exceptions: Vec<Excepted>,
    notes: Vec<Note>,
    evidence: Evidence,
    problem: String,
    typed: String,
}

/// The way to an exception from a rule that was broken.
struct Excepted {
    rule: String,
    href: String,
}

struct Note {
    by: String,
    at: Moment,
    text: String,
}

#[derive(Template)]
#[template(path = "console/judge.html")]
struct Judge {
    words: &'static Words,
    head: Head,
    room: Room,
    act: &'static str,
    question: String,
    path: String,
    offer: String,
    reasons: Vec<Reason>,
    typed: String,
    problem: String,
}

struct Reason {
    name: &'static str,
    label: String,
    is_chosen: bool,
}

/// The queue, longest waiting first.
pub(super) async fn list(by: Operator) -> Page {
    let words = by.words;
    let waiting: Vec<ReviewBody> = by.get("/v1/reviews").await?;
    let rows = waiting.into_iter().map(|review| Row {
        href: path_of(&review.publisher_id, &review.offer_id),
        offer: format!("{}/{}", review.publisher_id, review.offer_id),
        version: words.number(review.offer_version),
        since: Moment::maybe(words, review.since.as_ref()),
        claimed_by: review.claimed_by.unwrap_or_default(),
        findings: words.number(review.findings.len()),
        name: review.display_name,
    });
    let rows: Vec<Row> = rows.collect();
    let page = Reviews {
        words,
        head: by.head("console-room-reviews"),
        room: by.room(PATH),
        told: words.with("console-home-reviews", "count", rows.len()),
        rows,
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

/// What waits, with all that a judgement needs.
pub(super) async fn show(
    State(app): State<App>,
    Path((publisher, offer)): Path<(PublisherId, OfferId)>,
    by: Operator,
) -> Page {
    let key = OfferKey { publisher, offer };
    page(&app, &by, &key, StatusCode::OK, String::new(), "").await
}

async fn page(
    app: &App,
    by: &Operator,
    key: &OfferKey,
    status: StatusCode,
    problem: String,
    typed: &str,
) -> Page {
    let words = by.words;
    let review = waiting(by, key).await?;
    let record = app.store.offer(key).await?;
    let kind = record.and_then(|record| app.kinds.get(&record.offer.kind));
    let places = Places {
        kind: kind.as_deref(),
        ..Places::unknown(words)
    };
    let evidence = evidence::read(by, &review, &places).await?;
    let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
    let mut rules: Vec<&str> = review.findings.iter().map(|f| f.rule.as_str()).collect();
    rules.sort_unstable();
    rules.dedup();
    let excepted = |rule: &str| Excepted {
        rule: rule.to_owned(),
        href: with_query(
            "/console/exceptions/new",
            &[("rule", rule), ("publisher", publisher), ("offer", offer)],
        ),
    };
    let page = Review {
        words,
        head: by.titled(words.with("console-review-title", "name", review.display_name.as_str())),
        room: by.room(PATH),
        path: path_of(publisher, offer),
        offer: key.to_string(),
        offer_href: offer_href(publisher, offer),
        version: words.number(review.offer_version),
        since: Moment::maybe(words, review.since.as_ref()),
        certifier_until: Moment::maybe(words, review.certifier_until.as_ref()),
        is_mine: review.claimed_by.as_deref() == Some(by.visitor.caller.name()),
        claimed_by: review.claimed_by.clone().unwrap_or_default(),
        findings: review
            .findings
            .iter()
            .map(|finding| Shown::of(&places, finding))
            .collect(),
        exceptions: rules.into_iter().map(excepted).collect(),
        notes: review
            .notes
            .iter()
            .map(|note| Note {
                by: note.by.clone(),
                at: Moment::of(words, &note.at),
                text: note.text.clone(),
            })
            .collect(),
        evidence,
        problem,
        typed: typed.to_owned(),
    };
    Ok(pages::html(status, &page)?)
}

/// What of the queue this offer has.
async fn waiting(by: &Operator, key: &OfferKey) -> Result<ReviewBody, Trouble> {
    let all: Vec<ReviewBody> = by.get("/v1/reviews").await?;
    let mut all = all.into_iter();
    let is_it = |review: &ReviewBody| {
        review.publisher_id == key.publisher.as_str() && review.offer_id == key.offer.as_str()
    };
    let gone = || ApiError::new(Code::ReviewConflict, by.words.say("console-review-gone"));
    Ok(all.find(is_it).ok_or_else(gone)?)
}

/// Asks once more before what can not be undone.
pub(super) async fn ask(
    Path((publisher, offer, act)): Path<(PublisherId, OfferId, String)>,
    by: Operator,
) -> Page {
    let key = OfferKey { publisher, offer };
    match Judgement::parse(&act) {
        Some(judgement) => {
            judge(
                &by,
                &key,
                judgement,
                StatusCode::OK,
                String::new(),
                ("", ""),
            )
            .await
        }
        None => {
            let back = path_of(key.publisher.as_str(), key.offer.as_str());
            Ok(Redirect::to(&back).into_response())
        }
    }
}

/// What is asked about first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Judgement {
    Approve,
    Reject,
    /// Another reviewer's claim.
    Release,
}

impl Judgement {
    fn parse(act: &str) -> Option<Self> {
        match act {
            "approve" => Some(Self::Approve),
            "reject" => Some(Self::Reject),
            "release" => Some(Self::Release),
            _ => None,
        }
    }

    fn act(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Release => "release",
        }
    }
}

async fn judge(
    by: &Operator,
    key: &OfferKey,
    judgement: Judgement,
    status: StatusCode,
    problem: String,
    (chosen, typed): (&str, &str),
) -> Page {
    let words = by.words;
    let review = waiting(by, key).await?;
    let claimed_by = review.claimed_by.unwrap_or_default();
    let (title, question) = match judgement {
        Judgement::Approve => (
            "console-review-approve",
            words.say("console-review-approve-ask"),
        ),
        Judgement::Reject => (
            "console-review-reject",
            words.say("console-review-reject-ask"),
        ),
        Judgement::Release => {
            let question = words.with("console-review-free-ask", "name", claimed_by.as_str());
            ("console-review-free", question)
        }
    };
    let reasons = REASONS.iter().map(|(name, label, _)| Reason {
        name,
        label: words.say(label),
        is_chosen: *name == chosen,
    });
    let page = Judge {
        words,
        head: by.head(title),
        room: by.room(PATH),
        act: judgement.act(),
        question,
        path: path_of(key.publisher.as_str(), key.offer.as_str()),
        offer: format!("{} ({key})", review.display_name),
        reasons: match judgement {
            Judgement::Reject => reasons.collect(),
            _ => Vec::new(),
        },
        typed: typed.to_owned(),
        problem,
    };
    Ok(pages::html(status, &page)?)
}

/// Claims, frees, notes, approves or rejects.
pub(super) async fn act(
    State(app): State<App>,
    Path((publisher, offer, verb)): Path<(PublisherId, OfferId, String)>,
    act: Act,
) -> Page {
    let (by, fields) = (&act.by, &act.fields);
    let key = OfferKey { publisher, offer };
    let (chosen, typed) = (fields.text("reason"), fields.text("text").trim());
    let said = ReviewAct {
        text: Some(text(by.words, chosen, typed)).filter(|text| !text.is_empty()),
    };
    let path = format!(
        "/v1/reviews/{}/{}/{}",
        key.publisher,
        key.offer,
        segment(&verb)
    );
    let answer = by.post(&path, Some(&said)).await;
    let here = path_of(key.publisher.as_str(), key.offer.as_str());
    let refused = match answer {
        Ok(_) => return Ok(Redirect::to(&after(&verb, &here)).into_response()),
        Err(refused) if is_of_the_form(&refused) => refused,
        Err(refused) => return Err(refused.into()),
    };
    // What was decided by somebody else meanwhile is told of as such.
    waiting(by, &key).await?;
    let (status, problem) = (refused.status, problem(&refused.error));
    match Judgement::parse(&verb) {
        Some(judgement) => judge(by, &key, judgement, status, problem, (chosen, typed)).await,
        None => page(&app, by, &key, status, problem, typed).await,
    }
}

/// The usual reason and the reviewer's own words.
fn text(words: &Words, chosen: &str, typed: &str) -> String {
    let usual = REASONS.iter().find(|(name, _, _)| *name == chosen);
    match (usual, typed) {
        (None, typed) => typed.to_owned(),
        (Some((_, _, text)), "") => words.say(text),
        (Some((_, _, text)), typed) => format!("{}\n\n{typed}", words.say(text)),
    }
}

/// Where one goes after an act.
fn after(verb: &str, here: &str) -> String {
    match verb {
        "approve" => with_query(PATH, &[("told", "approved")]),
        "reject" => with_query(PATH, &[("told", "rejected")]),
        _ => here.to_owned(),
    }
}

fn path_of(publisher: &str, offer: &str) -> String {
    format!("{PATH}/{publisher}/{offer}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_reason_has_its_words() {
        let words = Words::english();
        for (name, label, text) in REASONS {
            assert!(words.maybe(label).is_some(), "{name}");
            assert!(words.maybe(text).is_some(), "{name}");
        }
    }

    #[test]
    fn a_reason_is_the_usual_one_the_reviewer_s_own_or_both() {
        let words = Words::english();
        let usual = words.say("console-reason-rights-text");
        assert_eq!(text(words, "rights", ""), usual);
        assert_eq!(text(words, "", "mine"), "mine");
        assert_eq!(text(words, "unknown", "mine"), "mine");
        assert_eq!(text(words, "rights", "mine"), format!("{usual}\n\nmine"));
        assert_eq!(text(words, "", ""), "");
    }
}
