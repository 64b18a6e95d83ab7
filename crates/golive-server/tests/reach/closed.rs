//! Addresses that are never connected to, in every way to write them.

use std::net::IpAddr;

use golive_server::artifacts::client::FetchFault;
use golive_server::artifacts::filter::{Refused, Rules};
use url::Url;

use crate::kit::{Canary, IMPATIENCE, Site, answer, rehearsal, rules, with};

/// URLs whose host stands for an address that is not public. `PORT` is the
/// canary's.
const LITERALS: [&str; 78] = [
    // This machine, in every spelling.
    "http://127.0.0.1:PORT/",
    "http://127.0.0.1.:PORT/",
    "http://127.1:PORT/",
    "http://127.0.1:PORT/",
    "http://127.255.255.254:PORT/",
    "http://2130706433:PORT/",
    "http://0x7f000001:PORT/",
    "http://0x7f.0.0.1:PORT/",
    "http://0x7F.0x0.0x0.0x1:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://0177.0000.0000.0001:PORT/",
    "http://017700000001:PORT/",
    "http://0x7f.1:PORT/",
    "http://127.0.0.0x1:PORT/",
    "http://127.00.00.01:PORT/",
    "http://%31%32%37.0.0.1:PORT/",
    "http://127%2e0%2e0%2e1:PORT/",
    "http://①②⑦.⓪.⓪.①:PORT/",
    "http://127。0。0。1:PORT/",
    "http://１２７.0.0.1:PORT/",
    "http:127.0.0.1:PORT/",
    "http:/127.0.0.1:PORT/",
    "http:\\\\127.0.0.1:PORT/",
    "http:////127.0.0.1:PORT/",
    "http://127.0.0.1\t:PORT/",
    "HTTP://127.0.0.1:PORT/",
    "http://127.0.0.1:PORT/?http://example.com",
    "http://127.0.0.1:PORT#@example.com/",
    "http://127.0.0.1:PORT\\@example.com/",
    "http://0:PORT/",
    "http://0.0.0.0:PORT/",
    "http://00:PORT/",
    "http://0x0:PORT/",
    "http://0.1.2.3:PORT/",
    "http://[::1]:PORT/",
    "http://[0:0:0:0:0:0:0:1]:PORT/",
    "http://[0000::0001]:PORT/",
    "http://[::]:PORT/",
    // IPv4 inside IPv6.
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://[::ffff:7f00:1]:PORT/",
    "http://[0:0:0:0:0:FFFF:7F00:0001]:PORT/",
    "http://[::ffff:8.8.8.8]:PORT/",
    "http://[::127.0.0.1]:PORT/",
    "http://[::7f00:1]:PORT/",
    "http://[64:ff9b::127.0.0.1]:PORT/",
    "http://[64:ff9b::a9fe:a9fe]:PORT/",
    "http://[64:ff9b:1::7f00:1]:PORT/",
    "http://[2002:7f00:1::]:PORT/",
    "http://[2002:a9fe:a9fe::1]:PORT/",
    "http://[2001:0:7f00:1::80ff:fffe]:PORT/",
    // The inner network.
    "http://10.0.0.1:PORT/",
    "http://10.255.255.255:PORT/",
    "http://172.16.0.1:PORT/",
    "http://172.31.255.255:PORT/",
    "http://192.168.0.1:PORT/",
    "http://192.168.257:PORT/",
    "http://3232235777:PORT/",
    "http://100.64.0.1:PORT/",
    "http://100.100.100.200:PORT/",
    "http://[fc00::1]:PORT/",
    "http://[fd00:ec2::254]:PORT/",
    "http://[fe80::1]:PORT/",
    "http://[fec0::1]:PORT/",
    // What a cloud tells its machines.
    "http://169.254.169.254:PORT/latest/meta-data/",
    "http://2852039166:PORT/",
    "http://0xa9fea9fe:PORT/",
    "http://0251.0376.0251.0376:PORT/",
    "http://169.254.43518:PORT/",
    "http://168.63.129.16:PORT/",
    "http://192.0.0.192:PORT/",
    // Nobody's, or everybody's.
    "http://192.0.2.1:PORT/",
    "http://198.18.0.1:PORT/",
    "http://198.51.100.1:PORT/",
    "http://224.0.0.1:PORT/",
    "http://255.255.255.255:PORT/",
    "http://[2001:db8::1]:PORT/",
    "http://[100::1]:PORT/",
    "http://[ff02::1]:PORT/",
];

