//! Finding live offers, and counting what they can be narrowed down by.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use golive_model::Time;
use golive_model::search::{Facet, Range};
use golive_store::{Hit, StoreError};
use tokio::sync::Mutex;

use super::query::{Query, Sort};
use crate::app::App;

/// How many offers are found at most; who is shown more has asked too little.
pub(super) const MOST: u32 = 1_000;

/// How long a count of everything is good for. Whoever comes later is told it once
/// more, and has everything counted anew.
const GOOD_FOR: Duration = Duration::from_secs(60);

/// From when on a visitor rather waits for new counts.
const TOO_OLD: Duration = Duration::from_secs(600);

/// How many live offers have each facet, and since when that is so. Read only where
/// there are more offers than are found at once.
#[derive(Default)]
pub struct Counts(Mutex<Option<(Time, Arc<Facets>)>>);

/// Counts by facet and value, most first.
pub(super) type Facets = HashMap<Facet, Vec<(String, u64)>>;

/// What was found.
pub(super) struct Found {
    /// The offers, in the order that was asked for.
    pub(super) hits: Vec<Hit>,
    /// Whether there are more.
    pub(super) is_cut: bool,
    /// Counts of their facets.
    pub(super) facets: Arc<Facets>,
    /// Whether the counts are of what was found only, while there is more.
    pub(super) is_at_least: bool,
}

/// Finds what a question asks for.
pub(super) async fn find(app: &App, query: &Query) -> Result<Found, StoreError> {
    let words = query.words();
    let (mut hits, is_cut) = match query.sought() {
        Some(sought) => app.store.find(&sought, MOST).await?,
        None => (Vec::new(), false),
    };
    match query.sort {
        Sort::Best => hits.sort_by_key(|hit| {
            let has = |word: &&String| hit.title.contains(word.as_str());
            Reverse(words.iter().filter(has).count())
        }),
        Sort::Newest => hits.sort_by_key(|hit| Reverse(hit.since)),
        Sort::Name => hits.sort_by(|one, other| one.title.cmp(&other.title)),
    }
    let is_everything = words.is_empty() && query.facets.is_empty();
    let facets = match is_cut && is_everything {
        true => everything(app).await?,
        false => Arc::new(counted(&hits)),
    };
    Ok(Found {
        hits,
        is_cut,
        facets,
        is_at_least: is_cut && !is_everything,
    })
}

fn counted(hits: &[Hit]) -> Facets {
    let mut counts: HashMap<&str, u64> = HashMap::new();
    for term in hits.iter().flat_map(|hit| hit.facets.lines()) {
        *counts.entry(term).or_default() += 1;
    }
    by_facet(counts)
}

/// Counts of all live offers.
async fn everything(app: &App) -> Result<Arc<Facets>, StoreError> {
    let mut kept = app.counts.0.lock().await;
    let now = app.clock.now();
    if let Some((since, facets)) = &mut *kept
        && now.since(*since) < TOO_OLD
    {
        if now.since(*since) >= GOOD_FOR {
            *since = now;
            tokio::spawn(count_anew(app.clone()));
        }
        return Ok(Arc::clone(facets));
    }
    // Whoever else comes meanwhile waits, too.
    let facets = count_everything(app).await?;
    *kept = Some((now, Arc::clone(&facets)));
    Ok(facets)
}

async fn count_anew(app: App) {
    match count_everything(&app).await {
        Ok(facets) => *app.counts.0.lock().await = Some((app.clock.now(), facets)),
        Err(error) => tracing::warn!(%error, "live offers can not be counted by their facets"),
    }
}

async fn count_everything(app: &App) -> Result<Arc<Facets>, StoreError> {
    let counts = app.store.count_by_term(&Range::facets()).await?;
    let counts = counts.iter().map(|(term, count)| (term.as_str(), *count));
    Ok(Arc::new(by_facet(counts)))
}

fn by_facet<'a>(counts: impl IntoIterator<Item = (&'a str, u64)>) -> Facets {
    let mut facets = Facets::new();
    for (term, count) in counts {
        if let Some((facet, value)) = Facet::of_term(term) {
            let values = facets.entry(facet).or_default();
            values.push((value.to_owned(), count));
        }
    }
    for values in facets.values_mut() {
        values.sort_unstable_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    }
    facets
}
