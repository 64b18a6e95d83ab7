//! The sheets of the editor as pages show them.

use std::collections::HashMap;

use askama::Template;
use golive_model::wire::FindingBody;

use super::fields::{Control, Field, Form, Item};
use super::posted::FORGET;
use super::sheets::{self, Sheet};
use crate::artifacts::own::{FOLDER, artifact_at};
use crate::pages::findings::anchor;
use crate::pages::places::Places;
use crate::pages::words::Words;

/// What is said of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    /// The rule's id; empty for what golive could not read.
    pub(super) rule: String,
    /// Whether it blocks a publish or a save.
    pub(super) is_error: bool,
    /// What is, what was expected, what to do.
    pub(super) text: String,
}

/// What is said of the fields of a document.
#[derive(Debug, Default)]
pub(super) struct Notes {
    by_field: HashMap<String, Vec<Note>>,
    by_sheet: HashMap<String, (usize, usize)>,
    /// In the order in which they were found.
    all: Vec<Line>,
}

/// A line of the summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The sheet that it is about; empty when none shows the place.
    pub(super) sheet: String,
    /// The id of the element to go to; empty when there is none.
    pub(super) anchor: String,
    /// The field, or the place, in words.
    pub(super) place: String,
    /// What is said.
    pub(super) note: Note,
}

impl Notes {
    /// Adds findings, each at the field that is nearest to its place.
    pub(super) fn add_all(
        &mut self,
        places: &Places<'_>,
        sheets: &[Sheet],
        findings: &[FindingBody],
    ) {
        for finding in findings {
            let note = Note {
                rule: finding.rule.clone(),
                is_error: finding.severity == "error",
                text: finding.message.clone(),
            };
            self.add(places, sheets, &finding.target, note);
        }
    }

    /// Adds what is said of a place.
    pub(super) fn add(&mut self, places: &Places<'_>, sheets: &[Sheet], pointer: &str, note: Note) {
        let found = sheets::find(sheets, pointer);
        let sheet = found.map_or_else(String::new, |(sheet, _)| sheet.id.clone());
        let field = found.and_then(|(_, field)| field);
        if found.is_some() {
            let (errors, warnings) = self.by_sheet.entry(sheet.clone()).or_default();
            *(if note.is_error { errors } else { warnings }) += 1;
        }
        self.all.push(Line {
            anchor: field.map_or_else(String::new, |field| anchor(&field.pointer)),
            place: places.told(pointer),
            note: note.clone(),
            sheet,
        });
        if let Some(field) = field {
            let notes = self.by_field.entry(field.pointer.clone()).or_default();
            notes.push(note);
        }
    }

    /// Whether something is said of a field or of one in it.
    fn is_about(&self, field: &Field) -> bool {
        let children = field.children();
        self.by_field.contains_key(&field.pointer)
            || children.into_iter().any(|child| self.is_about(child))
    }

    /// How many errors and warnings a sheet has.
    pub(super) fn count(&self, sheet: &str) -> (usize, usize) {
        self.by_sheet.get(sheet).copied().unwrap_or_default()
    }

    /// The lines about a sheet.
    pub(super) fn lines(&self, sheet: &str) -> Vec<&Line> {
        let lines = self.all.iter();
        lines.filter(|line| line.sheet == sheet).collect()
    }

    /// The lines about what other sheets show, and about what none does.
    pub(super) fn others(&self, sheet: &str) -> Vec<&Line> {
        let lines = self.all.iter();
        lines.filter(|line| line.sheet != sheet).collect()
    }
}

/// What every field of a page needs.
pub(super) struct Around<'a> {
    /// Words.
    pub(super) words: &'static Words,
    /// What is said of the fields.
    pub(super) notes: &'a Notes,
    /// Below which addresses this server's own files are.
    pub(super) bases: Vec<String>,
}

/// A field as HTML.
#[derive(Template)]
#[template(path = "portal/edit-field.html")]
pub(super) struct Shown<'a> {
    words: &'static Words,
    around: &'a Around<'a>,
    field: &'a Field,
    id: String,
    notes: &'a [Note],
}

impl<'a> Shown<'a> {
    /// Of a field.
    pub(super) fn of(around: &'a Around<'a>, field: &'a Field) -> Self {
        let notes = around.notes.by_field.get(&field.pointer);
        Self {
            words: around.words,
            around,
            field,
            id: anchor(&field.pointer),
            notes: notes.map(Vec::as_slice).unwrap_or_default(),
        }
    }

    fn within(&self, fields: &'a [Field]) -> Vec<Self> {
        let fields = fields.iter();
        fields.map(|field| Self::of(self.around, field)).collect()
    }

    /// A group that nobody has filled in, or that nothing is said of, is closed.
    fn is_open(&self) -> bool {
        self.field.is_filled() || self.around.notes.is_about(self.field)
    }

    fn is_bad(&self) -> bool {
        self.notes.iter().any(|note| note.is_error)
    }

    /// The ids of what describes the field.
    fn described_by(&self) -> String {
        let help = (!self.field.help.is_empty()).then(|| format!("{}-help", self.id));
        let notes = (!self.notes.is_empty()).then(|| format!("{}-notes", self.id));
        let ids: Vec<String> = help.into_iter().chain(notes).collect();
        ids.join(" ")
    }

    /// What may be chosen: what the schema allows, and what is chosen already.
    fn choices(&self, choices: &[String]) -> Vec<String> {
        let value = &self.field.value;
        let is_other = !value.is_empty() && !choices.contains(value);
        let other = is_other.then(|| value.clone());
        choices.iter().cloned().chain(other).collect()
    }

    /// What an item is called: by its label, or by its number.
    fn called(&self, item: &Item, number: &usize) -> String {
        match item.label.as_str() {
            "" => self.words.with("edit-item", "number", *number),
            label => label.to_owned(),
        }
    }

    /// Whether items are short enough to stand in a row.
    fn in_rows(&self, items: &[Item]) -> bool {
        let is_short = |field: &Field| {
            matches!(
                field.control,
                Control::Text(Form::Line | Form::Url | Form::Mail, _)
                    | Control::Number
                    | Control::Choice(_)
                    | Control::Flag
            )
        };
        items
            .iter()
            .all(|item| item.fields.len() <= 4 && item.fields.iter().all(is_short))
    }

    /// Where a picture of this server's own can be seen; empty for any other.
    fn picture(&self) -> String {
        let Ok(url) = url::Url::parse(&self.field.value) else {
            return String::new();
        };
        let bases = self.around.bases.iter().map(String::as_str);
        match artifact_at(bases, &url) {
            Some(sha256) => format!("{FOLDER}{sha256}/picture"),
            None => String::new(),
        }
    }

    fn forget(&self) -> String {
        format!("{FORGET}{}", self.field.pointer)
    }

    /// The kind of keyboard that a small screen shows.
    fn keyboard(&self) -> &'static str {
        match self.field.control {
            Control::Text(Form::Url, _) | Control::Picture(..) => "url",
            Control::Text(Form::Mail, _) => "email",
            Control::Number => "decimal",
            _ => "text",
        }
    }

    /// What the field for a file asks for.
    fn wanted(&self, width: &u32, height: &u32) -> String {
        let size = [("width", (*width).into()), ("height", (*height).into())];
        self.words.with_all("edit-picture-file", size)
    }

    /// How many lines a text has room for.
    fn rows(&self) -> usize {
        let lines = self.field.value.lines();
        let lines: usize = lines.map(|line| 1 + line.chars().count() / 80).sum();
        lines.clamp(3, 16)
    }
}
