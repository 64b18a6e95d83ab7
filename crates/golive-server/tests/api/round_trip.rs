//! A document comes back as it was sent.

use golive_testkit::{Api, Golive, documents};

use crate::kit::put_text;

/// What clients send that a careless server loses: unknown members, their
/// order, the digits of numbers, `&` in SAS URLs, escapes, null and empties.
const ODD: &str = r#"{"zeta":1,"alpha":{"z":[1.10,1e3,1E+2,-0,0.0,12345678901234567890123,3.141592653589793238462643],"a":null},"offerTypeId":"microsoft-azure-virtualmachines","offerTypeVersions":{"microsoft-azure-virtualmachines":87},"definition":{"plans":[{"zz":{},"planId":"b","osVhdUrl":"https://c.blob.core.windows.net/i/a.vhd?sv=2021-08-06&sr=c&se=2036-01-01T00%3A00%3A00Z&sig=a%2Bb%2Fc%3D&x=<>'"},{"planId":"a","":"empty name"}],"offer":{"own.key":["",[],{}],"ünï":"☃ 𝄞 \t \"q\" \\ /","b":true},"displayText":"Odd"}}"#;

#[tokio::test]
async fn what_was_put_is_read_unchanged() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let created = put_text(&owner, "odd", &[], ODD).await.expect(201);
    let read = owner.get(&Api::at("odd", "")).await.expect(200);
    assert_eq!(read.text, created.text);
    let sent = ODD.strip_suffix('}').unwrap();
    let until_definition = &sent[..sent.find(r#""definition""#).unwrap()];
    assert!(read.text.starts_with(until_definition), "{}", read.text);
    for part in [
        r#"[1.10,1e3,1E+2,-0,0.0,12345678901234567890123,3.141592653589793238462643]"#,
        r#""osVhdUrl":"https://c.blob.core.windows.net/i/a.vhd?sv=2021-08-06&sr=c&se=2036-01-01T00%3A00%3A00Z&sig=a%2Bb%2Fc%3D&x=<>'""#,
        r#""ünï":"☃ 𝄞 \t \"q\" \\ /","b":true"#,
        r#""":"empty name""#,
        r#"{"zz":{},"planId":"b","#,
        r#""own.key":["",[],{}]"#,
    ] {
        assert!(read.text.contains(part), "{part}\n{}", read.text);
    }
}

#[tokio::test]
async fn reading_and_putting_back_changes_nothing() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let vm = documents::vm("back").to_string();
    let core = documents::core_vm("back-core").to_string();
    for (offer, text) in [("odd", ODD.to_owned()), ("back", vm), ("back-core", core)] {
        put_text(&owner, offer, &[], text).await.expect(201);
        let read = owner.get(&Api::at(offer, "")).await.expect(200);
        let tag = read.header("etag").to_owned();
        let back = put_text(&owner, offer, &[("if-match", &tag)], read.text.clone())
            .await
            .expect(200);
        assert_eq!(back.header("etag"), tag, "{offer}");
        assert_eq!(back.text, read.text, "{offer}");
    }
}

#[tokio::test]
async fn what_was_published_reads_as_it_was_put() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let text = documents::vm("kept").to_string();
    put_text(&owner, "kept", &[], text.clone())
        .await
        .expect(201);
    owner.to_live("kept").await;
    let sas = &documents::vm("kept")["definition"]["plans"][0]["microsoft-azure-virtualmachines.vmImages"]
        ["1.0.1"]["osVhdUrl"];
    let sas = sas.as_str().unwrap();
    assert!(sas.contains('&'));
    for rest in ["", "/slot/preview", "/slot/production", "/versions/1"] {
        let read = owner.get(&Api::at("kept", rest)).await.expect(200);
        assert!(read.text.contains(sas), "{rest}: byte for byte");
    }
}

#[tokio::test]
async fn escapes_mean_what_they_say() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let escaped = ODD
        .replace('&', r"\u0026")
        .replace('☃', r"\u2603")
        .replace('𝄞', r"\ud834\udd1e");
    assert_ne!(escaped, ODD);
    let created = put_text(&owner, "escaped", &[], ODD).await.expect(201);
    let again = put_text(&owner, "escaped", &[], escaped).await.expect(200);
    assert_eq!(again.header("etag"), created.header("etag"));
    assert_eq!(again.text, created.text);
}

#[tokio::test]
async fn digits_are_the_publishers() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let created = put_text(&owner, "digits", &[], ODD).await.expect(201);
    let rounded = ODD.replace("1.10", "1.1");
    let changed = put_text(&owner, "digits", &[], rounded).await.expect(200);
    assert_ne!(changed.header("etag"), created.header("etag"));
    assert!(changed.text.contains("[1.1,1e3"));
}

#[tokio::test]
async fn a_byte_order_mark_is_dropped() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let created = put_text(&owner, "marked", &[], format!("\u{feff}{ODD}"))
        .await
        .expect(201);
    assert!(created.text.starts_with("{\"zeta\""));
}
