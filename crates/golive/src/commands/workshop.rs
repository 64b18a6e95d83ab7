//! Where the demo's offers get their files from: pictures and disks that are
//! made when they are asked for, on an address of this machine.

use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, Uri, header};
use futures_util::stream;
use golive_inspect::picture;
use golive_inspect::vhd::make::{self, Piece};
use golive_inspect::vhd::{FOOTER, Generation};
use serde_json::Value;
use tokio::net::TcpListener;

use crate::fault::Fault;

/// How large the demo's disks are: the least that a Linux system disk may have.
const DISK_BYTES: u64 = 1 << 30;

/// Nothing is sent in larger pieces than this.
const CHUNK: u64 = 256 << 10;

static ZEROS: [u8; CHUNK as usize] = [0; CHUNK as usize];

/// A file that is mostly zeros.
struct Sparse {
    length: u64,
    pieces: Vec<Piece>,
    content_type: &'static str,
}

/// Opens the workshop on a free port and answers its address.
pub(super) async fn open() -> Result<SocketAddr, Fault> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.map_err(Fault::other)?;
    let address = listener.local_addr().map_err(Fault::other)?;
    let router = Router::new().fallback(serve);
    // It ends with the process; the demo needs it as long as it runs.
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// Lets a document point at files of this workshop: pictures keep their name, and
/// disks their query.
pub(super) fn stock(document: &mut Value, address: SocketAddr) {
    match document {
        Value::String(text) if is_file(text) => {
            let (path, query) = text.split_at(text.find('?').unwrap_or(text.len()));
            let name = match path.rsplit('/').next().unwrap_or_default() {
                // Two disks are enough for all plans.
                name if !name.ends_with(".vhd") => name,
                name if name.contains("gen2") || name.contains("arm64") => "linux-gen2.vhd",
                _ => "linux-gen1.vhd",
            };
            *text = format!("http://{address}/{name}{query}");
        }
        Value::Array(items) => items.iter_mut().for_each(|item| stock(item, address)),
        Value::Object(members) => members
            .values_mut()
            .for_each(|member| stock(member, address)),
        _ => {}
    }
}

fn is_file(text: &str) -> bool {
    let path = text.split('?').next().unwrap_or_default();
    path.starts_with("https://") && (path.ends_with(".png") || path.ends_with(".vhd"))
}

async fn serve(uri: Uri, headers: HeaderMap) -> Response<Body> {
    let Some(file) = made(uri.path()) else {
        return answer(StatusCode::NOT_FOUND, Body::empty());
    };
    let range = headers
        .get(header::RANGE)
        .and_then(|range| range.to_str().ok())
        .and_then(|range| span(range, file.length));
    let (from, to) = range.unwrap_or((0, file.length));
    let length = file.length;
    let content_type = file.content_type;
    let status = match range {
        Some(_) => StatusCode::PARTIAL_CONTENT,
        None => StatusCode::OK,
    };
    let chunks = stream::unfold((file, from), move |(file, at)| async move {
        let end = to.min(at + CHUNK);
        (at < end).then(|| {
            let bytes = file.read(at, end);
            (Ok::<_, std::io::Error>(bytes), (file, end))
        })
    });
    let mut response = answer(status, Body::from_stream(chunks));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CONTENT_LENGTH, (to - from).into());
    headers.insert(header::ETAG, HeaderValue::from_static("\"made\""));
    if range.is_some()
        && let Ok(value) = format!("bytes {from}-{}/{length}", to - 1).parse()
    {
        headers.insert(header::CONTENT_RANGE, value);
    }
    response
}

fn answer(status: StatusCode, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
}

/// The file of that name: its name says what it is.
fn made(path: &str) -> Option<Sparse> {
    let name = path.trim_start_matches('/');
    if let Some(stem) = name.strip_suffix(".png") {
        let (width, height) = stem.rsplit_once('-')?.1.split_once('x')?;
        let (width, height) = (width.parse().ok()?, height.parse().ok()?);
        let bytes = picture::paint(width, height, [28, 78, 128], [250, 204, 92]);
        return Some(Sparse {
            length: bytes.len() as u64,
            pieces: vec![(0, bytes)],
            content_type: "image/png",
        });
    }
    let stem = name.strip_suffix(".vhd")?;
    let generation = match stem {
        "linux-gen1" => Generation::One,
        "linux-gen2" => Generation::Two,
        _ => return None,
    };
    // The same name gives the same disk.
    let mut unique = [0; 16];
    for (at, byte) in stem.bytes().enumerate() {
        unique[at % 16] ^= byte;
    }
    Some(Sparse {
        length: DISK_BYTES + FOOTER as u64,
        pieces: make::linux_disk(generation, DISK_BYTES, unique, 0),
        content_type: "application/octet-stream",
    })
}

/// The bytes that a `Range` asks for, from and to.
fn span(range: &str, length: u64) -> Option<(u64, u64)> {
    let (from, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let from: u64 = from.parse().ok()?;
    let to = match last {
        "" => length,
        last => last.parse::<u64>().ok()?.checked_add(1)?.min(length),
    };
    (from < to).then_some((from, to))
}

impl Sparse {
    fn read(&self, from: u64, to: u64) -> Bytes {
        let touches = |(at, bytes): &&Piece| *at < to && from < at + bytes.len() as u64;
        let mut touching = self.pieces.iter().filter(touches).peekable();
        let length = usize::try_from(to - from).unwrap_or(0);
        if touching.peek().is_none() {
            return Bytes::from_static(ZEROS.get(..length).unwrap_or_default());
        }
        let mut out = vec![0; length];
        for (at, bytes) in touching {
            let (start, end) = ((*at).max(from), (at + bytes.len() as u64).min(to));
            let place = |position: u64, base: u64| usize::try_from(position - base).unwrap_or(0);
            let target = place(start, from)..place(end, from);
            let source = place(start, *at)..place(end, *at);
            if let (Some(target), Some(source)) = (out.get_mut(target), bytes.get(source)) {
                target.copy_from_slice(source);
            }
        }
        out.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_says_what_is_made() {
        assert_eq!(made("/logo-40x40.png").unwrap().content_type, "image/png");
        assert!(made("/nothing").is_none());
        let disk = made("/linux-gen2.vhd").unwrap();
        let footer = disk.read(DISK_BYTES, disk.length);
        assert!(footer.starts_with(b"conectix"));
        assert_eq!(disk.read(1 << 29, (1 << 29) + 4)[..], [0; 4]);
    }

    #[test]
    fn ranges_are_cut_to_the_file() {
        assert_eq!(span("bytes=0-0", 10), Some((0, 1)));
        assert_eq!(span("bytes=4-", 10), Some((4, 10)));
        assert_eq!(span("bytes=4-99", 10), Some((4, 10)));
        assert_eq!(span("bytes=10-", 10), None);
        assert_eq!(span("pages=1-2", 10), None);
    }

    #[test]
    fn files_are_stocked_and_links_are_left_alone() {
        let mut document = json!({
            "a": "https://x.example/d/disk.vhd?sp=rl&sig=a/b",
            "b": ["https://x.example/logo-40x40.png", "https://x.example/docs"]
        });
        stock(&mut document, ([127, 0, 0, 1], 99).into());
        let expected = json!({
            "a": "http://127.0.0.1:99/linux-gen1.vhd?sp=rl&sig=a/b",
            "b": ["http://127.0.0.1:99/logo-40x40.png", "https://x.example/docs"]
        });
        assert_eq!(document, expected);
    }
}
