//! The mail channel: one attempt to hand a mail to a mail server.

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use golive_store::{Channel, Delivery};
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, MIME_VERSION_1_0, MessageId};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::deliver::{self, Attempt};
use super::leads;
use crate::app::App;
use crate::config::MailSettings;

/// A mail server must answer within this time.
const PATIENCE: Duration = Duration::from_secs(30);

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
    let sender = Arc::new((settings.clone(), transport));
    let attempt = move |app, delivery| attempt(app, Arc::clone(&sender), delivery);
    deliver::send(app, Channel::Mail, &app.mail_due, attempt).await;
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

async fn attempt(
    app: App,
    sender: Arc<(MailSettings, Transport)>,
    mut delivery: Delivery,
) -> Attempt {
    let (settings, transport) = &*sender;
    let mut reply_to = None;
    if let Some(name) = &delivery.lead {
        match leads::letter(&app, name).await {
            Ok(letter) => (delivery.text, reply_to) = (letter.text, Some(letter.reply_to)),
            Err(attempt) => return attempt,
        }
    }
    let message = match message(settings, &delivery, reply_to.as_deref()) {
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
fn message(
    settings: &MailSettings,
    delivery: &Delivery,
    reply_to: Option<&str>,
) -> Result<Message, String> {
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
    let mut builder = Message::builder();
    if let Some(address) = reply_to.and_then(|address| address.parse::<Address>().ok()) {
        builder = builder.reply_to(Mailbox::new(None, address));
    }
    builder
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

#[cfg(test)]
mod tests {
    use golive_model::Time;
    use golive_store::DeliveryState;

    use super::*;

    fn delivery() -> Delivery {
        Delivery {
            id: "7-0".into(),
            seq: 7,
            channel: Channel::Mail,
            to: "a@example.com".into(),
            subject: "s".into(),
            text: "t".into(),
            state: DeliveryState::Pending,
            attempts: 0,
            due_at: Some(Time(0)),
            last_error: None,
            created: Time(0),
            lead: None,
            webhook: None,
        }
    }

    #[test]
    fn a_header_can_not_be_injected() {
        let settings = MailSettings {
            url: String::new(),
            from: "golive@example.com".into(),
            language: golive_model::Language::English,
        };
        let mut evil = delivery();
        let injected = "a@example.com\r\nBcc: victim@example.com";
        evil.subject = "hello\r\nBcc: victim@example.com\r\n\r\nbody".into();
        let text = String::from_utf8(
            message(&settings, &evil, Some(injected))
                .unwrap()
                .formatted(),
        )
        .unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(
            !head
                .lines()
                .any(|line| line.to_ascii_lowercase().starts_with("bcc:")),
            "{head}"
        );
        evil.to = injected.into();
        assert!(message(&settings, &evil, None).is_err());
    }
}
