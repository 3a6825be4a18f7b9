//! Roots that look as if they had affixes: *berita* is not *ber-ita*, *selesai* not *se-lesai*.
//!
//! Common words of public offices and of running text, gathered by looking at what the rules alone got wrong. A rare
//! root that is missing here loses its forms, not its exact matches.

use crate::{affixes::SUFFIXES, family::core};
use std::sync::LazyLock;

const WHOLE_WORDS: &str = "administrasi akreditasi akuntansi aplikasi aspirasi asuransi balai beberapa berapa beri berita berkas bersih \
     besar bukti capai cari dalam delegasi dengan diam didik dinas diri dokumentasi donasi empat enam entri \
     evaluasi fungsi gaji generasi halaman ibadah ilustrasi informasi inovasi instansi integrasi investasi isi \
     istilah jalan janji kampus kantor karena kata kecil kecuali kedua kelak kelas keliru kelola kelompok keluar \
     keluarga kembali kembang kemudian kenal kendala kendali kepada kepala keras kereta kerja kesan ketik ketua \
     kiri kita komisi kompetensi komunikasi kondisi konsultasi koordinasi koperasi kuliah kunci kursi lokasi \
     malam manusia masalah masih masuk materi media melainkan memang menit mentah menteri menu mereka minggu \
     moral motivasi naik naskah nilai operasi organisasi partisipasi pasal pedoman pegawai pendek pensil penting \
     penuh peran perangkat percaya periksa perilaku perintah periode peristiwa perkara perlu permata pernah \
     persis pertama pesan peserta pesta peta politik posisi potensi prestasi pribadi privasi promosi publik \
     publikasi registrasi rekomendasi reputasi resmi ringan sampai sandi sebut sedang sederhana sedia sedikit \
     segera sehat sehingga sejak sejarah sekali sekarang sekolah seksi selalu seleksi selesai selisih seluruh \
     sementara semester semua senang sendiri sengaja sengketa senin seperti serah seri sering serta sertifikasi \
     sesi sesuai setelah setia setuju siang simulasi situasi sosialisasi strategi substansi teknologi telepon \
     teman tempat tengah tepat terang terbit terima tertib tetap tidak tiga transaksi validasi verifikasi versi \
     visi";

/// How each root can begin a word, with its key: as it is, and as a nasal prefix leaves it. Sorted by the beginning.
static HEADS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let roots = WHOLE_WORDS.split(' ');
    let mut heads: Vec<(String, String)> =
        roots.flat_map(|root| [(root.to_owned(), core(root)), (swallowed(root), core(root))]).collect();
    heads.sort_unstable();
    heads.dedup();
    heads
});

/// Returns the key of a word that is one of these roots, perhaps with suffixes, or perhaps without the letter that a
/// prefix has swallowed.
pub(crate) fn find_whole(word: &str) -> Option<String> {
    // Tries the longest beginning first: then only suffixes can follow.
    (3..=word.len()).rev().find_map(|length| {
        let (head, rest) = word.split_at_checked(length)?;
        let place = HEADS.binary_search_by(|(known, _)| known.as_str().cmp(head)).ok()?;
        let key = HEADS.get(place).map(|(_, key)| key.clone());
        key.filter(|_| are_suffixes(rest))
    })
}

/// Returns a root as a prefix leaves it, with its end unchanged.
fn swallowed(root: &str) -> String {
    let key = core(root);
    if root.ends_with('k') && !key.ends_with('k') { format!("{key}k") } else { key }
}

/// Returns whether a text is nothing but suffixes, one after the other.
fn are_suffixes(rest: &str) -> bool {
    rest.is_empty() || SUFFIXES.into_iter().any(|suffix| rest.strip_prefix(suffix).is_some_and(are_suffixes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_each_word_stands_once() {
        let words: Vec<&str> = WHOLE_WORDS.split(' ').collect();
        assert!(words.is_sorted() && words.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn a_root_is_known_with_suffixes_and_without_its_first_letter() {
        assert_eq!(find_whole("terbitan"), Some("nerbit".to_owned()));
        assert_eq!(find_whole("nerbitkannya"), Some("nerbit".to_owned()));
        assert_eq!(find_whole("terbitkanlah"), Some("nerbit".to_owned()));
        assert_eq!(find_whole("terbitx"), None);
        assert_eq!(find_whole("latih"), None);
    }
}
