//! Leads, on their way to where the live version's document wants them: by mail, and
//! over HTTPS. Who it is, is opened anew for each attempt; the row of a delivery has
//! none of it.

use std::time::Duration;

use golive_model::lead::{Contact, Destination, LeadName};
use golive_model::offer::Offer;
use golive_model::{OfferKey, message};
use golive_store::{Channel, Delivery, DeliveryState, LeadRow, LoggedEvent, StoreError};
use http::{HeaderMap, HeaderValue};
use url::Url;

use super::deliver::{self, Attempt};
use super::endpoint;
use crate::app::App;
use crate::{portal, publish};

/// How this marketplace is called in what an endpoint gets.
const SOURCE: &str = "golive";

/// The time between two looks for leads that are old.
const ROUND: Duration = Duration::from_secs(3_600);

/// What the ids of a lead's deliveries begin with.
pub fn deliveries_of(lead: &str) -> String {
    format!("lead-{lead}-")
}

/// Seals a lead for its place in the store.
pub fn seal(app: &App, name: &LeadName, contact: &Contact) -> Result<String, StoreError> {
    let plain = serde_json::to_vec(contact).unwrap_or_default();
    let sealed = app
        .master_key
        .seal(&crate::random::fill, &place(name), &plain);
    sealed.map_err(|error| unusable(name, error.to_string()))
}

/// Opens a lead.
pub fn open(app: &App, lead: &LeadRow) -> Result<Contact, StoreError> {
    let name = &lead.name;
    let opened = app.master_key.open(&place(name), &lead.sealed);
    let plain = opened.map_err(|error| unusable(name, error.to_string()))?;
    serde_json::from_slice(&plain)
        .map_err(|_| unusable(name, "it is not what was sealed".to_owned()))
}

/// Where a lead is sealed for.
pub fn place(name: &LeadName) -> String {
    format!("lead/{}/{}", name.key, name.id)
}

fn unusable(name: &LeadName, problem: String) -> StoreError {
    StoreError::Inconsistent {
        table: "leads",
        column: "sealed",
        key: format!("{}/{}", name.key, name.id),
        problem,
    }
}

/// The deliveries of an event that tells of a lead.
pub(super) async fn deliveries(
    app: &App,
    logged: &LoggedEvent,
    offer: &Offer,
) -> Result<Vec<Delivery>, StoreError> {
    let Some(id) = logged.event.lead.clone() else {
        return Ok(Vec::new());
    };
    let (key, destination) = (&logged.key, destination(app, offer).await?);
    let mails = destination.emails.into_iter().map(|to| (Channel::Mail, to));
    let host = |url: String| (Channel::Lead, host_of(&url));
    let all = mails.chain(destination.endpoint.map(host)).enumerate();
    let (prefix, offer) = (deliveries_of(&id), key.to_string());
    let language = app.mail_language();
    let subject = message::words(language, "lead.subject", [("offer", offer.as_str())]);
    let text = message::words(
        language,
        "lead.kept",
        [("link", list_of(app, key).as_str())],
    );
    let name = LeadName {
        key: key.clone(),
        id,
    };
    let delivery = |(at, (channel, to))| Delivery {
        id: format!("{prefix}{at}"),
        seq: logged.seq,
        channel,
        to,
        subject: subject.clone(),
        text: text.clone(),
        state: DeliveryState::Pending,
        attempts: 0,
        due_at: Some(logged.event.at),
        last_error: None,
        created: logged.event.at,
        lead: Some(name.clone()),
        webhook: None,
    };
    Ok(all.map(delivery).collect())
}

/// Where the live version wants its leads.
async fn destination(app: &App, offer: &Offer) -> Result<Destination, StoreError> {
    let (Some(kind), Some(live)) = (app.kinds.get(&offer.kind), &offer.production) else {
        return Ok(Destination::default());
    };
    let document = publish::value(app, offer, live.revision).await?;
    Ok(Destination::of(&kind, &document))
}

/// The host alone: the rest of such an address may be a secret.
fn host_of(url: &str) -> String {
    let url = Url::parse(url).ok();
    let host = url.as_ref().and_then(Url::host_str);
    host.unwrap_or("an address without a host").to_owned()
}

fn list_of(app: &App, key: &OfferKey) -> String {
    format!("{}{}/leads", app.outside_url(), portal::below(key))
}

