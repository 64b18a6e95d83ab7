//! Sealing of secrets with the master key, which is never in the store.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::iter;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::hmac::{self, HMAC_SHA256};
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};

const KEY_BYTES: usize = 32;
/// A key file holds a few short lines; nothing longer is read.
const FILE_LIMIT: u64 = 1024;
const VERSION: &str = "v1.";

/// 256 bits for AES-256-GCM.
type Key = [u8; KEY_BYTES];

/// The key that seals every secret in the store, and those that did so before it.
#[derive(Clone)]
pub struct MasterKey {
    own: Key,
    /// They open what they have sealed, until it is sealed anew.
    former: Vec<Key>,
}

/// Why a sealed text could not be made or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The text has another form than sealing gives.
    #[error("a stored secret has an unknown form; \"v1.\" and base64url were expected")]
    Form,
    /// Another master key, another place, or a damaged text.
    #[error(
        "a stored secret does not open with this master key in this place; start with the master \
         key that the store was written with"
    )]
    Key,
    /// AES-GCM refused to work.
    #[error("a secret could not be sealed; it is too long")]
    Seal,
}

/// Why there is no master key.
#[derive(Debug, thiserror::Error)]
pub enum MasterKeyError {
    /// The file could not be read.
    #[error("cannot read the master key file {path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file holds something else.
    #[error(
        "{path} is not a master key file; a line of 64 hex digits or of base64 was expected, \
         which stands for 32 bytes (openssl rand -base64 32), and after it a line for each \
         former key that is still needed"
    )]
    Form {
        /// The file.
        path: PathBuf,
    },
    /// A master key is never overwritten.
    #[error("{path} exists; a master key file is never overwritten, move it away first")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file could not be written.
    #[error("cannot write the master key file {path}: {source}")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl MasterKey {
    /// Reads the keys that `path` holds as hex or base64, a line each: the one that
    /// seals, then former ones.
    pub fn from_file(path: &Path) -> Result<Self, MasterKeyError> {
        let text = read_short(path).map_err(|source| MasterKeyError::Read {
            path: path.into(),
            source,
        })?;
        let form = || MasterKeyError::Form { path: path.into() };
        let lines = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
        let keys = lines.filter(|line| !line.is_empty()).map(key_bytes);
        let mut keys = keys
            .collect::<Option<Vec<_>>>()
            .ok_or_else(form)?
            .into_iter();
        Ok(Self {
            own: keys.next().ok_or_else(form)?,
            former: keys.collect(),
        })
    }

    /// Makes a key and keeps it in a new file that only its owner can read.
    pub fn create_file(path: &Path, random: &dyn Fn(&mut [u8])) -> Result<Self, MasterKeyError> {
        let key = Self::random(random);
        write_once(path, &suffix(random), key.lines().as_bytes()).map_err(|source| match source
            .kind()
        {
            io::ErrorKind::AlreadyExists => MasterKeyError::Exists { path: path.into() },
            _ => MasterKeyError::Write {
                path: path.into(),
                source,
            },
        })?;
        Ok(key)
    }

    /// Makes a key and puts it before those in the file, which become former ones.
    pub fn renew_file(path: &Path, random: &dyn Fn(&mut [u8])) -> Result<Self, MasterKeyError> {
        let Self { own, mut former } = Self::from_file(path)?;
        former.insert(0, own);
        let key = Self {
            former,
            ..Self::random(random)
        };
        replace(path, &suffix(random), key.lines().as_bytes()).map_err(|source| {
            MasterKeyError::Write {
                path: path.into(),
                source,
            }
        })?;
        Ok(key)
    }

    /// The key of the rehearsal mode. Everybody knows it.
    pub fn fixed_for_dev() -> Self {
        Self::of(*b"golive rehearsal, not a secret!!")
    }

    fn random(random: &dyn Fn(&mut [u8])) -> Self {
        let mut key = [0; KEY_BYTES];
        random(&mut key);
        Self::of(key)
    }

    fn of(own: Key) -> Self {
        let former = Vec::new();
        Self { own, former }
    }

    /// As a file holds it.
    fn lines(&self) -> String {
        let keys = iter::once(&self.own).chain(&self.former);
        keys.map(|key| format!("{}\n", BASE64_STANDARD.encode(key)))
            .collect()
    }

    /// How many former keys there are.
    pub fn former(&self) -> usize {
        self.former.len()
    }

    /// Seals `plain`. It opens only with the same `context`, which names the
    /// place where it is kept, such as `signing-key/{kid}`.
    pub fn seal(
        &self,
        random: &dyn Fn(&mut [u8]),
        context: &str,
        plain: &[u8],
    ) -> Result<String, SealError> {
        let mut nonce = [0; NONCE_LEN];
        random(&mut nonce);

        let mut sealed = plain.to_vec();
        cipher(&self.own)
            .ok_or(SealError::Seal)?
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(context),
                &mut sealed,
            )
            .map_err(|_| SealError::Seal)?;
        sealed.splice(0..0, nonce);
        Ok(format!(
            "{VERSION}{}",
            BASE64_URL_SAFE_NO_PAD.encode(sealed)
        ))
    }

    /// Opens what [`seal`](Self::seal) gave for the same `context`.
    pub fn open(&self, context: &str, sealed: &str) -> Result<Vec<u8>, SealError> {
        let text = sealed.strip_prefix(VERSION).ok_or(SealError::Form)?;
        let bytes = BASE64_URL_SAFE_NO_PAD
            .decode(text)
            .map_err(|_| SealError::Form)?;
        let (nonce, rest) = bytes
            .split_first_chunk::<NONCE_LEN>()
            .ok_or(SealError::Form)?;

        iter::once(&self.own)
            .chain(&self.former)
            .find_map(|key| opened(key, context, *nonce, rest))
            .ok_or(SealError::Key)
    }

    /// What a former key has sealed, sealed anew; `None` when it was the present one.
    pub fn sealed_anew(
        &self,
        random: &dyn Fn(&mut [u8]),
        context: &str,
        sealed: &str,
    ) -> Result<Option<String>, SealError> {
        let plain = self.open(context, sealed)?;
        match Self::of(self.own).open(context, sealed) {
            Ok(_) => Ok(None),
            Err(_) => self.seal(random, context, &plain).map(Some),
        }
    }

    /// A mark of `plain`: the same for the same text in the same `context`, and telling
    /// nothing of it to who has not the key.
    pub fn mark(&self, context: &str, plain: &[u8]) -> String {
        let own = hmac::sign(&hmac::Key::new(HMAC_SHA256, &self.own), b"golive mark");
        let own = hmac::Key::new(HMAC_SHA256, own.as_ref());
        let mark = hmac::sign(&own, &[context.as_bytes(), b"\0", plain].concat());
        BASE64_URL_SAFE_NO_PAD.encode(mark.as_ref())
    }
}

