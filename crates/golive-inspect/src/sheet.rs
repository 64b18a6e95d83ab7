//! PR-007: price sheets (`.xlsx`), a way of pricing a plan region by region.
//!
//! No source shows such a sheet. golive takes a table with a row of headings: a
//! region, a currency, and one price or a price for each machine size. Titles
//! above it, columns beside it and other sheets do not matter. Formulas are not
//! evaluated: what the spreadsheet program found last counts.

mod guard;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use golive_model::finding::{FilePlace, RuleId};
use golive_model::price::{MarketPrice, Rate};
use rust_decimal::Decimal;

use crate::{Inspection, shorten};
use guard::Refusal;

const RULE: RuleId = RuleId::PriceSheet;

/// The most cells that are read, of all sheets. A price for each of 25 sizes in
/// 250 regions takes 6,750.
const MAX_CELLS: usize = 200_000;

/// How far to the right a table may reach.
const MAX_COLUMNS: u32 = 100;

/// How many rows may stand above the headings.
const MAX_ABOVE: usize = 50;

/// The most faulty cells that are reported: whoever has more has one cause.
const MAX_FAULTS: usize = 20;

/// The currencies of ISO 4217 that are money in a country.
const CURRENCIES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB \
    BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB \
    EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD \
    JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP \
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON \
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP \
    TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Looks at a price sheet and whether it prices these regions (two letters
/// each). Cases: `unreadable`, `large`, `encrypted`, `unsafe`, `empty`,
/// `column`, `row` and `region`.
pub fn inspect(bytes: &[u8], regions: &[&str]) -> Inspection {
    let mut seen = Inspection::default();
    seen.saw("bytes", bytes.len());
    match guard::check(bytes).and_then(|()| read(bytes)) {
        Ok(sheets) => judge(&sheets, regions, &mut seen),
        Err(refusal) => refuse(refusal, &mut seen),
    }
    seen
}

/// What a sheet says that a plan costs, market by market; the first row of a market
/// counts. Nothing is read of a sheet that [`inspect`] could not read either.
pub fn prices(bytes: &[u8]) -> Vec<MarketPrice> {
    let sheets = guard::check(bytes).and_then(|()| read(bytes));
    let mut found = BTreeMap::new();
    for sheet in sheets.unwrap_or_default() {
        let Some(heading) = heading(&sheet.cells).filter(|head| head.missing().is_empty()) else {
            continue;
        };
        let below = sheet.cells.range(heading.row.saturating_add(1)..);
        let names = sheet.cells.get(&heading.row);
        for price in below.filter_map(|(_, cells)| price_of(&heading, names, cells)) {
            found.entry(price.market.clone()).or_insert(price);
        }
    }
    found.into_values().collect()
}

type Row = BTreeMap<u32, String>;

fn price_of(heading: &Heading, names: Option<&Row>, cells: &Row) -> Option<MarketPrice> {
    let cell = |column: u32, expect: Expect| {
        let text = cells.get(&column).map_or("", String::as_str);
        expect.is_met_by(text).then_some(text)
    };
    let market = cell(heading.region?, Expect::Region)?.to_ascii_uppercase();
    let currency = cell(heading.currency?, Expect::Currency)?.to_ascii_uppercase();
    let is_one = heading.prices.len() == 1;
    let rate = |column: &u32| {
        let amount = cell(*column, Expect::Price)?.to_owned();
        let name = names
            .and_then(|names| names.get(column))
            .filter(|_| !is_one);
        let size = name.cloned().unwrap_or_default();
        Some(Rate { size, amount })
    };
    let rates: Vec<Rate> = heading.prices.iter().filter_map(rate).collect();
    (!rates.is_empty()).then_some(MarketPrice {
        market,
        currency,
        rates,
    })
}

fn refuse(refusal: Refusal, seen: &mut Inspection) {
    let (case, args) = match refusal {
        Refusal::Unreadable(problem) => ("unreadable", vec![("problem", shorten(&problem))]),
        Refusal::Encrypted => ("encrypted", vec![]),
        Refusal::Large { found, max } => ("large", vec![("found", found), ("max", max)]),
        Refusal::Unsafe(part) => ("unsafe", vec![("part", shorten(&part))]),
    };
    seen.fault(RULE, case, args);
}

/// The cells that hold something, by row and column; both count from 0.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

struct Sheet {
    name: String,
    cells: Cells,
}

fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let unreadable = |error: XlsxError| Refusal::Unreadable(error.to_string());
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let mut left = MAX_CELLS;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        match cells(&mut book, &name, &mut left) {
            Ok(cells) => sheets.push(Sheet { name, cells }),
            // A sheet that is one big chart.
            Err(XlsxError::NotAWorksheet(_)) => {}
            Err(error) => return Err(unreadable(error)),
        }
        if left == 0 {
            return Err(Refusal::Large {
                found: format!("{MAX_CELLS} cells or more"),
                max: format!("{MAX_CELLS} cells"),
            });
        }
    }
    Ok(sheets)
}

