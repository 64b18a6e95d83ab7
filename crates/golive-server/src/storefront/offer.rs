//! The page of an offer, and its preview for who has the key.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_inspect::html::clean;
use golive_model::Listing;
use golive_model::listing::ListedPlan;
use golive_model::offer::Slot;
use golive_model::price::{ListedPrice, PriceModel, Rate};
use golive_model::search::{Facet, folded};
use http::HeaderMap;
use serde_json::json;
use url::Url;

use super::catalog::{hide, preview_key};
use super::page::{for_people, kind_name, label, logo, publisher_name};
use super::query::Query;
use super::{find, listing};
use crate::app::App;
use crate::auth::caller::Base;
use crate::http::{ApiError, Path};
use crate::pages::words::Words;
use crate::pages::{self, Head};

/// A link, or words without one.
struct Link {
    href: String,
    label: String,
}

struct PlanView<'a> {
    listed: &'a ListedPlan,
    price: String,
    trial: String,
    rates: Vec<(String, String)>,
    versions: String,
    system: String,
    markets: String,
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
    logo: Option<String>,
    categories: Vec<Link>,
    /// Cleaned HTML.
    description: String,
    gallery: Vec<Link>,
    plans: Vec<PlanView<'a>>,
    links: Vec<Link>,
    support: Vec<Link>,
    legal: Vec<Link>,
    /// Cleaned HTML.
    terms: String,
    /// JSON that can stand in HTML.
    data: String,
}

/// An offer, or its preview for who has the key.
pub(super) async fn show(
    State(app): State<App>,
    Base(base): Base,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let key = preview_key(query.as_deref());
    let found = async {
        let (key, slot) = find(&app, &id, key.as_deref()).await?;
        Ok((listing(&app, &key, slot).await?, slot))
    };
    let (listing, slot) = match found.await {
        Ok(found) => found,
        Err(error) => return for_people(Err(error)),
    };
    let mut response = pages::tagged(&headers, &page(&app, &base, &listing))?;
    if slot == Slot::Preview {
        hide(&mut response);
    }
    Ok(response)
}

fn page<'a>(app: &App, base: &str, listing: &'a Listing) -> Page<'a> {
    let words = Words::english();
    let canonical = format!("{base}/offers/{}", listing.id);
    let kind = kind_name(app, &listing.offer_type);
    let categories = listing.category_ids.iter().map(|category| Link {
        href: Query::only(Facet::Category, category).href(),
        label: label(app, words, Facet::Category, category),
    });
    let (legal, terms) = legal(words, listing);
    Page {
        words,
        publisher: publisher_name(listing),
        publisher_href: format!("/publishers/{}", listing.publisher_id),
        version: listing.version.to_string(),
        since: listing.since.chars().take(10).collect(),
        logo: logo(listing, &["largeLogo", "mediumLogo", "smallLogo"]),
        categories: categories.collect(),
        description: clean(&listing.description),
        gallery: gallery(words, listing),
        plans: listing.plans.iter().map(|plan| view(words, plan)).collect(),
        links: listing
            .links
            .iter()
            .filter_map(|link| leads_to(&link.uri, &link.display_name))
            .collect(),
        support: support(listing),
        legal,
        terms,
        data: data(listing, &kind, &canonical, base),
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

/// A link into the web; none for an address that leads anywhere else.
fn leads_to(uri: &str, label: &str) -> Option<Link> {
    let url = Url::parse(uri.trim()).ok()?;
    let leads = ["http", "https"].contains(&url.scheme());
    leads.then(|| Link {
        label: match label.trim() {
            "" => url.host_str().unwrap_or_default().to_owned(),
            label => label.to_owned(),
        },
        href: url.into(),
    })
}

fn gallery(words: &Words, listing: &Listing) -> Vec<Link> {
    let is_shown = |name: &str| name == "heroLogo" || name.starts_with("screenshots");
    let pictures = listing.images.iter().filter(|image| is_shown(&image.name));
    let numbered = pictures.zip(1_u32..).map(|(picture, number)| Link {
        href: picture.uri.clone(),
        label: words.with_all(
            "offer-picture",
            [
                ("number", number.into()),
                ("name", listing.display_name.as_str().into()),
            ],
        ),
    });
    numbered.collect()
}

fn view<'a>(words: &Words, plan: &'a ListedPlan) -> PlanView<'a> {
    let price = plan.price.as_ref();
    let rates = price.map_or_else(Vec::new, |price| {
        let many = price.rates.iter().filter(|_| price.rates.len() > 1);
        many.map(|rate| (rate.size.clone(), amount(price, rate)))
            .collect()
    });
    let trial = price.map_or(0, |price| price.trial_months);
    let system = plan.operating_system.as_deref().unwrap_or_default();
    PlanView {
        listed: plan,
        price: price.map_or_else(|| untold(words, plan), |price| told(words, price)),
        trial: match trial {
            0 => String::new(),
            months => words.with("price-trial", "count", months),
        },
        rates,
        versions: plan.versions.join(", "),
        system: words
            .maybe(&format!("system-{}", folded(system)))
            .unwrap_or_else(|| system.to_owned()),
        markets: plan.regions.join(", "),
    }
}

