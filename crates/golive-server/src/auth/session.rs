//! Who is signed in to the pages: a cookie holds a random text, the store its
//! digest and whom it stands for. What a person may do is looked up each time.

use std::time::Duration;

use golive_store::{SessionRecord, StoreError};
use http::{HeaderMap, HeaderValue, header};
use serde::{Deserialize, Serialize};

use super::principal::Principal;
use super::secrets::{hash_secret, new_secret};
use crate::app::App;
use crate::random;

/// The cookie. By its prefix a browser takes it from this host alone, and over
/// TLS or loopback alone.
pub const COOKIE: &str = "__Host-golive";

/// A session ends after this time, whatever is done in it.
pub const LIFETIME: Duration = Duration::from_secs(12 * 3600);

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct Session {
    /// Whom it stands for.
    pub principal: Principal,
    /// What a form must say, so that no other site can send it.
    pub csrf: String,
    id: String,
}

/// What is stored of a principal.
#[derive(Serialize, Deserialize)]
struct Stored {
    issuer: Option<String>,
    names: Vec<String>,
    tenant: Option<String>,
    display: String,
}

impl Session {
    /// Begins a session and gives the cookie's value.
    pub async fn begin(app: &App, principal: Principal) -> Result<String, StoreError> {
        let token = new_secret(&random::fill);
        let now = app.clock.now();
        let stored = Stored {
            issuer: principal.issuer.clone(),
            names: principal.names.clone(),
            tenant: principal.tenant.clone(),
            display: principal.display.clone(),
        };
        let record = SessionRecord {
            id: hash_secret(&token),
            principal: person(&principal),
            ends: now.plus(LIFETIME),
            state: serde_json::to_string(&stored).unwrap_or_default(),
        };
        app.store.add_session(&record, now).await?;
        Ok(token)
    }

    /// The session that a request belongs to.
    pub async fn of(app: &App, headers: &HeaderMap) -> Result<Option<Self>, StoreError> {
        let Some(token) = cookie(headers, COOKIE) else {
            return Ok(None);
        };
        let id = hash_secret(token);
        let Some(record) = app.store.session(&id).await? else {
            return Ok(None);
        };
        let stored = serde_json::from_str::<Stored>(&record.state);
        let (true, Ok(stored)) = (app.clock.now() < record.ends, stored) else {
            return Ok(None);
        };
        Ok(Some(Self {
            principal: Principal {
                issuer: stored.issuer,
                names: stored.names,
                tenant: stored.tenant,
                display: stored.display,
                expires: record.ends,
            },
            csrf: hash_secret(&format!("form {token}")),
            id,
        }))
    }

    /// Ends it.
    pub async fn end(&self, app: &App) -> Result<(), StoreError> {
        app.store.end_session(&self.id).await
    }

    /// Ends all sessions of the same person.
    pub async fn end_all(&self, app: &App) -> Result<(), StoreError> {
        app.store.end_sessions_of(&person(&self.principal)).await
    }
}

/// Ends all sessions of a service principal of the own issuer.
pub async fn end_all_of_client(app: &App, id: &str) -> Result<(), StoreError> {
    app.store.end_sessions_of(&named(None, id)).await
}

/// One text for all sessions of a person.
fn person(principal: &Principal) -> String {
    let name = principal.names.first().unwrap_or(&principal.display);
    named(principal.issuer.as_deref(), name)
}

fn named(issuer: Option<&str>, name: &str) -> String {
    format!("{} {name}", issuer.unwrap_or_default())
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let sent = headers.get_all(header::COOKIE).iter();
    sent.filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// A cookie that scripts do not see, kept for `seconds`; 0 takes it away.
pub fn set_cookie(name: &str, value: &str, seconds: u64) -> HeaderValue {
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax");
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        let sent = HeaderValue::from_static("a=1; __Host-golive=x=y; other__Host-golive=2");
        headers.append(header::COOKIE, sent);
        headers.append(header::COOKIE, HeaderValue::from_static("b=3"));
        assert_eq!(cookie(&headers, COOKIE), Some("x=y"));
        assert_eq!(cookie(&headers, "b"), Some("3"));
        assert_eq!(cookie(&headers, "golive"), None);
    }

    #[test]
    fn a_value_can_not_add_a_header() {
        assert_eq!(set_cookie("a", "b\r\nx: y", 1), "");
        let set = set_cookie(COOKIE, "v", 0);
        let set = set.to_str().unwrap();
        for part in ["; Path=/", "; Secure", "; HttpOnly", "Max-Age=0"] {
            assert!(set.contains(part), "{set}");
        }
    }
}
