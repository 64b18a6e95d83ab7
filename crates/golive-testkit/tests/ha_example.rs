//! The files of `examples/ha` that stand in front of golive and beside it: its
//! own settings, and the proxy.

#![cfg(feature = "server")]
#![expect(clippy::unwrap_used, reason = "a fault here is a failed test")]

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use golive_server::config::{Flags, Settings};
use golive_testkit::{Golive, own_address, tools};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::time::{interval, timeout};

/// What has not come after this time does not come.
const PATIENCE: Duration = Duration::from_secs(60);
const NEEDED: &str = "HAProxy; on Debian: apt-get install haproxy";

#[test]
fn the_settings_of_a_node_can_be_used() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/ha/golive.toml");
    let flags = Flags {
        config_file: Some(file),
        ..Flags::default()
    };
    let settings = Settings::load(flags).unwrap();
    assert!(settings.server.objects.unwrap().starts_with("s3://"));
}

#[tokio::test]
async fn the_proxy_asks_only_nodes_that_are_ready() {
    let golive = Golive::start().await;
    let ready = golive.running.url.replace("http://", "");
    let proxy = Proxy::start(&ready, &never_ready().await.to_string());
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE);
    let client = client.build().unwrap();
    let url = format!("http://{}", proxy.address);
    let status = async |path: &str| {
        let answer = client.get(format!("{url}{path}")).send().await;
        answer.map_or(0, |answer| answer.status().as_u16())
    };
    // Asked in turn, the other node would answer every second time.
    let only = async |expected: u16| {
        let mut tick = interval(Duration::from_millis(20));
        let mut in_a_row = 0;
        while in_a_row < 20 {
            tick.tick().await;
            let is_expected = status("/version").await == expected;
            in_a_row = if is_expected { in_a_row + 1 } else { 0 };
        }
    };
    timeout(PATIENCE, only(200)).await.unwrap();
    assert_eq!(status("/metrics").await, 404);
    golive.stopped().await;
    timeout(PATIENCE, only(503)).await.unwrap();
}

/// A node that answers every request with 500.
async fn never_ready() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let mut request = [0; 4096];
            let _ = connection.read(&mut request).await;
            let answer = b"HTTP/1.1 500 Broken\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            let _ = connection.write_all(answer).await;
        }
    });
    address
}

/// HAProxy with the example's file in front of two nodes. Dropped, it is killed.
struct Proxy {
    address: SocketAddr,
    process: Child,
    _folder: TempDir,
}

impl Proxy {
    fn start(one: &str, other: &str) -> Self {
        let address = SocketAddr::from((own_address(&[8080]), 8080));
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("haproxy.cfg");
        let bind = "bind :443 ssl crt /etc/haproxy/market.pem alpn h2,http/1.1";
        let changes = [
            (bind, format!("bind {address}")),
            ("10.0.0.21:8080", one.to_owned()),
            ("10.0.0.22:8080", other.to_owned()),
        ];
        let example = include_str!("../../../examples/ha/haproxy.cfg").to_owned();
        let text = changes.iter().fold(example, |text, (in_example, in_test)| {
            assert!(text.contains(in_example), "the example says {in_example}");
            text.replace(in_example, in_test)
        });
        std::fs::write(&file, text).unwrap();
        let run = |flags: &[&str]| {
            let mut command = Command::new("env");
            command.arg("PATH=/usr/bin:/usr/sbin:/sbin").arg("haproxy");
            command.args(flags).arg("-f").arg(&file);
            command
        };
        tools::run(&mut run(&["-c", "-q"]), NEEDED);
        let mut command = run(&["-db"]);
        let process = command.stdin(Stdio::null()).spawn().unwrap();
        Self {
            address,
            process,
            _folder: folder,
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
