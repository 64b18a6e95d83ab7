//! What a check says of one place.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How hard a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Shown, blocks nothing.
    Warning,
    /// Blocks the publish.
    Error,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A certification rule (`certification.md`). The id is the `code` of the
        /// finding on the wire and never changes its meaning.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub enum RuleId {
            $($(#[$doc])* #[serde(rename = $id)] $name,)*
        }

        impl RuleId {
            /// Every rule that golive knows.
            pub const ALL: &[RuleId] = &[$(Self::$name,)*];

            /// The id on the wire, such as `LS-001`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

rules! {
    /// The document has the shape that the kind's JSON Schema asks for.
    Schema = "DOC-001",
    /// The offer id is well formed.
    OfferId = "ID-001",
    /// Plan ids are well formed and unique.
    PlanId = "ID-002",
    /// What an earlier submission fixed is unchanged.
    Locked = "ID-003",
    /// A live plan is missing from the draft.
    PlanWithdrawn = "ID-004",
    /// There is at least one plan.
    NoPlan = "ID-005",
    /// The title has 1 to 50 characters.
    Title = "LS-001",
    /// The summary has 1 to 100 characters on one line.
    Summary = "LS-002",
    /// The long summary has 1 to 256 characters.
    LongSummary = "LS-003",
    /// The description has 1 to 3000 characters.
    Description = "LS-004",
    /// The description uses only allowed HTML.
    Html = "LS-005",
    /// The marketing identifier is short and safe in a URL.
    MarketingId = "LS-006",
    /// The preview audience is 1 to 100 distinct GUIDs.
    Audience = "LS-007",
    /// Categories are known and not too many.
    Category = "LS-008",
    /// The four logos are named.
    Logo = "LS-009",
    /// A published hero image stays.
    Hero = "LS-010",
    /// There are at most five screenshots, each with a name.
    Screenshot = "LS-011",
    /// Videos are hosted where the storefront can show them.
    Video = "LS-012",
    /// URLs are absolute and https.
    Url = "LS-013",
    /// There are terms of use or the standard contract.
    Terms = "LS-014",
    /// The contacts have name, mail address and phone.
    Contact = "LS-015",
    /// The lead destination has what it needs.
    LeadDestination = "LS-019",
    /// A plan has an image.
    NoImage = "VM-001",
    /// Image versions are three integers.
    ImageVersion = "VM-002",
    /// The newest version is newer than what is live.
    ImageNotNewer = "VM-003",
    /// There are at most eight versions.
    ImageCount = "VM-004",
    /// Data disks have consecutive LUNs, and not too many.
    DataDisks = "VM-005",
    /// The number of data disks is the same in every version.
    DiskCount = "VM-006",
    /// A published version is unchanged.
    ImageChanged = "VM-007",
    /// One to six known sizes are recommended.
    Sizes = "VM-008",
    /// Port rules are well formed.
    Ports = "VM-009",
    /// The last image or plan stays.
    LastRemoved = "VM-010",
    /// The operating system has a name.
    OsName = "VM-011",
    /// Disk generations are distinct.
    Generations = "VM-012",
    /// A plan has exactly one way of pricing.
    PriceMode = "PR-001",
    /// Core prices are complete and not negative.
    CorePrices = "PR-002",
    /// A price is not above the live one.
    PriceRaised = "PR-003",
    /// Old and simplified prices agree.
    PricesDiffer = "PR-004",
    /// Regions are named and have a currency.
    Regions = "PR-005",
    /// The free trial lasts 0, 1, 3 or 6 months.
    Trial = "PR-006",
    /// China takes only free or bring-your-own-licence plans.
    Mooncake = "PR-008",
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What one rule says of one place in a document. It speaks in codes; the words
/// come from [`crate::message`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// How hard it is, by the offer's kind.
    pub severity: Severity,
    /// JSON Pointer into the document.
    pub target: String,
    /// Which wording of the rule: empty for its only one, otherwise the suffix
    /// of the message's key (`missing`, `duplicate`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub case: String,
    /// The values that the message names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, String)>,
}

/// Whether any of these blocks.
pub fn blocks(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity == Severity::Error)
}
