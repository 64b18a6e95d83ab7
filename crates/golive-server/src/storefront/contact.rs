//! The form with which a customer asks to hear from a publisher. What it says is kept
//! as a lead, and goes out from `notify/`.

use std::time::Duration;

use askama::Template;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use golive_model::lead::{Contact, LeadName};
use golive_model::{Event, EventKind, Listing, OfferKey};
use golive_store::{LeadRow, Room, StoreError};
use http::{HeaderValue, StatusCode, header};

use super::page::publisher_name;
use super::{found, read};
use crate::app::App;
use crate::auth::caller::Base;
use crate::http::{ApiError, Path, peer};
use crate::notify::leads;
use crate::pages::form::{Fields, SHORT_FORM_BYTES, expect_own};
use crate::pages::words::{Spoken, Words};
use crate::pages::{self, Head};
use crate::random;

/// The time in which leads are counted against the limits.
const HOUR: Duration = Duration::from_secs(3_600);

/// Filled in by programs only: people do not see it.
const TRAP: &str = "website";

/// A line of the form.
pub(super) struct Field {
    name: &'static str,
    label: String,
    /// Type of the input; empty for many lines.
    kind: &'static str,
    autocomplete: &'static str,
    is_required: bool,
    /// The most characters.
    most: usize,
    value: String,
    fault: Option<String>,
}

/// The form.
#[derive(Template)]
#[template(path = "contact-form.html")]
pub(super) struct Form {
    words: &'static Words,
    action: String,
    fields: Vec<Field>,
    /// What must be agreed to.
    consent: String,
    has_agreed: bool,
    consent_fault: Option<String>,
    trap: &'static str,
    /// Why nothing was sent, beside the faults of fields.
    trouble: Option<String>,
}

#[derive(Template)]
#[template(path = "contact.html")]
struct Page {
    words: &'static Words,
    head: Head,
    lead: String,
    back: String,
    back_label: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "thanks.html")]
struct Thanks {
    words: &'static Words,
    head: Head,
    text: String,
    back: String,
    back_label: String,
}

impl Form {
    /// The form of an offer, not filled in.
    pub(super) fn empty(app: &App, words: &'static Words, listing: &Listing) -> Self {
        Self::filled(app, words, listing, &Fields::default())
    }

    fn filled(app: &App, words: &'static Words, listing: &Listing, sent: &Fields) -> Self {
        let field = |name, label, kind, autocomplete, is_required, most| Field {
            value: match kind {
                "" => lines(sent.text(name)),
                _ => one_line(sent.text(name)),
            },
            fault: None,
            name,
            label,
            kind,
            autocomplete,
            is_required,
            most,
        };
        let [name, email, company, country, message] = [
            words.say("contact-name"),
            words.say("contact-email"),
            words.say("contact-company"),
            words.say("contact-country"),
            words.say("contact-message"),
        ];
        Self {
            words,
            action: format!("/offers/{}/contact", listing.id),
            fields: vec![
                field("name", name, "text", "name", true, 200),
                field("email", email, "email", "email", true, 254),
                field("company", company, "text", "organization", false, 200),
                field("country", country, "text", "country-name", false, 100),
                field("message", message, "", "off", false, 4_000),
            ],
            consent: words.with_all(
                "contact-consent",
                [
                    ("publisher", publisher_name(listing).into()),
                    ("offer", listing.display_name.as_str().into()),
                    ("days", app.settings.leads.keep_days.into()),
                ],
            ),
            has_agreed: !sent.text("consent").is_empty(),
            consent_fault: None,
            trap: TRAP,
            trouble: None,
        }
    }

    /// Looks what is wrong with it; answers whether anything is.
    fn judge(&mut self, words: &Words) -> bool {
        for field in &mut self.fields {
            field.fault = field.judged(words);
        }
        if !self.has_agreed {
            self.consent_fault = Some(words.say("contact-no-consent"));
        }
        let is_wrong = self.fields.iter().any(|field| field.fault.is_some());
        is_wrong || self.consent_fault.is_some()
    }

    fn value(&self, name: &str) -> String {
        let mut fields = self.fields.iter();
        let field = fields.find(|field| field.name == name);
        field.map_or_else(String::new, |field| field.value.clone())
    }

    fn is_refused(&self) -> bool {
        let mut faults = self.fields.iter().map(|field| &field.fault);
        faults.any(Option::is_some) || self.consent_fault.is_some() || self.trouble.is_some()
    }
}

impl Field {
    fn judged(&self, words: &Words) -> Option<String> {
        if self.value.is_empty() {
            return self.is_required.then(|| words.say("contact-missing"));
        }
        if self.value.chars().count() > self.most {
            return Some(words.with("contact-long", "count", self.most));
        }
        let is_address = || self.value.parse::<lettre::Address>().is_ok();
        let is_wrong = self.kind == "email" && !is_address();
        is_wrong.then(|| words.say("contact-bad-email"))
    }
}

