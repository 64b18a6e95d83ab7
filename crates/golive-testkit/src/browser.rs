//! A real Chromium, driven as a person uses it: by what can be read on the page.

mod keyboard;
mod page;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
};

pub use page::Focus;
pub use thirtyfour::Key;

/// How long a test waits for what it waits for.
const PATIENCE: Duration = Duration::from_secs(15);

const NEEDED: &str =
    "Chromium with its driver; on Debian: apt-get install chromium chromium-driver";

/// Chromium without what talks to its makers. Tests run as root, too, where its
/// sandbox can not.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Who sits at the browser.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// Whether scripts run.
    pub javascript: bool,
    /// The languages that it asks for, best first, as in `sv` or `zh-TW,en`.
    pub language: &'static str,
    /// Whether there is a mouse; otherwise everything is done with the keyboard.
    pub has_mouse: bool,
}

impl Default for Visitor {
    fn default() -> Self {
        Self {
            javascript: true,
            language: "en",
            has_mouse: true,
        }
    }
}

/// How pages are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Width of the window, in pixels of CSS.
    pub width: u32,
    /// Zoom: 4 makes of a window of 1280 pixels one of 320 pixels of CSS.
    pub zoom: u32,
    /// Whether the system is dark.
    pub is_dark: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            width: 1280,
            zoom: 1,
            is_dark: false,
        }
    }
}

/// A browser with a fresh profile. Dropped, it ends.
pub struct Browser {
    driver: Option<WebDriver>,
    /// Chromium, which is a child of its driver.
    chromium: Option<u64>,
    chromedriver: Child,
    base: String,
    visitor: Visitor,
    _profile: TempDir,
}

impl Browser {
    /// A browser in front of a site: scripts run, it asks for English.
    pub async fn open(site: &str) -> Self {
        Self::of(Visitor::default(), site).await
    }

    /// A browser of someone in particular in front of a site.
    pub async fn of(visitor: Visitor, site: &str) -> Self {
        let (chromedriver, address) = start_driver();
        let profile = tempfile::tempdir().expect("a folder for a profile");
        let wanted = capabilities(&visitor, profile.path());
        let mut browser = Self {
            driver: None,
            chromium: None,
            chromedriver,
            base: site.to_owned(),
            visitor,
            _profile: profile,
        };
        let driver = WebDriver::new(address, wanted).await;
        let driver = driver.unwrap_or_else(|error| panic!("this test needs {NEEDED} ({error})"));
        browser.chromium = driver
            .capabilities()
            .get("goog:processID")
            .and_then(Value::as_u64);
        browser.driver = Some(driver);
        browser.look(Look::default()).await;
        browser
    }

    /// Shows pages like this from now on.
    pub async fn look(&self, look: Look) {
        let Look {
            width,
            zoom,
            is_dark,
        } = look;
        let metrics = json!({
            "width": width / zoom,
            "height": 800 / zoom,
            "deviceScaleFactor": zoom,
            "mobile": false,
        });
        self.command("Emulation.setDeviceMetricsOverride", metrics)
            .await;
        let scheme = if is_dark { "dark" } else { "light" };
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.command(
            "Emulation.setEmulatedMedia",
            json!({ "features": [feature] }),
        )
        .await;
    }

    /// Runs this before the scripts of every page from now on, and lets every page
    /// run what its own policy forbids: what stands in a page by mistake then runs.
    pub async fn let_everything_run(&self, first: &str) {
        self.command("Page.enable", json!({})).await;
        self.command("Page.setBypassCSP", json!({ "enabled": true }))
            .await;
        let script = json!({ "source": first });
        self.command("Page.addScriptToEvaluateOnNewDocument", script)
            .await;
    }

    /// A command of Chromium's own protocol.
    async fn command(&self, name: &str, arguments: Value) -> Value {
        let answer = self.driver().cdp().send_raw(name, arguments).await;
        answer.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("a driver until the end")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            // Nothing is asked of a browser that is ended.
            let _ = driver.leak();
        }
        if let Some(id) = self.chromium {
            let id = id.to_string();
            let _ = Command::new("kill").args(["-s", "KILL", &id]).status();
        }
        let _ = self.chromedriver.kill();
        let _ = self.chromedriver.wait();
    }
}

/// Starts a driver on a free port; answers where it listens.
fn start_driver() -> (Child, String) {
    let mut command = Command::new("chromedriver");
    command
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let child = command.spawn();
    let mut child = child.unwrap_or_else(|error| panic!("this test needs {NEEDED} ({error})"));
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let port = lines.find_map(|line| {
        let line = line.ok()?;
        let (_, port) = line.rsplit_once("successfully on port ")?;
        port.trim_end_matches('.').parse::<u16>().ok()
    });
    // The rest of what it prints must go somewhere, or it would block.
    std::thread::spawn(move || lines.for_each(drop));
    let port = port.unwrap_or_else(|| panic!("this test needs {NEEDED} (it ended at once)"));
    (child, format!("http://127.0.0.1:{port}"))
}

fn capabilities(visitor: &Visitor, profile: &Path) -> Capabilities {
    let mut wanted = DesiredCapabilities::chrome();
    for flag in FLAGS {
        wanted.add_arg(flag).expect("a flag");
    }
    wanted
        .add_arg(&format!("--user-data-dir={}", profile.display()))
        .expect("a flag");
    let scripts = if visitor.javascript { 1 } else { 2 };
    let preferences = json!({
        "intl.accept_languages": visitor.language,
        "profile.managed_default_content_settings.javascript": scripts,
    });
    wanted
        .add_experimental_option("prefs", preferences)
        .expect("preferences");
    wanted
        .set_browser_log_level(LoggingPrefsLogLevel::All)
        .expect("a level");
    wanted.into()
}
