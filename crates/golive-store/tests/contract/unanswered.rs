//! A commit that gets no answer: what is said of it is true.

use std::sync::Arc;

use golive_model::Command;
use golive_store::postgres::{self, Address};
use golive_store::{Applied, Database, Record, Store, StoreError};
use golive_testkit::{Calls, Cut, Postgres, Proxy};

use crate::kit::{Engine, Place, change, decided, desk, desk_of, key, make, operation, publish};
use crate::kit::{contoso, put, read, run};

/// Two nodes, of which one has a way that can be cut.
struct Nodes {
    cut: Store,
    other: Store,
    proxy: Proxy,
    _server: Postgres,
}

impl Nodes {
    async fn start() -> Self {
        let server = Postgres::start();
        let url = server.database().await;
        let proxy = Proxy::start(server.address()).await;
        let address: Address = url.parse().unwrap();
        postgres::migrate(&address).await.unwrap();
        let open = async |url: String| {
            let database = Database::Postgres(Box::new(url.parse().unwrap()));
            Store::open(&database, 64 << 20).await.unwrap()
        };
        Self {
            cut: open(proxy.url(&url)).await,
            other: open(url).await,
            proxy,
            _server: server,
        }
    }

    /// A write whose commit is done and not answered. Before its node asks again
    /// what became of it, the other node does what it is told to.
    async fn write(
        &self,
        base: &Arc<Record>,
        command: Command,
        meanwhile: impl AsyncFnOnce(&Store, Record),
    ) -> Result<Applied, StoreError> {
        self.proxy.cut_at(Calls::Commits, 1, Cut::Silent);
        let (store, base) = (self.cut.clone(), Arc::clone(base));
        let counter = base.counter;
        let written = tokio::spawn(async move {
            let change = decided(Some(&base), command);
            store.apply(Some(&base), change, desk()).await
        });
        let stored = loop {
            let stored = read(&self.other, &key("vm")).await;
            if stored.counter > counter {
                break stored;
            }
        };
        meanwhile(&self.other, stored).await;
        written.await.unwrap()
    }
}

#[test]
fn what_was_done_is_done() {
    run(Engine::Sqlite, async |_: Place| {
        let nodes = Nodes::start().await;
        let base = make(&nodes.cut, "vm", "0").await;
        let command = put(&key("vm"), "1");
        let written = nodes.write(&base, command, async |_, _| {}).await;
        assert!(matches!(written, Ok(Applied::Stored(_))), "{written:?}");
    });
}

#[test]
fn what_was_done_is_done_also_when_others_have_gone_on() {
    run(Engine::Sqlite, async |_: Place| {
        let nodes = Nodes::start().await;
        let base = make(&nodes.cut, "vm", "0").await;
        let written = nodes
            .write(&base, publish(1), async |other, stored| {
                change(other, &stored, put(&key("vm"), "1")).await;
            })
            .await;
        assert!(matches!(written, Ok(Applied::Stored(_))), "{written:?}");
        let found = nodes.other.operation(&contoso(), operation(1)).await;
        assert!(found.unwrap().is_some());
    });
}

#[test]
fn what_can_not_be_told_is_not_told() {
    run(Engine::Sqlite, async |_: Place| {
        let nodes = Nodes::start().await;
        let base = make(&nodes.cut, "vm", "0").await;
        let replaced = async |other: &Store, stored: Record| {
            // The draft of which it could be told is gone.
            change(other, &stored, put(&key("vm"), "2")).await;
        };
        let written = nodes.write(&base, put(&key("vm"), "1"), replaced).await;
        assert!(
            matches!(written, Err(StoreError::Unknown(_))),
            "{written:?}"
        );
    });
}

#[test]
fn what_was_not_done_is_somebody_elses() {
    run(Engine::Sqlite, async |_: Place| {
        let nodes = Nodes::start().await;
        let base = make(&nodes.cut, "vm", "0").await;
        // Never done: the server gets no commit. Another one is first.
        nodes.proxy.cut_at(Calls::Commits, 1, Cut::Before);
        let lost = decided(Some(&base), publish(1));
        let lost = nodes.cut.apply(Some(&base), lost, desk()).await;
        assert!(matches!(lost, Err(StoreError::Unknown(_))), "{lost:?}");
        let accepted = desk_of("b");
        let won = decided(Some(&base), publish(2));
        let won = nodes.other.apply(Some(&base), won, accepted).await.unwrap();
        assert!(matches!(won, Applied::Stored(_)), "{won:?}");
    });
}
