//! Reads ranges as RFC 9110 says: `ServeDir` answers 416 to ranges that a server has to ignore, and knows no
//! `If-Range`.

use axum::http::{HeaderMap, HeaderValue, Method, header};

/// Keeps one well-formed range, written as `ServeDir` reads it, and removes all others. Unknown units and malformed
/// ranges are ignored (section 14.2). For several ranges the whole file is sent (section 14.2 lets a server do so; a
/// player requests only one).
pub(super) fn keep_one_range(method: &Method, headers: &mut HeaderMap) {
    let written: Vec<String> =
        headers.get_all(header::RANGE).iter().filter_map(|value| Some(value.to_str().ok()?.to_owned())).collect();
    headers.remove(header::RANGE);
    if method == Method::GET
        && let [written] = written.as_slice()
        && let Some(range) = parse_range(written)
        && let Ok(range) = HeaderValue::from_str(&range)
    {
        headers.insert(header::RANGE, range);
    }
}

/// Parses `bytes=FIRST-LAST`, `bytes=FIRST-` or `bytes=-LENGTH` (section 14.1.2), and lowers numbers beyond any file.
fn parse_range(written: &str) -> Option<String> {
    let (unit, range) = written.trim().split_once('=')?;
    let (first, last) = range.trim().split_once('-')?;
    if !unit.eq_ignore_ascii_case("bytes") {
        return None;
    }
    match (first, last) {
        ("", length) => Some(format!("bytes=-{}", parse_number(length)?)),
        (first, "") => Some(format!("bytes={}-", parse_number(first)?)),
        (first, last) => {
            let (first, last) = (parse_number(first)?, parse_number(last)?);
            (first <= last).then(|| format!("bytes={first}-{last}"))
        }
    }
}

/// Parses digits only. Returns the largest size of a file for any larger number.
fn parse_number(digits: &str) -> Option<u64> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().unwrap_or(i64::MAX.unsigned_abs()).min(i64::MAX.unsigned_abs()))
}

/// Returns whether a part may be sent: the client's copy has to be the current file (section 13.1.5). Compares tags
/// strongly (section 8.8.3.2); a date has to be exactly the same.
pub(super) fn is_current(if_range: &HeaderValue, now: &HeaderMap) -> bool {
    let is_weak = if_range.as_bytes().starts_with(b"W/");
    [header::ETAG, header::LAST_MODIFIED].iter().any(|name| now.get(name) == Some(if_range)) && !is_weak
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(method: &Method, written: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for range in written {
            headers.append(header::RANGE, HeaderValue::from_str(range).unwrap());
        }
        keep_one_range(method, &mut headers);
        headers.get(header::RANGE).map(|range| range.to_str().unwrap().to_owned())
    }

    #[test]
    fn one_well_formed_range_is_kept() {
        for (written, range) in [
            ("bytes=0-3", "bytes=0-3"),
            ("bytes=5-", "bytes=5-"),
            ("bytes=-5", "bytes=-5"),
            ("Bytes=007-9", "bytes=7-9"),
            (" bytes= 0-0 ", "bytes=0-0"),
            ("bytes=0-99999999999999999999999", "bytes=0-9223372036854775807"),
        ] {
            assert_eq!(kept(&Method::GET, &[written]).as_deref(), Some(range), "{written}");
        }
    }

    #[test]
    fn everything_else_is_as_if_it_were_not_there() {
        for written in [
            "items=0-2",
            "bytes=0-1,5-6",
            "bytes=",
            "bytes=-",
            "bytes=a-b",
            "bytes=3-1",
            "bytes=+1-2",
            "bytes=1--2",
            "bytes 0-1",
            "0-1",
            "bytes=0x1-2",
            "bytes=1-2-3",
            "bytes=0-1,",
            "",
        ] {
            assert_eq!(kept(&Method::GET, &[written]), None, "{written}");
        }
        assert_eq!(kept(&Method::GET, &["bytes=0-1", "bytes=2-3"]), None);
        assert_eq!(kept(&Method::HEAD, &["bytes=0-1"]), None);
    }

    #[test]
    fn only_the_very_tag_or_date_makes_a_copy_current() {
        let mut now = HeaderMap::new();
        now.insert(header::ETAG, HeaderValue::from_static("\"a-1\""));
        now.insert(header::LAST_MODIFIED, HeaderValue::from_static("Fri, 21 Feb 2020 09:48:00 GMT"));
        for (if_range, current) in [
            ("\"a-1\"", true),
            ("Fri, 21 Feb 2020 09:48:00 GMT", true),
            ("W/\"a-1\"", false),
            ("\"a-2\"", false),
            ("Fri, 21 Feb 2020 09:48:01 GMT", false),
            ("", false),
        ] {
            assert_eq!(is_current(&HeaderValue::from_static(if_range), &now), current, "{if_range}");
        }
    }
}
