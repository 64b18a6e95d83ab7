//! What a person does with a page, and what a test reads from it.

use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, WebElement};
use tokio::time::{interval, timeout};

use super::{Browser, PATIENCE};
use crate::tools;

/// What people press to get on.
pub(super) const PRESSED: &str = "a[href], button, summary, input[type=submit], input[type=checkbox], \
                       input[type=radio], label";

/// What people fill in.
pub(super) const FILLED: &str = "input:not([type=submit]), textarea, select";

/// What takes files.
pub(super) const ATTACHED: &str = "input[type=file]";

/// What has the focus.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Focus {
    /// What people call it: its label or its words.
    pub name: String,
    /// The element.
    pub tag: String,
    /// Which of all elements it is, in the order of the page.
    pub place: usize,
    /// Whether an outline shows that it has the focus.
    pub is_marked: bool,
    /// Whether it is in the window and nothing covers it.
    pub is_in_view: bool,
}

impl Browser {
    /// Opens a page of the site, or one anywhere else by its whole address.
    pub async fn go(&self, path: &str) {
        let address = match path.starts_with('/') {
            true => format!("{}{path}", self.base),
            false => path.to_owned(),
        };
        let went = self.driver().goto(address.as_str()).await;
        went.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Presses a link, a button, a box or anything of that kind, by what stands on
    /// it or on its label.
    pub async fn click(&self, name: &str) {
        if !self.visitor.has_mouse {
            return self.press_by_key(name).await;
        }
        self.with(name, PRESSED, async |element| element.click().await)
            .await;
    }

    /// Writes into a field, by its label, in place of what stood there.
    pub async fn fill(&self, label: &str, text: &str) {
        if !self.visitor.has_mouse {
            return self.fill_by_key(label, text).await;
        }
        let write = async |element: WebElement| {
            element.clear().await?;
            element.send_keys(text).await
        };
        self.with(label, FILLED, write).await;
    }

    /// Chooses a file for a field, by its label.
    pub async fn attach(&self, label: &str, file: &Path) {
        let file = file.display().to_string();
        if !self.visitor.has_mouse {
            return self.attach_by_key(label, &file).await;
        }
        let attach = async |element: WebElement| element.send_keys(file.as_str()).await;
        self.with(label, ATTACHED, attach).await;
    }

    /// Chooses one of a list, by the label of the list and the words of the choice.
    pub async fn choose(&self, label: &str, choice: &str) {
        if !self.visitor.has_mouse {
            return self.choose_by_key(label, choice).await;
        }
        let choose = async |element: WebElement| element.send_keys(choice).await;
        self.with(label, "select", choose).await;
    }

    /// Presses a key.
    pub async fn press(&self, key: Key) {
        self.write(&char::from(key).to_string()).await;
    }

    /// Types into what has the focus.
    pub async fn write(&self, text: &str) {
        let typed = self.driver().action_chain().send_keys(text).perform().await;
        typed.unwrap_or_else(|error| panic!("{text:?} is not typed: {error}"));
    }

    /// Goes forward with Tab until something of this name has the focus; answers
    /// all that had it on the way, that one last.
    pub async fn tab_to(&self, name: &str) -> Vec<Focus> {
        let mut way = Vec::new();
        while way.len() < 200 {
            self.press(Key::Tab).await;
            let focus = self.focus().await;
            let is_there = focus.name == name;
            way.push(focus);
            if is_there {
                return way;
            }
        }
        panic!("Tab does not lead to {name:?}: {way:#?}");
    }

    /// Goes through the page with Tab until it comes round; answers all that had
    /// the focus.
    pub async fn all_stops(&self) -> Vec<Focus> {
        let mut stops: Vec<Focus> = Vec::new();
        while stops.len() < 500 {
            self.press(Key::Tab).await;
            let focus = self.focus().await;
            let is_round = stops
                .first()
                .is_some_and(|first| first.place == focus.place);
            if is_round || focus.tag == "body" {
                return stops;
            }
            stops.push(focus);
        }
        panic!("Tab does not come round: {stops:#?}");
    }

    /// What has the focus now.
    pub async fn focus(&self) -> Focus {
        let focus = self.run(include_str!("focus.js"), vec![]).await;
        serde_json::from_value(focus).expect("what focus.js answers")
    }

    /// Waits until this stands on the page.
    pub async fn sees(&self, text: &str) {
        let shown = async || self.text().await.contains(text).then_some(());
        self.wait(&format!("{text:?}"), shown).await;
    }

    /// Waits until the page is this one: path and query.
    pub async fn comes_to(&self, path: &str) {
        let is_there = async || (self.path().await == path).then_some(());
        self.wait(path, is_there).await;
    }

    /// The words of the page, as they are shown: a space is a space, whether a line
    /// may break there or not. Empty while there is no page.
    pub async fn text(&self) -> String {
        let text = "return (document.body?.innerText ?? '').replace(/[\\u00a0\\u202f]/g, ' ')";
        let text = self.driver().execute(text, vec![]).await;
        let text = text
            .ok()
            .and_then(|text| Some(text.json().as_str()?.to_owned()));
        text.unwrap_or_default()
    }

    /// Path and query of the page.
    pub async fn path(&self) -> String {
        let address = self.driver().current_url().await.expect("an address");
        match address.query() {
            Some(query) => format!("{}?{query}", address.path()),
            None => address.path().to_owned(),
        }
    }

    /// What a script answers that the page's own policy has no say in.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver().execute(script, arguments).await;
        let answer = answer.unwrap_or_else(|error| panic!("{script}: {error}"));
        answer.json().clone()
    }

