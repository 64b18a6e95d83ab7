//! The document: the JSON that publishers PUT, kept as they sent it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use crate::ids::OfferKey;
use crate::json::{Json, JsonFault, push_pointer};
use crate::kind::Kind;
use crate::message::Said;
use crate::time::Time;

/// Members at the top of a document that golive owns. A PUT may carry them,
/// because clients send back what they read; they are ignored.
const READ_ONLY: [&str; 7] = [
    "eTag",
    "Etag",
    "etag",
    "version",
    "status",
    "changedTime",
    "pcMigrationStatus",
];

/// Where plans stand in a document.
const PLANS: &str = "/definition/plans";

/// Members that say where the secrets beside them are sent.
const ADDRESSES: [&str; 4] = ["registry", "instanceUrl", "uri", "url"];

/// The most plans of a document. No offer has so many, and each costs.
pub const MOST_PLANS: usize = 1_000;

/// An offer's document without golive's own members and without secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    json: Json,
}

/// Secret values of a document by JSON Pointer, see [`Document::take_secrets`].
/// They are write-only.
pub type Secrets = BTreeMap<String, String>;

/// What golive adds to a document when it shows it.
#[derive(Debug, Clone)]
pub struct Envelope<'a> {
    /// Its status word.
    pub status: &'a str,
    /// The version that is shown.
    pub version: u32,
    /// When the document changed.
    pub changed: Time,
    /// `none` or `migrated`.
    pub migration: &'a str,
}

impl Document {
    /// Reads what a publisher sent. Structure is checked here (an object, with
    /// an object `definition` that holds an object `offer` and an array of at
    /// most [`MOST_PLANS`] object `plans`, where given); content is checked by
    /// [`crate::checks`].
    pub fn parse(text: &str) -> Result<Self, JsonFault> {
        let mut json = Json::parse(text)?;
        expect_structure(&json)?;
        for name in READ_ONLY {
            json.remove(name);
        }
        Ok(Self { json })
    }

    /// Reads back what [`Self::text`] gave.
    pub fn from_stored(text: &str) -> Result<Self, JsonFault> {
        Json::parse(text).map(|json| Self { json })
    }

    /// The form that is stored: compact, order and digits as sent.
    pub fn text(&self) -> String {
        self.json.to_string()
    }

    /// A string at the top of the document, such as `offerTypeId`.
    pub fn text_at(&self, name: &str) -> Option<&str> {
        self.json.get(name).and_then(Json::as_str)
    }

    /// Whether any string in it holds this text.
    pub fn holds(&self, text: &str) -> bool {
        self.json.holds(text)
    }

    /// Replaces the string that a JSON Pointer leads to; what is no string stays.
    pub fn set_text(&mut self, pointer: &str, text: String) {
        if let Some(Json::String(old)) = self.json.pointer_mut(pointer) {
            *old = text;
        }
    }

    /// `definition.displayText`, the name in lists.
    pub fn display_text(&self) -> Option<&str> {
        self.json.get("definition")?.get("displayText")?.as_str()
    }

    /// The document as the checks read it.
    pub fn to_value(&self) -> Value {
        serde_json::from_str(&self.text()).unwrap_or(Value::Null)
    }

    /// Fills in what a publisher may leave out: its ids and the kind's defaults.
    /// Done once, when a document comes in, so that showing it needs no look
    /// inside. A publisher's own spelling of its ids (upper case, say) stays.
    pub fn complete(&mut self, key: &OfferKey, kind: &Kind) {
        add_defaults(&mut self.json, kind);
        for (name, value) in [
            ("offerTypeId", kind.id.as_str()),
            ("publisherId", key.publisher.as_str()),
            ("id", key.offer.as_str()),
        ] {
            if self.json.get(name).is_none() {
                self.json.set(name, value.into());
            }
        }
    }

    /// Whether a publisher would call the two complete documents the same: order
    /// of members and white space do not count.
    pub fn means_the_same_as(&self, other: &Self) -> bool {
        self.comparable() == other.comparable()
    }

    fn comparable(&self) -> Json {
        let mut json = self.json.clone();
        for owned in ["id", "publisherId", "offerTypeId"] {
            // Their spelling does not count; they are compared with the path at
            // the door.
            json.remove(owned);
        }
        json.sorted()
    }

