//! Parsing JSON, with what the published files need and no more.
//!
//! `serde_json` also reads fractions, for which it carries a table, and keeps the members of each object in a tree.
//! What that costs in the browser, and why the browser's own parser is not used: `docs/adr/0010-small-decoder.md`.

use std::borrow::Cow;

/// How deeply arrays and objects may be nested, so that no file can exhaust the stack. `serde_json` has the same limit.
const DEPTH: u32 = 128;

/// A parsed value. Texts without escapes are borrowed from the text that was parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'text> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number with a fraction or an exponent, or a larger one. No shape has such numbers, but a newer file may.
    OtherNumber,
    /// A text.
    String(Cow<'text, str>),
    /// The items of an array.
    Array(Vec<Self>),
    /// The members of an object, in the order of the text.
    Object(Vec<(Cow<'text, str>, Self)>),
}

impl Value<'_> {
    /// Returns the member of an object; none if it has no such member, or if the value is not an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            // Of several members with one name the last counts, as in JavaScript.
            Self::Object(members) => members.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Returns a whole number.
    #[must_use]
    pub const fn as_number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// Parses a text that is one JSON value.
#[must_use]
pub fn parse(text: &str) -> Option<Value<'_>> {
    let mut reader = Reader { text, place: 0 };
    let value = reader.value(DEPTH)?;
    reader.skip_space();
    reader.peek().is_none().then_some(value)
}

struct Reader<'text> {
    text: &'text str,
    /// The index of the next byte.
    place: usize,
}

impl<'text> Reader<'text> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.place += 1;
        Some(byte)
    }

    /// Skips this byte if it is the next one, and returns whether it was.
    fn skip(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.place += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.place += 1;
        }
    }

    fn value(&mut self, depth: u32) -> Option<Value<'text>> {
        self.skip_space();
        match self.peek()? {
            b'"' => self.string().map(Value::String),
            b'[' => self.array(depth - 1),
            b'{' => self.object(depth - 1),
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Value<'text>) -> Option<Value<'text>> {
        let is_next = self.text.get(self.place..)?.starts_with(word);
        self.place += word.len();
        is_next.then_some(value)
    }

    fn array(&mut self, depth: u32) -> Option<Value<'text>> {
        let mut items = Vec::new();
        let mut goes_on = self.begin(depth, b']')?;
        while goes_on {
            items.push(self.value(depth)?);
            goes_on = self.goes_on(b']')?;
        }
        Some(Value::Array(items))
    }

    fn object(&mut self, depth: u32) -> Option<Value<'text>> {
        let mut members = Vec::new();
        let mut goes_on = self.begin(depth, b'}')?;
        while goes_on {
            self.skip_space();
            let name = self.string()?;
            self.skip_space();
            if !self.skip(b':') {
                return None;
            }
            members.push((name, self.value(depth)?));
            goes_on = self.goes_on(b'}')?;
        }
        Some(Value::Object(members))
    }

    /// Enters an array or object, unless it is nested too deeply. Returns whether there is anything in it.
    fn begin(&mut self, depth: u32, end: u8) -> Option<bool> {
        self.place += 1;
        self.skip_space();
        (depth > 0).then(|| !self.skip(end))
    }

    /// Returns whether something more follows in an array or object.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        self.skip_space();
        match self.next()? {
            b',' => Some(true),
            byte => (byte == end).then_some(false),
        }
    }

    fn string(&mut self) -> Option<Cow<'text, str>> {
        if !self.skip(b'"') {
            return None;
        }
        let mut whole = Cow::Borrowed("");
        loop {
            let start = self.place;
            while self.peek().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.place += 1;
            }
            // Adding to an empty borrowed text only borrows.
            whole += self.text.get(start..self.place)?;
            match self.next()? {
                b'"' => return Some(whole),
                b'\\' => whole.to_mut().push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                if !(0xD800..0xDC00).contains(&unit) {
                    return char::from_u32(unit);
                }
                // The first half of a character outside of the basic plane; the second must follow.
                let second = if self.skip(b'\\') && self.skip(b'u') { self.unit()? } else { return None };
                if !(0xDC00..0xE000).contains(&second) {
                    return None;
                }
                char::from_u32(0x1_0000 + ((unit - 0xD800) << 10) + (second - 0xDC00))?
            }
            _ => return None,
        })
    }

    /// Reads the four hexadecimal digits of a UTF-16 unit.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.next()?).to_digit(16)?;
        }
        Some(unit)
    }

    fn number(&mut self) -> Option<Value<'text>> {
        let start = self.place;
        self.skip(b'-');
        // No number begins with a zero but zero itself.
        if !self.skip(b'0') {
            self.digits()?;
        }
        let whole = self.text.get(start..self.place)?;
        let mut is_whole = true;
        if self.skip(b'.') {
            is_whole = false;
            self.digits()?;
        }
        if self.skip(b'e') || self.skip(b'E') {
            is_whole = false;
            if !self.skip(b'+') {
                self.skip(b'-');
            }
            self.digits()?;
        }
        let number = whole.parse().ok().filter(|_| is_whole);
        Some(number.map_or(Value::OtherNumber, Value::Number))
    }

    /// Skips one digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.place;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.place += 1;
        }
        (self.place > start).then_some(())
    }
}

#[cfg(test)]
mod tests;
