//! Sizes of files, for readers.

/// Formats a size: "84 KB", "1,2 MB". Uses decimal units, as phones and data plans do, rounds up so that no file costs
/// more than stated, and puts a no-break space before the unit.
#[must_use]
pub fn size_text(bytes: u64) -> String {
    const KB: u64 = 1000;
    const MB: u64 = 1_000_000;
    if bytes < MB - KB {
        return format!("{}\u{a0}KB", bytes.div_ceil(KB).max(1));
    }
    let tenths = bytes.div_ceil(MB / 10);
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole}\u{a0}MB"),
        (whole, rest) => format!("{whole},{rest}\u{a0}MB"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same cases test `src/library/size_text.js`.
    const CASES: &str = include_str!("../../../tests/scripts/size_text.json");

    #[test]
    fn sizes_are_rounded_up_in_decimal_units() {
        let cases: Vec<(u64, String)> = serde_json::from_str(CASES).unwrap();
        for (bytes, text) in cases {
            assert_eq!(size_text(bytes), text, "{bytes}");
        }
    }
}
