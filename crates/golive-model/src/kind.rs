//! Offer kinds are data: a folder with `kind.toml` and `schema.json`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use crate::finding::{RuleId, Severity};
use crate::ids::KindId;
use crate::json::Json;

/// The kinds that golive brings: folder name, `kind.toml`, `schema.json`.
const BUILT_IN: [(&str, &str, &str); 2] = [
    (
        "microsoft-azure-virtualmachines",
        include_str!("../../../kinds/microsoft-azure-virtualmachines/kind.toml"),
        include_str!("../../../kinds/microsoft-azure-virtualmachines/schema.json"),
    ),
    (
        "microsoft-azure-corevm",
        include_str!("../../../kinds/microsoft-azure-corevm/kind.toml"),
        include_str!("../../../kinds/microsoft-azure-corevm/schema.json"),
    ),
];

/// What a step does. A step's id is the wire's; its work is golive's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Work {
    /// Checks that need only the document.
    Validate,
    /// Checks of what the document sells.
    Certify,
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
    /// Names of members below `definition.offer` that are secret.
    pub secrets: Vec<String>,
    /// What is added on reading.
    pub defaults: Defaults,
    /// The JSON Schema (2020-12) of the document.
    pub schema: Value,
    pub(crate) validator: Arc<jsonschema::Validator>,
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
        let error = |problem: String| KindError {
            folder: folder.to_owned(),
            problem,
        };
        let file: KindFile =
            toml::from_str(toml).map_err(|e| error(format!("kind.toml can not be read: {e}")))?;
        let schema: Value = serde_json::from_str(schema)
            .map_err(|e| error(format!("schema.json can not be read: {e}")))?;
        let validator = jsonschema::draft202012::new(&schema)
            .map_err(|e| error(format!("schema.json is not a JSON Schema: {e}")))?;
        expect_order(&file.steps).map_err(error)?;
        Ok(Self {
            id: file.id.parse().map_err(|e| error(format!("{e}")))?,
            display_name: file.display_name,
            version: file.version,
            listing_namespace: file
                .listing_namespace
                .unwrap_or_else(|| file.namespace.clone()),
            namespace: file.namespace,
            steps: file.steps,
            rules: file.rules,
            secrets: file.secrets,
            defaults: Defaults {
                offer: lossless(file.defaults.offer),
                plan: lossless(file.defaults.plan),
            },
            schema,
            validator: Arc::new(validator),
        })
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
/// ends with its one live step: there the preview and production slots move.
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
    let mut ids: Vec<&str> = steps.iter().map(|step| step.id.as_str()).collect();
    ids.sort_unstable();
    if ids.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err("two steps have the same id".into());
    }
    Ok(())
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
            .map(|(f, t, s)| (f.to_string(), t.to_string(), s.to_string()));
        let mut kinds = BTreeMap::new();
        for (folder, toml, schema) in built_in.chain(own) {
            let kind = Kind::parse(&folder, &toml, &schema)?;
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

    #[test]
    fn a_kind_without_signoff_is_refused() {
        let toml = r#"
            id = "x"
            display_name = "X"
            version = 1
            namespace = "x"
            [rules]
            [[steps]]
            id = "live"
            name = "Live"
            description = ""
            work = "live"
        "#;
        let problem = Kind::parse("x", toml, "{}").unwrap_err().to_string();
        assert!(problem.contains("signoff"), "{problem}");
    }
}
