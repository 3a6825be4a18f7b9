//! Numbers of archive pages, counted from the oldest.

use crate::decode::Decode;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// The number of an archive page. Page 1 holds the oldest entries; `/berita/` itself has no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct PageNumber(NonZeroU32);

impl PageNumber {
    /// Creates a page number; `None` for 0.
    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// Parses a URL segment: decimal digits without a leading zero or sign, so that every page has one URL.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_canonical = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_canonical { text.parse().ok().and_then(Self::new) } else { None }
    }

    /// Returns the number, from 1.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0.get()
    }
}