fn cipher(key: &Key) -> Option<LessSafeKey> {
    let key = UnboundKey::new(&AES_256_GCM, key).ok()?;
    Some(LessSafeKey::new(key))
}

fn opened(key: &Key, context: &str, nonce: [u8; NONCE_LEN], sealed: &[u8]) -> Option<Vec<u8>> {
    let mut plain = sealed.to_vec();
    let nonce = Nonce::assume_unique_for_key(nonce);
    let opened = cipher(key)?.open_in_place(nonce, Aad::from(context), &mut plain);
    let length = opened.ok()?.len();
    plain.truncate(length);
    Some(plain)
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(..)")
    }
}

fn read_short(path: &Path) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    File::open(path)?.take(FILE_LIMIT).read_to_end(&mut text)?;
    Ok(text)
}

fn key_bytes(text: &[u8]) -> Option<[u8; KEY_BYTES]> {
    if text.len() == 2 * KEY_BYTES {
        return from_hex(text);
    }
    let unpadded = text.strip_suffix(b"=").unwrap_or(text);
    let bytes = BASE64_STANDARD_NO_PAD
        .decode(unpadded)
        .or_else(|_| BASE64_URL_SAFE_NO_PAD.decode(unpadded))
        .ok()?;
    bytes.try_into().ok()
}

fn from_hex(text: &[u8]) -> Option<[u8; KEY_BYTES]> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let bytes: Option<Vec<u8>> = text
        .chunks_exact(2)
        .map(|pair| u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok())
        .collect();
    bytes?.try_into().ok()
}

/// Part of the name of a file that is not yet what it shall be.
fn suffix(random: &dyn Fn(&mut [u8])) -> String {
    let mut suffix = [0; 8];
    random(&mut suffix);
    BASE64_URL_SAFE_NO_PAD.encode(suffix)
}

/// Writes a whole file or none: a crash on the way leaves no half a key behind
/// that would keep the server from starting, and two servers that start
/// together agree on one.
fn write_once(path: &Path, suffix: &str, content: &[u8]) -> io::Result<()> {
    let beside = beside(path, suffix);
    let written = write_private(&beside, content).and_then(|()| fs::hard_link(&beside, path));
    let removed = fs::remove_file(&beside);
    written.and(removed)?;
    sync_directory(path)
}

/// Puts a whole file in the place of another one.
fn replace(path: &Path, suffix: &str, content: &[u8]) -> io::Result<()> {
    let beside = beside(path, suffix);
    let written = write_private(&beside, content).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // It may not even be there.
        let _ = fs::remove_file(&beside);
    }
    written?;
    sync_directory(path)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{suffix}"));
    PathBuf::from(beside)
}

fn sync_directory(path: &Path) -> io::Result<()> {
    let directory = path.parent().filter(|parent| *parent != Path::new(""));
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}

