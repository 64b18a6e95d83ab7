//! Whom a token speaks for.

use golive_model::Time;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// Whoever a token speaks for. What it may do is looked up, not read from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The configured issuer that vouches for the names; `None` for golive's own.
    pub issuer: Option<String>,
    /// Every name that a membership may use for it, distinct, at least one.
    pub names: Vec<String>,
    /// The tenant in which the token was issued.
    pub tenant: Option<String>,
    /// The one name that history shows.
    pub display: String,
    /// When the token ends.
    pub expires: Time,
}

/// The claims that golive reads. Every other claim is ignored; one that is
/// there twice or has another type makes the token malformed.
#[derive(Deserialize)]
pub(super) struct Claims {
    pub(super) iss: Option<String>,
    pub(super) aud: Option<Audience>,
    pub(super) exp: Option<f64>,
    pub(super) nbf: Option<f64>,
    pub(super) tid: Option<String>,
    sub: Option<String>,
    oid: Option<String>,
    appid: Option<String>,
    azp: Option<String>,
    client_id: Option<String>,
    idtyp: Option<String>,
    scp: Option<IgnoredAny>,
    sid: Option<IgnoredAny>,
    session_state: Option<IgnoredAny>,
    auth_time: Option<IgnoredAny>,
    amr: Option<IgnoredAny>,
    typ: Option<String>,
    at_hash: Option<IgnoredAny>,
    c_hash: Option<IgnoredAny>,
    nonce: Option<String>,
    preferred_username: Option<String>,
    email: Option<String>,
}

/// One audience or several.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Audience {
    /// Whether one of `ours` is meant; a slash at the end does not matter.
    pub(super) fn names_one_of(&self, ours: &[String]) -> bool {
        let theirs = match self {
            Self::One(audience) => std::slice::from_ref(audience),
            Self::Several(audiences) => audiences,
        };
        let bare = |audience: &String| audience.strip_suffix('/').unwrap_or(audience).to_owned();
        theirs
            .iter()
            .map(bare)
            .any(|audience| ours.iter().any(|our| bare(our) == audience))
    }
}

impl Claims {
    /// Whether this is a token of another kind that an issuer signs with the
    /// same key: an ID token (OpenID Connect Core 3.1.3.6, 3.3.2.11), or what
    /// Keycloak calls `ID`, `Refresh`, `Offline` or `Logout`.
    pub(super) fn is_no_access_token(&self) -> bool {
        let other = |typ: &String| !typ.eq_ignore_ascii_case("Bearer");
        self.at_hash.is_some() || self.c_hash.is_some() || self.typ.as_ref().is_some_and(other)
    }

    /// Whether an ID token was made for this client and this sign-in.
    pub(super) fn is_for(&self, client: &str, nonce: &str) -> bool {
        let is_meant = match &self.aud {
            Some(Audience::One(audience)) => audience == client,
            // Of several, the one that it was made for is named (3.1.3.7, 4 and 5).
            Some(Audience::Several(all)) => {
                all.iter().any(|audience| audience == client)
                    && (all.len() == 1 || self.azp.as_deref() == Some(client))
            }
            None => false,
        };
        is_meant && !nonce.is_empty() && self.nonce.as_deref() == Some(nonce)
    }

    /// The person that an ID token names. What only they themselves vouch for, such
    /// as a mail address, is shown and gives no rights.
    pub(super) fn person(&self, issuer: &str, expires: Time) -> Option<Principal> {
        let mut names: Vec<String> = Vec::new();
        for name in [&self.oid, &self.sub].into_iter().flatten() {
            if !name.is_empty() && !names.contains(name) {
                names.push(name.clone());
            }
        }
        let shown = [&self.preferred_username, &self.email, &self.sub];
        let mut shown = shown.into_iter().flatten();
        Some(Principal {
            issuer: Some(issuer.to_owned()),
            display: shown
                .find(|name| !name.is_empty())
                .or(names.first())?
                .clone(),
            tenant: self.tid.clone(),
            expires,
            names,
        })
    }

