//! Connecting: the hosts in turn, a short while each, the one that took writes
//! last first.
//!
//! A leader that was frozen and wakes up does not know at once that it was replaced:
//! for a while it still answers reads, of what was before. So sessions end as soon as
//! a later leader is known.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::Duration;

use deadpool_postgres::Connect;
use futures_util::future::{BoxFuture, FutureExt};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::{
    AsyncMessage, Client, Config, Connection, Error, NoTls, Notification, SimpleQueryMessage,
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::Address;
use crate::error::StoreError;

/// How long one host may take to let us in. A frozen one accepts the connection
/// and says nothing.
const PATIENCE: Duration = Duration::from_secs(2);

/// Every session begins with this: whatever becomes of this program, the server
/// lets go of what it held. Statements are short: compiling one takes longer.
const SESSION: &str = "SET statement_timeout = '10s';
    SET lock_timeout = '5s';
    SET idle_in_transaction_session_timeout = '5s';
    SET jit = off;
    SET client_min_messages = warning";

/// The number of the leader's timeline, in hexadecimal digits: whoever becomes the
/// leader of a cluster begins a new one.
const TIMELINE: &str = "SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8)";

/// The hosts of a database. Cheap to clone; clones share what they know.
#[derive(Clone)]
pub(super) struct Hosts(Arc<Known>);

struct Known {
    hosts: Vec<Config>,
    tls: Option<MakeRustlsConnect>,
    /// The host that let us in last.
    good: AtomicUsize,
    /// The latest leader that let us in.
    latest: watch::Sender<u32>,
}

impl Hosts {
    pub(super) fn of(address: &Address) -> Result<Self, StoreError> {
        let config = address.config();
        let hosts = (0..config.get_hosts().len())
            .map(|at| only(config, at, address.is_encrypted()))
            .collect();
        let tls = address.is_encrypted().then(trusted).transpose()?;
        Ok(Self(Arc::new(Known {
            hosts,
            tls,
            good: AtomicUsize::new(0),
            latest: watch::Sender::new(0),
        })))
    }

    /// How long connecting to the last of them may take in all.
    pub(super) fn patience(&self) -> Duration {
        PATIENCE * u32::try_from(self.0.hosts.len()).unwrap_or(1) + Duration::from_secs(1)
    }

    /// A session with the host that takes writes, and the task that drives it.
    /// What the server notifies of goes to `notes`, which closes with the session.
    pub(super) async fn session(&self, notes: &Notes) -> Result<(Client, JoinHandle<()>), Error> {
        let known = &self.0;
        let first = known.good.load(Ordering::Relaxed);
        let mut refused = None;
        for offset in 0..known.hosts.len() {
            let at = (first + offset) % known.hosts.len();
            match timeout(PATIENCE, self.session_with(&known.hosts[at], notes)).await {
                Ok(Ok(Some(session))) => {
                    known.good.store(at, Ordering::Relaxed);
                    return Ok(session);
                }
                Ok(Err(error)) => refused = Some(error),
                Ok(Ok(None)) | Err(_) => {}
            }
        }
        match refused {
            Some(error) => Err(error),
            // None of them says anything: whoever called has a limit, too.
            None => std::future::pending().await,
        }
    }

    /// `None` when it was the leader before another one.
    async fn session_with(
        &self,
        host: &Config,
        notes: &Notes,
    ) -> Result<Option<(Client, JoinHandle<()>)>, Error> {
        let timeline = Arc::new(AtomicU32::new(u32::MAX));
        let later = Later {
            timeline: Arc::clone(&timeline),
            latest: self.0.latest.subscribe(),
        };
        let (client, driven) = match &self.0.tls {
            None => {
                let (client, connection) = host.connect(NoTls).await?;
                let driven = drive(connection, notes.clone(), later);
                (client, tokio::spawn(driven))
            }
            Some(tls) => {
                let (client, connection) = host.connect(tls.clone()).await?;
                let driven = drive(connection, notes.clone(), later);
                (client, tokio::spawn(driven))
            }
        };
        client.batch_execute(SESSION).await?;
        let own = timeline_of(&client).await?;
        timeline.store(own, Ordering::SeqCst);
        self.0.latest.send_if_modified(|latest| {
            let is_later = own > *latest;
            *latest = own.max(*latest);
            is_later
        });
        let is_current = own == *self.0.latest.borrow();
        Ok(is_current.then_some((client, driven)))
    }
}

/// 0 where nobody counts.
async fn timeline_of(client: &Client) -> Result<u32, Error> {
    let rows = match client.simple_query(TIMELINE).await {
        Err(error) if error.as_db_error().is_some() => return Ok(0),
        rows => rows?,
    };
    let digits = rows.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0),
        _ => None,
    });
    Ok(digits
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .unwrap_or_default())
}

/// The end of a session: a later leader is known.
struct Later {
    timeline: Arc<AtomicU32>,
    latest: watch::Receiver<u32>,
}

