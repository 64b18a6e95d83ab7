//! Shows progress on standard error: one line a change, and on a terminal a bar
//! for the step that is on.

use std::io::IsTerminal;
use std::time::Duration;

use golive_client::{Progress, StepProgress};
use golive_model::wire::TransferBody;
use indicatif::{BinaryBytes, ProgressBar, ProgressStyle};

use crate::plain;

/// How progress is shown.
pub(crate) enum Display {
    /// Not at all.
    Quiet,
    /// One line a change, but not one for every byte.
    Lines(Option<Said>),
    /// A bar for the step that is on, a line for each that is done.
    Bar(ProgressBar),
}

/// What the last line said: the step, its status, and how far a file had come,
/// in tenths.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    index: usize,
    status: String,
    tenths: Option<u8>,
}

impl Display {
    /// The way that fits standard error.
    pub(crate) fn new(quiet: bool) -> Self {
        if quiet {
            return Self::Quiet;
        }
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        if dumb || !std::io::stderr().is_terminal() {
            return Self::Lines(None);
        }
        Self::Bar(ProgressBar::hidden())
    }

    /// Shows a change.
    pub(crate) fn show(&mut self, change: &Progress) {
        match self {
            Self::Quiet => {}
            Self::Lines(said) => {
                if is_news(said, change) {
                    lines(change).iter().for_each(|line| eprintln!("{line}"));
                }
            }
            Self::Bar(bar) => show_bar(bar, change, &lines(change)),
        }
    }
}

/// Whether a change is worth a line after what was said before.
fn is_news(said: &mut Option<Said>, change: &Progress) -> bool {
    let Progress::Step(step) = change else {
        return true;
    };
    let now = Said {
        index: step.index,
        status: step.status.clone(),
        tenths: step.transfer.map(|_| step.percent / 10),
    };
    let before = said.as_ref().filter(|before| {
        before.index == now.index && before.status == now.status && is_on(&now.status)
    });
    let is_further = |before: &Said| now.tenths.is_some() && now.tenths != before.tenths;
    let news = !step.messages.is_empty() || before.is_none_or(is_further);
    *said = Some(now);
    news
}

