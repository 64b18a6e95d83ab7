//! What live offers are found by. It is written in the batch that shows their
//! listing, so that search never tells of anything else.

use std::collections::HashSet;

use golive_model::search::{Entry, Range, Sought};
use golive_model::{Listing, OfferKey, Slot};

use crate::args;
use crate::batch::{Batch, Verdict};
use crate::error::StoreError;
use crate::shop::ListingRow;
use crate::sql;
use crate::store::Store;
use crate::value::{Place, Row, Value};

/// How many terms `ADD_TERMS` adds.
const AT_ONCE: usize = 16;

/// How many ranges `FIND` takes beside the first.
const OTHERS: usize = 6;

/// From how many terms on a range is not counted further.
const MANY: i64 = 4_000;

/// How many offers with the rarest word and all facets are looked at for other
/// words, at least.
const NEAR: i64 = 1_000;

/// How many terms of a range are passed by on the way to those with all facets,
/// and how many where that finds fewer offers than `FEW`.
const FAR: [i64; 2] = [10_000, 40_000];

/// Fewer offers than this are no page.
const FEW: usize = 20;

/// How many listings are brought in at once.
const PORTION: u32 = 100;

/// The setting that says that every listing is found, by this way of reading
/// words. Another way is another name.
const IS_COMPLETE: &str = "search-1";

/// An offer that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The offer.
    pub key: OfferKey,
    /// Its title, as it is sorted by.
    pub title: String,
    /// Since when it is live, in microseconds since 1970.
    pub since: i64,
    /// Its facets as terms, one a line.
    pub facets: String,
}

/// Has a batch say what an offer is found by; nothing, when nothing is live of it.
pub(crate) fn add_to(batch: &mut Batch, key: &OfferKey, listing: Option<&Listing>) {
    let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
    batch.any(&sql::DELETE_TERMS, args![publisher, offer]);
    let Some(listing) = listing else {
        batch.any(&sql::DELETE_FOUND, args![publisher, offer]);
        return;
    };
    let entry = Entry::of(listing);
    let (title, facets) = (entry.title.as_str(), entry.facets.as_str());
    let found = args![publisher, offer, title, entry.since.0, facets];
    batch.one(&sql::SET_FOUND, found);
    for (class, terms) in (1_i64..).zip(&entry.terms) {
        // Times stay below 2^52 for a century: class first, then the newest.
        let place = (class << 52).saturating_sub(entry.since.0);
        for portion in terms.chunks(AT_ONCE) {
            let mut args: Vec<Value> = args![publisher, offer, place, entry.marks];
            let padded = portion.iter().chain(portion.last().into_iter().cycle());
            args.extend(padded.take(AT_ONCE).map(|term| term.as_str().into()));
            batch.any(&sql::ADD_TERMS, args);
        }
    }
}

impl Store {
    /// Live offers with what is looked for, each once, up to `most`; those that the
    /// rarest of it says most about come first. Then whether there may be more: of
    /// what is common everywhere, only so much is looked at.
    pub async fn find(&self, sought: &Sought, most: u32) -> Result<(Vec<Hit>, bool), StoreError> {
        let (walked, count) = self.rarest(sought).await?;
        let (marks, near) = (sought.marks(), NEAR.max(i64::from(most)));
        let (mut hits, mut is_cut) = (Vec::new(), false);
        for far in FAR {
            hits = self.pass(sought, &walked, (far, near, most)).await?;
            let is_full = usize::try_from(most).is_ok_and(|most| hits.len() >= most);
            if is_full || count.is_some_and(|count| count < near) {
                is_cut = is_full;
                break;
            }
            let (terms, marked) = self.count_terms(&walked, marks, far + 1).await?;
            is_cut = terms > far || marked >= near;
            if terms <= far || marked >= near || hits.len() >= FEW {
                break;
            }
        }
        let mut seen = HashSet::new();
        // Facets that share their marks with others are told apart here.
        hits.retain(|hit| sought.has_facets(&hit.facets) && seen.insert(hit.key.clone()));
        Ok((hits, is_cut))
    }

    /// The offers on the way along a range, some of them several times: how many terms
    /// are passed, looked at, and found, at most.
    async fn pass(
        &self,
        sought: &Sought,
        walked: &Range,
        (far, near, most): (i64, i64, u32),
    ) -> Result<Vec<Hit>, StoreError> {
        let mut args: Vec<Value> =
            args![walked.from.as_str(), walked.before.as_str(), sought.marks()];
        let others = sought.words.iter().filter(|word| *word != walked);
        for word in others.take(OTHERS) {
            args.extend([word.from.as_str().into(), word.before.as_str().into()]);
        }
        args.resize(3 + 2 * OTHERS, "".into());
        args.extend([near.into(), most.into(), far.into()]);
        let rows = self.scan(&sql::FIND, args).await?;
        rows.iter().map(hit_of).collect()
    }

