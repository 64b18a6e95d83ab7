//! The program from outside: what scripts see of it.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use assert_cmd::cargo::CommandCargoExt;
use serde_json::Value;
use tempfile::TempDir;

type Test = Result<(), Box<dyn Error>>;

const OFFER: &str = "contoso/contoso-app";
const OWNER: &str = "00000000-0000-0000-0000-000000000001";
const OPERATOR: &str = "00000000-0000-0000-0000-000000000009";
const CONTRIBUTOR: &str = "00000000-0000-0000-0000-000000000002";

/// The program, with nothing of ours in its environment.
fn golive(args: &[&str]) -> Result<Command, Box<dyn Error>> {
    let mut command = Command::cargo_bin("golive")?;
    for (name, _) in std::env::vars() {
        if name.starts_with("GOLIVE") {
            command.env_remove(name);
        }
    }
    command.args(args);
    Ok(command)
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples")
        .join(name)
}

/// `golive serve --dev` on a port and data of its own.
struct Server {
    process: Child,
    url: String,
    folder: TempDir,
    /// Held open, so that the server can write to it.
    _stdout: BufReader<ChildStdout>,
}

impl Server {
    fn start(pace: &str) -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let mut process = golive(&[
            "serve",
            "--dev",
            "--listen",
            "127.0.0.1:0",
            "--checks",
            "document",
            "--pace",
            pace,
        ])?
        .arg("--data")
        .arg(folder.path().join("data"))
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
        let stdout = process.stdout.take().ok_or("no standard output")?;
        let mut stdout = BufReader::new(stdout);
        let mut line = String::new();
        stdout.read_line(&mut line)?;
        let url = line.trim().strip_prefix("listening on ");
        Ok(Self {
            url: url.ok_or("it does not listen")?.to_owned(),
            process,
            folder,
            _stdout: stdout,
        })
    }

    fn command(&self, client: &str, args: &[&str]) -> Result<Command, Box<dyn Error>> {
        let mut command = golive(args)?;
        command
            .env("GOLIVE_URL", &self.url)
            .env("GOLIVE_TENANT", "00000000-0000-0000-0000-00000000c0de")
            .env("GOLIVE_CLIENT_ID", client)
            .env("GOLIVE_CLIENT_SECRET", "golive-dev-secret");
        Ok(command)
    }

    fn run(&self, args: &[&str]) -> Result<Output, Box<dyn Error>> {
        Ok(self.command(OWNER, args)?.output()?)
    }

    /// The example, changed.
    fn document(&self, from: &str, to: &str) -> Result<String, Box<dyn Error>> {
        let text = std::fs::read_to_string(example("contoso-vm.json"))?;
        assert!(text.contains(from), "the example has no {from}");
        let file = self.folder.path().join("offer.json");
        std::fs::write(&file, text.replace(from, to))?;
        Ok(file.to_string_lossy().into_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_demo_takes_two_offers_live() -> Test {
    let output = golive(&["demo", "--once", "--pace", "0s"])?.output()?;
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    let lines = stdout(&output);
    let words: Vec<&str> = lines
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(words, ["listening", "preview", "live", "preview", "live"]);
    Ok(())
}

#[test]
fn files_are_listed_before_they_are_removed() -> Test {
    let server = Server::start("0s")?;
    let scratch = server.folder.path().join("data/objects/scratch");
    let left = std::fs::File::create(scratch.join("left.part"))?;
    left.set_modified(std::time::UNIX_EPOCH)?;
    drop(left);
    let operator = |args: &[&str]| -> Result<Output, Box<dyn Error>> {
        Ok(server.command(OPERATOR, args)?.output()?)
    };
    let listed = operator(&["artifact", "gc"])?;
    assert_eq!(code(&listed), Some(0), "{}", stderr(&listed));
    let rows = "KIND          BYTES  NAME\npartial file  0      left.part\n";
    assert_eq!(stdout(&listed), rows);
    assert!(stderr(&listed).contains("--delete"), "{}", stderr(&listed));

    let removed = operator(&["artifact", "gc", "--delete", "--output", "json"])?;
    let body: Value = serde_json::from_str(&stdout(&removed))?;
    assert_eq!(body["dryRun"], false);
    assert_eq!(body["scratch"][0]["name"], "left.part");
    assert!(!scratch.join("left.part").exists());
    let refused = server.run(&["artifact", "gc", "--delete"])?;
    assert_eq!(code(&refused), Some(4), "{}", stderr(&refused));
    Ok(())
}

#[test]
fn an_offer_is_shipped_and_asked_about() -> Test {
    let server = Server::start("0s")?;
    let file = example("contoso-vm.json").to_string_lossy().into_owned();
    let shipped = server.run(&[
        "ship",
        &file,
        "--output",
        "json",
        "--email",
        "a@example.com",
    ])?;
    assert_eq!(code(&shipped), Some(0), "{}", stderr(&shipped));
    let operation: Value = serde_json::from_slice(&shipped.stdout)?;
    assert_eq!(operation["submissionType"], "goLive");
    assert_eq!(operation["status"], "complete");

    let status = server.run(&["status", OFFER, "-o", "json"])?;
    let status: Value = serde_json::from_slice(&status.stdout)?;
    assert_eq!(status["status"], "succeeded");

    let same = server.run(&["offer", "diff", OFFER])?;
    assert_eq!((code(&same), stdout(&same).as_str()), (Some(0), ""));

    let document = server.run(&["offer", "show", OFFER, "--output", "json"])?;
    let document: Value = serde_json::from_slice(&document.stdout)?;
    assert_eq!(document["id"], "contoso-app");

    let live = server.run(&["live", OFFER, "--wait"])?;
    assert_eq!(code(&live), Some(0), "asked again, it is the same go live");

    let again = server.run(&["offer", "delete", OFFER])?;
    assert_eq!(code(&again), Some(5), "{}", stderr(&again));
    Ok(())
}

#[test]
fn refusals_have_their_exit_codes() -> Test {
    let server = Server::start("0s")?;
    let missing = server.run(&["offer", "show", OFFER, "--output", "json"])?;
    assert_eq!(code(&missing), Some(3));
    let error: Value = serde_json::from_slice(&missing.stderr)?;
    assert_eq!(error["error"]["code"], "OfferNotFound");

    let no_title = server.document(
        r#""microsoft-azure-marketplace.title": "Contoso App""#,
        r#""microsoft-azure-marketplace.title": """#,
    )?;
    for args in [["offer", "check"].as_slice(), &["ship"]] {
        let refused = server.run(&[args, &[no_title.as_str()]].concat())?;
        assert_eq!(code(&refused), Some(6), "{args:?}");
        let table = format!("{}{}", stdout(&refused), stderr(&refused));
        assert!(table.contains("SEVERITY  RULE"), "{table}");
        assert!(table.contains("error     LS-001"), "{table}");
    }

    let early = server.run(&["live", OFFER])?;
    assert_eq!(code(&early), Some(5));
    assert!(stderr(&early).contains("next: golive publish contoso/contoso-app --wait"));

    let members = server
        .command(CONTRIBUTOR, &["member", "list", "contoso"])?
        .output()?;
    assert_eq!(code(&members), Some(4));

    let stale = server.run(&["offer", "put", &no_title, "--if-match", "stale"])?;
    assert_eq!(code(&stale), Some(5));
    Ok(())
}

#[test]
fn a_wait_ends_in_time_and_the_operation_does_not() -> Test {
    let server = Server::start("1h")?;
    let file = example("contoso-vm.json").to_string_lossy().into_owned();
    assert_eq!(code(&server.run(&["offer", "put", &file])?), Some(0));
    let late = server.run(&["publish", OFFER, "--wait", "--timeout", "300ms"])?;
    assert_eq!(code(&late), Some(8));
    assert!(stderr(&late).contains("next: golive operation show contoso/contoso-app "));

    let second = server.run(&["publish", OFFER])?;
    assert_eq!(code(&second), Some(5), "the first one runs on");

    let cancelled = server.run(&["cancel", OFFER, "--wait"])?;
    assert_eq!(code(&cancelled), Some(0), "{}", stderr(&cancelled));
    let shown = server.run(&["operation", "list", OFFER, "--output", "json"])?;
    let list: Value = serde_json::from_slice(&shown.stdout)?;
    let publish = list[1]["id"].as_str().ok_or("no publish")?;
    let watched = server.run(&["operation", "show", OFFER, publish, "--wait"])?;
    assert_eq!(code(&watched), Some(7), "{}", stderr(&watched));
    Ok(())
}

#[test]
fn what_is_missing_is_said_before_anything_is_sent() -> Test {
    let no_credentials = golive(&["offer", "list"])?.output()?;
    assert_eq!(code(&no_credentials), Some(4));
    assert!(stderr(&no_credentials).contains("GOLIVE_CLIENT_SECRET"));

    let no_server = golive(&["offer", "list", "--url", "http://127.0.0.1:1"])?
        .env("GOLIVE_TOKEN", "x")
        .output()?;
    assert_eq!(code(&no_server), Some(9));
    assert!(stderr(&no_server).contains("next: start the server"));

    let no_file = golive(&["ship", "no-such-file.json"])?
        .env("GOLIVE_TOKEN", "x")
        .output()?;
    assert_eq!(code(&no_file), Some(2));
    assert_eq!(code(&golive(&["no-such-command"])?.output()?), Some(2));
    Ok(())
}
