//! The table of plans.

use golive_model::json::Json;
use golive_model::price;

use super::counted;
use super::draft::Draft;
use super::sheets::{OF_PLAN, PLANS, Sheet};
use super::view::Notes;
use crate::pages::schema::own_name;
use crate::pages::words::Words;
use crate::storefront::plans::told;

/// A plan.
pub(super) struct Row {
    /// The page on which it is edited.
    pub(super) href: String,
    /// JSON Pointer.
    pub(super) pointer: String,
    /// Its id; its number while it has none.
    pub(super) id: String,
    /// Its title.
    pub(super) name: String,
    /// Where it is sold.
    pub(super) availability: String,
    /// What it costs.
    pub(super) price: String,
    /// The versions of what it sells.
    pub(super) versions: String,
    /// How many errors it has.
    pub(super) errors: usize,
    /// How complete it is, in words.
    pub(super) told: String,
}

/// The plans of a draft.
pub(super) fn rows(words: &Words, root: &str, draft: &Draft, notes: &Notes) -> Vec<Row> {
    let rows = held(draft).iter().enumerate();
    rows.map(|(at, plan)| row(words, root, at, plan, notes))
        .collect()
}

/// The plans, as they are in the document.
pub(super) fn held(draft: &Draft) -> &[Json] {
    match draft.json.pointer(PLANS) {
        Some(Json::Array(plans)) => plans,
        _ => &[],
    }
}

/// The place and the id of the plan that a sheet is about.
pub(super) fn place_of(sheet: &Sheet, draft: &Draft) -> Option<(String, String)> {
    let number: usize = sheet.id.strip_prefix(OF_PLAN)?.parse().ok()?;
    let at = number.checked_sub(1)?;
    let id = held(draft).get(at)?.get("planId").and_then(Json::as_str);
    Some((format!("{PLANS}/{at}"), id.unwrap_or_default().to_owned()))
}

fn row(words: &Words, root: &str, at: usize, plan: &Json, notes: &Notes) -> Row {
    let sheet = format!("{OF_PLAN}{}", at + 1);
    let (errors, warnings) = notes.count(&sheet);
    let value = serde_json::from_str(&plan.to_string()).unwrap_or_default();
    let id = plan
        .get("planId")
        .and_then(Json::as_str)
        .unwrap_or_default();
    Row {
        href: format!("{root}/{sheet}"),
        pointer: format!("{PLANS}/{at}"),
        id: match id {
            "" => words.with("edit-plan-number", "number", at + 1),
            id => id.to_owned(),
        },
        name: texts(plan, &["skuTitle", "title"]),
        availability: texts(plan, &["cloudAvailability", "regions"]),
        price: price::of(&value).map_or_else(String::new, |price| told(words, &price, "")),
        versions: versions(plan),
        errors,
        told: counted(words, errors, warnings),
    }
}

/// The members of a plan that are called so, whatever their namespace.
fn called<'a>(plan: &'a Json, name: &str) -> impl Iterator<Item = &'a Json> {
    let members = plan.members().iter();
    members.filter_map(move |(known, value)| (own_name(known) == name).then_some(value))
}

fn texts(plan: &Json, names: &[&str]) -> String {
    let values = names.iter().flat_map(|name| called(plan, name));
    let texts = values.flat_map(|value| match value {
        Json::Array(items) => items.iter().filter_map(Json::as_str).collect(),
        value => Vec::from_iter(value.as_str()),
    });
    texts.collect::<Vec<_>>().join(", ")
}

/// Versions are the names of images, or stand in packages.
fn versions(plan: &Json) -> String {
    let images = ["vmImages", "vmImagesPublicAzure"]
        .iter()
        .flat_map(|name| called(plan, name));
    let images = images.flat_map(|images| images.members().iter().map(|(name, _)| name.as_str()));
    let packages = called(plan, "package").filter_map(|package| package.get("version")?.as_str());
    let tags = called(plan, "tags").flat_map(|tags| match tags {
        Json::Array(tags) => tags.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    });
    images
        .chain(packages)
        .chain(tags)
        .collect::<Vec<_>>()
        .join(", ")
}
