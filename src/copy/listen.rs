//! Words around reading aloud.

pub(crate) const LISTEN: &str = "Dengarkan";
pub(crate) const PAUSE: &str = "Jeda";
pub(crate) const RESUME: &str = "Lanjutkan";
pub(crate) const STOP: &str = "Berhenti";
pub(crate) const LABEL: &str = "Bacakan tulisan";
pub(crate) const SPEAKING: &str = "Tulisan sedang dibacakan.";
pub(crate) const PAUSED: &str = "Pembacaan dijeda.";
pub(crate) const FAILED: &str = "Pembacaan terhenti. Suara di perangkat ini gagal; coba lagi.";
pub(crate) const UNSUPPORTED: &str = "Peramban ini tidak dapat membacakan tulisan.";
pub(crate) const NO_VOICE: &str =
    "Perangkat ini tidak punya suara bahasa Indonesia. Pasang suara itu di pengaturan perangkat, lalu coba lagi.";
