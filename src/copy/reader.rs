//! Words around an entry.

pub(crate) const OLDER_ENTRY: &str = "Sebelumnya";
pub(crate) const NEWER_ENTRY: &str = "Berikutnya";
pub(crate) const NEIGHBOURS_LABEL: &str = "Tulisan sebelum dan sesudahnya";
pub(crate) const RELATED_HEADING: &str = "Baca juga";
pub(crate) const CONTENTS_HEADING: &str = "Isi tulisan";

pub(crate) const FOOTNOTES: &str = "Catatan kaki";
pub(crate) const BACK_TO_TEXT: &str = "↩";
pub(crate) const TICKED: &str = "sudah";
pub(crate) const NOT_TICKED: &str = "belum";

pub(crate) fn footnote(number: u32) -> String {
    format!("Catatan kaki {number}")
}

/// Returns the name of the link from a footnote back to one of its references; each of several references has its own
/// link.
pub(crate) fn back_to_reference(number: u32, occurrence: u32) -> String {
    if occurrence == 1 {
        format!("Kembali ke rujukan {number}")
    } else {
        format!("Kembali ke rujukan {number}, yang ke-{occurrence}")
    }
}

pub(crate) const ATTACHMENTS_HEADING: &str = "Lampiran";
pub(crate) const CHECK_FILE: &str = "Periksa keaslian berkas";
pub(crate) const CHECK_FILE_HOW: &str = "Hitung SHA-256 berkas yang Anda terima, misalnya dengan perintah sha256sum atau certutil. Hasilnya harus sama dengan:";

pub(crate) const SHARE_HEADING: &str = "Bagikan";
pub(crate) const SHARE_WHATSAPP: &str = "WhatsApp";
pub(crate) const SHARE_WHATSAPP_LABEL: &str = "Bagikan lewat WhatsApp";
pub(crate) const SHARE_COPY: &str = "Salin tautan";
pub(crate) const SHARE_MORE: &str = "Lainnya…";
pub(crate) const SHARE_MORE_LABEL: &str = "Bagikan lewat aplikasi lain";
pub(crate) const SHARE_COPIED: &str = "Tautan tersalin.";

pub(crate) const ZOOM_CLOSE: &str = "Tutup";
pub(crate) const ZOOM_IN: &str = "Perbesar";
pub(crate) const ZOOM_OUT: &str = "Perkecil";
pub(crate) const ZOOM_BEFORE: &str = "Sebelumnya";
pub(crate) const ZOOM_AFTER: &str = "Berikutnya";
pub(crate) const ZOOM_LABEL: &str = "Gambar";

pub(crate) fn zoom_place(place: usize, count: usize) -> String {
    format!("Gambar {place} dari {count}")
}

pub(crate) fn reading_time(minutes: u32) -> String {
    format!("Waktu baca {minutes} menit")
}

pub(crate) fn age(years: i64) -> String {
    format!("Artikel ini terbit {years} tahun lalu.")
}

/// Says that the browser refused to use the clipboard, as on a page without https.
pub(crate) fn copy_refused(url: &str) -> String {
    format!("Peramban tidak mengizinkan penyalinan. Salin sendiri alamat ini: {url}")
}
