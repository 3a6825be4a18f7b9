//! Tells which entry of a source is which: among the other entries of its file, and among those of earlier runs.
//!
//! The name that a source gives an entry is often not unique: some feeds write the same `guid` for all entries, and
//! exports that were merged from two sites have each number twice. So all marks together identify an entry, and where
//! they disagree there are two entries: an editor can remove a text that was imported twice, but cannot get back one
//! that another text has overwritten.

mod likeness;

use super::record::{Record, RecordedEntry};
use crate::digest::sha256_hex;
use likeness::{comparable, likeness};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// What tells an entry from others, besides its name in the source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Marks {
    /// Its number in WordPress.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) number: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) link: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) date: String,
    /// The beginning of the SHA-256 of its body.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) text: String,
}

impl Marks {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The identity of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    /// The key of the entry, which no other entry has.
    pub(super) key: String,
    /// Whether an earlier entry of the file has the same name and all the same marks.
    pub(super) is_repeated: bool,
    /// What an editor should look at, in words.
    pub(super) doubt: Option<String>,
}

/// Tells the entries of a file apart. Each is given by its name in the source and its marks. `is_titled`: whether a
/// file has that title; it is asked about files from an earlier version of the importer, which kept no marks.
pub(super) fn tell_apart(
    entries: &[(&str, &Marks)],
    record: &Record,
    is_titled: &dyn Fn(&RecordedEntry, &str) -> bool,
) -> Vec<Identity> {
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, (name, _)) in entries.iter().enumerate() {
        groups.entry(name).or_default().push(index);
    }
    let mut told: Vec<Option<Identity>> = vec![None; entries.len()];
    let mut taken = BTreeSet::new();
    for (index, (name, _)) in entries.iter().enumerate() {
        // Each group is handled at its first entry, so that the order is that of the file.
        let Some(group) = groups.get(name).filter(|group| group.first() == Some(&index)) else { continue };
        let marks = |index: &usize| entries.get(*index).map(|(_, marks)| *marks);
        let group: Vec<(usize, &Marks)> = group.iter().filter_map(|index| Some((*index, marks(index)?))).collect();
        tell_group_apart(name, &group, record, is_titled, &mut taken, &mut told);
    }
    told.into_iter().flatten().collect()
}

fn tell_group_apart(
    name: &str,
    group: &[(usize, &Marks)],
    record: &Record,
    is_titled: &dyn Fn(&RecordedEntry, &str) -> bool,
    taken: &mut BTreeSet<String>,
    told: &mut [Option<Identity>],
) {
    let mut first_of: HashMap<&Marks, usize> = HashMap::new();
    let singles: Vec<_> =
        group.iter().filter(|(index, marks)| *first_of.entry(marks).or_insert(*index) == *index).collect();
    let known = record.named(name);
    // Where several entries have the same address and title, only the same text or number tells which is which.
    let face = |marks: &Marks| (comparable(&marks.link), marks.title.clone());
    let mut faces: HashMap<(String, String), usize> = HashMap::new();
    for (_, marks) in &singles {
        *faces.entry(face(marks)).or_default() += 1;
    }
    let mut known_faces: HashMap<(String, String), usize> = HashMap::new();
    for (_, written) in &known {
        *known_faces.entry(face(&written.marks)).or_default() += 1;
    }
    let is_alone = |marks: &Marks| {
        let face = face(marks);
        [&faces, &known_faces].iter().all(|all| all.get(&face).is_none_or(|count| *count < 2))
    };
    let mut pairs: Vec<(u32, usize, &str)> = Vec::new();
    for (index, marks) in &singles {
        for (key, written) in &known {
            let likeness = if !written.marks.is_empty() {
                let is_sure = is_alone(marks)
                    || (!marks.text.is_empty() && written.marks.text == marks.text)
                    || (!marks.number.is_empty() && written.marks.number == marks.number);
                likeness(&written.marks, marks, name).filter(|_| is_sure)
            } else if singles.len() == 1 {
                Some(1)
            } else {
                is_titled(written, &marks.title).then_some(1)
            };
            pairs.extend(likeness.map(|likeness| (likeness, *index, *key)));
        }
    }
    pairs.sort_by(|one, other| (other.0, one.1).cmp(&(one.0, other.1)));
    let mut keys: HashMap<usize, String> = HashMap::new();
    for (_, index, key) in pairs {
        if !keys.contains_key(&index) && !taken.contains(key) {
            taken.insert(key.to_owned());
            keys.insert(index, key.to_owned());
        }
    }
    for (index, marks) in group {
        let first = first_of.get(marks).copied().unwrap_or(*index);
        let doubt = match keys.get(&first) {
            _ if singles.len() > 1 => Some(format!(
                "tanda pengenal `{name}` dipakai {} tulisan; dibedakan menurut nomor, alamat, judul, dan tanggalnya",
                singles.len()
            )),
            None if !known.is_empty() => {
                let path = known.first().map_or("", |(_, written)| &written.path);
                Some(format!("tanda pengenal `{name}` dulu milik tulisan lain (`{path}`); dianggap tulisan baru"))
            }
            _ => None,
        };
        let key = keys.entry(first).or_insert_with(|| new_key(name, marks, record, taken));
        taken.insert(key.clone());
        let identity = Identity { key: key.clone(), is_repeated: first != *index, doubt };
        if let Some(slot) = told.get_mut(*index) {
            *slot = Some(identity);
        }
    }
}

