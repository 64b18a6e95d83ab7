//! The example offers, and how the tests change them.

use std::sync::{Arc, LazyLock};

use golive_model::checks::{Subject, run};
use golive_model::{Finding, Kind, Kinds, Severity, Time};
use serde_json::Value;

macro_rules! example {
    ($name:literal) => {
        include_str!(concat!("../../../../examples/contoso-", $name, ".json"))
    };
}

/// When the checks run: noon of 21 November 2026.
pub(crate) const NOW: Time = Time(1_795_262_400_000_000);

static KINDS: LazyLock<Kinds> = LazyLock::new(|| Kinds::built_in().unwrap());

/// An example offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Example {
    /// Plan 0 takes the customer's own licence; plan 1 is sold by the hour and
    /// has two versions.
    Vm,
    /// One plan with two disk generations.
    CoreVm,
    /// Plan 0 is a solution template, plan 1 a managed application.
    App,
    Container,
    Iot,
    /// Sold here, in two plans.
    Saas,
    Consulting,
    Managed,
    Dynamics,
    PowerBi,
}

impl Example {
    pub(crate) const ALL: [Self; 10] = [
        Self::Vm,
        Self::CoreVm,
        Self::App,
        Self::Container,
        Self::Iot,
        Self::Saas,
        Self::Consulting,
        Self::Managed,
        Self::Dynamics,
        Self::PowerBi,
    ];

    pub(crate) fn document(self) -> Value {
        let text = match self {
            Self::Vm => example!("vm"),
            Self::CoreVm => example!("corevm"),
            Self::App => example!("app"),
            Self::Container => example!("container"),
            Self::Iot => example!("iotedge"),
            Self::Saas => example!("saas"),
            Self::Consulting => example!("consulting"),
            Self::Managed => example!("managed"),
            Self::Dynamics => example!("dynamics"),
            Self::PowerBi => example!("powerbi"),
        };
        serde_json::from_str(text).unwrap()
    }

    pub(crate) fn kind(self) -> Arc<Kind> {
        let document = self.document();
        let id = document["offerTypeId"].as_str().unwrap();
        KINDS.get(&id.parse().unwrap()).unwrap()
    }

    /// The pointer of a short path: `@title` is a member of the listing,
    /// `:trialUrl` the kind's own member of the offer, `0:skuTitle` the kind's own member of plan 0, `0g1:generation` that of its
    /// disk generation 1, `0/regions` a plain member of plan 0, `0` the plan;
    /// what starts with a slash is a pointer already.
    pub(crate) fn place(self, path: &str) -> String {
        let kind = self.kind();
        if path.starts_with('/') {
            return path.to_owned();
        }
        if let Some(name) = path.strip_prefix('@') {
            return format!("/definition/offer/{}.{name}", kind.listing_namespace);
        }
        let Some((owner, name)) = path.split_once(':') else {
            return format!("/definition/plans/{path}");
        };
        if owner.is_empty() {
            return format!("/definition/offer/{}.{name}", kind.namespace);
        }
        let owner = owner.replace('g', "/diskGenerations/");
        format!("/definition/plans/{owner}/{}.{name}", kind.namespace)
    }

    /// What the checks say of the example's changed form.
    pub(crate) fn check(self, document: &Value, live: Option<&Value>) -> Vec<Finding> {
        self.check_at(NOW, document, live)
    }

    /// What they say at another time.
    pub(crate) fn check_at(
        self,
        now: Time,
        document: &Value,
        live: Option<&Value>,
    ) -> Vec<Finding> {
        findings(&self.kind(), "contoso-offer", document, live, now)
    }
}

pub(crate) fn findings(
    kind: &Kind,
    offer: &str,
    document: &Value,
    live: Option<&Value>,
    now: Time,
) -> Vec<Finding> {
    let offer = &offer.parse().unwrap();
    run(Subject {
        has_secrets: false,
        rehearsal: false,
        offer,
        kind,
        document,
        live,
        now,
    })
}

/// Puts a value where the pointer says; at the end of an array, adds it.
pub(crate) fn put(document: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    if document.pointer(parent).is_none() {
        put(document, parent, Value::Array(Vec::new()));
    }
    match document.pointer_mut(parent).unwrap() {
        Value::Object(members) => drop(members.insert(name.to_owned(), value)),
        Value::Array(items) => {
            let at: usize = name.parse().unwrap();
            items.resize(items.len().max(at + 1), Value::Null);
            items[at] = value;
        }
        _ => panic!("{pointer} has no parent"),
    }
}

pub(crate) fn take(document: &mut Value, pointer: &str) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).expect(pointer) {
        Value::Object(members) => drop(members.shift_remove(name).expect(pointer)),
        Value::Array(items) => drop(items.remove(name.parse().unwrap())),
        _ => panic!("{pointer} has no parent"),
    }
}

/// A changed example and the one finding that it must give.
pub(crate) struct Row {
    pub(crate) key: &'static str,
    pub(crate) target: String,
    pub(crate) severity: Severity,
    example: Example,
    document: Value,
    live: Option<Value>,
    offer: &'static str,
}

pub(crate) fn vm(key: &'static str, path: &str) -> Row {
    Row::new(Example::Vm, key, path)
}

pub(crate) fn core(key: &'static str, path: &str) -> Row {
    Row::new(Example::CoreVm, key, path)
}

impl Row {
    pub(crate) fn new(example: Example, key: &'static str, path: &str) -> Self {
        Self {
            key,
            target: example.place(path),
            severity: Severity::Error,
            example,
            document: example.document(),
            live: None,
            offer: "contoso-offer",
        }
    }

    /// The finding is a warning.
    pub(crate) fn warning(self) -> Self {
        let severity = Severity::Warning;
        Self { severity, ..self }
    }

    /// The offer has that id.
    pub(crate) fn named(self, offer: &'static str) -> Self {
        Self { offer, ..self }
    }

    /// Puts a value where the finding must be.
    pub(crate) fn is(mut self, value: Value) -> Self {
        put(&mut self.document, &self.target, value);
        self
    }

    /// Removes what is where the finding must be.
    pub(crate) fn gone(mut self) -> Self {
        take(&mut self.document, &self.target);
        self
    }

    pub(crate) fn set(mut self, path: &str, value: Value) -> Self {
        put(&mut self.document, &self.example.place(path), value);
        self
    }

    pub(crate) fn without(mut self, path: &str) -> Self {
        take(&mut self.document, &self.example.place(path));
        self
    }

    pub(crate) fn copy(self, from: &str, to: &str) -> Self {
        let value = self
            .document
            .pointer(&self.example.place(from))
            .unwrap()
            .clone();
        self.set(to, value)
    }

    /// The example is live, unchanged.
    pub(crate) fn live(self) -> Self {
        let live = Some(self.example.document());
        Self { live, ..self }
    }

    /// The example is live with one change.
    pub(crate) fn live_with(self, path: &str, value: Value) -> Self {
        let mut live = self.example.document();
        put(&mut live, &self.example.place(path), value);
        let live = Some(live);
        Self { live, ..self }
    }

    pub(crate) fn run(&self) -> Vec<Finding> {
        findings(
            &self.example.kind(),
            self.offer,
            &self.document,
            self.live.as_ref(),
            NOW,
        )
    }
}