/// Refused for what they are, wherever they lead.
const OTHERS: [&str; 12] = [
    "file:///etc/passwd",
    "ftp://example.com/",
    "gopher://127.0.0.1:PORT/_x",
    "ldap://127.0.0.1:PORT/",
    "dict://127.0.0.1:PORT/info",
    "ws://127.0.0.1:PORT/",
    "data:text/plain,x",
    "unix:/var/run/docker.sock",
    "http://user@127.0.0.1:PORT/",
    "http://example.com@127.0.0.1:PORT/",
    "http://:word@public.example:PORT/",
    "http://public.example:22/",
];

/// No URLs, or of hosts that are no hosts.
const BROKEN: [&str; 8] = [
    "http://127.0.0.1.1:PORT/",
    "http://0x100000000:PORT/",
    "http://256.0.0.1:PORT/",
    "http://127.0.0.1%00.example.com:PORT/",
    "http://[::1%25lo]:PORT/",
    "http://[::1:PORT/",
    "http://127.0.0.1 .example.com:PORT/",
    "http://09.0.0.1:PORT/",
];

/// Names, and the addresses that they lead to.
const NAMES: [(&str, &[&str]); 12] = [
    ("loop.example", &["127.0.0.1"]),
    ("localhost", &["127.0.0.1 ::1"]),
    ("localhost.", &["127.0.0.1"]),
    ("sub.localhost", &["::1"]),
    ("zero.example", &["0.0.0.0"]),
    ("six.example", &["::1"]),
    ("mapped.example", &["::ffff:127.0.0.1"]),
    ("compatible.example", &["::127.0.0.1"]),
    ("inner.example", &["10.0.0.1 192.168.1.1 fd00::1"]),
    ("cloud.example", &["169.254.169.254"]),
    ("translated.example", &["64:ff9b::7f00:1"]),
    ("127.0.0.1.nip.example", &["127.0.0.1"]),
];

#[tokio::test]
async fn what_is_closed_sees_no_connection() {
    let canary = Canary::start();
    // Every port is open here, so that only the address stands in the way.
    let client = with(rules(&[], &[canary.port, 80, 443]), &NAMES, IMPATIENCE);
    let names = NAMES.map(|(name, _)| format!("http://{name}:PORT/"));
    let named = names.iter().map(String::as_str);
    for text in LITERALS.into_iter().chain(OTHERS).chain(named) {
        let url: Url = at(text, canary.port).parse().expect(text);
        for fault in [
            client.get(&url, None, None).await.err(),
            client.head(&url).await.err(),
            client.read_range(&url, 0, 1).await.err(),
            post(&client, &url).await,
        ] {
            let is_refused = matches!(fault, Some(FetchFault::Refused(_)));
            assert!(is_refused, "{text} is {url}: {fault:?}");
        }
    }
    for text in BROKEN {
        let parsed = at(text, canary.port).parse::<Url>();
        assert!(parsed.is_err(), "{text} is {parsed:?}");
    }
    assert!(!canary.sings(), "something got through");
    assert!(LITERALS.len() + OTHERS.len() + BROKEN.len() + NAMES.len() > 100);
}

async fn post(client: &golive_server::artifacts::client::Careful, url: &Url) -> Option<FetchFault> {
    let posted = client.post_json(url, Default::default(), "{}".into());
    posted.await.err()
}

#[tokio::test]
async fn the_canary_sings_when_the_door_is_open() {
    let canary = Canary::start();
    for (allow, url) in [
        ("127.0.0.0/8", "http://2130706433:PORT/"),
        ("127.0.0.0/8", "http://loop.example:PORT/"),
        ("::1/128", "http://[::1]:PORT/"),
    ] {
        let client = with(rules(&[allow], &[canary.port]), &NAMES, IMPATIENCE);
        let url = at(url, canary.port).parse().unwrap();
        let fault = client.head(&url).await.unwrap_err();
        assert_eq!(fault, FetchFault::Timeout, "{url}");
        assert!(canary.sings(), "{url}");
    }
}

