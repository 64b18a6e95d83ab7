//! What stands above every page of the portal: where one is, and where one can go
//! from there.

use golive_model::offer::Offer;
use golive_model::{OfferKey, PublisherId};

use super::inside::{AtOfferPage, AtPublisherPage};
use crate::pages::words::Words;

/// Names in the place of an offer's that lead elsewhere.
const TAKEN: [&str; 3] = ["leads", "members", "new"];

/// The navigation of a page.
pub struct Room {
    /// From the portal to here; the last one is the page itself.
    pub crumbs: Vec<Tab>,
    /// What lies beside it.
    pub tabs: Vec<Tab>,
}

/// A way somewhere.
pub struct Tab {
    /// Where.
    pub href: String,
    /// Its words.
    pub label: String,
    /// Whether one is there.
    pub is_here: bool,
}

impl Tab {
    fn new(href: String, label: String) -> Self {
        Self {
            href,
            label,
            is_here: false,
        }
    }
}

impl Room {
    /// Of the portal itself.
    pub fn portal(words: &Words) -> Self {
        let crumb = Tab::new("/portal".to_owned(), words.say("portal-crumb"));
        Self {
            crumbs: vec![crumb],
            tabs: Vec::new(),
        }
    }

    /// Of a page of a publisher; `here` is what its path ends in.
    pub fn of_publisher(page: &AtPublisherPage, here: &str) -> Self {
        let (words, id) = (page.words, page.id());
        let mut room = Self::portal(words);
        let name = page.at.publisher.0.display_name.clone();
        room.crumbs.push(Tab::new(publisher_path(id), name));
        let mut tabs = vec![("", "portal-tab-offers")];
        if page.is_owner() {
            tabs.push(("/members", "portal-tab-members"));
        }
        room.tabs = shown(words, &publisher_path(id), &tabs, here);
        room
    }

    /// Of a page of an offer; `here` is what its path ends in.
    pub fn of_offer(page: &AtOfferPage, here: &str) -> Self {
        let (words, key) = (page.words, page.key());
        let mut room = Self::portal(words);
        let name = page.at.at.publisher.0.display_name.clone();
        let publisher = publisher_path(&key.publisher);
        room.crumbs.push(Tab::new(publisher, name));
        let title = title(&page.record.offer);
        room.crumbs.push(Tab::new(offer_path(key), title));
        let tabs = [
            ("", "portal-tab-overview"),
            ("/edit", "portal-tab-edit"),
            ("/diff", "portal-tab-diff"),
            ("/history", "portal-tab-history"),
            ("/leads", "portal-tab-leads"),
        ];
        room.tabs = shown(words, &below(key), &tabs, here);
        if let Some(overview) = room.tabs.first_mut() {
            overview.href = offer_path(key);
        }
        room
    }
}

fn shown(words: &Words, root: &str, tabs: &[(&str, &str)], here: &str) -> Vec<Tab> {
    let tab = |(end, key): &(&str, &str)| Tab {
        is_here: *end == here,
        ..Tab::new(format!("{root}{end}"), words.say(key))
    };
    tabs.iter().map(tab).collect()
}

/// What an offer is called; its id while it has no name.
pub fn title(offer: &Offer) -> String {
    match offer.display_text.trim() {
        "" => offer.key.offer.to_string(),
        name => name.to_owned(),
    }
}

/// The page of a publisher.
pub fn publisher_path(id: &PublisherId) -> String {
    format!("/portal/{id}")
}

/// The page of an offer.
pub fn offer_path(key: &OfferKey) -> String {
    match TAKEN.contains(&key.offer.as_str()) {
        false => below(key),
        true => format!("{}/overview", below(key)),
    }
}

/// What the paths of an offer's other pages begin with.
pub fn below(key: &OfferKey) -> String {
    format!("/portal/{}/{}", key.publisher, key.offer)
}
