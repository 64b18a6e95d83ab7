//! PR-001 to PR-008: what a plan costs.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::applications::is_template;
use super::node::Node;
use super::report::{Args, Report};
use super::scene::{Plan, Scene};

/// The two objects that hold prices: the older one, and the one in simplified
/// currency that must agree with it.
const MAIN: &str = "virtualMachinePricing";
const SIMPLIFIED: &str = "virtualMachinePricingV2";

/// The two members that hold what a plan costs a month.
const MONTHLY: [&str; 2] = ["monthlyPricing", "monthlyPricingV2"];

/// The keys of prices by size: name, cores (a shared core counts as none),
/// whether a price may be missing. Those of July 2019 are priced automatically.
const CORE_SIZES: [(&str, u32, bool); 25] = [
    ("sharedcore", 0, false),
    ("1core", 1, false),
    ("2core", 2, false),
    ("4core", 4, false),
    ("6core", 6, false),
    ("8core", 8, false),
    ("10core", 10, true),
    ("12core", 12, false),
    ("16core", 16, false),
    ("20core", 20, false),
    ("24core", 24, false),
    ("32core", 32, false),
    ("36core", 36, false),
    ("40core", 40, false),
    ("44core", 44, true),
    ("48core", 48, true),
    ("60core", 60, true),
    ("64core", 64, false),
    ("72core", 72, false),
    ("80core", 80, false),
    ("96core", 96, false),
    ("120core", 120, true),
    ("128core", 128, false),
    ("208core", 208, true),
    ("416core", 416, true),
];

/// How long a free trial may last, in months.
const TRIALS: [f64; 4] = [0.0, 1.0, 3.0, 6.0];

/// Regions that have a currency (setting-price page).
const REGIONS: &str = "AE AR AT AU BE BG BH BR BY CA CH CL CO CR CY CZ DE DK DO DZ EC EE EG ES FI \
    FR GB GR GT HK HR HU ID IE IL IN IS IT JO JP KE KR KW KZ LI LK LT LU LV MA ME MK MT MX MY NG \
    NL NO NZ OM PA PE PH PK PL PR PT PY QA RO RS RU SA SE SG SI SK SV TH TN TR TT TW UA US UY VE \
    ZA";

/// The object that counts: the older one where both are given.
pub(super) fn main<'a>(plan: &Plan<'a>) -> Option<Node<'a>> {
    given(plan).into_iter().next()
}

fn given<'a>(plan: &Plan<'a>) -> Vec<Node<'a>> {
    let both = [MAIN, SIMPLIFIED].map(|key| plan.node.at(key));
    both.into_iter().filter(Node::is_object).collect()
}

pub(super) fn is_byol(pricing: &Node<'_>) -> bool {
    pricing.at("isByol").flag() == Some(true)
}

fn single<'a>(pricing: &Node<'a>) -> Node<'a> {
    pricing.at("coreMultiplier").at("single")
}

fn individually<'a>(pricing: &Node<'a>) -> Node<'a> {
    pricing.at("coreMultiplier").at("individually")
}

/// The price as it was written. `None` for what is no number, and for numbers
/// that no price could be.
fn price(node: &Node<'_>) -> Option<Decimal> {
    let text = node.number()?.to_string();
    let exact = Decimal::from_str_exact(&text).ok();
    exact.or_else(|| Decimal::from_scientific(&text).ok())
}

/// Every price by core that is written, with its place.
fn prices<'a>(pricing: &Node<'a>) -> Vec<Node<'a>> {
    let sizes = individually(pricing);
    let by_size = sizes.members().map(|(_, node)| node);
    std::iter::once(single(pricing)).chain(by_size).collect()
}

fn has_sheet(pricing: &Node<'_>) -> bool {
    let sheet = pricing.at("spreadSheetPricing");
    let evaluated = pricing.at("regionPrices");
    let none = evaluated.has_no_items() || evaluated.has_no_members();
    !sheet.at("uri").is_blank() || !none
}

fn costs(pricing: &Node<'_>) -> bool {
    let positive = |node: &Node<'_>| price(node).is_some_and(|price| price > Decimal::ZERO);
    has_sheet(pricing) || prices(pricing).iter().any(positive)
}

/// Where the price a month would stand, if there is none.
pub(super) fn unpriced_monthly<'a>(plan: &Plan<'a>) -> Option<Node<'a>> {
    let priced = |key: &&str| !plan.node.at(key).at("price").is_missing();
    let [main, _] = MONTHLY;
    let node = plan.node.at(main);
    let of_type = node.is_missing() || node.is_object();
    (of_type && !MONTHLY.iter().any(priced)).then_some(node)
}

