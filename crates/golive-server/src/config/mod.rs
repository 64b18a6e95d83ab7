//! Settings: defaults, then `golive.toml`, then `GOLIVE__SECTION__KEY`, then
//! flags. An unknown key is an error that names it.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use golive_model::Language;
use golive_store::postgres::Address;
use golive_store::{Database, StoreError};
use ipnet::IpNet;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::auth::IssuerSettings;

/// All settings of a server.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where it listens and keeps things.
    pub server: ServerSettings,
    /// Whose tokens count.
    pub auth: AuthSettings,
    /// How offers behave.
    pub offers: OfferSettings,
    /// What may be reached of that which documents point at.
    pub artifacts: ArtifactSettings,
    /// Whose offers a person looks at.
    pub review: ReviewSettings,
    /// The program of somebody else that approves offers, too.
    pub certifier: Option<CertifierSettings>,
    /// What customers see beside the listings.
    pub storefront: StorefrontSettings,
    /// What becomes of leads.
    pub leads: LeadSettings,
    /// Where mail goes out; absent: deliveries are kept and shown.
    pub mail: Option<MailSettings>,
    /// The rehearsal mode; only a flag turns it on.
    #[serde(skip)]
    pub dev: Option<DevSettings>,
}

/// Where the server listens and keeps things.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServerSettings {
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The data directory.
    pub data: PathBuf,
    /// A PostgreSQL, `postgres://USER:PASSWORD@HOST[,HOST]/DATABASE`; absent or
    /// `sqlite`: SQLite in the data directory.
    #[serde(deserialize_with = "postgres")]
    pub database: Option<Address>,
    /// Where artifacts are kept; default `objects/` in the data directory.
    pub objects: Option<String>,
    /// How clients reach the server from outside; default: the host they asked.
    pub public_url: Option<String>,
    /// PEM file with the certificate chain.
    pub tls_cert: Option<PathBuf>,
    /// PEM file with the private key.
    pub tls_key: Option<PathBuf>,
    /// A directory with offer kinds of the operator's own.
    pub kinds: Option<PathBuf>,
    /// The file with the master key; default `master.key` in the data directory.
    pub master_key_file: Option<PathBuf>,
    /// Addresses whose `X-Forwarded-Host` and `-Proto` are believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// How many mebibytes the caches may take; default: an eighth of the memory
    /// that the server may use.
    pub cache_mib: Option<u64>,
    /// How many bytes a request's body may have.
    pub max_body_bytes: usize,
    /// How many seconds a stop waits for requests that are under way.
    pub drain_seconds: u64,
}

impl Default for ServerSettings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            data: PathBuf::from("golive-data"),
            database: None,
            objects: None,
            public_url: None,
            tls_cert: None,
            tls_key: None,
            kinds: None,
            master_key_file: None,
            trusted_proxies: Vec::new(),
            cache_mib: None,
            max_body_bytes: 4 << 20,
            drain_seconds: 30,
        }
    }
}

/// Whose tokens count.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AuthSettings {
    /// Audiences that a token may be for.
    pub audiences: Vec<String>,
    /// OpenID Connect issuers besides golive's own.
    pub issuers: Vec<IssuerSettings>,
    /// Principals of those issuers that operate the whole server.
    pub operators: Vec<OperatorSettings>,
}

impl Default for AuthSettings {
    fn default() -> Self {
        Self {
            audiences: vec!["https://cloudpartner.azure.com".into()],
            issuers: Vec::new(),
            operators: Vec::new(),
        }
    }
}

/// A principal that operates the whole server.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorSettings {
    /// Its issuer.
    pub issuer: String,
    /// Its client id, object id or subject.
    pub principal: String,
}

/// How offers behave.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfferSettings {
    /// Whether new offers are migrated ones (`pcMigrationStatus`).
    pub migrated: bool,
    /// Whether a PUT of an offer that exists needs `If-Match`.
    pub require_if_match: bool,
}

impl Default for OfferSettings {
    fn default() -> Self {
        Self {
            migrated: true,
            require_if_match: false,
        }
    }
}

/// What may be reached of that which documents point at.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ArtifactSettings {
    /// Networks that are reached although they are not public.
    pub allow: Vec<IpNet>,
    /// Ports that are connected to.
    pub ports: Vec<u16>,
    /// Whether files are looked into and taken in; without it only documents are
    /// certified, and customers get what is at the publishers' addresses.
    pub check_files: bool,
    /// Whether links of listings are tried; turn it off where there is no way
    /// to the internet.
    pub check_links: bool,
    /// How many mebibytes the artifacts of a publisher may take.
    pub quota_mib: u64,
}

impl Default for ArtifactSettings {
    fn default() -> Self {
        Self {
            allow: Vec::new(),
            ports: vec![443, 80],
            check_files: true,
            check_links: true,
            quota_mib: 1 << 20,
        }
    }
}

/// Whose offers a person looks at once certification has passed. A kind may ask for
/// a person by itself, with a step of its own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReviewSettings {
    /// Ids of publishers; `*` for all.
    pub publishers: Vec<String>,
    /// Ids of offer kinds; `*` for all.
    pub kinds: Vec<String>,
}

