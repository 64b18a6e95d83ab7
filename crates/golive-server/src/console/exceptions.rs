//! Rules that do not block somebody for a time.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use golive_model::RuleId;
use golive_model::wire::{ExceptionBody, NewException, PublisherSummary};
use http::StatusCode;

use super::inside::{Act, Operator, Page, Trouble, is_of_the_form, problem};
use super::show::{Moment, Room, segment};
use crate::auth::caller::parameter;
use crate::http::{ApiError, Code, Path};
use crate::pages::words::Words;
use crate::pages::{self, Head};

const PATH: &str = "/console/exceptions";

#[derive(Template)]
#[template(path = "console/exceptions.html")]
struct Exceptions {
    words: &'static Words,
    head: Head,
    room: Room,
    rows: Vec<Row>,
}

struct Row {
    rule: String,
    place: String,
    reason: String,
    by: String,
    until: Moment,
    is_ended: bool,
    revoke: String,
}

#[derive(Template)]
#[template(path = "console/grant.html")]
struct Grant {
    words: &'static Words,
    head: Head,
    room: Room,
    rules: Vec<Choice>,
    publishers: Vec<PublisherSummary>,
    asked: Asked,
    problem: String,
    /// The field that the problem is about.
    at: String,
}

struct Choice {
    rule: &'static str,
    is_chosen: bool,
}

/// What the form says.
#[derive(Default)]
struct Asked {
    rule: String,
    publisher: String,
    offer: String,
    plan: String,
    until: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "console/revoke.html")]
struct Revoke {
    words: &'static Words,
    head: Head,
    room: Room,
    row: Row,
}

/// All of them, those that hold first.
pub(super) async fn list(by: Operator) -> Page {
    let words = by.words;
    let mut rows: Vec<Row> = all(&by)
        .await?
        .into_iter()
        .map(|one| shown(words, one))
        .collect();
    rows.sort_by_key(|row| row.is_ended);
    let page = Exceptions {
        words,
        head: by.head("console-room-exceptions"),
        room: by.room(PATH),
        rows,
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

async fn all(by: &Operator) -> Result<Vec<ExceptionBody>, Trouble> {
    Ok(by.get("/v1/exceptions").await?)
}

fn shown(words: &Words, one: ExceptionBody) -> Row {
    let parts = [Some(one.publisher), one.offer, one.plan];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Row {
        rule: one.rule,
        place: parts.join("/"),
        reason: one.reason,
        by: one.granted_by,
        until: Moment::of(words, &one.until),
        is_ended: one.ended,
        revoke: format!("{PATH}/{}/revoke", segment(&one.id)),
    }
}

/// The form; a finding's page fills in what it is about.
pub(super) async fn begin(by: Operator, RawQuery(query): RawQuery) -> Page {
    let query = query.unwrap_or_default();
    let said = |name| parameter(&query, name).unwrap_or_default();
    let asked = Asked {
        rule: said("rule"),
        publisher: said("publisher"),
        offer: said("offer"),
        plan: said("plan"),
        ..Asked::default()
    };
    form(&by, StatusCode::OK, asked, ("", "")).await
}

async fn form(
    by: &Operator,
    status: StatusCode,
    asked: Asked,
    (problem, at): (&str, &str),
) -> Page {
    let mut rules: Vec<&'static str> = RuleId::ALL.iter().map(|rule| rule.as_str()).collect();
    rules.sort_unstable();
    let choice = |rule| Choice {
        is_chosen: rule == asked.rule,
        rule,
    };
    let page = Grant {
        words: by.words,
        head: by.head("console-exception-new"),
        room: by.room(PATH),
        rules: rules.into_iter().map(choice).collect(),
        publishers: by.get("/api/publishers").await?,
        asked,
        problem: problem.to_owned(),
        at: at.trim_start_matches('/').to_owned(),
    };
    Ok(pages::html(status, &page)?)
}

/// Grants one.
pub(super) async fn grant(act: Act) -> Page {
    let said = |name| act.fields.text(name).trim().to_owned();
    let asked = Asked {
        rule: said("rule"),
        publisher: said("publisher"),
        offer: said("offer"),
        plan: said("plan"),
        until: said("until"),
        reason: said("reason"),
    };
    let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let new = NewException {
        rule: asked.rule.clone(),
        publisher: asked.publisher.clone(),
        offer: given(&asked.offer),
        plan: given(&asked.plan),
        until: whole_day(&asked.until),
        reason: asked.reason.clone(),
    };
    match act.by.post("/v1/exceptions", Some(&new)).await {
        Ok(_) => Ok(Redirect::to(&format!("{PATH}?told=granted")).into_response()),
        Err(refused) if is_of_the_form(&refused) => {
            let (told, at) = (problem(&refused.error), refused.error.target);
            let at = at.unwrap_or_default();
            form(&act.by, refused.status, asked, (&told, &at)).await
        }
        Err(refused) => Err(refused.into()),
    }
}

/// An exception that is granted until a day holds on that day, too, in UTC.
fn whole_day(typed: &str) -> String {
    match typed.len() {
        10 => format!("{typed}T23:59:59Z"),
        _ => typed.to_owned(),
    }
}

/// Asks once more.
pub(super) async fn ask(Path(id): Path<String>, by: Operator) -> Page {
    let words = by.words;
    let found = all(&by).await?.into_iter().find(|one| one.id == id);
    let gone = || ApiError::new(Code::ExceptionNotFound, words.say("console-exception-gone"));
    let page = Revoke {
        words,
        head: by.head("console-exception-revoke"),
        room: by.room(PATH),
        row: shown(words, found.ok_or_else(gone)?),
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

/// Takes one back.
pub(super) async fn revoke(Path(id): Path<String>, act: Act) -> Page {
    let path = format!("/v1/exceptions/{}", segment(&id));
    act.by.delete(&path).await?;
    Ok(Redirect::to(&format!("{PATH}?told=revoked")).into_response())
}

#[cfg(test)]
mod tests {
    use super::whole_day;

    #[test]
    fn a_day_is_meant_whole() {
        assert_eq!(whole_day("2030-01-31"), "2030-01-31T23:59:59Z");
        assert_eq!(whole_day("2030-01-31T12:00:00Z"), "2030-01-31T12:00:00Z");
        assert_eq!(whole_day("soon"), "soon");
    }
}
