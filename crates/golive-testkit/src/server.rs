//! A golive in this process, on a real port with a real database.

use std::path::Path;

use golive_server::config::{DevSettings, Settings};
use golive_server::{Choice, Running, dev, start_with};
use tempfile::TempDir;

use crate::api::Api;

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
    folder: TempDir,
}

impl Golive {
    /// A rehearsal as it is by default.
    pub async fn start() -> Self {
        Self::with(|_| {}).await
    }

    /// A rehearsal, set up by the test.
    pub async fn with(set_up: impl FnOnce(&mut Setup)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self::in_folder(folder, set_up).await
    }

    async fn in_folder(folder: TempDir, set_up: impl FnOnce(&mut Setup)) -> Self {
        let mut settings = Settings::default();
        settings.server.listen = ([127, 0, 0, 1], 0).into();
        settings.server.data = folder.path().to_owned();
        settings.server.drain_seconds = 5;
        settings.dev = Some(DevSettings::default());
        let mut setup = Setup {
            settings,
            choice: Choice::default(),
        };
        set_up(&mut setup);
        let running = start_with(setup.settings, setup.choice)
            .await
            .expect("golive starts");
        Self { running, folder }
    }

    /// Stops as SIGTERM does, and starts again on the same data.
    pub async fn restart_with(self, set_up: impl FnOnce(&mut Setup)) -> Self {
        let Self { running, folder } = self;
        running.drain().await;
        wait_until_closed(folder.path()).await;
        Self::in_folder(folder, set_up).await
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
