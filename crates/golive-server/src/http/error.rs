//! Errors as clients see them: always JSON, with a stable code and a message
//! that says what is, what was expected and what to do. The words are in the
//! catalogue of the model; the door puts them into the caller's language.

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use golive_model::decide::Refusal;
use golive_model::finding::Severity;
use golive_model::json::{Json, JsonFault};
use golive_model::message::{self, Said};
use golive_model::offer::Stage;
use golive_model::wire::{ErrorBody, ErrorInfo};
use golive_model::{Finding, IdError, Language};
use golive_store::StoreError;
use http::{HeaderName, HeaderValue, StatusCode, header};

use super::language::mark;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $status:ident,)*) => {
        /// The stable codes (`decisions.md`). Each has its one status.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// The code on the wire.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }

            /// The status that goes with it.
            pub fn status(self) -> StatusCode {
                match self {
                    $(Self::$name => StatusCode::$status,)*
                }
            }
        }
    };
}

codes! {
    /// `api-version` is missing or unknown.
    InvalidAPIVersion = BAD_REQUEST,
    /// Something about the request is wrong; the target says what.
    InvalidRequest = BAD_REQUEST,
    /// The body is not acceptable JSON.
    InvalidJson = BAD_REQUEST,
    /// An id has characters that ids do not have.
    InvalidResourceId = BAD_REQUEST,
    /// No submission waits at sign-off.
    NotReadyForGoLive = BAD_REQUEST,
    /// Another operation is running.
    OperationInProgress = BAD_REQUEST,
    /// Nothing runs and nothing waits.
    NothingToCancel = BAD_REQUEST,
    /// The version is already live.
    TooLateToCancel = BAD_REQUEST,
    /// The token is missing or not accepted.
    Unauthorized = UNAUTHORIZED,
    /// The caller may not.
    Forbidden = FORBIDDEN,
    /// No such publisher.
    PublisherNotFound = NOT_FOUND,
    /// No such offer.
    OfferNotFound = NOT_FOUND,
    /// No such version.
    VersionNotFound = NOT_FOUND,
    /// Nothing in that slot.
    SlotNotFound = NOT_FOUND,
    /// No such operation.
    OperationNotFound = NOT_FOUND,
    /// No such exception.
    ExceptionNotFound = NOT_FOUND,
    /// No such delivery.
    DeliveryNotFound = NOT_FOUND,
    /// No service principal of that id.
    ClientNotFound = NOT_FOUND,
    /// No such signing key.
    SigningKeyNotFound = NOT_FOUND,
    /// No such webhook.
    WebhookNotFound = NOT_FOUND,
    /// No such artifact.
    ArtifactNotFound = NOT_FOUND,
    /// No such path.
    RouteNotFound = NOT_FOUND,
    /// The path has other methods.
    MethodNotAllowed = METHOD_NOT_ALLOWED,
    /// Nothing waits for a reviewer, or another reviewer has it.
    ReviewConflict = CONFLICT,
    /// The key stands for another request.
    IdempotencyConflict = CONFLICT,
    /// There is one of that name already.
    AlreadyExists = CONFLICT,
    /// The offer is in a state in which this can not be done.
    OfferWasPublished = CONFLICT,
    /// The offer is not in the shop.
    OfferNotLive = CONFLICT,
    /// What was sent is not sent again.
    DeliveryWasSent = CONFLICT,
    /// The last service principal that may operate the server stays.
    LastOperator = CONFLICT,
    /// The newest signing key stays.
    SigningKeyInUse = CONFLICT,
    /// The publisher has as many webhooks as it may have.
    TooManyWebhooks = CONFLICT,
    /// The ETag is not the current one.
    PreconditionFailed = PRECONDITION_FAILED,
    /// The body is too long.
    PayloadTooLarge = PAYLOAD_TOO_LARGE,
    /// The file has no such range.
    RangeNotSatisfiable = RANGE_NOT_SATISFIABLE,
    /// The body is not JSON by its content type.
    UnsupportedMediaType = UNSUPPORTED_MEDIA_TYPE,
    /// The document has errors; the details are its findings.
    ValidationFailed = UNPROCESSABLE_ENTITY,
    /// Too many requests.
    TooManyRequests = TOO_MANY_REQUESTS,
    /// A fault of golive's own.
    Internal = INTERNAL_SERVER_ERROR,
    /// Not now.
    Unavailable = SERVICE_UNAVAILABLE,
}