/// Reads cell by cell: what the reader would make of a whole sheet has room for
/// every cell between the first one and the last one, used or not.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, left: &mut usize) -> Result<Cells, XlsxError> {
    let mut cells = Cells::new();
    let mut reader = book.worksheet_cells_reader(name)?;
    while *left > 0
        && let Some(cell) = reader.next_cell()?
    {
        *left -= 1;
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        if column < MAX_COLUMNS && !text.is_empty() {
            cells.entry(row).or_default().insert(column, text);
        }
    }
    Ok(cells)
}

/// What a cell says. A number is kept in binary in between, and its shortest
/// text is what was typed, for every price that a spreadsheet can hold.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => shorten(text.trim()),
        DataRef::SharedString(text) => shorten(text.trim()),
        DataRef::Bool(value) => value.to_string().to_uppercase(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => shorten(text.trim()),
        DataRef::DateTime(date) => format!("date {}", date.as_f64()),
        DataRef::Empty => String::new(),
    }
}

/// Where the table starts and in which columns it has what.
#[derive(Default)]
struct Heading {
    row: u32,
    region: Option<u32>,
    currency: Option<u32>,
    prices: Vec<u32>,
}

impl Heading {
    fn of(row: u32, cells: &BTreeMap<u32, String>) -> Self {
        let mut heading = Self {
            row,
            ..Self::default()
        };
        for (column, text) in cells {
            let name: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
            match name.to_lowercase().as_str() {
                "region" | "regioncode" | "country" | "countrycode" | "countryregion"
                | "market" | "marketcode" => heading.region = heading.region.or(Some(*column)),
                "currency" | "currencycode" => {
                    heading.currency = heading.currency.or(Some(*column));
                }
                name if is_price(name) => heading.prices.push(*column),
                _ => {}
            }
        }
        heading
    }

    /// The columns that every table has, and that this one lacks.
    fn missing(&self) -> Vec<&'static str> {
        let columns = [
            ("region", self.region.is_none()),
            ("currency", self.currency.is_none()),
            ("price", self.prices.is_empty()),
        ];
        let missing = columns.into_iter().filter(|(_, is_missing)| *is_missing);
        missing.map(|(name, _)| name).collect()
    }
}

/// Whether a column of that name holds prices: for all sizes, or for one
/// (`sharedcore`, `4core`).
fn is_price(name: &str) -> bool {
    let is_size = |cores: &str| {
        cores == "shared" || !cores.is_empty() && cores.bytes().all(|byte| byte.is_ascii_digit())
    };
    let cores = name.strip_suffix("core").or(name.strip_suffix("cores"));
    name.starts_with("price") || name.ends_with("price") || cores.is_some_and(is_size)
}

fn judge(sheets: &[Sheet], regions: &[&str], seen: &mut Inspection) {
    seen.saw("sheets", sheets.len());
    if sheets.iter().all(|sheet| sheet.cells.is_empty()) {
        seen.fault(RULE, "empty", vec![]);
        return;
    }
    let headings: Vec<(&Sheet, Heading)> = sheets
        .iter()
        .filter_map(|sheet| Some((sheet, heading(&sheet.cells)?)))
        .collect();
    let tables = || {
        headings
            .iter()
            .filter(|(_, head)| head.missing().is_empty())
    };
    if tables().next().is_none() {
        no_table(&headings, seen);
        return;
    }
    let mut table = Table::default();
    for (sheet, heading) in tables() {
        table.read(sheet, heading, seen);
    }
    seen.saw("rows", table.rows);
    seen.saw("regionsPriced", table.priced.len());
    if table.rows == 0 {
        seen.fault(RULE, "empty", vec![]);
        return;
    }
    let unpriced = |region: &&&str| !table.named.contains(&region.to_ascii_uppercase());
    let missing: Vec<&str> = regions.iter().filter(unpriced).copied().collect();
    if !missing.is_empty() {
        seen.fault(RULE, "region", vec![("regions", missing.join(", "))]);
    }
}

/// The row that looks most like headings; the first one of equals.
fn heading(cells: &Cells) -> Option<Heading> {
    let rows = cells.iter().take(MAX_ABOVE);
    let headings = rows.map(|(row, cells)| Heading::of(*row, cells));
    headings.min_by_key(|heading| heading.missing().len())
}

