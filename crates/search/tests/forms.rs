//! F2: the forms that Indonesian grammar makes of common roots find each other, and hardly anything else.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

use search::{are_related, family};
use std::collections::{BTreeMap, BTreeSet};

const ROOTS: &str = "ajar angkat atur baca bagi bangun bantu baru bayar beri buat buka catat cetak daftar dapat dengar \
     didik dukung gambar ganti guna hadir hapus hasil hemat hitung hubung ikut ingat isi jawab jelas kirim kumpul \
     kurang lapor latih lihat lindung masuk minta muat mulai nilai nyata olah panggil pakai pasang pelihara pilih \
     pimpin pindah putus raih rancang rawat rekam rencana sampai sebar sedia selenggara serah simpan sunting susun \
     syarat tampil tanda tanya tata temu tetap tinggal tolak tugas tulis tunda tunjuk ubah uji ukur umum unduh unggah \
     urus usul wajib";

/// Puts *meN-* or *peN-* before a root (Tata Bahasa Baku Bahasa Indonesia, on morphophonemics).
fn nasal(prefix: &str, root: &str) -> String {
    let letters = root.as_bytes();
    let has_vowel_next = b"aiueo".contains(&letters[1]);
    let (nasal, rest) = match letters[0] {
        b'l' | b'r' | b'w' | b'y' | b'm' | b'n' => ("", root),
        b'k' if has_vowel_next => ("ng", &root[1..]),
        b't' if has_vowel_next => ("n", &root[1..]),
        b's' if has_vowel_next => ("ny", &root[1..]),
        b'p' if has_vowel_next => ("m", &root[1..]),
        b'd' | b'c' | b'j' | b'z' | b't' | b's' => ("n", root),
        b'b' | b'f' | b'v' | b'p' => ("m", root),
        _ => ("ng", root),
    };
    format!("{prefix}{nasal}{rest}")
}

fn forms(root: &str) -> BTreeSet<String> {
    let (men, pen) = (nasal("me", root), nasal("pe", root));
    let r = if root.starts_with('r') { "" } else { "r" };
    BTreeSet::from([
        root.to_owned(),
        format!("{men}kan"),
        format!("{men}i"),
        format!("di{root}"),
        format!("di{root}kan"),
        format!("{pen}an"),
        format!("{root}an"),
        format!("be{r}{root}"),
        format!("te{r}{root}"),
        format!("ke{root}an"),
        format!("{root}nya"),
        format!("{root}kan"),
        men,
        pen,
    ])
}

#[test]
fn f2_at_least_95_of_100_pairs_of_forms_are_found_and_at_most_3_of_100_hits_are_strangers() {
    let mut owners: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for root in ROOTS.split_whitespace() {
        forms(root).into_iter().for_each(|form| {
            owners.entry(form).or_default().insert(root);
        });
    }
    let keys: BTreeMap<&str, String> = owners.keys().map(|form| (form.as_str(), family(form))).collect();
    let (mut wanted, mut found, mut strangers) = (0_u32, 0_u32, 0_u32);
    for (one, own) in &owners {
        for (other, theirs) in &owners {
            let belongs = !own.is_disjoint(theirs);
            let is_hit = keys[one.as_str()] == keys[other.as_str()] && are_related(one, other);
            wanted += u32::from(belongs);
            found += u32::from(belongs && is_hit);
            strangers += u32::from(!belongs && is_hit);
        }
    }
    let (recall, unrelated) =
        (f64::from(found) / f64::from(wanted), f64::from(strangers) / f64::from(found + strangers));
    println!("{} forms: recall {recall:.4}, unrelated {unrelated:.4}", owners.len());
    assert!(recall >= 0.95 && unrelated <= 0.03, "recall {recall:.4}, unrelated {unrelated:.4}");
}
