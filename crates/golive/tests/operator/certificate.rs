//! SIGHUP: a certificate that is renewed while the server runs.

use std::path::Path;
use std::process::{Command, Stdio};

use golive_testkit::{Process, tools};

use crate::kit::Place;

/// Puts a certificate of this name where the server reads it.
fn certify(place: &Place, name: &str) {
    let new = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2";
    let mut openssl = Command::new("openssl");
    openssl
        .args(new.split(' '))
        .args(["-keyout", "key.pem", "-out", "cert.pem"]);
    openssl.args(["-subj", &format!("/CN={name}")]);
    openssl.current_dir(place.path(""));
    tools::run(&mut openssl, "the openssl command, 3.0 or later");
}

/// Who the server says it is.
fn name_at(server: &Process) -> String {
    let address = server.url.trim_start_matches("https://");
    let mut openssl = Command::new("openssl");
    openssl.args(["s_client", "-connect", address]);
    let output = openssl.stdin(Stdio::null()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let subject = text.lines().find_map(|line| line.strip_prefix("subject="));
    subject.unwrap_or_default().replace(' ', "")
}

fn wait_for(server: &Process, name: &str) {
    while name_at(server) != format!("CN={name}") {
        std::thread::yield_now();
    }
}

#[test]
fn a_new_certificate_is_served_and_a_bad_one_changes_nothing() {
    let place = Place::on_sqlite();
    certify(&place, "first");
    let flags = ["--dev", "--tls-cert", "cert.pem", "--tls-key", "key.pem"];
    let binary = Path::new(env!("CARGO_BIN_EXE_golive"));
    let mut server = Process::start(binary, &place.path("data"), &flags, &[]);
    assert_eq!(name_at(&server), "CN=first");

    certify(&place, "second");
    assert_eq!(name_at(&server), "CN=first");
    server.hang_up();
    wait_for(&server, "second");

    std::fs::write(place.path("cert.pem"), "no certificate").unwrap();
    server.hang_up();
    assert_eq!(name_at(&server), "CN=second");
    certify(&place, "third");
    server.hang_up();
    wait_for(&server, "third");
    assert_eq!(server.terminate(), Some(0));
}

#[test]
fn without_a_certificate_nothing_happens() {
    let place = Place::on_sqlite();
    let mut server = place.serve();
    server.hang_up();
    assert_eq!(server.terminate(), Some(0));
}
