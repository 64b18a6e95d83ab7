//! From settings to a client, and what runs on when this process ends.

use std::cell::RefCell;

use golive_client::{Client, Credentials, Endpoint};

use crate::cli::{Format, Global};
use crate::exit;
use crate::fault::Fault;

/// What a client command works with.
pub(crate) struct Session {
    /// The server.
    pub(crate) client: Client,
    /// What the user wants to see and how long to wait.
    pub(crate) global: Global,
    /// The command that takes up again what runs on without us.
    resume: RefCell<Option<String>>,
}

impl Session {
    /// Reads credentials from the environment; secrets come from nowhere else.
    pub(crate) fn open(global: Global) -> Result<Self, Fault> {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let given = Given {
            token: variable("GOLIVE_TOKEN"),
            tenant: global.tenant.clone().filter(|text| !text.is_empty()),
            client_id: global.client_id.clone().filter(|text| !text.is_empty()),
            client_secret: variable("GOLIVE_CLIENT_SECRET"),
        };
        let client = client(&global.url, given)?;
        Ok(Self::of(client, global))
    }

    /// A session with a client that is there already.
    pub(crate) fn of(client: Client, global: Global) -> Self {
        Self {
            client,
            global,
            resume: RefCell::new(None),
        }
    }

    /// Whether data goes out as JSON.
    pub(crate) fn json(&self) -> bool {
        self.global.output == Format::Json
    }

    /// Tells the user something that is not data.
    pub(crate) fn say(&self, text: &str) {
        if !self.global.quiet {
            eprintln!("{text}");
        }
    }

    /// From now on something runs that an interruption does not stop.
    pub(crate) fn runs_on(&self, resume: String) {
        *self.resume.borrow_mut() = Some(resume);
    }

    /// Nothing runs on any more.
    pub(crate) fn ended(&self) {
        *self.resume.borrow_mut() = None;
    }

    /// What an interruption says.
    pub(crate) fn interrupted(&self) -> Fault {
        let fault = |message: &str| Fault::new(exit::INTERRUPTED, "Interrupted", message);
        match self.resume.borrow().as_deref() {
            Some(resume) => fault("interrupted; the operation runs on").next(resume),
            None => fault("interrupted"),
        }
    }
}

#[derive(Default)]
struct Given {
    token: Option<String>,
    tenant: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
}

fn client(url: &str, given: Given) -> Result<Client, Fault> {
    let anonymous = Endpoint::new(url, Credentials::Token(String::new()))?;
    let credentials = credentials(given, anonymous.is_loopback())?;
    let endpoint = Endpoint {
        credentials,
        ..anonymous
    };
    Ok(Client::new(endpoint)?)
}

fn credentials(given: Given, loopback: bool) -> Result<Credentials, Fault> {
    if let Some(token) = given.token {
        return Ok(Credentials::Token(token));
    }
    let missing: Vec<&str> = [
        ("GOLIVE_TENANT", given.tenant.is_none()),
        ("GOLIVE_CLIENT_ID", given.client_id.is_none()),
        ("GOLIVE_CLIENT_SECRET", given.client_secret.is_none()),
    ]
    .into_iter()
    .filter_map(|(name, missing)| missing.then_some(name))
    .collect();
    if let (Some(tenant), Some(client_id), Some(client_secret)) =
        (given.tenant, given.client_id, given.client_secret)
    {
        return Ok(Credentials::Client {
            tenant,
            client_id,
            client_secret,
        });
    }
    let fault = Fault::new(
        exit::NOT_ALLOWED,
        "NoCredentials",
        format!(
            "no credentials: {} not set, and neither is GOLIVE_TOKEN",
            missing.join(", ")
        ),
    );
    Err(fault.next(if loopback { REHEARSAL } else { REAL }))
}

const REAL: &str = "ask your operator for a client (golive client create) and export \
    GOLIVE_TENANT, GOLIVE_CLIENT_ID and GOLIVE_CLIENT_SECRET; or export GOLIVE_TOKEN";

const REHEARSAL: &str = "for a server started with golive serve --dev, run
  export GOLIVE_TENANT=00000000-0000-0000-0000-00000000c0de
  export GOLIVE_CLIENT_ID=00000000-0000-0000-0000-000000000001
  export GOLIVE_CLIENT_SECRET=golive-dev-secret
for any other, take the values that golive serve printed at its first start";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_credentials_are_named() {
        let given = Given {
            tenant: Some("t".into()),
            ..Given::default()
        };
        let fault = credentials(given, true).unwrap_err();
        assert_eq!(fault.exit, exit::NOT_ALLOWED);
        assert!(
            fault
                .error
                .message
                .contains("GOLIVE_CLIENT_ID, GOLIVE_CLIENT_SECRET not set"),
            "{}",
            fault.error.message
        );
        assert!(!fault.error.message.contains("GOLIVE_TENANT"));
        assert!(fault.next.unwrap().contains("golive-dev-secret"));
    }

    #[test]
    fn the_rehearsal_secret_is_not_suggested_for_a_real_server() {
        let fault = credentials(Given::default(), false).unwrap_err();
        assert!(!fault.next.unwrap().contains("golive-dev-secret"));
    }

    #[test]
    fn a_token_wins() {
        let given = Given {
            token: Some("x".into()),
            ..Given::default()
        };
        assert!(matches!(
            credentials(given, false),
            Ok(Credentials::Token(_))
        ));
    }
}
