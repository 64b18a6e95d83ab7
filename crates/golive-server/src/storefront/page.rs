//! The pages: small, without scripts, every text escaped; the description, which
//! may be HTML, cleaned.

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use golive_inspect::html::clean;
use golive_model::Listing;
use golive_model::offer::Slot;
use http::{HeaderValue, StatusCode, header};

use super::catalog::{hide, preview_key};
use super::{find, listing};
use crate::api::view::escaped;
use crate::app::App;
use crate::http::{ApiError, Path};

/// How many offers the home page shows.
const SHOWN: u32 = 100;

const STYLE: &str = "body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;\
padding:0 1rem;color-scheme:light dark}th,td{text-align:left;padding:.25rem 1rem .25rem 0}\
.preview{border:2px solid;padding:.5rem 1rem}";

/// What is live.
pub(super) async fn home(State(app): State<App>) -> Result<Response, ApiError> {
    let rows = app
        .store
        .listings(Slot::Production, ("", ""), SHOWN)
        .await?;
    let mut items = String::new();
    for row in &rows {
        let listing = listing(&app, &row.key, Slot::Production).await?;
        items += &format!(
            "<li><a href=\"/offers/{}\">{}</a> {}</li>",
            escaped(&listing.id),
            escaped(&listing.display_name),
            escaped(&listing.summary)
        );
    }
    let list = match rows.is_empty() {
        true => "<p>Nothing is live yet.</p>".to_owned(),
        false => format!("<ul>{items}</ul>"),
    };
    Ok(html(
        StatusCode::OK,
        "Marketplace",
        &format!("<h1>Marketplace</h1>{list}"),
    ))
}

/// An offer, or its preview for who has the key.
pub(super) async fn offer(
    State(app): State<App>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let key = preview_key(query.as_deref());
    match found(&app, &id, key.as_deref()).await {
        Err(error) => {
            let text = escaped(&error.info().message);
            html(
                error.status(),
                "Not found",
                &format!("<h1>Not found</h1><p>{text}</p>"),
            )
        }
        Ok((listing, slot)) => {
            let mut response = html(StatusCode::OK, &listing.display_name, &body(&listing));
            if slot == Slot::Preview {
                hide(&mut response);
            }
            response
        }
    }
}

async fn found(app: &App, id: &str, key: Option<&str>) -> Result<(Listing, Slot), ApiError> {
    let (key, slot) = find(app, id, key).await?;
    Ok((listing(app, &key, slot).await?, slot))
}

fn body(listing: &Listing) -> String {
    let banner = match listing.is_preview {
        true => "<p class=\"preview\">This is a preview for its audience. It is not live.</p>",
        false => "",
    };
    let plans: String = listing
        .plans
        .iter()
        .map(|plan| {
            format!(
                "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
                escaped(&plan.display_name),
                escaped(&plan.summary),
                escaped(&plan.versions.join(", "))
            )
        })
        .collect();
    let logo = listing.images.iter().find(|i| i.name == "largeLogo");
    let logo = logo.map_or_else(String::new, |logo| {
        let uri = escaped(&logo.uri);
        format!("<img src=\"{uri}\" alt=\"\" width=\"115\" height=\"115\">")
    });
    format!(
        "{banner}{logo}<h1>{}</h1><p>by {} · version {}</p><p>{}</p><p>{}</p><div>{}</div><h2>Plans</h2>\
         <table><tr><th>Plan</th><th>Summary</th><th>Versions</th></tr>{plans}</table>",
        escaped(&listing.display_name),
        escaped(&listing.publisher_id),
        listing.version,
        escaped(&listing.summary),
        escaped(&listing.long_summary),
        clean(&listing.description),
    )
}

fn html(status: StatusCode, title: &str, body: &str) -> Response {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{}</title>\
         <style>{STYLE}</style></head><body><main>{body}</main></body></html>",
        escaped(title)
    );
    let mut response = (status, page).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; \
             form-action 'none'; frame-ancestors 'none'",
        ),
    );
    response
}

#[cfg(test)]
mod tests {
    use golive_model::{Kinds, Time, Version};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_description_is_shown_without_what_could_run() {
        let kind = "microsoft-azure-virtualmachines".parse().unwrap();
        let kind = Kinds::built_in().unwrap().get(&kind).unwrap();
        let written = "<p onclick=\"x()\">Fast <b>and</b> small</p><script>x()</script>\
                       <a href=\"https://example.com\">more</a>";
        let name = format!("{}.description", kind.listing_namespace);
        let document = json!({"definition": {"offer": {name: written}}});
        let key = "contoso/app".parse().unwrap();
        let slot = Slot::Production;
        let listing = Listing::of(&key, &kind, Version::FIRST, slot, &document, Time(0));
        let shown = "<div><p>Fast <b>and</b> small</p><a href=\"https://example.com\" \
                     rel=\"noopener nofollow ugc\">more</a></div>";
        assert!(body(&listing).contains(shown), "{}", body(&listing));
    }
}