    /// The addresses beside a secret.
    fn addresses_at(&self, place: &str) -> Option<[Option<&Json>; ADDRESSES.len()]> {
        let object = self.holder_of(place)?;
        Some(ADDRESSES.map(|name| object.get(name)))
    }

    /// The object that a secret is a member of.
    fn holder_of(&self, place: &str) -> Option<&Json> {
        let (within, _) = place.rsplit_once('/')?;
        if !within.starts_with(PLANS) {
            return self.json.pointer(within);
        }
        let Some(Json::Array(plans)) = self.json.pointer(PLANS) else {
            return None;
        };
        plans.iter().find_map(|plan| {
            let id = plan.get("planId").and_then(Json::as_str);
            let rest = within.strip_prefix(&place_of_plan(id.unwrap_or_default()))?;
            let is_meant = rest.is_empty() || rest.starts_with('/');
            is_meant.then(|| plan.pointer(rest)).flatten()
        })
    }

    /// Takes the secret values out: members of the offer and its plans whose
    /// names the kind lists as secret. A plan is known by its id, so that its
    /// secrets stay with it when plans change places.
    pub fn take_secrets(&mut self, kind: &Kind) -> Secrets {
        let mut secrets = Secrets::new();
        let Some(definition) = self.json.get_mut("definition") else {
            return secrets;
        };
        let mut take = |json: &mut Json, mut place: String| {
            take_named(json, &kind.secrets, &mut place, &mut secrets);
        };
        if let Some(offer) = definition.get_mut("offer") {
            take(offer, "/definition/offer".to_owned());
        }
        if let Some(Json::Array(plans)) = definition.get_mut("plans") {
            for plan in plans {
                let id = plan.get("planId").and_then(Json::as_str);
                let place = place_of_plan(id.unwrap_or_default());
                take(plan, place);
            }
        }
        secrets
    }
}

/// Where the secrets of a plan are kept: its place with its id in place of its
/// position.
pub fn place_of_plan(id: &str) -> String {
    let mut place = PLANS.to_owned();
    push_pointer(&mut place, id);
    place
}

/// The body of GET offer: a document's text with golive's members at its end. No
/// stored document has members of these names, and none is empty.
pub fn shown(text: &str, envelope: &Envelope<'_>) -> String {
    let members = text.strip_suffix('}').unwrap_or(text);
    let Envelope {
        status,
        version,
        changed,
        migration,
    } = envelope;
    // Room for the members, so that nothing is copied twice.
    let mut body = String::with_capacity(text.len() + 160);
    body.push_str(members);
    // Writing to a String can not fail; the words are golive's own and need no
    // escapes.
    let _ = write!(
        body,
        r#","status":"{status}","version":{version},"changedTime":"{changed}","pcMigrationStatus":"{migration}"}}"#
    );
    body
}

/// Folds the secrets of a new document into those that are stored: one that is
/// not sent stays, an empty one is cleared. One also goes when the address beside it
/// is another one now, so that nobody has a secret of others sent to a place of
/// their own.
pub fn merge_secrets(
    stored: &Secrets,
    before: &Document,
    sent: Secrets,
    after: &Document,
) -> Secrets {
    let mut merged = stored.clone();
    merged.retain(|place, _| before.addresses_at(place) == after.addresses_at(place));
    for (place, value) in sent {
        if value.is_empty() {
            merged.remove(&place);
        } else {
            merged.insert(place, value);
        }
    }
    merged
}

