//! What may be reached. Publishers choose the URLs, and golive often stands
//! where their browsers do not: inside a company, beside a cloud's metadata
//! service. So only public addresses are reached, unless the operator says more.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use url::{Host, Url};

use crate::config::ArtifactSettings;

/// IPv4 networks that are not of the public internet (IANA's registry of
/// special-purpose addresses), and what they are.
const CLOSED_V4: [(Ipv4Net, &str); 18] = [
    (v4([0, 0, 0, 0], 8), "of this network"),
    (v4([10, 0, 0, 0], 8), PRIVATE),
    (v4([100, 64, 0, 0], 10), "shared by a carrier's customers"),
    (v4([127, 0, 0, 0], 8), LOOPBACK),
    (v4([168, 63, 129, 16], 32), "of a cloud's own host"),
    (v4([169, 254, 0, 0], 16), LINK),
    (v4([172, 16, 0, 0], 12), PRIVATE),
    (v4([192, 0, 0, 0], 24), PROTOCOL),
    (v4([192, 0, 2, 0], 24), DOCUMENTATION),
    (v4([192, 31, 196, 0], 24), PROTOCOL),
    (v4([192, 52, 193, 0], 24), PROTOCOL),
    (v4([192, 88, 99, 0], 24), TUNNEL),
    (v4([192, 168, 0, 0], 16), PRIVATE),
    (v4([198, 18, 0, 0], 15), "for benchmarks"),
    (v4([198, 51, 100, 0], 24), DOCUMENTATION),
    (v4([203, 0, 113, 0], 24), DOCUMENTATION),
    (v4([224, 0, 0, 0], 4), MULTICAST),
    (v4([240, 0, 0, 0], 4), "reserved or for broadcast"),
];

/// The only IPv6 network that global unicast addresses are given out of.
const GLOBAL_V6: Ipv6Net = v6([0x2000, 0, 0, 0, 0, 0, 0, 0], 3);

/// IPv6 networks that are not of the public internet, and what they are. What
/// is in none of them and not in [`GLOBAL_V6`] is closed too.
const CLOSED_V6: [(Ipv6Net, &str); 15] = [
    (v6([0, 0, 0, 0, 0, 0, 0, 1], 128), LOOPBACK),
    (MAPPED, "an IPv4 address in another form"),
    (
        v6([0, 0, 0, 0, 0, 0, 0, 0], 96),
        "an IPv4 address in another form",
    ),
    (NAT64, TUNNEL),
    (v6([0x64, 0xff9b, 1, 0, 0, 0, 0, 0], 48), TUNNEL),
    (v6([0x100, 0, 0, 0, 0, 0, 0, 0], 64), "thrown away"),
    (TEREDO, TUNNEL),
    (v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 23), PROTOCOL),
    (v6([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32), DOCUMENTATION),
    (SIX_TO_FOUR, TUNNEL),
    (v6([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20), DOCUMENTATION),
    (v6([0xfc00, 0, 0, 0, 0, 0, 0, 0], 7), PRIVATE),
    (v6([0xfe80, 0, 0, 0, 0, 0, 0, 0], 10), LINK),
    (v6([0xfec0, 0, 0, 0, 0, 0, 0, 0], 10), PRIVATE),
    (v6([0xff00, 0, 0, 0, 0, 0, 0, 0], 8), MULTICAST),
];

const MAPPED: Ipv6Net = v6([0, 0, 0, 0, 0, 0xffff, 0, 0], 96);
const NAT64: Ipv6Net = v6([0x64, 0xff9b, 0, 0, 0, 0, 0, 0], 96);
const TEREDO: Ipv6Net = v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 32);
const SIX_TO_FOUR: Ipv6Net = v6([0x2002, 0, 0, 0, 0, 0, 0, 0], 16);

const PRIVATE: &str = "private";
const LOOPBACK: &str = "of this machine";
const LINK: &str = "of the local link";
const PROTOCOL: &str = "kept for protocols";
const DOCUMENTATION: &str = "for examples only";
const TUNNEL: &str = "of a tunnel or translator";
const MULTICAST: &str = "for multicast";

/// What may be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Ports that may be connected to.
    pub ports: Vec<u16>,
    /// Networks that are reached although they are not public.
    pub allow: Vec<IpNet>,
    /// Whether this machine may be reached, on any port: in a rehearsal.
    pub allow_loopback: bool,
}

/// Why something is not reached.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Another scheme than https or http.
    #[error("the scheme is {0}, and only https and http are fetched")]
    Scheme(String),
    /// A name or password in front of the host.
    #[error("the URL names a user, and golive signs in nowhere this way; leave that part out")]
    User,
    /// No host.
    #[error("the URL has no host; write it in full, such as https://example.com/disk.vhd")]
    Host,
    /// A port that is not open.
    #[error(
        "port {0} is not reached; use the usual port of https or http, or ask the operator to add \
         this one to the setting ports in [artifacts]"
    )]
    Port(u16),
    /// An address that is not public.
    #[error(
        "the address {address} is {what}, and only public ones are reached; use a public host, or \
         ask the operator to add its network to the setting allow in [artifacts]"
    )]
    Address {
        /// The address.
        address: IpAddr,
        /// What kind of address it is.
        what: &'static str,
    },
    /// A redirect from https to http.
    #[error(
        "it redirects from https to http, which anybody on the way could change; stay on https"
    )]
    Downgrade,
    /// A redirect to what is no URL.
    #[error("it redirects to something that is no URL; mend the Location header")]
    Location,
    /// More redirects than are followed.
    #[error("it redirects more than {0} times; give the URL where it ends")]
    Redirects(usize),
}

