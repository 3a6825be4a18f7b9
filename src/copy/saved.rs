//! Words about what is kept on the device. `src/library/words.js` has those that only a script can know to say.

pub(crate) const SAVE: &str = "Simpan";
pub(crate) const SAVE_LABEL: &str = "Simpan untuk dibaca tanpa sambungan";
pub(crate) const MISSING_TITLE: &str = "Halaman ini belum ada di perangkat Anda";
pub(crate) const MISSING_TEXT: &str = "Server tidak terjangkau, dan halaman ini belum pernah dibuka di sini. Periksa sambungan internet Anda, lalu coba lagi.";
pub(crate) const NEEDS_SCRIPT: &str = "Menyimpan tulisan memerlukan skrip, yang sedang tidak aktif di peramban ini. Peramban Anda sendiri dapat menyimpan halaman.";
pub(crate) const LINK: &str = "Tersimpan";