fn expect_structure(json: &Json) -> Result<(), JsonFault> {
    let fault = |pointer: &str, key: &'static str| {
        Err(JsonFault {
            pointer: pointer.to_owned(),
            problem: Said::of(key).with("place", pointer),
        })
    };
    if !matches!(json, Json::Object(_)) {
        return fault("", "json.document");
    }
    for name in ["id", "publisherId", "offerTypeId"] {
        if json.get(name).is_some_and(|value| value.as_str().is_none()) {
            return fault(&format!("/{name}"), "json.must-string");
        }
    }
    let Some(definition) = json.get("definition") else {
        return fault("/definition", "json.must-be-there");
    };
    if !matches!(definition, Json::Object(_)) {
        return fault("/definition", "json.must-object");
    }
    if definition
        .get("displayText")
        .is_some_and(|value| value.as_str().is_none())
    {
        return fault("/definition/displayText", "json.must-string");
    }
    if definition
        .get("offer")
        .is_some_and(|value| !matches!(value, Json::Object(_)))
    {
        return fault("/definition/offer", "json.must-object");
    }
    match definition.get("plans") {
        None => Ok(()),
        Some(Json::Array(plans)) if plans.len() > MOST_PLANS => Err(JsonFault {
            pointer: "/definition/plans".to_owned(),
            problem: Said::of("json.many-plans")
                .with("place", "/definition/plans")
                .with("found", plans.len())
                .with("max", MOST_PLANS),
        }),
        Some(Json::Array(plans)) => {
            match plans
                .iter()
                .position(|plan| !matches!(plan, Json::Object(_)))
            {
                Some(at) => fault(&format!("/definition/plans/{at}"), "json.must-object"),
                None => Ok(()),
            }
        }
        Some(_) => fault("/definition/plans", "json.must-array"),
    }
}

fn add_defaults(json: &mut Json, kind: &Kind) {
    let Some(definition) = json.get_mut("definition") else {
        return;
    };
    if let Some(offer) = definition.get_mut("offer") {
        add_missing(offer, &kind.defaults.offer);
    }
    if let Some(Json::Array(plans)) = definition.get_mut("plans") {
        for plan in plans {
            add_missing(plan, &kind.defaults.plan);
        }
    }
}

fn add_missing(object: &mut Json, defaults: &[(String, Json)]) {
    for (name, value) in defaults {
        if object.get(name).is_none() {
            object.set(name, value.clone());
        }
    }
}

fn take_named(json: &mut Json, names: &[String], place: &mut String, found: &mut Secrets) {
    let length = place.len();
    match json {
        Json::Array(items) => {
            for (at, item) in items.iter_mut().enumerate() {
                push_pointer(place, &at.to_string());
                take_named(item, names, place, found);
                place.truncate(length);
            }
        }
        Json::Object(members) => members.retain_mut(|(name, value)| {
            push_pointer(place, name);
            let secret = names.contains(name).then(|| secret_text(value)).flatten();
            let stays = secret.is_none();
            match secret {
                Some(text) => drop(found.insert(place.clone(), text)),
                None => take_named(value, names, place, found),
            }
            place.truncate(length);
            stays
        }),
        _ => {}
    }
}

