//! A server that a document points at answers what it likes: as a registry of
//! images, and as one that gives parts of a file. The first byte chooses; the
//! rest are its answers from the status on, with NULs between them. HOST stands
//! for where it is.

#![no_main]

use std::collections::{BTreeMap, VecDeque};
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use golive_server::artifacts::client::{Careful, Patience};
use golive_server::artifacts::filter::Rules;
use golive_server::certify::registry::{self, Source};
use libfuzzer_sys::fuzz_target;
use tokio::runtime::Runtime;
use url::Url;

const PASSWORD: &str = "hunter2-hunter2";

type Script = Arc<Mutex<VecDeque<Vec<u8>>>>;

struct World {
    address: SocketAddr,
    script: Script,
    client: Careful,
    runtime: Runtime,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let script = Script::default();
    let lines = Arc::clone(&script);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Who hangs up early is no matter.
            let _ = answer(&stream, &lines);
        }
    });
    // Nothing but this machine is reached, and no name is looked up.
    let rules = Rules {
        ports: Vec::new(),
        allow: Vec::new(),
        allow_loopback: true,
    };
    let nowhere = || Box::pin(async { Err(io::Error::other("no names here")) });
    let patience = Patience {
        connect: Duration::from_millis(200),
        idle: Duration::from_millis(200),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    World {
        address,
        script,
        client: Careful::with(rules, Arc::new(move |_| nowhere()), patience).unwrap(),
        runtime,
    }
});

fn answer(mut stream: &TcpStream, script: &Script) -> io::Result<()> {
    let mut asked = BufReader::new(stream).lines();
    while asked
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let next = script.lock().unwrap().pop_front();
    stream.write_all(b"HTTP/1.1 ")?;
    stream.write_all(&next.unwrap_or(b"404 x\r\n\r\n".to_vec()))
}

fn with_host(answer: &[u8], host: &str) -> Vec<u8> {
    // Bytes that are no text stay as they are.
    match str::from_utf8(answer) {
        Ok(text) => text.replace("HOST", host).into_bytes(),
        Err(_) => answer.to_vec(),
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let world = &*WORLD;
    let host = world.address.to_string();
    let answers = rest.split(|byte| *byte == 0);
    let answers = answers.map(|answer| with_host(answer, &host)).collect();
    *world.script.lock().unwrap() = answers;
    if choice & 1 == 0 {
        let source = Source {
            registry: &host,
            repository: "apps/web",
            user: "reader",
            password: PASSWORD,
        };
        let tags = ["latest".to_owned(), "1.0".to_owned()];
        let published = BTreeMap::from([("1.0".to_owned(), "sha256:0".to_owned())]);
        let seen = registry::check(&world.client, &source, &tags, &published);
        let said = format!("{:?}", world.runtime.block_on(seen));
        assert!(!said.contains(PASSWORD), "{said}");
        return;
    }
    let url: Url = format!("http://{host}/disk.vhd").parse().unwrap();
    let tail = world.runtime.block_on(world.client.read_tail(&url, 512));
    if let Ok((bytes, _)) = tail {
        assert!(bytes.len() <= 512, "{} bytes", bytes.len());
    }
});