    /// Whether the scripts of pages run in this browser.
    pub async fn runs_scripts(&self) -> bool {
        self.go("data:text/html,<p>No</p><script>document.querySelector('p').innerText = 'Yes'</script>")
            .await;
        self.text().await.contains("Yes")
    }

    /// How many pixels of the page stick out at the side.
    pub async fn overhang(&self) -> i64 {
        let root = "const root = document.documentElement; \
                    return root.scrollWidth - root.clientWidth";
        self.run(root, vec![]).await.as_i64().expect("a number")
    }

    /// What axe finds that is serious or critical, each with its place.
    pub async fn barriers(&self) -> Vec<String> {
        let files = [
            ("package.json", include_str!("axe/package.json")),
            ("package-lock.json", include_str!("axe/package-lock.json")),
        ];
        let file = tools::npm("axe", &files).join("node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&file).expect("axe-core has its file");
        let script = format!("{axe};\n{}", include_str!("barriers.js"));
        let found = self.driver().execute_async(script, vec![]).await;
        found
            .and_then(|found| found.convert())
            .expect("axe answers")
    }

    /// What a screen reader is given of the page: the names of all that it reads.
    pub async fn read_aloud(&self) -> Vec<String> {
        let tree = self.command("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        let read = nodes.filter(|node| node["ignored"] == false);
        let names = read.filter_map(|node| node["name"]["value"].as_str());
        names.map(str::to_owned).collect()
    }

    /// What the browser has said since it was last asked: refused scripts, faults,
    /// files that are not there.
    pub async fn complaints(&self) -> Vec<String> {
        let said = self
            .driver()
            .browser_log()
            .await
            .expect("the browser's log");
        let said = said.into_iter();
        said.map(|entry| format!("{:?} {}", entry.level, entry.message))
            .collect()
    }

    /// Writes what the window shows to a file, as PNG, without its scroll bars.
    pub async fn picture(&self, file: &Path) {
        let hidden = json!({ "hidden": true });
        self.command("Emulation.setScrollbarsHidden", hidden).await;
        // A page keeps the room that they had.
        self.driver().refresh().await.expect("the page once more");
        let taken = self.driver().screenshot(file).await;
        taken.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Waits for something of this name and does something with it, again when the
    /// page changed under it.
    async fn with(
        &self,
        name: &str,
        kinds: &str,
        act: impl AsyncFn(WebElement) -> WebDriverResult<()>,
    ) {
        let arguments = vec![json!(name), json!(kinds)];
        let attempt = async || {
            let script = include_str!("named.js");
            let found = self.driver().execute(script, arguments.clone()).await;
            act(found.ok()?.element().ok()?).await.ok()
        };
        self.wait(&format!("{name:?} ({kinds})"), attempt).await;
    }

    /// Asks again and again, until there is what is wanted.
    pub(super) async fn wait<T>(&self, wanted: &str, ask: impl AsyncFn() -> Option<T>) -> T {
        let mut tick = interval(std::time::Duration::from_millis(25));
        let came = async {
            loop {
                tick.tick().await;
                if let Some(found) = ask().await {
                    return found;
                }
            }
        };
        if let Ok(found) = timeout(PATIENCE, came).await {
            return found;
        }
        let (path, text) = (self.path().await, self.text().await);
        panic!("{wanted} did not come to {path}, which says:\n{text}");
    }
}
