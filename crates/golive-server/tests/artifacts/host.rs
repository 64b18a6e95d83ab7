//! A server of files that breaks off, holds back and changes as a test wants it.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use url::Url;

/// What it has.
#[derive(Clone)]
pub(crate) struct Has {
    pub(crate) content: Bytes,
    pub(crate) etag: Option<String>,
}

/// What it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    /// From which byte on.
    pub(crate) from: Option<usize>,
    pub(crate) if_match: Option<String>,
}

/// How it answers.
#[derive(Clone)]
pub(crate) struct Manner {
    /// Breaks off after so many bytes.
    pub(crate) cut: usize,
    /// Knows parts of files.
    pub(crate) ranges: bool,
    /// Says how long the file is.
    pub(crate) length: bool,
    /// From this byte of an answer on sends one at a time, and none any more
    /// once this is true.
    pub(crate) until: Option<(usize, Arc<dyn Fn() -> bool + Send + Sync>)>,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            cut: usize::MAX,
            ranges: true,
            length: true,
            until: None,
        }
    }
}

type Answers = Box<dyn FnMut(&Asked) -> Manner + Send>;

/// The server; it lives as long as the test's runtime.
pub(crate) struct Host {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    has: Mutex<Has>,
    answers: Mutex<Answers>,
    asked: Mutex<Vec<Asked>>,
    sent: watch::Sender<usize>,
}

impl Host {
    /// Has this file under a tag, and answers well.
    pub(crate) async fn of(content: impl Into<Bytes>) -> Self {
        Self::with(content, |_| Manner::default()).await
    }

    /// Has this file under a tag, and answers each request as it is told.
    pub(crate) async fn with(
        content: impl Into<Bytes>,
        answers: impl FnMut(&Asked) -> Manner + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            has: Mutex::new(Has {
                content: content.into(),
                etag: Some("\"first\"".into()),
            }),
            answers: Mutex::new(Box::new(answers)),
            asked: Mutex::default(),
            sent: watch::Sender::new(0),
        });
        let serving = Arc::clone(&shared);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&serving);
                // Whoever hangs up gets no more; that is no fault.
                tokio::spawn(async move { drop(shared.answer(stream).await) });
            }
        });
        Self { address, shared }
    }

    pub(crate) fn url(&self) -> Url {
        let url = format!("http://{}/disk.vhd?sv=1&sig=secret", self.address);
        url.parse().unwrap()
    }

    /// Has another file from now on, or the same under another tag.
    pub(crate) fn change(&self, content: impl Into<Bytes>, etag: Option<&str>) {
        *self.shared.has.lock().unwrap() = Has {
            content: content.into(),
            etag: etag.map(str::to_owned),
        };
    }

    /// Answers in another way from now on.
    pub(crate) fn answers(&self, answers: impl FnMut(&Asked) -> Manner + Send + 'static) {
        *self.shared.answers.lock().unwrap() = Box::new(answers);
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.shared.asked.lock().unwrap().clone()
    }

    /// How many bytes of files it has sent, over all answers.
    pub(crate) fn sent(&self) -> usize {
        *self.shared.sent.borrow()
    }

    /// Resolves when it has sent so many.
    pub(crate) async fn has_sent(&self, bytes: usize) {
        let mut sent = self.shared.sent.subscribe();
        sent.wait_for(|sent| *sent >= bytes).await.unwrap();
    }
}

impl Shared {
    async fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let asked = read(&mut stream).await?;
        self.asked.lock().unwrap().push(asked.clone());
        let manner = (self.answers.lock().unwrap())(&asked);
        let Has { content, etag } = self.has.lock().unwrap().clone();
        if asked.if_match.is_some() && asked.if_match != etag {
            let refusal = "HTTP/1.1 412 Changed\r\ncontent-length: 0\r\n\r\n";
            return stream.write_all(refusal.as_bytes()).await;
        }
        let from = asked.from.filter(|_| manner.ranges);
        let start = from.unwrap_or(0);
        if start >= content.len() && from.is_some() {
            let refusal = "HTTP/1.1 416 Beyond\r\ncontent-length: 0\r\n\r\n";
            return stream.write_all(refusal.as_bytes()).await;
        }
        let mut head = match from {
            None => "HTTP/1.1 200 OK\r\n".to_owned(),
            Some(_) => format!(
                "HTTP/1.1 206 Part\r\ncontent-range: bytes {start}-{}/{}\r\n",
                content.len() - 1,
                content.len()
            ),
        };
        if let Some(etag) = etag {
            head += &format!("etag: {etag}\r\n");
        }
        if manner.length {
            head += &format!("content-length: {}\r\n", content.len() - start);
        }
        head += "connection: close\r\n\r\n";
        stream.write_all(head.as_bytes()).await?;
        self.send(&mut stream, &content[start..], &manner).await
    }

    async fn send(
        &self,
        stream: &mut TcpStream,
        content: &[u8],
        manner: &Manner,
    ) -> std::io::Result<()> {
        let content = &content[..content.len().min(manner.cut)];
        let slow = manner.until.as_ref().map_or(usize::MAX, |(slow, _)| *slow);
        let (fast, slow) = content.split_at(content.len().min(slow));
        for piece in fast.chunks(64 << 10) {
            stream.write_all(piece).await?;
            self.sent.send_modify(|sent| *sent += piece.len());
        }
        for byte in slow.chunks(1) {
            if manner.until.as_ref().is_some_and(|(_, enough)| enough()) {
                return std::future::pending().await;
            }
            stream.write_all(byte).await?;
            self.sent.send_modify(|sent| *sent += 1);
            tokio::task::yield_now().await;
        }
        stream.shutdown().await
    }
}

async fn read(stream: &mut TcpStream) -> std::io::Result<Asked> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8(head).unwrap();
    let field = |name: &str| {
        let mut fields = head.lines().filter_map(|line| line.split_once(": "));
        fields.find_map(|(key, value)| key.eq_ignore_ascii_case(name).then(|| value.to_owned()))
    };
    let from = field("range").map(|range| {
        let from = range.strip_prefix("bytes=").unwrap();
        from.strip_suffix('-').unwrap().parse().unwrap()
    });
    Ok(Asked {
        from,
        if_match: field("if-match"),
    })
}
