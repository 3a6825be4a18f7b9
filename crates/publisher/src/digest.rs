//! Hashes: for names of files, versions, and integrity.

use base64::{Engine, engine::general_purpose::STANDARD};
use md5::Md5;
use sha2::{Digest, Sha256, Sha384};
use std::fmt::Write;

/// Returns the first 16 hexadecimal digits of the SHA-256: for names and versions.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    short_hex(&Sha256::digest(bytes))
}

/// Returns the whole SHA-256 in hexadecimal digits.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Returns the MD5 in hexadecimal digits (RFC 1321): S3 uses it as the ETag of an object. Nobody should trust it.
#[must_use]
pub fn md5_hex(bytes: &[u8]) -> String {
    hex(&<Md5 as md5::Digest>::digest(bytes))
}

/// Returns the short hash of named pieces. Lengths are hashed too, so moving a byte from one piece to the next changes
/// the hash.
#[must_use]
pub fn short_hash_of_pieces<'a>(pieces: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in pieces {
        for piece in [name.as_bytes(), bytes] {
            hasher.update((piece.len() as u64).to_be_bytes());
            hasher.update(piece);
        }
    }
    short_hex(&hasher.finalize())
}

/// A SHA-256 of bytes that come one piece after the other.
#[derive(Debug, Clone, Default)]
pub struct Sha256Writer(Sha256);

impl Sha256Writer {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Returns the hash of the bytes so far, in hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        hex(&self.0.clone().finalize())
    }
}

/// Returns a source of a Content-Security-Policy: `'sha256-…'`.
#[must_use]
pub fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// Returns the value of an `integrity` attribute: `sha384-…`.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

fn short_hex(hash: &[u8]) -> String {
    hex(hash.get(..8).unwrap_or(hash))
}

fn hex(hash: &[u8]) -> String {
    hash.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_the_known_ones() {
        assert_eq!(short_hash(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(md5_hex(b"abc"), "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(policy_hash("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
        let integrity = integrity(b"abc");
        assert!(integrity.starts_with("sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"));
    }

    #[test]
    fn a_byte_that_moves_between_pieces_changes_the_hash() {
        let whole = short_hash_of_pieces([("ab", &b"c"[..])].into_iter());
        let moved = short_hash_of_pieces([("a", &b"bc"[..])].into_iter());
        assert_ne!(whole, moved);
    }
}
