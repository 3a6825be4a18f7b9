//! `#[derive(Decode)]`: decodes a type from parsed JSON, following the same `#[serde(…)]` attributes as serde's own
//! derive.
//!
//! Serde's derive generates code for every pair of type and input; that code was a quarter of the browser's wasm. This
//! derive generates one look-up for each field and shares the rest (`docs/adr/0010-small-decoder.md`). It refuses
//! unknown attributes and shapes at compile time, so it cannot silently read something other than what serde writes.

mod attributes;
mod shapes;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Implements `model::decode::Decode`.
///
/// Supports structs with named fields, structs of one value (`transparent` or `try_from = "String"`), and enums whose
/// variants hold nothing or one value, tagged as serde tags them by default.
#[proc_macro_derive(Decode, attributes(serde))]
pub fn derive_decode(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    shapes::implement(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}
