//! Texts that end with the SHA-256 of themselves, so that one that is cut off or changed is known for it.

use crate::digest::sha256_hex;

const MARK: &str = "sha256 ";

/// The last line, for a text of lines with this hash.
pub(crate) fn seal(hash: &str) -> String {
    format!("{MARK}{hash}\n")
}

/// The text above its last line; `None` where it is not whole.
pub(crate) fn unseal(sealed: &str) -> Option<&str> {
    let (text, hash) = sealed.strip_suffix('\n')?.rsplit_once(MARK)?;
    (hash == sha256_hex(text.as_bytes())).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_whole_is_read() {
        let text = "satu\nsha256 dua\n";
        let sealed = format!("{text}{}", seal(&sha256_hex(text.as_bytes())));
        assert_eq!(unseal(&sealed), Some(text));
        assert_eq!(unseal(&sealed.replace("satu", "sato")), None);
        for (end, _) in sealed.char_indices() {
            assert_eq!(unseal(sealed.get(..end).unwrap()), None, "{end}");
        }
        assert_eq!(unseal(&seal(&sha256_hex(b""))), Some(""));
    }
}
