//! From settings to a running server, and to its end.

use std::ffi::OsString;
use std::fs::File;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use golive_model::access::{Member, Publisher, Role};
use golive_model::{Kinds, Time, kind::files_of};
use golive_store::{ClientRecord, Store, StoreError, cache, directory};
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::{Notify, oneshot, watch};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::app::{App, Parts};
use crate::artifacts::objects::{ObjectError, Objects};
use crate::artifacts::{client::Careful, filter::Rules, own::Own};
use crate::auth::keys::KeyRing;
use crate::auth::ring::{self, RingError};
use crate::auth::seal::MasterKey;
use crate::auth::tokens::Verifier;
use crate::auth::{jwks::Issuer, renewal, secrets};
use crate::clock::Clock;
use crate::config::{ConfigError, Settings};
use crate::engine::{Engine, schedule};
use crate::notify::certifier::Certifier;
use crate::progress::Progresses;
use crate::publish::Works;
use crate::storefront::{Counts, Kept, Pages, Pictures};
use crate::{dev, http::listen, memory, metrics, notify, outbound, random, router};

/// The setting that holds the tenant of the own issuer's clients.
const TENANT: &str = "tenant";

/// This node's name in leases where there is one node, and the file that keeps
/// its name where there may be several. A node that is started again takes back
/// its own work at once; the lock on its data directory sees to it that no two
/// have one name.
const NODE: &str = "node";

/// How long a stop waits for the mail that is being sent.
const MAIL_PATIENCE: Duration = Duration::from_secs(5);

/// Why a server did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The settings can not work.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The store can not be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The object store can not be used.
    #[error(transparent)]
    Objects(#[from] ObjectError),
    /// The address can not be listened on.
    #[error("can not listen on {0}: {1}")]
    Listen(SocketAddr, std::io::Error),
    /// A key, kind or certificate can not be used.
    #[error("{0}")]
    Unusable(String),
}

/// Parts that a test may choose.
#[derive(Default)]
pub struct Choice {
    /// The clock; the machine's when absent.
    pub clock: Option<Clock>,
    /// The works; golive's own when absent.
    pub works: Option<Works>,
    /// A store that is open already; its directory's when absent.
    pub store: Option<Store>,
    /// This node's name in leases.
    pub node: Option<String>,
}

/// What is told once, when a store is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstRun {
    /// The tenant in the token URL.
    pub tenant: String,
    /// The operator's `client_id`.
    pub client_id: String,
    /// The operator's `client_secret`; it is stored only as a hash.
    pub client_secret: String,
}

/// A running server.
pub struct Running {
    /// Where it is reached, such as `http://127.0.0.1:8080`.
    pub url: String,
    /// What must be told, when the store was new.
    pub first_run: Option<FirstRun>,
    /// Its parts.
    pub app: App,
    /// What answers TLS handshakes.
    tls: Option<watch::Sender<TlsAcceptor>>,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<()>,
    helpers: Vec<JoinHandle<()>>,
    // SQLite holds the data directory itself.
    _lock: Option<File>,
}

/// The signals that a server heeds. From when they are made on none of them ends the
/// process by itself, so make them before anybody is told that the server is there.
pub struct Signals {
    terminate: Signal,
    interrupt: Signal,
    hangup: Signal,
}

impl Signals {
    /// Fails when the system has no room for a handler.
    pub fn new() -> std::io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hangup: signal(SignalKind::hangup())?,
        })
    }
}

/// Starts a server.
pub async fn start(settings: Settings) -> Result<Running, StartError> {
    start_with(settings, Choice::default()).await
}