fn no_table(headings: &[(&Sheet, Heading)], seen: &mut Inspection) {
    let best = headings.iter().min_by_key(|(_, head)| head.missing().len());
    let Some((sheet, heading)) = best else { return };
    let columns = heading.missing().join(", ");
    seen.fault_at(place(sheet), RULE, "column", vec![("columns", columns)]);
}

fn place(sheet: &Sheet) -> FilePlace {
    FilePlace {
        path: shorten(&sheet.name),
        pointer: None,
        offset: None,
    }
}

/// What the tables of a workbook say together.
#[derive(Default)]
struct Table {
    rows: usize,
    faults: usize,
    /// Every region that has a row, in upper case.
    named: BTreeSet<String>,
    /// Those whose row is right.
    priced: BTreeSet<String>,
}

impl Table {
    fn read(&mut self, sheet: &Sheet, heading: &Heading, seen: &mut Inspection) {
        let (Some(region), Some(currency)) = (heading.region, heading.currency) else {
            return;
        };
        let prices = heading.prices.iter().map(|column| (*column, Expect::Price));
        let columns: Vec<(u32, Expect)> = [(region, Expect::Region), (currency, Expect::Currency)]
            .into_iter()
            .chain(prices)
            .collect();
        let names = sheet.cells.get(&heading.row);
        for (row, cells) in sheet.cells.iter().filter(|(row, _)| **row > heading.row) {
            let cell = |column: u32| cells.get(&column).map_or("", String::as_str);
            if columns.iter().all(|(column, _)| cell(*column).is_empty()) {
                continue;
            }
            self.rows += 1;
            let wrong = |(column, expect): &&(u32, Expect)| !expect.is_met_by(cell(*column));
            for (column, expect) in columns.iter().filter(wrong) {
                self.faults += 1;
                if self.faults > MAX_FAULTS {
                    continue;
                }
                let name = names.and_then(|names| names.get(column));
                let args = vec![
                    ("row", (row + 1).to_string()),
                    ("column", name.cloned().unwrap_or_default()),
                    ("found", cell(*column).to_owned()),
                    ("expected", expect.example().to_owned()),
                ];
                seen.fault_at(place(sheet), RULE, "row", args);
            }
            let code = cell(region).to_ascii_uppercase();
            if columns.iter().filter(wrong).count() == 0 {
                self.priced.insert(code.clone());
            }
            self.named.insert(code);
        }
    }
}

/// What a column holds.
#[derive(Clone, Copy)]
enum Expect {
    Region,
    Currency,
    Price,
}

impl Expect {
    fn is_met_by(self, text: &str) -> bool {
        match self {
            Self::Region => text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()),
            Self::Currency => CURRENCIES
                .split_whitespace()
                .any(|code| text.eq_ignore_ascii_case(code)),
            Self::Price => Decimal::from_str_exact(text).is_ok_and(|price| price >= Decimal::ZERO),
        }
    }

    fn example(self) -> &'static str {
        match self {
            Self::Region => "DE",
            Self::Currency => "EUR",
            Self::Price => "0.25",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_are_three_letters_each() {
        let codes: Vec<&str> = CURRENCIES.split_whitespace().collect();
        assert!(codes.iter().all(|code| code.len() == 3));
        assert!(codes.is_sorted());
    }

    #[test]
    fn prices_are_exact() {
        for good in ["0", "7", "0.1", "0.0000001", "123456789.123456789", "-0"] {
            assert!(Expect::Price.is_met_by(good), "{good}");
        }
        for bad in [
            "", "-1", "-0.01", "free", "1,5", "1e3", "NaN", "inf", "#REF!", "1 2",
        ] {
            assert!(!Expect::Price.is_met_by(bad), "{bad}");
        }
    }

    #[test]
    fn a_number_reads_as_it_was_typed() {
        for typed in ["0.1", "0.07", "19.99", "0.000001", "123456.789"] {
            assert_eq!(text(&DataRef::Float(typed.parse().unwrap())), typed);
        }
    }

    #[test]
    fn headings_are_taken_as_people_write_them() {
        let heads = |names: &[&str]| {
            let cells = (0..).zip(names.iter().map(|name| (*name).to_owned()));
            Heading::of(0, &cells.collect())
        };
        assert!(
            heads(&["REGION", "Currency Code", "Price / core"])
                .missing()
                .is_empty()
        );
        assert!(
            heads(&["note", "country", "currency", "unit price"])
                .missing()
                .is_empty()
        );
        let sizes = heads(&[
            "Region",
            "Currency",
            "Shared core",
            "1 core",
            "4cores",
            "score",
        ]);
        assert_eq!(sizes.prices, [2, 3, 4]);
        assert_eq!(heads(&["Region"]).missing(), ["currency", "price"]);
    }
}
