//! Sites that answer as a test wants it, and a client that is told where names
//! lead. The sites are on this machine: 127.0.0.1 stands for the public
//! internet, every other address of this machine for the inner network.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use golive_inspect::Inspection;
use golive_model::message;
use golive_model::{RuleId, Severity};
use golive_server::artifacts::client::{Careful, Lookup, Patience};
use golive_server::artifacts::filter::Rules;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

/// Nothing that should come takes longer.
pub const PATIENCE: Patience = Patience {
    connect: Duration::from_secs(20),
    idle: Duration::from_secs(20),
};

/// What should not come is not waited for long.
pub const IMPATIENCE: Patience = Patience {
    connect: Duration::from_millis(200),
    idle: Duration::from_millis(200),
};

/// A site: one answer for each request, then the connection ends.
pub struct Site {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Answers each request, head and body, with these bytes.
    pub async fn start(answer: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self::at("127.0.0.1:0", answer).await
    }

    pub async fn at(
        address: &str,
        answer: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&asked);
        let answer = Arc::new(answer);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (seen, answer) = (Arc::clone(&seen), Arc::clone(&answer));
                tokio::spawn(async move {
                    let request = request(&mut stream).await;
                    let bytes = answer(&request);
                    seen.lock().unwrap().push(request);
                    let _ = stream.write_all(&bytes).await;
                    let _ = stream.shutdown().await;
                });
            }
        });
        Self { address, asked }
    }

    /// What it was asked, one text for each request.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    pub fn url(&self, path: &str) -> Url {
        format!("http://{}{path}", self.address).parse().unwrap()
    }
}

/// A request as text: what comes up to the end of its body.
pub async fn request(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    let mut buffer = [0; 4096];
    loop {
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = field(head, "content-length").map_or(0, |length| length.parse().unwrap());
            if body.len() >= length {
                return text;
            }
        }
        match stream.read(&mut buffer).await {
            Ok(read) if read > 0 => text.push_str(std::str::from_utf8(&buffer[..read]).unwrap()),
            _ => return text,
        }
    }
}

/// A header of a request.
pub fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .filter_map(|line| line.split_once(": "))
        .find_map(|(key, value)| key.eq_ignore_ascii_case(name).then_some(value))
}

/// An answer with a body and its length.
pub fn answer(status: &str, headers: &[&str], body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status}\r\n").into_bytes();
    for header in headers {
        bytes.extend(format!("{header}\r\n").into_bytes());
    }
    bytes.extend(format!("content-length: {}\r\n\r\n", body.len()).into_bytes());
    bytes.extend(body);
    bytes
}

/// Listens on every address of this machine but must never be connected to.
pub struct Canary {
    pub port: u16,
    v4: std::net::TcpListener,
    v6: std::net::TcpListener,
}

impl Canary {
    pub fn start() -> Self {
        for _ in 0..100 {
            let v4 = std::net::TcpListener::bind("0.0.0.0:0").unwrap();
            let port = v4.local_addr().unwrap().port();
            if let Ok(v6) = std::net::TcpListener::bind(("::1", port)) {
                v4.set_nonblocking(true).unwrap();
                v6.set_nonblocking(true).unwrap();
                return Self { port, v4, v6 };
            }
        }
        panic!(
            "this test needs IPv6 on the loopback interface: sysctl net.ipv6.conf.lo.disable_ipv6=0"
        );
    }

    /// Whether somebody connected: the system accepts for a listener at once,
    /// so nothing needs to be waited for.
    pub fn sings(&self) -> bool {
        self.v4.accept().is_ok() || self.v6.accept().is_ok()
    }
}

/// Names and where they lead. A name that is asked for again leads to its next
/// address, the last one stays.
pub fn lookup(names: &[(&str, &[&str])]) -> Lookup {
    let table: HashMap<String, Vec<Vec<IpAddr>>> = names
        .iter()
        .map(|(name, answers)| {
            let answers = answers.iter().map(|answer| {
                let addresses = answer.split(' ');
                addresses.map(|address| address.parse().unwrap()).collect()
            });
            ((*name).to_owned(), answers.rev().collect())
        })
        .collect();
    let table = Mutex::new(table);
    Arc::new(move |name| {
        let mut table = table.lock().unwrap();
        let found = table.get_mut(&name).map(|answers| match answers.len() {
            1 => answers[0].clone(),
            _ => answers.pop().unwrap(),
        });
        let unknown = || io::Error::new(io::ErrorKind::NotFound, "no such name");
        Box::pin(std::future::ready(found.ok_or_else(unknown)))
    })
}

/// Rules that let a client reach these networks and ports, and nothing else of
/// this machine.
pub fn rules(allow: &[&str], ports: &[u16]) -> Rules {
    Rules {
        ports: ports.to_vec(),
        allow: allow.iter().map(|net| net.parse().unwrap()).collect(),
        allow_loopback: false,
    }
}

/// A client for sites at 127.0.0.1.
pub fn client(sites: &[&Site]) -> Careful {
    let ports: Vec<u16> = sites.iter().map(|site| site.address.port()).collect();
    with(rules(&["127.0.0.1/32"], &ports), &[], PATIENCE)
}

/// A client of a rehearsal.
pub fn rehearsal() -> Careful {
    let rules = Rules::of(&Default::default(), true);
    with(rules, &[], PATIENCE)
}

pub fn with(rules: Rules, names: &[(&str, &[&str])], patience: Patience) -> Careful {
    Careful::with(rules, lookup(names), patience).unwrap()
}

/// The rules and cases of what was found. Each must have words that leave no
/// argument open.
pub fn found(inspection: &Inspection) -> Vec<String> {
    let faults = inspection.faults.iter().cloned();
    faults
        .map(|fault| {
            let key = match fault.case {
                "" => fault.rule.to_string(),
                case => format!("{}.{case}", fault.rule),
            };
            assert!(message::exists(&key), "no words for {key}");
            let words = message::of_finding(
                golive_model::Language::English,
                &fault.finding("", Severity::Error),
            );
            assert!(!words.contains('{'), "{words}");
            key
        })
        .collect()
}

/// The words of the only thing that was found.
pub fn words(inspection: &Inspection) -> String {
    let [fault] = &inspection.faults[..] else {
        panic!("{:?}", inspection.faults);
    };
    message::of_finding(
        golive_model::Language::English,
        &fault.clone().finding("", Severity::Error),
    )
}

/// A key of the catalogue.
pub fn key(rule: RuleId, case: &str) -> String {
    format!("{rule}.{case}")
}
