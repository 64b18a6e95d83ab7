//! Who wants to hear from the publisher of an offer.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::{Response, Result};
use golive_model::wire::{LeadBody, Page};
use http::StatusCode;

use super::inside::AtOfferPage;
use super::operation::file;
use super::room::{Room, below};
use super::shown::Moment;
use crate::auth::caller::parameter;
use crate::pages::findings::encoded;
use crate::pages::words::Words;
use crate::pages::{self, Head};

/// How many leads a page shows.
const SHOWN: usize = 50;

/// How many pages of leads a file holds at most: ten thousand leads.
const PAGES: usize = 100;

/// What makes a spreadsheet take a cell for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

#[derive(Template)]
#[template(path = "portal/leads.html")]
struct Leads {
    words: &'static Words,
    head: Head,
    room: Room,
    csv: String,
    rows: Vec<Row>,
    first: Option<String>,
    next: Option<String>,
}

struct Row {
    at: Moment,
    lead: LeadBody,
}

/// The leads, newest first.
pub async fn leads(page: AtOfferPage, RawQuery(query): RawQuery) -> Result<Response> {
    let words = page.words;
    let before = parameter(&query.unwrap_or_default(), "before");
    let found = read(&page, before.as_deref(), SHOWN).await?;
    let here = format!("{}/leads", below(page.key()));
    let last = found.items.last().filter(|_| found.next_link.is_some());
    let view = Leads {
        words,
        head: Head::within(&page.visitor, words.say("leads-title")),
        room: Room::of_offer(&page, "/leads"),
        csv: format!("{here}.csv"),
        first: before.map(|_| here.clone()),
        next: last.map(|last| format!("{here}?before={}", encoded(&last.id))),
        rows: found
            .items
            .into_iter()
            .map(|lead| Row {
                at: Moment::read(words, &lead.created),
                lead,
            })
            .collect(),
    };
    Ok(pages::html(StatusCode::OK, &view)?)
}

/// The leads as a file for spreadsheets, newest first.
pub async fn csv(page: AtOfferPage) -> Result<Response> {
    let mut lines = vec![line(&[
        "id", "created", "name", "email", "company", "country", "message", "consent",
    ])];
    let mut before: Option<String> = None;
    for _ in 0..PAGES {
        let found = read(&page, before.as_deref(), 100).await?;
        lines.extend(found.items.iter().map(of_lead));
        before = found.items.last().map(|last| last.id.clone());
        if found.next_link.is_none() {
            break;
        }
    }
    // By the mark in front spreadsheets know that it is UTF-8.
    let text = format!("\u{feff}{}", lines.concat());
    let name = format!("leads-{}.csv", page.key().offer);
    Ok(file(text, "text/csv; charset=utf-8", &name))
}

async fn read(page: &AtOfferPage, before: Option<&str>, limit: usize) -> Result<Page<LeadBody>> {
    let before = before.map_or_else(String::new, |id| format!("&before={}", encoded(id)));
    let path = page.v1(&format!("/leads?limit={limit}{before}"));
    Ok(page.desk.get(&path).await?)
}

fn of_lead(lead: &LeadBody) -> String {
    line(&[
        &lead.id,
        &lead.created,
        &lead.name,
        &lead.email,
        &lead.company,
        &lead.country,
        &lead.message,
        &lead.consent,
    ])
}

/// A line of RFC 4180 in which nothing is a formula.
fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    cells.join(",") + "\r\n"
}

fn quoted(cell: &str) -> String {
    let mark = if cell.starts_with(FORMULA) { "'" } else { "" };
    format!("\"{mark}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for evil in ["=cmd|'/c calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert!(quoted(evil).starts_with("\"'"), "{evil:?}");
        }
        assert_eq!(
            line(&["a\"b", "c,d\ne", ""]),
            "\"a\"\"b\",\"c,d\ne\",\"\"\r\n"
        );
    }
}
