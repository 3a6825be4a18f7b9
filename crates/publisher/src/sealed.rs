//! Texts that end with their own SHA-256, so that a text that was cut off or changed can be told.

use crate::digest::sha256_hex;

const MARK: &str = "sha256 ";

/// Returns the last line for a text of lines with this hash.
pub(crate) fn seal(hash: &str) -> String {
    format!("{MARK}{hash}\n")
}

/// Returns the text above its last line, or `None` if the text is not whole.
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
