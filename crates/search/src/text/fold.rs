//! Letters as search sees them: without case and without accents.
//!
//! The table is our own: those of the standard library know every script and keep accents, while this portal is written
//! in one script and its readers leave accents out.

/// What a character is to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Part of a word.
    Letter(char),
    /// Neither part of a word nor its end: an apostrophe, a combining accent, a mark of direction.
    Silent,
    /// Between words.
    Break,
}

/// U+0100 to U+017F without their accents.
const LATIN_EXTENDED: &[u8; 128] = b"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// U+00C0 to U+00DF; the small letters, 32 further on, are the same.
const LATIN_ONE: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyts";

/// The role of a character.
pub(crate) fn role(letter: char) -> Role {
    let at = |table: &[u8], first: u32| {
        let index = usize::try_from(u32::from(letter) - first).unwrap_or_default();
        table
            .get(index)
            .map_or(Role::Break, |base| if *base == b' ' { Role::Break } else { Role::Letter(char::from(*base)) })
    };
    match letter {
        'a'..='z' | '0'..='9' => Role::Letter(letter),
        'A'..='Z' => Role::Letter(letter.to_ascii_lowercase()),
        // Characters that stand for the apostrophe of Jum'at and Qur'an: typed, printed, from other scripts, or similar
        // to it.
        '\'' | '`' | '\u{b4}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{ff07}' => Role::Silent,
        '\u{2b9}'..='\u{2bf}' | '\u{2c8}' | '\u{2ca}' | '\u{2cb}' | '\u{ad}' | '\u{feff}' => Role::Silent,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => {
            Role::Silent
        }
        '\u{0}'..='\u{bf}' => Role::Break,
        '\u{ff}' => Role::Letter('y'),
        '\u{c0}'..='\u{df}' => at(LATIN_ONE, 0xc0),
        '\u{e0}'..='\u{fe}' => at(LATIN_ONE, 0xe0),
        '\u{100}'..='\u{17f}' => at(LATIN_EXTENDED, 0x100),
        // Punctuation, arrows, signs, pictures, private use.
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' => {
            Role::Break
        }
        '\u{ff00}'..='\u{ff0f}' | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'.. => Role::Break,
        // Capitals of Greek and Cyrillic.
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => Role::Letter(shifted(letter, 32)),
        '\u{400}'..='\u{40f}' => Role::Letter(shifted(letter, 80)),
        other => Role::Letter(other),
    }
}

fn shifted(letter: char, by: u32) -> char {
    char::from_u32(u32::from(letter) + by).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        for (letters, base) in
            [("éÈêÉ", 'e'), ("ñÑńŇ", 'n'), ("šŞŚ", 's'), ("žŻ", 'z'), ("öøőŌ", 'o'), ("ÿý", 'y'), ("łĽ", 'l')]
        {
            for letter in letters.chars() {
                assert_eq!(role(letter), Role::Letter(base), "{letter}");
            }
        }
        assert_eq!(role('Ж'), Role::Letter('ж'));
        assert_eq!(role('Ω'), Role::Letter('ω'));
        assert_eq!(role('م'), Role::Letter('م'));
    }

    #[test]
    fn signs_end_a_word_and_marks_do_not() {
        for letter in " .,;:!?\"()[]{}<>/\\-_–—…“”«»×÷·•→😀\u{0}\u{e0061}".chars() {
            assert_eq!(role(letter), Role::Break, "{letter:?}");
        }
        for letter in "'’‘ʼʻʿʾ`´′\u{301}\u{200b}\u{202e}\u{2066}\u{ad}".chars() {
            assert_eq!(role(letter), Role::Silent, "{letter:?}");
        }
    }
}
