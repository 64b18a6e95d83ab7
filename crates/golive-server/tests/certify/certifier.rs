//! The external certifier: what it is asked, what its answers do, and what
//! happens when there is none.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use golive_server::auth::signature::Signature;
use golive_server::clock::Clock;
use golive_server::config::{CertifierSettings, DevSettings, Settings};
use golive_server::notify;
use golive_testkit::{Answer, Api, Golive, tools};
use reqwest::Method;
use serde_json::{Value, json};

use super::asked::{Certifier, DEADLINE, PATIENCE, SECRET, answer, approval, send};
use super::{path, post, put, report, vm};

async fn start() -> (Golive, Certifier, Clock) {
    let (certifier, clock) = (Certifier::start().await, Clock::system());
    let golive = Golive::with(certifier.set_up(&clock)).await;
    (golive, certifier, clock)
}

/// A secret member of every document here.
const LEADS: &str = "AccountKey=bm90IGZvciBjZXJ0aWZpZXJz";

/// Puts and publishes an offer; the certifier is asked after that.
async fn publish(owner: &Api, offer: &str) -> Answer {
    let mut document = vm(offer);
    let leads = "microsoft-azure-marketplace.tableLeadConfiguration";
    document["definition"]["offer"][leads] = json!({ "connectionString": LEADS });
    put(owner, offer, &document).await;
    let accepted = post(owner, &path(offer, "/publish"), None).await;
    accepted.expect(202)
}

/// The questions among the deliveries, once they are as wanted.
async fn questions(golive: &Golive, wanted: impl Fn(&[Value]) -> bool) -> Vec<Value> {
    let operator = golive.operator().await;
    let look = async {
        loop {
            let page = operator.get("/v1/deliveries").await.expect(200).json();
            let all = page["items"].as_array().unwrap().clone();
            let own = all.into_iter().filter(|d| d["channel"] == "certifier");
            let own: Vec<Value> = own.collect();
            if wanted(&own) {
                return own;
            }
        }
    };
    let looked = tokio::time::timeout(PATIENCE, look).await;
    looked.unwrap()
}

/// What happened, and who did it.
async fn history(owner: &Api, offer: &str) -> Vec<(String, Option<String>)> {
    let page = format!("/v1/publishers/contoso/offers/{offer}/events");
    let page = owner.get(&page).await.expect(200).json();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let events = page["items"].as_array().unwrap().iter();
    events
        .map(|event| (text(&event["kind"]).unwrap(), text(&event["by"])))
        .collect()
}

fn certified(report: &Value) -> &Value {
    let steps = report["steps"].as_array().unwrap();
    let step = steps.iter().find(|s| s["id"] == "displaycertify").unwrap();
    let checks = step["checks"].as_array().unwrap();
    let rows: Vec<&Value> = checks
        .iter()
        .filter(|c| c["check"] == "certifier")
        .collect();
    assert_eq!(rows.len(), 1, "{report:#}");
    rows[0]
}

fn conflicts(answer: Answer) {
    assert_eq!(answer.expect(409).code(), "ReviewConflict");
}