impl ReviewSettings {
    /// Whether a person looks at this publisher's offers of this kind.
    pub fn asks(&self, publisher: &str, kind: &str) -> bool {
        names(&self.publishers, publisher) || names(&self.kinds, kind)
    }
}

fn names(list: &[String], id: &str) -> bool {
    list.iter().any(|name| name == "*" || name == id)
}

/// The external certifier: who is asked over HTTP once certification has passed, and
/// answers over HTTP until a deadline.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertifierSettings {
    /// Where it is asked.
    pub url: String,
    /// The secret that it shares with golive: `whsec_…`, several with blanks
    /// between them.
    pub secret: Option<String>,
    /// A file with that instead.
    pub secret_file: Option<PathBuf>,
    /// Ids of publishers; `*` for all.
    #[serde(default)]
    pub publishers: Vec<String>,
    /// Ids of offer kinds; `*` for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// How many hours it has for an answer.
    #[serde(default = "three_days")]
    pub deadline_hours: u32,
}

fn three_days() -> u32 {
    72
}

impl CertifierSettings {
    /// Whether it is asked about this publisher's offers of this kind.
    pub fn asks(&self, publisher: &str, kind: &str) -> bool {
        names(&self.publishers, publisher) || names(&self.kinds, kind)
    }

    /// How long it has for an answer.
    pub fn deadline(&self) -> Duration {
        Duration::from_secs(u64::from(self.deadline_hours) * 3600)
    }

    fn check(&self, rehearsal: bool, public_url: Option<&str>) -> Result<(), ConfigError> {
        let error = |text: &str| Err(ConfigError(format!("[certifier] {text}")));
        let url = url::Url::parse(&self.url).ok();
        let url = url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        match url {
            None => return error("url must be like https://certifier.example.com/ask"),
            Some(url) if !url.username().is_empty() || url.password().is_some() => {
                return error("url has a user or a password; the signature says who asks");
            }
            Some(_) => {}
        }
        if self.secret.is_some() == self.secret_file.is_some() {
            return error("needs secret or secret_file, and not both");
        }
        if !(1..=8760).contains(&self.deadline_hours) {
            return error("deadline_hours must be 1 to 8760, which is a year");
        }
        if !rehearsal && public_url.is_none() {
            return error("needs [server] public_url, which tells it where to answer");
        }
        Ok(())
    }
}

/// The secret, and what may stand in the URL's query, are not shown.
impl std::fmt::Debug for CertifierSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CertifierSettings")
            .field("publishers", &self.publishers)
            .field("kinds", &self.kinds)
            .field("deadline_hours", &self.deadline_hours)
            .finish_non_exhaustive()
    }
}

/// What customers see beside the listings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StorefrontSettings {
    /// Where abuse is reported: `mailto:` or `https://`. Without it pages have no such
    /// link.
    pub abuse: Option<String>,
}

/// What becomes of leads.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LeadSettings {
    /// How many days they are kept.
    pub keep_days: u32,
    /// How many may come in an hour from one network address.
    pub hourly_per_address: u32,
    /// How many may come in an hour for one offer.
    pub hourly_per_offer: u32,
}

impl Default for LeadSettings {
    fn default() -> Self {
        Self {
            keep_days: 365,
            hourly_per_address: 10,
            hourly_per_offer: 200,
        }
    }
}

/// Where mail goes out.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// `smtp://host:port`, `smtps://user:password@host`.
    pub url: String,
    /// The sender.
    pub from: String,
    /// The language of mails: en, sv, hu, it, es or zh-Hant.
    #[serde(default, deserialize_with = "language")]
    pub language: Language,
}

/// The URL may hold a password, so it is not shown.
impl std::fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailSettings")
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

/// How much of certification a rehearsal does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Checks {
    /// All of it.
    #[default]
    Full,
    /// What needs only the document.
    Document,
    /// Everything is reported, nothing blocks.
    Lenient,
}

impl std::str::FromStr for Checks {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "full" => Ok(Self::Full),
            "document" => Ok(Self::Document),
            "lenient" => Ok(Self::Lenient),
            other => Err(format!("\"{other}\" is not full, document or lenient")),
        }
    }
}

/// The rehearsal mode.
#[derive(Debug, Clone, Default)]
pub struct DevSettings {
    /// How long every step lasts at least.
    pub pace: Duration,
    /// How much of certification is done.
    pub checks: Checks,
}

/// What the command line gives; it wins over file and environment.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// A settings file; default `golive.toml` where the server is started.
    pub config_file: Option<PathBuf>,
    /// `--listen`
    pub listen: Option<SocketAddr>,
    /// `--data`
    pub data: Option<PathBuf>,
    /// `--database`
    pub database: Option<String>,
    /// `--objects`
    pub objects: Option<String>,
    /// `--public-url`
    pub public_url: Option<String>,
    /// `--tls-cert`
    pub tls_cert: Option<PathBuf>,
    /// `--tls-key`
    pub tls_key: Option<PathBuf>,
    /// `--kinds`
    pub kinds: Option<PathBuf>,
    /// `--dev`
    pub dev: bool,
    /// `--pace`
    pub pace: Option<Duration>,
    /// `--checks`
    pub checks: Option<Checks>,
}

