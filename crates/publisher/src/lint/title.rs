//! Titles and summaries: what cards, search engines and previews show of a text.

use crate::{
    problem::{Place, Problems},
    rule::Rule,
};

/// The most letters that a card on a phone and a search engine show.
const TITLE_LETTERS: usize = 110;
pub(crate) const SUMMARY_LETTERS: usize = 250;

/// Checks a title.
pub(crate) fn check_title(title: &str, place: &Place, problems: &mut Problems) {
    let letters = title.chars().count();
    if letters > TITLE_LETTERS {
        let what = format!("judul panjangnya {letters} huruf; sesudah {TITLE_LETTERS} biasanya terpotong");
        problems.push_found(Rule::LongTitle, place, what, "Pendekkan, dan pindahkan rinciannya ke ringkasan");
    }
    let cased = || title.chars().filter(|letter| letter.is_alphabetic());
    let is_capital = title.split_whitespace().count() > 2 && cased().count() > 12 && !cased().any(char::is_lowercase);
    if is_capital {
        problems.push_found(
            Rule::CapitalTitle,
            place,
            "judul ditulis dengan huruf besar seluruhnya",
            "Tulis huruf besar hanya di awal kata; pembaca layar dapat mengejanya",
        );
    }
}

/// Checks a summary.
pub(crate) fn check_summary(summary: &str, place: &Place, problems: &mut Problems) {
    let letters = summary.chars().count();
    if letters > SUMMARY_LETTERS {
        let what = format!("ringkasan panjangnya {letters} huruf; sesudah {SUMMARY_LETTERS} biasanya terpotong");
        problems.push_found(Rule::LongSummary, place, what, "Pendekkan menjadi satu atau dua kalimat");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn rules(title: &str, summary: &str) -> Vec<Rule> {
        let mut problems = Problems::default();
        let place = Place::new(&Arc::from("a.md"), 1);
        check_title(title, &place, &mut problems);
        check_summary(summary, &place, &mut problems);
        problems.into_sorted().iter().filter_map(|problem| problem.rule).collect()
    }

    #[test]
    fn capitals_are_for_short_names_only() {
        assert_eq!(rules("PENGUMUMAN PENTING BAGI PESERTA", ""), [Rule::CapitalTitle]);
        assert_eq!(rules("PPSDM ATAN", ""), []);
        assert_eq!(rules("Jadwal BDK Yogyakarta 2026", ""), []);
    }

    #[test]
    fn what_would_be_cut_off_is_told() {
        assert_eq!(rules(&"judul ".repeat(30), &"kata ".repeat(60)), [Rule::LongTitle, Rule::LongSummary]);
    }
}