impl Rules {
    /// The operator's rules; in a rehearsal this machine may be reached as well.
    pub fn of(settings: &ArtifactSettings, rehearsal: bool) -> Self {
        Self {
            ports: settings.ports.clone(),
            allow: settings.allow.clone(),
            allow_loopback: rehearsal,
        }
    }

    /// Whether a URL may be asked for. A name's addresses are a matter of
    /// [`Rules::expect_address`], at the moment when it is connected to.
    pub fn expect_url(&self, url: &Url) -> Result<(), Refused> {
        if !matches!(url.scheme(), "https" | "http") {
            return Err(Refused::Scheme(url.scheme().to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::User);
        }
        // The crate url has brought every spelling of an address into its
        // normal form: octal, hexadecimal, with fewer than four parts.
        let host = url.host().ok_or(Refused::Host)?;
        match host {
            Host::Ipv4(address) => self.expect_address(address.into())?,
            Host::Ipv6(address) => self.expect_address(address.into())?,
            Host::Domain(_) => {}
        }
        let port = url.port_or_known_default().ok_or(Refused::Host)?;
        let is_open = self.ports.contains(&port) || (self.allow_loopback && is_own(&host));
        if is_open {
            Ok(())
        } else {
            Err(Refused::Port(port))
        }
    }

    /// Whether what is sent to a URL stays secret: https, and in a rehearsal
    /// http on this machine.
    pub fn is_secure(&self, url: &Url) -> bool {
        let is_rehearsed = || self.allow_loopback && url.host().is_some_and(|host| is_own(&host));
        url.scheme() == "https" || (url.scheme() == "http" && is_rehearsed())
    }

    /// Whether an address may be connected to.
    ///
    /// An IPv6 address that stands for an IPv4 address is closed unless the
    /// operator allows its network, and then what it stands for counts as well:
    /// a translator must not be a way into the inner network.
    pub fn expect_address(&self, address: IpAddr) -> Result<(), Refused> {
        let is_allowed = self.allow.iter().any(|net| net.contains(&address))
            || (self.allow_loopback && address.is_loopback());
        if !is_allowed && let Some(what) = closed(address) {
            return Err(Refused::Address { address, what });
        }
        carried(address)
            .into_iter()
            .try_for_each(|inner| self.expect_address(inner.into()))
    }
}

/// Whether a host is this machine by its very name.
fn is_own(host: &Host<&str>) -> bool {
    match host {
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
        Host::Domain(name) => *name == "localhost",
    }
}

/// What kind of address this is, when it is not a public one.
fn closed(address: IpAddr) -> Option<&'static str> {
    match address {
        IpAddr::V4(address) => {
            let found = CLOSED_V4.iter().find(|(net, _)| net.contains(&address));
            found.map(|(_, what)| *what)
        }
        IpAddr::V6(address) => {
            let found = CLOSED_V6.iter().find(|(net, _)| net.contains(&address));
            let otherwise = (!GLOBAL_V6.contains(&address)).then_some("not given to anybody");
            found.map(|(_, what)| *what).or(otherwise)
        }
    }
}

/// The IPv4 addresses that an IPv6 address stands for. The network
/// 64:ff9b:1::/48 may hold them anywhere, so who allows it answers for it.
fn carried(address: IpAddr) -> Vec<Ipv4Addr> {
    let IpAddr::V6(address) = address else {
        return Vec::new();
    };
    let [.., a, b, c, d] = address.octets();
    let last = Ipv4Addr::new(a, b, c, d);
    let compatible = v6([0, 0, 0, 0, 0, 0, 0, 0], 96);
    let is_plain = address.is_loopback() || address.is_unspecified();
    if MAPPED.contains(&address)
        || NAT64.contains(&address)
        || (compatible.contains(&address) && !is_plain)
    {
        return vec![last];
    }
    let [_, _, a, b, c, d, e, f, ..] = address.octets();
    if SIX_TO_FOUR.contains(&address) {
        return vec![Ipv4Addr::new(a, b, c, d)];
    }
    if TEREDO.contains(&address) {
        // RFC 4380: the server, and the client with its bits turned over.
        return vec![
            Ipv4Addr::new(c, d, e, f),
            Ipv4Addr::from_bits(!last.to_bits()),
        ];
    }
    Vec::new()
}

const fn v4(address: [u8; 4], length: u8) -> Ipv4Net {
    let [a, b, c, d] = address;
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), length)
}

const fn v6(address: [u16; 8], length: u8) -> Ipv6Net {
    let [a, b, c, d, e, f, g, h] = address;
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, d, e, f, g, h), length)
}
