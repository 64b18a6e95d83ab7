//! Taking a big file in, against the least that it can be: a loop that reads a
//! socket, hashes, writes, and syncs once at the end. Then a disk of the same size
//! by a real publish: the memory that it takes, and how much of it a deep check
//! reads.
//!
//! `GOLIVE_INGEST_MIB` sets the size: 4096 without it, 1024 at least.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::time::Instant;

use aws_lc_rs::digest::{Context, SHA256};
use golive_server::artifacts::ingest::{Source, ingest};
use golive_server::artifacts::validators::Validators;
use golive_server::dev;
use golive_testkit::files::{Content, Files};
use golive_testkit::{Api, Golive, Process, documents};

use crate::{BINARY, ROUNDS, kilobytes, median, row};

/// How many mebibytes the file has. A disk must have a gibibyte.
fn mebibytes() -> u64 {
    let given = std::env::var("GOLIVE_INGEST_MIB").ok();
    given.map_or(4 << 10, |given| given.parse().expect("a number"))
}

/// A server of one file in a thread of its own: a mebibyte again and again.
fn serve(mebibytes: u64) -> SocketAddr {
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
            let _ = send(stream, &piece, mebibytes);
        }
    });
    address
}

fn send(mut stream: TcpStream, piece: &[u8], times: u64) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        head.extend(byte);
    }
    let length = piece.len() as u64 * times;
    let head = format!(
        "HTTP/1.1 200 OK\r\netag: \"1\"\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    for _ in 0..times {
        stream.write_all(piece)?;
    }
    Ok(())
}

/// The loop. Answers seconds and the digest.
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
    let took = started.elapsed().as_secs_f64();
    std::fs::remove_file(file).expect("it goes");
    let digest = context.finish();
    let hex = digest.as_ref().iter().map(|byte| format!("{byte:02x}"));
    (took, hex.collect())
}

/// Taking it in, against the loop.
pub(crate) async fn ingests() {
    let golive = Golive::start().await;
    let app = golive.running.app.clone();
    let mebibytes = mebibytes();
    let address = serve(mebibytes);
    let publisher = "contoso".parse().expect("an id");
    let source = Source {
        url: format!("http://{address}/disk.vhd").parse().expect("a URL"),
        limit: u64::MAX,
        certified: Validators::default(),
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
        let took = started.elapsed().as_secs_f64();
        golive.push(mebibytes as f64 / took);
        beside.push(mebibytes as f64 / base);
        ratios.push(base / took);
        assert_eq!(done.sha256.to_string(), digest);
        std::fs::remove_dir_all(data.join("objects/sha256")).expect("it goes");
    }
    row(
        &format!("a file of {mebibytes} MiB taken in"),
        format!("{:.0} MiB/s", median(golive)),
        format!("a bare loop {:.0} MiB/s", median(beside)),
        format!("{:.2}", median(ratios)),
        ">= 0.85",
    );
}

/// A real publish of a disk of that size.
pub(crate) async fn publishes() {
    let size = mebibytes() << 20;
    let files = Files::start().await;
    files.put_content("disk.vhd", Content::noisy_disk(size, 1));
    let mut document = documents::vm("large");
    files.stock(&mut document);
    let folder = tempfile::tempdir().expect("a folder");
    let env = [
        ("RUST_LOG", "error"),
        ("GOLIVE__ARTIFACTS__CHECK_LINKS", "false"),
    ];
    let data = folder.path().join("data");
    let server = Process::start(Path::new(BINARY), &data, &["--dev"], &env);
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    let put = owner.put(&Api::at("large", ""), &document).await;
    put.expect(201);

    let check = "/v1/publishers/contoso/offers/large/check?deep=true";
    let checked = owner.post(check, "").await.expect(200).json();
    assert_eq!(checked["passed"], true, "{checked:#}");
    row(
        &format!("a deep check of a disk of {} MiB reads", size >> 20),
        format!("{:.3} MB", files.sent("disk.vhd") as f64 / 1e6),
        "-".into(),
        "-".into(),
        "< 2 MB",
    );

    let idle = kilobytes(server.id(), "VmRSS:");
    let publish = owner.post(&Api::at("large", "/publish"), "").await;
    let operation = owner.finished(&publish.expect(202)).await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    let peak = kilobytes(server.id(), "VmHWM:");
    row(
        "memory while it comes in, at most",
        format!("{:.0} MB more", (peak - idle) * 1.024 / 1e3),
        format!("idle {:.0} MB", idle * 1.024 / 1e3),
        "-".into(),
        "< 64 MB",
    );
}
