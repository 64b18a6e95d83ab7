//! All routes in one place, and the OpenAPI document that is made of them.

use axum::response::IntoResponse;
use axum::{Extension, Router, middleware};
use http::{Method, Uri, header};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityRequirement, SecurityScheme,
};
use utoipa::{Modify, OpenApi};
use utoipa_axum::router::OpenApiRouter;

use crate::app::App;
use crate::http::{ApiError, Code, ops};
use crate::pages::{desk::Desks, theme};
use crate::{api, artifacts, auth, console, dev, portal, signin, storefront};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "golive",
        description = "A marketplace server that speaks the Cloud Partner Portal REST API \
                       (2017-10-31): `/api`. Its own additions are under `/v1`, the public \
                       catalogue under `/catalog`.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    modifiers(&Bearer)
)]
struct Document;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        let components = openapi.components.get_or_insert_with(Default::default);
        components.add_security_scheme("bearer", scheme);
        // The certifier's: it has no token.
        let scheme = SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::new("webhook-signature")));
        components.add_security_scheme("signature", scheme);
        openapi.security = Some(vec![SecurityRequirement::new(
            "bearer",
            Vec::<String>::new(),
        )]);
    }
}

fn documented(rehearsal: bool, shop: OpenApiRouter<App>) -> OpenApiRouter<App> {
    let routes = OpenApiRouter::with_openapi(Document::openapi())
        .merge(api::routes())
        .merge(auth::issuer::routes())
        .merge(shop)
        .merge(artifacts::serve::routes())
        .merge(ops::routes());
    if rehearsal {
        routes.merge(dev::routes())
    } else {
        routes
    }
}

/// The OpenAPI document of a server that is not a rehearsal.
pub fn openapi() -> utoipa::openapi::OpenApi {
    documented(false, storefront::routes()).into_openapi()
}

/// The router of a server.
pub fn router(app: App) -> Router {
    let kept = middleware::from_fn_with_state(app.clone(), storefront::keep);
    let shop = storefront::routes().layer(kept);
    let (routes, openapi) = documented(app.settings.dev.is_some(), shop).split_for_parts();
    let (desks, _) = api::routes().split_for_parts();
    let desks = Desks(desks.with_state(app.clone()));
    let pages = signin::routes()
        .merge(theme::routes())
        .merge(portal::routes())
        .merge(console::routes())
        .layer(Extension(desks));
    let docs = utoipa_swagger_ui::SwaggerUi::new("/docs").url("/openapi.json", openapi);
    routes
        .merge(docs)
        .merge(pages)
        .fallback(no_route)
        .method_not_allowed_fallback(no_method)
        .with_state(app)
}

async fn no_route(uri: Uri) -> ApiError {
    let path: String = uri.path().chars().take(200).collect();
    ApiError::new(Code::RouteNotFound, "route.unknown").with("path", path)
}

async fn no_method(method: Method) -> axum::response::Response {
    let error = ApiError::new(Code::MethodNotAllowed, "route.method").with("method", method);
    let mut response = error.into_response();
    // axum writes the methods that there are into this header by itself.
    response.headers_mut().remove(header::ALLOW);
    response
}
