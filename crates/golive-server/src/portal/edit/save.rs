//! What a form of the editor does.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response, Result};
use golive_model::json::{Json, push_pointer};
use http::StatusCode;

use super::conflict::{self, Mine};
use super::draft::{self, Draft, Sent};
use super::fields::{Control, Field};
use super::posted::{Fault, Posted, SEEN, put, remove};
use super::sheets::{self, OF_PLAN, OF_PLANS, PLANS, Sheet};
use super::{After, missing, pictures, plans, render};
use crate::app::App;
use crate::http::Path;
use crate::pages::findings::anchor;
use crate::pages::form::Form;
use crate::pages::places::Places;
use crate::pages::{self, Head};
use crate::portal::confirm::Confirm;
use crate::portal::shown::Problem;
use crate::portal::{AtOfferPage, Room, below};

/// The prefix of the field that names what is added.
const KEY: &str = "key:";

/// How often somebody else may be first when a plan is added.
const ATTEMPTS: usize = 5;

/// What a button asks for, besides that all is saved.
enum Act {
    Save,
    Add(String),
    Remove(String),
}

/// The form of a sheet of the offer.
pub(super) async fn sheet(
    State(app): State<App>,
    page: AtOfferPage,
    Path((_, _, id)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    match id.as_str() {
        OF_PLANS => of_plans(&app, &page, &form).await,
        id => save(&app, &page, id, form).await,
    }
}

/// The form of a plan.
pub(super) async fn plan(
    State(app): State<App>,
    page: AtOfferPage,
    Path((_, _, number)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    save(&app, &page, &format!("{OF_PLAN}{number}"), form).await
}

fn act(action: &str) -> Act {
    match action.split_once(':') {
        Some(("add", pointer)) => Act::Add(pointer.to_owned()),
        Some(("remove", pointer)) => Act::Remove(pointer.to_owned()),
        _ => Act::Save,
    }
}

async fn save(app: &App, page: &AtOfferPage, id: &str, form: Form) -> Result<Response> {
    let fields = &form.fields;
    let draft = Draft::read(app, page).await?;
    let sheets = sheets::of(&draft.kind, &draft.json);
    let found = sheets.iter().find(|sheet| sheet.id == id);
    // Somebody may have removed the plan: what was written is shown all the same.
    let gone = Sheet::empty(id);
    let sheet = match (found, id.starts_with(OF_PLAN)) {
        (Some(sheet), _) => sheet,
        (None, true) => &gone,
        (None, false) => return Err(missing().into()),
    };
    let taken = pictures::take_in(page, sheet, fields.files()).await;
    let mut texts = taken.addresses;
    texts.extend_from_slice(fields.texts());
    let posted = Posted::of(&texts);
    let mut document = draft.json.clone();
    let shown: Vec<&Field> = sheet.fields().collect();
    let is_intact = match plans::place_of(sheet, &draft) {
        Some((pointer, plan)) => posted.has_seen(&pointer, &plan),
        None => found.is_some(),
    };
    let mut edit = posted.apply(&shown, is_intact, &mut document);
    let is_stale = draft.etag != fields.text("etag");
    let after = |problem, faults| After {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        problem,
        texts: &texts,
        began: Some((fields.text("etag").to_owned(), fields.text(SEEN).to_owned())),
        notes: taken.faults.clone(),
        faults,
        done: String::new(),
    };
    let has_faults = !edit.faults.is_empty() || !taken.faults.is_empty();
    if has_faults && (found.is_some() && edit.displaced.is_empty()) {
        return render(app, page, &draft, id, after(None, edit.faults)).await;
    }
    let mut to = "summary".to_owned();
    if !is_stale {
        match acted(&shown, act(fields.text("action")), &texts, &mut document) {
            Ok(Some(pointer)) => to = anchor(&pointer),
            Ok(None) => {}
            Err(fault) => {
                return render(app, page, &draft, id, after(None, vec![fault])).await;
            }
        }
        match draft::send(page, &document, &draft.etag).await {
            Sent::Stored(etag) => {
                let done = if etag == draft.etag { "same" } else { "yes" };
                let path = format!("{}/edit/{id}?saved={done}#{to}", below(page.key()));
                return Ok(Redirect::to(&path).into_response());
            }
            Sent::Refused(refused) => {
                let problem = Problem::of(&Places::unknown(page.words), &refused);
                let after = after(Some(problem), Vec::new());
                return render(app, page, &draft, id, after).await;
            }
            Sent::Stale => {}
        }
    }
    let theirs = Draft::read(app, page).await?;
    let mut mine = theirs.json.clone();
    if theirs.etag != draft.etag {
        // Somebody was first within this moment, too.
        let sheets = sheets::of(&theirs.kind, &mine);
        let now = sheets.iter().find(|sheet| sheet.id == id);
        let shown: Vec<&Field> = now.into_iter().flat_map(Sheet::fields).collect();
        let place = now.and_then(|sheet| plans::place_of(sheet, &theirs));
        let is_intact = place.is_none_or(|(pointer, plan)| posted.has_seen(&pointer, &plan));
        edit = posted.apply(&shown, is_intact, &mut mine);
    } else {
        mine = document;
    }
    let lost_secrets = without_secrets(&shown, &edit.changed, &mut mine);
    let mine = Mine {
        document: Some(mine),
        displaced: edit.displaced,
        lost_secrets,
        sheet: if found.is_some() { id } else { OF_PLANS }.to_owned(),
    };
    Ok(conflict::show(page, &theirs, mine, None)?)
}

/// Takes out the secrets that were written: a page does not carry them on.
fn without_secrets(fields: &[&Field], changed: &[String], document: &mut Json) -> bool {
    let mut found = false;
    for field in fields {
        if field.control == Control::Secret && changed.contains(&field.pointer) {
            remove(document, &field.pointer);
            found = true;
        }
        found |= without_secrets(&field.children(), changed, document);
    }
    found
}

/// Adds or removes an item. Answers the place of a new one.
fn acted(
    fields: &[&Field],
    act: Act,
    texts: &[(String, String)],
    document: &mut Json,
) -> Result<Option<String>, Fault> {
    match act {
        Act::Save => Ok(None),
        Act::Add(pointer) => match find(fields, &pointer).map(|field| &field.control) {
            Some(Control::List(items)) => {
                let item = Json::Object(Vec::new());
                match items.is_empty() {
                    true => put(document, &pointer, Json::Array(vec![item])),
                    false => push(document, &pointer, item),
                }
                Ok(Some(format!("{pointer}/{}", items.len())))
            }
            Some(Control::Map(items)) => {
                let named = format!("{KEY}{pointer}");
                let key = texts.iter().find(|(name, _)| *name == named);
                let key = key.map_or("", |(_, key)| key.trim());
                let fault = |message| Fault {
                    pointer: pointer.clone(),
                    key: message,
                    detail: key.to_owned().into(),
                };
                if key.is_empty() {
                    return Err(fault("edit-key-missing"));
                }
                let mut place = pointer.clone();
                push_pointer(&mut place, key);
                if items.iter().any(|item| item.pointer == place) {
                    return Err(fault("edit-key-taken"));
                }
                // What it is filled with says what it is.
                put(document, &place, Json::Null);
                Ok(Some(place))
            }
            _ => Ok(None),
        },
        Act::Remove(pointer) => {
            if is_item(fields, &pointer) {
                remove(document, &pointer);
            }
            Ok(None)
        }
    }
}

fn push(document: &mut Json, pointer: &str, item: Json) {
    if let Some(Json::Array(items)) = document.pointer_mut(pointer) {
        items.push(item);
    }
}

fn find<'a>(fields: &[&'a Field], pointer: &str) -> Option<&'a Field> {
    fields
        .iter()
        .find_map(|field| match field.pointer == pointer {
            true => Some(*field),
            false => find(&field.children(), pointer),
        })
}

