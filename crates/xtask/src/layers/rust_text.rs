//! Rust code with comments, the inside of strings, and tests blanked out, so that rules can look for words without
//! being fooled by what only talks about them. Every place keeps its offset and its line.

/// A string in the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Literal {
    /// Where it begins, quote included.
    pub(super) start: usize,
    /// Just behind it, quote included.
    pub(super) end: usize,
    /// As written between the quotes, escapes and all.
    pub(super) text: String,
}

#[derive(Debug)]
pub(super) struct RustText {
    pub(super) code: String,
    pub(super) code_with_tests: String,
    /// Outside of tests.
    pub(super) literals: Vec<Literal>,
}

impl RustText {
    pub(super) fn read(text: &str) -> Self {
        let mut blanker = Blanker { text, code: String::with_capacity(text.len()), literals: Vec::new() };
        while blanker.take_next() {}
        let Blanker { code: code_with_tests, mut literals, .. } = blanker;
        let mut code = code_with_tests.clone();
        for (start, end) in find_tests(&code_with_tests) {
            let blanked = code.get(start..end).map(blank).unwrap_or_default();
            code.replace_range(start..end, &blanked);
            literals.retain(|literal| literal.start < start || literal.start >= end);
        }
        Self { code, code_with_tests, literals }
    }
}

/// Goes through the text once. The code so far is always as long as the text that it was made of.
struct Blanker<'a> {
    text: &'a str,
    code: String,
    literals: Vec<Literal>,
}

impl<'a> Blanker<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.code.len()..).unwrap_or_default()
    }

    fn take_next(&mut self) -> bool {
        let rest = self.rest();
        let Some(letter) = rest.chars().next() else { return false };
        if rest.starts_with("//") {
            self.blank(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.blank(measure_block_comment(rest));
        } else if let Some(hashes) = measure_raw_start(rest).filter(|_| !self.is_inside_word()) {
            let closing = format!("\"{}", "#".repeat(hashes));
            let opening = hashes + 2;
            let inside = rest.get(opening..).and_then(|tail| tail.find(&closing));
            self.take_string(opening, inside, closing.len());
        } else if letter == '"' {
            self.take_string(1, rest.get(1..).and_then(measure_string), 1);
        } else if let Some(inside) = measure_char(rest) {
            self.keep(1);
            self.blank(inside);
            self.keep(1);
        } else {
            self.keep(letter.len_utf8());
        }
        true
    }

    fn take_string(&mut self, opening: usize, inside: Option<usize>, closing: usize) {
        let start = self.code.len();
        self.keep(opening);
        let inside = inside.unwrap_or(self.rest().len());
        let text = self.rest().get(..inside).unwrap_or_default().to_owned();
        self.blank(inside);
        self.keep(closing.min(self.rest().len()));
        self.literals.push(Literal { start, end: self.code.len(), text });
    }

    fn keep(&mut self, length: usize) {
        let kept = self.rest().get(..length).unwrap_or(self.rest());
        self.code.push_str(kept);
    }

    fn blank(&mut self, length: usize) {
        let blanked = blank(self.rest().get(..length).unwrap_or(self.rest()));
        self.code.push_str(&blanked);
    }

    /// Returns whether an `r` here only ends a name, as in `for"`; `br"` and `cr"` do begin a string.
    fn is_inside_word(&self) -> bool {
        let mut before = self.code.chars().rev();
        match before.next() {
            Some('b' | 'c') => before.next().is_some_and(is_word),
            last => last.is_some_and(is_word),
        }
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Returns as many bytes and lines, with nothing on them.
fn blank(text: &str) -> String {
    text.chars().map(|letter| if letter == '\n' { "\n".to_owned() } else { " ".repeat(letter.len_utf8()) }).collect()
}

fn measure_block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut length = 0;
    while let Some(tail) = rest.get(length..).filter(|tail| !tail.is_empty()) {
        if tail.starts_with("/*") {
            depth += 1;
            length += 2;
        } else if tail.starts_with("*/") {
            depth -= 1;
            length += 2;
            if depth == 0 {
                break;
            }
        } else {
            length += tail.chars().next().map_or(1, char::len_utf8);
        }
    }
    length
}

/// Returns the number of hashes of a raw string that begins here: 1 for `r#"`.
fn measure_raw_start(rest: &str) -> Option<usize> {
    let tail = rest.strip_prefix('r')?;
    let hashes = tail.bytes().take_while(|byte| *byte == b'#').count();
    (tail.as_bytes().get(hashes) == Some(&b'"')).then_some(hashes)
}

/// Returns the length of the string whose first quote has been read.
fn measure_string(inside: &str) -> Option<usize> {
    let mut letters = inside.char_indices();
    while let Some((place, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '"' => return Some(place),
            _ => {}
        }
    }
    None
}

/// Returns the length, inside of the quotes, of a character that begins here; `None` for a lifetime.
fn measure_char(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let mut letters = inside.chars();
    let first = letters.next()?;
    if first == '\\' {
        return inside.get(2..)?.find('\'').map(|more| more + 2);
    }
    (letters.next()? == '\'').then_some(first.len_utf8())
}

/// Finds the items marked `#[cfg(test)]`.
fn find_tests(code: &str) -> Vec<(usize, usize)> {
    const MARK: &str = "#[cfg(test)]";
    let mut found = Vec::new();
    for (start, _) in code.match_indices(MARK) {
        let mut depth = 0_usize;
        let mut end = code.len();
        for (place, letter) in code.get(start + MARK.len()..).unwrap_or_default().char_indices() {
            let behind = start + MARK.len() + place + 1;
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && matches!(letter, '}' | ';') {
                end = behind;
                break;
            }
        }
        found.push((start, end));
    }
    found
}

#[cfg(test)]
mod tests;
