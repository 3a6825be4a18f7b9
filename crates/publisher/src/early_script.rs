//! The one inline script of every page: it applies the reader's settings before anything is painted.

/// Its text, the same on every page, so that one hash in the policy allows it.
pub const EARLY_SCRIPT: &str = include_str!("early.js").trim_ascii_end();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stays_within_its_bound() {
        assert!(EARLY_SCRIPT.len() <= 300, "{} bytes", EARLY_SCRIPT.len());
        assert!(!EARLY_SCRIPT.contains('<') && !EARLY_SCRIPT.contains('\n'));
    }
}
