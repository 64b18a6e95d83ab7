//! What a plan costs, as customers see it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// How a plan is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum PriceModel {
    /// The customer brings a licence.
    Byol,
    /// Nothing is paid.
    Free,
    /// By the hour that it runs.
    Hour,
    /// By the month.
    Month,
}

impl PriceModel {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Byol => "byol",
            Self::Free => "free",
            Self::Hour => "hour",
            Self::Month => "month",
        }
    }
}

/// The price of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ListedPrice {
    /// How it is paid for.
    pub model: PriceModel,
    /// Such as `USD`; empty when nothing says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub currency: String,
    /// The amounts, in the order of the document.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<Rate>,
    /// How many months are free at first.
    #[serde(default)]
    pub trial_months: u32,
    /// What it costs in markets that have prices of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub markets: Vec<MarketPrice>,
}

/// What a plan costs in one market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MarketPrice {
    /// Such as `SE`.
    pub market: String,
    /// Such as `SEK`.
    pub currency: String,
    /// The amounts, in the order of their columns.
    pub rates: Vec<Rate>,
}

impl ListedPrice {
    /// The amount that is the least; one that is no number is none.
    pub fn lowest(&self) -> Option<&Rate> {
        lowest(&self.rates)
    }
}

/// The amount that is the least; one that is no number is none.
pub fn lowest(rates: &[Rate]) -> Option<&Rate> {
    let numbers = rates.iter();
    let numbers = numbers.filter_map(|rate| Some((rate.exact()?, rate)));
    let lowest = numbers.min_by_key(|(amount, _)| *amount);
    lowest.map(|(_, rate)| rate)
}

/// One amount of a price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Rate {
    /// The size that costs this, such as `4core`; empty when all cost the same.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub size: String,
    /// The amount, as it stands in the document.
    pub amount: String,
}

impl Rate {
    fn exact(&self) -> Option<Decimal> {
        let exact = Decimal::from_str_exact(&self.amount).ok();
        exact.or_else(|| Decimal::from_scientific(&self.amount).ok())
    }
}

/// The price that a plan's document tells; none where it tells none.
pub fn of(plan: &Value) -> Option<ListedPrice> {
    by_hour(plan).or_else(|| by_month(plan))
}

fn by_hour(plan: &Value) -> Option<ListedPrice> {
    let pricing = either(plan, ["virtualMachinePricing", "virtualMachinePricingV2"])?;
    let cores = &pricing["coreMultiplier"];
    let single = rate("", &cores["single"]);
    let sizes = cores["individually"].as_object();
    let sizes = sizes.into_iter().flatten();
    let rates: Vec<Rate> = single
        .into_iter()
        .chain(sizes.filter_map(|(size, amount)| rate(size, amount)))
        .collect();
    let markets = by_market(plan, pricing);
    let all = markets.iter().flat_map(|own| &own.rates).chain(&rates);
    let model = match pricing["isByol"].as_bool() {
        Some(true) => PriceModel::Byol,
        _ => free_or(PriceModel::Hour, all),
    };
    let is_byol = model == PriceModel::Byol;
    let trial = pricing["freeTrialDurationInMonths"].as_u64();
    Some(ListedPrice {
        model,
        currency: currency(cores),
        rates: if is_byol { Vec::new() } else { rates },
        trial_months: trial.and_then(|months| months.try_into().ok()).unwrap_or(0),
        markets: if is_byol { Vec::new() } else { markets },
    })
}

/// The prices by region that are written, for the regions where the plan is sold.
fn by_market(plan: &Value, pricing: &Value) -> Vec<MarketPrice> {
    let list = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
    let code = |value: &Value| {
        value
            .as_str()
            .unwrap_or_default()
            .trim()
            .to_ascii_uppercase()
    };
    let sold: Vec<String> = list(&plan["regions"]).iter().map(code).collect();
    let own = |item: Value| {
        let own = MarketPrice {
            market: code(&item["region"]),
            currency: code(&item["currency"]),
            rates: vec![rate("", &item["price"])?],
        };
        sold.contains(&own.market).then_some(own)
    };
    list(&pricing["regionPrices"])
        .into_iter()
        .filter_map(own)
        .collect()
}