fn write_private(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(content)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn random(bytes: &mut [u8]) {
        aws_lc_rs::rand::fill(bytes).unwrap();
    }

    #[test]
    fn what_is_sealed_opens_only_with_its_key_and_in_its_place() {
        let key = MasterKey::fixed_for_dev();
        let sealed = key.seal(&random, "signing-key/a", b"secret").unwrap();

        assert!(sealed.starts_with("v1."));
        assert_eq!(key.open("signing-key/a", &sealed).unwrap(), b"secret");
        assert_eq!(key.open("signing-key/b", &sealed), Err(SealError::Key));
        assert_eq!(
            MasterKey::of([1; 32]).open("signing-key/a", &sealed),
            Err(SealError::Key)
        );
    }

    #[test]
    fn every_seal_has_a_nonce_of_its_own() {
        let key = MasterKey::fixed_for_dev();
        let once = key.seal(&random, "place", b"secret").unwrap();
        let again = key.seal(&random, "place", b"secret").unwrap();
        assert_ne!(once, again);
    }

    #[test]
    fn a_mark_is_of_its_text_its_place_and_its_key() {
        let key = MasterKey::fixed_for_dev();
        let mark = key.mark("peer", b"192.0.2.1");
        assert_eq!(mark, key.mark("peer", b"192.0.2.1"));
        assert!(!mark.contains("192"));
        for other in [
            key.mark("peer", b"192.0.2.2"),
            key.mark("peers", b"192.0.2.1"),
            MasterKey::of([1; 32]).mark("peer", b"192.0.2.1"),
        ] {
            assert_ne!(mark, other);
        }
    }

    #[test]
    fn no_changed_text_opens() {
        let key = MasterKey::fixed_for_dev();
        let sealed = key.seal(&random, "place", b"secret").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(key.open("place", &changed).is_err(), "{at}");
        }
        for cut in ["", "v1.", "v2.AAAA", "v1.AAAA", &sealed[..sealed.len() - 4]] {
            assert!(key.open("place", cut).is_err(), "{cut}");
        }
    }

    #[test]
    fn a_key_file_is_private_and_written_once() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("master.key");
        let made = MasterKey::create_file(&path, &random).unwrap();

        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(MasterKey::from_file(&path).unwrap().own, made.own);
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);

        let again = MasterKey::create_file(&path, &random);
        assert!(matches!(again, Err(MasterKeyError::Exists { .. })));
        assert_eq!(MasterKey::from_file(&path).unwrap().own, made.own);
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);
    }

    #[test]
    fn a_key_file_holds_hex_or_base64() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("master.key");
        let read = |text: &str| {
            fs::write(&path, text).unwrap();
            MasterKey::from_file(&path).map(|key| key.own)
        };

        assert_eq!(read(&"fF".repeat(32)).unwrap(), [0xff; 32]);
        assert_eq!(
            read(&format!("{}8=\n", "/".repeat(42))).unwrap(),
            [0xff; 32]
        );
        assert_eq!(read(&format!("{}8", "_".repeat(42))).unwrap(), [0xff; 32]);
        for bad in [
            "",
            "\n\n",
            "secret",
            &format!("{}\nsecret", "f".repeat(64)),
            &"f".repeat(63),
            &"g".repeat(64),
            &"A".repeat(2000),
        ] {
            let fault = read(bad).unwrap_err().to_string();
            assert!(
                fault.contains("master.key") && fault.contains("64 hex"),
                "{fault}"
            );
        }
    }

    #[test]
    fn a_new_key_comes_before_the_former_ones_which_still_open() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("master.key");
        let old = MasterKey::create_file(&path, &random).unwrap();
        let sealed = old.seal(&random, "place", b"secret").unwrap();
        assert_eq!(old.sealed_anew(&random, "place", &sealed), Ok(None));

        let new = MasterKey::renew_file(&path, &random).unwrap();
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);
        let read = MasterKey::from_file(&path).unwrap();
        assert_eq!((read.own, &read.former), (new.own, &vec![old.own]));
        assert_ne!(new.own, old.own);

        assert_eq!(read.open("place", &sealed).unwrap(), b"secret");
        let anew = read.sealed_anew(&random, "place", &sealed).unwrap();
        let anew = anew.unwrap();
        assert_eq!(old.open("place", &anew), Err(SealError::Key));
        assert_eq!(
            MasterKey::of(new.own).open("place", &anew).unwrap(),
            b"secret"
        );
        assert_eq!(read.sealed_anew(&random, "place", &anew), Ok(None));
        let stranger = MasterKey::of([1; 32]);
        assert_eq!(
            stranger.sealed_anew(&random, "place", &anew),
            Err(SealError::Key)
        );
    }

    #[test]
    fn a_missing_file_is_named() {
        let fault = MasterKey::from_file(Path::new("/nowhere/master.key")).unwrap_err();
        assert!(fault.to_string().contains("/nowhere/master.key"));
    }

    #[test]
    fn debug_shows_no_key() {
        assert_eq!(format!("{:?}", MasterKey::of([65; 32])), "MasterKey(..)");
    }
}
