//! Dates as they are written.

use super::{words::MONTHS, *};

fn wib(text: &str) -> String {
    match first_of(&[text]) {
        StatedDate::At(at, _) => at.to_machine_text().trim_end_matches("+07:00").to_owned(),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_date_with_its_zone_is_read_however_it_is_written() {
    for text in [
        "Fri, 21 Feb 2020 16:48:00 +0700",
        "Fri, 21 Feb 2020 16:48:00 WIB",
        "Fri, 21 Feb 2020 17:48:00 WITA",
        "Fri, 21 Feb 2020 18:48:00 WIT",
        "Fri, 21 Feb 2020 09:48:00 UTC",
        "Fri, 21 Feb 2020 09:48:00 UT",
        "Fri, 21 Feb 2020 09:48:00 Z",
        "Fri, 21 Feb 2020 9:48:00 GMT",
        "Fri, 21 Feb 2020 04:48:00 EST",
        "Fri, 21 Feb 2020 01:48:00 PST",
        "Fri, 21 Feb 2020 17:48 SGT",
        "Jumat, 21 Februari 2020 16:48:00 +0700",
        "Jum'at, 21 Pebruari 2020 pukul 16.48 WIB",
        "Jum’at 21 Feb 2020 16.48.00 WIB",
        "Friday, 21 February 2020 16:48:00 +07:00",
        "Friday, 21-Feb-20 09:48:00 GMT",
        "21 Feb 2020 16:48 +0700",
        "21 feb 2020 16:48:00 +7",
        "Fri, 21 Feb 20 16:48:00 +0700",
        "Fri, 21 Feb 120 16:48:00 +0700",
        "Fri, 21 Feb 2020 16:48:00 GMT+0700",
        "Fri, 21 Feb 2020 16:48:00 GMT+7",
        "Fri, 21 Feb 2020 16:48:00 GMT +07:00",
        "Fri, 21 Feb 2020 16:48:00 UTC+07:00",
        "Fri, 21 Feb 2020 16:48:00 +0700 (WIB)",
        "Fri Feb 21 2020 16:48:00 GMT+0700 (Western Indonesia Time)",
        "Fri, 21 Feb 2020 16:48:00 (WIB)",
        "Fri,21 Feb 2020 16:48:00 Asia/Jakarta",
        "Fri Feb 21 16:48:00 WIB 2020",
        "February 21, 2020 04:48 PM WIB",
        "Feb. 21st, 2020 4:48pm +0700",
        "21 Feb 2020 04:48 p.m. WIB",
        "21/02/2020 16:48 WIB",
        "02/21/2020 16:48 WIB",
        "21.02.2020 16:48 WIB",
        "2020-02-21T16:48:00+07:00",
        "2020-02-21T16:48+07:00",
        "2020-02-21T16:48:00+0700",
        "2020-02-21T16:48:00.000+07",
        "2020-02-21T09:48:00Z",
        "2020-02-21t09:48:00.5z",
        "2020-02-21 09:48:00 UTC",
        "2020-02-21 16:48:00+07",
        "2020/02/21 16:48:00 WIB",
        "20200221T094800Z",
        " Fri,  21 Feb 2020\n16:48:00&nbsp;+0700 ",
    ] {
        assert_eq!(wib(text), "2020-02-21T16:48:00", "{text}");
        assert!(matches!(first_of(&[text]), StatedDate::At(_, None)), "{text}: {:?}", first_of(&[text]));
    }
    assert_eq!(wib("Wed, 31 Dec 2019 24:00:00 +0700"), "2020-01-01T00:00:00");
    assert_eq!(wib("Sat, 31 Dec 2016 23:59:60 +0000"), "2017-01-01T06:59:59");
    assert_eq!(wib("Fri, 01 Jan 99 08:00:00 +0700"), "1999-01-01T08:00:00");
    assert_eq!(wib("12 May 2020 12:05 AM WIB"), "2020-05-12T00:05:00");
    assert_eq!(wib("12 May 2020 12:05 PM WIB"), "2020-05-12T12:05:00");
    assert_eq!((wib("1582278480"), wib("1582278480000")), (wib("2020-02-21T16:48:00+07:00"), wib("1582278480")));
}

#[test]
fn every_month_is_known_in_both_languages() {
    for (index, names) in MONTHS.iter().enumerate() {
        for name in names.split(' ') {
            assert_eq!(wib(&format!("1 {name} 2020 08:00 WIB")), format!("2020-{:02}-01T08:00:00", index + 1));
        }
    }
}

#[test]
fn what_a_date_does_not_say_is_said() {
    for (text, date, what) in [
        ("2020-02-21 16:48:00", "2020-02-21T16:48:00", "tanpa zona waktu, dianggap WIB"),
        ("2020-02-21T16:48:00", "2020-02-21T16:48:00", "tanpa zona waktu, dianggap WIB"),
        ("21 Mei 2020 16:48", "2020-05-21T16:48:00", "tanpa zona waktu"),
        ("2020-05-12", "2020-05-12T00:00:00", "tanpa jam"),
        ("12 Mei 2020", "2020-05-12T00:00:00", "tanpa jam"),
        ("20200512", "2020-05-12T00:00:00", "tanpa jam"),
        ("2020-05", "2020-05-01T00:00:00", "tidak lengkap"),
        ("Mei 2020", "2020-05-01T00:00:00", "tidak lengkap"),
        ("2020", "2020-01-01T00:00:00", "tidak lengkap"),
        ("Mon, 21 Feb 2020 16:48:00 +0700", "2020-02-21T16:48:00", "hari yang tertulis bukan hari dari tanggal itu"),
        ("Sabtu, 21 Februari 2020 16:48 WIB", "2020-02-21T16:48:00", "hari yang tertulis bukan hari dari tanggal itu"),
        ("Fri, 21 Feb 2020 16:48:00 XYZ", "2020-02-21T16:48:00", "zona waktunya tidak dikenal"),
    ] {
        assert_eq!(wib(text), date, "{text}");
        let StatedDate::At(_, Some(note)) = first_of(&[text]) else { panic!("{text}") };
        assert!(note.contains(what) && note.contains(text), "{note}");
    }
}

#[test]
fn what_has_two_meanings_or_none_is_not_read() {
    for text in [
        "05/12/2020",
        "05-12-2020 08:00",
        "20/02/21",
        "kemarin",
        "31 Feb 2020",
        "2020-13-01",
        "2020-02-30T08:00:00Z",
        "Fri, 21 Foo 2020 16:48:00 +0700",
        "Fri, 21 Feb 2020 25:00:00 +0700",
        "21 Feb",
        "16:48",
        "2020-W08-5",
        "2020-052",
        "2020-02-21T16:48:00 07:00",
        "x",
        "-",
        "Fri, 21 Feb 2020 16:48:00 +9900",
        "0001-01-01T00:00:00Z",
        "21 Feb 2020 13:00 PM",
        "99999999999999999999",
    ] {
        assert_eq!(first_of(&[text]), StatedDate::Unreadable(text.to_owned()));
    }
}

#[test]
fn no_date_is_told_from_one_that_cannot_be_read() {
    for text in ["", "  ", "0000-00-00 00:00:00", "Mon, 30 Nov -0001 00:00:00 +0000"] {
        assert_eq!(first_of(&[text]), StatedDate::Missing, "{text}");
    }
    let StatedDate::At(at, Some(note)) = first_of(&["", "kemarin", "2020-05-12T08:00:00Z"]) else { panic!() };
    assert_eq!(at.to_machine_text(), "2020-05-12T15:00:00+07:00");
    assert!(note.contains("“kemarin” tidak dapat dibaca, dipakai “2020-05-12T08:00:00Z”"));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[0-9a-zA-Z:+, ./()T-]{0,40}", any in ".{0,30}") {
        first_of(&[&text, &any]);
    }
}