    /// The range of which there are fewest terms, and how many they are, where it
    /// is not the only one. Those that there are many of are not told apart.
    async fn rarest(&self, sought: &Sought) -> Result<(Range, Option<i64>), StoreError> {
        let mut ranges = sought.ranges().into_iter();
        let Some(mut rarest) = ranges.next() else {
            return Ok((Range::all(), None));
        };
        if ranges.len() == 0 {
            return Ok((rarest, None));
        }
        let (mut least, _) = self.count_terms(&rarest, 0, MANY).await?;
        for range in ranges {
            let (count, _) = self.count_terms(&range, 0, least).await?;
            if count < least {
                (rarest, least) = (range, count);
            }
        }
        Ok((rarest, Some(least)))
    }

    /// Of so many terms of a range at most, how many there are, and how many of them
    /// have the marks.
    async fn count_terms(
        &self,
        range: &Range,
        marks: i64,
        most: i64,
    ) -> Result<(i64, i64), StoreError> {
        let args = args![range.from.as_str(), range.before.as_str(), marks, most];
        let rows = self.scan(&sql::COUNT_TERMS, args).await?;
        let place = Place {
            table: "search_terms",
            key: &range.from,
        };
        let Some(row) = rows.first() else {
            return Ok((0, 0));
        };
        Ok((row.int(0, "count", place)?, row.int(1, "count", place)?))
    }

    /// How many live offers have each term of a range.
    pub async fn count_by_term(&self, range: &Range) -> Result<Vec<(String, u64)>, StoreError> {
        let args = args![range.from.as_str(), range.before.as_str()];
        let rows = self.scan(&sql::COUNT_BY_TERM, args).await?;
        let place = Place {
            table: "search_terms",
            key: &range.from,
        };
        rows.iter()
            .map(|row| {
                let count = row.int(1, "count", place)?;
                let term = row.text(0, "term", place)?.to_owned();
                Ok((term, u64::try_from(count).unwrap_or(0)))
            })
            .collect()
    }

    /// Brings in the listings of a database that is older than search. Nodes may
    /// do it at the same time.
    pub async fn complete_search(&self) -> Result<(), StoreError> {
        if self.setting(IS_COMPLETE).await?.is_some() {
            return Ok(());
        }
        let mut after = (String::new(), String::new());
        loop {
            let place = (after.0.as_str(), after.1.as_str());
            let rows = self.listings(Slot::Production, place, PORTION).await?;
            let Some(last) = rows.last() else {
                break;
            };
            after = (last.key.publisher.to_string(), last.key.offer.to_string());
            for row in rows {
                self.bring_in(row).await?;
            }
        }
        self.add_setting(IS_COMPLETE, "").await.map(drop)
    }

    async fn bring_in(&self, mut row: ListingRow) -> Result<(), StoreError> {
        let (publisher, offer) = (row.key.publisher.clone(), row.key.offer.clone());
        let slot = Slot::Production;
        loop {
            let Ok(listing) = serde_json::from_str::<Listing>(&row.body) else {
                return Ok(());
            };
            let mut batch = Batch::new();
            let (publisher, offer) = (publisher.as_str(), offer.as_str());
            let held = args![publisher, offer, slot.as_str(), row.body.as_str()];
            batch.one(&sql::HOLD_LISTING, held);
            add_to(&mut batch, &row.key, Some(&listing));
            if let Verdict::Applied(_) = self.apply_batch(batch).await? {
                return Ok(());
            }
            // It has changed meanwhile, and may be gone.
            match self.read_listing(&row.key, slot).await? {
                Some(newer) => row = newer,
                None => return Ok(()),
            }
        }
    }
}

fn hit_of(row: &Row) -> Result<Hit, StoreError> {
    let label = row.offer_name(0);
    let place = Place {
        table: "search_offers",
        key: &label,
    };
    Ok(Hit {
        key: row.offer_key(0, place)?,
        title: row.text(2, "title", place)?.to_owned(),
        since: row.int(3, "since", place)?,
        facets: row.text(4, "facets", place)?.to_owned(),
    })
}
