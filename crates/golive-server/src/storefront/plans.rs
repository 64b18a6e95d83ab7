//! What can be bought, for how much, and where.

use std::collections::BTreeSet;

use golive_model::Listing;
use golive_model::listing::ListedPlan;
use golive_model::price::{ListedPrice, PriceModel, Rate};
use golive_model::search::folded;

use crate::auth::caller::parameter;
use crate::pages::words::Words;

/// A plan as a page shows it.
pub(super) struct PlanView<'a> {
    pub(super) listed: &'a ListedPlan,
    pub(super) price: String,
    pub(super) trial: String,
    pub(super) rates: Vec<(String, String)>,
    pub(super) versions: String,
    pub(super) system: String,
    pub(super) markets: String,
}

/// A market to choose.
pub(super) struct Market {
    pub(super) code: String,
    pub(super) is_chosen: bool,
}

/// The market that a query chooses: a code of two letters, as plans name regions.
pub(super) fn chosen(query: Option<&str>) -> String {
    let market = query.and_then(|query| parameter(query, "market"));
    let market = market.unwrap_or_default().trim().to_ascii_uppercase();
    let is_code = market.len() == 2 && market.bytes().all(|byte| byte.is_ascii_uppercase());
    match is_code {
        true => market,
        false => String::new(),
    }
}

/// The markets of all plans, each once.
pub(super) fn markets(listing: &Listing, chosen: &str) -> Vec<Market> {
    let all = listing.plans.iter().flat_map(|plan| &plan.regions);
    let all: BTreeSet<String> = all.map(|region| region.to_ascii_uppercase()).collect();
    let market = |code: String| Market {
        is_chosen: code == chosen,
        code,
    };
    all.into_iter().map(market).collect()
}

/// Whether a plan is sold in a market; one that names none is sold everywhere.
fn is_sold(plan: &ListedPlan, market: &str) -> bool {
    let mut regions = plan.regions.iter();
    plan.regions.is_empty() || regions.any(|region| region.eq_ignore_ascii_case(market))
}

/// Whether nothing at all is sold in the market that was chosen.
pub(super) fn is_sold_nowhere(listing: &Listing, market: &str) -> bool {
    let mut plans = listing.plans.iter();
    !market.is_empty() && !listing.plans.is_empty() && !plans.any(|plan| is_sold(plan, market))
}

/// A plan, with its price in a market; in general where none was chosen.
pub(super) fn view<'a>(words: &Words, plan: &'a ListedPlan, market: &str) -> PlanView<'a> {
    let system = plan.operating_system.as_deref().unwrap_or_default();
    let mut view = PlanView {
        listed: plan,
        price: String::new(),
        trial: String::new(),
        rates: Vec::new(),
        versions: plan.versions.join(", "),
        system: words
            .maybe(&format!("system-{}", folded(system)))
            .unwrap_or_else(|| system.to_owned()),
        markets: plan.regions.join(", "),
    };
    if !market.is_empty() && !is_sold(plan, market) {
        view.price = words.with("market-not-sold", "market", market);
        return view;
    }
    let Some(price) = &plan.price else {
        view.price = untold(words, plan);
        return view;
    };
    let (currency, rates) = in_market(price, market);
    let money = |rate: &Rate| words.money(&rate.amount, currency);
    view.price = told(words, price, market);
    if price.trial_months > 0 {
        view.trial = words.with("price-trial", "count", price.trial_months);
    }
    let many = rates.iter().filter(|_| rates.len() > 1);
    view.rates = many.map(|rate| (rate.size.clone(), money(rate))).collect();
    view
}

/// Currency and amounts in a market; where it has none of its own, those in general.
fn in_market<'a>(price: &'a ListedPrice, market: &str) -> (&'a str, &'a [Rate]) {
    let own = price.markets.iter().find(|own| own.market == market);
    own.map_or((&price.currency, &price.rates), |own| {
        (&own.currency, &own.rates)
    })
}

/// What listings of before there were prices say.
fn untold(words: &Words, plan: &ListedPlan) -> String {
    words.say(match plan.is_byol {
        true => "price-byol",
        false => "price-untold",
    })
}

/// What a price is in a market, in words.
pub(crate) fn told(words: &Words, price: &ListedPrice, market: &str) -> String {
    let (currency, rates) = in_market(price, market);
    let key = match (price.model, rates.len()) {
        (PriceModel::Hour, 1) => "price-amount-hour",
        (PriceModel::Hour, 2..) => "price-from-hour",
        (PriceModel::Month, 1..) => "price-amount-month",
        (model, _) => return words.say(&format!("price-{}", model.as_str())),
    };
    match golive_model::price::lowest(rates) {
        Some(rate) => words.with(key, "amount", words.money(&rate.amount, currency)),
        None => words.say("price-untold"),
    }
}

#[cfg(test)]
mod tests {
    use golive_model::price::MarketPrice;

    use super::*;

    fn rate(size: &str, amount: &str) -> Rate {
        Rate {
            size: size.into(),
            amount: amount.into(),
        }
    }

    #[test]
    fn prices_are_told_with_their_currency() {
        let words = Words::english();
        let mut price = ListedPrice {
            model: PriceModel::Hour,
            currency: "USD".into(),
            rates: vec![rate("2core", "1"), rate("1core", "0.5")],
            trial_months: 0,
            markets: vec![MarketPrice {
                market: "SE".into(),
                currency: "SEK".into(),
                rates: vec![rate("", "7")],
            }],
        };
        assert_eq!(told(words, &price, ""), "From USD\u{a0}0.50 an hour");
        assert_eq!(told(words, &price, "NO"), "From USD\u{a0}0.50 an hour");
        assert_eq!(told(words, &price, "SE"), "SEK\u{a0}7.00 an hour");
        price.model = PriceModel::Month;
        price.rates = vec![rate("", "29.125")];
        assert_eq!(told(words, &price, ""), "USD\u{a0}29.125 a month");
        price.model = PriceModel::Free;
        assert_eq!(told(words, &price, ""), "Free");
    }

    #[test]
    fn a_market_is_two_letters() {
        for (query, market) in [
            ("market=se", "SE"),
            ("a=b&market=%20SE+", "SE"),
            ("market=SWE", ""),
            ("market=%C3%A9", ""),
            ("market=%3Cb", ""),
            ("", ""),
        ] {
            assert_eq!(chosen(Some(query)), market, "{query}");
        }
        assert_eq!(chosen(None), "");
    }
}
