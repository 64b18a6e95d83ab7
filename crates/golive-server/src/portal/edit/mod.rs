//! The editor of offers: pages made of the schema of the offer's kind and of what
//! its document holds.

mod conflict;
mod create;
mod draft;
mod fields;
mod pictures;
mod plans;
mod posted;
mod raw;
mod save;
mod sheets;
mod view;

use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response, Result};
use axum::routing::{get, post};
use golive_model::wire::CheckBody;
use http::{Method, StatusCode};

use self::draft::Draft;
use self::posted::{Fault, Posted};
use self::sheets::{OF_PLANS, Sheet};
use self::view::{Around, Line, Note, Notes, Shown};
use crate::app::App;
use crate::auth::caller::parameter;
use crate::http::{ApiError, Code, Path};
use crate::pages::findings::anchor;
use crate::pages::words::Words;
use crate::pages::{self, Head};
use crate::portal::shown::Problem;
use crate::portal::{AtOfferPage, Room, below};

/// The routes of the editor, and of making an offer.
pub fn routes() -> Router<App> {
    let at = |rest: &str| format!("/portal/{{publisher}}/{{offer}}/edit{rest}");
    Router::new()
        .route(
            "/portal/{publisher}/new",
            get(create::show).post(create::create),
        )
        .route(&at(""), get(first))
        .route(&at("/raw"), get(raw::show).post(raw::save))
        .route(&at("/merge"), post(conflict::merge))
        .route(&at("/plan/{number}"), get(plan).post(save::plan))
        .route(&at("/{sheet}"), get(sheet).post(save::sheet))
}

#[derive(Template)]
#[template(path = "portal/edit.html")]
struct Page<'a> {
    words: &'static Words,
    head: Head,
    room: Room,
    problem: Option<Problem>,
    status: String,
    /// The path of the editor.
    root: String,
    ways: Vec<Way>,
    here: Vec<&'a Line>,
    elsewhere: Vec<&'a Line>,
    action: String,
    csrf: String,
    etag: String,
    seen: String,
    groups: Vec<Group<'a>>,
    /// Whether this is the table of plans, and not a form.
    is_table: bool,
    plans: Vec<plans::Row>,
}

struct Group<'a> {
    label: String,
    fields: Vec<Shown<'a>>,
}

/// The way to a sheet.
struct Way {
    href: String,
    label: String,
    is_here: bool,
    errors: usize,
    /// How complete it is, in words.
    told: String,
}

/// What a page says besides what the draft does: what came of a form.
#[derive(Default)]
struct After<'a> {
    status: StatusCode,
    problem: Option<Problem>,
    /// What was written, as it was.
    texts: &'a [(String, String)],
    /// The tag and the digests that the form began with.
    began: Option<(String, String)>,
    notes: Vec<(String, Note)>,
    faults: Vec<Fault>,
    /// What was done, by the key of its message.
    done: String,
}

/// To the sheet of a place, or to the first one.
async fn first(
    State(app): State<App>,
    page: AtOfferPage,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let root = format!("{}/edit", below(page.key()));
    let draft = Draft::read(&app, &page).await?;
    let sheets = sheets::of(&draft.kind, &draft.json);
    let at = parameter(&query.unwrap_or_default(), "at").unwrap_or_default();
    let to = match sheets::find(&sheets, &at) {
        Some((sheet, Some(field))) => format!("{root}/{}#{}", sheet.id, anchor(&field.pointer)),
        Some((sheet, None)) => format!("{root}/{}", sheet.id),
        None if at.is_empty() => {
            let first = sheets.first().map_or("raw", |sheet| &sheet.id);
            format!("{root}/{first}")
        }
        None => format!("{root}/raw"),
    };
    Ok(Redirect::to(&to).into_response())
}

