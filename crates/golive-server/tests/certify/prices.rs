//! Prices: sheets that openpyxl made, and prices beside those of the live version.

use golive_testkit::Golive;
use golive_testkit::files::Files as Host;
use serde_json::{Value, json};

use super::{full, made, path, post, publish, put, refused, report, row, served, to_live, vm};

const SHEET: &str = "/definition/plans/1/virtualMachinePricing/spreadSheetPricing/uri";

/// A virtual machine whose second plan has a sheet for its prices.
fn sold_by_sheet(host: &Host, offer: &str) -> Value {
    let mut document = vm(offer);
    host.stock(&mut document);
    let plan = &mut document["definition"]["plans"][1];
    let uri = format!("{}?sig=secret", host.url("prices.xlsx"));
    plan["virtualMachinePricing"] = json!({
        "isByol": false,
        "freeTrialDurationInMonths": 1,
        "spreadSheetPricing": {"uri": uri},
    });
    plan["regions"] = json!(["DE", "FR", "GB", "JP", "US"]);
    document
}

#[tokio::test]
async fn a_price_sheet_is_mended_and_served_as_it_is() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    let document = sold_by_sheet(&host, "sheet");
    put(&owner, "sheet", &document).await.expect(201);
    for (name, word) in [
        ("euro", "EURO"),
        ("lacking", "GB, JP, US"),
        ("formula", "\"Price\""),
        ("negative", "-0.07"),
        ("bomb", "too large"),
        ("no currency", "currency"),
    ] {
        host.put("prices.xlsx", made::sheet(name));
        let (operation, told) = refused(&owner, "sheet").await;
        assert_eq!(told, [("PR-007".to_owned(), SHEET.to_owned())], "{name}");
        let error = operation["error"].to_string().replace("\\\"", "\"");
        assert!(error.contains(word), "{name}: {error}");
        assert!(!error.contains("sig="), "{name}: {error}");
    }
    host.put("prices.xlsx", made::sheet("styled"));
    let published = to_live(&owner, "sheet").await;
    let report = report(&owner, "sheet", &published).await;
    let seen = row(&report, "price sheet", SHEET);
    assert_eq!(seen["verdict"], "passed");
    assert_eq!(seen["evidence"]["regionsPriced"], 5);
    let copy = row(&report, "copy", SHEET);
    let served = served(&golive, copy, "prices.xlsx").await;
    assert!(served == made::sheet("styled"), "another sheet is served");
    let listed = golive.nobody().get("/catalog/offers/contoso.sheet").await;
    let listed = listed.expect(200).json();
    let markets = listed["plans"][1]["price"]["markets"].as_array().unwrap();
    let told = |market: &Value| format!("{} {}", market["market"], market["currency"]);
    let told: Vec<String> = markets.iter().map(told).collect();
    assert_eq!(told.len(), 5, "{listed:#}");
    assert_eq!(told[0], r#""DE" "EUR""#);
    let page = "/offers/contoso.sheet?market=DE";
    let page = golive.nobody().get(page).await.expect(200).text;
    assert!(page.contains("EUR\u{a0}"), "{page}");
}

/// Puts the price of one core.
async fn priced(owner: &golive_testkit::Api, price: f64) {
    let mut document = vm("priced");
    let pricing = &mut document["definition"]["plans"][1]["virtualMachinePricing"];
    pricing["coreMultiplier"]["individually"]["1core"] = json!(price);
    let answer = put(owner, "priced", &document).await;
    assert!(matches!(answer.status, 200 | 201), "{}", answer.text);
}

#[tokio::test]
async fn a_price_is_compared_with_the_live_one() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let price = "/definition/plans/1/virtualMachinePricing/coreMultiplier/individually/1core";
    let is_raised = async || {
        let answer = post(&owner, &path("priced", "/publish"), None).await;
        let error = answer.expect(422).json();
        let details = error["error"]["details"].as_array().unwrap();
        assert_eq!(details.len(), 1, "{error:#}");
        assert_eq!(details[0]["code"], "PR-003");
        assert_eq!(details[0]["target"], price);
    };
    priced(&owner, 0.04).await;
    to_live(&owner, "priced").await;
    priced(&owner, 0.05).await;
    is_raised().await;

    // What is in preview only is not what customers pay.
    priced(&owner, 0.03).await;
    assert_eq!(publish(&owner, "priced").await["status"], "complete");
    priced(&owner, 0.04).await;
    assert_eq!(publish(&owner, "priced").await["status"], "complete");
    priced(&owner, 0.03).await;
    to_live(&owner, "priced").await;
    priced(&owner, 0.04).await;
    is_raised().await;

    let granted = json!({
        "rule": "PR-003", "publisher": "contoso", "offer": "priced",
        "until": "2099-01-01T00:00:00Z", "reason": "Told to all customers.",
    });
    let exceptions = "/v1/exceptions";
    post(&operator, exceptions, Some(granted)).await.expect(201);
    to_live(&owner, "priced").await;
}
