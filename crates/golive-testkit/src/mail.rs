//! A real SMTP server that a test steers: aiosmtpd, in a process of its own.

use std::collections::VecDeque;
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use crate::tools;

/// What does not come within this time does not come.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The server. Dropped, it is killed; only ever by its own id.
pub struct Sink {
    /// Where it listens.
    pub port: u16,
    process: Child,
    commands: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    /// What came before the answer to a command.
    earlier: VecDeque<Value>,
}

impl Sink {
    /// Starts it on a free port.
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// Starts it where another one was.
    pub async fn start_at(port: u16) -> Self {
        Self::with(&["--port", &port.to_string()]).await
    }

    /// Starts it with flags of `sink.py`.
    pub async fn with(flags: &[&str]) -> Self {
        let install = || tools::python("aiosmtpd", include_str!("mail/requirements.txt"));
        let python = tokio::task::spawn_blocking(install).await.unwrap();
        let mut process = Command::new(python)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/src/mail/sink.py"))
            .args(flags)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut sink = Self {
            port: 0,
            commands: process.stdin.take().unwrap(),
            lines: BufReader::new(process.stdout.take().unwrap()).lines(),
            process,
            earlier: VecDeque::new(),
        };
        let listening = sink.next("listening").await;
        sink.port = listening["port"].as_u64().unwrap().try_into().unwrap();
        sink
    }

    /// Changes how it answers from now on.
    pub async fn tell(&mut self, command: &str) {
        let line = format!("{command}\n");
        self.commands.write_all(line.as_bytes()).await.unwrap();
        loop {
            let event = self.read().await;
            if event["event"] == "told" {
                return;
            }
            self.earlier.push_back(event);
        }
    }

    /// The next thing that happens, which must be of this kind.
    pub async fn next(&mut self, kind: &str) -> Value {
        let event = match self.earlier.pop_front() {
            Some(event) => event,
            None => self.read().await,
        };
        assert_eq!(event["event"], kind, "{event:#}");
        event
    }

    /// The next mails, in the order of their recipients.
    pub async fn mails(&mut self, count: usize) -> Vec<Mail> {
        let mut mails = Vec::new();
        for _ in 0..count {
            mails.push(Mail(self.next("mail").await));
        }
        mails.sort_by_key(Mail::to);
        mails
    }

    /// The next mail that comes in, whatever else happens before it; `None` when the
    /// server has ended.
    pub async fn arrival(&mut self) -> Option<Mail> {
        loop {
            let event = match self.earlier.pop_front() {
                Some(event) => event,
                None => serde_json::from_str(&self.lines.next_line().await.ok()??).unwrap(),
            };
            if event["event"] == "mail" {
                return Some(Mail(event));
            }
        }
    }

    /// Ends it.
    pub async fn kill(mut self) {
        self.process.kill().await.unwrap();
    }

    async fn read(&mut self) -> Value {
        let line = tokio::time::timeout(PATIENCE, self.lines.next_line());
        let line = line.await.expect("nothing came to the mail server");
        let line = line.unwrap().expect("the mail server ended");
        serde_json::from_str(&line).unwrap()
    }
}

/// A mail that came in, as bytes and as Python's parser reads it.
#[derive(Debug, Clone)]
pub struct Mail(Value);

impl Mail {
    /// The recipients that the envelope names.
    pub fn to(&self) -> String {
        let to = self.0["to"].as_array().unwrap();
        let to: Vec<&str> = to.iter().map(|to| to.as_str().unwrap()).collect();
        to.join(" ")
    }

    /// What the server was about to answer: `accept`, `later` or `hold`.
    pub fn answer(&self) -> &str {
        self.0["answer"].as_str().unwrap()
    }

    /// The sender that the envelope names.
    pub fn sender(&self) -> &str {
        self.0["sender"].as_str().unwrap()
    }

    /// A header, which must be there once.
    pub fn header(&self, name: &str) -> String {
        let found: Vec<&str> = self
            .headers()
            .filter(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
            .collect();
        let [value] = found[..] else {
            panic!("{name}: {found:?} in {self:#?}")
        };
        value.to_owned()
    }

    /// All names of headers.
    pub fn names(&self) -> Vec<String> {
        self.headers().map(|(name, _)| name.to_owned()).collect()
    }

    /// The text, line ends as the parser gives them.
    pub fn text(&self) -> &str {
        self.0["text"].as_str().unwrap()
    }

    /// The bytes as they came.
    pub fn raw(&self) -> &str {
        self.0["raw"].as_str().unwrap()
    }

    fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.0["headers"].as_array().unwrap();
        headers
            .iter()
            .map(|pair| (pair[0].as_str().unwrap(), pair[1].as_str().unwrap()))
    }
}
