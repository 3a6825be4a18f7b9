//! Where sentences begin and end, for reading aloud and for marking the sentence being read.

use std::ops::Range;

/// Abbreviations after which a full stop does not end a sentence. In lower case, without the final stop.
const ABBREVIATIONS: [&str; 26] = [
    "no", "nomor", "hlm", "hal", "dr", "drs", "dra", "ir", "prof", "st", "sdr", "yth", "jl", "jln", "tgl", "dll",
    "dsb", "dst", "a.n", "u.p", "s.d", "d.a", "rp", "kab", "kec", "km",
];

/// Returns the sentences of a text as ranges of bytes, without the white space around them. Together they cover every
/// word.
///
/// A sentence ends with `.`, `!`, `?` or `…` plus closing quotes and brackets, if white space follows and the next
/// letter is not lower case. `Intl.Segmenter` was considered and rejected: it splits "No. 5" and "dr. Sari".
#[must_use]
pub fn split_sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut place = 0;
    while let Some((_, letter)) = letters.get(place).copied() {
        place += 1;
        if !is_stop(letter) {
            continue;
        }
        let mut end = place;
        while letters.get(end).is_some_and(|(_, next)| is_stop(*next) || is_closing(*next)) {
            end += 1;
        }
        let byte = letters.get(end).map_or(text.len(), |(byte, _)| *byte);
        let follows = letters.get(end).is_none_or(|(_, next)| next.is_whitespace());
        let next = letters.iter().skip(end).map(|(_, next)| *next).find(|next| !next.is_whitespace());
        let goes_on = next.is_some_and(char::is_lowercase);
        let sentence = text.get(start..byte).unwrap_or_default();
        if follows && !goes_on && !(letter == '.' && next.is_some() && ends_with_abbreviation(sentence)) {
            push(&mut sentences, text, start..byte);
            start = byte;
        }
        place = end.max(place);
    }
    push(&mut sentences, text, start..text.len());
    sentences
}

const fn is_stop(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…')
}

const fn is_closing(letter: char) -> bool {
    matches!(letter, '"' | '”' | '’' | '\'' | ')' | ']' | '»')
}

/// Returns whether the text ends with an abbreviation ("No.", "a.n.") or with a single letter, which is an initial: "R.
/// A. Kartini".
fn ends_with_abbreviation(sentence: &str) -> bool {
    let word = sentence.trim_end_matches('.').rsplit(|letter: char| letter.is_whitespace() || letter == '(').next();
    let word = word.unwrap_or_default();
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(is_latin_letter) && letters.next().is_none();
    is_initial || ABBREVIATIONS.iter().any(|abbreviation| word.eq_ignore_ascii_case(abbreviation))
}

/// Returns whether the character is a letter of a name in Latin script. `char::is_alphabetic` and `str::to_lowercase`
/// know every script, and their tables would take 5.8 KB of the app (brotli).
const fn is_latin_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ')
}

fn push(sentences: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let Some(part) = text.get(range.clone()) else { return };
    let start = range.start + (part.len() - part.trim_start().len());
    let end = range.end - (part.len() - part.trim_end().len());
    if start < end {
        sentences.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        split_sentences(text).into_iter().filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_takes_breath() {
        for (text, sentences) in [
            ("", &[][..]),
            ("  \n ", &[]),
            ("Tanpa titik", &["Tanpa titik"]),
            ("Satu. Dua! Tiga? Empat…", &["Satu.", "Dua!", "Tiga?", "Empat…"]),
            ("Surat No. 5 dari dr. Sari, hlm. 7. Selesai.", &["Surat No. 5 dari dr. Sari, hlm. 7.", "Selesai."]),
            ("Harganya Rp1.500,00 pukul 16.48 WIB. Murah.", &["Harganya Rp1.500,00 pukul 16.48 WIB.", "Murah."]),
            ("\"Kita semua adalah humas.\" Begitu katanya.", &["\"Kita semua adalah humas.\"", "Begitu katanya."]),
            ("R. A. Kartini lahir. Ia menulis.", &["R. A. Kartini lahir.", "Ia menulis."]),
            ("É. Zola menulis. DR. SARI membaca.", &["É. Zola menulis.", "DR. SARI membaca."]),
            ("Lihat bab 5. Selesai.", &["Lihat bab 5.", "Selesai."]),
            ("Ditulis a.n. kepala balai. Benar?!", &["Ditulis a.n. kepala balai.", "Benar?!"]),
            ("Lihat kemenkeu.go.id sekarang.", &["Lihat kemenkeu.go.id sekarang."]),
            ("Ini (lihat no. 3). Itu.", &["Ini (lihat no. 3).", "Itu."]),
            ("Tunggu ... sebentar.", &["Tunggu ... sebentar."]),
        ] {
            assert_eq!(split(text), sentences, "{text}");
        }
    }

    #[test]
    fn no_word_is_lost() {
        let text = "A. b. C! \u{201c}Dé.\u{201d} 1.5 … z? Ω. Akhir";
        let joined: String = split(text).concat().split_whitespace().collect();
        assert_eq!(joined, text.split_whitespace().collect::<String>());
    }
}