#[tokio::test]
async fn an_approval_lets_the_submission_go_on() {
    let (golive, mut certifier, clock) = start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let accepted = publish(&owner, "approved").await;
    let question = certifier.next().await;
    let location = accepted.header("location");
    let running = owner.get(location).await.expect(200).json();
    assert_eq!(running["steps"][1]["status"], "waitingForApproval");
    let waiting = operator.get("/v1/reviews").await.expect(200).json();
    let body = &question.body;
    assert_eq!(waiting[0]["certifierUntil"], body["deadline"]);

    let signature = Signature::parse(SECRET).unwrap();
    let checked = signature.check(&question.headers, &question.bytes, clock.now());
    assert_eq!(checked, Ok(()));
    assert_eq!(body["type"], "certification.asked");
    assert_eq!(body["publisherId"], "contoso");
    assert_eq!(body["offerId"], "approved");
    assert_eq!(body["offerTypeId"], "microsoft-azure-virtualmachines");
    assert_eq!(body["offerVersion"], 1);
    assert_eq!(body["publishingVersion"], 1);
    assert_eq!(body["operation"], running["id"]);
    let definition = &body["document"]["definition"];
    let title = &vm("approved")["definition"]["displayText"];
    assert_eq!(definition["displayText"], *title);
    assert!(!String::from_utf8_lossy(&question.bytes).contains(LEADS));
    let url = &golive.running.url;
    let callback = format!("{url}/v1/certifications/contoso/approved");
    assert_eq!(body["callbackUrl"], callback);
    owner
        .get(body["reportUrl"].as_str().unwrap())
        .await
        .expect(200);
    let sent = questions(&golive, |all| all.len() == 1 && all[0]["state"] == "sent").await;
    assert_eq!(sent[0]["to"], "certifier");
    assert!(question.id().ends_with(sent[0]["id"].as_str().unwrap()));

    let mut said = approval(&question);
    said["evidence"] = json!({"lab": "north", "tests": 12});
    let first = answer(&clock, &question, &said).await.expect(200);
    let done = owner.finished(&accepted).await;
    assert_eq!(done["status"], "complete", "{done:#}");
    let report = report(&owner, "approved", &done).await;
    let row = certified(&report);
    assert_eq!(row["verdict"], "passed");
    assert_eq!(row["evidence"], said["evidence"]);
    assert_eq!(report["verdict"], "passed");

    // The answer that comes twice is the same, and nothing happens twice.
    let before = history(&owner, "approved").await;
    let given = ("approval.given".to_owned(), Some("certifier".to_owned()));
    assert!(before.contains(&given), "{before:?}");
    let second = answer(&clock, &question, &said).await.expect(200);
    assert_eq!(second.text, first.text);
    assert_eq!(history(&owner, "approved").await, before);
    said["verdict"] = "rejected".into();
    said["reason"] = "after all".into();
    conflicts(answer(&clock, &question, &said).await);
    assert_eq!(history(&owner, "approved").await, before);
}

#[tokio::test]
async fn a_rejection_ends_the_submission_and_the_publisher_reads_why() {
    let (golive, mut certifier, clock) = start().await;
    let owner = golive.owner().await;
    let accepted = publish(&owner, "rejected").await;
    let question = certifier.next().await;
    let mut said = approval(&question);
    said["verdict"] = "rejected".into();
    said["reason"] = "Not in this country.".into();
    let place = "/definition/plans/0";
    said["findings"] = json!([{"message": "The plan has no licence.", "target": place}]);
    let first = answer(&clock, &question, &said).await.expect(200);

    let failed = owner.finished(&accepted).await;
    assert_eq!(failed["status"], "failed", "{failed:#}");
    assert_eq!(failed["steps"][1]["status"], "rejected");
    let details = failed["error"]["details"].as_array().unwrap();
    let details: Vec<&Value> = details.iter().filter(|d| d["code"] == "CERT-002").collect();
    let message = |at: usize| details[at]["message"].as_str().unwrap();
    assert!(message(0).contains("Not in this country."), "{details:?}");
    assert!(
        message(1).contains("The plan has no licence."),
        "{details:?}"
    );
    assert_eq!(details[1]["target"], place);
    let report = report(&owner, "rejected", &failed).await;
    let row = certified(&report);
    assert_eq!(row["verdict"], "failed");
    assert_eq!(row["findings"].as_array().unwrap().len(), 2);
    let before = history(&owner, "rejected").await;
    let (kind, by) = before.last().unwrap();
    assert_eq!(
        (kind.as_str(), by.as_deref()),
        ("publish.failed", Some("certifier"))
    );

    let second = answer(&clock, &question, &said).await.expect(200);
    assert_eq!(second.text, first.text);
    conflicts(answer(&clock, &question, &approval(&question)).await);
    assert_eq!(history(&owner, "rejected").await, before);
}

