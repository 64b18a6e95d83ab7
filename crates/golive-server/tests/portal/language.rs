//! Pages of the portal have no word of English in another language.

use std::collections::BTreeSet;

use golive_model::Language;
use golive_testkit::{Api, Golive, documents};
use serde_json::json;

use crate::{once, owner};

/// What is the same in every language: names of things, of people and of the
/// publisher.
const SAME: &str = "Contoso Dynamics CRM Marketo Salesforce Windows app first contributor owner";

/// The words between the tags of a page, and what its tags say to people.
fn words_of(html: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let main = html.split_once("<main").unwrap().1;
    let main = main.split_once("</main>").unwrap().0;
    for part in main.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or_default();
        words.insert(text.trim().to_owned());
        for name in ["aria-label", "alt", "placeholder"] {
            let said = tag.split_once(&format!("{name}=\"")).map(|(_, rest)| rest);
            words.extend(
                said.and_then(|said| said.split('"').next())
                    .map(str::to_owned),
            );
        }
    }
    words
}

/// The words of a text that are longer than two letters.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| word.len() > 2 && word.contains(|c: char| c.is_ascii_lowercase()))
}

#[tokio::test]
async fn no_page_has_english_words_in_another_language() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    let document = documents::vm("app");
    api.put(&Api::at("app", ""), &document).await.expect(201);
    api.put(&Api::at("first", ""), &documents::vm("first"))
        .await
        .expect(201);
    api.post(&Api::at("app", "/publish"), "").await.expect(202);
    let mut pages = owner(&golive).await;
    once(&golive, &mut pages, "app", "Look at it, and go live when").await;
    let mut changed = document.clone();
    let offer = &mut changed["definition"]["offer"];
    offer["microsoft-azure-marketplace.title"] = json!("");
    offer["microsoft-azure-marketplace.summary"] = json!("Contoso App");
    api.put(&Api::at("app", ""), &changed).await.expect(200);
    let edit = "/portal/contoso/app/edit";
    let mut paths = vec!["/portal/contoso/new".to_owned()];
    for sheet in [
        "setup", "listing", "pictures", "plans", "audience", "leads", "support", "plan/1",
    ] {
        paths.push(format!("{edit}/{sheet}"));
    }
    for rest in [
        "",
        "/publish",
        "/golive",
        "/cancel",
        "/diff?from=preview&to=draft",
        "/history",
        "/leads",
    ] {
        paths.push(format!("/portal/contoso/app{rest}"));
    }
    for rest in ["", "/members", "/first/delete"] {
        paths.push(format!("/portal/contoso{rest}"));
    }
    let mut left = BTreeSet::new();
    for path in paths {
        let mut same: Option<BTreeSet<String>> = None;
        for language in Language::ALL {
            pages.set_cookie("golive-language", language.tag());
            let page = pages.get(&path).await.expect(200);
            let words = words_of(&page.text);
            same = Some(match same {
                None => words,
                Some(same) => same.intersection(&words).cloned().collect(),
            });
        }
        let same = same.into_iter().flatten();
        left.extend(same.map(|text| (path.clone(), text)));
    }
    // What publishers wrote stays as they wrote it.
    let document = document.to_string();
    let theirs: BTreeSet<&str> = split(&document).chain(split(SAME)).collect();
    let is_ours = |(_, text): &(String, String)| split(text).any(|word| !theirs.contains(word));
    let left: Vec<_> = left.into_iter().filter(is_ours).collect();
    assert!(left.is_empty(), "{left:#?}");
}
