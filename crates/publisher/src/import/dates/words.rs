//! The words in dates, in English and Indonesian, lower case: names of months, of days and of zones.

use super::digits;

pub(super) const MONTHS: [&str; 12] = [
    "jan januari january",
    "feb februari pebruari february",
    "mar mrt maret march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "agu agt ags agst agustus aug august",
    "sep sept september",
    "okt oktober oct october",
    "nov nop november nopember",
    "des desember dec december",
];
/// Days of the week. They say nothing that the date does not, and are often wrong.
pub(super) const DAYS: [&str; 7] = [
    "mon monday sen snn senin",
    "tue tues tuesday sel sls selasa",
    "wed wednesday rab rbu rabu",
    "thu thur thurs thursday kam kms kamis",
    "fri friday jum jmt jumat jum'at",
    "sat saturday sab sbt sabtu",
    "sun sunday min mgg minggu ahad",
];
/// Words and signs between the parts of a date.
const IGNORED: [&str; 2] = ["hari tanggal tgl pukul pkl jam pada", "at on the of - | –"];
/// Hours and minutes from universal time. `IST`, `BST` and others that mean several zones are left out.
const ZONES: [(i32, &str); 22] = [
    (0, "z ut utc gmt wet"),
    (700, "wib asia/jakarta asia/pontianak ict"),
    (800, "wita asia/makassar asia/ujung_pandang sgt myt hkt pht awst"),
    (900, "wit asia/jayapura jst kst"),
    (930, "acst"),
    (1000, "aest"),
    (1100, "aedt"),
    (1200, "nzst"),
    (1300, "nzdt"),
    (100, "west cet met"),
    (200, "cest mest eet"),
    (300, "eest msk"),
    (-300, "brt"),
    (-400, "edt"),
    (-500, "est cdt"),
    (-600, "cst mdt"),
    (-700, "mst pdt"),
    (-800, "pst akdt"),
    (-900, "akst"),
    (-1000, "hst"),
    (-330, "nst"),
    (-230, "ndt"),
];

fn has(names: &str, name: &str) -> bool {
    names.split(' ').any(|known| known == name)
}

pub(super) fn is_ignored(word: &str) -> bool {
    IGNORED.iter().any(|words| has(words, word))
}

/// Returns the number of a day of the week; Monday is 0.
pub(super) fn day_of_week(name: &str) -> Option<u32> {
    DAYS.iter().position(|names| has(names, name)).and_then(|index| u32::try_from(index).ok())
}

pub(super) fn half_of_day(token: &str) -> Option<bool> {
    match token {
        "am" | "a.m." => Some(false),
        "pm" | "p.m." => Some(true),
        _ => None,
    }
}

pub(super) fn month(name: &str) -> Option<u32> {
    let index = MONTHS.iter().position(|names| has(names, name))?;
    u32::try_from(index + 1).ok()
}

/// Returns the minutes of a zone east of universal time. A zone is a name, a number, or both (`gmt+7`).
pub(super) fn zone(token: &str) -> Option<i32> {
    if let Some((hours, _)) = ZONES.iter().find(|(_, names)| has(names, token)) {
        return Some(hours / 100 * 60 + hours % 100);
    }
    let number = ["gmt", "utc", "ut"].iter().find_map(|name| token.strip_prefix(name)).unwrap_or(token);
    let sign = match number.chars().next()? {
        '+' => 1,
        '-' | '−' => -1,
        _ => return None,
    };
    let number = number.trim_start_matches(['+', '-', '−']);
    let (hours, minutes) = match number.split_once(':') {
        Some((hours, minutes)) => (digits(hours)?, digits(minutes)?),
        None if number.len() <= 2 => (digits(number)?, 0),
        None => (digits(number)? / 100, digits(number)? % 100),
    };
    let minutes = i32::try_from(hours * 60 + minutes).ok().filter(|_| hours <= 14 && minutes < 60)?;
    Some(sign * minutes)
}
