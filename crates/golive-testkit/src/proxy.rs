//! A way to a PostgreSQL that a test can break: a chosen call never arrives, its
//! answer never comes back, or nothing passes at all.

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::timeout;

/// What becomes of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// It never arrives; the connection is cut.
    Before,
    /// It arrives and is done; then the connection is cut instead of an answer.
    After,
    /// It arrives and is done; no answer comes, and the connection stays open.
    Silent,
}

/// Which calls are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calls {
    /// Everything that asks for an answer.
    All,
    /// `COMMIT`.
    Commits,
}

/// The way; it lives as long as the runtime of the test.
#[derive(Clone)]
pub struct Proxy {
    /// Where it begins.
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    target: SocketAddr,
    armed: Mutex<Option<Armed>>,
    line: watch::Sender<Line>,
}

/// The next calls that are counted, and what becomes of the last of them.
struct Armed {
    calls: Calls,
    left: usize,
    cut: Cut,
}

#[derive(Debug, Clone, Copy, Default)]
struct Line {
    /// Nothing passes; connections stay open.
    is_blocked: bool,
    /// What passes takes so much longer.
    delay: Duration,
    /// Moves when all connections are cut.
    cuts: u64,
}

impl Proxy {
    /// A way to this server.
    pub async fn start(target: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            target,
            armed: Mutex::default(),
            line: watch::Sender::new(Line::default()),
        });
        let accepting = Arc::clone(&shared);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let shared = Arc::clone(&accepting);
                // Whoever hangs up ends it; that is no fault.
                tokio::spawn(async move { drop(shared.carry(client).await) });
            }
        });
        Self { address, shared }
    }

    /// A URL of that server, by this way.
    pub fn url(&self, url: &str) -> String {
        url.replace(&self.shared.target.to_string(), &self.address.to_string())
    }

    /// Cuts at the n-th call from now on, counted from 1.
    pub fn cut_at(&self, calls: Calls, n: usize, cut: Cut) {
        let left = n;
        let armed = Armed { calls, left, cut };
        *self.shared.armed.lock().expect("no test panics in here") = Some(armed);
    }

    /// Takes that back; answers whether it had happened.
    pub fn disarm(&self) -> bool {
        let mut armed = self.shared.armed.lock().expect("no test panics in here");
        armed.take().is_none()
    }

    /// Cuts all connections; new ones may come at once.
    pub fn cut_all(&self) {
        self.shared.line.send_modify(|line| line.cuts += 1);
    }

    /// Lets nothing pass, or lets it pass again, which was held back, too.
    pub fn block(&self, is_blocked: bool) {
        let set = |line: &mut Line| line.is_blocked = is_blocked;
        self.shared.line.send_modify(set);
    }

    /// From now on all that is asked arrives later.
    pub fn delay(&self, delay: Duration) {
        self.shared.line.send_modify(|line| line.delay = delay);
    }
}

impl Shared {
    async fn carry(&self, client: TcpStream) -> io::Result<()> {
        let (mut line, cuts) = (self.line.subscribe(), self.line.borrow().cuts);
        let carrying = async {
            let mut server = TcpStream::connect(self.target).await?;
            let mut client = client;
            for stream in [&server, &client] {
                stream.set_nodelay(true)?;
            }
            self.talk(&mut client, &mut server).await
        };
        tokio::select! {
            ended = carrying => ended,
            _ = line.wait_for(|line| line.cuts > cuts) => Ok(()),
        }
    }

    async fn talk(&self, client: &mut TcpStream, server: &mut TcpStream) -> io::Result<()> {
        let (mut asked, mut answered) = ([0; 16 << 10], [0; 16 << 10]);
        let (mut messages, mut cut) = (Messages::default(), None);
        loop {
            tokio::select! {
                read = client.read(&mut asked) => {
                    let bytes = &asked[..some(read?)?];
                    self.pass().await;
                    messages.add(bytes);
                    while let Some(message) = messages.next() {
                        let now = self.struck_by(&message);
                        if now == Some(Cut::Before) {
                            return Ok(());
                        }
                        cut = cut.or(now);
                        server.write_all(&message).await?;
                    }
                }
                read = server.read(&mut answered) => {
                    let bytes = &answered[..some(read?)?];
                    match cut {
                        // The answer shows that the call is done.
                        Some(Cut::After) => return Ok(()),
                        Some(_) => {}
                        None => {
                            self.pass().await;
                            client.write_all(bytes).await?;
                        }
                    }
                }
            }
        }
    }

    /// Waits as long as nothing passes.
    async fn pass(&self) {
        let mut line = self.line.subscribe();
        let delay = line.borrow().delay;
        if !delay.is_zero() {
            let _ = timeout(delay, std::future::pending::<()>()).await;
        }
        let _ = line.wait_for(|line| !line.is_blocked).await;
    }

    fn struck_by(&self, message: &[u8]) -> Option<Cut> {
        let mut place = self.armed.lock().expect("no test panics in here");
        let armed = place.as_mut()?;
        let counts = match armed.calls {
            Calls::All => matches!(message.first(), Some(b'Q' | b'S')),
            Calls::Commits => message.starts_with(b"Q") && message.ends_with(b"COMMIT\0"),
        };
        armed.left -= usize::from(counts);
        if armed.left > 0 {
            return None;
        }
        place.take().map(|armed| armed.cut)
    }
}

fn some(read: usize) -> io::Result<usize> {
    match read {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        read => Ok(read),
    }
}

/// Bytes as the messages of PostgreSQL's protocol: a letter, but for the first one,
/// and a length that counts itself.
#[derive(Default)]
struct Messages {
    bytes: VecDeque<u8>,
    is_greeted: bool,
}

impl Messages {
    fn add(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
    }

    /// The next message that is there whole.
    fn next(&mut self) -> Option<Vec<u8>> {
        let letter = usize::from(self.is_greeted);
        let length = self.bytes.iter().skip(letter).take(4);
        let length = length.fold(0, |length, byte| length << 8 | usize::from(*byte));
        let whole = letter + length.max(4);
        if self.bytes.len() < whole {
            return None;
        }
        self.is_greeted = true;
        Some(self.bytes.drain(..whole).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_found_however_they_come() {
        let greeting = [0, 0, 0, 8, 0, 3, 0, 0];
        let commit = [&b"Q\0\0\0\x0b"[..], b"COMMIT\0"].concat();
        let sync = b"S\0\0\0\x04".to_vec();
        let all = [&greeting[..], &commit, &sync].concat();
        for at in [1, 4, 8, 9, 13, 20, all.len()] {
            let mut messages = Messages::default();
            let mut found = Vec::new();
            for part in [&all[..at], &all[at..]] {
                messages.add(part);
                found.extend(std::iter::from_fn(|| messages.next()));
            }
            assert_eq!(found, [&greeting[..], &commit, &sync]);
        }
    }
}
