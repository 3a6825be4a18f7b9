//! The serde attributes that the model uses.

use syn::{Attribute, LitStr, Result, meta::ParseNestedMeta};

/// The attributes of a type.
#[derive(Default)]
pub(crate) struct TypeAttributes {
    /// The value is read as a `String` and then checked by `TryFrom`.
    pub(crate) is_checked_text: bool,
    /// Variants are named in `snake_case`.
    pub(crate) is_snake_case: bool,
}

impl TypeAttributes {
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self::default();
        for_each(attributes, |meta| {
            if meta.path.is_ident("try_from") {
                found.is_checked_text = true;
                expect_value(&meta, "String")
            } else if meta.path.is_ident("into") {
                expect_value(&meta, "String")
            } else if meta.path.is_ident("rename_all") {
                found.is_snake_case = true;
                expect_value(&meta, "snake_case")
            } else if meta.path.is_ident("transparent") {
                Ok(())
            } else {
                Err(meta.error("Decode does not know this attribute"))
            }
        })?;
        Ok(found)
    }
}

/// Returns whether a missing field takes its default.
pub(crate) fn has_default(attributes: &[Attribute]) -> Result<bool> {
    let mut is_default = false;
    for_each(attributes, |meta| {
        if meta.path.is_ident("default") {
            is_default = true;
            Ok(())
        } else if meta.path.is_ident("skip_serializing_if") {
            meta.value()?.parse::<LitStr>().map(|_| ())
        } else {
            Err(meta.error("Decode does not know this attribute"))
        }
    })?;
    Ok(is_default)
}

fn for_each(attributes: &[Attribute], mut read: impl FnMut(ParseNestedMeta<'_>) -> Result<()>) -> Result<()> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
        .try_for_each(|attribute| attribute.parse_nested_meta(&mut read))
}

fn expect_value(meta: &ParseNestedMeta<'_>, known: &str) -> Result<()> {
    let value: LitStr = meta.value()?.parse()?;
    if value.value() == known { Ok(()) } else { Err(meta.error(format!("Decode knows \"{known}\" only"))) }
}

/// Converts `SiteMap` to `site_map`, as serde does.
pub(crate) fn to_snake_case(name: &str) -> String {
    let mut text = String::new();
    for (index, letter) in name.char_indices() {
        if letter.is_uppercase() && index > 0 {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_variants_are_serdes() {
        assert_eq!(to_snake_case("SiteMap"), "site_map");
        assert_eq!(to_snake_case("News"), "news");
    }
}
