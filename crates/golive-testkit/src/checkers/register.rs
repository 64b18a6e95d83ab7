//! The register checker: revisions of one document that many write under
//! `If-Match` are linearizable.
//!
//! Each write names the revision that it replaces and has a text of its own, so
//! the writes that took effect are a chain that can be followed, and what is left
//! to see is that nobody saw it go backwards.

use std::collections::BTreeMap;
use std::time::Duration;

use super::Finding;

/// One request and its answer.
#[derive(Debug, Clone)]
pub struct Access {
    /// When it was sent.
    pub begun: Duration,
    /// When the answer had come, or when nobody waited any longer.
    pub ended: Duration,
    /// What it was.
    pub what: What,
}

/// What a request was and how it came out.
#[derive(Debug, Clone)]
pub enum What {
    /// A read of this revision with this text.
    Read {
        /// The revision.
        revision: u64,
        /// The text.
        text: String,
    },
    /// A write under `If-Match`.
    Write {
        /// The revision that it replaces.
        over: u64,
        /// Its text, which no other write has.
        text: String,
        /// How it came out.
        outcome: Outcome,
    },
}

/// How a write came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Acknowledged, as this revision.
    Done(u64),
    /// Refused because the revision was not the newest, and nothing was changed.
    Stale,
    /// Refused, and nothing was changed.
    Refused,
    /// No answer, or one that does not know.
    Unknown,
}

/// What is wrong with a history of one register. Revision `first` was there, with
/// that text, before it began.
pub fn check(first: (u64, &str), history: &[Access]) -> Vec<Finding> {
    let mut found = Vec::new();
    let chain = chain(first, history, &mut found);
    expect_one_text_each(&chain, history, &mut found);
    expect_no_way_back(history, &mut found);
    expect_reasons(&chain, history, &mut found);
    found
}

/// A revision: its text, and when its write was sent.
struct Link<'a> {
    text: &'a str,
    begun: Duration,
}

/// The writes that took effect, by the revision that they made.
fn chain<'a>(
    first: (u64, &'a str),
    history: &'a [Access],
    found: &mut Vec<Finding>,
) -> BTreeMap<u64, Link<'a>> {
    let begun = Duration::ZERO;
    let mut chain = BTreeMap::from([(
        first.0,
        Link {
            text: first.1,
            begun,
        },
    )]);
    let texts_read: BTreeMap<&str, u64> = history
        .iter()
        .filter_map(|access| match &access.what {
            What::Read { revision, text } => Some((text.as_str(), *revision)),
            What::Write { .. } => None,
        })
        .collect();
    for access in history {
        let What::Write {
            over,
            text,
            outcome,
        } = &access.what
        else {
            continue;
        };
        let made = match (outcome, texts_read.get(text.as_str())) {
            (Outcome::Done(revision), _) => *revision,
            (Outcome::Unknown, Some(revision)) => *revision,
            (Outcome::Unknown, None) => continue,
            (Outcome::Stale | Outcome::Refused, None) => continue,
            (Outcome::Stale | Outcome::Refused, Some(revision)) => {
                let text = format!("{text} was refused ({outcome:?}) and is revision {revision}");
                found.push(Finding::Wrong(text));
                *revision
            }
        };
        if made != over + 1 {
            let text = format!("{text} replaced revision {over} and became {made}");
            found.push(Finding::Wrong(text));
        }
        let begun = access.begun;
        if let Some(other) = chain.insert(made, Link { text, begun }) {
            let text = format!(
                "revision {made} is {} and {text}: one was overwritten",
                other.text
            );
            found.push(Finding::Lost(text));
        }
    }
    chain
}

/// Whoever reads a revision reads the text of the write that made it, and not
/// before that was sent.
fn expect_one_text_each(
    chain: &BTreeMap<u64, Link<'_>>,
    history: &[Access],
    found: &mut Vec<Finding>,
) {
    for access in history {
        let What::Read { revision, text } = &access.what else {
            continue;
        };
        match chain.get(revision) {
            None => found.push(Finding::Wrong(format!(
                "nobody wrote {text:?} ({revision})"
            ))),
            Some(link) if link.text != text => {
                let text = format!("revision {revision} is {:?} and {text:?}", link.text);
                found.push(Finding::Wrong(text));
            }
            Some(link) if link.begun > access.ended => {
                found.push(Finding::Wrong(format!(
                    "{text} was read before it was written"
                )));
            }
            Some(_) => {}
        }
    }
}

/// What is asked after an answer has come sees what that answer saw, or newer.
fn expect_no_way_back(history: &[Access], found: &mut Vec<Finding>) {
    let saw = |access: &Access| match &access.what {
        What::Read { revision, .. } => Some((*revision, false)),
        What::Write { outcome, .. } => match outcome {
            Outcome::Done(revision) => Some((*revision, true)),
            _ => None,
        },
    };
    let mut ends: Vec<(Duration, u64)> = history
        .iter()
        .filter_map(|access| Some((access.ended, saw(access)?.0)))
        .collect();
    ends.sort_unstable();
    let mut begins: Vec<&Access> = history.iter().filter(|one| saw(one).is_some()).collect();
    begins.sort_unstable_by_key(|access| access.begun);
    let (mut newest, mut ends) = (0, ends.into_iter().peekable());
    for access in begins {
        while let Some((_, revision)) = ends.next_if(|(ended, _)| *ended < access.begun) {
            newest = newest.max(revision);
        }
        let Some((revision, writes)) = saw(access) else {
            continue;
        };
        if revision < newest || (writes && revision == newest) {
            let text = format!("{access:?} came after revision {newest} was answered");
            found.push(Finding::Lost(text));
        }
    }
}

