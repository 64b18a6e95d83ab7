//! From events to deliveries: the log's first reader.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::Duration;

use golive_model::{EventKind, Offer, OfferKey, Submission, SubmissionNumber};
use golive_store::{Channel, Delivery, DeliveryState, LoggedEvent, Record, StoreError};

use super::{certifier, leads, letter};
use crate::app::App;
use crate::breakpoint;

/// The name of this reader's cursor.
const READER: &str = "mail";

/// How many events are read at once.
const PAGE: u16 = 5_000;

/// Events that come within this time are read together.
const GATHER: Duration = Duration::from_millis(250);

/// Makes deliveries of events as they come.
pub(super) async fn fill(app: &App) {
    follow(app, READER, || read_on(app)).await;
}

/// Reads on whenever the log has grown, a page at a time.
pub(super) async fn follow<F: Future<Output = Result<bool, StoreError>>>(
    app: &App,
    reader: &str,
    read_on: impl Fn() -> F,
) {
    let mut log = app.store.log();
    loop {
        match read_on().await {
            Ok(true) => {}
            Ok(false) => {
                // A page that is not full waits for more: what every mail of one
                // offer needs is then read once.
                // The sender lives as long as the store, which is held here.
                let _ = log.changed().await;
                app.clock.pause(GATHER).await;
            }
            Err(error) => {
                tracing::warn!(%error, reader, "a reader of the log could not read on");
                app.clock.pause(Duration::from_secs(1)).await;
            }
        }
    }
}

/// Reads one page; answers whether it was full, so that there may be more.
async fn read_on(app: &App) -> Result<bool, StoreError> {
    let cursor = app.store.cursor(READER).await?;
    let (events, read_to) = app
        .store
        .events(cursor, u32::from(PAGE), is_worth_a_delivery)
        .await?;
    if read_to == cursor {
        return Ok(false);
    }
    let mut deliveries = Vec::new();
    let mut told: HashMap<&OfferKey, Option<Told>> = HashMap::new();
    for logged in &events {
        let told = match told.entry(&logged.key) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Told::read(app, &logged.key).await?),
        };
        if let Some(told) = told {
            deliveries.extend(deliveries_of(app, logged, told).await?);
        }
    }
    app.store
        .enqueue(READER, cursor, read_to, &deliveries)
        .await?;
    if !deliveries.is_empty() {
        breakpoint::pass("mail-after-enqueue");
        app.mail_due.notify_one();
        app.leads_due.notify_one();
        if let Some(certifier) = &app.certifier {
            certifier.due.notify_one();
        }
    }
    Ok(read_to - cursor >= i64::from(PAGE))
}

/// What the letters of one offer need, read once a page.
struct Told {
    record: Record,
    submissions: HashMap<SubmissionNumber, Option<Submission>>,
}

impl Told {
    async fn read(app: &App, key: &OfferKey) -> Result<Option<Self>, StoreError> {
        // Not the cached one: it may be older than the event that tells of it.
        let record = app.store.read_offer(key).await?;
        Ok(record.map(|record| Self {
            record,
            submissions: HashMap::new(),
        }))
    }

    /// The offer, and that submission of it.
    async fn of(
        &mut self,
        app: &App,
        number: SubmissionNumber,
    ) -> Result<(&Offer, Option<&Submission>), StoreError> {
        let found = match self.submissions.entry(number) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(app.store.submission(&self.record, number).await?),
        };
        Ok((&self.record.offer, found.as_ref()))
    }
}

/// Whether somebody may have to be told of such an event.
fn is_worth_a_delivery(kind: EventKind) -> bool {
    let others = [EventKind::ApprovalNeeded, EventKind::LeadReceived];
    letter::is_worth_a_mail(kind) || others.contains(&kind)
}

async fn deliveries_of(
    app: &App,
    logged: &LoggedEvent,
    told: &mut Told,
) -> Result<Vec<Delivery>, StoreError> {
    if logged.event.kind == EventKind::LeadReceived {
        return leads::deliveries(app, logged, &told.record.offer).await;
    }
    let number = logged.event.submission;
    let found = match number {
        Some(number) => Some(told.of(app, number).await?),
        None => None,
    };
    let Some((offer, Some(submission))) = found else {
        tracing::error!(key = %logged.key, seq = logged.seq, "an event without its submission");
        return Ok(Vec::new());
    };
    if !letter::is_worth_a_mail(logged.event.kind) {
        let asked = certifier::delivery(app, logged, offer, submission);
        return Ok(asked.into_iter().collect());
    }
    let publisher = app.store.publisher(&logged.key.publisher).await?;
    let contact = publisher
        .as_ref()
        .and_then(|publisher| publisher.0.contact.clone());
    let mut addresses = submission.emails.clone();
    if addresses.is_empty() {
        addresses.extend(contact);
    }
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    let letter = letter::write(
        app.mail_language(),
        logged.event.kind,
        offer,
        submission,
        &app.outside_url(),
    );
    let delivery = |(at, to): (usize, String)| Delivery {
        id: format!("{}-{at}", logged.seq),
        seq: logged.seq,
        channel: Channel::Mail,
        to,
        subject: letter.subject.clone(),
        text: letter.text.clone(),
        state: DeliveryState::Pending,
        attempts: 0,
        due_at: Some(logged.event.at),
        last_error: None,
        created: logged.event.at,
        lead: None,
        webhook: None,
    };
    Ok(addresses.into_iter().enumerate().map(delivery).collect())
}
