//! Offer kinds are data: a folder with `kind.toml` and `schema.json`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use serde_json::Value;

use crate::finding::{RuleId, Severity};
use crate::ids::KindId;
use crate::json::Json;

/// The two files of each folder: its name, `kind.toml`, `schema.json`.
macro_rules! folders {
    ($($name:literal,)*) => {
        [$((
            $name,
            include_str!(concat!("../../../kinds/", $name, "/kind.toml")),
            include_str!(concat!("../../../kinds/", $name, "/schema.json")),
        ),)*]
    };
}

/// The kinds that golive brings.
const BUILT_IN: [(&str, &str, &str); 10] = folders![
    "microsoft-azure-applications",
    "microsoft-azure-consultingservices",
    "microsoft-azure-containers",
    "microsoft-azure-corevm",
    "microsoft-azure-iotedgemodules",
    "microsoft-azure-managedservices",
    "microsoft-azure-saas",
    "microsoft-azure-virtualmachines",
    "microsoft-dynamics365",
    "microsoft-powerbi",
];

/// What a step does. A step's id is the wire's; its work is golive's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Work {
    /// Checks of the document, and of the pictures and links that it shows.
    Validate,
    /// Checks of what the document sells.
    Certify,
    /// Waits for a reviewer's approval.
    Review,
    /// Puts what customers will deploy where they will find it.
    Provision,
    /// Builds the listing and shows it to the preview audience.
    Package,
    /// Waits for the publisher's go live; nothing runs.
    Signoff,
    /// Shows the listing to everyone.
    Live,
}

/// One step of a kind, as the wire names it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepSpec {
    /// `displaycertify` and the like; stable for ever, it is stored.
    pub id: String,
    /// `stepName` on the wire.
    pub name: String,
    /// What happens in it, for people.
    pub description: String,
    /// `estimatedTimeFrame` on the wire; absent where a person decides.
    pub estimate: Option<String>,
    /// What it does.
    pub work: Work,
}

/// What is added to a document when it is read, where it is missing.
#[derive(Debug, Clone, Default)]
pub struct Defaults {
    /// Members of `definition.offer`.
    pub offer: Vec<(String, Json)>,
    /// Members of each plan.
    pub plan: Vec<(String, Json)>,
}

/// What a kind allows at most. What `kind.toml` leaves out is as virtual machines
/// have it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Characters of the description, markup included.
    pub description: usize,
    /// Categories of the listing.
    pub categories: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            description: 3000,
            categories: 2,
        }
    }
}

/// Logos by the names of their members, with width and height in pixels.
pub type Logos = BTreeMap<String, [u32; 2]>;

/// Categories with their subcategories.
pub type Categories = BTreeMap<String, Vec<String>>;

/// An offer kind.
#[derive(Debug, Clone)]
pub struct Kind {
    /// `offerTypeId` on the wire.
    pub id: KindId,
    /// Its name for people.
    pub display_name: String,
    /// The version of its schema, as `offerTypeVersions` counts them.
    pub version: u32,
    /// The prefix of its own listing and plan keys, without the dot.
    pub namespace: String,
    /// The prefix of the keys that hold title, summary and description.
    pub listing_namespace: String,
    /// The steps in their order.
    pub steps: Vec<StepSpec>,
    /// Which rules apply, and how hard.
    pub rules: BTreeMap<RuleId, Severity>,
    /// Names of members of the offer and its plans that are secret.
    pub secrets: Vec<String>,
    /// What it allows at most.
    pub limits: Limits,
    /// The logos that a listing needs (LS-009); by default those of virtual
    /// machines.
    pub logos: Logos,
    /// The categories of its offers (LS-008); none for those of virtual machines.
    pub categories: Option<Categories>,
    /// Whether an offer must say where its leads go (LS-019).
    pub leads_required: bool,
    /// What is added on reading.
    pub defaults: Defaults,
    /// The JSON Schema (2020-12) of the document.
    pub schema: Value,
    /// Made when the first document is checked: it takes a megabyte, and most
    /// servers know more kinds than they see.
    validator: Arc<OnceLock<Option<jsonschema::Validator>>>,
}