fn by_month(plan: &Value) -> Option<ListedPrice> {
    let pricing = either(plan, ["monthlyPricing", "monthlyPricingV2"])?;
    let rates = Vec::from_iter(rate("", &pricing["price"]));
    Some(ListedPrice {
        model: free_or(PriceModel::Month, rates.iter()),
        currency: currency(pricing),
        rates,
        trial_months: 0,
        markets: Vec::new(),
    })
}

fn either<'a>(plan: &'a Value, names: [&str; 2]) -> Option<&'a Value> {
    names
        .into_iter()
        .map(|name| &plan[name])
        .find(|pricing| pricing.is_object())
}

fn free_or<'a>(model: PriceModel, rates: impl Iterator<Item = &'a Rate>) -> PriceModel {
    let is_zero = |rate: &Rate| rate.exact().is_some_and(|amount| amount.is_zero());
    let mut rates = rates.peekable();
    match rates.peek().is_some() && rates.all(is_zero) {
        true => PriceModel::Free,
        false => model,
    }
}

fn rate(size: &str, amount: &Value) -> Option<Rate> {
    let amount = amount.as_number()?.to_string();
    let size = size.to_owned();
    Some(Rate { size, amount })
}

fn currency(pricing: &Value) -> String {
    pricing["currency"].as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Model, currency, amounts by size, months of trial.
    type Told = (&'static str, String, Vec<(String, String)>, u32);

    fn told(plan: Value) -> Option<Told> {
        let price = of(&plan)?;
        let rates = price.rates.into_iter().map(|rate| (rate.size, rate.amount));
        let model = price.model.as_str();
        Some((model, price.currency, rates.collect(), price.trial_months))
    }

    fn rates(of: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(size, amount): &(&str, &str)| (size.to_string(), amount.to_string());
        of.iter().map(owned).collect()
    }

    #[test]
    fn prices_by_region_are_those_of_their_markets() {
        let priced = |prices: Value| {
            let pricing = json!({"isByol": false, "regionPrices": prices});
            of(&json!({"regions": ["SE", "US"], "virtualMachinePricing": pricing})).unwrap()
        };
        let price = priced(json!([
            {"region": "se", "currency": "SEK", "price": 1.50},
            {"region": "NO", "currency": "NOK", "price": 2},
            {"region": "US", "currency": "USD", "price": "3"},
            7,
        ]));
        let [sweden] = &price.markets[..] else {
            panic!("one market: {price:?}");
        };
        assert_eq!((&*sweden.market, &*sweden.currency), ("SE", "SEK"));
        assert_eq!(sweden.rates[0].amount, "1.5");
        assert_eq!(price.model, PriceModel::Hour);
        let free = priced(json!([{"region": "US", "currency": "USD", "price": 0}]));
        assert_eq!(free.model, PriceModel::Free);
        assert_eq!(priced(json!({"evaluated": 1})).markets, []);
    }

    #[test]
    fn each_way_of_paying_is_told() {
        assert_eq!(told(json!({})), None);
        assert_eq!(told(json!({"virtualMachinePricing": 1})), None);
        let byol = json!({"virtualMachinePricing": {"isByol": true,
            "coreMultiplier": {"single": 0}}});
        assert_eq!(told(byol), Some(("byol", String::new(), vec![], 0)));
        let hour = json!({"virtualMachinePricing": {"freeTrialDurationInMonths": 1,
            "coreMultiplier": {"currency": "USD", "individually": {"1core": 0.5, "2core": 1}}}});
        let expected = rates(&[("1core", "0.5"), ("2core", "1")]);
        assert_eq!(told(hour), Some(("hour", "USD".into(), expected, 1)));
        let free = json!({"virtualMachinePricingV2": {"coreMultiplier": {"single": 0.0}}});
        assert_eq!(
            told(free).map(|(model, _, rates, _)| (model, rates.len())),
            Some(("free", 1))
        );
        let month = json!({"monthlyPricing": {"currency": "EUR", "price": 29.5}});
        assert_eq!(
            told(month),
            Some(("month", "EUR".into(), rates(&[("", "29.5")]), 0))
        );
        let text = json!({"monthlyPricing": {"price": "<b>1</b>"}});
        assert_eq!(told(text), Some(("month", String::new(), vec![], 0)));
    }
}
