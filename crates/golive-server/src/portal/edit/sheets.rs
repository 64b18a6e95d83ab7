//! Which fields stand together. Members are known by their names; what is not
//! known goes to the last group, so that every kind of offer can be edited.

use golive_model::Kind;
use golive_model::json::Json;

use super::fields::{Field, of_object};
use crate::pages::schema::Shape;
use crate::pages::words::Words;

/// The offer's object and its list of plans.
pub(super) const OFFER: &str = "/definition/offer";
pub(super) const PLANS: &str = "/definition/plans";

/// The sheet with the table of plans.
pub(super) const OF_PLANS: &str = "plans";

/// What the paths of the sheets of single plans begin with.
pub(super) const OF_PLAN: &str = "plan/";

/// Where what nobody knows goes.
const MORE: &str = "more";

/// A group by the names of its members; `*` stands for anything, at one end.
type Group = (&'static str, &'static [&'static str]);

const OF_OFFER: [Group; 7] = [
    (
        "setup",
        &[
            "displayText",
            "offerMarketingUrlIdentifier",
            "cspOfferOptIn",
            "sellThrough",
            "callToAction",
            "product",
            "serviceType",
            "trialUrl",
            "legacy*",
        ],
    ),
    (
        "listing",
        &[
            "title",
            "summary",
            "longSummary",
            "description",
            "categor*",
            "industries",
            "keywords",
            "usefulLinks*",
            "documents",
            "countries",
            "duration",
            "competencies",
            "primaryProduct",
        ],
    ),
    ("pictures", &["*Logo", "screenshots", "videos"]),
    (OF_PLANS, &[]),
    ("audience", &["allowedSubscriptions", "*udience"]),
    ("leads", &["lead*", "*LeadConfiguration"]),
    (
        "support",
        &[
            "*ContactName",
            "*ContactEmail",
            "*ContactPhone",
            "*SupportUrl",
            "privacyURL",
            "termsOfUse*",
            "useEnterpriseContract",
        ],
    ),
];

const OF_ONE_PLAN: [Group; 4] = [
    (
        "plan",
        &[
            "planId",
            "skuTitle",
            "skuSummary",
            "skuLongSummary",
            "skuDescription*",
            "title",
            "summary",
            "description",
            "skuType",
        ],
    ),
    (
        "pricing",
        &["*ricing", "*ricingV2", "price*", "currency", "regionPrices"],
    ),
    (
        "availability",
        &[
            "regions",
            "restrictedAudience",
            "cloudAvailability",
            "hideSKU*",
            "*isibility",
            "certifications*",
        ],
    ),
    ("pictures", &["*Logo", "screenshots", "videos"]),
];

/// What is edited at one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    /// The end of its path.
    pub(super) id: String,
    /// What it is called, if by a name of its own; otherwise by its id.
    pub(super) label: String,
    /// Its fields, in groups.
    pub(super) groups: Vec<(&'static str, Vec<Field>)>,
}

impl Sheet {
    /// One that shows nothing.
    pub(super) fn empty(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            label: String::new(),
            groups: Vec::new(),
        }
    }

    /// All fields, those of groups aside.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field> {
        self.groups.iter().flat_map(|(_, fields)| fields)
    }

    /// All fields, to change them.
    pub(super) fn fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        self.groups.iter_mut().flat_map(|(_, fields)| fields)
    }
}

/// Everything that can be edited of a document, in the order of the navigation:
/// the sheets of the offer, then one for each plan.
pub(super) fn of(kind: &Kind, document: &Json) -> Vec<Sheet> {
    let root = Shape::of(&kind.schema, &kind.schema);
    let definition = root.property("definition");
    let offer = definition.property("offer");
    let plans = definition.property("plans");
    let mut sheets = of_offer(kind, &definition, &offer, document);
    let held = match document.pointer(PLANS) {
        Some(Json::Array(plans)) => plans.as_slice(),
        _ => &[],
    };
    let shape = plans.items("plans");
    sheets.extend(held.iter().enumerate().map(|(at, plan)| {
        let pointer = format!("{PLANS}/{at}");
        let fields = of_object(kind, &shape, Some(plan), &pointer);
        let id = plan.get("planId").and_then(Json::as_str);
        Sheet {
            id: format!("{OF_PLAN}{}", at + 1),
            label: id.unwrap_or_default().to_owned(),
            groups: grouped(fields, &OF_ONE_PLAN),
        }
    }));
    sheets
}

