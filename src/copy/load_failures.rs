//! What a reader is told when something could not be loaded.

use super::NOT_FOUND_TEXT;
use crate::data::load_error::LoadError;

pub(crate) const FAILED_TITLE: &str = "Gagal memuat";
pub(crate) const OPEN_PLAIN_PAGE: &str = "Buka halaman biasa";

/// Tells a reader what went wrong.
pub(crate) fn explain(error: &LoadError) -> String {
    match error {
        LoadError::Offline => "Server tidak terjangkau. Periksa sambungan internet Anda, lalu coba lagi.".to_owned(),
        LoadError::TimedOut => "Server terlalu lama menjawab. Coba lagi sebentar lagi.".to_owned(),
        LoadError::NotFound => NOT_FOUND_TEXT.to_owned(),
        LoadError::Server { status } => format!("Server sedang bermasalah (kode {status}). Coba lagi sebentar lagi."),
        LoadError::Malformed { .. } => {
            "Data yang diterima rusak atau terpotong. Jika Anda memakai Wi-Fi umum, mungkin perlu masuk dulu."
                .to_owned()
        }
        LoadError::AppOutdated => {
            "Halaman ini dibuat untuk versi portal yang lebih baru. Muat ulang untuk membukanya.".to_owned()
        }
    }
}

/// Tells a reader why the copy on the page could not be refreshed.
pub(crate) fn kept_copy(error: &LoadError) -> String {
    format!("Yang tampil adalah salinan sebelumnya. {}", explain(error))
}
