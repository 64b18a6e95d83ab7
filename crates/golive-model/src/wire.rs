//! The shapes on the wire: written by the server, read by the client.
//!
//! Member names and words are those of the Cloud Partner Portal API
//! (2017-10-31); where its sources disagree, golive's choice is in
//! `docs/api.md`.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::access::Member;
use crate::diff::Difference;

mod certification;
mod console;
mod webhook;

pub use certification::{
    CertificationAnswer, CertificationBody, CertificationFinding, CheckBody, ExceptionBody,
    FileBody, FindingBody, NewException, ReportBody, ReportCheckBody, ReportStepBody, ReviewAct,
    ReviewBody, ReviewNoteBody,
};
pub use console::{LogBody, RunningBody};
pub use webhook::{NewWebhook, WebhookBody, WebhookMessage};

/// The body of every answer with a status of 400 or more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ErrorBody {
    /// What went wrong.
    pub error: ErrorInfo,
}

/// One error, or one of its details.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ErrorInfo {
    /// Stable for ever; also in the header `x-ms-error-code`.
    pub code: String,
    /// What is, what was expected, what to do.
    pub message: String,
    /// JSON Pointer into the document, or the name of a parameter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// One entry a finding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(no_recursion)]
    pub details: Vec<ErrorInfo>,
}

/// An entry of GET publishers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PublisherSummary {
    /// Always 1; the portal counts versions of the profile.
    pub version: u32,
    /// The publisher's id.
    pub id: String,
    /// Its profile.
    pub definition: PublisherDefinition,
}

/// The profile of a publisher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublisherDefinition {
    /// Its name for people.
    pub display_text: String,
    /// The kinds that it may offer.
    pub offer_type_categories: Vec<String>,
    /// Always 0: golive pays nobody.
    pub seller_id: i64,
}

/// An entry of GET offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OfferSummary {
    /// The offer's kind.
    pub offer_type_id: String,
    /// Its publisher.
    pub publisher_id: String,
    /// Its status word.
    pub status: String,
    /// Its id.
    pub id: String,
    /// The draft's version.
    pub version: u32,
    /// Its name.
    pub definition: OfferName,
    /// When the draft changed.
    pub changed_time: String,
}

/// The name of an offer in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OfferName {
    /// `definition.displayText` of the draft.
    pub display_text: String,
}

/// GET operation, and the answer to publish, go live and cancel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OperationBody {
    /// The operation's GUID.
    pub id: String,
    /// `publish`, `goLive` or `cancel`.
    pub submission_type: String,
    /// When it was accepted.
    pub created_date_time: String,
    /// When something last happened to it.
    pub last_action_date_time: String,
    /// `running`, `complete`, `failed` or `canceled`.
    pub status: String,
    /// Why it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<ErrorInfo>,
    /// What it has to say.
    pub messages: Vec<MessageBody>,
    /// Counts the submissions of the offer.
    pub publishing_version: u32,
    /// The frozen version.
    pub offer_version: u32,
    /// `canCancel`, `canceling`, `canceled` or `cannotCancel`.
    pub cancellation_request_state: String,
    /// The steps of its submission.
    pub steps: Vec<StepBody>,
    /// Where the preview is seen.
    pub preview_links: Vec<LinkBody>,
    /// Where the live offer is seen.
    pub live_links: Vec<LinkBody>,
    /// The list of the publish, comma-separated; only for non-migrated offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notification_emails: Option<String>,
}

/// A step on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StepBody {
    /// How long it is expected to take, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimated_time_frame: Option<String>,
    /// Its stable id.
    pub id: String,
    /// Its name.
    pub step_name: String,
    /// What happens in it.
    pub description: String,
    /// Its status word.
    pub status: String,
    /// What it has to say.
    pub messages: Vec<MessageBody>,
    /// 0 to 100.
    pub progress_percentage: u8,
    /// How far the file has come that it takes in now. Its last message says the
    /// same in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer: Option<TransferBody>,
}

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TransferBody {
    /// How many bytes are here.
    pub bytes: u64,
    /// How many there are, where its server says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// How many come in a second.
    pub bytes_per_second: u64,
}