/// Starts a server with chosen parts.
pub async fn start_with(settings: Settings, choice: Choice) -> Result<Running, StartError> {
    settings.check()?;
    if let Some(mail) = &settings.mail {
        notify::check(mail)
            .map_err(|error| StartError::Unusable(format!("[mail] can not be used: {error}")))?;
    }
    let certifier = settings.certifier.as_ref().map(Certifier::new).transpose();
    let certifier = certifier
        .map_err(|error| StartError::Unusable(format!("[certifier] can not be used: {error}")))?;
    metrics::start();
    let clock = choice.clock.unwrap_or_else(Clock::system);
    let now = clock.now();
    let kinds = kinds(settings.server.kinds.as_deref())?;
    let cache_bytes = match settings.server.cache_mib {
        Some(mebibytes) => mebibytes << 20,
        None => memory::of_this_machine() / 8,
    };
    let mut lock = None;
    let store = match choice.store {
        Some(store) => store,
        None => {
            if settings.server.database.is_some() {
                lock = Some(directory::lock(&settings.server.data)?);
            }
            Store::open(&settings.database(), cache_bytes / 2).await?
        }
    };
    let objects = objects(&settings)?;
    store.complete_search().await?;
    let is_new = store.signing_keys().await?.is_empty();
    let master_key = master_key(&settings, is_new)?;
    let ring = ring::read_or_begin(&store, &master_key, now)
        .await
        .map_err(|error| match error {
            RingError::Store(error) => StartError::Store(error),
            RingError::Key(error) => StartError::Unusable(error.to_string()),
        })?;
    let (tenant, first_run) = accounts(&settings, &store, now).await?;
    let verifier = verifier(&settings, ring)?;
    let tls = tls(&settings).map_err(StartError::Unusable)?;
    let tls = tls.map(watch::Sender::new);
    let listen = settings.server.listen;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| StartError::Listen(listen, error))?;
    let address = listener
        .local_addr()
        .map_err(|error| StartError::Listen(listen, error))?;
    let url = format!(
        "{}://{address}",
        if tls.is_some() { "https" } else { "http" }
    );

    let pace = settings
        .dev
        .as_ref()
        .map(|dev| dev.pace)
        .unwrap_or_default();
    let rules = Rules::of(&settings.artifacts, settings.dev.is_some());
    let careful = Careful::new(rules).map_err(|e| StartError::Unusable(e.to_string()))?;
    let objects = Arc::new(objects);
    let own = Own {
        store: store.clone(),
        objects: Arc::clone(&objects),
        bases: std::iter::once(url.clone())
            .chain(settings.server.public_url.clone())
            .collect(),
    };
    let works = choice.works.unwrap_or_else(Works::standard);
    let node = match choice.node {
        Some(node) => node,
        None => node_name(&settings)?,
    };
    let drain = Duration::from_secs(settings.server.drain_seconds);
    let app = App::new(Parts {
        settings,
        store,
        kinds,
        clock,
        verifier,
        master_key,
        tenant,
        progress: Progresses::default(),
        careful: careful.with_own(own),
        objects,
        engine: Engine::new(node, works, pace),
        certifier,
        counts: Counts::default(),
        kept: Kept::default(),
        mail_due: Notify::new(),
        leads_due: Notify::new(),
        webhooks_due: Notify::new(),
        own_url: url.clone(),
        pictures: Pictures::new(cache_bytes / 8),
        pages: Pages::new(cache_bytes / 8),
        bodies: cache::weighed(cache_bytes / 8),
        values: cache::weighed(cache_bytes / 32 * 3),
        findings: cache::weighed(cache_bytes / 32),
    });
    let (stop, stopped) = oneshot::channel();
    let router = router::router(app.clone());
    let stopped = async move { drop(stopped.await) };
    let answering = tls.as_ref().map(watch::Sender::subscribe);
    let serving = tokio::spawn(listen::serve(listener, answering, router, stopped, drain));
    let helpers = vec![
        tokio::spawn(schedule(app.clone())),
        tokio::spawn(notify::run(app.clone())),
        tokio::spawn(ring::follow(app.clone())),
        tokio::spawn(renewal::run(app.clone())),
    ];
    Ok(Running {
        url,
        first_run,
        app,
        tls,
        stop,
        serving,
        helpers,
        _lock: lock,
    })
}

