//! ARM-*: the tests of templates, named after those that the marketplace runs
//! (`certification.md` §7). Those that would need a list of the API versions of
//! every service are left out, and so are the two that are switched off there.

mod content;
mod parameters;
mod references;
mod resources;
mod secrets;
mod template;

use golive_model::finding::RuleId;
use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use super::node::Node;
use super::report::Report;
use crate::Fault;
pub(super) use template::{Template, is_secure};

type Test = fn(&Template<'_>, &mut Report<'_>);

/// Every test and the function that makes it.
const TESTS: [(RuleId, Test); 25] = [
    (RuleId::ArmSchema, content::schema),
    (RuleId::ArmParametersUsed, parameters::used),
    (RuleId::ArmSecureDefault, parameters::secure_defaults),
    (RuleId::ArmHardcodedUri, content::hosts),
    (RuleId::ArmLocationParameter, parameters::location),
    (RuleId::ArmResourceLocation, resources::locations),
    (RuleId::ArmVmSize, resources::vm_sizes),
    (RuleId::ArmMinMax, parameters::min_max),
    (RuleId::ArmArtifacts, parameters::artifacts),
    (RuleId::ArmVariablesUsed, references::variables_used),
    (RuleId::ArmDynamicVariables, references::dynamic_variables),
    (RuleId::ArmApiVersion, resources::api_versions),
    (RuleId::ArmProviders, references::providers),
    (RuleId::ArmBlanks, content::blanks),
    (RuleId::ArmResourceId, references::ids),
    (RuleId::ArmResourceIdArguments, references::id_arguments),
    (RuleId::ArmDependsOn, resources::depends_on),
    (RuleId::ArmDebug, resources::debug),
    (RuleId::ArmAdminName, resources::admin_names),
    (RuleId::ArmPreviewImage, resources::preview_images),
    (RuleId::ArmIdentityExtension, resources::identity_extension),
    (RuleId::ArmOutputSecrets, secrets::outputs),
    (RuleId::ArmCommandSecrets, secrets::commands),
    (RuleId::ArmReferenceVersion, references::versions),
    (RuleId::ArmNestedSecrets, secrets::nested),
];

/// A file with a template, taken apart: the template itself, and those within it
/// that have a scope of their own.
pub(super) struct Arm<'a> {
    templates: Vec<Template<'a>>,
}

impl<'a> Arm<'a> {
    pub(super) fn new(value: &'a Value, is_main: bool, today: Date) -> Self {
        let mut templates = Vec::new();
        Template::gather(Node::root(value), is_main, today, &mut templates);
        Self { templates }
    }

    /// The template that is the file.
    pub(super) fn main(&self) -> Option<&Template<'a>> {
        self.templates.first()
    }

    /// Runs every test.
    pub(super) fn check(&self, path: &str, faults: &mut Vec<Fault>) {
        for (rule, test) in TESTS {
            let mut report = Report::new(rule, path, faults);
            for template in &self.templates {
                test(template, &mut report);
            }
        }
    }

    /// The ids that usage is attributed to: deployments named `pid-` and an id,
    /// or by an expression with such a text in it.
    pub(super) fn tracking(&self) -> impl Iterator<Item = Uuid> {
        let resources = self.templates.iter().flat_map(|all| &all.resources);
        let deployments = resources.filter(|resource| template::is_deployment(resource));
        let names = deployments.filter_map(|resource| resource.at("name").text());
        names.flat_map(tracking_ids)
    }
}

fn tracking_ids(name: &str) -> impl Iterator<Item = Uuid> {
    let starts = name.match_indices("pid-");
    starts.filter_map(|(at, _)| Uuid::try_parse(name.get(at + 4..at + 40)?).ok())
}
