//! The page of an offer, and its preview for who has the key.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_inspect::html::clean;
use golive_model::listing::LiveVersion;
use golive_model::offer::Slot;
use golive_model::search::Facet;
use golive_model::{Listing, Time};
use http::HeaderMap;
use serde_json::json;

use super::catalog::{hide, preview_key};
use super::contact::Form;
use super::links::{Link, abuse, leads_to, support};
use super::page::{label, publisher_name};
use super::pictures::Shown;
use super::plans::{self, Market, PlanView};
use super::query::Query;
use super::shown::{self, Name};
use super::{found, read};
use crate::app::App;
use crate::auth::caller::Base;
use crate::http::{ApiError, Path};
use crate::pages::words::{Spoken, Words};
use crate::pages::{self, Head, kind_name};

/// A version that was live.
struct Past {
    version: u32,
    since: String,
    day: String,
    digest: String,
}

#[derive(Template)]
#[template(path = "offer.html")]
struct Page<'a> {
    words: &'static Words,
    head: Head,
    listing: &'a Listing,
    publisher: String,
    publisher_href: String,
    kind: String,
    version: String,
    since: String,
    logo: Option<Shown>,
    categories: Vec<Link>,
    /// Cleaned HTML.
    description: String,
    gallery: Vec<(Shown, String)>,
    plans: Vec<PlanView<'a>>,
    markets: Vec<Market>,
    /// That nothing is sold in the market that was chosen.
    nowhere: String,
    /// The audience key of a preview.
    opener: String,
    history: Vec<Past>,
    abuse: String,
    links: Vec<Link>,
    support: Vec<Link>,
    legal: Vec<Link>,
    /// Cleaned HTML.
    terms: String,
    /// JSON that can stand in HTML.
    data: String,
    /// Asks to hear from the publisher; none in a preview.
    form: Option<Form>,
    contact_lead: String,
}

/// An offer, or its preview for who has the key.
pub(super) async fn show(
    State(app): State<App>,
    Base(base): Base,
    Spoken(words): Spoken,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let opener = preview_key(query.as_deref());
    let (key, slot, row) = found(&app, &id, opener.as_deref()).await?;
    let market = plans::chosen(query.as_deref());
    let name = Name {
        slot,
        language: words.language(),
        market: market.clone(),
        base: base.clone(),
        key,
    };
    let made = shown::page(&app, name, &row, || {
        let listing = read(&row)?;
        let opener = opener.unwrap_or_default();
        pages::made(&page(&app, words, &base, &listing, market, opener))
    });
    let mut response = pages::show(&headers, &*made?);
    if slot == Slot::Preview {
        hide(&mut response);
    }
    Ok(response)
}

fn page<'a>(
    app: &App,
    words: &'static Words,
    base: &str,
    listing: &'a Listing,
    market: String,
    opener: String,
) -> Page<'a> {
    let canonical = format!("{base}/offers/{}", listing.id);
    let kind = kind_name(app, words, &listing.offer_type);
    let categories = listing.category_ids.iter().map(|category| Link {
        href: Query::only(Facet::Category, category).href(),
        label: label(app, words, Facet::Category, category),
    });
    let documents = listing.documents.iter().map(|document| Link {
        href: document.uri.clone(),
        label: document.display_name.clone(),
    });
    let links = listing.links.iter();
    let links = links.filter_map(|link| leads_to(&link.uri, &link.display_name));
    let (legal, terms) = legal(words, listing);
    Page {
        words,
        publisher: publisher_name(listing),
        publisher_href: format!("/publishers/{}", listing.publisher_id),
        version: listing.version.to_string(),
        since: day(words, &listing.since),
        logo: Shown::logo(listing, &["largeLogo", "mediumLogo", "smallLogo"], 115),
        categories: categories.collect(),
        description: clean(&listing.description),
        gallery: gallery(words, listing),
        plans: listing
            .plans
            .iter()
            .map(|plan| plans::view(words, plan, &market))
            .collect(),
        markets: plans::markets(listing, &market),
        nowhere: match plans::is_sold_nowhere(listing, &market) {
            true => words.with("market-none", "market", market.as_str()),
            false => String::new(),
        },
        opener,
        history: history(words, listing),
        abuse: abuse(app),
        links: documents.chain(links).collect(),
        support: support(listing),
        legal,
        terms,
        data: data(listing, &kind, &canonical, base),
        form: (!listing.is_preview).then(|| Form::empty(app, words, listing)),
        contact_lead: words.with("contact-lead", "publisher", publisher_name(listing)),
        head: Head {
            title: listing.display_name.clone(),
            description: listing.summary.clone(),
            canonical,
            is_hidden: listing.is_preview,
            ..Head::default()
        },
        kind,
        listing,
    }
}

