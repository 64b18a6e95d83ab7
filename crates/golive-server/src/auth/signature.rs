//! Signed messages between servers, as Standard Webhooks has them: HMAC-SHA256
//! over id, time and body.

use aws_lc_rs::hmac::{HMAC_SHA256, Key, sign, verify};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use golive_model::Time;
use http::{HeaderMap, HeaderName, HeaderValue};

/// What every secret begins with; the rest is the key in base64.
const PREFIX: &str = "whsec_";

/// A shorter key could be guessed.
const MIN_KEY: usize = 24;

/// How many seconds the clocks of two servers may differ.
pub const TOLERANCE: u64 = 300;

const ID: HeaderName = HeaderName::from_static("webhook-id");
const TIMESTAMP: HeaderName = HeaderName::from_static("webhook-timestamp");
const SIGNATURE: HeaderName = HeaderName::from_static("webhook-signature");

/// The keys that two servers share: several while a new one takes over.
pub struct Signature(Vec<Key>);

/// Why a secret can not be used.
#[derive(Debug, thiserror::Error)]
#[error(
    "a secret is \"whsec_\" and {MIN_KEY} random bytes or more in base64, such as `echo \
     whsec_$(head -c 32 /dev/urandom | base64)` prints; give one, or several with blanks between \
     them"
)]
pub struct BadSecret;

/// Why nobody knows who sent a message.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsigned {
    /// A header is not there, or is not text.
    #[error("the header {0} is missing. Send webhook-id, webhook-timestamp and webhook-signature")]
    Missing(HeaderName),
    /// It was signed too long ago, or is to be signed yet.
    #[error(
        "webhook-timestamp is not within {TOLERANCE} seconds of now, {now} in seconds since 1970. \
         Sign each attempt anew, and set the clock"
    )]
    Time {
        /// Seconds since 1970.
        now: i64,
    },
    /// The signature is none of this message with any of the keys.
    #[error(
        "no signature in webhook-signature fits. Expected is \"v1,\" and the base64 of HMAC-SHA256 \
         over webhook-id, a dot, webhook-timestamp, a dot, and the body as it is sent; the key is \
         what stands in base64 behind whsec_"
    )]
    Wrong,
}

/// A new secret: 32 random bytes.
pub fn new_secret(random: &dyn Fn(&mut [u8])) -> String {
    let mut bytes = [0; 32];
    random(&mut bytes);
    format!("{PREFIX}{}", BASE64_STANDARD.encode(bytes))
}

impl Signature {
    /// The keys of secrets with blanks between them. The first one is the newest.
    pub fn parse(secrets: &str) -> Result<Self, BadSecret> {
        let key = |secret: &str| {
            let text = secret.strip_prefix(PREFIX)?;
            let bytes = BASE64_STANDARD.decode(text).ok()?;
            (bytes.len() >= MIN_KEY).then(|| Key::new(HMAC_SHA256, &bytes))
        };
        let keys: Option<Vec<Key>> = secrets.split_whitespace().map(key).collect();
        let keys = keys.filter(|keys| !keys.is_empty());
        keys.map(Self).ok_or(BadSecret)
    }

    /// The headers of a message that is sent now, with a signature of each key.
    pub fn sign(&self, id: &str, body: &[u8], now: Time) -> HeaderMap {
        let timestamp = now.seconds().to_string();
        let content = content(id, &timestamp, body);
        let one = |key: &Key| format!("v1,{}", BASE64_STANDARD.encode(sign(key, &content)));
        let all: Vec<String> = self.0.iter().map(one).collect();
        let headers = [
            (ID, id),
            (TIMESTAMP, &timestamp),
            (SIGNATURE, &all.join(" ")),
        ];
        let valid =
            |(name, text): (HeaderName, &str)| Some((name, HeaderValue::from_str(text).ok()?));
        headers.into_iter().filter_map(valid).collect()
    }

