//! Superscript and subscript letters, as far as Unicode has them.

const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
const PLAIN: &str = "0123456789+-=()n";

/// Returns the same words in superscript; none where a letter has no such form.
pub(super) fn raised(words: &str) -> Option<String> {
    moved(words, RAISED)
}

/// Returns the same words in subscript; none where a letter has no such form.
pub(super) fn lowered(words: &str) -> Option<String> {
    moved(words, LOWERED)
}

fn moved(words: &str, letters: &str) -> Option<String> {
    let find = |letter: char| letters.chars().nth(PLAIN.chars().position(|plain| plain == letter)?);
    (!words.is_empty()).then(|| words.chars().map(find).collect()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_a_form_is_moved() {
        assert_eq!(raised("-12").as_deref(), Some("⁻¹²"));
        assert_eq!(lowered("2").as_deref(), Some("₂"));
        assert_eq!((raised("th"), lowered("n"), raised("")), (None, None, None));
    }
}
