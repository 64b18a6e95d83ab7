//! From the first sign-in to live, by the same steps in three ways.

use axum::Router;
use golive_inspect::picture::paint;
use golive_server::config::Checks;
use golive_server::dev;
use golive_testkit::Golive;
use golive_testkit::browser::{Browser, Visitor};
use tempfile::TempDir;
use tokio::net::TcpListener;

use crate::people::sign_in;

/// What somebody does on a page.
enum Act {
    Write(&'static str, &'static str),
    Choose(&'static str, &'static str),
    Press(&'static str),
    /// A picture of this width and height.
    Attach(&'static str, u32, u32),
}

use Act::{Attach, Choose, Press, Write};

/// The sheets of the editor before there is a plan. `SERVICE` is where the
/// publisher's own service is.
const SHEETS: [(&str, &[Act]); 6] = [
    ("Offer setup", &[Choose("Sold here", "Yes")]),
    (
        "Listing",
        &[
            Write("Title", "Contoso Planner"),
            Write("Summary", "Plans releases with everybody"),
            Write("Description", "<p>It shows <b>who does what</b>.</p>"),
            Press("Add another to Categories"),
            Write("Category", "Productivity"),
        ],
    ),
    (
        "Pictures",
        &[
            Attach("Upload a PNG of exactly 40 by 40", 40, 40),
            Attach("Upload a PNG of exactly 90 by 90", 90, 90),
            Attach("Upload a PNG of exactly 115 by 115", 115, 115),
            Attach("Upload a PNG of exactly 255 by 115", 255, 115),
        ],
    ),
    (
        "Preview audience",
        &[Write(
            "Preview audience",
            "7d1e4c52-90ab-4f3e-8c61-2b5a9d0e4f17",
        )],
    ),
    (
        "Legal and support",
        &[
            Write("Privacy policy", "https://www.example.com/privacy"),
            Write("Terms of use", "<p>Use it as you like.</p>"),
            Write("Engineering contact: name", "Planner team"),
            Write("Engineering contact: mail", "team@contoso.example.com"),
            Write("Engineering contact: phone", "+1 555 010 0123"),
            Write("Support contact: name", "Contoso support"),
            Write("Support contact: mail", "support@contoso.example.com"),
            Write("Support contact: phone", "+1 555 010 0199"),
        ],
    ),
    (
        "More",
        &[
            Write("Landing page", "SERVICE/welcome"),
            Write("Webhook", "SERVICE/told"),
            Write("Tenant", "9f3a6d72-1b58-4c0e-a7d4-63e25f80b91c"),
            Write("Application", "c41d8e05-2a96-4f7b-8d3e-b70f95a1c628"),
        ],
    ),
];

/// The sheet of the plan.
const PLAN: [Act; 6] = [
    Write("Title", "Team"),
    Write("Summary", "For up to ten people"),
    Write("Description", "The first month can be cancelled."),
    Write("Currency", "USD"),
    Write("Price", "29.50"),
    Write("Markets", "US\nDE"),
];

#[tokio::test]
async fn an_offer_goes_live_with_scripts() {
    story(Visitor::default()).await;
}

#[tokio::test]
async fn an_offer_goes_live_without_scripts() {
    story(Visitor {
        javascript: false,
        ..Visitor::default()
    })
    .await;
}

#[tokio::test]
async fn an_offer_goes_live_by_keyboard_alone() {
    story(Visitor {
        has_mouse: false,
        ..Visitor::default()
    })
    .await;
}

/// What somebody who has an offer to make has on the desk.
struct Desk {
    browser: Browser,
    has_scripts: bool,
    service: String,
    pictures: TempDir,
}

async fn story(visitor: Visitor) {
    let golive = Golive::with(|setup| {
        setup.settings.dev.as_mut().unwrap().checks = Checks::Full;
        setup.settings.artifacts.check_links = false;
    })
    .await;
    let desk = Desk {
        has_scripts: visitor.javascript,
        browser: Browser::of(visitor, &golive.running.url).await,
        service: service().await,
        pictures: tempfile::tempdir().unwrap(),
    };
    let browser = &desk.browser;
    assert_eq!(desk.has_scripts, browser.runs_scripts().await);

    // The first address is the only one that is typed.
    browser.go("/portal").await;
    sign_in(browser, dev::OWNER).await;
    browser.sees("This is the way to your first customer").await;
    browser.click("Make an offer").await;
    browser.sees("Kind of offer").await;
    browser.fill("Id of the offer", "planner").await;
    browser.fill("Name", "Planner").await;
    browser.click("Software as a service").await;
    browser.click("Make the offer").await;
    browser.sees("Edit Planner").await;

    desk.fill_in().await;

    browser.click("Overview").await;
    browser.sees("Draft").await;
    browser.click("Publish").await;
    browser.sees("Nothing was found.").await;
    browser.click("Publish").await;
    desk.is_told("Look at it, and go live when").await;

    browser.click("See the preview: Planner").await;
    browser.sees("Plans releases with everybody").await;
    browser.click("For publishers").await;
    browser.click("Planner").await;
    browser.sees("Look at it, and go live when").await;
    browser.click("Go live").await;
    browser.sees("What customers will see change").await;
    browser.sees("Contoso Planner").await;
    browser.click("Go live").await;
    desk.is_told("Customers see it.").await;

    // As a customer finds it.
    browser.fill("Search offers", "planner").await;
    browser.click("Search").await;
    browser.click("Contoso Planner").await;
    browser.comes_to("/offers/contoso.planner").await;
    browser.sees("It shows who does what.").await;
    browser.sees("USD 29.50").await;
}

impl Desk {
    async fn fill_in(&self) {
        let browser = &self.browser;
        for (sheet, acts) in &SHEETS {
            browser.click(sheet).await;
            browser.sees(sheet).await;
            self.act(acts).await;
            browser.click("Save").await;
            browser.sees("Saved.").await;
        }
        browser.click("Plans and prices").await;
        browser.fill("Id of a new plan", "team").await;
        browser.click("Add the plan").await;
        browser.sees("Plan team").await;
        self.act(&PLAN).await;
        browser.click("Save").await;
        browser.sees("Saved.").await;
    }

    async fn act(&self, acts: &[Act]) {
        let browser = &self.browser;
        for act in acts {
            match act {
                Write(label, text) => {
                    let text = text.replace("SERVICE", &self.service);
                    browser.fill(label, &text).await;
                }
                Choose(label, choice) => browser.choose(label, choice).await,
                Press(name) => browser.click(name).await,
                Attach(label, width, height) => {
                    let file = self.pictures.path().join(format!("{width}x{height}.png"));
                    let picture = paint(*width, *height, [20, 90, 60], [240, 240, 90]);
                    std::fs::write(&file, picture).unwrap();
                    browser.attach(label, &file).await;
                }
            }
        }
    }

    /// Waits until the page of the offer says this. Without scripts people look
    /// again by a link.
    async fn is_told(&self, text: &str) {
        if self.has_scripts {
            return self.browser.sees(text).await;
        }
        for _ in 0..200 {
            self.browser.click("Overview").await;
            if self.browser.text().await.contains(text) {
                return;
            }
        }
        panic!("{text:?} did not come: {}", self.browser.text().await);
    }
}

/// The publisher's own service: a landing page and a webhook that are content with
/// everything.
async fn service() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().fallback(|| async { "yes" });
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}")
}
