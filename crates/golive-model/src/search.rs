//! What a listing is found by, and what a visitor looks for. Both are terms:
//! words of a text, and facets such as `=kind:microsoft-azure-saas`.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::listing::Listing;
use crate::time::Time;

/// The most characters of a word that count.
const LONGEST_WORD: usize = 40;

/// The most characters of a facet's value: a longer one is no facet. Rows of an index
/// have a limit (PostgreSQL: 2,704 bytes).
const LONGEST_VALUE: usize = 100;

/// The most words that are read of one text.
const MOST_WORDS: usize = 2_000;

/// The most words of a question that count; the rest is passed over.
const MOST_ASKED: usize = 6;

/// From how many characters on a word also finds those that begin with it.
const SHORTEST_BEGINNING: usize = 3;

/// What every listing has.
const ALL: &str = "=all";

/// What offers can be narrowed down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The kind of offer.
    Kind,
    /// A category.
    Category,
    /// Who offers it.
    Publisher,
    /// How it is paid for.
    Price,
    /// What it runs on.
    System,
}

impl Facet {
    /// All of them, in the order of a page.
    pub const ALL: [Self; 5] = [
        Self::Kind,
        Self::Category,
        Self::Price,
        Self::System,
        Self::Publisher,
    ];

    /// Its name in a query.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Category => "category",
            Self::Publisher => "publisher",
            Self::Price => "price",
            Self::System => "system",
        }
    }

    /// The facet and the value that a term stands for.
    pub fn of_term(term: &str) -> Option<(Self, &str)> {
        let (name, value) = term.strip_prefix('=')?.split_once(':')?;
        let facet = Self::ALL.into_iter().find(|facet| facet.as_str() == name)?;
        Some((facet, value))
    }
}

/// What a listing is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Title, as it is sorted by.
    pub title: String,
    /// Since when it is shown.
    pub since: Time,
    /// Its facets as terms, one a line.
    pub facets: String,
    /// The marks of its facets.
    pub marks: i64,
    /// Its terms, each once: those that say most about it first.
    pub terms: [Vec<String>; 3],
}

impl Entry {
    /// What this listing is found by.
    pub fn of(listing: &Listing) -> Self {
        let facets = facets(listing);
        let plans = listing.plans.iter();
        let plans = plans.map(|plan| format!("{} {}", plan.display_name, plan.summary));
        let told = [
            format!("{} {}", listing.display_name, listing.offer_id),
            format!(
                "{} {} {}",
                listing.summary, listing.publisher_id, listing.publisher_name
            ),
            format!(
                "{} {} {}",
                listing.long_summary,
                without_tags(&listing.description),
                plans.collect::<Vec<_>>().join(" ")
            ),
        ];
        let mut seen = HashSet::new();
        let mut terms = told.map(|text| {
            let mut words = words(&text);
            words.retain(|word| seen.insert(word.clone()));
            words
        });
        terms[0].push(ALL.to_owned());
        terms[0].extend(facets.iter().cloned());
        Self {
            title: folded(&listing.display_name),
            since: Time::parse(&listing.since).unwrap_or(Time(0)),
            marks: marks(facets.iter().map(String::as_str)),
            facets: facets.join("\n"),
            terms,
        }
    }
}

fn facets(listing: &Listing) -> Vec<String> {
    let term = |facet: Facet, value: &str| format!("={}:{}", facet.as_str(), value.trim());
    let mut terms = vec![
        term(Facet::Kind, &listing.offer_type),
        term(Facet::Publisher, &listing.publisher_id),
    ];
    let categories = listing.category_ids.iter();
    terms.extend(categories.map(|category| term(Facet::Category, category)));
    for plan in &listing.plans {
        let price = plan.price.as_ref();
        terms.extend(price.map(|price| term(Facet::Price, price.model.as_str())));
        let system = plan.operating_system.as_deref();
        terms.extend(system.map(|system| term(Facet::System, &folded(system))));
    }
    // A value without text, or with a line break in it, is none.
    let is_value = |value: &str| {
        !value.is_empty()
            && !value.contains(char::is_control)
            && value.chars().count() <= LONGEST_VALUE
    };
    terms.retain(|term| Facet::of_term(term).is_some_and(|(_, value)| is_value(value)));
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// Terms from one to before another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Range {
    /// The first term.
    pub from: String,
    /// The term after the last one.
    pub before: String,
}

