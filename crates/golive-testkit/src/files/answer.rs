//! One request, one answer, and the connection is closed.

use std::ops::Range;
use std::sync::Arc;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::content::Content;
use super::{Says, Shared};

/// How many bytes go out at once.
const PIECE: u64 = 64 << 10;

struct Asked {
    is_head: bool,
    name: String,
    /// The first byte, and the last one where it is said.
    range: Option<(u64, Option<u64>)>,
    if_match: Option<String>,
}

impl Shared {
    pub(super) async fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let asked = read(&mut stream).await?;
        let found = self.files().get(&asked.name).map(|file| {
            let content = Arc::clone(&file.content);
            (content, file.version)
        });
        let Some((content, version)) = found else {
            return refuse(&mut stream, "404 Not Found").await;
        };
        let strong = format!("\"{version}\"");
        let matches = self.says == Says::StrongTag;
        if asked.if_match.is_some_and(|tag| !matches || tag != strong) {
            return refuse(&mut stream, "412 Precondition Failed").await;
        }
        let length = content.length();
        let part = match asked.range {
            Some((from, _)) if from >= length => {
                return refuse(&mut stream, "416 Range Not Satisfiable").await;
            }
            Some((from, last)) => from..last.map_or(length, |last| (last + 1).min(length)),
            None => 0..length,
        };
        let mut head = match asked.range {
            None => "HTTP/1.1 200 OK\r\n".to_owned(),
            Some(_) => format!(
                "HTTP/1.1 206 Partial Content\r\ncontent-range: bytes {}-{}/{length}\r\n",
                part.start,
                part.end - 1
            ),
        };
        head += &match self.says {
            Says::StrongTag => format!("etag: {strong}\r\n"),
            Says::WeakTag => format!("etag: W/{strong}\r\n"),
            Says::Date => format!("last-modified: Mon, 01 Jan 2024 00:00:{version:02} GMT\r\n"),
            Says::Nothing => String::new(),
        };
        head += &format!("content-length: {}\r\n", part.end - part.start);
        head += "connection: close\r\n\r\n";
        stream.write_all(head.as_bytes()).await?;
        if !asked.is_head {
            self.send(&mut stream, &asked.name, &content, part).await?;
        }
        stream.shutdown().await
    }

    async fn send(
        &self,
        stream: &mut TcpStream,
        name: &str,
        content: &Content,
        part: Range<u64>,
    ) -> std::io::Result<()> {
        let mut upto = self.upto.subscribe();
        let mut at = part.start;
        while at < part.end {
            if self.changes(name, at) {
                return Ok(());
            }
            let is_free = |upto: &u64| at < *upto || part.start >= *upto;
            let upto = *upto
                .wait_for(is_free)
                .await
                .map_err(std::io::Error::other)?;
            let end = if part.start < upto {
                part.end.min(upto)
            } else {
                part.end
            };
            let bytes = content.bytes(at, PIECE.min(end - at));
            stream.write_all(&bytes).await?;
            at += bytes.len() as u64;
            if let Some(file) = self.files().get_mut(name) {
                file.sent += bytes.len() as u64;
            }
        }
        Ok(())
    }

    /// Whether a file is to be changed now, and then it is.
    fn changes(&self, name: &str, at: u64) -> bool {
        let mut files = self.files();
        let Some(file) = files.get_mut(name) else {
            return false;
        };
        let Some((_, content)) = file.change.take_if(|(byte, _)| at >= *byte) else {
            return false;
        };
        file.content = content;
        file.version += 1;
        true
    }
}

async fn refuse(stream: &mut TcpStream, status: &str) -> std::io::Result<()> {
    let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await
}

async fn read(stream: &mut TcpStream) -> std::io::Result<Asked> {
    let mut reader = BufReader::new(stream);
    let first = line(&mut reader).await?;
    let mut words = first.split(' ');
    let method = words.next().unwrap_or_default();
    let path = words.next().unwrap_or_default();
    let mut asked = Asked {
        is_head: method == "HEAD",
        name: path
            .split('?')
            .next()
            .unwrap_or_default()
            .trim_start_matches('/')
            .to_owned(),
        range: None,
        if_match: None,
    };
    let mut body = 0;
    loop {
        let line = line(&mut reader).await?;
        let Some((name, value)) = line.split_once(": ") else {
            // What was sent and never read would break the connection off.
            tokio::io::copy(&mut reader.take(body), &mut tokio::io::sink()).await?;
            return Ok(asked);
        };
        match name.to_ascii_lowercase().as_str() {
            "range" => asked.range = range(value),
            "if-match" => asked.if_match = Some(value.to_owned()),
            "content-length" => body = value.parse().unwrap_or_default(),
            _ => {}
        }
    }
}

async fn line(reader: &mut BufReader<&mut TcpStream>) -> std::io::Result<String> {
    let mut line = String::new();
    reader.read_line(&mut line).await?;
    Ok(line.trim_end().to_owned())
}

fn range(value: &str) -> Option<(u64, Option<u64>)> {
    let (from, last) = value.strip_prefix("bytes=")?.split_once('-')?;
    Some((from.parse().ok()?, last.parse().ok()))
}
