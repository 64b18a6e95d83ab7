//! The cluster of `examples/ha` keeps what it acknowledged, whatever happens to
//! one of its machines.

#![expect(clippy::unwrap_used, reason = "a fault here is a failed test")]

use std::time::Duration;

use golive_testkit::Patroni;
use tokio::process::Command;
use tokio::time::{interval, timeout};

/// What has not come after this time does not come.
const PATIENCE: Duration = Duration::from_secs(120);

#[tokio::test]
async fn a_row_is_there_after_every_fault() {
    let cluster = Patroni::start().await;
    let durable = sql(&cluster, "show synchronous_standby_names").await;
    assert_ne!(durable, Some(String::new()), "a commit is on one node only");
    sql(&cluster, "create table t (n int)").await.unwrap();

    write(&cluster, 1).await;
    let killed = cluster.kill_leader().await;
    write(&cluster, 2).await;
    assert_ne!(cluster.leader().await, killed);
    cluster.wait_until_healthy().await;

    let before = cluster.leader().await;
    assert_ne!(cluster.switchover().await, before);
    write(&cluster, 3).await;
    cluster.wait_until_healthy().await;

    let killed = cluster.leader().await;
    cluster.kill_node(killed);
    write(&cluster, 4).await;
    assert_ne!(cluster.leader().await, killed);
    cluster.start_node(killed);
    cluster.wait_until_healthy().await;

    let frozen = cluster.leader().await;
    cluster.freeze(frozen);
    write(&cluster, 5).await;
    assert_ne!(cluster.leader().await, frozen);
    cluster.thaw(frozen);
    cluster.wait_until_healthy().await;
    assert_ne!(cluster.leader().await, frozen, "it took its place back");

    let standby = cluster.sync_standby().await;
    cluster.kill_node(standby);
    write(&cluster, 6).await;
    cluster.start_node(standby);
    cluster.wait_until_healthy().await;

    let standby = cluster.sync_standby().await;
    cluster.freeze(standby);
    write(&cluster, 7).await;
    cluster.thaw(standby);
    cluster.wait_until_healthy().await;

    let leader = cluster.leader().await;
    for (node, number) in [(0, 8), (1, 9)] {
        cluster.kill_etcd(node);
        write(&cluster, number).await;
    }
    let mut tick = interval(Duration::from_millis(100));
    let noticed = async {
        while !cluster
            .log(leader)
            .contains("because failsafe mode is enabled")
        {
            tick.tick().await;
        }
    };
    timeout(PATIENCE, noticed).await.unwrap();
    write(&cluster, 10).await;
    assert_eq!(cluster.leader().await, leader, "it leads without etcd");
    for node in [0, 1] {
        cluster.start_etcd(node);
    }
    cluster.wait_until_healthy().await;

    let rows = sql(&cluster, "select distinct n from t order by n")
        .await
        .unwrap();
    let rows = rows.replace('\n', " ");
    assert_eq!(rows, "1 2 3 4 5 6 7 8 9 10", "{}", logs(&cluster));
}

/// Writes a number until that is acknowledged.
async fn write(cluster: &Patroni, number: u8) {
    let insert = format!("insert into t values ({number})");
    let mut tick = interval(Duration::from_millis(100));
    let acknowledged = async {
        while sql(cluster, &insert).await.is_none() {
            tick.tick().await;
        }
    };
    let came = timeout(PATIENCE, acknowledged).await;
    assert!(came.is_ok(), "no {number}: {}", logs(cluster));
}

/// The logs of all nodes, for the reader of a failed test.
fn logs(cluster: &Patroni) -> String {
    (0..3).map(|node| cluster.log(node)).collect()
}

/// What `psql` prints of a statement, by way of the URL that golive is given.
async fn sql(cluster: &Patroni, statement: &str) -> Option<String> {
    let mut psql = Command::new("psql");
    psql.args(["-XAtq", &cluster.dsn(), "-c", statement]);
    // A frozen server keeps its connections open and answers nothing.
    let output = timeout(Duration::from_secs(8), psql.kill_on_drop(true).output()).await;
    let output = output.ok()?.unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    output.status.success().then(|| said.trim().to_owned())
}