impl Range {
    fn exactly(term: &str) -> Self {
        Self {
            from: term.to_owned(),
            before: format!("{term}\u{1}"),
        }
    }

    fn beginning(term: &str) -> Self {
        Self {
            from: term.to_owned(),
            before: format!("{term}\u{10ffff}"),
        }
    }

    /// Every listing.
    pub fn all() -> Self {
        Self::exactly(ALL)
    }

    /// Every facet of every listing.
    pub fn facets() -> Self {
        Self::beginning("=")
    }
}

/// Facets as a number: each sets two of 63 bits. Who has a facet has its bits, so
/// most who have it not are told by the number alone. It is stored; another way to
/// make it needs all listings to be brought in again.
pub fn marks<'a>(facets: impl IntoIterator<Item = &'a str>) -> i64 {
    facets.into_iter().fold(0, |marks, facet| {
        // FNV-1a.
        let hash = facet.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        marks | 1 << (hash % 63) | 1 << (hash / 63 % 63)
    })
}

/// What a visitor looks for: offers that have a term of each range, and each facet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// A range of terms for each word.
    pub words: Vec<Range>,
    /// Facets as terms.
    pub facets: Vec<String>,
}

impl Sought {
    /// Offers that have these words and facets.
    pub fn of(words: &[String], facets: &[(Facet, String)]) -> Self {
        let words = words
            .iter()
            .map(|word| match word.chars().count() >= SHORTEST_BEGINNING {
                true => Range::beginning(word),
                false => Range::exactly(word),
            });
        let facets = facets.iter();
        Self {
            words: words.collect(),
            facets: facets
                .map(|(facet, value)| format!("={}:{value}", facet.as_str()))
                .collect(),
        }
    }

    /// The ranges in each of which an offer has a term. There are none where
    /// everything is looked for.
    pub fn ranges(&self) -> Vec<Range> {
        let facets = self.facets.iter().map(|facet| Range::exactly(facet));
        self.words.iter().cloned().chain(facets).collect()
    }

    /// The marks of the facets.
    pub fn marks(&self) -> i64 {
        marks(self.facets.iter().map(String::as_str))
    }

    /// Whether an offer with these facets, one a line, has those that are looked
    /// for.
    pub fn has_facets(&self, of_offer: &str) -> bool {
        let mut sought = self.facets.iter();
        sought.all(|facet| of_offer.lines().any(|other| other == facet))
    }
}

/// The words of a question, each once.
pub fn asked(text: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut words = words(text);
    words.retain(|word| seen.insert(word.clone()));
    words.truncate(MOST_ASKED);
    words
}

/// A text without accents and in small letters.
pub fn folded(text: &str) -> String {
    let plain = text
        .nfkd()
        .filter(|character| !is_combining_mark(*character));
    plain.flat_map(char::to_lowercase).collect()
}

/// Letters and digits that belong together; a sign of a language that is written
/// without spaces is a word of its own.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for character in folded(text).chars() {
        let is_part = character.is_alphanumeric() && !stands_alone(character);
        if is_part {
            word.push(character);
            continue;
        }
        end(&mut words, &mut word);
        if stands_alone(character) {
            words.push(character.to_string());
        }
        if words.len() >= MOST_WORDS {
            return words;
        }
    }
    end(&mut words, &mut word);
    words
}

fn end(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(word.chars().take(LONGEST_WORD).collect());
        word.clear();
    }
}