/// A message of a step or an operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessageBody {
    /// The text; HTML, escaped.
    pub message_html: String,
    /// `information` or `error`.
    pub level: String,
    /// When it was said.
    pub timestamp: String,
}

/// A link that works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LinkBody {
    /// Its words.
    pub display_text: String,
    /// Where it leads.
    pub uri: String,
}

/// GET status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StatusBody {
    /// The offer's status word.
    pub status: String,
    /// What the newest submission has to say.
    pub messages: Vec<MessageBody>,
    /// The steps of the newest submission.
    pub steps: Vec<StepBody>,
    /// Where the preview is seen.
    pub preview_links: Vec<LinkBody>,
    /// Where the live offer is seen.
    pub live_links: Vec<LinkBody>,
    /// The list of the publish, comma-separated; only for non-migrated offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notification_emails: Option<String>,
}

/// An entry of GET submissions: one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionBody {
    /// The operation's GUID.
    pub id: String,
    /// The offer.
    pub offer_id: String,
    /// The frozen version.
    pub offer_version: u32,
    /// The offer's kind.
    pub offer_type_id: String,
    /// The publisher.
    pub publisher_id: String,
    /// `publish`, `goLive` or `cancel`.
    pub submission_type: String,
    /// The operation's status word; a cancel that is done shows `canceled`,
    /// because openshift-ansible waits for that word in the newest entry.
    pub submission_state: String,
    /// Counts the submissions of the offer.
    pub publishing_version: u32,
    /// `staging` or `production`.
    pub slot: String,
    /// Microseconds since 1970 of the last change; in the style of ticks.
    pub version: i64,
    /// Holds the mail list.
    pub definition: SubmissionDefinition,
    /// When something last happened to it.
    pub changed_time: String,
}

/// The definition of a submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SubmissionDefinition {
    /// What was given at publish.
    pub metadata: SubmissionMetadata,
}

/// What was given at publish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SubmissionMetadata {
    /// Comma-separated.
    pub emails: String,
}

/// The body of publish, go live and cancel; all of it may be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StartBody {
    /// What goes with the request.
    #[serde(default)]
    pub metadata: Option<StartMetadata>,
}

/// What goes with a publish or a go live.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StartMetadata {
    /// Who is told, comma-separated.
    #[serde(default, rename = "notification-emails")]
    pub notification_emails: Option<String>,
}

/// An entry of GET offerTypes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OfferTypeBody {
    /// `offerTypeId`.
    pub id: String,
    /// Its name for people.
    pub display_name: String,
    /// The version of its schema.
    pub version: u32,
    /// The steps of a submission.
    pub steps: Vec<OfferTypeStep>,
    /// JSON Schema 2020-12 of the document.
    #[schema(value_type = Object)]
    pub schema: Value,
}

/// A step of an offer kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OfferTypeStep {
    /// Its stable id.
    pub id: String,
    /// Its name.
    pub step_name: String,
    /// What happens in it.
    pub description: String,
}

/// `POST /v1/publishers`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewPublisher {
    /// The id; it never changes.
    pub id: String,
    /// Its name for people; the id when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Where mail goes when a publish names no list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
}

/// A publisher in golive's own API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublisherBody {
    /// The id.
    pub id: String,
    /// Its name for people.
    pub display_name: String,
    /// Where mail goes when a publish names no list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// When it was made.
    pub created: String,
    /// Who belongs to it; absent for callers who may not see members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<Member>>,
}

/// `POST /v1/clients`: a service principal of the own issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewClient {
    /// A name for people.
    pub name: String,
    /// Whether it operates the whole server.
    #[serde(default)]
    pub operator: bool,
}

/// A service principal. The secret is shown once, when it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ClientBody {
    /// `client_id`; also the principal for members.
    pub client_id: String,
    /// The tenant in its token URL.
    pub tenant: String,
    /// A name for people.
    pub name: String,
    /// Whether it operates the whole server.
    pub operator: bool,
    /// When it was made.
    pub created: String,
    /// `client_secret`, in the answer to the POST only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
}

