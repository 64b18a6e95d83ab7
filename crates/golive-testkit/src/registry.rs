//! A real registry of container images: Debian's docker-registry.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use aws_lc_rs::digest::{SHA256, digest};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The user `reader` with [`Registry::PASSWORD`].
const USERS: &str = "reader:$2y$05$abcdefghijklmnopqrstuuHNbAKRhpaujgo33bRWs.NLUTJO3lOy2\n";

const CONFIG: &str =
    "version: 0.1\nstorage:\n  filesystem:\n    rootdirectory: x\nhttp:\n  addr: 127.0.0.1:0\n";

const INDEX: &str = "application/vnd.oci.image.index.v1+json";
const MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";

/// A registry with one private repository, its own folder and port. Dropped, it
/// is killed by its own id.
pub struct Registry {
    /// Its name in documents, with the port.
    pub host: String,
    process: Child,
    http: reqwest::Client,
    _folder: TempDir,
}

impl Registry {
    /// The repository that images are pushed to.
    pub const REPOSITORY: &str = "apps/web";

    /// Who may read and write it.
    pub const USER: &str = "reader";

    /// The user's password.
    pub const PASSWORD: &str = "correct horse";

    /// Starts an empty one.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (config, users) = (
            folder.path().join("config.yml"),
            folder.path().join("users"),
        );
        std::fs::write(&config, CONFIG).expect("the configuration is written");
        std::fs::write(&users, USERS).expect("the users are written");
        let process = Command::new("docker-registry")
            .arg("serve")
            .arg(&config)
            .env(
                "REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY",
                folder.path().join("data"),
            )
            .env("REGISTRY_AUTH_HTPASSWD_PATH", &users)
            .env("REGISTRY_AUTH_HTPASSWD_REALM", "golive")
            .env("OTEL_TRACES_EXPORTER", "none")
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn();
        let mut process = process.unwrap_or_else(|e| {
            panic!("this test needs docker-registry (Debian: apt-get install docker-registry): {e}")
        });
        let mut lines = BufReader::new(process.stderr.take().expect("a pipe")).lines();
        let mut said = String::new();
        let host = lines.by_ref().map_while(Result::ok).find_map(|line| {
            said.push_str(&line);
            let (_, rest) = line.split_once("listening on ")?;
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ':');
            Some(rest[..end.unwrap_or(rest.len())].to_owned())
        });
        // What it says later must go somewhere, or it would block.
        std::thread::spawn(move || lines.for_each(drop));
        let Some(host) = host else {
            panic!("docker-registry did not start: {said}")
        };
        let http = reqwest::Client::builder().no_proxy().build();
        Self {
            host,
            process,
            http: http.expect("a client"),
            _folder: folder,
        }
    }

    /// Pushes an image of one small layer under a tag, or under its digest only.
    /// Answers its descriptor.
    pub async fn image(&self, tag: Option<&str>, layer: &str) -> Value {
        let manifest = json!({
            "schemaVersion": 2,
            "mediaType": MANIFEST,
            "config": self.blob(b"{}").await,
            "layers": [self.blob(layer.as_bytes()).await],
        });
        self.manifest(tag, MANIFEST, manifest).await
    }

    /// Pushes a list of images, each for a processor.
    pub async fn list(&self, tag: &str, images: &[(&str, &Value)]) -> Value {
        let manifests: Vec<Value> = images
            .iter()
            .map(|(architecture, image)| {
                let mut image = (*image).clone();
                image["platform"] = json!({ "os": "linux", "architecture": architecture });
                image
            })
            .collect();
        let list = json!({ "schemaVersion": 2, "mediaType": INDEX, "manifests": manifests });
        self.manifest(Some(tag), INDEX, list).await
    }

    async fn manifest(&self, tag: Option<&str>, kind: &str, manifest: Value) -> Value {
        let bytes = manifest.to_string().into_bytes();
        let digest = sha256(&bytes);
        let described = json!({ "mediaType": kind, "digest": digest, "size": bytes.len() });
        let name = tag.unwrap_or(&digest);
        let url = format!("{}/manifests/{name}", self.repository());
        self.put(&url, kind, bytes).await;
        described
    }

    /// Pushes some bytes as a blob; answers their descriptor.
    async fn blob(&self, bytes: &[u8]) -> Value {
        let kind = "application/octet-stream";
        let begin = self
            .http
            .post(format!("{}/blobs/uploads/", self.repository()));
        let begun = begin.basic_auth(Self::USER, Some(Self::PASSWORD)).send();
        let begun = begun.await.expect("an answer of the registry");
        assert_eq!(begun.status(), 202);
        let location = begun.headers()["location"].to_str().expect("a URL");
        let digest = sha256(bytes);
        let url = format!("{location}&digest={digest}");
        self.put(&url, kind, bytes.to_vec()).await;
        json!({ "mediaType": kind, "digest": digest, "size": bytes.len() })
    }

    fn repository(&self) -> String {
        format!("http://{}/v2/{}", self.host, Self::REPOSITORY)
    }

    async fn put(&self, url: &str, kind: &str, body: Vec<u8>) {
        let put = self.http.put(url).header("content-type", kind).body(body);
        let put = put.basic_auth(Self::USER, Some(Self::PASSWORD));
        let answer = put.send().await.expect("an answer of the registry");
        assert_eq!(answer.status(), 201, "{}", answer.text().await.unwrap());
    }
}

impl Drop for Registry {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn sha256(bytes: &[u8]) -> String {
    let digits = digest(&SHA256, bytes);
    let digits = digits.as_ref().iter();
    let digits: String = digits.map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{digits}")
}
