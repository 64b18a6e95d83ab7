//! A golive in this process, on a real port with a real database.

use std::path::Path;

use golive_server::config::{Checks, DevSettings, Settings};
use golive_server::{Choice, FirstRun, Running, dev, start_with};
use golive_store::postgres::Address;
use tempfile::TempDir;

use crate::api::Api;
use crate::postgres::Postgres;

/// What a test may set before the start.
pub struct Setup {
    /// The settings: a rehearsal on a free port in a folder of its own.
    pub settings: Settings,
    /// Chosen parts.
    pub choice: Choice,
}

/// A running golive and the folder of its data.
pub struct Golive {
    /// The server.
    pub running: Running,
    /// The operator that the first start made; none in a rehearsal.
    first_operator: Option<FirstRun>,
    database: Option<Address>,
    folder: TempDir,
}

/// Set to `postgres`, this variable has every golive of a test run as a node on a
/// real PostgreSQL; the test command runs the same tests that way, too.
pub const DATABASE: &str = "GOLIVE_TEST_DATABASE";

/// An empty database on this test's PostgreSQL, its schema up to date.
pub async fn database() -> Address {
    let url = Postgres::shared().database().await;
    let address: Address = url.parse().expect("a URL");
    golive_store::postgres::migrate(&address)
        .await
        .expect("a schema");
    address
}

impl Golive {
    /// A rehearsal as it is by default.
    pub async fn start() -> Self {
        Self::with(|_| {}).await
    }

    /// A rehearsal, set up by the test.
    pub async fn with(set_up: impl FnOnce(&mut Setup)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let database = match std::env::var(DATABASE).as_deref() {
            Ok("postgres") => Some(database().await),
            _ => None,
        };
        Self::in_folder(folder, database, None, set_up).await
    }

    /// A rehearsal as a node on a PostgreSQL, set up by the test.
    pub async fn on(database: &Address, set_up: impl FnOnce(&mut Setup)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self::in_folder(folder, Some(database.clone()), None, set_up).await
    }

    /// A server as operators run it, not a rehearsal, set up by the test. It
    /// has one client, the operator.
    pub async fn production(set_up: impl FnOnce(&mut Setup)) -> Self {
        Self::with(|setup| {
            setup.settings.dev = None;
            // Documents of tests point at nothing that is there.
            setup.settings.artifacts.check_files = false;
            setup.settings.artifacts.check_links = false;
            set_up(setup);
        })
        .await
    }

    async fn in_folder(
        folder: TempDir,
        database: Option<Address>,
        known: Option<FirstRun>,
        set_up: impl FnOnce(&mut Setup),
    ) -> Self {
        let mut settings = Settings::default();
        settings.server.listen = ([127, 0, 0, 1], 0).into();
        settings.server.data = folder.path().to_owned();
        settings.server.database.clone_from(&database);
        settings.server.drain_seconds = 5;
        settings.dev = Some(DevSettings {
            // Documents of tests point at nothing that is there.
            checks: Checks::Document,
            ..DevSettings::default()
        });
        let mut setup = Setup {
            settings,
            choice: Choice::default(),
        };
        set_up(&mut setup);
        let running = start_with(setup.settings, setup.choice)
            .await
            .expect("golive starts");
        let first_operator = running.first_run.clone().or(known);
        Self {
            running,
            first_operator,
            database,
            folder,
        }
    }

    /// Stops as SIGTERM does, and starts again on the same data.
    pub async fn restart_with(self, set_up: impl FnOnce(&mut Setup)) -> Self {
        let Self {
            running,
            first_operator,
            database,
            folder,
        } = self;
        running.drain().await;
        wait_until_closed(folder.path()).await;
        Self::in_folder(folder, database, first_operator, set_up).await
    }

    /// The operator of a server that is not a rehearsal.
    pub async fn first_operator(&self) -> Api {
        let first = self.first_operator.as_ref().expect("not a rehearsal");
        let FirstRun {
            tenant,
            client_id,
            client_secret,
        } = first;
        Api::client(&self.running.url, tenant, client_id, client_secret).await
    }

    /// Makes publisher `contoso` and an owner of it over `/v1`, as an operator
    /// does on a server that is not a rehearsal.
    pub async fn make_publisher(&self, contact: Option<&str>) -> Api {
        let owner = self.first_operator().await.make_publisher(contact).await;
        owner.at(&self.running.url).await
    }

    /// Stops as SIGTERM does, and hands over the data.
    pub async fn stopped(self) -> TempDir {
        let Self {
            running, folder, ..
        } = self;
        running.drain().await;
        wait_until_closed(folder.path()).await;
        folder
    }

    /// The owner of publisher `contoso`.
    pub async fn owner(&self) -> Api {
        Api::rehearsal(&self.running.url, dev::OWNER).await
    }

    /// A contributor of publisher `contoso`.
    pub async fn contributor(&self) -> Api {
        Api::rehearsal(&self.running.url, dev::CONTRIBUTOR).await
    }

    /// The operator.
    pub async fn operator(&self) -> Api {
        Api::rehearsal(&self.running.url, dev::OPERATOR).await
    }

    /// Nobody.
    pub fn nobody(&self) -> Api {
        Api::nobody(&self.running.url)
    }
}

/// The last task that holds the store may end a moment after the drain.
async fn wait_until_closed(data: &Path) {
    let path = data.join("golive.lock");
    for _ in 0..100_000 {
        let free = std::fs::File::create(&path).is_ok_and(|file| file.try_lock().is_ok());
        if free {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("the store of {} stays open", data.display());
}
