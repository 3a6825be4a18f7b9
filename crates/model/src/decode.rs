//! Decoding data from parsed JSON. Reads the same shapes as serde with a fifth of the code:
//! `docs/adr/0010-small-decoder.md`.

pub use model_derive::Decode;
pub use serde_json::Value;
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

/// Parses and decodes a text. `serde_json` refuses more than 128 levels, so no file can exhaust the stack.
#[must_use]
pub fn decode_text<T: Decode>(text: &str) -> Option<T> {
    T::decode(&serde_json::from_str(text).ok()?)
}

/// Decodes a key that must be there, unless the type itself allows it to be missing.
#[must_use]
pub fn required<T: Decode>(value: &Value, key: &str) -> Option<T> {
    match value.as_object()?.get(key) {
        Some(value) => T::decode(value),
        None => T::missing(),
    }
}

/// Decodes a key that may be missing.
#[must_use]
pub fn optional<T: Decode + Default>(value: &Value, key: &str) -> Option<T> {
    match value.as_object()?.get(key) {
        Some(value) => T::decode(value),
        None => Some(T::default()),
    }
}

/// Returns the name and the value of an enum variant, written `"name"` or `{"name": value}`.
#[must_use]
pub fn variant(value: &Value) -> Option<(&str, Option<&Value>)> {
    match value {
        Value::String(name) => Some((name, None)),
        Value::Object(map) if map.len() == 1 => map.iter().next().map(|(name, value)| (name.as_str(), Some(value))),
        _ => None,
    }
}

impl Decode for String {
    fn decode(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Decode for bool {
    fn decode(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl Decode for i64 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_i64()
    }
}

impl Decode for i32 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_i64()?.try_into().ok()
    }
}

impl Decode for u64 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_u64()
    }
}

impl Decode for u32 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
}

impl Decode for u16 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
}

impl Decode for u8 {
    fn decode(value: &Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
}

impl Decode for NonZeroU32 {
    fn decode(value: &Value) -> Option<Self> {
        Self::new(u32::decode(value)?)
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(value: &Value) -> Option<Self> {
        if value.is_null() { Some(None) } else { T::decode(value).map(Some) }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: &Value) -> Option<Self> {
        // A plain loop, because `collect` into an `Option` generates more code for each type.
        let values = value.as_array()?;
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
