//! When somebody else has changed the document: both versions, place by place, and
//! the choice between them.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response, Result};
use golive_model::json::{Json, push_pointer};
use http::StatusCode;

use super::draft::{self, Draft, Sent};
use super::posted::{put, remove};
use super::sheets;
use crate::app::App;
use crate::http::ApiError;
use crate::pages::form::Form;
use crate::pages::places::Places;
use crate::pages::words::Words;
use crate::pages::{self, Head};
use crate::portal::shown::Problem;
use crate::portal::{AtOfferPage, Room, below};

/// The prefix of the fields that say which one is taken.
const TAKE: &str = "take:";

#[derive(Template)]
#[template(path = "portal/edit-conflict.html")]
struct Page {
    words: &'static Words,
    head: Head,
    room: Room,
    problem: Option<Problem>,
    csrf: String,
    action: String,
    back: String,
    etag: String,
    mine: String,
    sheet: String,
    rows: Vec<Row>,
    displaced: Vec<(String, String)>,
    lost_secrets: bool,
}

struct Row {
    name: String,
    place: String,
    theirs: Option<String>,
    mine: Option<String>,
}

/// One place where two documents differ.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) pointer: String,
    pub(super) theirs: Option<Json>,
    pub(super) mine: Option<Json>,
}

/// What a person wrote, when the draft is another one by now.
#[derive(Default)]
pub(super) struct Mine {
    /// The newest draft with what the person changed.
    pub(super) document: Option<Json>,
    /// What the person wrote where there is no place for it any more.
    pub(super) displaced: Vec<(String, String)>,
    /// Whether secrets were written: they are not kept in a page.
    pub(super) lost_secrets: bool,
    /// The sheet that it was written on; empty for the raw document.
    pub(super) sheet: String,
}

/// Shows both versions.
pub(super) fn show(
    page: &AtOfferPage,
    theirs: &Draft,
    mine: Mine,
    problem: Option<Problem>,
) -> Result<Response, ApiError> {
    let words = page.words;
    let document = mine.document.unwrap_or_else(|| theirs.json.clone());
    let places = page.places("");
    let rows = differences(&theirs.json, &document);
    let root = format!("{}/edit", below(page.key()));
    let back = format!("{root}/{}", path_of(&mine.sheet));
    if rows.is_empty() && mine.displaced.is_empty() && !mine.lost_secrets {
        return Ok(Redirect::to(&format!("{back}?saved=newer")).into_response());
    }
    let view = Page {
        head: Head::within(&page.visitor, words.say("edit-conflict-title")),
        room: Room::of_offer(page, "/edit"),
        problem,
        csrf: page.visitor.csrf.clone(),
        action: format!("{root}/merge"),
        back,
        etag: theirs.etag.clone(),
        mine: document.to_string(),
        sheet: mine.sheet,
        rows: rows.into_iter().map(|row| shown(&places, row)).collect(),
        displaced: mine
            .displaced
            .into_iter()
            .map(|(pointer, text)| (places.told(&pointer), text))
            .collect(),
        lost_secrets: mine.lost_secrets,
        words,
    };
    pages::html(StatusCode::CONFLICT, &view)
}

fn path_of(sheet: &str) -> &str {
    match sheet {
        "" => "raw",
        sheet => sheet,
    }
}

fn shown(places: &Places<'_>, row: Difference) -> Row {
    let text = |json: Json| match json {
        Json::String(text) => text,
        json => json.pretty(),
    };
    Row {
        name: format!("{TAKE}{}", row.pointer),
        place: places.told(&row.pointer),
        theirs: row.theirs.map(text),
        mine: row.mine.map(text),
    }
}

