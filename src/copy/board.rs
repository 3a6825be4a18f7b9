//! Words on paper, and of the link to the sheet for a notice board.

#[cfg(feature = "ssr")]
pub(crate) const DATE: &str = "Tanggal";
#[cfg(feature = "ssr")]
pub(crate) const MORE: &str = "Selengkapnya: pindai kode ini, atau buka";
#[cfg(feature = "ssr")]
pub(crate) const QR_LABEL: &str = "Kode QR ke halaman pengumuman ini";
pub(crate) const PRINT_QR_LABEL: &str = "Kode QR ke halaman ini";
pub(crate) const BOARD_LINK: &str = "Lembar papan pengumuman (satu halaman A4)";