/// The first price a month that is below zero or no price.
pub(super) fn negative_monthly<'a>(plan: &Plan<'a>) -> Option<Node<'a>> {
    let both = MONTHLY.map(|key| plan.node.at(key).at("price"));
    both.into_iter().find(is_negative)
}

/// The newer price a month, where it differs from the older one.
pub(super) fn differing_monthly<'a>(plan: &Plan<'a>) -> Option<Node<'a>> {
    let [old, new] = MONTHLY.map(|key| plan.node.at(key).at("price"));
    let both = old.number().is_some() && new.number().is_some();
    (both && price(&old) != price(&new)).then_some(new)
}

fn is_negative(node: &Node<'_>) -> bool {
    let is_number = node.number().is_some();
    is_number && price(node).is_none_or(|price| price < Decimal::ZERO)
}

/// PR-001: own licence and no price, or exactly one way of pricing. Clients
/// that fill in every field send prices of 0 with an own licence.
pub(super) fn mode(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let main = plan.node.at(MAIN);
        if main.is_missing() && plan.node.at(SIMPLIFIED).is_missing() {
            report.add(&main, "missing", &[("plan", &plan.id)]);
        }
        for pricing in given(plan) {
            let one = !single(&pricing).is_missing();
            let many = !individually(&pricing).is_missing();
            let ways = [one, many, has_sheet(&pricing)]
                .iter()
                .filter(|way| **way)
                .count();
            let case = match (is_byol(&pricing), ways) {
                (true, _) if costs(&pricing) => "byol",
                (false, 0) => "none",
                (false, 2..) => "several",
                _ => continue,
            };
            report.add(&pricing, case, &[("plan", &plan.id)]);
        }
    }
}

/// PR-002: prices are not negative; prices by size are complete and known.
pub(super) fn core_prices(scene: &Scene<'_>, report: &mut Report<'_>) {
    for node in scene.draft.plans.iter().filter_map(negative_monthly) {
        report.add(&node, "value", &[("value", node.value())]);
    }
    for pricing in scene.draft.plans.iter().flat_map(given) {
        for node in prices(&pricing).iter().filter(|node| is_negative(node)) {
            report.add(node, "value", &[("value", node.value())]);
        }
        let sizes = individually(&pricing);
        if !sizes.is_object() || is_byol(&pricing) {
            continue;
        }
        for (key, node) in sizes.members() {
            if !CORE_SIZES.iter().any(|(known, ..)| *known == key) {
                report.add(&node, "unknown", &[("key", &key)]);
            }
        }
        let absent = |key: &str| sizes.value().get(key).is_none();
        let missing = CORE_SIZES
            .iter()
            .filter(|(key, _, may_miss)| !may_miss && absent(key));
        let missing: Vec<&str> = missing.map(|(key, ..)| *key).collect();
        if !missing.is_empty() {
            report.add(&sizes, "missing", &[("keys", &missing.join(", "))]);
        }
    }
}

/// PR-003: no price is above the live one, in whichever of the forms either is told.
pub(super) fn raised(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let Some(live) = scene.live_plan(plan) else {
            continue;
        };
        for key in [MAIN, SIMPLIFIED] {
            let new = plan.node.at(key);
            let Some(old) = before(live, key, [MAIN, SIMPLIFIED]) else {
                continue;
            };
            // A change of licence is for ID-003.
            if !is_byol(&old) && !is_byol(&new) {
                raised_in(&old, &new, report);
                raised_by_region(&old, &new, report);
            }
        }
        for key in MONTHLY {
            if let Some(old) = before(live, key, MONTHLY) {
                raised_monthly(&old, &plan.node.at(key), report);
            }
        }
    }
}

/// What stood under a key; where nothing did, what counted instead of it.
fn before<'a>(live: &Plan<'a>, key: &'a str, keys: [&'a str; 2]) -> Option<Node<'a>> {
    let all = std::iter::once(key).chain(keys);
    all.map(|key| live.node.at(key)).find(Node::is_object)
}

fn raised_in(old: &Node<'_>, new: &Node<'_>, report: &mut Report<'_>) {
    let before: HashMap<&str, Decimal> = by_size(old).map(|(size, p, _)| (size, p)).collect();
    let regional = lowest_by_region(old, &currency(&new.at("coreMultiplier")));
    let one_price = price(&single(new)).is_some();
    for (size, price, node) in by_size(new) {
        let cores = cores_of(size);
        let regional = regional.and_then(|lowest| lowest.checked_mul(cores));
        let before = before.get(size).copied().or(regional);
        let Some(before) = before.filter(|before| price > *before) else {
            continue;
        };
        let args: Args<'_> = &[("size", &size), ("new", &price), ("old", &before)];
        report.add(&node, "", args);
        if one_price {
            // It stands in one place and is reported there once.
            return;
        }
    }
}

