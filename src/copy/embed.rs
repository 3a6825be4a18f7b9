//! Words of the pages for other sites. `src/embed/words.js` has those that only a script can know to say.

use model::section::Section;

pub(crate) const OPEN_WHOLE: &str = "Buka di portal";

pub(crate) fn head(section: Section, name: &str) -> String {
    format!("{} — {name}", section.label())
}

pub(crate) const TITLE: &str = "Sematkan";
pub(crate) const LEDE: &str = "Pasang daftar atau tulisan dari portal ini di situs Anda, misalnya intranet. Isinya selalu yang terbaru, tanpa kuki dan tanpa pelacak.";
pub(crate) const KIND: &str = "Cara memasang";
pub(crate) const KINDS: [(&str, &str); 2] = [
    ("list", "Komponen <warta-list>: daftar yang menyatu dengan halaman Anda"),
    ("frame", "Bingkai <iframe>: daftar atau satu tulisan utuh"),
];
pub(crate) const SECTION: &str = "Bagian";
pub(crate) const ENTRY: &str = "Alamat tulisan (hanya untuk bingkai; kosongkan untuk daftar)";
pub(crate) const LIMIT: &str = "Jumlah tulisan";
pub(crate) const THEME: &str = "Tampilan";
pub(crate) const THEMES: [(&str, &str); 3] = [("auto", "Ikut perangkat"), ("light", "Terang"), ("dark", "Gelap")];
pub(crate) const CODE: &str = "Salin baris ini ke situs Anda";
pub(crate) const COPY: &str = "Salin";
pub(crate) const PREVIEW: &str = "Pratinjau";
pub(crate) const NEEDS_SCRIPT: &str =
    "Halaman ini menyusun baris pemasangan dengan skrip, yang sedang tidak aktif di peramban ini.";
pub(crate) const CHECK: &str = "Periksa pemasangan";
pub(crate) const HOST: &str = "Alamat situs Anda";
pub(crate) const HOST_EXAMPLE: &str = "https://intranet.contoh.go.id";
pub(crate) const ALLOWED: &str = "Situs yang boleh memuat bingkai";
pub(crate) const NO_ORIGINS: &str = "Belum ada. Komponen <warta-list> dapat dipakai di situs mana pun.";
pub(crate) const ALLOWED_HOW: &str = "Situs lain dapat meminta pengelola portal ini untuk menambahkannya.";