/// A mail about a lead: its text, and who is answered.
pub(super) struct Letter {
    pub(super) text: String,
    pub(super) reply_to: String,
}

/// Writes the mail about a lead.
pub(super) async fn letter(app: &App, name: &LeadName) -> Result<Letter, Attempt> {
    let contact = read(app, name).await?;
    let or_none = |text: &str| match text {
        "" => "-".to_owned(),
        text => text.to_owned(),
    };
    let offer = name.key.to_string();
    let (company, country) = (or_none(&contact.company), or_none(&contact.country));
    let (said, link) = (or_none(&contact.message), list_of(app, &name.key));
    let args = [
        ("offer", offer.as_str()),
        ("title", &contact.title),
        ("name", &contact.name),
        ("email", &contact.email),
        ("company", &company),
        ("country", &country),
        ("message", &said),
        ("consent", &contact.consent),
        ("link", &link),
    ];
    Ok(Letter {
        text: message::words(app.mail_language(), "lead.text", args),
        reply_to: contact.email,
    })
}

/// The lead, if it is still kept.
async fn read(app: &App, name: &LeadName) -> Result<Contact, Attempt> {
    let lead = app.store.lead(name).await.map_err(|e| unread(&e))?;
    let forgotten = || Attempt::Never("the lead is not kept any more".into());
    let lead = lead.ok_or_else(forgotten)?;
    open(app, &lead).map_err(|error| unread(&error))
}

fn unread(error: &StoreError) -> Attempt {
    tracing::warn!(%error, "a lead could not be read");
    Attempt::Later("the store could not be read".into())
}

/// Sends leads over HTTPS until the server stops.
pub(super) async fn send(app: &App) {
    deliver::send(app, Channel::Lead, &app.leads_due, attempt).await;
}

async fn attempt(app: App, delivery: Delivery) -> Attempt {
    let Some(name) = &delivery.lead else {
        return Attempt::Never("it names no lead".into());
    };
    let (contact, url) = match (read(&app, name).await, wanted_at(&app, &name.key).await) {
        (Ok(contact), Ok(url)) => (contact, url),
        (Err(attempt), _) | (_, Err(attempt)) => return attempt,
    };
    let body = contact.payload(&name.key, SOURCE).to_string();
    let mut headers = HeaderMap::new();
    // The time is in the identity, because another store counts anew.
    let id = format!("{}-{}", delivery.created.0, delivery.id);
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert("webhook-id", id);
    }
    endpoint::post(&app, &url, headers, body.into()).await
}

/// Where the live version wants its leads now: a wrong address is mended by the next
/// version, and what waits goes to the right one.
async fn wanted_at(app: &App, key: &OfferKey) -> Result<Url, Attempt> {
    let later = |text: &str| Attempt::Later(text.to_owned());
    let record = app.store.read_offer(key).await.map_err(|e| unread(&e))?;
    let gone = || Attempt::Never("the offer is not there any more".into());
    let record = record.ok_or_else(gone)?;
    let destination = destination(app, &record.offer).await;
    let endpoint = destination.map_err(|e| unread(&e))?.endpoint;
    let none = || later("the live version names no HTTPS endpoint for leads");
    let url: Url = endpoint
        .ok_or_else(none)?
        .parse()
        .map_err(|_| later("the live version's endpoint for leads is no URL"))?;
    match url.scheme() {
        "https" => Ok(url),
        "http" if app.settings.dev.is_some() => Ok(url),
        _ => Err(later(
            "leads go out over https only, and the endpoint is not",
        )),
    }
}

/// Forgets old leads until the server stops.
pub(super) async fn forget(app: &App) {
    let mut stopping = app.engine.stopping();
    let day = Duration::from_secs(86_400);
    let kept = day.saturating_mul(app.settings.leads.keep_days);
    while !*stopping.borrow() {
        let now = app.clock.now();
        let micros = i64::try_from(kept.as_micros()).unwrap_or(i64::MAX);
        let before = golive_model::Time(now.0.saturating_sub(micros));
        if let Err(error) = app.store.forget_leads(before).await {
            tracing::warn!(%error, "old leads could not be forgotten");
        }
        tokio::select! {
            () = app.clock.until(now.plus(ROUND)) => {}
            _ = stopping.wait_for(|stop| *stop) => {}
        }
    }
}
