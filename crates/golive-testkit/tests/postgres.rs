//! The kit's PostgreSQL keeps what it acknowledged, and never outlives a test.

#![expect(clippy::unwrap_used, reason = "a fault here is a failed test")]

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use golive_testkit::Postgres;
use tokio::time::timeout;

/// What does not come within this time does not come.
const PATIENCE: Duration = Duration::from_secs(60);
/// Set for the copy of this program that is to die.
const DIES: &str = "GOLIVE_TESTKIT_DIES";

#[tokio::test]
async fn databases_are_fresh_and_belong_to_a_plain_user() {
    let postgres = Postgres::shared();
    let (one, other) = (postgres.database().await, postgres.database().await);
    sql(postgres, &one, "create table t (n int)").await;
    sql(postgres, &other, "create table t (n int)").await;
    let who = "select usesuper, current_user from pg_user where usename = current_user";
    assert_eq!(sql(postgres, &one, who).await, "f|golive");
    let durable = "select current_setting('fsync'), current_setting('server_encoding')";
    assert_eq!(sql(postgres, &one, durable).await, "on|UTF8");
}

#[tokio::test]
async fn a_killed_server_has_what_it_acknowledged() {
    let mut postgres = Postgres::with(&[("synchronous_commit", "on"), ("work_mem", "5MB")]);
    let url = postgres.database().await;
    sql(&postgres, &url, "create table t (n int)").await;
    sql(&postgres, &url, "insert into t values (7)").await;
    postgres.kill();
    assert!(!asked(&postgres, &url, "select 1").await.0, "it answers");
    postgres.start_again();
    assert_eq!(sql(&postgres, &url, "select n from t").await, "7");
    assert_eq!(sql(&postgres, &url, "show work_mem").await, "5MB");
    assert!(postgres.log().contains("was not properly shut down"));
    postgres.stop();
    postgres.start_again();
    assert_eq!(sql(&postgres, &url, "select n from t").await, "7");
}

#[tokio::test]
async fn a_frozen_server_answers_when_it_is_thawed() {
    let postgres = Postgres::start();
    let url = postgres.database().await;
    postgres.freeze();
    let answer = sql(&postgres, &url, "select 1");
    tokio::pin!(answer);
    let early = timeout(Duration::from_millis(500), &mut answer).await;
    assert!(early.is_err(), "a frozen server answers");
    postgres.thaw();
    assert_eq!(timeout(PATIENCE, answer).await.unwrap(), "1");
}

#[tokio::test]
async fn a_server_ends_with_a_test_that_dies() {
    if std::env::var_os(DIES).is_some() {
        let postgres = Postgres::start();
        postgres.freeze();
        writeln!(std::io::stdout(), "address={}", postgres.address()).unwrap();
        std::process::abort();
    }
    let died = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "a_server_ends_with_a_test_that_dies",
            "--nocapture",
        ])
        .env(DIES, "1")
        .stderr(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8(died.stdout).unwrap();
    let address = said.split("address=").nth(1).unwrap().trim().to_owned();
    let mut tick = tokio::time::interval(Duration::from_millis(50));
    let gone = async {
        while tokio::net::TcpStream::connect(&address).await.is_ok() {
            tick.tick().await;
        }
    };
    timeout(PATIENCE, gone).await.unwrap();
}

/// What `psql` prints of one statement.
async fn sql(postgres: &Postgres, url: &str, statement: &str) -> String {
    let (is_done, said) = asked(postgres, url, statement).await;
    assert!(is_done, "{statement}: {said}");
    said.trim().to_owned()
}

/// Whether `psql` was answered, and with what.
async fn asked(postgres: &Postgres, url: &str, statement: &str) -> (bool, String) {
    let mut psql = tokio::process::Command::from(postgres.client("psql"));
    psql.args(["-XAt", url, "-c", statement]).kill_on_drop(true);
    let output = psql.output().await.unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}