/// Why a kind can not be used.
#[derive(Debug, thiserror::Error)]
#[error("offer kind \"{folder}\": {problem}")]
pub struct KindError {
    /// The kind's folder.
    pub folder: String,
    /// What is wrong with it, and what was expected.
    pub problem: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindFile {
    id: String,
    display_name: String,
    version: u32,
    namespace: String,
    listing_namespace: Option<String>,
    #[serde(default)]
    secrets: Vec<String>,
    #[serde(default)]
    limits: Limits,
    #[serde(default = "documented_logos")]
    logos: Logos,
    categories: Option<Categories>,
    #[serde(default)]
    leads_required: bool,
    #[serde(default)]
    defaults: DefaultsFile,
    steps: Vec<StepSpec>,
    rules: BTreeMap<RuleId, Severity>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DefaultsFile {
    #[serde(default)]
    offer: BTreeMap<String, Value>,
    #[serde(default)]
    plan: BTreeMap<String, Value>,
}

impl Kind {
    /// Reads a kind from the texts of its two files.
    pub fn parse(folder: &str, toml: &str, schema: &str) -> Result<Self, KindError> {
        let kind = Self::trusted(folder, toml, schema)?;
        match jsonschema::draft202012::new(&kind.schema) {
            Ok(_) => Ok(kind),
            Err(e) => Err(KindError {
                folder: folder.to_owned(),
                problem: format!("schema.json is not a JSON Schema: {e}"),
            }),
        }
    }

    /// Reads a kind whose schema is known to be one.
    fn trusted(folder: &str, toml: &str, schema: &str) -> Result<Self, KindError> {
        let error = |problem: String| KindError {
            folder: folder.to_owned(),
            problem,
        };
        let file: KindFile =
            toml::from_str(toml).map_err(|e| error(format!("kind.toml can not be read: {e}")))?;
        let schema: Value = serde_json::from_str(schema)
            .map_err(|e| error(format!("schema.json can not be read: {e}")))?;
        expect_order(&file.steps).map_err(|e| error(format!("kind.toml: {e}")))?;
        let id = file.id.parse();
        Ok(Self {
            id: id.map_err(|e| error(format!("kind.toml: {e}")))?,
            display_name: file.display_name,
            version: file.version,
            listing_namespace: file
                .listing_namespace
                .unwrap_or_else(|| file.namespace.clone()),
            namespace: file.namespace,
            steps: file.steps,
            rules: file.rules,
            secrets: file.secrets,
            limits: file.limits,
            logos: file.logos,
            categories: file.categories,
            leads_required: file.leads_required,
            defaults: Defaults {
                offer: lossless(file.defaults.offer),
                plan: lossless(file.defaults.plan),
            },
            schema,
            validator: Arc::default(),
        })
    }

    /// What checks documents against the schema; `None` for a schema that is none,
    /// which [`Kinds::read`] refuses.
    pub(crate) fn validator(&self) -> Option<&jsonschema::Validator> {
        let made = || jsonschema::draft202012::new(&self.schema).ok();
        self.validator.get_or_init(made).as_ref()
    }

    /// The step of that id.
    pub fn step(&self, id: &str) -> Option<&StepSpec> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// How hard a rule is for this kind; `None` when it does not apply.
    pub fn severity(&self, rule: RuleId) -> Option<Severity> {
        self.rules.get(&rule).copied()
    }
}

/// Every kind needs exactly one package step right before its one sign-off, and
/// ends with its one live step: there the preview and production slots move. What
/// may refuse an offer comes before, because a go live that waits ends nowhere.
fn expect_order(steps: &[StepSpec]) -> Result<(), String> {
    let works: Vec<Work> = steps.iter().map(|step| step.work).collect();
    let count = |work: Work| works.iter().filter(|w| **w == work).count();
    let paired = works
        .windows(2)
        .any(|pair| pair == [Work::Package, Work::Signoff]);
    let unique = [Work::Package, Work::Signoff, Work::Live]
        .iter()
        .all(|w| count(*w) == 1);
    if !paired || !unique || works.last() != Some(&Work::Live) {
        return Err(
            "steps must hold one package step, then one signoff step, and end with one \
                    live step"
                .into(),
        );
    }
    let signed_off = works.iter().skip_while(|work| **work != Work::Signoff);
    let judges = |work: &&Work| matches!(work, Work::Certify | Work::Review);
    if let Some(work) = signed_off.clone().find(judges) {
        let work = format!("{work:?}").to_lowercase();
        return Err(format!(
            "a {work} step may not come after the signoff step: what is signed off goes live"
        ));
    }
    let mut ids: Vec<&str> = steps.iter().map(|step| step.id.as_str()).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err("two steps have the same id".into());
    }
    Ok(())
}

/// The logos of the marketplace tab.
fn documented_logos() -> Logos {
    let logos = [
        ("smallLogo", [40, 40]),
        ("mediumLogo", [90, 90]),
        ("largeLogo", [115, 115]),
        ("wideLogo", [255, 115]),
    ];
    logos.map(|(name, size)| (name.to_owned(), size)).into()
}

fn lossless(members: BTreeMap<String, Value>) -> Vec<(String, Json)> {
    let json = |value: Value| Json::parse(&value.to_string()).unwrap_or(Json::Null);
    members
        .into_iter()
        .map(|(name, value)| (name, json(value)))
        .collect()
}

/// The registry of kinds. It is read at start and does not change.
#[derive(Debug, Clone)]
pub struct Kinds(Arc<BTreeMap<KindId, Arc<Kind>>>);

impl Kinds {
    /// The kinds that golive brings.
    pub fn built_in() -> Result<Self, KindError> {
        Self::read(std::iter::empty())
    }