/// A price by region is compared with that of its region, and where that had none,
/// with what each core has cost everywhere, if the currency is the same.
fn raised_by_region(old: &Node<'_>, new: &Node<'_>, report: &mut Report<'_>) {
    let own = |(region, currency, price, _)| ((region, currency), price);
    let own: HashMap<(String, String), Decimal> = by_region(old).map(own).collect();
    let general_currency = currency(&old.at("coreMultiplier"));
    let of_a_core = |(size, price, _): (_, Decimal, _)| price.checked_div(cores_of(size));
    let general = by_size(old).filter_map(of_a_core).min();
    for (region, currency, price, node) in by_region(new) {
        let general = general.filter(|_| currency == general_currency);
        let place = (region, currency);
        let before = own.get(&place).copied().or(general);
        if let Some(before) = before.filter(|before| price > *before) {
            let args: Args<'_> = &[("region", &place.0), ("new", &price), ("old", &before)];
            report.add(&node, "region", args);
        }
    }
}

fn raised_monthly(old: &Node<'_>, new: &Node<'_>, report: &mut Report<'_>) {
    let node = new.at("price");
    let both = price(&old.at("price")).zip(price(&node));
    // Amounts of two currencies can not be compared.
    let comparable = both.filter(|_| currency(old) == currency(new));
    if let Some((before, now)) = comparable.filter(|(before, now)| now > before) {
        report.add(&node, "month", &[("new", &now), ("old", &before)]);
    }
}

fn currency(node: &Node<'_>) -> String {
    let node = node.at("currency");
    let text = node.text().unwrap_or_default();
    text.trim().to_ascii_uppercase()
}

/// Region, currency and price of each item of `regionPrices`, and where the price is
/// written.
fn by_region<'a>(
    pricing: &Node<'a>,
) -> impl Iterator<Item = (String, String, Decimal, Node<'a>)> + use<'a> {
    let items: Vec<Node<'a>> = pricing.at("regionPrices").items().collect();
    items.into_iter().filter_map(|item| {
        let region = item.at("region").text()?.trim().to_ascii_uppercase();
        let node = item.at("price");
        Some((region, currency(&item), price(&node)?, node))
    })
}

fn lowest_by_region(pricing: &Node<'_>, wanted: &str) -> Option<Decimal> {
    let own = by_region(pricing).filter(|(_, currency, ..)| currency == wanted);
    own.map(|(_, _, price, _)| price).min()
}

/// How many times the price of a core a size costs.
fn cores_of(size: &str) -> Decimal {
    let known = CORE_SIZES.iter().find(|(name, ..)| *name == size);
    known.map_or(Decimal::ONE, |(_, cores, _)| Decimal::from((*cores).max(1)))
}

/// What each size costs, and where that is written.
fn by_size<'a>(pricing: &Node<'a>) -> impl Iterator<Item = (&'static str, Decimal, Node<'a>)> {
    let one = single(pricing);
    let per_core = price(&one);
    let sizes = individually(pricing);
    CORE_SIZES.into_iter().filter_map(move |(size, cores, _)| {
        if let Some(per_core) = per_core.filter(|_| cores > 0) {
            let cost = per_core.checked_mul(Decimal::from(cores))?;
            return Some((size, cost, one.clone()));
        }
        let node = sizes.at(size);
        Some((size, price(&node)?, node))
    })
}

/// PR-004: the two objects agree in licence, trial and prices by core. Sheets
/// are compared when they are read.
pub(super) fn differ(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        if let Some(node) = differing_monthly(plan) {
            report.add(&node, "monthly", &[("plan", &plan.id)]);
        }
        let (old, new) = (plan.node.at(MAIN), plan.node.at(SIMPLIFIED));
        if !old.is_object() || !new.is_object() {
            continue;
        }
        if is_byol(&old) != is_byol(&new) {
            report.add(&new.at("isByol"), "licence", &[("plan", &plan.id)]);
            continue;
        }
        if months(&old) != months(&new) {
            let node = new.at("freeTrialDurationInMonths");
            report.add(&node, "trial", &[("plan", &plan.id)]);
        }
        let first = differing_price(&old, &new).filter(|_| !is_byol(&new));
        if let Some(node) = first {
            report.add(&node, "price", &[("plan", &plan.id)]);
        }
    }
}

/// Where the first difference stands; automatic prices are none.
fn differing_price<'a>(old: &Node<'_>, new: &Node<'a>) -> Option<Node<'a>> {
    let (left, right) = (single(old), single(new));
    if price(&left) != price(&right) {
        return Some(right);
    }
    let (left, right) = (individually(old), individually(new));
    let priced = |node: &Node<'_>| node.is_object();
    if priced(&left) != priced(&right) {
        return Some(right);
    }
    CORE_SIZES.into_iter().find_map(|(key, _, automatic)| {
        let (before, after) = (left.at(key), right.at(key));
        let set_by_golive = automatic && (before.is_missing() || after.is_missing());
        (!set_by_golive && price(&before) != price(&after)).then_some(after)
    })
}

