//! Words that nearly every text has. They say nothing of what it is about, and their postings would be the longest.

/// Returns whether a word in small letters is one of them.
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

/// Sorted. Short on purpose: a reader may look for *tidak* or *baru*.
const STOP_WORDS: [&str; 40] = [
    "ada", "adalah", "agar", "akan", "atas", "atau", "bagi", "bahwa", "dalam", "dan", "dapat", "dari", "dengan", "di",
    "hal", "ia", "ini", "itu", "juga", "karena", "ke", "kepada", "lain", "lebih", "maka", "oleh", "pada", "para",
    "pun", "saat", "sebagai", "secara", "serta", "sudah", "telah", "tersebut", "untuk", "yaitu", "yakni", "yang",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(STOP_WORDS.is_sorted());
        assert!(is_stop_word("yang") && !is_stop_word("pelatihan"));
    }
}