    /// The built-in kinds and an operator's own, given as folder name,
    /// `kind.toml` and `schema.json`. An own kind replaces a built-in one of the
    /// same id.
    pub fn read(own: impl Iterator<Item = (String, String, String)>) -> Result<Self, KindError> {
        let built_in = BUILT_IN
            .iter()
            .map(|(folder, toml, schema)| Kind::trusted(folder, toml, schema));
        let own = own.map(|(folder, toml, schema)| Kind::parse(&folder, &toml, &schema));
        let mut kinds = BTreeMap::new();
        for kind in built_in.chain(own) {
            let kind = kind?;
            kinds.insert(kind.id.clone(), Arc::new(kind));
        }
        Ok(Self(Arc::new(kinds)))
    }

    /// The kind of that id.
    pub fn get(&self, id: &KindId) -> Option<Arc<Kind>> {
        self.0.get(id).cloned()
    }

    /// All kinds, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Kind>> {
        self.0.values()
    }
}

/// The names of the two files of a kind's folder.
pub fn files_of(folder: &Path) -> [std::path::PathBuf; 2] {
    [folder.join("kind.toml"), folder.join("schema.json")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_that_golive_brings_is_one() {
        for kind in Kinds::built_in().unwrap().iter() {
            assert!(kind.validator().is_some(), "{}", kind.id);
        }
    }

    /// Never-rule 6: a stored step's id does not change its meaning.
    #[test]
    fn stored_step_ids_are_stable() {
        let kinds = Kinds::built_in().unwrap();
        let names: Vec<String> = kinds
            .iter()
            .flat_map(|k| {
                k.steps
                    .iter()
                    .map(|s| format!("{} {} {:?}", k.id, s.id, s.work))
            })
            .collect();
        insta::assert_snapshot!(names.join("\n"));
    }

    const SMALL: &str = r#"
        id = "x"
        display_name = "X"
        version = 1
        namespace = "x"
        rules = { LS-001 = "error" }
        steps = [
            { id = "a", name = "A", description = "", work = "package" },
            { id = "b", name = "B", description = "", work = "signoff" },
            { id = "c", name = "C", description = "", work = "live" },
        ]
    "#;

    #[test]
    fn a_kind_may_leave_much_out() {
        let kind = Kind::parse("x", SMALL, "{}").unwrap();
        assert_eq!(kind.limits, Limits::default());
        assert_eq!(kind.logos["wideLogo"], [255, 115]);
        assert_eq!(kind.listing_namespace, "x");
        assert!(kind.categories.is_none() && !kind.leads_required);
    }

    /// Whoever writes a kind reads which folder, which file and what is wrong.
    #[test]
    fn a_bad_kind_says_what_is_wrong_where() {
        let without = |line: &str| {
            assert!(SMALL.contains(line), "{line}");
            SMALL.replace(line, "")
        };
        let with = |from: &str, to: &str| SMALL.replace(from, to);
        let toml = [
            (without("version = 1"), "missing field `version`"),
            (with("LS-001", "LS-999"), "unknown variant `LS-999`"),
            (with("\"error\"", "\"fatal\""), "unknown variant `fatal`"),
            (with("version", "age = 2\nversion"), "unknown field `age`"),
            (with("\"package\"", "\"pack\""), "unknown variant `pack`"),
            (with("\"signoff\"", "\"certify\""), "signoff"),
            (
                with(
                    "{ id = \"c\"",
                    "{ id = \"r\", name = \"R\", description = \"\", work = \"review\" },\n{ id = \"c\"",
                ),
                "a review step may not come after the signoff step",
            ),
            (
                with("id = \"b\"", "id = \"a\""),
                "two steps have the same id",
            ),
            (with("id = \"x\"", "id = \"../x\""), "../x"),
            ("id =".to_owned(), "TOML parse error"),
        ];
        for (toml, expected) in toml {
            let said = Kind::parse("folder", &toml, "{}").unwrap_err().to_string();
            let whose = said.starts_with("offer kind \"folder\": kind.toml");
            assert!(whose && said.contains(expected), "{expected}: {said}");
        }
        for schema in ["{", r#"{"type": "thing"}"#] {
            let said = Kind::parse("folder", SMALL, schema).unwrap_err();
            let said = said.to_string();
            assert!(
                said.starts_with("offer kind \"folder\": schema.json"),
                "{said}"
            );
        }
    }
}
