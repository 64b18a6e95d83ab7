//! Hosts that a publisher may name: whatever the spelling, an address that is
//! not public is never let through. The oracle is the standard library.

#![no_main]

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::LazyLock;

use golive_server::artifacts::client::shown;
use golive_server::artifacts::filter::Rules;
use libfuzzer_sys::fuzz_target;
use url::{Host, Url};

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(&Default::default(), false));

fn is_inner_v4(address: Ipv4Addr) -> bool {
    let [a, b, ..] = address.octets();
    address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_unspecified()
        || a == 0
        || a >= 240
        || (a == 100 && b & 0xc0 == 64)
}

fn is_inner_v6(address: Ipv6Addr) -> bool {
    address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.to_ipv4().is_some_and(is_inner_v4)
}

fn is_inner(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_inner_v4(address),
        IpAddr::V6(address) => is_inner_v6(address),
    }
}

fn must_be_public(address: IpAddr) {
    if RULES.expect_address(address).is_ok() {
        assert!(!is_inner(address), "{address} is let through");
    }
}

fn must_be_careful(text: &str) {
    let Ok(url) = text.parse::<Url>() else { return };
    if RULES.expect_url(&url).is_err() {
        return;
    }
    assert!(matches!(url.scheme(), "http" | "https"), "{url}");
    assert!(
        url.username().is_empty() && url.password().is_none(),
        "{url}"
    );
    assert!(
        matches!(url.port_or_known_default(), Some(80 | 443)),
        "{url}"
    );
    match url.host() {
        Some(Host::Ipv4(address)) => assert!(!is_inner_v4(address), "{url}"),
        Some(Host::Ipv6(address)) => assert!(!is_inner_v6(address), "{url}"),
        // What the client would take for an address is not left as a name.
        Some(Host::Domain(name)) => assert!(name.parse::<IpAddr>().is_err(), "{url}"),
        None => panic!("{url} has no host"),
    }
    let shown = shown(&url);
    assert!(!shown.contains(['?', '#']), "{shown}");
}

fuzz_target!(|data: &[u8]| {
    if let Some((first, _)) = data.split_first_chunk::<4>() {
        must_be_public(Ipv4Addr::from(*first).into());
        must_be_public(Ipv4Addr::from(*first).to_ipv6_mapped().into());
    }
    if let Some((first, _)) = data.split_first_chunk::<16>() {
        must_be_public(Ipv6Addr::from(*first).into());
    }
    if let Ok(text) = std::str::from_utf8(data) {
        must_be_careful(text);
        must_be_careful(&format!("http://{text}/"));
        must_be_careful(&format!("https://{text}:443/x?y#z"));
    }
});
