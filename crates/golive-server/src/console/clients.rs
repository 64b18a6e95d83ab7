//! Service principals of the own issuer.

use askama::Template;
use axum::response::Response;
use golive_model::wire::{ClientBody, NewClient};
use http::{HeaderValue, StatusCode, header};

use super::inside::{Act, Operator, Page, is_of_the_form, problem};
use super::show::{Moment, Room};
use crate::pages::words::Words;
use crate::pages::{self, Head};

const PATH: &str = "/console/clients";

#[derive(Template)]
#[template(path = "console/clients.html")]
struct Clients {
    words: &'static Words,
    head: Head,
    room: Room,
    rows: Vec<Row>,
    name: String,
    operator: bool,
    problem: String,
}

#[derive(Template)]
#[template(path = "console/client.html")]
struct Made {
    words: &'static Words,
    head: Head,
    room: Room,
    client: ClientBody,
    secret: String,
}

struct Row {
    id: String,
    name: String,
    operator: bool,
    created: Moment,
}

/// The list, and the form for one more.
pub(super) async fn list(by: Operator) -> Page {
    page(&by, StatusCode::OK, "", false, String::new()).await
}

async fn page(
    by: &Operator,
    status: StatusCode,
    name: &str,
    operator: bool,
    problem: String,
) -> Page {
    let words = by.words;
    let clients: Vec<ClientBody> = by.get("/v1/clients").await?;
    let rows = clients.into_iter().map(|client| Row {
        id: client.client_id,
        name: client.name,
        operator: client.operator,
        created: Moment::of(words, &client.created),
    });
    let page = Clients {
        words,
        head: by.head("console-room-clients"),
        room: by.room(PATH),
        rows: rows.collect(),
        name: name.to_owned(),
        operator,
        problem,
    };
    Ok(pages::html(status, &page)?)
}

/// Makes one. The page that answers has the secret; nothing else ever does.
pub(super) async fn create(act: Act) -> Page {
    let new = NewClient {
        name: act.fields.text("name").trim().to_owned(),
        operator: act.fields.text("operator") == "yes",
    };
    let answer = match act.by.post("/v1/clients", Some(&new)).await {
        Err(refused) if is_of_the_form(&refused) => {
            let problem = problem(&refused.error);
            return page(&act.by, refused.status, &new.name, new.operator, problem).await;
        }
        answer => answer?,
    };
    let mut client: ClientBody = answer.read()?;
    let secret = client.client_secret.take().unwrap_or_default();
    let page = Made {
        words: act.by.words,
        head: act.by.head("console-client-made"),
        room: act.by.room(PATH),
        client,
        secret,
    };
    Ok(unkept(pages::html(StatusCode::CREATED, &page)?))
}

/// A page that no cache and no history of a browser keeps.
fn unkept(mut response: Response) -> Response {
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, never);
    response
}
