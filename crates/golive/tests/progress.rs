//! What a script sees of a file that comes in: the program against a server that
//! says how far it has come.

use std::error::Error;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;

use assert_cmd::cargo::CommandCargoExt;
use serde_json::json;

type Test = Result<(), Box<dyn Error>>;

/// A publish whose step "Provisioning" is on, or done, with so many MiB of a file.
fn operation(provisioning: &str, come: Option<u64>) -> String {
    let step = |name: &str, status: &str| {
        json!({
            "id": name, "stepName": name, "description": "", "status": status, "messages": [],
            "progressPercentage": if status == "complete" { 100 } else { 0 },
        })
    };
    let mut taking = step("Provisioning", provisioning);
    if let Some(come) = come {
        // It is told anew at each look, so its time is another one.
        let said = format!("{come} of 2048 MiB");
        taking["messages"] =
            json!([{"messageHtml": said, "level": "information", "timestamp": said}]);
        taking["progressPercentage"] = (come * 100 / 2048).into();
        taking["transfer"] =
            json!({"bytes": come << 20, "total": 2_048_u64 << 20, "bytesPerSecond": 96 << 20});
    }
    let status = match provisioning {
        "complete" => "complete",
        _ => "running",
    };
    let body = json!({
        "id": "1", "submissionType": "publish", "createdDateTime": "", "lastActionDateTime": "",
        "status": status, "messages": [], "publishingVersion": 1, "offerVersion": 1,
        "cancellationRequestState": "canCancel", "previewLinks": [], "liveLinks": [],
        "steps": [step("Certification", "complete"), taking],
    });
    body.to_string()
}

fn answer(mut stream: TcpStream, body: &str) -> std::io::Result<()> {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !request.ends_with(b"\r\n\r\n") {
        let read = stream.read(&mut buffer)?;
        request.extend_from_slice(&buffer[..read]);
    }
    let length = body.len();
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
    stream.write_all(format!("{head}{body}").as_bytes())
}

#[test]
fn a_script_reads_a_line_for_each_tenth_of_a_file() -> Test {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    let answers = [
        operation("inProgress", None),
        operation("inProgress", Some(9)),
        operation("inProgress", Some(190)),
        operation("inProgress", Some(230)),
        operation("inProgress", Some(400)),
        operation("inProgress", Some(1800)),
        operation("complete", None),
    ];
    let server = std::thread::spawn(move || {
        answers.iter().try_for_each(|body| {
            let (stream, _) = listener.accept()?;
            answer(stream, body)
        })
    });
    let output = Command::cargo_bin("golive")?
        .args(["operation", "show", "contoso/vm", "1", "--wait"])
        .args(["--url", &url])
        .env("GOLIVE_TOKEN", "any")
        .output()?;
    let said = String::from_utf8(output.stderr)?;
    assert!(output.status.success(), "{said}");
    server.join().map_err(|_| "the server panicked")??;
    insta::assert_snapshot!(said);
    Ok(())
}
