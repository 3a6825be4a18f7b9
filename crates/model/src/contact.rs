//! How to reach the office: the page `/kontak/`.

use crate::decode::Decode;
use serde::{Deserialize, Serialize};

/// The title of the page. The app can also show the page without its twin, so publisher and app both take the title
/// from here.
pub const TITLE: &str = "Kontak";

/// The fewest digits of a telephone number: 110, 134.
const SHORTEST: usize = 3;
/// The most digits of a number that is dialled unchanged within Indonesia: 14045, 1500991.
const LONGEST_SHORT: usize = 8;
/// The most digits of any telephone number, by ITU-T E.164.
const LONGEST: usize = 15;

/// Address, telephone numbers, mail address and opening hours of the office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contact {
    /// The name above the address.
    pub name: String,
    /// The lines of the address.
    pub address: Vec<String>,
    /// Telephone numbers, the most useful first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// The mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Opening hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<OpeningHours>,
    /// An `https:` link to the place on a map of another site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map_url: Option<String>,
    /// What a reader should know before contacting the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Phone {
    /// Whom the number reaches, where that is not obvious.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The number as people write it: `(0274) 123456`, `134`.
    pub number: String,
}

/// When the office is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpeningHours {
    /// `Senin–Kamis`
    pub days: String,
    /// `07.30–17.00 WIB`
    pub time: String,
}

/// Returns the `tel:` link of a number as people write it; `None` if the text is not a number that can be dialled.
///
/// In a number with a trunk 0, +62 replaces the 0, so that it can be dialled from abroad and from a mobile; a number
/// with `+` is complete; a short number (a service, up to 8 digits) stays as it is. A longer number with neither is
/// refused, because it is ambiguous.
#[must_use]
pub fn phone_href(number: &str) -> Option<String> {
    let written = number.strip_prefix('+').unwrap_or(number);
    if !written.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '.' | '(' | ')')) {
        return None;
    }
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let international = if written.len() < number.len() {
        digits
    } else if let Some(national) = digits.strip_prefix('0') {
        // `00` starts an international number, but the country that it reaches depends on where the caller is.
        format!("62{}", Some(national).filter(|national| !national.starts_with('0'))?)
    } else {
        return (SHORTEST..=LONGEST_SHORT).contains(&digits.len()).then(|| format!("tel:{digits}"));
    };
    let is_whole = (LONGEST_SHORT..=LONGEST).contains(&international.len()) && !international.starts_with('0');
    is_whole.then(|| format!("tel:+{international}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_from_anywhere() {
        for (written, href) in [
            ("134", "tel:134"),
            ("1500-991", "tel:1500991"),
            ("(0274) 497235", "tel:+62274497235"),
            ("0274-497.235", "tel:+62274497235"),
            ("0812 3456 7890", "tel:+6281234567890"),
            ("+62 274 497235", "tel:+62274497235"),
            ("+1 (202) 555-0100", "tel:+12025550100"),
        ] {
            assert_eq!(phone_href(written).as_deref(), Some(href), "{written}");
        }
    }

    #[test]
    fn what_cannot_be_dialled_is_no_number() {
        for written in [
            "",
            "-",
            "12",
            "274497235",
            "0",
            "01",
            "0062274497235",
            "+0274497235",
            "+62",
            "+",
            "(0274) 497235 ext. 12",
            "0274/497235",
            "0274 497235; 497236",
            "++62274497235",
            "0274+497235",
            "０２７４",
            "+1234567890123456",
            "012345678901234567",
            "tel:134",
        ] {
            assert_eq!(phone_href(written), None, "{written}");
        }
    }
}