fn months(pricing: &Node<'_>) -> f64 {
    let node = pricing.at("freeTrialDurationInMonths");
    node.value().as_f64().unwrap_or_default()
}

/// PR-005: there are regions, they have a currency, and prices by region cover
/// them. The documentation's own sample sells where its table has no currency, so
/// that is only pointed at, once for a plan.
pub(super) fn regions(scene: &Scene<'_>, report: &mut Report<'_>) {
    let sold = scene.draft.plans.iter().filter(|plan| !is_template(plan));
    for plan in sold {
        uncovered(plan, report);
        let list = plan.node.at("regions");
        if list.has_no_items() {
            report.add(&list, "none", &[("plan", &plan.id)]);
            continue;
        }
        let known = |code: &str| REGIONS.split_whitespace().any(|region| region == code);
        let named = list.items().filter_map(|item| Some((item.text()?, item)));
        let unknown: Vec<_> = named.filter(|(code, _)| !known(code)).collect();
        let Some((_, first)) = unknown.first() else {
            continue;
        };
        let codes: Vec<&str> = unknown.iter().map(|(code, _)| *code).collect();
        report.warn(
            first,
            "currency",
            &[("plan", &plan.id), ("regions", &codes.join(", "))],
        );
    }
}

/// No source tells the shape of `regionPrices`. Two-letter codes among its member
/// names, or in a member of its items that is named like a region, are regions;
/// where there are none, nothing is said.
fn uncovered(plan: &Plan<'_>, report: &mut Report<'_>) {
    for pricing in given(plan) {
        let node = pricing.at("regionPrices");
        let by_name = node.members().map(|(name, _)| name);
        let by_item = node.items().filter_map(|item| region_of(&item));
        let is_code =
            |text: &&str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic());
        let priced: HashSet<String> = by_name
            .chain(by_item)
            .filter(is_code)
            .map(str::to_ascii_uppercase)
            .collect();
        let list = plan.node.at("regions");
        let sold = list.items().filter_map(|item| item.text());
        let missing: Vec<&str> = sold
            .filter(|code| !priced.contains(&code.to_ascii_uppercase()))
            .collect();
        if !priced.is_empty() && !missing.is_empty() {
            let args: Args<'_> = &[("plan", &plan.id), ("regions", &missing.join(", "))];
            report.add(&node, "uncovered", args);
        }
    }
}

fn region_of<'a>(item: &Node<'a>) -> Option<&'a str> {
    let named = |name: &str| {
        let name = name.to_ascii_lowercase();
        ["region", "country", "market"]
            .iter()
            .any(|word| name.starts_with(word))
    };
    let mut members = item.members();
    members.find_map(|(name, node)| node.text().filter(|_| named(name)))
}

/// PR-006: the free trial lasts 0, 1, 3 or 6 months.
pub(super) fn trial(scene: &Scene<'_>, report: &mut Report<'_>) {
    for pricing in scene.draft.plans.iter().flat_map(given) {
        let node = pricing.at("freeTrialDurationInMonths");
        if node.number().is_some() && !TRIALS.contains(&months(&pricing)) {
            let value = node.value();
            report.add(&node, "", &[("value", value)]);
        }
    }
}

/// PR-008: in China, plans are free or bring their licence.
pub(super) fn mooncake(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let clouds = plan.own("cloudAvailability");
        let china = clouds
            .items()
            .find(|cloud| cloud.text() == Some("Mooncake"));
        let paid = |pricing: &Node<'_>| !is_byol(pricing) && costs(pricing);
        if let Some(china) = china.filter(|_| given(plan).iter().any(paid)) {
            report.add(&china, "", &[("plan", &plan.id)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn prices_are_what_was_written() {
        let read = |value: serde_json::Value| price(&Node::root(&value));
        assert_eq!(read(json!(0.1)), Some(Decimal::new(1, 1)));
        assert_eq!(read(json!(0.0000001)), Some(Decimal::new(1, 7)));
        assert_eq!(read(json!(7)), Some(Decimal::from(7)));
        assert_eq!(read(json!(1e300)), None);
        assert_eq!(read(json!("1")), None);
    }

    #[test]
    fn regions_are_two_letters_each() {
        let codes: Vec<&str> = REGIONS.split_whitespace().collect();
        assert_eq!(codes.len(), 88);
        assert!(codes.iter().all(|code| code.len() == 2));
        assert!(codes.is_sorted());
    }
}
