//! Words around searching.

use crate::data::found::Found;
use model::{filter::DIMENSIONS, search::Answer};

pub(crate) const LABEL: &str = "Cari di portal";
pub(crate) const BUTTON: &str = "Cari";
pub(crate) const NEWEST: &str = "Tulisan terbaru";
pub(crate) const HITS: &str = "Hasil pencarian";
pub(crate) const NARROW: &str = "Persempit hasil";
pub(crate) const BETTER: &str = "Hasil sebelumnya";
pub(crate) const MORE: &str = "Hasil berikutnya";
pub(crate) const SITE_MAP: &str = "peta situs";
pub(crate) const MEANT: &str = "Mungkin maksud Anda: ";
/// The names of the facets, in the order of `model::search::FACETS`.
pub(crate) const FACETS: [&str; 3] = ["Bagian", DIMENSIONS[0].1, DIMENSIONS[1].1];
pub(crate) const WITHOUT_SCRIPT: &str = "Pencarian memerlukan JavaScript, yang tidak aktif di peramban ini. Pilih dari tulisan terbaru di bawah, atau buka ";
pub(crate) const TIPS: &str = "Periksa ejaannya, pakai kata yang lebih umum atau lebih sedikit, atau pilih dari tulisan terbaru di bawah. Semua halaman portal ada di ";

pub(crate) const HINT: &str =
    "Ketik satu kata atau lebih. Bentuk kata yang lain ikut ditemukan: pelatihan menemukan melatih dan dilatih.";

pub(crate) fn with_count(name: &str, count: u32) -> String {
    format!("{name} ({count})")
}

pub(crate) fn searching(words: &str) -> String {
    format!("Mencari “{words}” …")
}

/// Says what a search has found; the page shows it and screen readers announce it.
pub(crate) fn status(found: &Found) -> String {
    let words = found.question.words.trim();
    let Answer { count, suggestion, is_of_suggestion, is_of_some_words, is_of_visited, .. } = &found.answer;
    if found.answer.is_too_common {
        return format!("“{words}” ada di hampir semua tulisan. Tambahkan kata yang lebih khusus.");
    }
    if found.answer.is_refused {
        return "Tidak ada kata yang dapat dicari. Ketik paling sedikit satu kata atau angka.".to_owned();
    }
    if found.is_failure() {
        return String::new();
    }
    let visited = if *is_of_visited { " Yang dicari hanya tulisan yang pernah Anda buka." } else { "" };
    let said = match (suggestion, count) {
        (Some(meant), _) if *is_of_suggestion => {
            format!("Tidak ada tulisan yang memuat “{words}”. Ini {count} tulisan yang memuat “{meant}”.")
        }
        (_, 0) => format!("Tidak ada tulisan yang memuat “{words}”."),
        _ if *is_of_some_words => {
            format!(
                "Tidak ada tulisan yang memuat semua kata dari “{words}”. Ini {count} tulisan yang memuat sebagian."
            )
        }
        _ => format!("{count} tulisan memuat “{words}”."),
    };
    said + visited
}

/// Says why the hits may be incomplete.
pub(crate) fn trouble(answer: &Answer) -> &'static str {
    if answer.is_outdated {
        "Portal ini sudah diperbarui. Muat ulang halaman supaya pencarian lengkap."
    } else if answer.is_offline {
        "Anda sedang luring, atau server tidak terjangkau. Hasilnya mungkin belum lengkap."
    } else if answer.is_failed {
        "Pencarian tidak dapat dijalankan di peramban ini sekarang. Coba lagi, atau pilih dari tulisan terbaru di bawah."
    } else {
        "Sebagian indeks pencarian tidak dapat dimuat. Hasilnya belum lengkap."
    }
}
