//! The OpenAPI document: what it is, and that the committed one is it.

use std::path::PathBuf;

use golive_server::router;
use golive_testkit::Golive;
use serde_json::Value;

fn committed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json")
}

/// With `GOLIVE_WRITE_GENERATED=1` this writes `docs/openapi.json`; without, it
/// compares.
#[test]
fn the_committed_document_is_the_one_of_the_code() {
    let current = router::openapi().to_pretty_json().unwrap() + "\n";
    if std::env::var_os("GOLIVE_WRITE_GENERATED").is_some() {
        std::fs::create_dir_all(committed().parent().unwrap()).unwrap();
        std::fs::write(committed(), &current).unwrap();
    }
    let stored = std::fs::read_to_string(committed()).unwrap_or_default();
    assert!(
        stored == current,
        "docs/openapi.json is not what the code says. GOLIVE_WRITE_GENERATED=1 cargo test \
         -p golive-server --test api openapi writes it."
    );
}

#[tokio::test]
async fn the_served_document_is_the_committed_one() {
    let golive = Golive::with(|setup| setup.settings.dev = None).await;
    let served = golive.nobody().get("/openapi.json").await.expect(200);
    assert!(
        served
            .header("content-type")
            .starts_with("application/json")
    );
    let served = served.json();
    assert!(
        served["openapi"].as_str().unwrap().starts_with("3.1."),
        "{}",
        served["openapi"]
    );
    let current = serde_json::to_value(router::openapi()).unwrap();
    assert_eq!(
        served, current,
        "the committed one is compared with it above"
    );
    assert!(
        served["paths"].get("/_dev/reset").is_none(),
        "a rehearsal's own routes are not in it"
    );
}

#[test]
fn every_reference_leads_somewhere_and_ids_are_unique() {
    let document = serde_json::to_value(router::openapi()).unwrap();
    let mut references = Vec::new();
    collect(&document, "$ref", &mut references);
    assert!(!references.is_empty());
    for reference in references {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    let mut ids = Vec::new();
    collect(&document["paths"], "operationId", &mut ids);
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an operationId is used twice");
}

fn collect<'a>(value: &'a Value, name: &str, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            for (member, value) in members {
                if member == name
                    && let Some(text) = value.as_str()
                {
                    found.push(text);
                }
                collect(value, name, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, name, found)),
        _ => {}
    }
}

#[tokio::test]
async fn the_docs_page_works_without_the_internet() {
    let golive = Golive::start().await;
    let nobody = golive.nobody();
    let page = nobody.get("/docs").await.expect(200);
    assert!(page.header("content-type").starts_with("text/html"));
    nobody.get("/docs/").await.expect(200);
    let mut loaded = Vec::new();
    for attribute in ["src=\"", "href=\""] {
        let after = page.text.split(attribute).skip(1);
        loaded.extend(after.map(|rest| rest.split('"').next().unwrap_or_default()));
    }
    assert!(loaded.len() >= 3, "{loaded:?}");
    for file in loaded {
        assert!(!file.contains("//"), "{file} is somewhere else");
        let path = format!("/docs/{}", file.trim_start_matches("./"));
        let answer = nobody.get(&path).await.expect(200);
        assert!(!answer.text.is_empty(), "{path}");
        assert!(!answer.text.contains("https://petstore"), "{path}");
    }
    let start = nobody.get("/docs/swagger-initializer.js").await.expect(200);
    assert!(start.text.contains("/openapi.json"), "{}", start.text);
}