/// Returns the name alone where it is free, as it mostly is; otherwise the name with a hash of the marks.
fn new_key(name: &str, marks: &Marks, record: &Record, taken: &BTreeSet<String>) -> String {
    let Marks { number, link, title, date, text } = marks;
    let all = sha256_hex([number, link, title, date, text].map(String::as_str).join("\n").as_bytes());
    let longer =
        (1..).map(|count| format!("{name}\n{all:.12}{}", if count == 1 { String::new() } else { format!("-{count}") }));
    let mut keys = std::iter::once(name.to_owned()).chain(longer);
    keys.find(|key| !taken.contains(key) && !record.entries.contains_key(key)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(link: &str, title: &str, date: &str, text: &str) -> Marks {
        let [link, title, date, text] = [link, title, date, text].map(str::to_owned);
        Marks { link, title, date, text, number: String::new() }
    }

    fn tell(record: &Record, entries: &[(&str, Marks)]) -> Vec<Identity> {
        let entries: Vec<_> = entries.iter().map(|(name, marks)| (*name, marks)).collect();
        tell_apart(&entries, record, &|written, title| written.path == title)
    }

    fn record(entries: &[(&str, Marks)]) -> Record {
        let mut record = Record::default();
        for (key, marks) in entries {
            record.promise(key, format!("{key}.md"), marks.clone());
        }
        record
    }

    #[test]
    fn entries_of_one_name_are_several_and_one_that_is_there_twice_is_one() {
        let told = tell(
            &Record::default(),
            &[
                ("N/A", marks("https://a.id/satu/", "Satu", "2020", "a")),
                ("lain", marks("https://a.id/lain/", "Lain", "2020", "a")),
                ("N/A", marks("https://a.id/dua/", "Dua", "2020", "b")),
                ("N/A", marks("https://a.id/satu/", "Satu", "2020", "a")),
                ("N/A", marks("https://a.id/satu/", "Satu", "2020", "c")),
            ],
        );
        assert_eq!(told[0].key, "N/A");
        assert_eq!(told.iter().map(|one| one.is_repeated).collect::<Vec<_>>(), [false, false, false, true, false]);
        assert_eq!(told[3].key, told[0].key);
        let keys: BTreeSet<_> = told.iter().map(|one| &one.key).collect();
        assert_eq!(keys.len(), 4);
        assert!(told[2].doubt.as_ref().unwrap().contains("dipakai 3 tulisan") && told[1].doubt.is_none());
    }

    #[test]
    fn an_entry_is_found_again_in_any_order_and_another_never_takes_its_place() {
        let (one, two) =
            (marks("https://a.id/satu/", "Satu", "2020", "a"), marks("https://a.id/dua/", "Dua", "2020", "b"));
        let first = tell(&Record::default(), &[("N/A", one.clone()), ("N/A", two.clone())]);
        let record = record(&[(&first[0].key, one.clone()), (&first[1].key, two.clone())]);
        let new = marks("https://a.id/baru/", "Baru", "2021", "c");
        let told = tell(&record, &[("N/A", new.clone()), ("N/A", two), ("N/A", one)]);
        assert_eq!((&told[1].key, &told[2].key), (&first[1].key, &first[0].key));
        assert!(!record.entries.contains_key(&told[0].key));
        // Alone in its file, it does not take another entry's place either, and the doubt is reported.
        let told = tell(&record, &[("N/A", new)]);
        assert!(!record.entries.contains_key(&told[0].key) && told[0].doubt.as_ref().unwrap().contains("dulu milik"));
    }

    #[test]
    fn what_has_changed_a_little_is_the_same_entry_and_what_has_changed_in_all_is_another() {
        let old = Marks { number: "7".into(), ..marks("http://www.a.id/satu/", "Satu", "2020", "a") };
        let with = |link: &str, title: &str, date: &str| Marks { number: "7".into(), ..marks(link, title, date, "b") };
        for (now, is_same) in [
            (with("https://a.id/satu", "Satu", "2020"), true),
            (with("https://a.id/satu/", "Judul baru", "2021"), true),
            (with("https://a.id/pindah/", "Satu", "2020"), true),
            (with("", "Satu", "2020"), true),
            (with("https://a.id/?p=7", "Judul baru", "2021"), true),
            (with("https://a.id/lain/", "Lain", "2020"), false),
            (Marks { number: "8".into(), ..with("https://a.id/satu/", "Satu", "2020") }, false),
            (Marks { number: "8".into(), text: "a".into(), ..with("https://a.id/satu/", "Satu", "2020") }, true),
        ] {
            let told = tell(&record(&[("g", old.clone())]), &[("g", now.clone())]);
            assert_eq!((told[0].key == "g", told[0].doubt.is_none()), (is_same, is_same), "{now:?}");
        }
        for (name, old, now, is_same) in [
            // Named by its title, which many notices share.
            ("Pengumuman", marks("", "Pengumuman", "2020", "a"), marks("", "Pengumuman", "2021", "b"), false),
            ("Pengumuman", marks("", "Pengumuman", "2020", "a"), marks("", "Pengumuman", "2020", "b"), true),
            ("Pengumuman", marks("", "Pengumuman", "", "a"), marks("", "Pengumuman", "", "b"), false),
            // Named by its address, which for some entries is that of a list.
            (
                "https://a.id/x/",
                marks("https://a.id/x/", "Satu", "2020", "a"),
                marks("https://a.id/x/", "Dua", "2021", "b"),
                false,
            ),
            (
                "https://a.id/x/",
                marks("https://a.id/x/", "Satu", "2020", "a"),
                marks("https://a.id/x/", "Satu!", "2020", "b"),
                true,
            ),
            // All entries have the address of the site.
            ("N/A", marks("https://a.id/", "Satu", "2020", "a"), marks("https://a.id/", "Dua", "2021", "b"), false),
            // There is only the name to go by.
            ("1", marks("", "", "", "a"), marks("", "", "", "b"), true),
        ] {
            let told = tell(&record(&[(name, old)]), &[(name, now.clone())]);
            assert_eq!(told[0].key == name, is_same, "{name} {now:?}");
        }
    }

    #[test]
    fn what_an_earlier_version_has_written_is_found_by_its_name_and_among_several_by_its_title() {
        let record = record(&[("g", Marks::default())]);
        assert_eq!(tell(&record, &[("g", marks("https://a.id/x/", "Apa saja", "", ""))])[0].key, "g");
        let told = tell(
            &record,
            &[("g", marks("https://a.id/x/", "X", "", "")), ("g", marks("https://a.id/y/", "g.md", "", ""))],
        );
        assert!(told[0].key != "g" && told[1].key == "g", "{told:?}");
    }
}
