//! What the law and readers expect of an announcement.

use crate::{authored::AuthoredEntry, problem::Problems, rule::Rule, target::Target};
use model::section::Section;

/// Fewer words than this say no more than "see the attachment".
const LEAST_WORDS: usize = 15;

/// Checks an entry; those of other sections always pass.
pub(crate) fn check(entry: &AuthoredEntry, problems: &mut Problems) {
    // A file that could not be read has been reported already.
    if entry.section != Section::Announcements || entry.title.is_empty() {
        return;
    }
    check_text(entry, problems);
    let authority = &entry.authority;
    let dates = [
        ("valid_from", authority.valid_from),
        ("valid_until", authority.valid_until),
        ("deadline", authority.deadline),
    ];
    let binding = dates.iter().find(|(_, date)| date.is_some());
    let place = binding.and_then(|(key, _)| entry.authority_places.get(key)).unwrap_or(&entry.place);
    let is_dated = binding.is_some();
    if authority.number.is_none() && (is_dated || authority.signatory.is_some()) {
        let what = "pengumuman yang mengikat ini tidak punya nomor";
        problems.push_found(Rule::AnnouncementNumber, place, what, "Tambahkan `number = \"PENG-1/2026\"`");
    }
    if authority.signatory.is_none() && (is_dated || authority.number.is_some()) {
        let what = "pengumuman yang mengikat ini tidak punya penanda tangan";
        problems.push_found(Rule::AnnouncementSignatory, place, what, "Tambahkan `signatory = \"Kepala Balai\"`");
    }
}

fn check_text(entry: &AuthoredEntry, problems: &mut Problems) {
    let has_file =
        !entry.attachments.is_empty() || entry.body.links.iter().any(|(target, _)| matches!(target, Target::Media(_)));
    let words = entry.body.words;
    if words == 0 || (has_file && words < LEAST_WORDS) {
        let what = "isi pengumuman ini hanya ada di lampirannya";
        let what = if has_file { what } else { "pengumuman ini tidak punya isi" };
        problems.push_found(
            Rule::AnnouncementText,
            &entry.place,
            what,
            "Tulis isinya sebagai teks di bawah `+++`: PDF sukar dibaca di ponsel dan oleh pembaca layar",
        );
    }
}
