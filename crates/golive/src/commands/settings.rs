//! Flags of the server, as the commands that run on its data share them.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use golive_server::config::{Checks, ConfigError, Flags, Settings};

use crate::fault::Fault;
use crate::{duration, exit};

/// Where the data is.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct StoreArgs {
    /// A settings file [default: golive.toml, where there is one]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The data directory [default: golive-data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The database [default: SQLite in the data directory]
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Where artifacts are kept [default: objects/ in the data directory]
    #[arg(long, value_name = "URL")]
    objects: Option<String>,
}

/// All that `golive serve` takes.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct ServerArgs {
    /// Address and port; port 0 takes a free one [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    #[command(flatten)]
    store: StoreArgs,
    /// How clients reach the server from outside [default: the host they asked]
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// PEM file with the certificate chain
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// PEM file with the private key
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A directory with offer kinds of your own
    #[arg(long, value_name = "DIR")]
    kinds: Option<PathBuf>,
    /// Rehearse: accounts that everybody knows, mail kept, loopback only
    #[arg(long)]
    dev: bool,
    /// With --dev: every step lasts at least this long
    #[arg(long, value_name = "DURATION", value_parser = duration::parse, requires = "dev")]
    pace: Option<Duration>,
    /// With --dev: full, document (fetches nothing) or lenient (blocks nothing)
    #[arg(long, value_name = "LEVEL", requires = "dev")]
    checks: Option<Checks>,
}

impl StoreArgs {
    /// Lays the flags over file and environment.
    pub(crate) fn load(&self) -> Result<Settings, Fault> {
        Ok(Settings::load(self.flags())?)
    }

    fn flags(&self) -> Flags {
        Flags {
            config_file: self.config.clone(),
            data: self.data.clone(),
            database: self.database.clone(),
            objects: self.objects.clone(),
            ..Flags::default()
        }
    }
}

impl ServerArgs {
    /// Lays the flags over file and environment.
    pub(crate) fn load(&self) -> Result<Settings, Fault> {
        let flags = Flags {
            listen: self.listen,
            public_url: self.public_url.clone(),
            tls_cert: self.tls_cert.clone(),
            tls_key: self.tls_key.clone(),
            kinds: self.kinds.clone(),
            dev: self.dev,
            pace: self.pace,
            checks: self.checks,
            ..self.store.flags()
        };
        Ok(Settings::load(flags)?)
    }
}

impl From<ConfigError> for Fault {
    fn from(error: ConfigError) -> Self {
        Self::new(exit::USAGE, "Settings", error.to_string())
    }
}
