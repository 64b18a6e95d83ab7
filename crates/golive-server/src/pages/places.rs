//! Places of a document, for people: by what the fields there are called.

use golive_model::Kind;

use super::schema::{Shape, own_name, written_out};
use super::words::Words;

/// What stands around all that publishers fill in, and says nothing to them.
const AROUND: [&str; 2] = ["definition", "offer"];

/// The list whose items have names.
const PLANS: &str = "plans";

/// What says where in a document something is.
#[derive(Clone, Copy)]
pub struct Places<'a> {
    /// Words.
    pub words: &'a Words,
    /// The kind of the offer. Without one, members keep their names in JSON.
    pub kind: Option<&'a Kind>,
    /// The path of the editor; empty where nothing can be edited.
    pub edit: &'a str,
}

impl<'a> Places<'a> {
    /// Of nothing that pages know more of.
    pub fn unknown(words: &'a Words) -> Self {
        Self {
            words,
            kind: None,
            edit: "",
        }
    }

    /// A JSON Pointer into a document, for people. A plan is known by its position
    /// or by its id.
    pub fn told(&self, pointer: &str) -> String {
        self.labels(pointer).join(" › ")
    }

    /// The same, from a place on that is told already.
    pub fn told_below(&self, above: &str, pointer: &str) -> String {
        let labels = self.labels(&format!("{above}{pointer}"));
        let told = self.labels(above).len();
        labels.get(told..).unwrap_or_default().join(" › ")
    }

    fn labels(&self, pointer: &str) -> Vec<String> {
        let tokens = pointer.split('/').skip(1);
        let tokens = tokens.map(|token| token.replace("~1", "/").replace("~0", "~"));
        let tokens: Vec<String> = tokens.collect();
        match self.kind {
            Some(kind) => self.of_kind(kind, &tokens),
            None => tokens,
        }
    }

    fn of_kind(&self, kind: &Kind, tokens: &[String]) -> Vec<String> {
        let around = tokens.iter().zip(AROUND);
        let around = around.take_while(|(token, name)| token == name).count();
        let mut shape = Shape::of(&kind.schema, &kind.schema);
        let mut list = String::new();
        let mut labels = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let is_item = is_item(&shape, token);
            let next = match is_item {
                true => shape.items(&list),
                false => shape.member(token),
            };
            let label = match is_item {
                true => self.item(&list, token),
                false => self.member(&shape, &next, token),
            };
            let is_last = at + 1 == tokens.len();
            let says_nothing = at < around || token == PLANS && at == 1 && !is_item;
            if is_last || !says_nothing {
                labels.push(label);
            }
            own_name(token).clone_into(&mut list);
            shape = next;
        }
        labels
    }

    fn item(&self, list: &str, token: &str) -> String {
        let number = token.parse::<usize>().ok();
        let number = number.map(|at| at.saturating_add(1));
        match (list, number) {
            (PLANS, Some(number)) => self.words.with("edit-plan-number", "number", number),
            (PLANS, None) => self.words.with("edit-plan-named", "name", token),
            (_, Some(number)) => self.words.with("edit-item", "number", number),
            (_, None) => token.to_owned(),
        }
    }

    fn member(&self, object: &Shape<'_>, shape: &Shape<'_>, token: &str) -> String {
        match shape.text("title") {
            _ if object.is_map() => token.to_owned(),
            "" => self.words.name("field", &written_out(own_name(token))),
            title => self.words.name("field", title),
        }
    }
}

/// Whether this names an item of a list.
fn is_item(shape: &Shape<'_>, token: &str) -> bool {
    match shape.types().as_slice() {
        [] => token.parse::<usize>().is_ok(),
        types => types.contains(&"array"),
    }
}

#[cfg(test)]
mod tests {
    use golive_model::{Kinds, Language};

    use super::*;

    fn told(language: Language, pointer: &str) -> String {
        let kinds = Kinds::built_in().unwrap();
        let kind = kinds
            .iter()
            .find(|kind| kind.id.as_str() == "microsoft-azure-virtualmachines");
        let places = Places {
            words: Words::of(language),
            kind: kind.map(AsRef::as_ref),
            edit: "",
        };
        places.told(pointer)
    }

    #[test]
    fn a_place_is_told_by_what_its_fields_are_called() {
        for (pointer, english, swedish) in [
            ("", "", ""),
            ("/definition/offer", "Offer", "Erbjudande"),
            ("/definition/plans", "Plans", "Planer"),
            ("/definition/displayText", "Name", "Namn"),
            (
                "/definition/offer/microsoft-azure-marketplace.longSummary",
                "Long summary",
                "Lång sammanfattning",
            ),
            (
                "/definition/plans/0/regions/2",
                "Plan 1 › Markets › Entry 3",
                "Plan 1 › Marknader › Post 3",
            ),
            (
                "/definition/plans/basic/planId",
                "Plan basic › Plan id",
                "Planen basic › Plan-id",
            ),
            (
                "/definition/plans/0/notKnown/a~1b",
                "Plan 1 › Not known › A/b",
                "Plan 1 › Not known › A/b",
            ),
        ] {
            assert_eq!(told(Language::English, pointer), english);
            assert_eq!(told(Language::Swedish, pointer), swedish);
        }
    }

    #[test]
    fn without_a_kind_a_place_keeps_its_names() {
        let places = Places::unknown(Words::english());
        assert_eq!(
            places.told("/definition/plans/0/a~1b"),
            "definition › plans › 0 › a/b"
        );
        assert_eq!(places.told_below("/definition", "/plans/0"), "plans › 0");
    }
}
