//! Errors as clients see them: always JSON, with a stable code and a message
//! that says what is, what was expected and what to do.

use axum::response::{IntoResponse, Response};
use golive_model::decide::Refusal;
use golive_model::finding::Severity;
use golive_model::json::{Json, JsonFault};
use golive_model::wire::{ErrorBody, ErrorInfo};
use golive_model::{Finding, IdError, message};
use golive_store::StoreError;
use http::{HeaderName, HeaderValue, StatusCode, header};

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
    /// No such artifact.
    ArtifactNotFound = NOT_FOUND,
    /// No such path.
    RouteNotFound = NOT_FOUND,
    /// The path has other methods.
    MethodNotAllowed = METHOD_NOT_ALLOWED,
    /// Nothing waits for a reviewer, or another reviewer has it.
    ReviewConflict = CONFLICT,
    /// The key stands for another request; or what is to be made exists.
    IdempotencyConflict = CONFLICT,
    /// There is one of that name already.
    AlreadyExists = CONFLICT,
    /// The offer is in a state in which this can not be done.
    OfferWasPublished = CONFLICT,
    /// The ETag is not the current one.
    PreconditionFailed = PRECONDITION_FAILED,
    /// The body is too long.
    PayloadTooLarge = PAYLOAD_TOO_LARGE,
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
pub struct ApiError(Box<Said>);

#[derive(Debug)]
struct Said {
    code: Code,
    message: String,
    target: Option<String>,
    details: Vec<ErrorInfo>,
    header: Option<(HeaderName, HeaderValue)>,
}

impl ApiError {
    /// An error with a message for the caller.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self(Box::new(Said {
            code,
            message: message.into(),
            target: None,
            details: Vec::new(),
            header: None,
        }))
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
    pub fn info(&self) -> ErrorInfo {
        ErrorInfo {
            code: self.0.code.as_str().to_owned(),
            message: self.0.message.clone(),
            target: self.0.target.clone(),
            details: self.0.details.clone(),
        }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.0.code.status()
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let body = serde_json::to_string(&ErrorBody { error: self.info() }).unwrap_or_default();
        let mut response = (self.status(), body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, super::reply::JSON);
        headers.insert(
            "x-ms-error-code",
            HeaderValue::from_static(self.0.code.as_str()),
        );
        if self.0.code == Code::Unavailable {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        if let Some((name, value)) = self.0.header {
            headers.insert(name, value);
        }
        response
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(cause) => {
                tracing::error!(%cause, "the store is unavailable");
                Self::new(
                    Code::Unavailable,
                    "The store can not be reached now. Nothing was changed. Try again in a few \
                     seconds.",
                )
            }
            StoreError::Unknown(cause) => {
                tracing::error!(%cause, "whether a write was done is not known");
                Self::new(
                    Code::Unavailable,
                    "The store was lost while it wrote, so whether this was done is not known. \
                     Look in a few seconds, or send it again with the same Idempotency-Key or \
                     If-Match.",
                )
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
    ApiError::new(
        Code::Internal,
        "Something went wrong in golive itself. Tell the operator the x-ms-request-id of this \
         answer; the log says more.",
    )
}

impl From<IdError> for ApiError {
    fn from(error: IdError) -> Self {
        let target = error.what.replace(" id", "Id");
        Self::new(Code::InvalidResourceId, format!("The {error}.")).at(target)
    }
}

/// Why a text is not taken for a document: it is no JSON, or it is not built
/// like one.
pub fn not_a_document(text: &str, fault: JsonFault) -> ApiError {
    let code = match Json::parse(text) {
        Ok(_) => Code::InvalidRequest,
        Err(_) => Code::InvalidJson,
    };
    ApiError::new(code, sentence(&fault.problem)).at(fault.pointer)
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        let say = |code: Code, key: &str, args: &[(&str, &str)]| {
            Self::new(code, message::words(key, args.iter().copied()))
        };
        match refusal {
            Refusal::NoOffer => say(Code::OfferNotFound, "refusal.no-offer", &[]),
            Refusal::KindIsFixed { kind } => say(
                Code::InvalidRequest,
                "refusal.kind-is-fixed",
                &[("kind", &kind)],
            )
            .at("/offerTypeId"),
            Refusal::OperationInProgress { kind, id } => say(
                Code::OperationInProgress,
                "refusal.operation-in-progress",
                &[("kind", kind.word()), ("id", &id.to_string())],
            ),
            Refusal::NotReadyForGoLive { stage } => say(
                Code::NotReadyForGoLive,
                "refusal.not-ready-for-golive",
                &[(
                    "state",
                    stage.map_or("neverPublished", |stage| stage.offer_word()),
                )],
            ),
            Refusal::NothingToCancel { stage } => say(
                Code::NothingToCancel,
                "refusal.nothing-to-cancel",
                &[(
                    "state",
                    stage.map_or("neverPublished", |stage| stage.offer_word()),
                )],
            ),
            Refusal::TooLateToCancel => {
                say(Code::TooLateToCancel, "refusal.too-late-to-cancel", &[])
            }
            Refusal::Invalid(findings) => validation_failed(&findings),
            Refusal::WasPublished => say(Code::OfferWasPublished, "refusal.was-published", &[]),
            Refusal::NothingToReview { stage } => say(
                Code::ReviewConflict,
                "refusal.nothing-to-review",
                &[(
                    "state",
                    stage.map_or("neverPublished", |stage| stage.offer_word()),
                )],
            ),
            Refusal::ReviewIsClaimed { by } => say(
                Code::ReviewConflict,
                "refusal.review-is-claimed",
                &[("by", &by)],
            ),
            Refusal::NothingToCertify { stage } => say(
                Code::ReviewConflict,
                "refusal.nothing-to-certify",
                &[(
                    "state",
                    stage.map_or("neverPublished", |stage| stage.offer_word()),
                )],
            ),
            Refusal::Outdated => internal(),
        }
    }
}

/// 422 with one detail a finding, errors and warnings alike.
pub fn validation_failed(findings: &[Finding]) -> ApiError {
    let count = count_errors(findings).to_string();
    let text = message::words("refusal.validation-failed", [("count", count.as_str())]);
    with_findings(text, findings)
}

/// The error of an operation that a step ended.
pub fn step_failed(step_name: &str, findings: &[Finding]) -> ApiError {
    let text = format!(
        "Step \"{step_name}\" found {} error(s), listed in details. Mend them and publish again. \
         What is live stays as it was.",
        count_errors(findings)
    );
    with_findings(text, findings)
}

fn count_errors(findings: &[Finding]) -> usize {
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    findings.iter().filter(is_error).count()
}

fn with_findings(text: String, findings: &[Finding]) -> ApiError {
    let mut error = ApiError::new(Code::ValidationFailed, text);
    error.0.details = findings
        .iter()
        .map(|finding| ErrorInfo {
            code: finding.rule.to_string(),
            message: message::of_finding(finding),
            target: Some(finding.target.clone()),
            details: Vec::new(),
        })
        .collect();
    error
}

fn sentence(fragment: &str) -> String {
    let mut characters = fragment.chars();
    let first: String = characters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    format!("{first}{}.", characters.as_str())
}
