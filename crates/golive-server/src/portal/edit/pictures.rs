//! Pictures that come with a form: looked at, and taken in.

use golive_inspect::picture::{Expected, inspect};
use golive_model::finding::{RuleId, Severity};
use golive_model::message;
use golive_model::wire::ArtifactBody;

use super::fields::{Control, Field};
use super::sheets::Sheet;
use super::view::Note;
use crate::pages::form::SentFile;
use crate::portal::AtOfferPage;

/// The prefix of the fields that bring files.
const FILE: &str = "file:";

/// What became of the pictures of a form.
#[derive(Default)]
pub(super) struct Taken {
    /// The addresses that they have now, by the fields that they are for.
    pub(super) addresses: Vec<(String, String)>,
    /// Why some have none.
    pub(super) faults: Vec<(String, Note)>,
}

/// Takes in the pictures for the fields of a sheet. One that certification would
/// refuse is refused at once.
pub(super) async fn take_in(page: &AtOfferPage, sheet: &Sheet, files: &[SentFile]) -> Taken {
    let mut taken = Taken::default();
    for file in files {
        let pointer = file.field.strip_prefix(FILE).unwrap_or_default();
        let field = sheet.fields().find_map(|field| picture(field, pointer));
        let Some((field, width, height)) = field else {
            continue;
        };
        let rule = rule_of(field);
        let expected = Expected {
            rule,
            width,
            height,
            is_hero: rule == RuleId::Hero,
        };
        match one(page, file, expected).await {
            Ok(uri) => taken.addresses.push((pointer.to_owned(), uri)),
            Err(note) => taken.faults.push((pointer.to_owned(), note)),
        }
    }
    taken
}

fn picture<'a>(field: &'a Field, pointer: &str) -> Option<(&'a Field, u32, u32)> {
    if let Control::Picture(width, height) = field.control {
        return (field.pointer == pointer).then_some((field, width, height));
    }
    let mut children = field.children().into_iter();
    children.find_map(|child| picture(child, pointer))
}

fn rule_of(field: &Field) -> RuleId {
    match field.pointer.as_str() {
        _ if field.name == "heroLogo" => RuleId::Hero,
        place if place.contains(".screenshots/") => RuleId::Screenshot,
        place if place.contains(".videos/") => RuleId::Video,
        _ => RuleId::Logo,
    }
}

async fn one(page: &AtOfferPage, file: &SentFile, expected: Expected) -> Result<String, Note> {
    let content = file.content.clone();
    let looked = tokio::task::spawn_blocking(move || inspect(&content, &expected)).await;
    let fault = looked.ok().and_then(|seen| seen.faults.into_iter().next());
    if let Some(fault) = fault {
        let finding = fault.finding("", Severity::Error);
        return Err(Note {
            rule: finding.rule.to_string(),
            is_error: true,
            text: message::of_finding(page.words.language(), &finding),
        });
    }
    let path = format!("/v1/publishers/{}/artifacts", page.key().publisher);
    let sent = page
        .desk
        .send_file(&path, "image/png", file.content.clone());
    let answer = sent.await.and_then(|answer| answer.read::<ArtifactBody>());
    answer.map(|body| body.uri).map_err(|refused| Note {
        rule: String::new(),
        is_error: true,
        text: refused.error.message,
    })
}