    /// The principal, or nothing when the token names nobody.
    pub(super) fn principal(&self, issuer: Option<&str>, expires: Time) -> Option<Principal> {
        let mut names = Vec::new();
        let own = [&self.oid, &self.sub];
        let application = [&self.appid, &self.azp, &self.client_id];
        // In the token of a person these name the program that the person used.
        // Were they names of the caller, then whoever signs in with the program
        // of a release pipeline would have the rights of that pipeline.
        let application = application.into_iter().filter(|_| !self.is_of_a_person());
        for name in own.into_iter().chain(application.clone()).flatten() {
            if !name.is_empty() && !names.contains(name) {
                names.push(name.clone());
            }
        }

        let display = application
            .chain([&self.sub])
            .flatten()
            .find(|name| !name.is_empty())
            .or(names.first())?
            .clone();
        Some(Principal {
            issuer: issuer.map(str::to_owned),
            names,
            tenant: self.tid.clone(),
            display,
            expires,
        })
    }

    /// A person signed in: Entra ID gives `scp` (v1 also `amr`) or says so in
    /// `idtyp`; others name the session or when it began.
    fn is_of_a_person(&self) -> bool {
        self.idtyp.as_deref().is_some_and(|typ| typ != "app")
            || self.scp.is_some()
            || self.amr.is_some()
            || self.sid.is_some()
            || self.session_state.is_some()
            || self.auth_time.is_some()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn principal(claims: Value) -> Option<Principal> {
        let claims: Claims = serde_json::from_value(claims).unwrap();
        claims.principal(Some("https://idp"), Time(1))
    }

    #[test]
    fn an_application_has_all_its_names_once() {
        let app = principal(json!({
            "oid": "o", "sub": "o", "appid": "a", "azp": "a", "client_id": "c", "tid": "t"
        }))
        .unwrap();
        assert_eq!(app.names, ["o", "a", "c"]);
        assert_eq!(app.display, "a");
        assert_eq!(app.tenant.as_deref(), Some("t"));
        assert_eq!(app.issuer.as_deref(), Some("https://idp"));
    }

    #[test]
    fn a_person_does_not_have_the_names_of_the_program_in_use() {
        for sign in [
            json!({"scp": "user_impersonation"}),
            json!({"idtyp": "user"}),
            json!({"sid": "s"}),
            json!({"auth_time": 1}),
            json!({"amr": ["pwd"]}),
            json!({"session_state": "s"}),
        ] {
            let mut claims = json!({"sub": "person", "oid": "o", "azp": "app", "appid": "app"});
            claims
                .as_object_mut()
                .unwrap()
                .extend(sign.as_object().unwrap().clone());
            let person = principal(claims).unwrap();
            assert_eq!(person.names, ["o", "person"], "{sign}");
            assert_eq!(person.display, "person");
        }
    }

    #[test]
    fn nobody_is_no_principal() {
        assert_eq!(principal(json!({})), None);
        assert_eq!(principal(json!({"sub": "", "azp": ""})), None);
        assert_eq!(principal(json!({"azp": "app", "scp": "x"})), None);
        assert_eq!(principal(json!({"oid": "o"})).unwrap().display, "o");
    }

    #[test]
    fn audiences_match_whole_but_for_a_last_slash() {
        let ours = ["https://golive".to_owned(), "api://x/".to_owned()];
        let named = |audience: Value| {
            serde_json::from_value::<Audience>(audience)
                .unwrap()
                .names_one_of(&ours)
        };
        assert!(named(json!("https://golive/")));
        assert!(named(json!(["other", "api://x"])));
        assert!(!named(json!("https://golive//")));
        assert!(!named(json!("https://golive.example")));
        assert!(!named(json!([])));
        assert!(!named(json!("")));
    }
}