impl Later {
    async fn comes(&mut self) {
        let own = Arc::clone(&self.timeline);
        let is_later = |latest: &u32| *latest > own.load(Ordering::SeqCst);
        if self.latest.wait_for(is_later).await.is_err() {
            // Nobody is left who could connect to one.
            std::future::pending().await
        }
    }
}

impl Connect for Hosts {
    fn connect(&self, _: &Config) -> BoxFuture<'_, Result<(Client, JoinHandle<()>), Error>> {
        async { self.session(&None).await }.boxed()
    }
}

/// Where notifications go, if anywhere.
pub(super) type Notes = Option<mpsc::UnboundedSender<Notification>>;

/// Carries what is sent and received until the connection ends, or until it must.
async fn drive<S, T>(connection: Connection<S, T>, notes: Notes, mut later: Later)
where
    S: AsyncRead + AsyncWrite + Unpin,
    T: AsyncRead + AsyncWrite + Unpin,
{
    tokio::select! {
        () = carry(connection, notes) => {}
        () = later.comes() => tracing::info!("the database has another leader"),
    }
}

async fn carry<S, T>(mut connection: Connection<S, T>, notes: Notes)
where
    S: AsyncRead + AsyncWrite + Unpin,
    T: AsyncRead + AsyncWrite + Unpin,
{
    while let Some(message) = poll_fn(|context| connection.poll_message(context)).await {
        match message {
            Ok(AsyncMessage::Notification(note)) => {
                if let Some(notes) = &notes {
                    // Without a listener the note is nobody's.
                    let _ = notes.send(note);
                }
            }
            Ok(_) => {}
            // Who uses the connection gets the same error and tells of it.
            Err(_) => return,
        }
    }
}

/// One of the hosts with everything else that the URL says.
fn only(all: &Config, at: usize, encrypted: bool) -> Config {
    let mut one = Config::new();
    match all.get_hosts().get(at) {
        Some(Host::Tcp(name)) => one.host(name),
        Some(Host::Unix(path)) => one.host_path(path),
        None => &mut one,
    };
    let ports = all.get_ports();
    if let Some(port) = ports.get(at).or(ports.first()) {
        one.port(*port);
    }
    if let Some(address) = all.get_hostaddrs().get(at) {
        one.hostaddr(*address);
    }
    if let Some(user) = all.get_user() {
        one.user(user);
    }
    if let Some(password) = all.get_password() {
        one.password(password);
    }
    if let Some(name) = all.get_dbname() {
        one.dbname(name);
    }
    if let Some(options) = all.get_options() {
        one.options(options);
    }
    if let Some(name) = all.get_application_name() {
        one.application_name(name);
    }
    one.target_session_attrs(all.get_target_session_attrs());
    one.channel_binding(all.get_channel_binding());
    one.ssl_mode(match encrypted {
        true => SslMode::Require,
        false => SslMode::Disable,
    });
    one.connect_timeout(PATIENCE);
    one
}

/// Trusts who the machine trusts; `SSL_CERT_FILE` names others.
fn trusted() -> Result<MakeRustlsConnect, StoreError> {
    match MakeRustlsConnect::with_native_certs() {
        Ok((tls, _)) => Ok(tls),
        Err(problems) => {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            Err(StoreError::Unusable(format!(
                "the database is to be reached over TLS, and no certificate is trusted here \
                 ({}); install ca-certificates, or name a file in SSL_CERT_FILE",
                problems.join("; ")
            )))
        }
    }
}

#[cfg(test)]
mod tests {
    use golive_testkit::Postgres;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_session_ends_when_a_later_leader_is_known() {
        let before = Postgres::start();
        let url = before.database().await;
        // Whoever becomes the leader begins a new timeline.
        let mut after = Postgres::with(&[("restore_command", "false")]);
        after.stop();
        std::fs::write(after.data().join("recovery.signal"), "").unwrap();
        after.start_again();
        let url_after = after.database().await;
        assert_eq!(
            url.rsplit_once('/').unwrap().1,
            url_after.rsplit_once('/').unwrap().1
        );
        let both = format!("{},{}", before.address(), after.address());
        let url = url.replace(&before.address().to_string(), &both);
        let hosts = Hosts::of(&url.parse().unwrap()).unwrap();

        let (old, _) = hosts.session(&None).await.unwrap();
        old.simple_query("SELECT 1").await.unwrap();
        before.freeze();
        let (new, _) = hosts.session(&None).await.unwrap();
        before.thaw();
        assert!(old.simple_query("SELECT 1").await.is_err());
        new.simple_query("SELECT 1").await.unwrap();
        // Nor is the one before asked when the later one goes.
        after.kill();
        let again = timeout(PATIENCE * 3, hosts.session(&None)).await;
        assert!(!matches!(again, Ok(Ok(_))));
    }
}