fn is_item(fields: &[&Field], pointer: &str) -> bool {
    fields.iter().any(|field| {
        let items = match &field.control {
            Control::List(items) | Control::Map(items) => items.as_slice(),
            _ => &[],
        };
        items.iter().any(|item| item.pointer == pointer) || is_item(&field.children(), pointer)
    })
}

/// The table of plans: adds one, or removes one after it was asked once more.
async fn of_plans(app: &App, page: &AtOfferPage, form: &Form) -> Result<Response> {
    let fields = &form.fields;
    match act(fields.text("action")) {
        Act::Remove(pointer) if fields.text("sure") == "yes" => {
            remove_plan(app, page, &pointer, fields.text("etag")).await
        }
        Act::Remove(pointer) => ask(app, page, &pointer, fields.text("etag")).await,
        _ => add_plan(app, page, fields.text("plan").trim()).await,
    }
}

/// One plan more harms no other change, so it is tried again.
async fn add_plan(app: &App, page: &AtOfferPage, id: &str) -> Result<Response> {
    for _ in 0..ATTEMPTS {
        let draft = Draft::read(app, page).await?;
        let mut document = draft.json.clone();
        let count = plans::held(&draft).len();
        let plan = Json::Object(vec![("planId".to_owned(), Json::from(id))]);
        match count {
            0 => put(&mut document, PLANS, Json::Array(vec![plan])),
            _ => push(&mut document, PLANS, plan),
        }
        match draft::send(page, &document, &draft.etag).await {
            Sent::Stored(_) => {
                let number = count + 1;
                let path = format!("{}/edit/{OF_PLAN}{number}?saved=yes", below(page.key()));
                return Ok(Redirect::to(&path).into_response());
            }
            Sent::Stale => {}
            Sent::Refused(refused) => {
                let after = After {
                    status: refused.status,
                    problem: Some(Problem::of(&Places::unknown(page.words), &refused)),
                    ..After::default()
                };
                return render(app, page, &draft, OF_PLANS, after).await;
            }
        }
    }
    Ok(changed_meanwhile(page))
}

