//! What to think of a PostgreSQL: whether what it acknowledges stays, whether its
//! clock is ours, whether nodes find connections.

use golive_store::postgres::{Address, CONNECTIONS_OF_A_NODE, Facts, facts};

use super::{Examined, bad, good};
use crate::clock::Clock;

/// Clocks that are further apart than this, in microseconds, make one node's lease
/// end before another believes it.
const SKEW: i64 = 1_000_000;

/// How many seconds a transaction may be open that holds back the log's readers.
const LONGEST: i64 = 60;

/// How many bytes of the log may wait on the database's disk for somebody to fetch
/// them.
const HELD: i64 = 1 << 30;

pub(super) async fn examine(address: &Address, clock: &Clock) -> Vec<Examined> {
    let facts = match facts(address, || clock.now()).await {
        Ok(facts) => facts,
        Err(error) => return vec![bad("database server", error)],
    };
    vec![
        good(
            "database server",
            format!(
                "{address} runs PostgreSQL {} and takes writes",
                facts.version
            ),
        ),
        durability(&facts),
        replication(&facts),
        skew(&facts),
        connections(&facts),
        transactions(&facts),
        log(&facts),
    ]
}

fn durability(facts: &Facts) -> Examined {
    let mut faults = Vec::new();
    if !facts.fsync {
        faults.push("fsync is off: a power cut loses or breaks what was acknowledged");
    }
    if !facts.full_page_writes {
        faults.push("full_page_writes is off: a page that a power cut tore can not be mended");
    }
    if facts.synchronous_commit == "off" {
        faults.push("synchronous_commit is off: what was acknowledged may be lost in a crash");
    }
    match faults.is_empty() {
        true => good(
            "database durability",
            "fsync and full_page_writes are on, and a commit waits for the disk",
        ),
        false => bad(
            "database durability",
            format!("{}; set it to on", faults.join("; ")),
        ),
    }
}

fn replication(facts: &Facts) -> Examined {
    let name = "synchronous replication";
    let Facts {
        standbys,
        synchronous_commit: commit,
        synchronous_standby_names: names,
        ..
    } = facts;
    let count = match standbys.len() {
        1 => "1 standby is".to_owned(),
        count => format!("{count} standbys are"),
    };
    let confirms = |state: &Option<String>| {
        let state = state.as_deref();
        state.is_none_or(|state| matches!(state, "sync" | "quorum"))
    };
    let needs_none = names.trim().is_empty() || matches!(commit.as_str(), "off" | "local");
    if needs_none && standbys.is_empty() {
        return good(
            name,
            "no standby is connected: what was acknowledged is on this server alone, and backups \
             are what is left if it is lost",
        );
    }
    if needs_none {
        return bad(
            name,
            format!(
                "{count} connected and a commit waits for none: a fail-over may lose what was \
                 acknowledged; set synchronous_standby_names (with Patroni synchronous_mode and \
                 synchronous_mode_strict), and synchronous_commit to on"
            ),
        );
    }
    if !standbys.iter().any(confirms) {
        return bad(
            name,
            format!(
                "a commit waits for a standby of {names:?}, and no such one is connected: writes \
                 hang until one is back"
            ),
        );
    }
    let unseen = match standbys.iter().any(Option::is_none) {
        true => "; which of them is not shown to this user (GRANT pg_monitor shows it)",
        false => "",
    };
    good(
        name,
        format!("{count} connected, and a commit waits for one of {names:?}{unseen}"),
    )
}

fn skew(facts: &Facts) -> Examined {
    let apart = facts.clock_ahead.saturating_abs();
    let side = match facts.clock_ahead < 0 {
        true => "behind",
        false => "ahead of",
    };
    if apart.saturating_sub(facts.clock_error) <= SKEW {
        return good(
            "database clock",
            "it and the clock of this machine are less than 1 s apart",
        );
    }
    bad(
        "database clock",
        format!(
            "it is {}.{} s {side} the clock of this machine: leases and deadlines end at the wrong \
             time; keep both right with NTP",
            apart / 1_000_000,
            apart % 1_000_000 / 100_000
        ),
    )
}

fn connections(facts: &Facts) -> Examined {
    let (all, one) = (facts.connections, CONNECTIONS_OF_A_NODE);
    let figures = format!("this user may have {all} connections, and a node takes up to {one}");
    match all / one {
        0 => bad(
            "database connections",
            format!("{figures}; raise max_connections or the limit of the user or database"),
        ),
        1 => good(
            "database connections",
            format!("{figures}: enough for 1 node"),
        ),
        nodes => good(
            "database connections",
            format!("{figures}: enough for {nodes} nodes"),
        ),
    }
}

fn transactions(facts: &Facts) -> Examined {
    let name = "database transactions";
    let seconds = facts.oldest_transaction / 1_000_000;
    match seconds > LONGEST {
        false => good(
            name,
            format!("none that this user sees has written and is open for more than {LONGEST} s"),
        ),
        true => bad(
            name,
            format!(
                "one that writes is open for {seconds} s: until it ends, no mail goes out and no \
                 event is shown that came after it began; pg_stat_activity and pg_prepared_xacts \
                 show whose it is (docs/operate/several-nodes.md)"
            ),
        ),
    }
}