/// An interruption or a fault may come while the bar is on.
impl Drop for Display {
    fn drop(&mut self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}

fn show_bar(bar: &mut ProgressBar, change: &Progress, lines: &[String]) {
    let on = match change {
        Progress::Step(step) if is_on(&step.status) => step,
        Progress::Lost { .. } | Progress::Back => {
            return lines.iter().for_each(|line| bar.println(line));
        }
        Progress::Step(_) | Progress::Done(_) => {
            bar.finish_and_clear();
            return lines.iter().for_each(|line| eprintln!("{line}"));
        }
    };
    let prefix = format!("{} {}", place(on), plain::safe(&on.name));
    if bar.is_finished() || bar.prefix() != prefix {
        bar.finish_and_clear();
        *bar = new_bar(prefix);
    }
    bar.set_position(on.percent.into());
    bar.set_message(come(on).unwrap_or_else(|| word(&on.status).to_owned()));
    // The first line says what the bar shows.
    let messages = lines.iter().skip(1);
    messages.for_each(|line| bar.println(line));
}

fn new_bar(prefix: String) -> ProgressBar {
    let template = "{prefix}: {spinner} {bar:24} {percent:>3} %  {elapsed}  {wide_msg}";
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::new(100).with_style(style).with_prefix(prefix);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// A change in words: what it is, then each message of the step.
fn lines(change: &Progress) -> Vec<String> {
    let step = match change {
        Progress::Step(step) => step,
        Progress::Lost { reason } => {
            return vec![format!("{}; still trying", plain::safe(reason))];
        }
        Progress::Back => return vec!["the server answers again".into()],
        Progress::Done(_) => return Vec::new(),
    };
    let percent = match (is_on(&step.status), step.percent) {
        (true, 1..) => format!(", {} %", step.percent),
        _ => String::new(),
    };
    let name = plain::safe(&step.name);
    let come = come(step).map_or_else(String::new, |come| format!(", {come}"));
    let first = format!(
        "{} {name}: {}{percent}{come}",
        place(step),
        word(&step.status)
    );
    let messages = step.messages.iter().map(|message| {
        let mark = match message.level.as_str() {
            "error" => "error: ",
            _ => "",
        };
        format!("      {mark}{}", plain::words(&message.message_html))
    });
    std::iter::once(first).chain(messages).collect()
}

/// How far a file has come.
fn come(step: &StepProgress) -> Option<String> {
    let TransferBody {
        bytes,
        total,
        bytes_per_second,
    } = step.transfer?;
    let (bytes, rate) = (BinaryBytes(bytes), BinaryBytes(bytes_per_second));
    Some(match total {
        Some(total) => format!("{bytes} of {}, {rate}/s", BinaryBytes(total)),
        None => format!("{bytes}, {rate}/s"),
    })
}

fn place(step: &StepProgress) -> String {
    format!("[{}/{}]", step.index + 1, step.count)
}

fn is_on(status: &str) -> bool {
    matches!(status, "inProgress" | "waitingForApproval")
}

/// A step's status word, for people.
pub(crate) fn word(status: &str) -> &str {
    match status {
        "notStarted" => "not started",
        "inProgress" => "running",
        "waitingForPublisherReview" => "waits for go live",
        "waitingForApproval" => "waits for a reviewer",
        "blocked" => "failed",
        "rejected" => "rejected",
        "complete" => "done",
        "canceled" => "cancelled",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use golive_model::wire::MessageBody;

    use super::*;

    fn step(status: &str, percent: u8) -> StepProgress {
        StepProgress {
            index: 1,
            count: 6,
            id: "displaycertify".into(),
            name: "Certification".into(),
            status: status.into(),
            percent,
            transfer: None,
            messages: Vec::new(),
        }
    }

    #[test]
    fn a_step_is_a_line() {
        let line = |status, percent| lines(&Progress::Step(step(status, percent))).join("\n");
        assert_eq!(line("inProgress", 0), "[2/6] Certification: running");
        assert_eq!(line("inProgress", 40), "[2/6] Certification: running, 40 %");
        assert_eq!(line("complete", 100), "[2/6] Certification: done");
    }

    #[test]
    fn messages_stand_below_their_step() {
        let mut blocked = step("blocked", 10);
        blocked.messages.push(MessageBody {
            message_html: "no image for plan &quot;a&quot;".into(),
            level: "error".into(),
            timestamp: String::new(),
        });
        assert_eq!(
            lines(&Progress::Step(blocked)),
            [
                "[2/6] Certification: failed",
                "      error: no image for plan \"a\""
            ]
        );
    }

    /// A step that takes in a file, so far.
    fn at(percent: u8) -> StepProgress {
        StepProgress {
            transfer: Some(TransferBody {
                bytes: u64::from(percent) << 20,
                total: Some(100 << 20),
                bytes_per_second: 7 << 20,
            }),
            ..step("inProgress", percent)
        }
    }

    #[test]
    fn a_file_that_comes_in_stands_in_the_line_of_its_step() {
        let line = |step: StepProgress| lines(&Progress::Step(step)).join("\n");
        assert_eq!(
            line(at(40)),
            "[2/6] Certification: running, 40 %, 40.00 MiB of 100.00 MiB, 7.00 MiB/s"
        );
        let mut endless = at(0);
        endless.transfer.as_mut().unwrap().total = None;
        assert_eq!(
            line(endless),
            "[2/6] Certification: running, 0 B, 7.00 MiB/s"
        );
    }

    #[test]
    fn a_line_is_written_for_each_tenth_of_a_file() {
        let mut said = None;
        let mut written = |step: StepProgress| is_news(&mut said, &Progress::Step(step));
        assert!(written(step("inProgress", 0)));
        for (percent, expected) in [(0, true), (3, false), (9, false), (12, true), (19, false)] {
            assert_eq!(written(at(percent)), expected, "{percent}");
        }
        // Its file is in, and the next one comes.
        assert!(!written(step("inProgress", 0)));
        assert!(written(at(0)) && !written(at(1)));
        let mut broken = at(2);
        broken.messages.push(MessageBody {
            message_html: "a passing fault".into(),
            level: "information".into(),
            timestamp: String::new(),
        });
        assert!(written(broken), "other messages are always told");
        assert!(written(step("complete", 100)));
    }
}