async fn ask(app: &App, page: &AtOfferPage, pointer: &str, etag: &str) -> Result<Response> {
    let (draft, words) = (Draft::read(app, page).await?, page.words);
    let plan = draft.json.pointer(pointer).filter(|_| is_plan(pointer));
    let Some(plan) = plan.filter(|_| draft.etag == etag) else {
        return Ok(changed_meanwhile(page));
    };
    let id = plan
        .get("planId")
        .and_then(Json::as_str)
        .unwrap_or_default();
    let action = format!("{}/edit/{OF_PLANS}", below(page.key()));
    let view = Confirm {
        head: Head::within(&page.visitor, words.with("edit-remove-plan", "name", id)),
        room: Room::of_offer(page, "/edit"),
        csrf: page.visitor.csrf.clone(),
        hidden: vec![
            ("etag", etag.to_owned()),
            ("sure", "yes".to_owned()),
            ("action", format!("remove:{pointer}")),
        ],
        lead: words.say("edit-remove-plan-lead"),
        go: words.with("edit-remove-item", "name", id),
        back: action.clone(),
        problem: None,
        action,
        words,
    };
    Ok(pages::html(StatusCode::OK, &view)?)
}

async fn remove_plan(app: &App, page: &AtOfferPage, pointer: &str, etag: &str) -> Result<Response> {
    let draft = Draft::read(app, page).await?;
    if draft.etag != etag || !is_plan(pointer) {
        return Ok(changed_meanwhile(page));
    }
    let mut document = draft.json.clone();
    remove(&mut document, pointer);
    match draft::send(page, &document, &draft.etag).await {
        Sent::Stored(_) => Ok(to_plans(page, "yes")),
        Sent::Stale => Ok(changed_meanwhile(page)),
        Sent::Refused(refused) => Err(refused.into()),
    }
}

fn is_plan(pointer: &str) -> bool {
    let at = pointer
        .strip_prefix(PLANS)
        .and_then(|rest| rest.strip_prefix('/'));
    at.is_some_and(|at| at.parse::<usize>().is_ok())
}

/// Nothing was written, so there is nothing to choose between.
fn changed_meanwhile(page: &AtOfferPage) -> Response {
    to_plans(page, "newer")
}

fn to_plans(page: &AtOfferPage, done: &str) -> Response {
    let path = format!("{}/edit/{OF_PLANS}?saved={done}", below(page.key()));
    Redirect::to(&path).into_response()
}
