//! A host of a publisher's files, which the test may change.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response, StatusCode, Uri, header};
use golive_inspect::picture;
use golive_inspect::vhd::make;
use golive_inspect::vhd::{FOOTER, Generation};
use serde_json::Value;
use tokio::net::TcpListener;

/// The least size that a Linux disk may have.
const DISK: u64 = 1 << 30;

#[derive(Clone, Default)]
struct Files(Arc<Mutex<HashMap<String, Vec<u8>>>>);

/// The host.
pub(crate) struct Host {
    pub(crate) address: SocketAddr,
    files: Files,
}

impl Host {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let files = Files::default();
        let router = Router::new().fallback(serve).with_state(files.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let host = Self { address, files };
        for (width, height) in [(40, 40), (90, 90), (115, 115), (255, 115), (815, 290)] {
            let bytes = picture::paint(width, height, [20, 90, 60], [240, 240, 90]);
            host.put(&format!("{width}x{height}.png"), bytes);
        }
        host
    }

    /// From now on there is no disk any more.
    pub(crate) fn take_disk_away(&self) {
        self.put("no-disk", Vec::new());
    }

    /// Puts a file in place of what was there.
    pub(crate) fn put(&self, name: &str, bytes: Vec<u8>) {
        let mut files = self.files.0.lock().unwrap();
        files.insert(format!("/{name}"), bytes);
    }

    pub(crate) fn url(&self, name: &str) -> String {
        format!("http://{}/{name}", self.address)
    }

    /// Lets a virtual machine's document point at this host.
    pub(crate) fn stock(&self, document: &mut Value) {
        let offer = &mut document["definition"]["offer"];
        for (name, file) in [
            ("smallLogo", "40x40.png"),
            ("mediumLogo", "90x90.png"),
            ("largeLogo", "115x115.png"),
            ("wideLogo", "255x115.png"),
            ("heroLogo", "815x290.png"),
        ] {
            offer[format!("microsoft-azure-marketplace.{name}")] = self.url(file).into();
        }
        for plan in document["definition"]["plans"].as_array_mut().unwrap() {
            let images = &mut plan["microsoft-azure-virtualmachines.vmImages"];
            for (_, image) in images.as_object_mut().unwrap() {
                let old = image["osVhdUrl"].as_str().unwrap();
                let query = old.split_once('?').unwrap().1.to_owned();
                image["osVhdUrl"] = format!("{}?{query}", self.url("disk.vhd")).into();
            }
        }
    }
}

/// The pieces of a disk; what is between them is zero.
fn disk() -> Vec<make::Piece> {
    make::linux_disk(Generation::One, DISK, [7; 16], 0)
}

async fn serve(State(files): State<Files>, uri: Uri, headers: HeaderMap) -> Response<Body> {
    let changed = files.0.lock().unwrap().get(uri.path()).cloned();
    let has_disk = !files.0.lock().unwrap().contains_key("/no-disk");
    let length = match &changed {
        Some(bytes) => bytes.len() as u64,
        None if uri.path() == "/disk.vhd" && has_disk => DISK + FOOTER as u64,
        None => {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NOT_FOUND;
            return response;
        }
    };
    let range = headers.get(header::RANGE).map(|range| {
        let range = range.to_str().unwrap().strip_prefix("bytes=").unwrap();
        let (from, last) = range.split_once('-').unwrap();
        let last = last.parse::<u64>().unwrap_or(length - 1).min(length - 1);
        (from.parse::<u64>().unwrap(), last + 1)
    });
    let (from, to) = range.unwrap_or((0, length));
    let builder = match range {
        Some(_) => Response::builder()
            .status(StatusCode::PARTIAL_CONTENT)
            .header(
                header::CONTENT_RANGE,
                format!("bytes {from}-{}/{length}", to - 1),
            ),
        None => Response::builder(),
    };
    let etag = match &changed {
        Some(bytes) => format!(
            "\"{}-{}\"",
            bytes.len(),
            bytes.iter().map(|b| u64::from(*b)).sum::<u64>()
        ),
        None => "\"disk\"".to_owned(),
    };
    let body = match changed {
        Some(bytes) => Body::from(bytes[from as usize..to as usize].to_vec()),
        None => zeros_and_pieces(from, to),
    };
    builder
        .header(header::ETAG, etag)
        .header(header::CONTENT_LENGTH, to - from)
        .body(body)
        .unwrap()
}

fn zeros_and_pieces(from: u64, to: u64) -> Body {
    const CHUNK: u64 = 1 << 20;
    let pieces = disk();
    let starts = (from..to).step_by(CHUNK as usize);
    let chunks = starts.map(move |start| {
        let end = to.min(start + CHUNK);
        let mut out = vec![0; (end - start) as usize];
        for (at, bytes) in &pieces {
            for (offset, byte) in bytes.iter().enumerate() {
                let place = at + offset as u64;
                if (start..end).contains(&place) {
                    out[(place - start) as usize] = *byte;
                }
            }
        }
        Ok::<_, std::io::Error>(out)
    });
    Body::from_stream(futures_util::stream::iter(chunks))
}
