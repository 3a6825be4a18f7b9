//! The words of the template that `warta new` writes. Editors have to replace them before publishing.

use crate::{
    problem::{Place, Problems},
    rule::Rule,
};

/// The summary of the template.
pub(crate) const SAMPLE_SUMMARY: &str = "Tulis di sini satu atau dua kalimat yang merangkum isinya.";
/// The text of the template.
pub(crate) const SAMPLE_PARAGRAPH: &str = "Tulis di sini paragraf pertama: apa yang terjadi, untuk siapa, dan kapan.";
/// What the template holds where only the editor knows the value.
pub(crate) const SAMPLE_VALUE: &str = "ISI DI SINI";

/// Checks the text of a whole file that is to be published.
pub(crate) fn check(text: &str, place: &Place, problems: &mut Problems) {
    for (index, line) in text.lines().enumerate() {
        if [SAMPLE_SUMMARY, SAMPLE_PARAGRAPH, SAMPLE_VALUE].iter().any(|sample| line.contains(sample)) {
            let place = Place::new(&place.file, index + 1);
            let what = "baris ini masih berisi teks contoh dari `warta new`";
            problems.push_found(Rule::SampleText, &place, what, "Ganti dengan isi Anda, atau hapus bila tidak perlu");
        }
    }
}
