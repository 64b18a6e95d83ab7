//! Making an offer.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response, Result};
use golive_model::wire::OfferSummary;
use golive_model::{Kinds, OfferId};
use http::{HeaderName, Method, StatusCode, header};
use serde_json::json;

use crate::app::App;
use crate::pages::form::{Fields, Form};
use crate::pages::places::Places;
use crate::pages::words::Words;
use crate::pages::{self, Head};
use crate::portal::shown::Problem;
use crate::portal::{AtPublisherPage, Room, publisher_path};

#[derive(Template)]
#[template(path = "portal/edit-new.html")]
struct Page {
    words: &'static Words,
    head: Head,
    room: Room,
    problem: Option<Problem>,
    /// Whether this is the first offer of the publisher.
    is_first: bool,
    action: String,
    csrf: String,
    kinds: Vec<Choice>,
    id: String,
    name: String,
    faults: Faults,
}

#[derive(Default)]
struct Faults {
    kind: String,
    id: String,
}

struct Choice {
    id: String,
    name: String,
    steps: String,
    is_chosen: bool,
}

/// The form.
pub(super) async fn show(State(app): State<App>, page: AtPublisherPage) -> Result<Response> {
    let fields = Fields::default();
    let faults = Faults::default();
    render(&app, &page, StatusCode::OK, None, &fields, faults).await
}

async fn render(
    app: &App,
    page: &AtPublisherPage,
    status: StatusCode,
    problem: Option<Problem>,
    fields: &Fields,
    faults: Faults,
) -> Result<Response> {
    let words = page.words;
    let path = format!("/api/publishers/{}/offers", page.id());
    let offers: Vec<OfferSummary> = page.desk.get(&path).await?;
    let view = Page {
        head: Head::within(&page.visitor, words.say("edit-new-title")),
        room: Room::of_publisher(page, "/new"),
        problem,
        is_first: offers.is_empty(),
        action: format!("{}/new", publisher_path(page.id())),
        csrf: page.visitor.csrf.clone(),
        kinds: choices(words, &app.kinds, fields.text("kind")),
        id: fields.text("id").to_owned(),
        name: fields.text("name").to_owned(),
        faults,
        words,
    };
    Ok(pages::html(status, &view)?)
}

fn choices(words: &Words, kinds: &Kinds, chosen: &str) -> Vec<Choice> {
    let choice = |kind: &std::sync::Arc<golive_model::Kind>| {
        let steps = kind.steps.iter().map(|step| words.name("step", &step.name));
        Choice {
            id: kind.id.to_string(),
            name: words.name("kind", &kind.display_name),
            steps: steps.collect::<Vec<_>>().join(" › "),
            is_chosen: kind.id.as_str() == chosen,
        }
    };
    kinds.iter().map(choice).collect()
}

/// Makes an offer with nothing but a name, and goes to its editor.
pub(super) async fn create(
    State(app): State<App>,
    page: AtPublisherPage,
    form: Form,
) -> Result<Response> {
    let (words, fields) = (page.words, &form.fields);
    let kind = fields.text("kind").parse().ok();
    let kind = kind.and_then(|id| app.kinds.get(&id));
    let id: Option<OfferId> = fields.text("id").trim().parse().ok();
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let (Some(kind), Some(id)) = (&kind, &id) else {
        let said = |is_missing, key| match is_missing {
            true => words.say(key),
            false => String::new(),
        };
        let faults = Faults {
            kind: said(kind.is_none(), "edit-new-no-kind"),
            id: said(id.is_none(), "edit-new-bad-id"),
        };
        return render(&app, &page, refused, None, fields, faults).await;
    };
    let name = match fields.text("name").trim() {
        "" => id.as_str(),
        name => name,
    };
    let document = json!({
        "id": id.as_str(),
        "publisherId": page.id().as_str(),
        "offerTypeId": kind.id.as_str(),
        "definition": { "displayText": name, "offer": {}, "plans": [] },
    });
    let path = format!("/api/publishers/{}/offers/{id}", page.id());
    let only_new: [(HeaderName, &str); 1] = [(header::IF_NONE_MATCH, "*")];
    let body = Some(document.to_string());
    match page.desk.send(Method::PUT, &path, &only_new, body).await {
        Ok(_) => {
            let path = format!("{}/{id}/edit", publisher_path(page.id()));
            Ok(Redirect::to(&path).into_response())
        }
        Err(taken) if taken.status == StatusCode::PRECONDITION_FAILED => {
            let faults = Faults {
                id: words.with("edit-new-taken", "id", id.as_str()),
                ..Faults::default()
            };
            render(&app, &page, StatusCode::CONFLICT, None, fields, faults).await
        }
        Err(other) => {
            let problem = Some(Problem::of(&Places::unknown(words), &other));
            render(&app, &page, refused, problem, fields, Faults::default()).await
        }
    }
}
