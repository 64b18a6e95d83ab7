//! Secrets of service principals: made here, stored only as a hash.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

const SECRET_BYTES: usize = 32;

/// A new secret: 32 random bytes as 43 characters of base64url.
pub fn new_secret(random: &dyn Fn(&mut [u8])) -> String {
    let mut bytes = [0; SECRET_BYTES];
    random(&mut bytes);
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// What is stored of a secret: its SHA-256 in hex.
///
/// A slow hash protects secrets that people choose, because those can be
/// guessed. Nobody guesses 256 random bits, however fast the hash, and a slow
/// hash would let anyone keep the server busy at the token endpoint.
pub fn hash_secret(secret: &str) -> String {
    use std::fmt::Write as _;

    let mut hex = String::with_capacity(64);
    for byte in digest(&SHA256, secret.as_bytes()).as_ref() {
        // Writing into a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Whether `secret` is the one that `hash` was made of, in constant time.
pub fn matches(secret: &str, hash: &str) -> bool {
    verify_slices_are_equal(hash_secret(secret).as_bytes(), hash.as_bytes()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_secret_itself_matches_its_hash() {
        let secret = new_secret(&|bytes| bytes.fill(7));
        let hash = hash_secret(&secret);

        assert_eq!(secret.len(), 43);
        assert!(matches(&secret, &hash));
        assert!(!matches(&hash, &hash));
        assert!(!matches("", &hash));
        assert!(!matches(&secret, ""));
        assert!(!matches(&secret, &hash.to_uppercase()));
    }

    #[test]
    fn the_hash_is_plain_sha_256() {
        assert_eq!(
            hash_secret("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
