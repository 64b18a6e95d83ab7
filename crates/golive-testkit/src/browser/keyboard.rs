//! What a person does who has no mouse: Tab, Enter, the space bar, and typing. No
//! script gives anything the focus.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use super::Browser;
use super::page::{ATTACHED, FILLED, PRESSED};

/// More stops than any page has.
const STOPS: usize = 500;

/// Where the focus is, seen from what somebody wants to get to.
#[derive(Deserialize)]
struct Way {
    /// It is there.
    is_here: bool,
    /// It is at another button of the same group, which arrows lead away from.
    is_beside: bool,
    /// It is further back on the page.
    is_behind: bool,
    /// The element that is looked for.
    tag: String,
}

impl Browser {
    /// Goes to a link and follows it, or to a button, and presses it.
    pub(super) async fn press_by_key(&self, name: &str) {
        let tag = self.reach(name, PRESSED).await;
        let key = if tag == "a" { Key::Enter } else { Key::Space };
        self.press(key).await;
    }

    /// Goes to a field and writes into it, in place of what stood there.
    pub(super) async fn fill_by_key(&self, label: &str, text: &str) {
        self.reach(label, FILLED).await;
        self.press_with(Key::Control, 'a').await;
        self.press(Key::Delete).await;
        self.write(text).await;
    }

    /// Goes to a list and types what is wanted of it.
    pub(super) async fn choose_by_key(&self, label: &str, choice: &str) {
        self.reach(label, "select").await;
        self.write(choice).await;
    }

    /// Goes to a field for a file. What chooses one is a window of the system's, so
    /// the file comes as from there.
    pub(super) async fn attach_by_key(&self, label: &str, file: &str) {
        self.reach(label, ATTACHED).await;
        let field = self.driver().active_element().await;
        let field = field.unwrap_or_else(|error| panic!("{label:?} lost the focus: {error}"));
        let given = field.send_keys(file).await;
        given.unwrap_or_else(|error| panic!("{label:?} does not take {file}: {error}"));
    }

    /// Goes with Tab until something has the focus, and shows it; answers
    /// what kind of element it is.
    async fn reach(&self, name: &str, kinds: &str) -> String {
        let wanted = format!("{name:?} ({kinds})");
        for _ in 0..STOPS {
            let way = self.wait(&wanted, || self.way_to(name, kinds)).await;
            if way.is_here {
                let focus = self.focus().await;
                assert!(focus.is_marked && focus.is_in_view, "{wanted}: {focus:?}");
                return way.tag;
            }
            match way {
                Way {
                    is_beside: true, ..
                } => self.press(Key::Down).await,
                Way {
                    is_behind: true, ..
                } => self.press_with(Key::Shift, Key::Tab).await,
                _ => self.press(Key::Tab).await,
            }
        }
        panic!("Tab does not lead to {wanted}");
    }

    /// Presses a key while another one is held down.
    async fn press_with(&self, held: Key, key: impl Into<char>) {
        let keys = self.driver().action_chain().key_down(held.clone());
        let keys = keys.send_keys(key.into().to_string()).key_up(held);
        let pressed = keys.perform().await;
        pressed.unwrap_or_else(|error| panic!("two keys are not pressed: {error}"));
    }

    async fn way_to(&self, name: &str, kinds: &str) -> Option<Way> {
        let (named, way) = (include_str!("named.js"), include_str!("way.js"));
        let script = format!("const found = (function () {{ {named} }})(...arguments);\n{way}");
        let arguments = vec![json!(name), json!(kinds)];
        let answer = self.driver().execute(script.as_str(), arguments).await;
        serde_json::from_value(answer.ok()?.json().clone()).ok()
    }
}
