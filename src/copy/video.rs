//! Words around videos.

use model::{file_size::size_text, video::Provider};

pub(crate) const NO_TRANSCRIPT: &str = "Belum ada transkrip.";
pub(crate) const READ_TRANSCRIPT: &str = "Baca transkrip";
pub(crate) const CAPTIONS_LABEL: &str = "Bahasa Indonesia";
pub(crate) const PAGE_OF_VIDEO: &str = "Buka halaman video";

pub(crate) fn download(bytes: u64) -> String {
    format!("Unduh video ({})", size_text(bytes))
}

pub(crate) fn play(duration: &str) -> String {
    format!("Putar video ({duration})")
}

pub(crate) fn duration(duration: &str) -> String {
    format!("Durasi {duration}.")
}

pub(crate) fn on_card(duration: &str) -> String {
    format!("Video, {duration}")
}

pub(crate) fn frame_title(title: &str, provider: Provider) -> String {
    format!("Pemutar {}: {title}", provider.label())
}

/// Says who learns of the reader, and when, and introduces the link for networks that block the player.
pub(crate) fn hosted_note(provider: Provider) -> String {
    format!(
        "Video ini disimpan di {0}. Data baru dikirim ke {0} setelah Anda memutarnya. Bila pemutar tidak muncul:",
        provider.label()
    )
}

pub(crate) fn watch_at(provider: Provider) -> String {
    format!("Tonton di {}", provider.label())
}
