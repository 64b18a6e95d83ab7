//! The documents as the checks look at them.

use std::collections::HashMap;

use super::Subject;
use super::node::Node;
use super::sas::{self, Disk};
use crate::finding::RuleId;
use crate::ids::OfferId;
use crate::kind::Kind;
use crate::time::Time;

/// What all checks share.
pub(super) struct Scene<'a> {
    pub(super) kind: &'a Kind,
    pub(super) offer_id: &'a OfferId,
    pub(super) has_secrets: bool,
    pub(super) rehearsal: bool,
    pub(super) now: Time,
    /// The disks that the draft names.
    pub(super) disks: Vec<Disk>,
    pub(super) draft: View<'a>,
    pub(super) live: Option<View<'a>>,
    live_plans: HashMap<&'a str, Plan<'a>>,
    live_variants: HashMap<&'a str, Variant<'a>>,
}

/// One document.
pub(super) struct View<'a> {
    pub(super) root: Node<'a>,
    /// `definition.offer`.
    pub(super) offer: Node<'a>,
    pub(super) plans: Vec<Plan<'a>>,
    kind: &'a Kind,
}

/// One plan.
#[derive(Clone)]
pub(super) struct Plan<'a> {
    pub(super) node: Node<'a>,
    /// Empty when it has none.
    pub(super) id: &'a str,
    /// The plan itself, then its `diskGenerations`.
    pub(super) variants: Vec<Variant<'a>>,
    kind: &'a Kind,
}

/// What has images: a plan or one of its disk generations.
#[derive(Clone)]
pub(super) struct Variant<'a> {
    pub(super) node: Node<'a>,
    /// Empty when it has none.
    pub(super) id: &'a str,
    /// The map of versions.
    pub(super) images: Node<'a>,
    /// Versions by name, in document order.
    pub(super) versions: Vec<(&'a str, Node<'a>)>,
}

/// The keys that differ between the two documented namespaces.
pub(super) struct Keys {
    /// The map of image versions.
    pub(super) images: &'static str,
    /// The operating system's name.
    pub(super) os_name: &'static str,
}

/// The keys of a namespace. A kind of an operator's own that lives in one of
/// the documented namespaces uses its keys.
pub(super) fn keys_of(kind: &Kind) -> Keys {
    match kind.namespace.as_str() {
        "microsoft-azure-corevm" => Keys {
            images: "vmImagesPublicAzure",
            os_name: "osFriendlyName",
        },
        _ => Keys {
            images: "vmImages",
            os_name: "operationSystem",
        },
    }
}

impl<'a> Scene<'a> {
    pub(super) fn new(subject: Subject<'a>) -> Self {
        let live = subject.live.map(|live| View::new(subject.kind, live));
        let live_plans: HashMap<_, _> = live
            .iter()
            .flat_map(|view| &view.plans)
            .map(|plan| (plan.id, plan.clone()))
            .collect();
        let live_variants = live_plans
            .values()
            .flat_map(|plan| &plan.variants)
            .map(|variant| (variant.id, variant.clone()))
            .collect();
        Self {
            kind: subject.kind,
            offer_id: subject.offer,
            has_secrets: subject.has_secrets,
            rehearsal: subject.rehearsal,
            now: subject.now,
            disks: sas::disks(subject.kind, subject.document),
            draft: View::new(subject.kind, subject.document),
            live,
            live_plans,
            live_variants,
        }
    }

    /// The live plan of the same id.
    pub(super) fn live_plan(&self, plan: &Plan<'_>) -> Option<&Plan<'a>> {
        self.live_plans.get(plan.id).filter(|_| !plan.id.is_empty())
    }

    /// The live plan or disk generation of the same id.
    pub(super) fn live_variant(&self, variant: &Variant<'_>) -> Option<&Variant<'a>> {
        let live = self.live_variants.get(variant.id);
        live.filter(|_| !variant.id.is_empty())
    }

    /// All plans and disk generations of the draft.
    pub(super) fn variants(&self) -> impl Iterator<Item = &Variant<'a>> {
        self.draft.plans.iter().flat_map(|plan| &plan.variants)
    }

    /// Whether the kind has that rule.
    pub(super) fn keeps(&self, rule: RuleId) -> bool {
        self.kind.severity(rule).is_some()
    }
}

impl<'a> View<'a> {
    fn new(kind: &'a Kind, document: &'a serde_json::Value) -> Self {
        let root = Node::root(document);
        let definition = root.at("definition");
        let plans = definition.at("plans");
        Self {
            offer: definition.at("offer"),
            plans: plans.items().map(|node| Plan::new(kind, node)).collect(),
            root,
            kind,
        }
    }

    /// `definition.plans`.
    pub(super) fn plans_node(&self) -> Node<'a> {
        self.root.at("definition").at("plans")
    }

    /// A member of the offer in the listing's namespace.
    pub(super) fn listed(&self, name: &str) -> Node<'a> {
        let key = format!("{}.{name}", self.kind.listing_namespace);
        self.offer.at(&key)
    }

    /// A member of the offer in the kind's own namespace.
    pub(super) fn own(&self, name: &str) -> Node<'a> {
        self.offer.at(&format!("{}.{name}", self.kind.namespace))
    }

    /// A listed member of the offer, then that of each plan: core virtual machines
    /// carry much of their listing in the plans.
    pub(super) fn listed_anywhere(&self, name: &str) -> Vec<Node<'a>> {
        let of_plans = self.plans.iter().map(|plan| plan.own(name));
        std::iter::once(self.listed(name)).chain(of_plans).collect()
    }
}

impl<'a> Plan<'a> {
    fn new(kind: &'a Kind, node: Node<'a>) -> Self {
        let generations = node.at("diskGenerations");
        let nodes = std::iter::once(node.clone()).chain(generations.items());
        let variants: Vec<_> = nodes.map(|node| Variant::new(kind, node)).collect();
        Self {
            id: node.at("planId").text().unwrap_or_default(),
            variants,
            node,
            kind,
        }
    }

    /// A member of the plan in the kind's namespace.
    pub(super) fn own(&self, name: &str) -> Node<'a> {
        self.node.at(&format!("{}.{name}", self.kind.namespace))
    }
}

impl<'a> Variant<'a> {
    fn new(kind: &'a Kind, node: Node<'a>) -> Self {
        let images = node.at(&format!("{}.{}", kind.namespace, keys_of(kind).images));
        Self {
            id: node.at("planId").text().unwrap_or_default(),
            versions: images.members().collect(),
            images,
            node,
        }
    }
}