/// What desks do meanwhile does not lose the deadline.
#[tokio::test]
async fn a_deadline_that_passes_fails_the_submission() {
    let (golive, mut certifier, clock) = start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let accepted = publish(&owner, "silent").await;
    let question = certifier.next().await;
    let note = Some(json!({"text": "they are slow"}));
    let review = "/v1/reviews/contoso/silent";
    post(&operator, &format!("{review}/claim"), None)
        .await
        .expect(200);
    post(&operator, &format!("{review}/note"), note)
        .await
        .expect(200);
    let mut changed = vm("silent");
    changed["definition"]["displayText"] = "Another title".into();
    put(&owner, "silent", &changed).await.expect(200);
    let location = accepted.header("location");
    let running = owner.get(location).await.expect(200).json();
    assert_eq!(running["steps"][1]["status"], "waitingForApproval");

    clock.advance(DEADLINE);
    let owner = golive.owner().await;
    let failed = owner.finished(&accepted).await;
    assert_eq!(failed["status"], "failed", "{failed:#}");
    assert_eq!(failed["steps"][1]["status"], "blocked");
    let details = failed["error"]["details"].to_string();
    assert!(details.contains("CERT-001"), "{details}");
    assert!(details.contains(question.body["deadline"].as_str().unwrap()));
    let report = report(&owner, "silent", &failed).await;
    assert_eq!(certified(&report)["verdict"], "failed");
    let (kind, by) = history(&owner, "silent").await.pop().unwrap();
    assert_eq!((kind.as_str(), by), ("publish.failed", None));

    conflicts(answer(&clock, &question, &approval(&question)).await);
    let accepted = publish(&owner, "silent").await;
    let again = certifier.next().await;
    assert_ne!(again.id(), question.id());
    conflicts(answer(&clock, &question, &approval(&question)).await);
    answer(&clock, &again, &approval(&again)).await.expect(200);
    let done = owner.finished(&accepted).await;
    assert_eq!(done["status"], "complete", "{done:#}");
}

#[tokio::test]
async fn a_certifier_that_was_down_is_asked_the_same_once_it_is_up() {
    let (golive, certifier, clock) = start().await;
    let owner = golive.owner().await;
    let address = certifier.address;
    certifier.stop().await;
    let accepted = publish(&owner, "patient").await;
    let tried = |times: u64| move |all: &[Value]| all.len() == 1 && all[0]["attempts"] == times;
    let kept = questions(&golive, tried(1)).await;
    assert_eq!(kept[0]["state"], "pending");
    let error = kept[0]["lastError"].as_str().unwrap();
    assert!(
        error.contains("refused") && !error.contains("key=k"),
        "{error}"
    );

    let mut certifier = Certifier::start_at(address).await;
    certifier.says(503);
    clock.advance(Duration::from_secs(5));
    let first = certifier.next().await;
    let kept = questions(&golive, tried(2)).await;
    assert!(kept[0]["lastError"].to_string().contains("503"), "{kept:?}");
    // A redirect leads nowhere: the question is for this address only.
    certifier.says(307);
    clock.advance(Duration::from_secs(30));
    certifier.next().await;
    questions(&golive, tried(3)).await;
    certifier.says(200);
    clock.advance(Duration::from_secs(120));
    let last = certifier.next().await;
    questions(&golive, |all| all[0]["state"] == "sent").await;
    assert_eq!(last.id(), first.id());
    assert_eq!(last.bytes, first.bytes);
    assert_ne!(
        last.headers["webhook-timestamp"],
        first.headers["webhook-timestamp"]
    );
    answer(&clock, &last, &approval(&last)).await.expect(200);
    assert_eq!(owner.finished(&accepted).await["status"], "complete");
    assert!(certifier.is_idle());
}