/// The same, with what the fields are called in a language.
pub(super) fn in_words(words: &Words, kind: &Kind, document: &Json) -> Vec<Sheet> {
    let mut sheets = of(kind, document);
    let fields = sheets.iter_mut().flat_map(Sheet::fields_mut);
    fields.for_each(|field| field.say_in(words));
    sheets
}

/// What is beside the offer and its plans is the offer's, too: its name is.
fn of_offer(kind: &Kind, definition: &Shape<'_>, offer: &Shape<'_>, document: &Json) -> Vec<Sheet> {
    let above = document.get("definition");
    let mut fields = of_object(kind, definition, above, "/definition");
    fields.retain(|field| ![OFFER, PLANS].contains(&field.pointer.as_str()));
    if !fields.iter().any(|field| field.name == "displayText") {
        let name = Json::Object(vec![("displayText".to_owned(), Json::from(""))]);
        fields.extend(of_object(
            kind,
            &Shape::silent(),
            Some(&name),
            "/definition",
        ));
    }
    fields.extend(of_object(kind, offer, document.pointer(OFFER), OFFER));
    let groups = grouped(fields, &OF_OFFER);
    let is_shown = |(id, fields): &(&str, Vec<Field>)| *id == OF_PLANS || !fields.is_empty();
    groups
        .into_iter()
        .filter(is_shown)
        .map(|(id, fields)| Sheet {
            id: id.to_owned(),
            label: String::new(),
            groups: vec![(id, fields)],
        })
        .collect()
}

fn grouped(fields: Vec<Field>, groups: &[Group]) -> Vec<(&'static str, Vec<Field>)> {
    let mut all: Vec<(&'static str, Vec<Field>)> = groups
        .iter()
        .map(|(id, _)| (*id, Vec::new()))
        .chain([(MORE, Vec::new())])
        .collect();
    for field in fields {
        let at = groups.iter().position(|(_, names)| {
            let mut names = names.iter();
            names.any(|name| fits(name, &field.name))
        });
        if let Some((_, fields)) = all.get_mut(at.unwrap_or(groups.len())) {
            fields.push(field);
        }
    }
    all
}

fn fits(pattern: &str, name: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => name.ends_with(end),
        (_, Some(start)) => name.starts_with(start),
        _ => name == pattern,
    }
}

/// The sheet on which a place of the document is edited, and the field that is
/// nearest to it.
pub(super) fn find<'a>(
    sheets: &'a [Sheet],
    pointer: &str,
) -> Option<(&'a Sheet, Option<&'a Field>)> {
    let nearest = sheets.iter().filter_map(|sheet| {
        let field = nearest(sheet.fields().collect(), pointer)?;
        Some((sheet, field))
    });
    if let Some((sheet, field)) = nearest.max_by_key(|(_, field)| field.pointer.len()) {
        return Some((sheet, Some(field)));
    }
    let rest = pointer.strip_prefix(PLANS)?;
    let plan = rest
        .split('/')
        .nth(1)
        .and_then(|at| at.parse::<usize>().ok());
    let id = match plan {
        Some(at) => format!("{OF_PLAN}{}", at.saturating_add(1)),
        None => OF_PLANS.to_owned(),
    };
    let sheet = sheets.iter().find(|sheet| sheet.id == id)?;
    Some((sheet, None))
}

/// The deepest of these fields that is at a place or above it.
fn nearest<'a>(fields: Vec<&'a Field>, pointer: &str) -> Option<&'a Field> {
    let is_above = |field: &&Field| {
        let rest = pointer.strip_prefix(field.pointer.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let field = fields.into_iter().find(is_above)?;
    Some(nearest(field.children(), pointer).unwrap_or(field))
}

#[cfg(test)]
#[path = "sheets_tests.rs"]
mod tests;
