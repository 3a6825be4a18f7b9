//! What is shown or reported of a PDF: how many pages it has, and that it is locked.

use lopdf::{Document, encryption::DecryptionError};
use std::panic::catch_unwind;

/// What is known about a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pdf {
    /// It opens and has this many pages; `None` if the file does not tell. Readers are better served without the number
    /// than without the file, so a PDF that the library cannot read is accepted, even one that makes the library panic.
    Open(Option<u32>),
    /// It cannot be opened without a password. A PDF that only forbids printing or copying has an empty password, with
    /// which every program opens it.
    Locked,
}

/// Reads a PDF.
pub(super) fn read_pdf(bytes: &[u8]) -> Pdf {
    let read = catch_unwind(|| {
        let document = Document::load_mem(bytes).ok()?;
        if is_locked(&document) {
            return Some(Pdf::Locked);
        }
        let pages = u32::try_from(document.get_pages().len()).ok();
        Some(Pdf::Open(pages.filter(|pages| *pages > 0)))
    });
    read.ok().flatten().unwrap_or(Pdf::Open(None))
}

/// Returns whether the empty password, which the library tries on loading, is wrong. An unknown kind of lock does not
/// count, since other programs may open it.
fn is_locked(document: &Document) -> bool {
    let wrong = |error| matches!(error, lopdf::Error::Decryption(DecryptionError::IncorrectPassword));
    document.is_encrypted() && document.authenticate_password("").is_err_and(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_whole_pdf_has_no_number_of_pages() {
        for bytes in [&b""[..], b"%PDF-1.4", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer"] {
            assert_eq!(read_pdf(bytes), Pdf::Open(None));
        }
    }
}
