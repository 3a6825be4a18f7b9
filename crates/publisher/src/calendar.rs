//! The calendar file of an announcement, by RFC 5545. Its bytes follow from the entry alone: no clock, no random id.

use crate::origin::Origin;
use model::{base::Base, date::Timestamp, entry::EntrySummary};
use std::fmt::Write;

/// The longest line in octets, without its end (section 3.1).
const LINE: usize = 75;
/// WIB has no summer time, so the zone is one line long.
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Asia/Jakarta\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:WIB\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// Returns a file with an event at the deadline, or else at the end of validity, and an alarm a day before; `None` if
/// there is neither. `changed_at` is when the entry was last published or changed.
#[must_use]
pub fn calendar_file(
    entry: &EntrySummary,
    changed_at: Timestamp,
    base: &Base,
    origin: Option<&Origin>,
) -> Option<String> {
    if entry.is_over_by_decision() {
        return None;
    }
    let (moment, what) = match (entry.period.deadline, entry.period.valid_until) {
        (Some(deadline), _) => (deadline, "Tenggat"),
        (None, Some(until)) => (until, "Akhir masa berlaku"),
        (None, None) => return None,
    };
    let url = crate::origin::address(origin, base, &entry.route());
    let mut file =
        String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Warta//Warta//ID\r\nCALSCALE:GREGORIAN\r\n");
    file.push_str(ZONE);
    file.push_str("BEGIN:VEVENT\r\n");
    let local = |moment: Timestamp| {
        let text = moment.to_machine_text();
        text.get(..19).unwrap_or_default().replace(['-', ':'], "")
    };
    push_line(&mut file, &format!("UID:{}-{}@warta", entry.section.slug(), entry.slug));
    push_line(&mut file, &format!("DTSTAMP:{}Z", to_utc(changed_at)));
    push_line(&mut file, &format!("DTSTART;TZID=Asia/Jakarta:{}", local(moment)));
    push_line(&mut file, &format!("SUMMARY:{}", escape(&format!("{what}: {}", entry.title))));
    push_line(&mut file, &format!("DESCRIPTION:{}", escape(&format!("{}\n{url}", entry.summary))));
    if origin.is_some() {
        push_line(&mut file, &format!("URL:{url}"));
    }
    file.push_str("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\n");
    push_line(&mut file, &format!("DESCRIPTION:{}", escape(&format!("{what} besok: {}", entry.title))));
    file.push_str("END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    Some(file)
}

/// Returns a moment in UTC: `20200221T094800`
fn to_utc(moment: Timestamp) -> String {
    // WIB is UTC+7: seven hours less on the same clock. Out of range only at the very beginning of year 1.
    let shifted = Timestamp::from_seconds(moment.seconds() - 7 * 3600).unwrap_or(moment);
    shifted.to_machine_text().get(..19).unwrap_or_default().replace(['-', ':'], "")
}

/// Escapes a text (section 3.3.11).
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Folds a long line between letters, never within one.
fn push_line(file: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    let _ = write!(file, "\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{period::Period, section::Section, slug::Slug, unit::UnitId};

    fn entry(title: &str, period: Period) -> EntrySummary {
        EntrySummary {
            section: Section::Announcements,
            slug: Slug::parse("lelang").unwrap(),
            title: title.to_owned(),
            summary: "Ringkasan; dengan, tanda\\baca.".to_owned(),
            published_at: Timestamp::parse("2026-01-01T07:00:00+07:00").unwrap(),
            unit: UnitId(Slug::parse("balai").unwrap()),
            cover: None,
            duration: None,
            period,
            is_withdrawn: false,
            is_superseded: false,
            is_pinned: false,
            topics: Vec::new(),
        }
    }

    fn file(title: &str, period: Period) -> Option<String> {
        let entry = entry(title, period);
        calendar_file(
            &entry,
            entry.published_at,
            &Base::parse("/").unwrap(),
            Origin::parse("https://contoh.go.id").ok().as_ref(),
        )
    }

    #[test]
    fn the_deadline_is_an_event_in_jakarta_with_an_alarm() {
        let deadline = Timestamp::parse("2026-02-01T16:00:00+07:00").ok();
        let file = file("Lelang", Period { deadline, ..Period::default() }).unwrap();
        for line in [
            "UID:pengumuman-lelang@warta",
            "DTSTAMP:20260101T000000Z",
            "DTSTART;TZID=Asia/Jakarta:20260201T160000",
            "SUMMARY:Tenggat: Lelang",
            "URL:https://contoh.go.id/pengumuman/lelang/",
            "TRIGGER:-P1D",
        ] {
            assert!(file.contains(&format!("{line}\r\n")), "{line} in {file}");
        }
        assert!(file.contains("Ringkasan\\; dengan\\, tanda\\\\baca.\\nhttps://"), "{file}");
    }

    #[test]
    fn lines_are_folded_at_75_octets_between_letters() {
        let deadline = Timestamp::parse("2026-02-01T16:00:00+07:00").ok();
        let title = "Pengumuman “panjang” sekali — ".repeat(8);
        let file = file(&title, Period { deadline, ..Period::default() }).unwrap();
        assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file}");
        assert!(!file.replace("\r\n", "").contains('\n'));
        assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:Tenggat: {title}\r\n")));
    }

    #[test]
    fn without_an_end_there_is_no_event() {
        assert_eq!(file("Lelang", Period::default()), None);
    }
}
