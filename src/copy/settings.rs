//! What is said in "Tampilan".

pub(crate) const LABEL: &str = "Tampilan";
pub(crate) const THEME: &str = "Tema";
pub(crate) const TEXT_SIZE: &str = "Ukuran huruf";
pub(crate) const NOTE: &str = "Pilihan Anda disimpan di perangkat ini saja.";

/// (value, words); the first is the default.
pub(crate) const THEMES: [(&str, &str); 3] = [("", "Sistem"), ("light", "Terang"), ("dark", "Gelap")];
/// (value, words)
pub(crate) const TEXT_SIZES: [(&str, &str); 4] =
    [("small", "Kecil"), ("", "Biasa"), ("large", "Besar"), ("larger", "Sangat besar")];
