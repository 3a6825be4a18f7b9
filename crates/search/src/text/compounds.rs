//! Words that are written as two and by many as one, or the other way round: *kerja sama*, *olahraga*.

use crate::are_related;

/// The second word and the first, sorted: common compounds of offices and of running text. The engine also finds a
/// compound that is missing here where its words stand side by side (`engine/apart.rs`), but only by fetching texts,
/// and only for a word that few documents have.
const COMPOUNDS: [&str; 66] = [
    "alih ambil",
    "api kereta",
    "bahasa alih",
    "bawah garis",
    "bayar juru",
    "belakang latar",
    "beli jual",
    "berat titik",
    "biasa luar",
    "bicara juru",
    "bihalal halal",
    "cara tata",
    "cita duka",
    "cita suka",
    "coba uji",
    "cukai bea",
    "daya alih",
    "daya sumber",
    "didik anak",
    "didik peserta",
    "ganda lipat",
    "guna daya",
    "guna hasil",
    "guna salah",
    "guna tepat",
    "hari mata",
    "jawab tanggung",
    "karya loka",
    "kasih terima",
    "kelola tata",
    "kerja unjuk",
    "kota ibu",
    "laksana tata",
    "landas lepas",
    "lanjut tindak",
    "lintas lalu",
    "luas sebar",
    "mata kaca",
    "naskah tata",
    "negara warga",
    "pakai pinjam",
    "pinjam simpan",
    "raga olah",
    "rasa unjuk",
    "raya hari",
    "rela suka",
    "rugi ganti",
    "sakit rumah",
    "sama kerja",
    "serta ikut",
    "serta peran",
    "serta turut",
    "siswa bea",
    "sumber nara",
    "sungkawa bela",
    "swasta wira",
    "tahu beri",
    "tangan sapu",
    "tangan tanda",
    "terima serah",
    "tertib tata",
    "tua orang",
    "ulang daur",
    "usaha tata",
    "usaha wira",
    "wisata darma",
];

/// Prefixes that are written before a word and are no words of their own: *antarinstansi*, *nonaktif*, *pascabencana*.
const BOUND: [&str; 12] = ["anti", "antar", "eks", "maha", "multi", "nir", "non", "pasca", "pra", "semi", "sub", "swa"];

/// Returns whether two neighbouring words, in any of their forms, are one word when they are written together.
pub(crate) fn is_compound(first: &str, second: &str) -> bool {
    BOUND.contains(&first) || {
        let second = second.strip_suffix("nya").unwrap_or(second);
        let place = COMPOUNDS.partition_point(|pair| *pair < second);
        let pairs = COMPOUNDS.iter().skip(place).map_while(|pair| pair.strip_prefix(second)?.strip_prefix(' '));
        // bekerja sama, menandatangani: the first word may differ only in its prefix.
        pairs.into_iter().any(|known| first.ends_with(known.get(1..).unwrap_or_default()) && are_related(first, known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_known_in_their_forms() {
        assert!(COMPOUNDS.is_sorted());
        for (first, second) in
            [("kerja", "sama"), ("bekerja", "sama"), ("menanda", "tangan"), ("tanggung", "jawabnya"), ("non", "aktif")]
        {
            assert!(is_compound(first, second), "{first} {second}");
        }
        for (first, second) in [("sama", "kerja"), ("tanggung", "sama"), ("meja", "sama"), ("kerja", "samar"), ("", "")]
        {
            assert!(!is_compound(first, second), "{first} {second}");
        }
    }
}