/// An error answer. Boxed, because every desk's result carries room for one.
#[derive(Debug)]
pub struct ApiError(Box<Fault>);

#[derive(Debug)]
struct Fault {
    code: Code,
    message: Said,
    target: Option<String>,
    findings: Vec<Finding>,
    header: Option<(HeaderName, HeaderValue)>,
}

/// Stays with an error answer, so that the door can say it anew.
#[derive(Clone)]
struct Sayable(Arc<Fault>);

impl ApiError {
    /// An error with the key of its message for the caller.
    pub fn new(code: Code, message: impl Into<Said>) -> Self {
        Self(Box::new(Fault {
            code,
            message: message.into(),
            target: None,
            findings: Vec::new(),
            header: None,
        }))
    }

    /// Gives the message a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.0.message = self.0.message.with(name, value);
        self
    }

    /// Fills in a value of the message that has to be said itself.
    #[must_use]
    pub fn with_said(mut self, name: &'static str, value: Said) -> Self {
        self.0.message = self.0.message.with_said(name, value);
        self
    }

    /// Names the place: a JSON Pointer or a parameter.
    #[must_use]
    pub fn at(mut self, target: impl Into<String>) -> Self {
        self.0.target = Some(target.into());
        self
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: &str) -> Self {
        self.0.header = HeaderValue::from_str(value).ok().map(|value| (name, value));
        self
    }

    /// The error of GET operation for a failed one.
    pub fn info(&self, language: Language) -> ErrorInfo {
        self.0.info(language)
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.0.code.status()
    }
}

impl Fault {
    fn info(&self, language: Language) -> ErrorInfo {
        let detail = |finding: &Finding| ErrorInfo {
            code: finding.rule.to_string(),
            message: message::of_finding(language, finding),
            target: Some(finding.target.clone()),
            details: Vec::new(),
        };
        ErrorInfo {
            code: self.code.as_str().to_owned(),
            message: self.message.words(language),
            target: self.target.clone(),
            details: self.findings.iter().map(detail).collect(),
        }
    }

    fn body(&self, language: Language) -> String {
        let error = self.info(language);
        serde_json::to_string(&ErrorBody { error }).unwrap_or_default()
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let fault: Arc<Fault> = Arc::from(self.0);
        let mut response = (fault.code.status(), fault.body(Language::English)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, super::reply::JSON);
        headers.insert(
            "x-ms-error-code",
            HeaderValue::from_static(fault.code.as_str()),
        );
        if fault.code == Code::Unavailable {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        if let Some((name, value)) = &fault.header {
            headers.insert(name.clone(), value.clone());
        }
        response.extensions_mut().insert(Sayable(fault));
        response
    }
}

/// An answer in the caller's language, if it is an error; any other stays as it is.
pub fn in_language(mut response: Response, language: Language) -> Response {
    let Some(Sayable(fault)) = response.extensions_mut().remove() else {
        return response;
    };
    if language != Language::English {
        *response.body_mut() = Body::from(fault.body(language));
        response.headers_mut().remove(header::CONTENT_LENGTH);
    }
    mark(&mut response, language);
    response
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(cause) => {
                tracing::error!(%cause, "the store is unavailable");
                Self::new(Code::Unavailable, "trouble.store")
            }
            StoreError::Unknown(cause) => {
                tracing::error!(%cause, "whether a write was done is not known");
                Self::new(Code::Unavailable, "trouble.lost")
            }
            other => {
                tracing::error!(error = %other, "the store is not in order");
                internal()
            }
        }
    }
}

/// A fault of golive's own. What it was is in the log, under the request's id.
pub fn internal() -> ApiError {
    ApiError::new(Code::Internal, "trouble.internal")
}