/// Stores what was chosen.
pub(super) async fn merge(
    State(app): State<App>,
    page: AtOfferPage,
    form: Form,
) -> Result<Response> {
    let fields = &form.fields;
    let theirs = Draft::read(&app, &page).await?;
    let sheet = known(&theirs, fields.text("sheet"));
    let Ok(document) = Json::parse(fields.text("mine")) else {
        let mine = Mine {
            sheet,
            ..Mine::default()
        };
        return Ok(show(&page, &theirs, mine, None)?);
    };
    let mut mine = Mine {
        document: Some(document.clone()),
        sheet,
        ..Mine::default()
    };
    if theirs.etag != fields.text("etag") {
        return Ok(show(&page, &theirs, mine, None)?);
    }
    let takes_all = fields.text("action") == "overwrite";
    let mut merged = theirs.json.clone();
    for row in differences(&theirs.json, &document) {
        if !takes_all && fields.text(&format!("{TAKE}{}", row.pointer)) != "mine" {
            continue;
        }
        match row.mine {
            Some(value) => put(&mut merged, &row.pointer, value),
            None => remove(&mut merged, &row.pointer),
        }
    }
    match draft::send(&page, &merged, &theirs.etag).await {
        Sent::Stored(_) => {
            let root = below(page.key());
            let to = format!("{root}/edit/{}?saved=yes#summary", path_of(&mine.sheet));
            Ok(Redirect::to(&to).into_response())
        }
        Sent::Stale => {
            let theirs = Draft::read(&app, &page).await?;
            Ok(show(&page, &theirs, mine, None)?)
        }
        Sent::Refused(refused) => {
            let problem = Problem::of(&Places::unknown(page.words), &refused);
            mine.displaced.clear();
            Ok(show(&page, &theirs, mine, Some(problem))?)
        }
    }
}

/// The sheet that a form names, if there is such a one.
fn known(draft: &Draft, id: &str) -> String {
    let sheets = sheets::of(&draft.kind, &draft.json);
    let found = sheets.into_iter().find(|sheet| sheet.id == id);
    found.map_or_else(String::new, |sheet| sheet.id)
}

/// Where two documents differ. What has another number of items is compared as a
/// whole: its items are not the same ones.
pub(super) fn differences(theirs: &Json, mine: &Json) -> Vec<Difference> {
    let mut found = Vec::new();
    walk(Some(theirs), Some(mine), &mut String::new(), &mut found);
    found
}

fn walk(
    theirs: Option<&Json>,
    mine: Option<&Json>,
    pointer: &mut String,
    found: &mut Vec<Difference>,
) {
    let length = pointer.len();
    match (theirs, mine) {
        (theirs, mine) if theirs == mine => {}
        (Some(Json::Object(before)), Some(Json::Object(after))) => {
            let (left, right) = (by_name(before), by_name(after));
            let added = after.iter().filter(|(name, _)| !left.contains_key(name));
            for (name, _) in before.iter().chain(added) {
                push_pointer(pointer, name);
                let of_name = |known: &HashMap<_, _>| known.get(name).copied();
                walk(of_name(&left), of_name(&right), pointer, found);
                pointer.truncate(length);
            }
        }
        (Some(Json::Array(before)), Some(Json::Array(after)))
            if are_the_same_ones(before, after) =>
        {
            for (at, (left, right)) in before.iter().zip(after).enumerate() {
                push_pointer(pointer, &at.to_string());
                walk(Some(left), Some(right), pointer, found);
                pointer.truncate(length);
            }
        }
        (theirs, mine) => found.push(Difference {
            pointer: pointer.clone(),
            theirs: theirs.cloned(),
            mine: mine.cloned(),
        }),
    }
}

fn by_name(members: &[(String, Json)]) -> HashMap<&String, &Json> {
    members.iter().map(|(name, value)| (name, value)).collect()
}

fn are_the_same_ones(before: &[Json], after: &[Json]) -> bool {
    let is_object = |item: &Json| matches!(item, Json::Object(_));
    let id = |item: &Json| item.get("planId").cloned();
    before.len() == after.len()
        && before.iter().chain(after).all(is_object)
        && before.iter().zip(after).all(|(a, b)| id(a) == id(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_differ_where_people_changed_them() {
        let json = |text: &str| Json::parse(text).unwrap();
        let theirs =
            json(r#"{"a":{"x":1.0,"y":"q"},"plans":[{"planId":"p","t":"1"}],"l":[1,2],"gone":1}"#);
        let mine =
            json(r#"{"a":{"y":"r","x":1.0},"plans":[{"planId":"p","t":"2"}],"l":[1],"new":null}"#);
        let found = differences(&theirs, &mine);
        let places: Vec<&str> = found.iter().map(|row| row.pointer.as_str()).collect();
        assert_eq!(places, ["/a/y", "/plans/0/t", "/l", "/gone", "/new"]);
        let mut merged = theirs.clone();
        for row in &found {
            match &row.mine {
                Some(value) => put(&mut merged, &row.pointer, value.clone()),
                None => remove(&mut merged, &row.pointer),
            }
        }
        assert_eq!(merged.clone().sorted(), mine.sorted());
        let other = json(r#"{"plans":[{"planId":"q","t":"1"}]}"#);
        let found = differences(&merged, &other);
        assert!(found.iter().any(|row| row.pointer == "/plans"), "{found:?}");
    }
}