/// Why the settings can not be used.
#[derive(Debug, thiserror::Error)]
#[error("settings: {0}")]
pub struct ConfigError(pub String);

impl Settings {
    /// Reads file and environment, lays the flags over them, and checks.
    pub fn load(flags: Flags) -> Result<Self, ConfigError> {
        let mut settings = read(flags.config_file.as_deref())?;
        let server = &mut settings.server;
        lay(&mut server.listen, flags.listen);
        lay(&mut server.data, flags.data);
        if let Some(url) = &flags.database {
            server.database = postgres_of(url).map_err(|e| ConfigError(e.to_string()))?;
        }
        lay_some(&mut server.objects, flags.objects);
        lay_some(&mut server.public_url, flags.public_url);
        lay_some(&mut server.tls_cert, flags.tls_cert);
        lay_some(&mut server.tls_key, flags.tls_key);
        lay_some(&mut server.kinds, flags.kinds);
        if flags.dev {
            settings.dev = Some(DevSettings {
                pace: flags.pace.unwrap_or_default(),
                checks: flags.checks.unwrap_or_default(),
            });
        } else if flags.pace.is_some() || flags.checks.is_some() {
            return Err(ConfigError("--pace and --checks go with --dev only".into()));
        }
        settings.check()?;
        Ok(settings)
    }

    /// Refuses what can not work, before anything is opened.
    pub fn check(&self) -> Result<(), ConfigError> {
        let error = |text: &str| Err(ConfigError(text.into()));
        let server = &self.server;
        if self.dev.is_some() && !server.listen.ip().is_loopback() {
            return error(
                "--dev uses a secret that everybody knows, so it listens on a loopback address \
                 only; leave --listen at 127.0.0.1, or leave --dev out",
            );
        }
        if server.tls_cert.is_some() != server.tls_key.is_some() {
            return error("--tls-cert and --tls-key go together");
        }
        if let Some(url) = &server.public_url {
            let parsed = url::Url::parse(url).ok();
            if !parsed.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            {
                return error("public_url must be like https://market.example.com");
            }
        }
        let leads = |url: &String| url.starts_with("mailto:") || url.starts_with("https://");
        if !self.storefront.abuse.as_ref().is_none_or(leads) {
            return error("[storefront] abuse must begin with mailto: or https://");
        }
        if !(1..=36_500).contains(&self.leads.keep_days) {
            return error("[leads] keep_days must be 1 to 36500, which is a century");
        }
        if let Some(certifier) = &self.certifier {
            certifier.check(self.dev.is_some(), server.public_url.as_deref())?;
        }
        Ok(())
    }

    /// Where offers, events and secrets are kept.
    pub fn database(&self) -> Database {
        match &self.server.database {
            Some(address) => Database::Postgres(Box::new(address.clone())),
            None => Database::Sqlite(self.server.data.clone()),
        }
    }

    /// Where the master key is kept.
    pub fn master_key_file(&self) -> PathBuf {
        let own = || self.server.data.join("master.key");
        self.server.master_key_file.clone().unwrap_or_else(own)
    }
}

fn language<'de, D: Deserializer<'de>>(text: D) -> Result<Language, D::Error> {
    let tag = String::deserialize(text)?;
    let known = || Language::ALL.map(Language::tag).join(", ");
    Language::of_tag(&tag)
        .ok_or_else(|| D::Error::custom(format!("\"{tag}\" is not one of: {}", known())))
}

fn postgres<'de, D: Deserializer<'de>>(text: D) -> Result<Option<Address>, D::Error> {
    let url = Option::<String>::deserialize(text)?;
    let read = |url: String| postgres_of(&url).map_err(D::Error::custom);
    url.map_or(Ok(None), read)
}

fn postgres_of(url: &str) -> Result<Option<Address>, StoreError> {
    match url {
        "sqlite" => Ok(None),
        url => url.parse().map(Some),
    }
}

fn lay<T>(setting: &mut T, flag: Option<T>) {
    if let Some(value) = flag {
        *setting = value;
    }
}

fn lay_some<T>(setting: &mut Option<T>, flag: Option<T>) {
    if flag.is_some() {
        *setting = flag;
    }
}

fn read(file: Option<&Path>) -> Result<Settings, ConfigError> {
    use config::{Config, Environment, File};
    let path = file.unwrap_or(Path::new("golive.toml"));
    let source = File::from(path)
        .format(config::FileFormat::Toml)
        .required(file.is_some());
    let environment = Environment::with_prefix("GOLIVE")
        .prefix_separator("__")
        .separator("__")
        .try_parsing(true);
    let mut settings: Settings = Config::builder()
        .add_source(source)
        .add_source(environment)
        .build()
        .and_then(Config::try_deserialize)
        .map_err(|e| ConfigError(format!("{} or the environment: {e}", path.display())))?;
    if let Some(file) = std::env::var_os("GOLIVE_MASTER_KEY_FILE") {
        settings.server.master_key_file = Some(file.into());
    }
    Ok(settings)
}