impl From<IdError> for ApiError {
    fn from(error: IdError) -> Self {
        let target = error.what.replace(" id", "Id");
        let key = match error.what {
            "publisher id" => "id.publisher",
            "offer id" => "id.offer",
            _ => "id.kind",
        };
        Self::new(Code::InvalidResourceId, key)
            .with("found", error.found)
            .with("max", error.max)
            .at(target)
    }
}

/// Why a text is not taken for a document: it is no JSON, or it is not built
/// like one.
pub fn not_a_document(text: &str, fault: JsonFault) -> ApiError {
    let code = match Json::parse(text) {
        Ok(_) => Code::InvalidRequest,
        Err(_) => Code::InvalidJson,
    };
    ApiError::new(code, fault.problem).at(fault.pointer)
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NoOffer => Self::new(Code::OfferNotFound, "refusal.no-offer"),
            Refusal::KindIsFixed { kind } => {
                Self::new(Code::InvalidRequest, "refusal.kind-is-fixed")
                    .with("kind", kind)
                    .at("/offerTypeId")
            }
            Refusal::OperationInProgress { kind, id } => {
                Self::new(Code::OperationInProgress, "refusal.operation-in-progress")
                    .with("kind", kind.word())
                    .with("id", id)
            }
            Refusal::NotReadyForGoLive { stage } => {
                Self::new(Code::NotReadyForGoLive, "refusal.not-ready-for-golive")
                    .with_said("state", stands(stage))
            }
            Refusal::NothingToCancel { stage } => {
                Self::new(Code::NothingToCancel, "refusal.nothing-to-cancel")
                    .with_said("state", stands(stage))
            }
            Refusal::TooLateToCancel => {
                Self::new(Code::TooLateToCancel, "refusal.too-late-to-cancel")
            }
            Refusal::Invalid(findings) => validation_failed(&findings),
            Refusal::WasPublished => Self::new(Code::OfferWasPublished, "refusal.was-published"),
            Refusal::Stopped => Self::new(Code::NotReadyForGoLive, "refusal.stopped"),
            Refusal::NotLive => Self::new(Code::OfferNotLive, "refusal.not-live"),
            Refusal::NothingToReview { stage } => {
                Self::new(Code::ReviewConflict, "refusal.nothing-to-review")
                    .with_said("state", stands(stage))
            }
            Refusal::ReviewIsClaimed { by } => {
                Self::new(Code::ReviewConflict, "refusal.review-is-claimed").with("by", by)
            }
            Refusal::NothingToCertify { stage } => {
                Self::new(Code::ReviewConflict, "refusal.nothing-to-certify")
                    .with_said("state", stands(stage))
            }
            Refusal::Outdated => internal(),
        }
    }
}

/// Where an offer stands, in words.
fn stands(stage: Option<Stage>) -> Said {
    Said::of(match stage {
        None => "stands.never-published",
        Some(Stage::Publishing) => "stands.publishing",
        Some(Stage::AwaitingApproval) => "stands.awaiting-approval",
        Some(Stage::AwaitingSignoff) => "stands.awaiting-signoff",
        Some(Stage::GoingLive) => "stands.going-live",
        Some(Stage::Canceling) => "stands.canceling",
        Some(Stage::Live) => "stands.live",
        Some(Stage::Failed) => "stands.failed",
        Some(Stage::Rejected) => "stands.rejected",
        Some(Stage::Canceled) => "stands.canceled",
    })
}

/// 422 with one detail a finding, errors before warnings.
pub fn validation_failed(findings: &[Finding]) -> ApiError {
    with_findings("refusal.validation-failed", findings)
}

/// The error of an operation that a step ended.
pub fn step_failed(step_name: &str, findings: &[Finding]) -> ApiError {
    with_findings("step-failed", findings).with_said("step", Said::named("step", step_name))
}

fn count_errors(findings: &[Finding]) -> usize {
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    findings.iter().filter(is_error).count()
}

fn with_findings(key: &'static str, findings: &[Finding]) -> ApiError {
    let mut error =
        ApiError::new(Code::ValidationFailed, key).with("count", count_errors(findings));
    error.0.findings = findings.to_vec();
    // Who mends from the top mends what blocks.
    let is_warning = |finding: &Finding| finding.severity != Severity::Error;
    error.0.findings.sort_by_key(is_warning);
    error
}