fn stands_alone(character: char) -> bool {
    // Kana and the ideographs of Chinese, Japanese and Korean.
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A text of HTML without its tags; good enough to be looked through.
fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            _ if inside => continue,
            _ => {
                text.push(character);
                continue;
            }
        }
        text.push(' ');
    }
    text.replace("&amp;", "&").replace("&nbsp;", " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Version;
    use crate::kind::Kinds;
    use crate::offer::Slot;

    #[test]
    fn words_are_found_however_they_are_written() {
        assert_eq!(
            words("Árvíztűrő TÜKÖR-fúró"),
            ["arvizturo", "tukor", "furo"]
        );
        assert_eq!(words("虛擬機 v2"), ["虛", "擬", "機", "v2"]);
        assert_eq!(words("% ' \" ; 😀 --"), [""; 0]);
        assert_eq!(words(&"x".repeat(10_000))[0].len(), LONGEST_WORD);
        assert!(words(&"a ".repeat(10_000)).len() <= MOST_WORDS);
        assert_eq!(asked("b a b a c d e f g").len(), MOST_ASKED);
        assert_eq!(
            words(&without_tags("<p>one</p>two<br title='no'>3")),
            ["one", "two", "3"]
        );
    }

    #[test]
    fn a_range_holds_what_begins_so_and_nothing_else() {
        let holds =
            |range: &Range, term: &str| range.from.as_str() <= term && term < range.before.as_str();
        let [cloud, vm] = &Sought::of(&asked("cloud vm"), &[]).ranges()[..] else {
            panic!("two words")
        };
        assert!(holds(cloud, "cloud") && holds(cloud, "clouds") && !holds(cloud, "clou"));
        assert!(holds(vm, "vm") && !holds(vm, "vms") && !holds(vm, "vl"));
        assert!(holds(&Range::all(), "=all") && !holds(&Range::all(), "=alll"));
        assert_eq!(Sought::default().ranges(), []);
        assert!(holds(&Range::facets(), "=kind:x") && !holds(&Range::facets(), "kind"));
    }

    #[test]
    fn a_listing_is_found_by_what_it_says_and_by_its_facets() {
        let document = include_str!("../../../examples/contoso-vm.json");
        let document = serde_json::from_str(document).unwrap();
        let kind = "microsoft-azure-virtualmachines".parse().unwrap();
        let kind = Kinds::built_in().unwrap().get(&kind).unwrap();
        let key = "contoso/x".parse().unwrap();
        let slot = Slot::Production;
        let now = Time(1_800_000_000_000_000);
        let listing = Listing::of(&key, &kind, Version(1), slot, &document, now);
        let entry = Entry::of(&listing);
        assert_eq!((entry.title.as_str(), entry.since), ("contoso app", now));
        let [first, second, third] = &entry.terms;
        let has = |terms: &[String], word: &str| terms.iter().any(|term| term == word);
        assert!(has(first, "contoso") && has(second, "ship") && has(third, "agent"));
        assert!(!has(third, "ship"), "each once");
        assert!(has(first, "=all"));
        let facets: Vec<_> = entry.facets.lines().map(Facet::of_term).collect();
        let expected = [
            (Facet::Category, "compute"),
            (Facet::Category, "developer-tools"),
            (Facet::Kind, "microsoft-azure-virtualmachines"),
            (Facet::Price, "byol"),
            (Facet::Price, "hour"),
            (Facet::Publisher, "contoso"),
            (Facet::System, "linux"),
        ];
        assert_eq!(facets, expected.map(Some));
        let linux = Sought::of(&[], &[(Facet::System, "linux".into())]);
        assert!(linux.has_facets(&entry.facets) && entry.marks & linux.marks() == linux.marks());
        let other = Sought::of(&[], &[(Facet::System, "lin".into())]);
        assert!(!other.has_facets(&entry.facets));
    }

    #[test]
    fn marks_are_what_is_stored() {
        assert_eq!(marks([]), 0);
        let (kind, price) = (marks(["=kind:vm"]), marks(["=price:hour"]));
        assert_eq!(marks(["=price:hour", "=kind:vm"]), kind | price);
        assert_eq!(kind, 577_586_652_210_266_112);
        assert!((0..1_000).all(|n| marks([format!("={n}").as_str()]) > 0));
    }
}
