//! A load generator that costs little itself: prepared requests over kept
//! connections, answers read no further than needed.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A kept connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// The parts of an answer that a measurement may need.
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The head, as text.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("a server listens");
        stream.set_nodelay(true).expect("no delay");
        Self {
            stream,
            buffer: Vec::with_capacity(64 << 10),
        }
    }

    /// Sends a prepared request and reads the whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> Reply {
        self.stream
            .write_all(request)
            .await
            .expect("the server reads");
        self.buffer.clear();
        let head_end = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at + 4;
            }
            self.fill().await;
        };
        let head = String::from_utf8_lossy(&self.buffer[..head_end]).into_owned();
        let status = head
            .get(9..12)
            .and_then(|text| text.parse().ok())
            .unwrap_or(0);
        let length = match status {
            204 | 304 => 0,
            _ => header(&head, "content-length")
                .and_then(|text| text.parse().ok())
                .unwrap_or(0),
        };
        while self.buffer.len() < head_end + length {
            self.fill().await;
        }
        Reply {
            status,
            head,
            body: self.buffer[head_end..head_end + length].to_vec(),
        }
    }

    async fn fill(&mut self) {
        let read = self
            .stream
            .read_buf(&mut self.buffer)
            .await
            .expect("the server answers");
        assert!(
            read > 0,
            "the server closed the connection: {:?}",
            String::from_utf8_lossy(&self.buffer)
        );
    }
}

/// The value of a header.
pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// Where bytes stand in others.
pub fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
}

/// A request as bytes.
pub fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    if !body.is_empty() || method != "GET" {
        text += &format!("content-length: {}\r\n", body.len());
    }
    (text + "\r\n" + body).into_bytes()
}

/// Sends one request over and over on several connections; requests a second.
pub async fn hammer(
    address: SocketAddr,
    connections: usize,
    length: Duration,
    requests: impl Fn(usize, u64) -> Vec<u8> + Clone + Send + 'static,
    expected: u16,
) -> f64 {
    let started = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|number| {
            let requests = requests.clone();
            tokio::spawn(async move {
                let mut connection = Connection::open(address).await;
                let mut count = 0_u64;
                while started.elapsed() < length {
                    let reply = connection.ask(&requests(number, count)).await;
                    assert_eq!(
                        reply.status,
                        expected,
                        "{}",
                        String::from_utf8_lossy(&reply.body)
                    );
                    count += 1;
                }
                count
            })
        })
        .collect();
    let mut total = 0;
    for task in tasks {
        total += task.await.expect("a client that ran to its end");
    }
    total as f64 / started.elapsed().as_secs_f64()
}
