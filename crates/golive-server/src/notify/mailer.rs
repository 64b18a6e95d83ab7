//! From deliveries to a mail server, with patience.

use std::time::{Duration, UNIX_EPOCH};

use golive_model::Time;
use golive_store::{Delivery, DeliveryState, StoreError};
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, MIME_VERSION_1_0, MessageId};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::app::App;
use crate::breakpoint;
use crate::config::MailSettings;

/// The times after which a mail is tried again: about three days in all, as
/// mail servers do it. After the last one it is dead.
const LADDER_SECONDS: [u64; 12] = [
    5, 30, 120, 300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 57_600, 86_400,
];

/// A mail server must answer within this time.
const PATIENCE: Duration = Duration::from_secs(30);

/// How many mails are sent between two looks at what is due.
const AT_ONCE: u32 = 50;

/// The longest time between two looks.
const ROUND: Duration = Duration::from_secs(60);

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// Sends what is due. Without a mail setting, and in a rehearsal whatever its
/// settings, everything is kept as it is.
pub(super) async fn send(app: &App) {
    let Some(settings) = &app.settings.mail else {
        return;
    };
    if app.settings.dev.is_some() {
        return;
    }
    let transport = match transport(settings) {
        Ok(transport) => transport,
        Err(error) => {
            tracing::error!(%error, "[mail] url can not be used; mail is kept");
            return;
        }
    };
    let mut stopping = app.engine.stopping();
    while !*stopping.borrow() {
        let next = match send_due(app, settings, &transport).await {
            Ok(next) => next,
            Err(error) => {
                tracing::warn!(%error, "what mail is due could not be read");
                app.clock.now().plus(Duration::from_secs(5))
            }
        };
        tokio::select! {
            () = app.clock.until(next) => {}
            () = app.mail_due.notified() => {}
            _ = stopping.wait_for(|stop| *stop) => {}
        }
    }
}

/// Whether a mail URL can be used; settings are checked with it at start.
pub fn transport(settings: &MailSettings) -> Result<Transport, String> {
    let builder = Transport::from_url(&settings.url).map_err(|error| error.to_string())?;
    settings
        .from
        .parse::<Mailbox>()
        .map_err(|error| format!("from: {error}"))?;
    Ok(builder.timeout(Some(PATIENCE)).build())
}

async fn send_due(
    app: &App,
    settings: &MailSettings,
    transport: &Transport,
) -> Result<Time, StoreError> {
    for delivery in app.store.due_deliveries(app.clock.now(), AT_ONCE).await? {
        let Some(was_due) = delivery.due_at else {
            continue;
        };
        let attempt = attempt(settings, transport, &delivery).await;
        breakpoint::pass("mail-after-send");
        let after = after(delivery, attempt, app.clock.now());
        app.store.set_delivery(was_due, &after).await?;
    }
    let latest = app.clock.now().plus(ROUND);
    Ok(app
        .store
        .next_delivery()
        .await?
        .map_or(latest, |next| next.min(latest)))
}

/// How an attempt came out.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Attempt {
    Sent,
    /// The same attempt may go well later.
    Later(String),
    /// It never will.
    Never(String),
}

async fn attempt(settings: &MailSettings, transport: &Transport, delivery: &Delivery) -> Attempt {
    let message = match message(settings, delivery) {
        Ok(message) => message,
        Err(error) => return Attempt::Never(error),
    };
    match transport.send(message).await {
        Ok(_) => Attempt::Sent,
        Err(error) if is_about_the_mail(&error) => Attempt::Never(said(&error)),
        Err(error) => Attempt::Later(said(&error)),
    }
}

/// Whether a server refused this mail for good. It may as well have refused
/// golive (RFC 4954: 530, 534, 535, 538), and that an operator can mend.
fn is_about_the_mail(error: &lettre::transport::smtp::Error) -> bool {
    let code = error.status().map(u16::from);
    error.is_permanent() && !matches!(code, Some(530 | 534 | 535 | 538))
}

/// An error with its causes: lettre's own text leaves out the server's words.
fn said(error: &lettre::transport::smtp::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text.chars().filter(|c| !c.is_control()).take(500).collect()
}

/// lettre's typed headers make injection impossible: an address or a subject
/// can not end its line. Every attempt sends the same bytes. The identity has
/// the time in it, because another store counts its deliveries anew.
fn message(settings: &MailSettings, delivery: &Delivery) -> Result<Message, String> {
    let from: Mailbox = settings
        .from
        .parse()
        .map_err(|error| format!("from: {error}"))?;
    let to: Address = delivery
        .to
        .parse()
        .map_err(|error| format!("to: {error}"))?;
    let (id, created, domain) = (&delivery.id, delivery.created.0, from.email.domain());
    let identity = format!("<{created}.{id}@{domain}>");
    let since = Duration::from_micros(u64::try_from(created).unwrap_or_default());
    Message::builder()
        .date(UNIX_EPOCH + since)
        .from(from)
        .to(Mailbox::new(None, to))
        .subject(&delivery.subject)
        .header(MessageId::from(identity))
        .header(AutoSubmitted)
        .header(MIME_VERSION_1_0)
        .header(ContentType::TEXT_PLAIN)
        .body(delivery.text.clone())
        .map_err(|error| error.to_string())
}

/// RFC 3834: no answering machine answers this.
#[derive(Clone)]
struct AutoSubmitted;

impl lettre::message::header::Header for AutoSubmitted {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

fn after(mut delivery: Delivery, attempt: Attempt, now: Time) -> Delivery {
    delivery.attempts = delivery.attempts.saturating_add(1);
    let rung = LADDER_SECONDS.get(delivery.attempts as usize - 1);
    (delivery.state, delivery.due_at, delivery.last_error) = match (attempt, rung) {
        (Attempt::Sent, _) => (DeliveryState::Sent, None, None),
        (Attempt::Later(error), Some(seconds)) => {
            let next = now.plus(Duration::from_secs(*seconds));
            (DeliveryState::Pending, Some(next), Some(error))
        }
        (Attempt::Later(error) | Attempt::Never(error), _) => {
            (DeliveryState::Dead, None, Some(error))
        }
    };
    delivery
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery() -> Delivery {
        Delivery {
            id: "7-0".into(),
            seq: 7,
            to: "a@example.com".into(),
            subject: "s".into(),
            text: "t".into(),
            state: DeliveryState::Pending,
            attempts: 0,
            due_at: Some(Time(0)),
            last_error: None,
            created: Time(0),
        }
    }

    #[test]
    fn the_ladder_ends_in_a_dead_letter() {
        let mut delivery = delivery();
        let mut tries = 0;
        while delivery.state == DeliveryState::Pending {
            let now = delivery.due_at.unwrap();
            delivery = after(delivery, Attempt::Later("451".into()), now);
            tries += 1;
        }
        assert_eq!(tries, LADDER_SECONDS.len() + 1);
        assert_eq!(delivery.state, DeliveryState::Dead);
        assert_eq!(delivery.last_error.as_deref(), Some("451"));
    }

    #[test]
    fn a_header_can_not_be_injected() {
        let settings = MailSettings {
            url: String::new(),
            from: "golive@example.com".into(),
        };
        let mut evil = delivery();
        evil.subject = "hello\r\nBcc: victim@example.com\r\n\r\nbody".into();
        let text = String::from_utf8(message(&settings, &evil).unwrap().formatted()).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(
            !head
                .lines()
                .any(|line| line.to_ascii_lowercase().starts_with("bcc:")),
            "{head}"
        );
        evil.to = "a@example.com\r\nBcc: victim@example.com".into();
        assert!(message(&settings, &evil).is_err());
    }
}
