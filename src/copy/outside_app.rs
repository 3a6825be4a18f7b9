//! Words of the page outside the app. Scripts show them, whether or not the app runs.

pub(crate) const BOOT_FAILED: &str =
    "Fitur tambahan halaman ini tidak dapat dijalankan. Isi dan tautan tetap dapat dipakai.";
pub(crate) const DISMISS: &str = "Tutup";

/// Stands before the time of the data on the page.
pub(crate) const OFFLINE: &str = "Anda sedang luring. Data per";
/// The same while the device is online: the server has not answered, or the connection has come back since.
pub(crate) const COPY: &str = "Yang tampil adalah salinan per";

pub(crate) const NEW_VERSION: &str = "Versi baru tersedia. Tempat membaca Anda tidak hilang.";
pub(crate) const LATER: &str = "Nanti";
pub(crate) const INSTALL: &str =
    "Pasang portal ini di layar utama: terbuka lebih cepat, dan yang pernah dibuka dapat dibaca tanpa sambungan.";
pub(crate) const DO_INSTALL: &str = "Pasang";
pub(crate) const INSTALL_BY_HAND: &str =
    "Pasang portal ini di layar utama: ketuk tombol Bagikan di peramban, lalu “Tambah ke Layar Utama”.";