fn gallery(words: &Words, listing: &Listing) -> Vec<(Shown, String)> {
    let shown = listing.images.iter().filter_map(Shown::of_gallery);
    let numbered = shown.zip(1_u32..).map(|(shown, number)| {
        let name = listing.display_name.as_str();
        let args = [("number", number.into()), ("name", name.into())];
        (shown, words.with_all("offer-picture", args))
    });
    numbered.collect()
}

fn history(words: &Words, listing: &Listing) -> Vec<Past> {
    let past = |live: &LiveVersion| Past {
        version: live.version,
        day: day(words, &live.since),
        since: live.since.clone(),
        digest: live.sha256.to_string(),
    };
    listing.history.iter().map(past).collect()
}

fn day(words: &Words, since: &str) -> String {
    Time::parse(since).map_or_else(String::new, |since| words.date(since))
}

/// Links, and the terms of use where they are written out.
fn legal(words: &Words, listing: &Listing) -> (Vec<Link>, String) {
    let privacy = listing.privacy_policy_uri.as_deref().unwrap_or_default();
    let privacy = leads_to(privacy, &words.say("offer-privacy"));
    let terms = listing.terms_of_use.as_deref().unwrap_or_default();
    let linked = leads_to(terms, &words.say("offer-terms"));
    let written = match linked {
        Some(_) => String::new(),
        None => clean(terms),
    };
    let links = [linked, privacy].into_iter().flatten();
    (links.collect(), written)
}

/// What machines read (schema.org), in a form that can not end its element.
fn data(listing: &Listing, kind: &str, canonical: &str, base: &str) -> String {
    let offers: Vec<_> = listing
        .plans
        .iter()
        .filter_map(|plan| {
            let price = plan.price.as_ref()?;
            let rate = price.rates.first()?;
            Some(json!({
                "@type": "Offer", "name": plan.display_name,
                "price": rate.amount, "priceCurrency": price.currency,
            }))
        })
        .collect();
    let pictures = listing.images.iter().map(|i| format!("{base}{}", i.uri));
    let data = json!({
        "@context": "https://schema.org",
        "@type": "SoftwareApplication",
        "name": listing.display_name,
        "description": listing.summary,
        "url": canonical,
        "applicationCategory": kind,
        "softwareVersion": listing.version.to_string(),
        "datePublished": listing.since,
        "publisher": { "@type": "Organization", "name": publisher_name(listing) },
        "image": pictures.collect::<Vec<_>>(),
        "offers": offers,
    });
    data.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use golive_model::{Kinds, Version};
    use serde_json::{Value, json};

    use super::*;

    fn listing(offer: Value) -> Listing {
        let kind = "microsoft-azure-virtualmachines".parse().unwrap();
        let kind = Kinds::built_in().unwrap().get(&kind).unwrap();
        let document = json!({"definition": {"offer": offer}});
        let key = "contoso/app".parse().unwrap();
        let slot = Slot::Production;
        Listing::of(&key, &kind, Version::FIRST, slot, &document, Time(0))
    }

    #[test]
    fn what_machines_read_can_not_end_its_element() {
        let title = "</script><script>x()</script>&amp;\u{2028}";
        let listing = listing(json!({"microsoft-azure-marketplace.title": title}));
        let data = data(&listing, "a", "http://x", "http://x");
        assert!(!data.contains(['<', '>', '&', '\u{2028}']), "{data}");
        let read: Value = serde_json::from_str(&data).unwrap();
        assert_eq!(read["name"], title);
    }
}
