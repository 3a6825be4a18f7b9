//! Topics as editors write them.

use crate::{filters::TOPICS, portal::Portal, rejects::assert_rejected};

fn with_topics(topics: &'static str, line: &'static str) -> impl FnOnce(&Portal) {
    move |portal| {
        if !topics.is_empty() {
            portal.write("content/topics.toml", topics);
        }
        let text = crate::portal::entry("Satu", "2020-01-01T00:00:00Z", "Isi.\n");
        portal.write("content/berita/satu.md", &text.replace("unit =", &format!("{line}\nunit =")));
    }
}

#[test]
fn topics_that_are_not_known_are_problems_with_a_suggestion() {
    for (topics, line, problem) in [
        (TOPICS, "topics = [\"layana\"]", "topik `layana` tidak ada di topics.toml. Mungkin maksud Anda `layanan`."),
        (TOPICS, "topics = [\"layanan\", \"layanan\"]", "topik `layanan` disebut dua kali. Hapus salah satunya."),
        (
            "",
            "topics = [\"layanan\"]",
            "topik `layanan` tidak ada: portal ini tidak punya topics.toml. Buat topics.toml dengan `[[topics]]`, atau hapus baris `topics`.",
        ),
        (
            TOPICS,
            "topics = [\"Layanan\"]",
            "`topics` `Layanan`: nama alamat hanya boleh huruf kecil a-z, angka, dan tanda hubung di antaranya. Tulis `id` dari topics.toml, misalnya `topics = [\"layanan\"]`.",
        ),
        (TOPICS, "topics = \"layanan\"", "jenis nilai `topics` salah. Tulis `topics = [\"...\", \"...\"]`."),
        (TOPICS, "pinned = \"ya\"", "jenis nilai `pinned` salah. Tulis `pinned = true`."),
    ] {
        assert_rejected(with_topics(topics, line), &[&format!("content/berita/satu.md:5: {problem}")]);
    }
}

#[test]
fn topics_are_listed_once_and_an_entry_names_a_few() {
    let twice = |portal: &Portal| {
        portal.write("content/topics.toml", &format!("{TOPICS}[[topics]]\nid = \"arsip\"\nname = \"Lagi\"\n"))
    };
    assert_rejected(
        twice,
        &["content/topics.toml:11: topik `arsip` ditulis dua kali. Hapus salah satunya, atau ganti `id`-nya."],
    );
    let four = "[[topics]]\nid = \"a\"\nname = \"A\"\n[[topics]]\nid = \"b\"\nname = \"B\"\n[[topics]]\nid = \"c\"\nname = \"C\"\n[[topics]]\nid = \"d\"\nname = \"D\"\n";
    assert_rejected(
        with_topics(four, "topics = [\"a\", \"b\", \"c\", \"d\"]"),
        &[
            "content/berita/satu.md:5: `topics` menyebut lebih dari 3 topik. Pilih yang paling cocok; tulisan di semua topik tidak membantu pembaca memilih.",
        ],
    );
}
