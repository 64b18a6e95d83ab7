//! Where a PostgreSQL is: a URL with one host or several.

use std::fmt;
use std::str::FromStr;

use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode, TargetSessionAttrs};

use crate::error::StoreError;

/// A URL such as `postgres://golive@db1,db2/golive?sslmode=require`. Shown, it
/// has no password.
#[derive(Clone)]
pub struct Address {
    config: Config,
}

impl Address {
    /// What is connected to, and how.
    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    /// Whether the connection is encrypted. Without `sslmode` it is, except to
    /// this machine.
    pub(super) fn is_encrypted(&self) -> bool {
        match self.config.get_ssl_mode() {
            SslMode::Disable => false,
            SslMode::Prefer => !self.config.get_hosts().iter().all(is_here),
            _ => true,
        }
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            let literal = name.parse::<std::net::IpAddr>();
            name == "localhost" || literal.is_ok_and(|address| address.is_loopback())
        }
        Host::Unix(_) => true,
    }
}

impl FromStr for Address {
    type Err = StoreError;

    /// Reads a URL. Only a server that takes writes is used, whatever the URL
    /// says.
    fn from_str(url: &str) -> Result<Self, StoreError> {
        let unusable = |problem: &str| {
            StoreError::Unusable(format!(
                "the address of the database can not be used: {problem}; expected \
                 postgres://USER:PASSWORD@HOST[:PORT][,HOST[:PORT]]/DATABASE"
            ))
        };
        if !["postgres://", "postgresql://"]
            .iter()
            .any(|scheme| url.starts_with(scheme))
        {
            return Err(unusable("it does not begin with postgres://"));
        }
        // What the parser says may repeat a part of the URL, but no value.
        let parsed: Result<Config, _> = url.parse();
        let mut config = parsed.map_err(|error| unusable(&super::words(&error)))?;
        if config.get_hosts().is_empty() {
            return Err(unusable("it names no host"));
        }
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
        if config.get_application_name().is_none() {
            config.application_name("golive");
        }
        Ok(Self { config })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ports = self.config.get_ports();
        let port = |at: usize| ports.get(at).or(ports.first()).copied().unwrap_or(5432);
        let hosts = self.config.get_hosts().iter().enumerate();
        let hosts: Vec<String> = hosts
            .map(|(at, host)| match host {
                Host::Tcp(name) => format!("{name}:{}", port(at)),
                Host::Unix(path) => path.display().to_string(),
            })
            .collect();
        let database = self.config.get_dbname().unwrap_or_default();
        write!(f, "postgres://{}/{database}", hosts.join(","))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(url: &str) -> Address {
        url.parse().unwrap()
    }

    #[test]
    fn a_url_is_shown_without_its_password() {
        let shown = address("postgres://golive:hush@db1,db2:6000/shop?connect_timeout=2");
        assert_eq!(shown.to_string(), "postgres://db1:5432,db2:6000/shop");
        assert!(!format!("{shown:?}").contains("hush"));
        for wrong in [
            "postgres://golive:hush@db:x/shop",
            "mysql://a:hush@b/c",
            "postgres:///x?a=hush",
        ] {
            let refused = wrong.parse::<Address>().unwrap_err().to_string();
            assert!(!refused.contains("hush"), "{refused}");
            assert!(refused.contains("expected postgres://"), "{refused}");
        }
    }

    #[test]
    fn another_machine_is_talked_to_in_secret() {
        assert!(address("postgres://a@db.example/x").is_encrypted());
        assert!(address("postgres://a@127.0.0.1,db.example/x").is_encrypted());
        assert!(address("postgres://a@localhost/x?sslmode=require").is_encrypted());
        assert!(!address("postgres://a@127.0.0.2,localhost/x").is_encrypted());
        assert!(!address("postgres://a@db.example/x?sslmode=disable").is_encrypted());
    }
}
