//! The npm package oidc-provider on loopback.

use std::path::PathBuf;
use std::process::Stdio;

use golive_server::outbound::trusted_client;
use golive_testkit::tools;
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// The provider with its packages.
async fn installed() -> PathBuf {
    let files = [
        ("package.json", include_str!("provider/package.json")),
        (
            "package-lock.json",
            include_str!("provider/package-lock.json"),
        ),
        ("provider.mjs", include_str!("provider/provider.mjs")),
    ];
    let install = move || tools::npm("openid-provider", &files);
    tokio::task::spawn_blocking(install).await.unwrap()
}

/// It ends with the test.
pub(crate) struct Provider {
    process: Child,
    // It says more than its issuer, and dies when nobody would hear it.
    _said: Lines<BufReader<ChildStdout>>,
    pub(crate) issuer: String,
}

impl Provider {
    /// Starts it on this port of 127.0.0.1, or on any when it is 0.
    pub(crate) async fn start(port: u16) -> Self {
        let place = installed().await;
        let log = tempfile::NamedTempFile::new().unwrap();
        let mut process = Command::new("node")
            .args(["provider.mjs", &port.to_string()])
            .current_dir(&place)
            .stdout(Stdio::piped())
            .stderr(log.reopen().unwrap())
            .kill_on_drop(true)
            .spawn()
            .expect("this test needs node: install Node.js 20 or later");
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
        let first = said.next_line().await.unwrap();
        let issuer = first.unwrap_or_else(|| {
            let said = std::fs::read_to_string(log.path()).unwrap_or_default();
            panic!("the provider ended: {said}")
        });
        Self {
            process,
            _said: said,
            issuer,
        }
    }

    pub(crate) async fn restart(mut self) -> Self {
        let port = self.issuer.rsplit(':').next().unwrap().parse().unwrap();
        self.process.kill().await.unwrap();
        Self::start(port).await
    }

    /// An access token by client credentials, for this resource or for none.
    pub(crate) async fn token(&self, resource: Option<&str>) -> String {
        let mut form = vec![("grant_type", "client_credentials")];
        form.extend(resource.map(|resource| ("resource", resource)));
        let response = trusted_client()
            .unwrap()
            .post(format!("{}/token", self.issuer))
            .basic_auth("pipeline", Some("a+secret+of+this+test+alone"))
            .form(&form)
            .send()
            .await
            .unwrap();
        let body: Value = response.json().await.unwrap();
        let token = body["access_token"].as_str();
        token.unwrap_or_else(|| panic!("{body}")).to_owned()
    }
}