/// An answer that is not the certifier's is 401 and changes nothing.
#[tokio::test]
async fn only_what_the_certifier_has_just_signed_counts() {
    let (golive, mut certifier, clock) = start().await;
    let owner = golive.owner().await;
    let accepted = publish(&owner, "guarded").await;
    let question = certifier.next().await;
    let url = question.body["callbackUrl"].as_str().unwrap();
    let body = approval(&question).to_string();
    let refused = |answer: Answer| {
        assert_eq!(answer.expect(401).code(), "Unauthorized");
    };
    let other = SECRET.replace("Z29", "Y29");
    refused(send(&clock, &other, url, &body).await);
    let signature = Signature::parse(SECRET).unwrap();
    let signed = |seconds: i64| {
        let now = golive_model::Time(clock.now().0 + seconds * 1_000_000);
        signature.sign("answer-1", body.as_bytes(), now)
    };
    for wrong in [-310, 310] {
        refused(super::asked::post(url, &signed(wrong), &body).await);
    }
    let changed = body.replace("approved", "rejected");
    refused(super::asked::post(url, &signed(0), &changed).await);
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        let mut less = signed(0);
        less.remove(name);
        let answer = super::asked::post(url, &less, &body).await;
        assert!(answer.text.contains(name), "{}", answer.text);
        refused(answer);
    }
    refused(post(&golive.operator().await, url, Some(approval(&question))).await);
    let running = owner.get(accepted.header("location")).await.expect(200);
    assert_eq!(running.json()["steps"][1]["status"], "waitingForApproval");
    super::asked::post(url, &signed(-290), &body)
        .await
        .expect(200);
    assert_eq!(owner.finished(&accepted).await["status"], "complete");
}

#[tokio::test]
async fn an_answer_that_can_not_be_used_says_why() {
    let (golive, mut certifier, clock) = start().await;
    let owner = golive.owner().await;
    publish(&owner, "strict").await;
    let question = certifier.next().await;
    let url = question.body["callbackUrl"].as_str().unwrap();
    let with = |name: &str, value: Value| {
        let mut said = approval(&question);
        said[name] = value;
        said
    };
    let finding = |message: &str, target: &str| {
        with("findings", json!([{"message": message, "target": target}]))
    };
    let many = vec![json!({"message": "x"}); 101];
    let rows = [
        (with("verdict", "maybe".into()), "/verdict"),
        (with("verdict", "rejected".into()), "/reason"),
        (with("reason", "x".repeat(4_001).into()), "/reason"),
        (with("operation", "none".into()), "/operation"),
        (with("extra", json!(1)), ""),
        (with("evidence", json!([])), "/evidence"),
        (with("findings", many.into()), "/findings"),
        (finding(" ", ""), "/findings/0/message"),
        (finding(&"x".repeat(1_001), ""), "/findings/0/message"),
        (finding("x", "definition"), "/findings/0/target"),
    ];
    for (said, target) in rows {
        let refused = answer(&clock, &question, &said).await.expect(400);
        let error = &refused.json()["error"];
        let found = error["target"].as_str().unwrap();
        assert!(found.starts_with(target), "{target}: {error:#}");
    }
    let not_json = send(&clock, SECRET, url, "approved").await.expect(400);
    assert_eq!(not_json.code(), "InvalidJson");
    let long = with("evidence", json!({"log": "x".repeat(300_000)}));
    answer(&clock, &question, &long).await.expect(413);
    // What was said of one publish is nothing to another one, or another offer.
    let another = "00000000-0000-4000-8000-000000000000";
    conflicts(answer(&clock, &question, &with("operation", another.into())).await);
    put(&owner, "neighbour", &vm("neighbour")).await.expect(201);
    let elsewhere = url.replace("strict", "neighbour");
    conflicts(send(&clock, SECRET, &elsewhere, &approval(&question).to_string()).await);
    let nowhere = url.replace("strict", "nothing");
    send(&clock, SECRET, &nowhere, &approval(&question).to_string())
        .await
        .expect(404);
}

#[tokio::test]
async fn a_cancelled_submission_waits_for_nobody() {
    let (golive, mut certifier, clock) = start().await;
    let owner = golive.owner().await;
    certifier.says(503);
    publish(&owner, "withdrawn").await;
    let question = certifier.next().await;
    questions(&golive, |all| all.len() == 1 && all[0]["attempts"] == 1).await;
    let cancel = post(&owner, &path("withdrawn", "/cancel"), None).await;
    owner.finished(&cancel.expect(202)).await;
    conflicts(answer(&clock, &question, &approval(&question)).await);
    clock.advance(Duration::from_secs(5));
    let dead = questions(&golive, |all| all[0]["state"] == "dead").await;
    assert!(dead[0]["lastError"].to_string().contains("nothing waits"));
    assert!(certifier.is_idle());
    clock.advance(DEADLINE);
    let status = golive
        .owner()
        .await
        .get(&path("withdrawn", "/status"))
        .await;
    assert_eq!(status.expect(200).json()["status"], "canceled");
}

