//! What goes to standard output: tables for people, JSON for scripts.

use std::io::{self, ErrorKind, Write};

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};
use golive_model::wire::{ErrorInfo, FindingBody};
use serde::Serialize;

use crate::fault::Fault;
use crate::plain;
use crate::sarif;

/// Writes a text and a line end. A reader that has gone away (`| head`) is no fault.
pub(crate) fn line(text: &str) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(e) if e.kind() != ErrorKind::BrokenPipe => {
            Err(Fault::other(format!("standard output: {e}")))
        }
        _ => Ok(()),
    }
}

/// Writes a body as JSON.
pub(crate) fn json<T: Serialize>(body: &T) -> Result<(), Fault> {
    let text = serde_json::to_string_pretty(body).map_err(Fault::other)?;
    line(&text)
}

/// Writes a table.
pub(crate) fn rows<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<(), Fault> {
    line(&table(header, rows))
}

/// Writes names and values, one a line. Empty values are left out.
pub(crate) fn facts(facts: &[(&str, String)]) -> Result<(), Fault> {
    let given = || facts.iter().filter(|(_, value)| !value.is_empty());
    let width = given().map(|(name, _)| name.len()).max().unwrap_or(0);
    let lines: Vec<String> = given()
        .map(|(name, value)| format!("{name:width$}  {}", plain::safe(value)))
        .collect();
    line(&lines.join("\n"))
}

/// A table as text. It is never wrapped, so that its lines can be cut and
/// searched; the longest column stands last.
pub(crate) fn table<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let mut table = Table::new();
    table
        .load_style(NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled)
        .set_header(header);
    for row in rows {
        table.add_row(row.map(|cell| plain::safe(&cell)));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    let text = table.to_string();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// Findings as a table: how hard, which rule, where, what.
pub(crate) fn findings(findings: &[FindingBody]) -> String {
    let rows = findings.iter().map(|finding| {
        [
            finding.severity.clone(),
            finding.rule.clone(),
            sarif::place_of(finding),
            finding.message.clone(),
        ]
    });
    table(["SEVERITY", "RULE", "PLACE", "MESSAGE"], rows)
}

/// Details of a refusal as a table: which rule, where, what.
pub(crate) fn details(details: &[ErrorInfo]) -> String {
    let rows = details.iter().map(|detail| {
        [
            detail.code.clone(),
            detail.target.clone().unwrap_or_default(),
            detail.message.clone(),
        ]
    });
    table(["RULE", "PLACE", "MESSAGE"], rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_aligned_and_has_no_frame() {
        let rows = [["contoso", "1"], ["a-longer-name", "12"]];
        let rows = rows.map(|row| row.map(str::to_owned));
        assert_eq!(
            table(["ID", "VERSION"], rows),
            "ID             VERSION\ncontoso        1\na-longer-name  12"
        );
    }
}
