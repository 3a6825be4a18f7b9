//! `#[derive(Decode)]`: reads a type from parsed JSON, by the same `#[serde(…)]` attributes as serde's own derive.
//!
//! Serde's derive makes code for every pair of type and input; a quarter of the browser's wasm was that code. This one
//! makes a look-up a field and shares the rest (`docs/adr/0010-small-decoder.md`). What it does not know is refused
//! when compiling, so it can't silently read something else than serde writes.

mod attributes;
mod shapes;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Implements `model::decode::Decode`.
///
/// Knows structs with named fields, structs of one value (`transparent` or `try_from = "String"`), and enums whose
/// variants hold nothing or one value, tagged as serde tags them by default.
#[proc_macro_derive(Decode, attributes(serde))]
pub fn derive_decode(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    shapes::implement(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}
