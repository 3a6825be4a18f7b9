//! Decoding data from parsed JSON. Reads the same shapes as serde with a fifth of the code:
//! `docs/adr/0010-small-decoder.md`.

mod json;

pub use json::{Value, parse};
pub use model_derive::Decode;
use std::num::NonZeroU32;

/// A type that can be decoded from JSON. Unknown keys are ignored, because a newer writer may add some.
pub trait Decode: Sized {
    /// Returns the decoded value; `None` if `value` has another shape.
    fn decode(value: &Value) -> Option<Self>;

    /// Returns the value to use if the key is missing; `None` if the key is required.
    #[must_use]
    fn missing() -> Option<Self> {
        None
    }
}

/// Parses and decodes a text.
#[must_use]
pub fn decode_text<T: Decode>(text: &str) -> Option<T> {
    T::decode(&parse(text)?)
}

/// Decodes a key that must be there, unless the type itself allows it to be missing.
#[must_use]
pub fn required<T: Decode>(value: &Value, key: &str) -> Option<T> {
    match member(value, key)? {
        Some(value) => T::decode(value),
        None => T::missing(),
    }
}

/// Decodes a key that may be missing.
#[must_use]
pub fn optional<T: Decode + Default>(value: &Value, key: &str) -> Option<T> {
    match member(value, key)? {
        Some(value) => T::decode(value),
        None => Some(T::default()),
    }
}

/// Returns the member of an object, which may be missing; `None` if the value is not an object.
fn member<'value>(value: &'value Value, key: &str) -> Option<Option<&'value Value<'value>>> {
    matches!(value, Value::Object(_)).then(|| value.get(key))
}

/// Returns the name and the value of an enum variant, written `"name"` or `{"name": value}`.
#[must_use]
pub fn variant<'value>(value: &'value Value) -> Option<(&'value str, Option<&'value Value<'value>>)> {
    match value {
        Value::String(name) => Some((name, None)),
        Value::Object(members) => match members.as_slice() {
            [(name, value)] => Some((name, Some(value))),
            _ => None,
        },
        _ => None,
    }
}

impl Decode for String {
    fn decode(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.as_ref().to_owned()),
            _ => None,
        }
    }
}

impl Decode for bool {
    fn decode(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(is) => Some(*is),
            _ => None,
        }
    }
}

impl Decode for i64 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_number()
    }
}

impl Decode for i32 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_number()?.try_into().ok()
    }
}

impl Decode for u64 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_number()?.try_into().ok()
    }
}

impl Decode for u32 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_number()?.try_into().ok()
    }
}

impl Decode for u16 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_number()?.try_into().ok()
    }
}

impl Decode for u8 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_number()?.try_into().ok()
    }
}

impl Decode for NonZeroU32 {
    fn decode(value: &Value) -> Option<Self> {
        Self::new(u32::decode(value)?)
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(value: &Value) -> Option<Self> {
        if *value == Value::Null { Some(None) } else { T::decode(value).map(Some) }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: &Value) -> Option<Self> {
        // A plain loop, because `collect` into an `Option` generates more code for each type.
        let Value::Array(values) = value else { return None };
        let mut items = Self::with_capacity(values.len());
        for value in values {
            items.push(T::decode(value)?);
        }
        Some(items)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(value: &Value) -> Option<Self> {
        T::decode(value).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link::LinkTarget, page::Neighbour, page_number::PageNumber, section::Section, slug::Slug};

    #[test]
    fn a_missing_key_is_read_only_where_it_may_be_missing() {
        let text = r#"{"boundary":"2020-02-21T16:48:00+07:00","a_newer_key":[]}"#;
        assert_eq!(decode_text::<Neighbour>(text).map(|neighbour| neighbour.number), Some(None));
        assert_eq!(decode_text::<Neighbour>(r#"{"number":2}"#), None);
    }

    #[test]
    fn a_value_of_another_shape_or_range_is_refused() {
        assert_eq!(decode_text::<PageNumber>("0"), None);
        assert_eq!(decode_text::<PageNumber>("-1"), None);
        assert_eq!(decode_text::<PageNumber>("4294967296"), None);
        assert_eq!(decode_text::<Slug>("\"../rahasia\""), None);
        assert_eq!(decode_text::<Vec<Slug>>("[\"a\",\"\"]"), None);
        assert_eq!(decode_text::<Section>("\"weather\""), None);
        assert_eq!(decode_text::<Section>("{\"news\":1}"), None);
        assert_eq!(decode_text::<LinkTarget>("\"page\""), None);
        assert_eq!(decode_text::<LinkTarget>("{\"page\":\"/\",\"file\":\"/\"}"), None);
    }
}
