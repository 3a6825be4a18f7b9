//! A QR code as data (ISO/IEC 18004). The publisher computes it; the views draw it wherever it is printed.

use crate::decode::Decode;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// The light margin that a scanner needs around the code, in modules.
pub const QUIET_ZONE: usize = 4;

/// A square of modules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QrCode {
    /// The number of modules on each side, without the margin.
    pub size: u8,
    /// The modules in rows from the top, 1 for dark, as hexadecimal digits of four modules each, padded with 0.
    pub bits: String,
}

impl QrCode {
    /// Creates a code from the modules of a square, row by row, `true` for dark.
    #[must_use]
    pub fn from_modules(size: u8, modules: &[bool]) -> Self {
        let digit = |four: &[bool]| {
            let value = (0..4).fold(0, |value, place| value * 2 + u32::from(four.get(place) == Some(&true)));
            char::from_digit(value, 16).unwrap_or('0')
        };
        Self { size, bits: modules.chunks(4).map(digit).collect() }
    }

    /// Returns the side of the drawing including its margin, in modules.
    #[must_use]
    pub fn side(&self) -> usize {
        usize::from(self.size) + 2 * QUIET_ZONE
    }

    /// Returns the `d` of an SVG path that draws the dark modules in a box of [`QrCode::side`]: one bar for each run in
    /// a row.
    #[must_use]
    pub fn path(&self) -> String {
        let size = usize::from(self.size);
        let digits: Vec<u32> = self.bits.chars().filter_map(|digit| digit.to_digit(16)).collect();
        let is_dark = |index: usize| digits.get(index / 4).is_some_and(|digit| digit >> (3 - index % 4) & 1 == 1);
        let mut path = String::new();
        for row in 0..size {
            let mut column = 0;
            while column < size {
                let length = (column..size).take_while(|column| is_dark(row * size + column)).count();
                if length > 0 {
                    let (x, y) = (column + QUIET_ZONE, row + QUIET_ZONE);
                    let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
                }
                column += length.max(1);
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_in_a_bar_of_its_row() {
        let code = QrCode::from_modules(3, &[true, true, false, false, false, true, true, false, true]);
        assert_eq!(code.bits, "c68");
        assert_eq!(code.path(), "M4 4h2v1h-2zM6 5h1v1h-1zM4 6h1v1h-1zM6 6h1v1h-1z");
        assert_eq!(code.side(), 11);
    }
}
