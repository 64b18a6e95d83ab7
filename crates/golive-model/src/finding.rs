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
    /// The logos that the kind asks for are named.
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
    /// The offer has a documentation link.
    Documentation = "LS-016",
    /// A consulting offer shows no contact data and is for one country.
    Consulting = "LS-017",
    /// An IoT offer names the minimum hardware.
    Hardware = "LS-018",
    /// The SAS URI has a query.
    SasQuery = "SAS-001",
    /// The SAS URI says from when and until when it holds.
    SasTimes = "SAS-002",
    /// The times of a SAS URI are full UTC times.
    SasTimeForm = "SAS-003",
    /// The SAS URI grants read and list, and nothing more.
    SasRights = "SAS-004",
    /// The SAS URI holds for three weeks at least.
    SasExpiry = "SAS-005",
    /// The SAS URI holds since yesterday at least.
    SasStart = "SAS-006",
    /// The SAS URI is for the container.
    SasScope = "SAS-007",
    /// The blob's name ends in `.vhd` and has no special characters.
    SasName = "SAS-008",
    /// The blob can be read.
    SasReadable = "SAS-009",
    /// The blob is a page blob.
    SasPageBlob = "SAS-010",
    /// The file ends with the footer of a VHD.
    VhdFooter = "VHD-001",
    /// The disk is of the fixed type.
    VhdType = "VHD-002",
    /// The disk has 20 MB at least.
    VhdSmall = "VHD-003",
    /// The disk's size is a whole number of MiB.
    VhdAlignment = "VHD-004",
    /// The file is as long as the disk and its footer.
    VhdLength = "VHD-005",
    /// The footer's checksum is right.
    VhdChecksum = "VHD-006",
    /// A Linux system disk has 1 to 1023 GB.
    VhdLinuxSize = "VHD-007",
    /// A Windows system disk has 30 to 250 GB.
    VhdWindowsSize = "VHD-008",
    /// A data disk has 1023 GB at most.
    VhdDataSize = "VHD-009",
    /// The first MiB of a system disk is free.
    VhdFirstMib = "VHD-010",
    /// The partition table fits the generation.
    VhdGeneration = "VHD-011",
    /// The partitions fit the operating system.
    VhdFamily = "VHD-012",
    /// The file is not a VHDX.
    VhdX = "VHD-013",
    /// The package has its two main files in its root.
    ZipMain = "ZIP-001",
    /// The package can be unpacked without harm.
    ZipSafe = "ZIP-002",
    /// The package's JSON can be read.
    ZipJson = "ZIP-003",
    /// The package's view definition can be read.
    ZipView = "ZIP-004",
    /// The package's version is three integers and has increased.
    ZipVersion = "ZIP-005",
    /// The template tracks usage.
    ZipUsage = "ZIP-006",
    /// The managed application's endpoint, policies and authorizations are well formed.
    ZipManaged = "ZIP-007",
    /// The template's schema is one that the service knows.
    ArmSchema = "ARM-001",
    /// Parameters are referenced.
    ArmParametersUsed = "ARM-002",
    /// Secure parameters have no default.
    ArmSecureDefault = "ARM-003",
    /// No address of the cloud stands in the template.
    ArmHardcodedUri = "ARM-004",
    /// The location is a parameter, with no place of its own as default.
    ArmLocationParameter = "ARM-005",
    /// Resources are located by an expression, or everywhere.
    ArmResourceLocation = "ARM-006",
    /// The size of a machine is a parameter.
    ArmVmSize = "ARM-007",
    /// Least and greatest value are numbers and come as a pair.
    ArmMinMax = "ARM-008",
    /// The parameters for linked files have the types and defaults that are filled in.
    ArmArtifacts = "ARM-009",
    /// Variables are referenced.
    ArmVariablesUsed = "ARM-010",
    /// Names of variables are not put together.
    ArmDynamicVariables = "ARM-011",
    /// Resources have recent API versions.
    ArmApiVersion = "ARM-012",
    /// API versions are not asked for while deploying.
    ArmProviders = "ARM-013",
    /// The template sets nothing to an empty value.
    ArmBlanks = "ARM-014",
    /// Ids of resources are made by the functions for it.
    ArmResourceId = "ARM-015",
    /// The functions for ids get only what they need.
    ArmResourceIdArguments = "ARM-016",
    /// Dependencies are named without conditions, and not put together.
    ArmDependsOn = "ARM-017",
    /// Nested deployments log no content.
    ArmDebug = "ARM-018",
    /// The name of the administrator is no fixed text.
    ArmAdminName = "ARM-019",
    /// Machines start from images that are finished.
    ArmPreviewImage = "ARM-020",
    /// The withdrawn extension for managed identities is not used.
    ArmIdentityExtension = "ARM-021",
    /// Outputs hold no secrets.
    ArmOutputSecrets = "ARM-022",
    /// Commands with secrets stand in protected settings.
    ArmCommandSecrets = "ARM-023",
    /// The API versions that `reference` asks for are recent.
    ArmReferenceVersion = "ARM-024",
    /// Nested templates that use secrets have a scope of their own.
    ArmNestedSecrets = "ARM-025",
    /// The user interface has the current schema and version.
    UiSchema = "UI-001",
    /// The user interface has a handler that the portal knows.
    UiHandler = "UI-002",
    /// Outputs are parameters of the main template.
    UiOutputsDeclared = "UI-003",
    /// Parameters without a default are outputs.
    UiParametersAsked = "UI-004",
    /// Controls that outputs refer to are there.
    UiControlsExist = "UI-005",
    /// The location is among the outputs.
    UiLocation = "UI-006",
    /// Secrets are typed into password boxes.
    UiPasswordBox = "UI-007",
    /// Passwords have twelve characters at least.
    UiPasswordLength = "UI-008",
    /// Text boxes say what they take.
    UiTextBox = "UI-009",
    /// Controls explain themselves.
    UiTooltip = "UI-010",
    /// No user name is proposed.
    UiUserName = "UI-011",
    /// Validations have a message.
    UiValidationMessage = "UI-012",
    /// What can be chosen is what the parameter takes.
    UiAllowedValues = "UI-013",
    /// The machine size that the template proposes can be chosen.
    UiVmSizes = "UI-014",
    /// Passwords are typed twice.
    UiConfirmation = "UI-015",
    /// The user interface has no empty values.
    UiBlanks = "UI-016",
    /// Where something existing can be chosen, the template learns which.
    UiHideExisting = "UI-017",
    /// The registry is named in full and lets golive in.
    Registry = "CT-001",
    /// The tags are named as the marketplace asks.
    Tags = "CT-002",
    /// Every tag of a manifest list is listed.
    ManifestTags = "CT-003",
    /// A published version tag still has its digest.
    TagMoved = "CT-004",
    /// The IoT module has images for the platforms, and modest settings.
    IotSettings = "CT-005",
    /// The IoT module does not ask to be privileged.
    IotPrivileged = "CT-006",
    /// The SaaS offer's technical data is complete, and its pages answer.
    SaasTechnical = "SA-001",
    /// The webhook understands what it is told.
    SaasWebhook = "SA-002",
    /// A trial has its address.
    SaasTrial = "SA-003",
    /// The SaaS plans are complete.
    SaasPlans = "SA-004",
    /// The price sheet can be read and names every region.
    PriceSheet = "PR-007",
    /// A person has approved.
    Reviewed = "RV-001",
    /// The external certifier has answered in time.
    CertifierSilent = "CERT-001",
    /// The external certifier has approved.
    CertifierFound = "CERT-002",
    /// What the document points at can be had.
    ArtifactReachable = "ART-001",
    /// What was certified is still what is there.
    ArtifactChanged = "ART-002",
    /// What the document points at is within the limits.
    ArtifactLarge = "ART-003",
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A place in a file that a document points at, such as an entry of a package.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilePlace {
    /// The file's name, and within an archive the entry's path.
    pub path: String,
    /// JSON Pointer within it, for JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Bytes from its start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
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
    /// Where in the file that stands there, for what is wrong inside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FilePlace>,
    /// The exception for which it does not block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<String>,
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
