//! The key that all forms of a word share.

use std::borrow::Cow;

use crate::{
    affixes::{has_vowel_at, letter, strip_prefix, strip_suffix},
    whole_words::find_whole,
};

/// No word has more affixes. Bounds the work for texts that are no words.
const MOST_AFFIXES: usize = 8;
/// The longest Indonesian words have about 30 letters.
const MOST_LETTERS: usize = 60;

/// Returns the key of a word in lower case. The key is not a root and not for display: it lacks the letters that
/// prefixes swallow and suffixes share.
#[must_use]
pub fn family(word: &str) -> String {
    if word.len() > MOST_LETTERS || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut rest = word.to_owned();
    for _ in 0..MOST_AFFIXES {
        if let Some(key) = find_whole(&rest) {
            return key;
        }
        // mengenal is meng-kenal, not menge-nal.
        let behind = rest.strip_prefix("meng").or_else(|| rest.strip_prefix("peng"));
        if let Some(key) = behind.and_then(find_whole) {
            return key;
        }
        match strip_prefix(&rest).or_else(|| strip_suffix(&rest).map(Cow::Borrowed)) {
            Some(shorter) => rest = shorter.into_owned(),
            None => break,
        }
    }
    core(&rest)
}

/// Returns a root without the letters that may have been swallowed or added: *tulis* and *(me)nulis* are *nulis*,
/// *kerja* and *(meng)erja* are *erja*, *banyak* and *banya(kan)* are *banya*.
pub(crate) fn core(root: &str) -> String {
    let mut key = match root.strip_prefix("ny") {
        Some(rest) if !rest.is_empty() => format!("s{rest}"),
        _ => root.to_owned(),
    };
    if key.len() > 2 && has_vowel_at(&key, 1) {
        let rest = key.get(1..).unwrap_or_default();
        match letter(&key, 0) {
            b't' => key = format!("n{rest}"),
            b'p' => key = format!("m{rest}"),
            b'k' | b'r' => key = rest.to_owned(),
            _ => {}
        }
    }
    if key.len() > 3 && key.ends_with('k') {
        key.pop();
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f2_the_forms_of_a_word_share_its_key() {
        for forms in [
            "latih pelatihan melatih dilatih latihan pelatih terlatih berlatih melatihkan",
            "umum pengumuman mengumumkan diumumkan",
            "ajar pembelajaran belajar pelajaran mengajar pengajar diajarkan pelajar",
            "nilai penilaian menilai dinilai penilai",
            "tulis menulis tulisan penulis ditulis tertulis penulisan",
            "daftar pendaftaran mendaftar terdaftar didaftarkan mendaftarkan",
            "kerja pekerjaan bekerja pekerja dikerjakan mengerjakan kerjakan",
            "berita pemberitaan memberitakan diberitakan beritanya",
            "uji pengujian menguji ujian diuji",
            "terbit penerbitan menerbitkan diterbitkan terbitan",
            "periksa pemeriksaan memeriksa diperiksa periksalah",
            "selesai penyelesaian menyelesaikan diselesaikan",
            "uang keuangan",
            "atur peraturan mengatur pengaturan diatur",
            "susun menyusun penyusunan disusun tersusun",
        ] {
            let keys: Vec<String> = forms.split(' ').map(family).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "{forms}: {keys:?}");
        }
    }

    #[test]
    fn what_is_no_such_word_is_its_own_key() {
        for word in ["2026", "warta-02", "المال", "é", "a", ""] {
            assert_eq!(family(word), word);
        }
        let long = "menge".repeat(100);
        assert_eq!(family(&long), long);
    }
}