async fn sheet(
    State(app): State<App>,
    page: AtOfferPage,
    Path((_, _, id)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    show(&app, &page, &id, query).await
}

async fn plan(
    State(app): State<App>,
    page: AtOfferPage,
    Path((_, _, number)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    show(&app, &page, &format!("{}{number}", sheets::OF_PLAN), query).await
}

async fn show(app: &App, page: &AtOfferPage, id: &str, query: Option<String>) -> Result<Response> {
    let draft = Draft::read(app, page).await?;
    let done = parameter(&query.unwrap_or_default(), "saved").unwrap_or_default();
    let after = After {
        done,
        ..After::default()
    };
    render(app, page, &draft, id, after).await
}

/// A sheet that is not there.
fn missing() -> ApiError {
    ApiError::new(Code::RouteNotFound, "route.file")
}

async fn render(
    app: &App,
    page: &AtOfferPage,
    draft: &Draft,
    id: &str,
    after: After<'_>,
) -> Result<Response> {
    let words = page.words;
    let mut sheets = sheets::in_words(words, &draft.kind, &draft.json);
    let at = sheets.iter().position(|sheet| sheet.id == id);
    let at = at.ok_or_else(missing)?;
    let notes = notes(page, &sheets, &after).await?;
    let seen = seen_of(&sheets, at, draft);
    let posted = Posted::of(after.texts);
    if let Some(sheet) = sheets.get_mut(at) {
        for field in sheet.fields_mut() {
            posted.shown_in(std::slice::from_mut(field));
        }
    }
    let sheet = sheets.get(at).ok_or_else(missing)?;
    let around = Around {
        words,
        notes: &notes,
        bases: vec![page.at.base.clone(), app.own_url.clone(), app.outside_url()],
    };
    let root = format!("{}/edit", below(page.key()));
    let (etag, seen) = after.began.unwrap_or((draft.etag.clone(), seen));
    let title = words.with(
        "edit-title",
        "name",
        page.record.offer.display_text.as_str(),
    );
    let view = Page {
        head: Head::within(&page.visitor, title),
        room: Room::of_offer(page, "/edit"),
        problem: after.problem,
        status: match after.done.as_str() {
            "yes" => words.say("edit-saved"),
            "same" => words.say("edit-same"),
            "newer" => words.say("edit-newer"),
            _ => String::new(),
        },
        ways: sheets
            .iter()
            .map(|way| to(words, &root, way, id, &notes))
            .collect(),
        here: notes.lines(id),
        elsewhere: notes.others(id),
        action: format!("{root}/{id}"),
        csrf: page.visitor.csrf.clone(),
        etag,
        seen,
        groups: groups(&around, sheet),
        is_table: id == OF_PLANS,
        plans: plans::rows(words, &root, draft, &notes),
        root,
        words,
    };
    Ok(pages::html(after.status, &view)?)
}

/// What the checks say of the draft, and what is wrong with what was written.
async fn notes(page: &AtOfferPage, sheets: &[Sheet], after: &After<'_>) -> Result<Notes> {
    let words = page.words;
    let path = page.v1("/check");
    let checked = page.desk.send(Method::POST, &path, &[], None);
    let checked: CheckBody = checked.await?.read()?;
    let places = page.places("");
    let mut notes = Notes::default();
    for fault in &after.faults {
        let note = Note {
            rule: String::new(),
            is_error: true,
            text: words.with(fault.key, "detail", fault.detail.words(words.language())),
        };
        notes.add(&places, sheets, &fault.pointer, note);
    }
    for (pointer, note) in &after.notes {
        notes.add(&places, sheets, pointer, note.clone());
    }
    notes.add_all(&places, sheets, &checked.findings);
    Ok(notes)
}

/// What the form of a sheet remembers. Plans are known by their positions, so it
/// remembers which plan it is about.
fn seen_of(sheets: &[Sheet], at: usize, draft: &Draft) -> String {
    let Some(sheet) = sheets.get(at) else {
        return String::new();
    };
    let seen = posted::seen(&sheet.fields().collect::<Vec<_>>());
    match plans::place_of(sheet, draft) {
        Some((pointer, id)) => format!("{} {seen}", posted::digest(&pointer, &id)),
        None => seen,
    }
}

fn label_of(words: &Words, sheet: &Sheet) -> String {
    match sheet.id.strip_prefix(sheets::OF_PLAN) {
        Some(number) if sheet.label.is_empty() => words.with("edit-plan-number", "number", number),
        Some(_) => words.with("edit-plan-named", "name", sheet.label.as_str()),
        None => words.say(&format!("edit-sheet-{}", sheet.id)),
    }
}

fn to(words: &Words, root: &str, sheet: &Sheet, here: &str, notes: &Notes) -> Way {
    let (errors, warnings) = notes.count(&sheet.id);
    Way {
        href: format!("{root}/{}", sheet.id),
        label: label_of(words, sheet),
        is_here: sheet.id == here,
        errors,
        told: counted(words, errors, warnings),
    }
}

/// How complete something is.
fn counted(words: &Words, errors: usize, warnings: usize) -> String {
    match (errors, warnings) {
        (0, 0) => words.say("edit-complete"),
        (0, warnings) => words.with("edit-warnings", "count", warnings),
        (errors, 0) => words.with("edit-errors", "count", errors),
        (errors, warnings) => {
            let errors = words.with("edit-errors", "count", errors);
            format!(
                "{errors}, {}",
                words.with("edit-warnings", "count", warnings)
            )
        }
    }
}

fn groups<'a>(around: &'a Around<'a>, sheet: &'a Sheet) -> Vec<Group<'a>> {
    let filled = sheet.groups.iter().filter(|(_, fields)| !fields.is_empty());
    filled
        .map(|(id, fields)| Group {
            label: around.words.say(&format!("edit-sheet-{id}")),
            fields: fields
                .iter()
                .map(|field| Shown::of(around, field))
                .collect(),
        })
        .collect()
}
