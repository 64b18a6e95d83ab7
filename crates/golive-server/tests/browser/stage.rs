//! A marketplace in which something of everything has happened: what the portal
//! and the console have pages for.

use golive_server::dev;
use golive_store::{Channel, Delivery, DeliveryState};
use golive_testkit::browser::Browser;
use golive_testkit::files::{Content, Files};
use golive_testkit::{Answer, Api, Golive, Setup, documents};
use reqwest::Method;
use serde_json::{Value, json};

use crate::market;

pub(crate) const SPACE: &str = "microsoft-azure-marketplace";

/// The marketplace, and the ids of what has happened in it.
pub(crate) struct Stage {
    pub(crate) golive: Golive,
    /// The host of the offers' files.
    pub(crate) files: Files,
    pub(crate) owner: Api,
    pub(crate) operator: Api,
    /// A publish of `app`.
    operation: String,
    pub(crate) exception: String,
}

impl Stage {
    /// `app` is live, has a newer draft and a lead; `waiting` has a preview;
    /// `queued` waits for a reviewer, who has refused `refused`; `begun` has hardly
    /// anything yet. Publisher `fabrikam` has no offer.
    pub(crate) async fn set() -> Self {
        Self::with(|_| {}).await
    }

    /// The same, set up by the test.
    pub(crate) async fn with(set_up: impl FnOnce(&mut Setup)) -> Self {
        let golive = market::lenient(|setup| {
            setup.settings.review.publishers = vec!["contoso".into()];
            set_up(setup);
        })
        .await;
        let files = Files::start().await;
        files.put_content("disk.vhd", Content::disk(1 << 20, 7));
        let (owner, operator) = (golive.owner().await, golive.operator().await);
        let mut stage = Self {
            golive,
            files,
            owner,
            operator,
            operation: String::new(),
            exception: String::new(),
        };
        stage.operation = stage.to_preview("app").await;
        let accepted = stage.owner.post(&Api::at("app", "/golive"), "").await;
        stage.owner.finished(&accepted.expect(202)).await;
        stage.ask_for_contact("app", "How many can use it?").await;
        let mut newer = stage.document("app");
        newer["definition"]["offer"][format!("{SPACE}.summary")] = json!("Something else");
        stage.put("app", &newer).await;
        stage.to_preview("waiting").await;
        for offer in ["queued", "refused"] {
            stage.put(offer, &stage.document(offer)).await;
            stage.to_review(offer).await;
        }
        stage
            .judge("refused", "reject", "The logo is somebody else's.")
            .await;
        stage
            .judge("queued", "note", "Ask them about the logo.")
            .await;
        let begun = json!({
            "id": "begun",
            "offerTypeId": "microsoft-azure-saas",
            "definition": { "displayText": "Begun", "offer": {}, "plans": [{ "planId": "one" }] },
        });
        stage.put("begun", &begun).await;
        stage.exception = stage.made("/v1/exceptions", &exception("Agreed.")).await["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let fabrikam = json!({ "id": "fabrikam", "displayName": "Fabrikam" });
        stage.made("/v1/publishers", &fabrikam).await;
        let member = json!({ "principal": dev::OWNER, "role": "owner" });
        stage.made("/v1/publishers/fabrikam/members", &member).await;
        stage
    }

    /// The pages of the portal.
    pub(crate) fn portal(&self) -> Vec<String> {
        let at = |rest: &str| format!("/portal/contoso{rest}");
        let offer = |offer: &str, ends: &[&str]| -> Vec<String> {
            ends.iter()
                .map(|end| at(&format!("/{offer}{end}")))
                .collect()
        };
        let operation = format!("/operations/{}", self.operation);
        let app = [
            "",
            "/publish",
            "/golive",
            "/cancel",
            "/stop-selling",
            "/delete",
            "/diff",
            "/history",
            "/leads",
            &operation,
            "/edit/setup",
            "/edit/listing",
            "/edit/pictures",
            "/edit/plans",
            "/edit/plan/1",
            "/edit/audience",
            "/edit/leads",
            "/edit/support",
            "/edit/raw",
        ];
        let removed = format!("/members/remove?principal={}", dev::CONTRIBUTOR);
        [
            vec!["/portal".to_owned(), "/portal/fabrikam".to_owned()],
            vec![
                "/portal/fabrikam/new".to_owned(),
                "/portal/nobody".to_owned(),
            ],
            vec![
                at(""),
                at("?q=nothing"),
                at("/new"),
                at("/members"),
                at(&removed),
            ],
            offer("app", &app),
            offer("waiting", &["", "/golive", "/cancel"]),
            offer("refused", &[""]),
            offer(
                "begun",
                &[
                    "",
                    "/publish",
                    "/delete",
                    "/edit/listing",
                    "/edit/more",
                    "/edit/plan/1",
                ],
            ),
        ]
        .concat()
    }

    /// The pages of the console.
    pub(crate) fn console(&self) -> Vec<String> {
        let revoked = format!("/exceptions/{}/revoke", self.exception);
        let ends = [
            "",
            "/publishers",
            "/publishers/new",
            "/publishers/at/contoso",
            "/clients",
            "/reviews",
            "/reviews/contoso/queued",
            "/reviews/contoso/queued/approve",
            "/reviews/contoso/queued/reject",
            "/reviews/contoso/queued/release",
            "/exceptions",
            "/exceptions/new",
            &revoked,
            "/deliveries",
            "/deliveries?state=sent",
            "/operations",
            "/audit",
            "/audit?kind=offer.live",
            "/audit?from=soon",
            "/health",
        ];
        ends.iter().map(|end| format!("/console{end}")).collect()
    }

    /// Leads a browser in which the owner is signed in to the page that shows what
    /// two people have written at once.
    pub(crate) async fn to_conflict(&self, browser: &Browser) {
        browser.go("/portal/contoso/begun/edit/listing").await;
        browser.fill("Summary", "Mine").await;
        let begun = self.owner.get(&Api::at("begun", "")).await.expect(200);
        let mut begun = begun.json();
        begun["definition"]["offer"][format!("{SPACE}.summary")] = json!("Theirs");
        self.put("begun", &begun).await;
        browser.click("Save").await;
        browser.sees("Somebody else has changed the offer").await;
    }

    /// The example, stocked with files, whose leads go nowhere.
    fn document(&self, offer: &str) -> Value {
        let mut document = documents::vm(offer);
        self.files.stock(&mut document);
        let own = &mut document["definition"]["offer"];
        own[format!("{SPACE}.leadDestination")] = json!("HttpsEndpoint");
        own[format!("{SPACE}.httpsEndpointLeadConfiguration")] =
            json!({ "httpsEndpointUrl": self.files.url("nowhere") });
        document
    }

    pub(crate) async fn put(&self, offer: &str, document: &Value) {
        let put = self.owner.put(&Api::at(offer, ""), document).await;
        assert!(put.status < 300, "{}", put.text);
    }

    /// Publishes an offer, and waits until it stands in the queue of reviews.
    pub(crate) async fn to_review(&self, offer: &str) -> Answer {
        let publish = Api::at(offer, "/publish");
        let accepted = self.owner.post(&publish, "").await.expect(202);
        let key = format!("contoso/{offer}").parse().unwrap();
        loop {
            let changed = self.golive.running.app.store.changed(&key);
            let queue = self.operator.get("/v1/reviews").await.expect(200).json();
            let mut queue = queue.as_array().unwrap().iter();
            if queue.any(|review| review["offerId"] == offer) {
                return accepted;
            }
            changed.await;
        }
    }

    /// Brings the example to preview; answers the operation.
    async fn to_preview(&self, offer: &str) -> String {
        self.put(offer, &self.document(offer)).await;
        let accepted = self.to_review(offer).await;
        self.judge(offer, "approve", "").await;
        let operation = self.owner.finished(&accepted).await;
        assert_eq!(operation["status"], "complete", "{operation:#}");
        operation["id"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn judge(&self, offer: &str, act: &str, text: &str) {
        let path = format!("/v1/reviews/contoso/{offer}/{act}");
        let body = json!({ "text": text }).to_string();
        let judged = self.operator.post(&path, &body).await;
        assert!(judged.status < 300, "{}", judged.text);
    }

    /// As the operator makes something over the API.
    pub(crate) async fn made(&self, path: &str, what: &Value) -> Value {
        let made = self.operator.post(path, &what.to_string()).await;
        made.expect(201).json()
    }

    /// A customer asks to hear from the publisher of a live offer.
    pub(crate) async fn ask_for_contact(&self, offer: &str, text: &str) {
        let form = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("name", text), ("company", text), ("country", text)])
            .extend_pairs([("email", "ada@example.com"), ("message", text)])
            .append_pair("consent", "yes")
            .finish();
        let path = format!("/offers/contoso.{offer}/contact");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let nobody = self.golive.nobody();
        let answer = nobody.send(Method::POST, &path, &headers, form);
        answer.await.expect(200);
    }

    /// Mails that nobody takes.
    pub(crate) async fn fail_to_deliver(&self, subjects: &[String]) {
        let app = &self.golive.running.app;
        app.store.cursor("test").await.unwrap();
        let dead = |(number, subject): (usize, &String)| Delivery {
            id: format!("dead-{number}"),
            seq: 1,
            channel: Channel::Mail,
            to: format!("{subject}@example.com"),
            subject: subject.clone(),
            text: subject.clone(),
            state: DeliveryState::Dead,
            attempts: 13,
            due_at: None,
            last_error: Some(format!("550 {subject}")),
            created: app.clock.now(),
            lead: None,
            webhook: None,
        };
        let dead: Vec<Delivery> = subjects.iter().enumerate().map(dead).collect();
        let seen = app.store.enqueue("test", 0, 1, &dead).await.unwrap();
        assert!(seen, "nobody else is at these events");
    }
}

/// An exception for an offer of the stage.
pub(crate) fn exception(reason: &str) -> Value {
    json!({
        "rule": "VM-008", "publisher": "contoso", "offer": "app", "plan": reason,
        "until": "2099-01-01T00:00:00Z", "reason": reason,
    })
}
