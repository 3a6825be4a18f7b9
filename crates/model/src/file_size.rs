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

    #[test]
    fn sizes_are_rounded_up_in_decimal_units() {
        for (bytes, text) in [
            (0, "1\u{a0}KB"),
            (1, "1\u{a0}KB"),
            (84_000, "84\u{a0}KB"),
            (84_001, "85\u{a0}KB"),
            (999_000, "1\u{a0}MB"),
            (1_200_000, "1,2\u{a0}MB"),
            (1_200_001, "1,3\u{a0}MB"),
            (20_000_000, "20\u{a0}MB"),
        ] {
            assert_eq!(size_text(bytes), text, "{bytes}");
        }
    }
}