fn log(facts: &Facts) -> Examined {
    let name = "database log";
    let gibibytes =
        |bytes: i64| format!("{}.{} GiB", bytes >> 30, ((bytes % (1 << 30)) * 10) >> 30);
    let fills = "all of it stays on the database's disk until that is full";
    if facts.is_archiving
        && let Some(segment) = &facts.archiving_failed_at
    {
        return bad(
            name,
            format!(
                "{segment} could not be archived, and nothing was since: {fills}, and base backups \
                 lead no further than that; the server's own log says what archive_command said"
            ),
        );
    }
    if facts.is_archiving && facts.not_archived > HELD {
        return bad(
            name,
            format!(
                "{} of it are not archived yet: {fills}; see whether archive_command is set, and \
                 whether it hangs or is too slow",
                gibibytes(facts.not_archived)
            ),
        );
    }
    if let Some((slot, held)) = &facts.idle_slot
        && *held > HELD
    {
        return bad(
            name,
            format!(
                "nobody reads the replication slot {slot}, which holds back {}: {fills}; bring its \
                 reader back, or drop it (pg_drop_replication_slot)",
                gibibytes(*held)
            ),
        );
    }
    match facts.is_archiving {
        true => good(name, "it is archived, and nobody holds it back"),
        false => good(
            name,
            "nobody holds it back; it is not archived (archive_mode), so a restore goes back to a \
             whole backup and to no moment after it",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound() -> Facts {
        Facts {
            version: "15.14".into(),
            clock_ahead: 300,
            clock_error: 200,
            fsync: true,
            full_page_writes: true,
            synchronous_commit: "on".into(),
            synchronous_standby_names: String::new(),
            standbys: Vec::new(),
            connections: 97,
            oldest_transaction: 0,
            is_archiving: false,
            archiving_failed_at: None,
            not_archived: 0,
            idle_slot: None,
        }
    }

    fn replicated(commit: &str, names: &str, standbys: &[Option<&str>]) -> Examined {
        replication(&Facts {
            synchronous_commit: commit.into(),
            synchronous_standby_names: names.into(),
            standbys: standbys.iter().map(|s| s.map(str::to_owned)).collect(),
            ..sound()
        })
    }

    #[track_caller]
    fn says(examined: &Examined, ok: bool, words: &str) {
        assert_eq!(examined.ok, ok, "{}", examined.detail);
        assert!(examined.detail.contains(words), "{}", examined.detail);
    }

    #[test]
    fn a_commit_must_reach_the_disk() {
        says(&durability(&sound()), true, "a commit waits for the disk");
        let careless = Facts {
            fsync: false,
            full_page_writes: false,
            synchronous_commit: "off".into(),
            ..sound()
        };
        for fault in [
            "fsync is off",
            "full_page_writes is off",
            "synchronous_commit is off",
        ] {
            says(&durability(&careless), false, fault);
        }
    }

    #[test]
    fn a_standby_must_be_waited_for() {
        let (sync, other) = (Some("sync"), Some("async"));
        says(&replicated("on", "", &[]), true, "on this server alone");
        says(&replicated("on", "", &[other, other]), false, "2 standbys");
        says(&replicated("on", "", &[None]), false, "1 standby is");
        says(&replicated("on", "db2", &[sync, other]), true, "\"db2\"");
        says(&replicated("on", "*", &[Some("quorum")]), true, "\"*\"");
        says(&replicated("on", "*", &[None]), true, "pg_monitor");
        says(&replicated("local", "*", &[sync]), false, "waits for none");
        says(&replicated("on", "db2", &[other]), false, "writes hang");
        says(&replicated("on", "db2", &[]), false, "writes hang");
    }

    #[test]
    fn clocks_are_less_than_a_second_apart() {
        let apart = |clock_ahead, clock_error| {
            skew(&Facts {
                clock_ahead,
                clock_error,
                ..sound()
            })
        };
        says(&apart(-900_000, 0), true, "less than 1 s");
        says(&apart(1_400_000, 500_000), true, "less than 1 s");
        says(&apart(2_500_000, 500_000), false, "2.5 s ahead of");
        says(&apart(-3_600_000_000, 100), false, "3600.0 s behind the");
    }

    #[test]
    fn no_transaction_holds_back_the_log_for_long() {
        let open = |seconds: i64| {
            transactions(&Facts {
                oldest_transaction: seconds * 1_000_000,
                ..sound()
            })
        };
        says(&open(60), true, "none that this user sees");
        says(&open(61), false, "open for 61 s");
    }

    #[test]
    fn nobody_holds_back_the_log() {
        let archiving = || Facts {
            is_archiving: true,
            ..sound()
        };
        says(&log(&sound()), true, "not archived (archive_mode)");
        says(&log(&archiving()), true, "it is archived");

        let failed = Facts {
            archiving_failed_at: Some("0000000100000000000000A7".into()),
            ..archiving()
        };
        says(&log(&failed), false, "00A7 could not be archived");
        // Since then it was turned off.
        let turned_off = Facts {
            is_archiving: false,
            ..failed
        };
        says(&log(&turned_off), true, "not archived (archive_mode)");

        let behind = |not_archived| Facts {
            not_archived,
            ..archiving()
        };
        says(&log(&behind(1 << 30)), true, "it is archived");
        says(&log(&behind(3 << 29)), false, "1.5 GiB of it are not");

        let held = |bytes| Facts {
            idle_slot: Some(("left".into(), bytes)),
            ..sound()
        };
        says(&log(&held(1 << 30)), true, "nobody holds it back");
        says(&log(&held((1 << 30) + 1)), false, "slot left, which");
    }

    #[test]
    fn a_node_needs_its_connections() {
        let with = |connections| {
            super::connections(&Facts {
                connections,
                ..sound()
            })
        };
        says(&with(20), false, "raise max_connections");
        says(&with(21), true, "enough for 1 node");
        says(&with(97), true, "enough for 4 nodes");
    }
}