    /// Whether a message comes from the other server, and has just been sent.
    /// Compared in constant time.
    pub fn check(&self, headers: &HeaderMap, body: &[u8], now: Time) -> Result<(), Unsigned> {
        let text = |name: HeaderName| {
            let value = headers.get(&name).and_then(|value| value.to_str().ok());
            value.ok_or(Unsigned::Missing(name))
        };
        let (id, timestamp, signatures) = (text(ID)?, text(TIMESTAMP)?, text(SIGNATURE)?);
        let now = now.seconds();
        let sent = timestamp.parse::<i64>().ok();
        if sent.is_none_or(|sent| sent.abs_diff(now) > TOLERANCE) {
            return Err(Unsigned::Time { now });
        }
        let content = content(id, timestamp, body);
        let fits = |signature: &str| {
            let given = signature.strip_prefix("v1,");
            let given = given.and_then(|text| BASE64_STANDARD.decode(text).ok());
            given.is_some_and(|tag| self.0.iter().any(|key| verify(key, &content, &tag).is_ok()))
        };
        match signatures.split(' ').any(fits) {
            true => Ok(()),
            false => Err(Unsigned::Wrong),
        }
    }
}

fn content(id: &str, timestamp: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("{id}.{timestamp}.");
    [head.as_bytes(), body].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    fn at(seconds: i64) -> Time {
        Time(seconds * 1_000_000)
    }

    /// The test vector of the libraries of Standard Webhooks.
    #[test]
    fn a_signature_is_the_one_of_the_specification() {
        let signature = Signature::parse(SECRET).unwrap();
        let body = br#"{"test": 2432232314}"#;
        let id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
        let headers = signature.sign(id, body, at(1_614_265_330));
        assert_eq!(
            headers["webhook-signature"],
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
        assert_eq!(headers["webhook-id"], id);
        assert_eq!(headers["webhook-timestamp"], "1614265330");
    }

    #[test]
    fn a_message_counts_as_it_was_sent_and_for_five_minutes() {
        let signature = Signature::parse(SECRET).unwrap();
        let headers = signature.sign("a", b"{}", at(1_000));
        let check = |body: &[u8], now| signature.check(&headers, body, at(now));
        assert_eq!(check(b"{}", 1_000), Ok(()));
        assert_eq!(check(b"{}", 1_300), Ok(()));
        assert_eq!(check(b"{}", 700), Ok(()));
        for late in [699, 1_301] {
            assert_eq!(check(b"{}", late), Err(Unsigned::Time { now: late }));
        }
        assert_eq!(check(b"{ }", 1_000), Err(Unsigned::Wrong));
        for (name, value) in [("webhook-id", "b"), ("webhook-timestamp", "1001")] {
            let mut other = headers.clone();
            other.insert(name, HeaderValue::from_static(value));
            let checked = signature.check(&other, b"{}", at(1_000));
            assert_eq!(checked, Err(Unsigned::Wrong), "{name}");
        }
        for name in [ID, TIMESTAMP, SIGNATURE] {
            let mut less = headers.clone();
            less.remove(&name);
            let checked = signature.check(&less, b"{}", at(1_000));
            assert_eq!(checked, Err(Unsigned::Missing(name)));
        }
    }

    #[test]
    fn an_old_and_a_new_key_may_live_together() {
        let other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        let both = Signature::parse(&format!("{other}\n{SECRET} ")).unwrap();
        let [old, new, none] = [SECRET, other, "whsec_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"]
            .map(|secret| Signature::parse(secret).unwrap());
        let headers = both.sign("a", b"{}", at(1));
        for known in [&old, &new] {
            assert_eq!(known.check(&headers, b"{}", at(1)), Ok(()));
            let back = known.sign("b", b"{}", at(1));
            assert_eq!(both.check(&back, b"{}", at(1)), Ok(()));
        }
        let wrong = none.check(&headers, b"{}", at(1));
        assert_eq!(wrong, Err(Unsigned::Wrong));
    }

    #[test]
    fn a_secret_is_long_enough_and_says_what_it_is() {
        for bad in [
            "",
            " ",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_",
            "whsec_MfKQ9r8G",
        ] {
            assert!(Signature::parse(bad).is_err(), "{bad:?}");
        }
        assert!(Signature::parse(&format!("{SECRET} whsec_!")).is_err());
    }
}
