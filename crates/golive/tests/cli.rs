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
        Self::with(pace, "")
    }

    /// With settings of its own.
    fn with(pace: &str, settings: &str) -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("golive.toml"), settings)?;
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

    fn operator(&self, args: &[&str]) -> Result<Output, Box<dyn Error>> {
        Ok(self.command(OPERATOR, args)?.output()?)
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
    let listed = server.operator(&["artifact", "gc"])?;
    assert_eq!(code(&listed), Some(0), "{}", stderr(&listed));
    let rows = "KIND          BYTES  NAME\npartial file  0      left.part\n";
    assert_eq!(stdout(&listed), rows);
    assert!(stderr(&listed).contains("--delete"), "{}", stderr(&listed));

    let removed = server.operator(&["artifact", "gc", "--delete", "--output", "json"])?;
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

/// What differs from run to run, out of the snapshots.
fn redacted() -> insta::internals::SettingsBindDropGuard {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "[guid]");
    settings.add_filter(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z", "[time]");
    // What is approved goes on at once.
    settings.add_filter("reviewer: it is [^.]+", "reviewer: it is [on its way]");
    settings.bind_to_scope()
}

#[test]
fn a_reviewer_finds_what_waits_and_decides() -> Test {
    let server = Server::with("0s", "[review]\npublishers = [\"contoso\"]\n")?;
    let file = example("contoso-vm.json").to_string_lossy().into_owned();
    assert_eq!(code(&server.run(&["offer", "put", &file])?), Some(0));
    assert_eq!(code(&server.run(&["publish", OFFER])?), Some(0));
    let queue =
        || -> Result<String, Box<dyn Error>> { Ok(stdout(&server.operator(&["review", "list"])?)) };
    while !queue()?.contains(OFFER) {}

    let _redacted = redacted();
    let mut told = format!("$ golive review list\n{}", queue()?);
    for (args, expected) in [
        (&["claim", OFFER][..], 0),
        (&["note", OFFER, "--text", "Asked for the contract."], 0),
        (&["reject", OFFER], 2),
        (&["reject", OFFER, "--text", " "], 1),
        (&["release", OFFER], 0),
        (&["approve", OFFER, "--text", "It came."], 0),
        (&["approve", OFFER], 5),
        (&["claim", "contoso/nothing"], 3),
    ] {
        let done = server.operator(&[&["review"], args].concat())?;
        assert_eq!(code(&done), Some(expected), "{args:?}: {}", stderr(&done));
        // The words of a usage error are clap's, those of a request are its own.
        let said = match expected {
            2 => String::new(),
            _ => stderr(&done).replace("request id: ", "\0"),
        };
        let said: Vec<&str> = said
            .lines()
            .filter(|line| !line.starts_with('\0'))
            .collect();
        let line = args.join(" ");
        told += &format!(
            "$ golive review {line}\n{}{}\n",
            stdout(&done),
            said.join("\n")
        );
    }
    insta::assert_snapshot!(told);

    let followed = server.run(&["status", OFFER, "--wait"])?;
    assert_eq!(code(&followed), Some(0), "{}", stderr(&followed));
    assert_eq!(queue()?.lines().count(), 1, "the queue is empty again");
    for args in [["review", "list"].as_slice(), &["review", "claim", OFFER]] {
        let refused = server.run(args)?;
        assert_eq!(code(&refused), Some(4), "{}", stderr(&refused));
    }
    Ok(())
}

#[test]
fn a_rejection_reaches_the_publisher() -> Test {
    let server = Server::with("0s", "[review]\npublishers = [\"contoso\"]\n")?;
    let file = example("contoso-vm.json").to_string_lossy().into_owned();
    assert_eq!(code(&server.run(&["offer", "put", &file])?), Some(0));
    assert_eq!(code(&server.run(&["publish", OFFER])?), Some(0));
    let reject = [
        "review",
        "reject",
        OFFER,
        "--text",
        "No contract.",
        "-o",
        "json",
    ];
    let rejected = loop {
        let done = server.operator(&reject)?;
        // It does not wait for a reviewer yet.
        if code(&done) != Some(5) {
            break done;
        }
    };
    assert_eq!(code(&rejected), Some(0), "{}", stderr(&rejected));
    let review: Value = serde_json::from_slice(&rejected.stdout)?;
    assert_eq!(review["status"], "rejected");
    let watched = server.run(&["operation", "show", OFFER, "--wait"])?;
    assert_eq!(code(&watched), Some(6), "{}", stderr(&watched));
    assert!(
        stderr(&watched).contains("No contract."),
        "{}",
        stderr(&watched)
    );
    Ok(())
}

#[test]
fn an_exception_is_granted_listed_and_taken_back() -> Test {
    let server = Server::start("0s")?;
    let file = server.document(
        r#""microsoft-azure-marketplace.title": "Contoso App""#,
        r#""microsoft-azure-marketplace.title": """#,
    )?;
    let check = || server.run(&["offer", "check", &file]);
    assert_eq!(code(&check()?), Some(6));

    let until = [
        "--until",
        "2099-01-31",
        "--reason",
        "The title comes later.",
    ];
    let add = |rule: &str| {
        let args = [&["exception", "add", rule, OFFER], &until[..]].concat();
        server.operator(&args)
    };
    let granted = add("LS-001")?;
    assert_eq!(code(&granted), Some(0), "{}", stderr(&granted));
    let _redacted = redacted();
    insta::assert_snapshot!(stdout(&granted));
    assert_eq!(code(&check()?), Some(0), "it only warns now");
    let unknown = add("LS-999")?;
    assert_eq!(code(&unknown), Some(1));
    assert!(stderr(&unknown).contains("LS-999"), "{}", stderr(&unknown));

    let own = server.run(&["exception", "list", "--publisher", "contoso", "-o", "json"])?;
    let own: Value = serde_json::from_slice(&own.stdout)?;
    let id = own[0]["id"].as_str().ok_or("no exception")?;
    let all = server.run(&["exception", "list"])?;
    assert_eq!(code(&all), Some(4));
    assert!(stderr(&all).contains("next: golive exception list --publisher"));
    assert_eq!(code(&server.run(&["exception", "remove", id])?), Some(4));

    let removed = server.operator(&["exception", "remove", id])?;
    assert_eq!(code(&removed), Some(0), "{}", stderr(&removed));
    assert_eq!(code(&check()?), Some(6), "it blocks again");
    let again = server.operator(&["exception", "remove", id])?;
    assert_eq!(code(&again), Some(3));
    assert!(stderr(&again).contains("next: golive exception list"));
    Ok(())
}

#[test]
fn a_webhook_is_made_listed_and_removed() -> Test {
    let server = Server::start("0s")?;
    let url = "https://hooks.example/in";
    let create = ["webhook", "create", "contoso", url, "--event", "offer.live"];
    let made = server.run(&create)?;
    assert_eq!(code(&made), Some(0), "{}", stderr(&made));
    assert!(stdout(&made).contains("WEBHOOK_SECRET=whsec_"));
    assert!(stderr(&made).contains("not shown again"));

    let listed = server.run(&["webhook", "list", "contoso"])?;
    let text = stdout(&listed);
    assert!(text.contains(url) && text.contains("offer.live"), "{text}");
    let all = server.run(&["webhook", "list", "contoso", "-o", "json"])?;
    let all: Value = serde_json::from_slice(&all.stdout)?;
    let id = all[0]["id"].as_str().ok_or("no id")?;
    let remove = ["webhook", "remove", "contoso", id];
    let denied = server.command(CONTRIBUTOR, &remove)?.output()?;
    assert_eq!(code(&denied), Some(4));
    assert_eq!(code(&server.run(&remove)?), Some(0));
    let again = server.run(&remove)?;
    assert_eq!(code(&again), Some(3));
    assert!(stderr(&again).contains("next: golive webhook list contoso"));
    let bad = server.run(&["webhook", "create", "contoso", "http://hooks.example/"])?;
    assert_eq!(code(&bad), Some(1), "{}", stderr(&bad));
    Ok(())
}

#[test]
fn a_signing_key_is_made_listed_and_removed() -> Test {
    let server = Server::start("0s")?;
    let made = server.operator(&["signing-key", "create"])?;
    assert_eq!(code(&made), Some(0), "{}", stderr(&made));
    assert!(
        stderr(&made).contains("in five minutes"),
        "{}",
        stderr(&made)
    );
    let new = stdout(&made).trim().to_owned();

    let listed = server.operator(&["signing-key", "list"])?;
    let text = stdout(&listed);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[1].contains(&new) && lines[1].contains("signs soon"));
    assert!(lines[2].contains("signs ") && !lines[2].contains("soon"));
    let keys = server.operator(&["signing-key", "list", "-o", "json"])?;
    let keys: Value = serde_json::from_slice(&keys.stdout)?;
    assert_eq!(keys[0]["state"], "settling");
    let old = keys[1]["kid"].as_str().ok_or("no key")?;

    let newest = server.operator(&["signing-key", "remove", &new])?;
    assert_eq!(code(&newest), Some(5));
    assert!(stderr(&newest).contains("next: golive signing-key create"));
    let removed = server.operator(&["signing-key", "remove", old])?;
    assert_eq!(code(&removed), Some(0), "{}", stderr(&removed));
    let again = server.operator(&["signing-key", "remove", old])?;
    assert_eq!(code(&again), Some(3));
    assert!(stderr(&again).contains("next: golive signing-key list"));
    assert_eq!(code(&server.run(&["signing-key", "list"])?), Some(4));
    Ok(())
}