#[tokio::test]
async fn a_name_can_not_change_its_mind() {
    let canary = Canary::start();
    let site = Site::at(&format!("127.0.0.1:{}", 0), |_| answer("200 OK", &[], b"x")).await;
    let ports = [site.address.port(), canary.port];
    // 127.0.0.1 is the open internet here, 127.0.0.2 is inside.
    let names: [(&str, &[&str]); 2] = [
        ("rebind.example", &["127.0.0.1", "127.0.0.2"]),
        ("both.example", &["127.0.0.2 127.0.0.1"]),
    ];
    let client = with(
        rules(&["127.0.0.1/32"], &ports),
        &names,
        crate::kit::PATIENCE,
    );
    let rebind = |port| format!("http://rebind.example:{port}/").parse().unwrap();
    client
        .read_all(&rebind(site.address.port()), 10)
        .await
        .unwrap();
    let fault = client.read_all(&rebind(canary.port), 10).await.unwrap_err();
    assert_eq!(fault.code(), "refused", "{fault}");
    assert!(
        fault.to_string().contains("127.0.0.2 is of this machine"),
        "{fault}"
    );

    let both = format!("http://both.example:{}/", site.address.port());
    let (bytes, _) = client.read_all(&both.parse().unwrap(), 10).await.unwrap();
    assert_eq!(bytes, "x", "the open address of the two was taken");
    assert!(!canary.sings());
}

#[tokio::test]
async fn a_rehearsal_reaches_this_machine_on_any_port_and_nothing_more() {
    let site = Site::start(|_| answer("200 OK", &[], b"x")).await;
    let client = rehearsal();
    client.read_all(&site.url("/"), 10).await.unwrap();
    let inner: Url = "http://10.0.0.1/".parse().unwrap();
    let fault = client.head(&inner).await.unwrap_err();
    assert_eq!(fault.code(), "refused");
    let elsewhere: Url = "http://example.com:8080/".parse().unwrap();
    let fault = client.head(&elsewhere).await.unwrap_err();
    assert_eq!(fault, Refused::Port(8080).into());
}

#[test]
fn the_operator_opens_inner_networks() {
    let address = |text: &str| text.parse::<IpAddr>().unwrap();
    let rules = rules(&["10.1.0.0/16", "fd12::/16", "64:ff9b::/96"], &[443]);
    for open in [
        "8.8.8.8",
        "10.1.2.3",
        "fd12::1",
        "2a00:1450:4001::1",
        "64:ff9b::8.8.8.8",
        "64:ff9b::10.1.2.3",
    ] {
        assert_eq!(rules.expect_address(address(open)), Ok(()), "{open}");
    }
    for closed in [
        "10.2.0.1",
        "127.0.0.1",
        "::ffff:10.1.2.3",
        "64:ff9b::10.2.0.1",
        "64:ff9b::127.0.0.1",
        "fd13::1",
    ] {
        assert!(rules.expect_address(address(closed)).is_err(), "{closed}");
    }
}

#[test]
fn only_public_addresses_are_open() {
    let rules = Rules::of(&Default::default(), false);
    assert_eq!(rules.ports, [443, 80]);
    for open in [
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
    ]
    .into_iter()
    .chain([
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
    ])
    .chain([
        "172.32.0.0",
        "192.0.1.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
    ])
    .chain(["2001:200::1", "2400::1", "2606:4700::1111", "3ffe::1"])
    {
        assert_eq!(
            rules.expect_address(open.parse().unwrap()),
            Ok(()),
            "{open}"
        );
    }
    for closed in [
        "4000::1",
        "5f00::1",
        "1::1",
        "2001:20::1",
        "3fff::1",
        "2001:1::1",
    ] {
        let refused = rules.expect_address(closed.parse().unwrap());
        assert!(refused.is_err(), "{closed}");
    }
}

fn at(text: &str, port: u16) -> String {
    text.replace("PORT", &port.to_string())
}
