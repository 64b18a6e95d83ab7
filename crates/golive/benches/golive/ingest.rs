//! Taking a big file in, against the least that it can be: a loop that reads a
//! socket, hashes, writes, and syncs once at the end.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::time::Instant;

use aws_lc_rs::digest::{Context, SHA256};
use golive_server::artifacts::ingest::{Source, ingest};
use golive_testkit::Golive;

use crate::{ROUNDS, median, row};

/// How long the file is.
const LENGTH: u64 = 2 << 30;

/// A server of one file in a thread of its own: a mebibyte again and again.
fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let mut state = 1_u64;
        let piece: Vec<u8> = (0..1 << 20)
            .map(|_| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                state.to_be_bytes()[0]
            })
            .collect();
        for stream in listener.incoming().flatten() {
            // Whoever hangs up has enough.
            let _ = send(stream, &piece);
        }
    });
    address
}

fn send(mut stream: TcpStream, piece: &[u8]) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        head.extend(byte);
    }
    let head = format!(
        "HTTP/1.1 200 OK\r\netag: \"1\"\r\ncontent-length: {LENGTH}\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    for _ in 0..LENGTH / piece.len() as u64 {
        stream.write_all(piece)?;
    }
    Ok(())
}

/// The loop. Answers mebibytes a second and the digest.
fn bare(address: SocketAddr, file: &Path) -> (f64, String) {
    let started = Instant::now();
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream
        .write_all(b"GET / HTTP/1.1\r\n\r\n")
        .expect("it asks");
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("a head");
        head.extend(byte);
    }
    let mut written = File::create(file).expect("a file");
    let mut context = Context::new(&SHA256);
    let mut buffer = vec![0; 256 << 10];
    loop {
        let read = stream.read(&mut buffer).expect("bytes");
        if read == 0 {
            break;
        }
        context.update(&buffer[..read]);
        written.write_all(&buffer[..read]).expect("it is written");
    }
    written.sync_all().expect("it is on disk");
    let rate = rate(started);
    std::fs::remove_file(file).expect("it goes");
    let digest = context.finish();
    let hex = digest.as_ref().iter().map(|byte| format!("{byte:02x}"));
    (rate, hex.collect())
}

fn rate(started: Instant) -> f64 {
    (LENGTH >> 20) as f64 / started.elapsed().as_secs_f64()
}

/// Taking it in, against the loop.
pub(crate) async fn ingests() {
    let golive = Golive::start().await;
    let app = golive.running.app.clone();
    let address = serve();
    let publisher = "contoso".parse().expect("an id");
    let source = Source {
        url: format!("http://{address}/disk.vhd").parse().expect("a URL"),
        limit: u64::MAX,
        etag: None,
        sha256: None,
    };
    let data = app.settings.server.data.clone();
    let (mut golive, mut beside, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let file = data.join("bare");
        let looping = tokio::task::spawn_blocking(move || bare(address, &file));
        let (base, digest) = looping.await.expect("the loop");
        let started = Instant::now();
        let work = format!("round {round}");
        let done = ingest(app.intake(&publisher), &work, &source, |_| {}).await;
        let done = done.expect("it comes in");
        let rate = rate(started);
        golive.push(rate);
        beside.push(base);
        ratios.push(rate / base);
        assert_eq!(done.sha256.to_string(), digest);
        std::fs::remove_dir_all(data.join("objects/sha256")).expect("it goes");
    }
    row(
        "a file of 2 GiB taken in",
        format!("{:.0} MiB/s", median(golive)),
        format!("a bare loop {:.0} MiB/s", median(beside)),
        format!("{:.2}", median(ratios)),
        ">= 0.85",
    );
}