impl Running {
    /// Waits for SIGTERM or SIGINT, then drains. SIGHUP has the certificate read anew.
    pub async fn stopped(self, mut signals: Signals) {
        loop {
            tokio::select! {
                _ = signals.terminate.recv() => break,
                _ = signals.interrupt.recv() => break,
                _ = signals.hangup.recv() => self.reload(),
            }
        }
        tracing::info!("stopping: requests that are under way finish, operations go on later");
        self.drain().await;
    }

    /// Reads the certificate anew. One that can not be used changes nothing.
    fn reload(&self) {
        match (&self.tls, tls(&self.app.settings)) {
            (Some(answering), Ok(Some(tls))) => {
                answering.send_replace(tls);
                tracing::info!("the certificate was read anew");
            }
            (_, Err(problem)) => {
                tracing::error!(
                    problem,
                    "the certificate stays as it was: the new one is unusable"
                );
            }
            (None, _) | (_, Ok(None)) => tracing::info!("there is no certificate to read anew"),
        }
    }

    /// Lets requests finish, stops the engine after its current commits, and
    /// ends. The next start goes on with what was running.
    pub async fn drain(self) {
        self.app.engine.stop();
        // Nobody listens any more only when serving has ended already.
        let _ = self.stop.send(());
        let _ = self.serving.await;
        // A mail that is being sent is sent once, if its server lets it.
        for mut helper in self.helpers {
            if tokio::time::timeout(MAIL_PATIENCE, &mut helper)
                .await
                .is_err()
            {
                helper.abort();
                let _ = helper.await;
            }
        }
    }
}

fn tls(settings: &Settings) -> Result<Option<TlsAcceptor>, String> {
    match (&settings.server.tls_cert, &settings.server.tls_key) {
        (Some(cert), Some(key)) => listen::tls(cert, key).map(Some),
        _ => Ok(None),
    }
}

fn node_name(settings: &Settings) -> Result<String, StartError> {
    if settings.server.database.is_none() {
        return Ok(NODE.to_owned());
    }
    let file = settings.server.data.join(NODE);
    let name = std::fs::read_to_string(&file).unwrap_or_default();
    if !name.trim().is_empty() {
        return Ok(name.trim().to_owned());
    }
    let name = random::guid().to_string();
    std::fs::write(&file, &name)
        .map_err(|error| StartError::Unusable(format!("{}: {error}", file.display())))?;
    Ok(name)
}

/// The object store of these settings.
pub(crate) fn objects(settings: &Settings) -> Result<Objects, ObjectError> {
    let server = &settings.server;
    Objects::open(server.objects.as_deref(), &server.data, variables())
}

/// The environment, as far as it is text.
fn variables() -> impl Iterator<Item = (String, String)> {
    let text = |(name, value): (OsString, OsString)| {
        Some((name.into_string().ok()?, value.into_string().ok()?))
    };
    std::env::vars_os().filter_map(text)
}

fn kinds(own: Option<&Path>) -> Result<Kinds, StartError> {
    let unusable = |what: &dyn std::fmt::Display, e: &dyn std::fmt::Display| {
        StartError::Unusable(format!("{what}: {e}"))
    };
    let mut read = Vec::new();
    if let Some(folder) = own {
        let entries = std::fs::read_dir(folder).map_err(|e| unusable(&folder.display(), &e))?;
        let mut folders: Vec<_> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|p| p.is_dir())
            .collect();
        folders.sort();
        for folder in folders {
            let text = |path: &Path| {
                std::fs::read_to_string(path).map_err(|e| unusable(&path.display(), &e))
            };
            let [kind, schema] = files_of(&folder);
            let name = folder
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            read.push((name, text(&kind)?, text(&schema)?));
        }
    }
    Kinds::read(read.into_iter()).map_err(|error| StartError::Unusable(error.to_string()))
}

/// The master key; a new one only for a new store.
fn master_key(settings: &Settings, is_new: bool) -> Result<MasterKey, StartError> {
    if settings.dev.is_some() {
        return Ok(MasterKey::fixed_for_dev());
    }
    let file = settings.master_key_file();
    let key = match file.exists() {
        true => MasterKey::from_file(&file),
        false if is_new => MasterKey::create_file(&file, &random::fill),
        false => {
            return Err(StartError::Unusable(format!(
                "there is no master key at {}, and what is in the store was sealed with one; put \
                 that of the other nodes or of the backup there",
                file.display()
            )));
        }
    };
    key.map_err(|error| StartError::Unusable(error.to_string()))
}

