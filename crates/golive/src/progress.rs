//! Shows progress on standard error: one line a change, and on a terminal a bar
//! for the step that is on.

use std::io::IsTerminal;
use std::time::Duration;

use golive_client::{Progress, StepProgress};
use indicatif::{ProgressBar, ProgressStyle};

use crate::plain;

/// How progress is shown.
pub(crate) enum Display {
    /// Not at all.
    Quiet,
    /// One line a change.
    Lines,
    /// A bar for the step that is on, a line for each that is done.
    Bar(ProgressBar),
}

impl Display {
    /// The way that fits standard error.
    pub(crate) fn new(quiet: bool) -> Self {
        if quiet {
            return Self::Quiet;
        }
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        if dumb || !std::io::stderr().is_terminal() {
            return Self::Lines;
        }
        Self::Bar(ProgressBar::hidden())
    }

    /// Shows a change.
    pub(crate) fn show(&mut self, change: &Progress) {
        let lines = lines(change);
        match self {
            Self::Quiet => {}
            Self::Lines => lines.iter().for_each(|line| eprintln!("{line}")),
            Self::Bar(bar) => show_bar(bar, change, &lines),
        }
    }
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
    bar.set_message(word(&on.status).to_owned());
    bar.set_position(on.percent.into());
    // The first line says what the bar shows.
    let messages = lines.iter().skip(1);
    messages.for_each(|line| bar.println(line));
}

fn new_bar(prefix: String) -> ProgressBar {
    let template = "{prefix}: {msg} {spinner} {bar:24} {percent:>3} %  {elapsed}";
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
    let first = format!("{} {name}: {}{percent}", place(step), word(&step.status));
    let messages = step.messages.iter().map(|message| {
        let mark = match message.level.as_str() {
            "error" => "error: ",
            _ => "",
        };
        format!("      {mark}{}", plain::words(&message.message_html))
    });
    std::iter::once(first).chain(messages).collect()
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
    use super::*;
    use golive_model::wire::MessageBody;

    fn step(status: &str, percent: u8) -> StepProgress {
        StepProgress {
            index: 1,
            count: 6,
            id: "displaycertify".into(),
            name: "Certification".into(),
            status: status.into(),
            percent,
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
}
