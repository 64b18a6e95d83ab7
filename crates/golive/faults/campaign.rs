//! What a row of the campaign is, what it is given, and what it counts.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use futures_util::future::LocalBoxFuture;
use golive_testkit::checkers::Finding;

/// More findings of a row than this are counted and not told.
const TOLD: usize = 12;

/// A row: one kind of fault, one engine.
pub(crate) struct Row {
    /// As `reliability` rows are called, with the engine where there are two.
    pub(crate) id: &'static str,
    /// What is done to golive.
    pub(crate) what: &'static str,
    /// How long golive may take until it is back, in seconds.
    pub(crate) limit: u64,
    /// How many rounds there are: short, and long.
    pub(crate) rounds: [usize; 2],
    /// How many seconds the short form takes, at a guess.
    pub(crate) takes: u32,
    /// Does it.
    pub(crate) run: fn(Arc<Run>) -> LocalBoxFuture<'static, ()>,
}

/// One run of a row.
pub(crate) struct Run {
    /// Repeats it, as far as faults repeat.
    pub(crate) seed: u64,
    /// How many rounds there are.
    pub(crate) rounds: usize,
    /// Whether there is time.
    pub(crate) long: bool,
    /// How long golive may take until it is back.
    pub(crate) limit: Duration,
    counts: Mutex<Counts>,
    gap: Mutex<Gap>,
}

/// The time without an acknowledged write.
struct Gap {
    last: Instant,
    longest: Duration,
}

/// What a run has come to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counts {
    pub(crate) rounds: usize,
    pub(crate) faults: usize,
    pub(crate) acknowledged: usize,
    pub(crate) put_off: usize,
    pub(crate) lost: usize,
    pub(crate) twice: usize,
    pub(crate) stuck: usize,
    pub(crate) wrong: usize,
    pub(crate) back: Duration,
    /// What was found, one sentence each.
    pub(crate) told: Vec<String>,
    /// What else is worth a line.
    pub(crate) notes: Vec<String>,
}

impl Counts {
    /// Whether a checker found anything.
    pub(crate) fn is_sound(&self) -> bool {
        self.lost + self.twice + self.stuck + self.wrong == 0
    }
}

impl Run {
    pub(crate) fn new(row: &Row, seed: u64, long: bool, rounds: usize) -> Self {
        Self {
            seed,
            rounds,
            long,
            limit: Duration::from_secs(row.limit),
            counts: Mutex::default(),
            gap: Mutex::new(Gap {
                last: Instant::now(),
                longest: Duration::ZERO,
            }),
        }
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What it has come to so far.
    pub(crate) fn so_far(&self) -> Counts {
        self.counts().clone()
    }

    /// A round is over.
    pub(crate) fn round(&self) {
        self.counts().rounds += 1;
    }

    /// A fault was injected.
    pub(crate) fn fault(&self) {
        self.counts().faults += 1;
    }

    /// A client was promised something.
    pub(crate) fn acknowledged(&self) {
        self.counts().acknowledged += 1;
        let mut gap = self.gap();
        gap.longest = gap.longest.max(gap.last.elapsed());
        gap.last = Instant::now();
    }

    fn gap(&self) -> MutexGuard<'_, Gap> {
        self.gap.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The longest time without an acknowledged write since this was asked last.
    pub(crate) fn longest_gap(&self) -> Duration {
        let mut gap = self.gap();
        let longest = gap.longest.max(gap.last.elapsed());
        gap.longest = Duration::ZERO;
        gap.last = Instant::now();
        longest
    }

    /// A client was told to come later.
    pub(crate) fn put_off(&self) {
        self.counts().put_off += 1;
    }

    /// A checker found something.
    pub(crate) fn found(&self, finding: Finding) {
        let mut counts = self.counts();
        let (count, word) = match &finding {
            Finding::Lost(_) => (&mut counts.lost, "lost"),
            Finding::Twice(_) => (&mut counts.twice, "twice"),
            Finding::Stuck(_) => (&mut counts.stuck, "stuck"),
            Finding::Wrong(_) => (&mut counts.wrong, "wrong"),
        };
        *count += 1;
        let text = format!("{word}: {}", finding.text());
        if counts.told.len() < TOLD {
            counts.told.push(text);
        }
    }

    /// Something is not as it was promised.
    pub(crate) fn wrong(&self, text: impl Into<String>) {
        self.found(Finding::Wrong(text.into()));
    }

    /// Golive was back after this time.
    pub(crate) fn back_after(&self, time: Duration) {
        self.expect_within(time, self.limit);
    }

    /// The same with a limit of its own.
    pub(crate) fn expect_within(&self, time: Duration, limit: Duration) {
        let mut counts = self.counts();
        counts.back = counts.back.max(time);
        drop(counts);
        if time <= limit {
            return;
        }
        let (time, limit) = (time.as_secs_f64(), limit.as_secs_f64());
        let text = format!("back after {time:.1} s, and {limit:.0} s is the limit");
        // The short form runs beside other tests, and times depend on the machine.
        match self.long {
            true => self.wrong(text),
            false => self.note(text),
        }
    }

    /// Something that readers of the table may want to know.
    pub(crate) fn note(&self, text: impl Into<String>) {
        self.counts().notes.push(text.into());
    }
}

/// A small generator whose seed repeats a run.
#[derive(Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice that fall otherwise, for the client or round of that number.
    pub(crate) fn other(&self, number: usize) -> Self {
        let mut other = Self(self.0 ^ (number as u64).wrapping_mul(0xa24b_aed4_963e_e407));
        other.next();
        other
    }

    fn next(&mut self) -> u64 {
        // splitmix64
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or_default()
    }
}

/// The time since something.
pub(crate) struct Watch(Instant);

impl Watch {
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// Asks again and again until the answer is there; `None` when that takes too
/// long.
pub(crate) async fn until<T>(patience: Duration, ask: impl AsyncFn() -> Option<T>) -> Option<T> {
    let asking = async {
        let mut tick = tokio::time::interval(Duration::from_millis(20));
        loop {
            tick.tick().await;
            if let Some(answer) = ask().await {
                return answer;
            }
        }
    };
    tokio::time::timeout(patience, asking).await.ok()
}

/// Lets a fault last.
pub(crate) async fn last(time: Duration) {
    let forever = std::future::pending::<()>();
    let _ = tokio::time::timeout(time, forever).await;
}
