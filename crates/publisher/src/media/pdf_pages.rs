//! How many pages a PDF has.

use std::panic::catch_unwind;

/// The number of pages; `None` where the file does not tell. A reader is better served without the number than without
/// the file, so a PDF that the library cannot read is no problem, even one that makes it panic.
pub(super) fn count_pages(bytes: &[u8]) -> Option<u32> {
    let counted = catch_unwind(|| lopdf::Document::load_mem(bytes).map(|document| document.get_pages().len()));
    counted.ok()?.ok().and_then(|count| u32::try_from(count).ok()).filter(|count| *count > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_whole_pdf_has_no_number_of_pages() {
        for bytes in [&b""[..], b"%PDF-1.4", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer"] {
            assert_eq!(count_pages(bytes), None);
        }
    }
}