#[tokio::test]
async fn a_person_may_decide_in_its_place() {
    let (golive, mut certifier, clock) = start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let accepted = publish(&owner, "decided").await;
    let question = certifier.next().await;
    let approve = "/v1/reviews/contoso/decided/approve";
    post(&operator, approve, None).await.expect(200);
    assert_eq!(owner.finished(&accepted).await["status"], "complete");
    conflicts(answer(&clock, &question, &approval(&question)).await);
    clock.advance(DEADLINE);
    let status = golive.owner().await.get(&path("decided", "/status")).await;
    assert_eq!(
        status.expect(200).json()["status"],
        "waitingForPublisherReview"
    );
}

/// Where the operator asks for both, the certifier comes first.
#[tokio::test]
async fn a_person_looks_at_what_the_certifier_has_approved() {
    let (mut certifier, clock) = (Certifier::start().await, Clock::system());
    let asks_both = certifier.set_up(&clock);
    let golive = Golive::with(|setup| {
        asks_both(setup);
        setup.settings.review.kinds = vec!["*".into()];
    });
    let golive = golive.await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let accepted = publish(&owner, "both").await;
    let question = certifier.next().await;
    let mut said = approval(&question);
    said["reason"] = "passed in the lab".into();
    said["findings"] = json!([{"message": "A newer kernel is out."}]);
    answer(&clock, &question, &said).await.expect(200);
    answer(&clock, &question, &said).await.expect(200);
    let queue = operator.get("/v1/reviews").await.expect(200).json();
    assert_eq!(queue[0]["offerId"], "both");
    assert!(queue[0].get("certifierUntil").is_none(), "{queue:#}");
    assert_eq!(queue[0]["notes"][0]["by"], "certifier");
    let findings = queue[0]["findings"].to_string();
    assert!(findings.contains("A newer kernel is out."), "{findings}");

    clock.advance(DEADLINE);
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    post(&operator, "/v1/reviews/contoso/both/approve", None)
        .await
        .expect(200);
    let done = owner.finished(&accepted).await;
    assert_eq!(done["status"], "complete", "{done:#}");
    let asked = questions(&golive, |all| all[0]["state"] == "sent").await;
    assert_eq!(asked.len(), 1);
    let report = report(&owner, "both", &done).await;
    assert_eq!(certified(&report)["verdict"], "warned");
}

#[tokio::test]
async fn a_restart_forgets_neither_the_question_nor_the_deadline() {
    let (golive, mut certifier, clock) = start().await;
    let owner = golive.owner().await;
    let answered = publish(&owner, "answered").await;
    let question = certifier.next().await;
    let silent = publish(&owner, "silent").await;
    certifier.next().await;
    certifier.says(503);
    publish(&owner, "unasked").await;
    let first = certifier.next().await;
    let put_off = |all: &[Value]| all.len() == 3 && all[0]["attempts"] == 1;
    questions(&golive, put_off).await;

    let golive = golive.restart_with(certifier.set_up(&clock)).await;
    let owner = golive.owner().await;
    certifier.says(200);
    clock.advance(Duration::from_secs(5));
    assert_eq!(certifier.next().await.id(), first.id());
    let url = format!("{}/v1/certifications/contoso/answered", golive.running.url);
    let said = approval(&question).to_string();
    send(&clock, SECRET, &url, &said).await.expect(200);
    assert_eq!(owner.finished(&answered).await["status"], "complete");

    let golive = golive.restart_with(certifier.set_up(&clock)).await;
    clock.advance(DEADLINE);
    let owner = golive.owner().await;
    let failed = owner.finished(&silent).await;
    assert!(
        failed["error"].to_string().contains("CERT-001"),
        "{failed:#}"
    );
}

