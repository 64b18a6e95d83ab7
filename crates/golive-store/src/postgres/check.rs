//! A look over a whole PostgreSQL database, from its rows to what they refer to.

use futures_util::{StreamExt, pin_mut};
use tokio_postgres::Client;
use tokio_postgres::types::ToSql;

use super::migrate::refused;
use super::{Address, expect_current, row_of, session, words};
use crate::error::StoreError;
use crate::faults::{COUNTS, Checked, NAMED, OFFERS, orphans, unreadable};

/// Looks the whole database over as it is at one moment; works while nodes are
/// running on it. Its pages are PostgreSQL's own affair.
pub async fn check(address: &Address) -> Result<Checked, StoreError> {
    let (mut client, _driven) = session(address).await?;
    expect_current(&mut client).await?;
    let moment = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    client.batch_execute(moment).await.map_err(refused)?;
    let mut rows = Vec::new();
    for (table, text) in COUNTS {
        rows.push((table, count(&client, text).await.map_err(refused)?));
    }
    let mut faults = unreadable_offers(&client).await.map_err(refused)?;
    if !faults.is_empty() {
        return Ok(Checked { faults, rows });
    }
    let json = |column: &str, path: &[&str]| {
        let path = path.join(",");
        format!("({column}::jsonb #>> '{{{path}}}')::bigint")
    };
    for (fault, text) in orphans(json) {
        match count(&client, &text).await {
            Ok(0) => {}
            Ok(found) => faults.push(format!("{fault} (rows: {found})")),
            Err(error) => return Ok(Checked::unreadable(&words(&error))),
        }
    }
    Ok(Checked { faults, rows })
}

async fn unreadable_offers(client: &Client) -> Result<Vec<String>, tokio_postgres::Error> {
    const NO_ARGS: [&(dyn ToSql + Sync); 0] = [];
    let rows = client.query_raw(OFFERS, NO_ARGS).await?;
    pin_mut!(rows);
    let mut faults = Vec::new();
    while let Some(row) = rows.next().await {
        faults.extend(unreadable(&row_of(&row?)));
        if faults.len() == NAMED {
            faults.push("and perhaps more".into());
            break;
        }
    }
    Ok(faults)
}

async fn count(client: &Client, text: &str) -> Result<i64, tokio_postgres::Error> {
    client.query_one(text, &[]).await.map(|row| row.get(0))
}
