//! The error answers of whole groups of routes, for the OpenAPI document.

use std::collections::BTreeMap;

use golive_model::wire::ErrorBody;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, PartialSchema, ToSchema};

type Responses = BTreeMap<String, RefOr<Response>>;

fn errors(statuses: &[(&str, &str)]) -> Responses {
    let schema = Ref::from_schema_name(ErrorBody::name());
    let response = |text: &str| {
        ResponseBuilder::new()
            .description(text)
            .content(
                "application/json",
                ContentBuilder::new().schema(Some(schema.clone())).build(),
            )
            .build()
    };
    // Naming the schema here keeps it from being dropped as unused.
    let _ = ErrorBody::schema;
    statuses
        .iter()
        .map(|(status, text)| ((*status).to_owned(), response(text).into()))
        .collect()
}

/// What any route may answer.
pub struct ReadErrors;

impl IntoResponses for ReadErrors {
    fn responses() -> Responses {
        errors(&[
            (
                "400",
                "Something about the request is wrong; `target` says what.",
            ),
            ("401", "The token is missing or not accepted."),
            ("403", "The caller may not."),
            (
                "404",
                "The publisher, the offer or what is asked of it does not exist.",
            ),
            ("503", "Not now; `Retry-After` says when."),
        ])
    }
}

/// What a route with a body may answer besides.
pub struct WriteErrors;

impl IntoResponses for WriteErrors {
    fn responses() -> Responses {
        errors(&[
            (
                "400",
                "Something about the request is wrong; `target` says what.",
            ),
            ("401", "The token is missing or not accepted."),
            ("403", "The caller may not."),
            ("404", "The publisher or the offer does not exist."),
            (
                "409",
                "An Idempotency-Key stands for another request, or a name is taken.",
            ),
            (
                "412",
                "The ETag is not the current one; nothing was changed.",
            ),
            ("413", "The body is too long."),
            ("415", "The body is not JSON by its content type."),
            ("503", "Not now; `Retry-After` says when."),
        ])
    }
}