#[tokio::test]
async fn settings_that_can_not_work_are_refused_at_the_start() {
    let certifier = Certifier::start().await;
    let set = |change: fn(&mut CertifierSettings)| {
        let mut own = certifier.settings();
        change(&mut own);
        Settings {
            dev: Some(DevSettings::default()),
            certifier: Some(own),
            ..Settings::default()
        }
    };
    set(|_| {}).check().unwrap();
    let mut real = set(|_| {});
    real.dev = None;
    let rows = [
        (set(|own| own.url = "ftp://x".into()), "url"),
        (set(|own| own.url = "http://a:b@c/".into()), "password"),
        (set(|own| own.secret = None), "secret_file"),
        (set(|own| own.secret_file = Some("x".into())), "not both"),
        (set(|own| own.deadline_hours = 0), "deadline_hours"),
        (set(|own| own.deadline_hours = 9_000), "deadline_hours"),
        (real, "public_url"),
    ];
    for (settings, word) in rows {
        let error = settings.check().unwrap_err().to_string();
        assert!(error.contains(word), "{error}");
        assert!(!format!("{settings:?}").contains(SECRET));
    }
    let mut own = certifier.settings();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("secret");
    (own.secret, own.secret_file) = (None, Some(file.clone()));
    let missing = notify::certifier::Certifier::new(&own).err().unwrap();
    assert!(missing.contains("secret_file"), "{missing}");
    std::fs::write(&file, format!("{SECRET}\n")).unwrap();
    assert!(notify::certifier::Certifier::new(&own).is_ok());
    std::fs::write(&file, "password").unwrap();
    let short = notify::certifier::Certifier::new(&own).err().unwrap();
    assert!(
        short.contains("whsec_") && !short.contains("password"),
        "{short}"
    );
}

/// The program of the documentation, with nothing but Python's own library.
struct Example(Child);

impl Example {
    fn start() -> (Self, String) {
        let needed = "python3 of 3.9 or later; on Debian: apt-get install python3";
        tools::run(Command::new("python3").arg("--version"), needed);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut command = Command::new("python3");
        command
            .arg(root.join("examples/certifier/certifier.py"))
            .args(["127.0.0.1", "0"])
            .env("CERTIFIER_SECRET", SECRET)
            .env("no_proxy", "*")
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        let output = child.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut line).unwrap();
        let url = line
            .trim()
            .strip_prefix("listening on ")
            .unwrap()
            .to_owned();
        (Self(child), url)
    }
}

impl Drop for Example {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn the_example_of_the_documentation_works() {
    let (certifier, clock) = (Certifier::start().await, Clock::system());
    let set_up = certifier.set_up(&clock);
    let (_example, url) = Example::start();
    let golive = Golive::with(|setup| {
        set_up(setup);
        setup.settings.certifier.as_mut().unwrap().url = url;
    });
    let golive = golive.await;
    let owner = golive.owner().await;
    let approved = publish(&owner, "serious").await;
    let done = owner.finished(&approved).await;
    assert_eq!(done["status"], "complete", "{done:#}");
    let mut document = vm("playful");
    document["definition"]["displayText"] = "A demo".into();
    put(&owner, "playful", &document).await.expect(201);
    let accepted = post(&owner, &path("playful", "/publish"), None).await;
    let failed = owner.finished(&accepted.expect(202)).await;
    let error = failed["error"].to_string();
    assert!(error.contains("This is a demo."), "{failed:#}");
    assert!(error.contains("/definition/displayText"), "{failed:#}");
}

#[tokio::test]
async fn without_a_certifier_nobody_answers_for_one() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let accepted = publish(&owner, "free").await;
    assert_eq!(owner.finished(&accepted).await["status"], "complete");
    let url = format!("{}/v1/certifications/contoso/free", golive.running.url);
    send(&Clock::system(), SECRET, &url, "{}").await.expect(401);
    let get = owner.send(Method::GET, &url, &[], None).await;
    get.expect(405);
}
