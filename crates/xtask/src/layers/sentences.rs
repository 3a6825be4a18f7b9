//! What readers see is written in one place, src/copy.rs.
//!
//! Three signs of a sentence elsewhere, each chosen so that it does not fire on class lists and the like: text between
//! tags, an attribute that is read out or shown, and a string with two plain words next to each other.

use super::{
    Violation,
    calls::{Use, find_use},
    rust_text::Literal,
    source::{Source, line_at},
};

const SCOPE: [&str; 4] = ["src/app", "src/routes", "src/views", "src/components"];
const SHOWN_ATTRIBUTES: [&str; 7] =
    ["aria-label", "aria-description", "aria-roledescription", "alt", "label", "placeholder", "title"];
/// Attributes with several words that nobody reads.
const LISTS: [&str; 13] = [
    "class",
    "rel",
    "d",
    "points",
    "viewBox",
    "transform",
    "sizes",
    "media",
    "allow",
    "sandbox",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
];
/// Texts for developers are in English and stand where they are used.
const DEVELOPER_TEXTS: [&str; 10] = [
    "reason =",
    "doc =",
    "must_use =",
    "expect =",
    "log!(",
    "warn!(",
    "error!(",
    "debug_warn!(",
    "debug_log!(",
    "assert!(",
];

pub(super) fn check_sentences(source: &Source) -> Vec<Violation> {
    if !source.is_below(&SCOPE) {
        return Vec::new();
    }
    let code = source.code();
    let mut found: Vec<(usize, String)> = find_bare_text(code);
    for literal in source.literals() {
        if is_sentence(code, source.literals(), literal) {
            found.push((literal.start, literal.text.clone()));
        }
    }
    let message = |text: &str| format!("\"{}\" is for readers: it belongs in src/copy.rs", text.trim());
    found
        .into_iter()
        .map(|(offset, text)| Violation::new(&source.path, line_at(code, offset), message(&text)))
        .collect()
}

fn is_sentence(code: &str, literals: &[Literal], literal: &Literal) -> bool {
    let before = code.get(..literal.start).unwrap_or_default().trim_end();
    let after = code.get(literal.end..).unwrap_or_default().trim_start();
    if DEVELOPER_TEXTS.iter().any(|start| before.ends_with(start)) {
        return false;
    }
    let has_letters = literal.text.chars().any(char::is_alphabetic);
    let used = find_use(code, literals, literal);
    let attribute = match &used {
        Some(Use::Attribute(name)) => Some(*name),
        _ => find_attribute(before),
    };
    let is_between_tags = used == Some(Use::Text) || after.starts_with("</") || is_after_tag(before);
    match attribute {
        Some(name) if LISTS.contains(&name) => false,
        Some(name) if SHOWN_ATTRIBUTES.contains(&name) => has_letters,
        Some(_) => has_two_words(&literal.text),
        None => (is_between_tags && has_letters) || has_two_words(&literal.text),
    }
}

/// Returns `aria-label` from what stands before the string of `aria-label="…"`. Rust's own assignments have a space
/// before the sign.
fn find_attribute(before: &str) -> Option<&str> {
    let name_end = before.strip_suffix('=')?;
    let name_start = name_end.rfind(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '-' | '_'))? + 1;
    name_end.get(name_start..).filter(|name| !name.is_empty())
}

/// Returns whether a place is behind `<p>` or `</b>`, but not behind `=>` or `->`.
fn is_after_tag(before: &str) -> bool {
    before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->") && before.rfind('<').is_some()
}

/// Returns whether a text has two plain words next to each other: not `nav-menu nav-menu--open`, not `{} {}`, not
/// `width=device-width, x`.
fn has_two_words(text: &str) -> bool {
    let is_plain = |part: &str| {
        let core =
            part.trim_matches(|letter: char| letter.is_ascii_punctuation() && !matches!(letter, '-' | '_' | '{' | '}'));
        core.chars().count() > 1 && core.chars().all(char::is_alphabetic)
    };
    let parts: Vec<&str> = text.split_whitespace().collect();
    parts.windows(2).any(|pair| pair.iter().all(|part| is_plain(part)))
}

/// Finds text without quotes in a view: `<p>Tidak ditemukan</p>`. No Rust code has `</`.
fn find_bare_text(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (end, _) in code.match_indices("</") {
        let before = code.get(..end).unwrap_or_default();
        let start = before.rfind(['>', '}', '"']).map_or(0, |place| place + 1);
        let text = before.get(start..).unwrap_or_default();
        if text.chars().any(char::is_alphabetic) {
            found.push((start + text.len() - text.trim_start().len(), text.to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str) -> usize {
        check_sentences(&Source::new("src/views/home.rs", text)).len()
    }

    #[test]
    fn text_in_a_view_is_found_with_and_without_quotes() {
        for text in [
            "view! { <h1>\"Beranda\"</h1> }",
            "view! { <p>{count}\" berita\"</p> }",
            "view! { <b/>\"Lebih lama\"{x} }",
            "view! { <h1>Beranda</h1> }",
            "view! { <p>{count} berita</p> }",
            "view! { <nav aria-label=\"Navigasi\"></nav> }",
            "view! { <nav aria-label=move || if a { \"Buka menu ini\" } else { x }></nav> }",
            "let notice = \"Tidak ada berita\";",
            "element(\"button\").child(\"Tutup\")",
            "element(\"button\").child(move || if a { \"Tutup\" } else { b })",
            "element(\"button\").attr(\"aria-label\", \"Tutup\")",
            "element(\"img\").attr_if(\"alt\", a.then_some(\"Gedung\"))",
            "element(\"p\").changing(\"title\", move || Some(\"Tutup\"))",
            "match x { A => \"Gagal memuat.\", B => y }",
            "format!(\"Halaman {n} dari banyak sekali\")",
        ] {
            assert_eq!(broken(text), 1, "{text}");
        }
    }

    #[test]
    fn what_nobody_reads_is_not_taken_for_a_sentence() {
        for text in [
            "view! { <p class=\"card card wide\" id=\"jalan-keluar\">{copy::TEXT}</p> }",
            "view! { <a rel=\"external noopener\" href=\"/berita/\">{x}</a> }",
            "view! { <p>{copy::AUTHOR}\": \"{name}\" · \"</p> }",
            "element(\"p\").attr(\"class\", \"card wide\").attr(\"role\", \"status\").child(\" · \")",
            "element(\"a\").attr(\"rel\", \"external noopener\").child(element(\"b\").child(copy::TEXT))",
            "let class = if open { \"menu menu--open\" } else { \"menu\" };",
            "format!(\"{} {}\", a, b)",
            "leptos::logging::warn!(\"the page does not match its data\")",
            "#[allow(dead_code, reason = \"only the browser calls it\")] fn f() -> Vec<u8> {}",
            "match a { B => \"berita\" } // Lebih lama </p>",
            "#[cfg(test)] mod tests { const A: &str = \"Tidak ada berita\"; }",
        ] {
            assert_eq!(broken(text), 0, "{text}");
        }
    }

    #[test]
    fn the_home_of_sentences_may_hold_them() {
        assert!(check_sentences(&Source::new("src/copy.rs", "const A: &str = \"Tidak ada berita\";")).is_empty());
    }
}
