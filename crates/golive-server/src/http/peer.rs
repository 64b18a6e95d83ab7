//! Where a request comes from.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::extract::ConnectInfo;
use http::Extensions;
use http::HeaderMap;

/// The network address that a request comes from. What `X-Forwarded-For` says counts
/// only from trusted proxies, and only up to the first address that is none of them.
pub fn address(extensions: &Extensions, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>();
    let mut address = peer.map_or(Ipv4Addr::UNSPECIFIED.into(), |info| info.0.ip());
    let forwarded = headers.get_all("x-forwarded-for").iter();
    let forwarded = forwarded.filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).collect();
    for hop in hops.into_iter().rev() {
        if !trusted.contains(&address) {
            break;
        }
        let Ok(before) = hop.trim().parse() else {
            break;
        };
        address = before;
    }
    address
}

/// What stands for everybody who may share an address: an IPv4 address, or an IPv6
/// network of 64 bits, in which one customer has as many addresses as they like.
pub fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let network = u128::from(address) & (u128::MAX << 64);
            Ipv6Addr::from(network).into()
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &'static str) -> String {
        let mut extensions = Extensions::new();
        let peer: IpAddr = peer.parse().unwrap();
        extensions.insert(ConnectInfo(SocketAddr::from((peer, 7))));
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", http::HeaderValue::from_static(forwarded));
        let trusted = ["127.0.0.1".parse().unwrap(), "10.0.0.1".parse().unwrap()];
        address(&extensions, &headers, &trusted).to_string()
    }

    #[test]
    fn only_trusted_proxies_tell_who_is_behind_them() {
        assert_eq!(seen("192.0.2.9", "203.0.113.5"), "192.0.2.9");
        assert_eq!(seen("127.0.0.1", "203.0.113.5"), "203.0.113.5");
        assert_eq!(seen("127.0.0.1", "1.1.1.1, 203.0.113.5"), "203.0.113.5");
        assert_eq!(
            seen("127.0.0.1", "1.1.1.1, 203.0.113.5,10.0.0.1"),
            "203.0.113.5"
        );
        assert_eq!(seen("127.0.0.1", "x"), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", ""), "127.0.0.1");
    }

    #[test]
    fn neighbours_share_a_network() {
        let of = |text: &str| neighbourhood(text.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("192.0.2.9"), "192.0.2.9");
        assert_eq!(of("::ffff:192.0.2.9"), "192.0.2.9");
    }
}
