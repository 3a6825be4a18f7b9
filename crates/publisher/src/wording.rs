//! Pieces of sentences that several problems share.

/// The known word nearest to a mistyped one, if it is near enough to be meant.
#[must_use]
pub fn find_nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let distance = |word: &str| strsim::osa_distance(&written.to_lowercase(), &word.to_lowercase());
    let nearest = known.iter().copied().min_by_key(|word| distance(word))?;
    (distance(nearest) <= 1 + nearest.chars().count() / 4).then_some(nearest)
}

/// "Mungkin maksud Anda `x`", or the list of what is known.
#[must_use]
pub fn suggest(written: &str, known: &[&str]) -> String {
    match find_nearest(written, known) {
        Some(nearest) => format!("Mungkin maksud Anda `{nearest}`"),
        None => format!("Yang dikenal: {}", list(known)),
    }
}

/// A text as it is compared: lower case, single spaces, no punctuation around it.
#[must_use]
pub fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_around = |letter: char| !letter.is_alphanumeric();
    words.join(" ").trim_matches(is_around).to_owned()
}

/// `a`, `b`, `c`
#[must_use]
pub fn list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let known = ["title", "summary", "published_at"];
        assert_eq!(find_nearest("titel", &known), Some("title"));
        assert_eq!(find_nearest("publised_at", &known), Some("published_at"));
        assert_eq!(find_nearest("warna", &known), None);
        assert_eq!(find_nearest("x", &[]), None);
    }
}
