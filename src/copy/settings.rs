//! Words of the panel "Tampilan".

pub(crate) const LABEL: &str = "Tampilan";
pub(crate) const THEME: &str = "Tema";
pub(crate) const TEXT_SIZE: &str = "Ukuran huruf";
pub(crate) const NOTE: &str = "Pilihan Anda disimpan di perangkat ini saja. Mode hemat data memuat ulang halaman.";

pub(crate) const SAVER: &str = "Mode hemat data";
pub(crate) const SHOW_PICTURE: &str = "Tampilkan gambar";
pub(crate) const PICTURE_FAILED: &str = " – gagal, coba lagi";

/// Returns the label with the size, which is the data that the reader saves.
pub(crate) fn show_picture_of(size: &str) -> String {
    format!("{SHOW_PICTURE} ({size})")
}

/// (value, words); the first is the default.
pub(crate) const THEMES: [(&str, &str); 3] = [("", "Sistem"), ("light", "Terang"), ("dark", "Gelap")];
/// (value, words)
pub(crate) const TEXT_SIZES: [(&str, &str); 4] =
    [("small", "Kecil"), ("", "Biasa"), ("large", "Besar"), ("larger", "Sangat besar")];
pub(crate) const SEARCH_KEY: &str = "Tombol / membuka pencarian";
/// (value, words)
pub(crate) const SEARCH_KEYS: [(&str, &str); 2] = [("", "Nyala"), ("0", "Mati")];
/// (value, words)
pub(crate) const SAVERS: [(&str, &str); 3] = [("", "Ikuti perangkat"), ("1", "Nyala"), ("0", "Mati")];