/// The tenant, and on a new store the first operator.
async fn accounts(
    settings: &Settings,
    store: &Store,
    now: Time,
) -> Result<(String, Option<FirstRun>), StartError> {
    if settings.dev.is_some() {
        make_dev_accounts(store, now).await?;
        return Ok((dev::TENANT.to_owned(), None));
    }
    let tenant = match store.setting(TENANT).await? {
        Some(tenant) => tenant,
        None => {
            store
                .add_setting(TENANT, &random::guid().to_string())
                .await?;
            store.setting(TENANT).await?.unwrap_or_default()
        }
    };
    if !store.clients().await?.is_empty() {
        return Ok((tenant, None));
    }
    let (client, first_run) = operator(tenant.clone(), "first operator", now);
    if !store.add_first_client(&client).await? {
        return Ok((tenant, None));
    }
    Ok((tenant, Some(first_run)))
}

/// Makes an operator on a store that has been in use.
pub(crate) async fn add_operator(store: &Store, now: Time) -> Result<FirstRun, StoreError> {
    let tenant = store.setting(TENANT).await?.ok_or_else(|| {
        StoreError::Unusable(
            "golive was never started on this database; its first start makes an operator".into(),
        )
    })?;
    let (client, told) = operator(tenant, "operator made by golive db", now);
    store.add_client(&client).await?;
    Ok(told)
}

fn operator(tenant: String, name: &str, now: Time) -> (ClientRecord, FirstRun) {
    let client_secret = secrets::new_secret(&random::fill);
    let client = ClientRecord {
        id: random::guid().to_string(),
        tenant: tenant.clone(),
        name: name.to_owned(),
        operator: true,
        secret_hash: secrets::hash_secret(&client_secret),
        created: now,
    };
    let told = FirstRun {
        tenant,
        client_id: client.id.clone(),
        client_secret,
    };
    (client, told)
}

/// The accounts that a rehearsal has from the start; those that are there stay.
pub async fn make_dev_accounts(store: &Store, now: Time) -> Result<(), StoreError> {
    let clients = [
        (dev::OWNER, "owner"),
        (dev::CONTRIBUTOR, "contributor"),
        (dev::OPERATOR, "operator"),
    ];
    for (id, name) in clients {
        let client = ClientRecord {
            id: id.to_owned(),
            tenant: dev::TENANT.to_owned(),
            name: name.to_owned(),
            operator: id == dev::OPERATOR,
            secret_hash: secrets::hash_secret(dev::SECRET),
            created: now,
        };
        store.add_client(&client).await?;
    }
    let member = |id: &str, name: &str, role: Role| Member {
        principal: id.to_owned(),
        issuer: None,
        name: name.to_owned(),
        role,
    };
    let Ok(id) = dev::PUBLISHER.parse() else {
        return Ok(());
    };
    let publisher = Publisher {
        id,
        display_name: "Contoso".into(),
        contact: Some("owner@contoso.example".into()),
        created: now,
        members: vec![
            member(dev::OWNER, "owner", Role::Owner),
            member(dev::CONTRIBUTOR, "contributor", Role::Contributor),
        ],
    };
    store.add_publisher(&publisher).await?;
    Ok(())
}

fn verifier(settings: &Settings, ring: KeyRing) -> Result<Verifier, StartError> {
    let unusable = |e: &dyn std::fmt::Display| StartError::Unusable(e.to_string());
    let mut issuers = Vec::new();
    if !settings.auth.issuers.is_empty() {
        let client = outbound::trusted_client().map_err(|e| unusable(&e))?;
        for issuer in &settings.auth.issuers {
            issuers.push(Issuer::new(issuer.clone(), client.clone()).map_err(|e| unusable(&e))?);
        }
    }
    Ok(Verifier::new(
        ring,
        settings.auth.audiences.clone(),
        issuers,
    ))
}