/// A write is stale only when somebody wrote over the same revision; and a
/// revision of which nobody knows more was made by a write without an answer.
fn expect_reasons(chain: &BTreeMap<u64, Link<'_>>, history: &[Access], found: &mut Vec<Finding>) {
    let mut unanswered: BTreeMap<u64, Duration> = BTreeMap::new();
    for access in history {
        if let What::Write { over, outcome, .. } = &access.what
            && *outcome == Outcome::Unknown
        {
            let first = unanswered.entry(*over).or_insert(access.begun);
            *first = access.begun.min(*first);
        }
    }
    for access in history {
        let What::Write {
            over,
            text,
            outcome,
        } = &access.what
        else {
            continue;
        };
        let known = chain.get(&(over + 1)).map(|link| link.begun);
        let begun = known.or_else(|| unanswered.get(over).copied());
        if *outcome == Outcome::Stale && begun.is_none_or(|begun| begun > access.ended) {
            let text = format!("{text} was refused as stale, and revision {over} was the newest");
            found.push(Finding::Wrong(text));
        }
    }
    let (first, last) = (chain.keys().next(), chain.keys().last());
    let all = first.copied().unwrap_or(1)..=last.copied().unwrap_or(0);
    for revision in all.filter(|revision| !chain.contains_key(revision)) {
        if !unanswered.contains_key(&(revision - 1)) {
            found.push(Finding::Wrong(format!("nobody wrote revision {revision}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(begun: u64, ended: u64, what: What) -> Access {
        Access {
            begun: Duration::from_secs(begun),
            ended: Duration::from_secs(ended),
            what,
        }
    }

    fn read(begun: u64, ended: u64, revision: u64, text: &str) -> Access {
        let text = text.to_owned();
        at(begun, ended, What::Read { revision, text })
    }

    fn write(begun: u64, ended: u64, over: u64, text: &str, outcome: Outcome) -> Access {
        let text = text.to_owned();
        let what = What::Write {
            over,
            text,
            outcome,
        };
        at(begun, ended, what)
    }

    fn found(history: &[Access]) -> Vec<Finding> {
        check((1, "first"), history)
    }

    #[test]
    fn a_history_in_order_passes() {
        let history = [
            read(1, 2, 1, "first"),
            write(3, 5, 1, "a", Outcome::Done(2)),
            write(3, 6, 1, "b", Outcome::Stale),
            read(4, 6, 2, "a"),
            write(7, 9, 2, "c", Outcome::Unknown),
            read(8, 12, 2, "a"),
            read(10, 11, 3, "c"),
            write(12, 13, 3, "d", Outcome::Refused),
            write(14, 15, 3, "e", Outcome::Unknown),
            read(16, 17, 3, "c"),
            write(18, 20, 3, "f", Outcome::Unknown),
            write(19, 21, 3, "g", Outcome::Stale),
            write(22, 23, 4, "h", Outcome::Done(5)),
        ];
        assert_eq!(found(&history), []);
    }

    #[test]
    fn two_writes_over_one_revision_are_told() {
        let history = [
            write(1, 2, 1, "a", Outcome::Done(2)),
            write(1, 3, 1, "b", Outcome::Done(2)),
        ];
        assert!(matches!(found(&history)[0], Finding::Lost(_)));
    }

    #[test]
    fn an_old_read_after_a_write_is_told() {
        let written = write(1, 2, 1, "a", Outcome::Done(2));
        let concurrent = read(1, 4, 1, "first");
        assert_eq!(found(&[written.clone(), concurrent]), []);
        let later = read(3, 4, 1, "first");
        assert!(matches!(found(&[written, later])[..], [Finding::Lost(_)]));
    }

    #[test]
    fn reads_that_go_backwards_are_told() {
        let history = [
            write(1, 9, 1, "a", Outcome::Unknown),
            read(2, 3, 2, "a"),
            read(4, 5, 1, "first"),
        ];
        assert!(matches!(found(&history)[..], [Finding::Lost(_)]));
    }

    #[test]
    fn what_is_told_of_a_write_is_true() {
        for lie in [Outcome::Stale, Outcome::Refused] {
            let history = [write(1, 2, 1, "a", lie), read(3, 4, 2, "a")];
            assert!(
                matches!(found(&history)[..], [Finding::Wrong(_)]),
                "{lie:?}"
            );
        }
        let for_no_reason = [write(1, 2, 1, "a", Outcome::Stale)];
        assert!(matches!(found(&for_no_reason)[..], [Finding::Wrong(_)]));
    }

    #[test]
    fn a_text_that_nobody_wrote_is_told() {
        assert_eq!(found(&[read(1, 2, 2, "a")]).len(), 1);
        assert_eq!(found(&[read(1, 2, 1, "another")]).len(), 1);
        let early = [read(1, 2, 2, "a"), write(3, 4, 1, "a", Outcome::Done(2))];
        assert!(!found(&early).is_empty());
        let skips = [write(1, 2, 1, "a", Outcome::Done(3))];
        assert_eq!(found(&skips).len(), 2);
    }
}