/// What listings of before there were prices say.
fn untold(words: &Words, plan: &ListedPlan) -> String {
    words.say(match plan.is_byol {
        true => "price-byol",
        false => "price-untold",
    })
}

fn told(words: &Words, price: &ListedPrice) -> String {
    let value = |rate: &&Rate| rate.amount.parse().unwrap_or(f64::MAX);
    let lowest = price
        .rates
        .iter()
        .min_by(|one, other| value(one).total_cmp(&value(other)));
    let key = match (price.model, price.rates.len()) {
        (PriceModel::Hour, 1) => "price-amount-hour",
        (PriceModel::Hour, 2..) => "price-from-hour",
        (PriceModel::Month, 1..) => "price-amount-month",
        (model, _) => return words.say(&format!("price-{}", model.as_str())),
    };
    let amount = lowest.map_or_else(String::new, |rate| amount(price, rate));
    words.with(key, "amount", amount)
}

/// With at least two decimals, and its currency.
fn amount(price: &ListedPrice, rate: &Rate) -> String {
    let text = rate.amount.as_str();
    let decimals = text
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let filled = match decimals {
        _ if text.contains(['e', 'E']) => text.to_owned(),
        0 => format!("{text}.00"),
        1 => format!("{text}0"),
        _ => text.to_owned(),
    };
    format!("{} {filled}", price.currency).trim().to_owned()
}

fn support(listing: &Listing) -> Vec<Link> {
    let support = &listing.support;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+".contains(c);
    let plain = |text: &str| text.chars().all(is_plain);
    let mail = (!support.email.is_empty()).then(|| Link {
        href: match plain(&support.email) {
            true => format!("mailto:{}", support.email),
            false => String::new(),
        },
        label: support.email.clone(),
    });
    let phone = (!support.phone.is_empty()).then(|| Link {
        href: String::new(),
        label: support.phone.clone(),
    });
    let page = leads_to(&support.uri, &support.uri);
    [page, mail, phone].into_iter().flatten().collect()
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
    use golive_model::{Kinds, Time, Version};
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
    fn a_link_leads_into_the_web_or_nowhere() {
        for uri in [
            "javascript:alert(1)",
            " JAVASCRIPT:alert(1)",
            "data:text/html,x",
            "//x",
            "/offers/x",
            "",
            "https:",
        ] {
            assert!(leads_to(uri, "x").is_none(), "{uri}");
        }
        let link = leads_to("https://example.com/\"><script>", "").unwrap();
        assert_eq!(link.label, "example.com");
        assert!(!link.href.contains(['"', '<']), "{}", link.href);
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

    #[test]
    fn prices_are_told_with_their_currency() {
        let words = Words::english();
        let rate = |size: &str, amount: &str| Rate {
            size: size.into(),
            amount: amount.into(),
        };
        let mut price = ListedPrice {
            model: PriceModel::Hour,
            currency: "USD".into(),
            rates: vec![rate("2core", "1"), rate("1core", "0.5")],
            trial_months: 0,
        };
        assert_eq!(told(words, &price), "From USD 0.50 an hour");
        price.model = PriceModel::Month;
        price.rates = vec![rate("", "29.125")];
        assert_eq!(told(words, &price), "USD 29.125 a month");
        price.model = PriceModel::Free;
        assert_eq!(told(words, &price), "Free");
    }
}