/// A key that the own issuer signs tokens with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SigningKeyBody {
    /// Its id, as tokens and the issuer's keys name it.
    pub kid: String,
    /// When it was made.
    pub created: String,
    /// What it does.
    pub state: SigningKeyState,
}

/// What a signing key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum SigningKeyState {
    /// It is new, and signs as soon as every node has read it.
    Settling,
    /// It signs.
    Signing,
    /// A newer one signs; what it has signed still counts.
    Verifying,
}

/// An entry of an offer's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EventBody {
    /// Grows; the cursor for `after`.
    pub seq: i64,
    /// When.
    pub at: String,
    /// What: `publish.accepted`, `offer.live` and the like.
    pub kind: String,
    /// Who asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The submission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publishing_version: Option<u32>,
    /// The operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer_version: Option<u32>,
    /// The step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
}

/// A list that may go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Page<T> {
    /// The entries of this page.
    pub items: Vec<T>,
    /// Where it goes on; absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_link: Option<String>,
}

/// What differs between two slots.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DiffBody {
    /// The left side: `draft`, `preview` or `production`.
    pub from: String,
    /// The right side.
    pub to: String,
    /// What differs.
    pub differences: Vec<Difference>,
}

/// A mail, or a question to the certifier, as an operator sees it: what it was
/// for and how it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryBody {
    /// Stable; also in the mail's `Message-ID`, or in `webhook-id`.
    pub id: String,
    /// `mail`, `certifier`, `lead` or `webhook`.
    #[serde(default)]
    pub channel: String,
    /// Who gets it.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// `pending`, `sent` or `dead`.
    pub state: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_attempt: Option<String>,
    /// What the last attempt met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_error: Option<String>,
    /// When it came to be.
    pub created: String,
}

/// Somebody who wants to hear from a publisher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LeadBody {
    /// Stable; leads sort by it.
    pub id: String,
    /// When it came.
    pub created: String,
    /// Name.
    pub name: String,
    /// Address of mail.
    pub email: String,
    /// Company; may be empty.
    pub company: String,
    /// Country; may be empty.
    pub country: String,
    /// What they say; may be empty.
    pub message: String,
    /// The words that they agreed to.
    pub consent: String,
    /// Where it goes beside this list, and how that went.
    pub deliveries: Vec<LeadDeliveryBody>,
}

/// Where a lead goes, and how that went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LeadDeliveryBody {
    /// `mail`, or `lead` for one over HTTPS.
    pub channel: String,
    /// The address of mail, or the host.
    pub to: String,
    /// `pending`, `sent` or `dead`.
    pub state: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_attempt: Option<String>,
    /// What the last attempt met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_error: Option<String>,
}

/// What a collection of artifacts has removed, or would remove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CollectionBody {
    /// Whether nothing was removed yet.
    pub dry_run: bool,
    /// Artifacts that no version refers to.
    pub artifacts: Vec<CollectedBody>,
    /// Partial files that nobody goes on with.
    pub scratch: Vec<CollectedBody>,
    /// How many bytes all of these have.
    pub bytes: u64,
    /// Whether there may be more than one answer lists.
    pub more: bool,
}

/// A picture that has been taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ArtifactBody {
    /// The SHA-256 of its content.
    pub sha256: String,
    /// The address by which documents point at it.
    pub uri: String,
    /// How many bytes it has.
    pub length: u64,
    /// What its first bytes say that it is.
    pub content_type: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// A file that a collection has removed, or would remove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CollectedBody {
    /// The SHA-256 of its content, or the name of a partial file.
    pub name: String,
    /// How many bytes it has.
    pub bytes: u64,
}

/// The answer of the token endpoint; times are digit strings as in Entra's v1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TokenBody {
    /// `Bearer`.
    pub token_type: String,
    /// The token.
    pub access_token: String,
    /// The audience.
    pub resource: String,
    /// Seconds.
    pub expires_in: String,
    /// Seconds.
    pub ext_expires_in: String,
    /// Seconds since 1970.
    pub expires_on: String,
    /// Seconds since 1970.
    pub not_before: String,
}

/// An error of the token endpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TokenErrorBody {
    /// As RFC 6749 names it.
    pub error: String,
    /// What to do.
    pub error_description: String,
}