/// A secret is a string; a number in its place is one, too.
fn secret_text(value: &mut Json) -> Option<String> {
    match value {
        Json::String(text) | Json::Number(text) => Some(std::mem::take(text)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kinds;

    fn container() -> std::sync::Arc<Kind> {
        let id = "microsoft-azure-containers".parse().unwrap();
        Kinds::built_in().unwrap().get(&id).unwrap()
    }

    fn vm() -> std::sync::Arc<Kind> {
        let id = "microsoft-azure-virtualmachines".parse().unwrap();
        Kinds::built_in().unwrap().get(&id).unwrap()
    }

    #[test]
    fn reading_back_changes_nothing() {
        let kind = vm();
        let sent = r#"{"zeta":[1.50],"offerTypeId":"microsoft-azure-virtualmachines","definition":{"plans":[{"planId":"a","x":1e3}],"offer":{"k":"v"}},"status":"x"}"#;
        let mut document = Document::parse(sent).unwrap();
        document.complete(&"contoso/vm".parse().unwrap(), &kind);
        let shown = shown(
            &document.text(),
            &Envelope {
                status: "neverPublished",
                version: 1,
                changed: Time(0),
                migration: "migrated",
            },
        );
        assert!(shown.starts_with(r#"{"zeta":[1.50],"#));
        let again = Document::parse(&shown).unwrap();
        assert!(again.means_the_same_as(&document));
        let other = Document::parse(&shown.replace("1.50", "1.5")).unwrap();
        assert!(
            !other.means_the_same_as(&document),
            "digits are the publisher's"
        );
    }

    #[test]
    fn secrets_are_taken_kept_and_cleared() {
        let lead = "microsoft-azure-marketplace.tableLeadConfiguration";
        let text = |secret: &str| {
            format!(
                r#"{{"definition":{{"offer":{{"{lead}":{{"storageAccountConnectionString":"{secret}","contact":"c"}}}}}}}}"#
            )
        };
        let kind = vm();
        let mut document = Document::parse(&text("s3cret")).unwrap();
        let sent = document.take_secrets(&kind);
        let first = merge_secrets(&Secrets::new(), &document, sent, &document);
        assert_eq!(first.len(), 1);
        assert!(!document.text().contains("s3cret"));
        assert_eq!(
            merge_secrets(&first, &document, Secrets::new(), &document),
            first,
            "not sent: kept"
        );
        let cleared = Document::parse(&text("")).unwrap().take_secrets(&kind);
        assert!(merge_secrets(&first, &document, cleared, &document).is_empty());
    }

    #[test]
    fn secrets_stay_with_their_plan() {
        let registry = "microsoft-azure-containers.registry";
        let text = |plans: &[(&str, &str)]| {
            let plan = |(id, secret): &(&str, &str)| {
                format!(r#"{{"planId":"{id}","{registry}":{{"password":"{secret}"}}}}"#)
            };
            let plans: Vec<String> = plans.iter().map(plan).collect();
            format!(r#"{{"definition":{{"plans":[{}]}}}}"#, plans.join(","))
        };
        let kind = container();
        let take = |plans: &[(&str, &str)]| {
            let mut document = Document::parse(&text(plans)).unwrap();
            let secrets = document.take_secrets(&kind);
            assert!(!document.text().contains("password"));
            (document, secrets)
        };
        let (before, stored) = take(&[("a", "one"), ("b/c", "two")]);
        let (after, sent) = take(&[("b/c", "three"), ("a", "")]);
        let merged = merge_secrets(&stored, &before, sent, &after);
        let place = format!("{}/{registry}/password", place_of_plan("b/c"));
        assert_eq!(merged, Secrets::from([(place, "three".to_owned())]));
    }

    #[test]
    fn a_secret_does_not_go_to_another_address() {
        let kind = container();
        let take = |registry: &str, more: &str| {
            let text = format!(
                r#"{{"definition":{{"plans":[{{"planId":"other"}},{{"planId":"p",
                    "microsoft-azure-containers.registry":{{"registry":"{registry}"{more}}}}}]}}}}"#
            );
            let mut document = Document::parse(&text).unwrap();
            let secrets = document.take_secrets(&kind);
            (document, secrets)
        };
        let (before, stored) = take("good.azurecr.io", r#","password":"p","username":"u""#);
        assert_eq!(stored.len(), 1);
        let kept = |registry, more| {
            let (after, sent) = take(registry, more);
            merge_secrets(&stored, &before, sent, &after) == stored
        };
        assert!(kept("good.azurecr.io", r#","repository":"another""#));
        assert!(!kept("evil.example", ""));
        assert!(
            kept("evil.example", r#","password":"p""#),
            "whoever knows it may"
        );
    }

    #[test]
    fn plans_beyond_a_thousand_are_refused() {
        let with = |plans: usize| {
            let plans = vec!["{}"; plans].join(",");
            Document::parse(&format!(r#"{{"definition":{{"plans":[{plans}]}}}}"#))
        };
        assert!(with(MOST_PLANS).is_ok());
        let fault = with(MOST_PLANS + 1).unwrap_err();
        assert_eq!(fault.pointer, "/definition/plans");
    }

    #[test]
    fn structure_is_refused_with_its_place() {
        for (text, pointer) in [
            ("[]", ""),
            ("{}", "/definition"),
            (r#"{"definition":1}"#, "/definition"),
            (r#"{"definition":{"offer":[]}}"#, "/definition/offer"),
            (r#"{"definition":{"plans":{}}}"#, "/definition/plans"),
            (r#"{"definition":{"plans":[1]}}"#, "/definition/plans/0"),
            (r#"{"id":7,"definition":{}}"#, "/id"),
        ] {
            assert_eq!(
                Document::parse(text).unwrap_err().pointer,
                pointer,
                "{text}"
            );
        }
    }
}