/// Without line ends and what else nobody types.
fn one_line(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lines(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n");
    text.retain(|character| !character.is_control() || "\n\t".contains(character));
    text.trim().to_owned()
}

/// The form on a page of its own.
pub(super) async fn show(
    State(app): State<App>,
    Spoken(words): Spoken,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let (_, listing) = live(&app, &id).await?;
    let form = Form::empty(&app, words, &listing);
    page(StatusCode::OK, words, &listing, form)
}

/// Keeps what a form says, and thanks.
pub(super) async fn send(
    State(app): State<App>,
    Spoken(words): Spoken,
    Path(id): Path<String>,
    Base(base): Base,
    request: Request,
) -> Result<Response, ApiError> {
    expect_own(request.headers(), &base)?;
    let trusted = &app.settings.server.trusted_proxies;
    let peer = peer::address(request.extensions(), request.headers(), trusted);
    let peer = peer::neighbourhood(peer).to_string();
    let peer = app.master_key.mark("peer of a lead", peer.as_bytes());
    let sent = Fields::read(request, &app, SHORT_FORM_BYTES).await?;
    let (key, listing) = live(&app, &id).await?;
    let mut form = Form::filled(&app, words, &listing, &sent);
    if form.judge(words) {
        return page(StatusCode::UNPROCESSABLE_ENTITY, words, &listing, form);
    }
    // Programs are thanked as well, so that they learn nothing.
    if !sent.text(TRAP).is_empty() {
        return Ok(thanked(&listing));
    }
    match keep(&app, key, &listing, &form, peer).await {
        Ok(true) => Ok(thanked(&listing)),
        Ok(false) => {
            form.trouble = Some(words.say("contact-many"));
            let page = page(StatusCode::TOO_MANY_REQUESTS, words, &listing, form);
            page.map(|page| retry_after(page, "3600"))
        }
        Err(error) => {
            tracing::error!(%error, %id, "a lead could not be kept");
            form.trouble = Some(words.say("contact-trouble"));
            let page = page(StatusCode::SERVICE_UNAVAILABLE, words, &listing, form);
            page.map(|page| retry_after(page, "5"))
        }
    }
}

/// What is said once it was kept.
pub(super) async fn thanks(
    State(app): State<App>,
    Spoken(words): Spoken,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let (_, listing) = live(&app, &id).await?;
    let page = Thanks {
        words,
        head: head(words.say("contact-thanks-title")),
        text: words.with("contact-thanks", "publisher", publisher_name(&listing)),
        back: format!("/offers/{}", listing.id),
        back_label: words.with("contact-back", "offer", listing.display_name),
    };
    pages::html(StatusCode::OK, &page)
}

/// The listing of an offer that is live.
async fn live(app: &App, id: &str) -> Result<(OfferKey, Listing), ApiError> {
    let (key, _, row) = found(app, id, None).await?;
    Ok((key, read(&row)?))
}

/// Keeps a lead; `false` when too many have come.
async fn keep(
    app: &App,
    key: OfferKey,
    listing: &Listing,
    form: &Form,
    peer: String,
) -> Result<bool, StoreError> {
    let contact = Contact {
        name: form.value("name"),
        email: form.value("email"),
        company: form.value("company"),
        country: form.value("country"),
        message: form.value("message"),
        consent: form.consent.clone(),
        title: listing.display_name.clone(),
    };
    let now = app.clock.now();
    let mut lot = [0; 8];
    random::fill(&mut lot);
    let name = LeadName::new(key, now, u64::from_ne_bytes(lot));
    let event = Event {
        at: now,
        kind: EventKind::LeadReceived,
        by: None,
        submission: None,
        operation: None,
        version: None,
        step: None,
        lead: Some(name.id.clone()),
    };
    let settings = &app.settings.leads;
    let hour = i64::try_from(HOUR.as_micros()).unwrap_or(i64::MAX);
    let room = Room {
        since: golive_model::Time(now.0.saturating_sub(hour)),
        from_one: settings.hourly_per_address,
        for_one: settings.hourly_per_offer,
    };
    let lead = LeadRow {
        sealed: leads::seal(app, &name, &contact)?,
        name,
        created: now,
        peer,
    };
    app.store.add_lead(&lead, &event, room).await
}

fn page(
    status: StatusCode,
    words: &'static Words,
    listing: &Listing,
    form: Form,
) -> Result<Response, ApiError> {
    let page = Page {
        words,
        head: head(words.say("contact-title")),
        lead: words.with("contact-lead", "publisher", publisher_name(listing)),
        back: format!("/offers/{}", listing.id),
        back_label: words.with("contact-back", "offer", listing.display_name.as_str()),
        form,
    };
    pages::html(status, &page)
}

fn head(title: String) -> Head {
    Head {
        title,
        is_hidden: true,
        ..Head::default()
    }
}

fn thanked(listing: &Listing) -> Response {
    Redirect::to(&format!("/offers/{}/contact/thanks", listing.id)).into_response()
}

fn retry_after(mut page: Response, seconds: &'static str) -> Response {
    let seconds = HeaderValue::from_static(seconds);
    page.headers_mut().insert(header::RETRY_AFTER, seconds);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_and_lines_are_many() {
        assert_eq!(one_line(" Ada\r\nBcc: x\u{1f} "), "Ada Bcc: x");
        assert_eq!(lines("\r\na\r\n\r\nb\u{0}\u{1b}[1m\t\n"), "a\n\nb[1m");
    }
}
