//! A host of a publisher's files: pictures, disks, whatever a test puts there. It
//! gives parts, counts what it sends, says of files what a test wants it to say,
//! holds back, and changes its mind.

mod answer;
mod content;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};

use golive_inspect::picture;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::watch;

pub use content::Content;

/// The disk of every document, unless a test puts another one there.
const DISK: &str = "disk.vhd";

/// The sizes of the pictures that listings have.
const SIZES: [(u32, u32); 7] = [
    (40, 40),
    (48, 48),
    (90, 90),
    (115, 115),
    (216, 216),
    (255, 115),
    (815, 290),
];

/// What the host says of its files beside their length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// A tag that stands for these very bytes.
    StrongTag,
    /// A tag that does not, which `If-Match` never matches.
    WeakTag,
    /// When the file was changed.
    Date,
    /// Nothing.
    Nothing,
}

/// The host; it lives as long as the runtime of the test.
#[derive(Clone)]
pub struct Files {
    /// Where it listens.
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    says: Says,
    files: Mutex<HashMap<String, File>>,
    /// How far into a file answers go that begin before.
    upto: watch::Sender<u64>,
}

struct File {
    content: Arc<Content>,
    /// Moves when the file is changed: tag and date follow it.
    version: u64,
    sent: u64,
    /// When an answer comes to this byte, this is the file instead.
    change: Option<(u64, Arc<Content>)>,
}

impl Files {
    /// A host with the pictures of a listing and an empty Linux disk of 1 GiB.
    pub async fn start() -> Self {
        Self::that_says(Says::StrongTag).await
    }

    /// The same, which says this of its files.
    pub async fn that_says(says: Says) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            says,
            files: Mutex::default(),
            upto: watch::Sender::new(u64::MAX),
        });
        let serving = Arc::clone(&shared);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&serving);
                // Whoever hangs up gets no more; that is no fault.
                tokio::spawn(async move { drop(shared.answer(stream).await) });
            }
        });
        let host = Self { address, shared };
        for (width, height) in SIZES {
            let bytes = picture::paint(width, height, [20, 90, 60], [240, 240, 90]);
            host.put(&format!("{width}x{height}.png"), bytes);
        }
        host.put_content(DISK, Content::disk(1 << 30, 7));
        host
    }

    /// Where a file is.
    pub fn url(&self, name: &str) -> String {
        format!("http://{}/{name}", self.address)
    }

    /// Puts a file there, in place of what was there.
    pub fn put(&self, name: &str, bytes: Vec<u8>) {
        self.put_content(name, Content::of(bytes));
    }

    /// The same with a large file.
    pub fn put_content(&self, name: &str, content: Content) {
        let mut files = self.shared.files();
        let version = files.get(name).map_or(1, |file| file.version + 1);
        let file = File {
            content: Arc::new(content),
            version,
            sent: 0,
            change: None,
        };
        files.insert(name.to_owned(), file);
    }

    /// Puts another file there as soon as an answer comes to this byte, and
    /// breaks that answer off.
    pub fn change_at(&self, name: &str, byte: u64, content: Content) {
        let mut files = self.shared.files();
        let file = files.get_mut(name).expect("a file of that name");
        file.change = Some((byte, Arc::new(content)));
    }

    /// From now on there is no disk any more.
    pub fn take_disk_away(&self) {
        self.shared.files().remove(DISK);
    }

    /// Answers that begin before this byte of a file wait there until they may go
    /// further.
    pub fn allow(&self, upto: u64) {
        self.shared.upto.send_replace(upto);
    }

    /// How many bytes of a file have been sent since it was put there.
    pub fn sent(&self, name: &str) -> u64 {
        self.shared.files().get(name).map_or(0, |file| file.sent)
    }

    /// Lets an example's document point at this host: its pictures, whose names
    /// end with their sizes, and one disk for all its images.
    pub fn stock(&self, document: &mut Value) {
        match document {
            Value::String(text) => {
                if let Some(own) = self.instead_of(text) {
                    *text = own;
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.stock(item)),
            Value::Object(members) => members.values_mut().for_each(|value| self.stock(value)),
            _ => {}
        }
    }

    /// The address here of what an example's address stands for.
    fn instead_of(&self, text: &str) -> Option<String> {
        if let Some((_, query)) = text.split_once(".vhd?") {
            return Some(format!("{}?{query}", self.url(DISK)));
        }
        let (_, name) = text.strip_suffix(".png")?.rsplit_once('-')?;
        Some(self.url(&format!("{name}.png")))
    }
}

impl Shared {
    fn files(&self) -> MutexGuard<'_, HashMap<String, File>> {
        self.files.lock().expect("no test panics in here")
    }
}
