//! Names to addresses. The check stands between the answer and the connection,
//! so that a name can not lead elsewhere after it was checked.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::artifacts::filter::{Refused, Rules};

/// A name's addresses, while they are looked up.
pub type Looking = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// Where a name's addresses come from.
pub type Lookup = Arc<dyn Fn(String) -> Looking + Send + Sync>;

/// The system's own answer: its hosts file, its name servers.
pub fn system_lookup() -> Lookup {
    Arc::new(|name| {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name, 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    })
}

/// Lets only those addresses through that the rules allow.
pub(super) struct Filtered {
    rules: Arc<Rules>,
    lookup: Lookup,
}

impl Filtered {
    pub(super) fn new(rules: Arc<Rules>, lookup: Lookup) -> Self {
        Self { rules, lookup }
    }
}

impl Resolve for Filtered {
    fn resolve(&self, name: Name) -> Resolving {
        let rules = Arc::clone(&self.rules);
        let looking = (self.lookup)(name.as_str().to_owned());
        Box::pin(async move {
            let open = open(&rules, looking.await?)?;
            let open = open.into_iter().map(|address| SocketAddr::new(address, 0));
            Ok(Box::new(open) as Addrs)
        })
    }
}

/// What may be connected to, or why nothing may.
fn open(rules: &Rules, found: Vec<IpAddr>) -> Result<Vec<IpAddr>, Refused> {
    let mut open = Vec::new();
    let mut refused = None;
    for address in found {
        match rules.expect_address(address) {
            Ok(()) => open.push(address),
            Err(why) => refused = Some(why),
        }
    }
    match refused {
        Some(why) if open.is_empty() => Err(why),
        _ => Ok(open),
    }
}
