//! `warta new`: creates a file that only needs to be filled in.

use super::{entry_name::EntryName, withdraw::toml_string};
use crate::{
    authored::Authored,
    failure::Failure,
    lint::sample_text::{SAMPLE_PARAGRAPH, SAMPLE_SUMMARY, SAMPLE_VALUE},
    problem::Problems,
    read::{read_content, strip_invisible},
    target::PAGES_FOLDER,
    wording,
};
use model::{
    date::Timestamp,
    section::Section,
    slug::{MAX_LENGTH, Slug},
};
use std::{fs, io::Write, path::Path};

/// Creates the file of a new entry. Returns a sentence that says where it is and what to do next.
///
/// # Errors
/// When there is no such section, the title gives no address, or the address is taken.
pub fn make(content: &Path, section: &str, title: &str, slug: Option<&str>, at: Timestamp) -> Result<String, Failure> {
    let title = strip_invisible(title);
    if title.is_empty() {
        return Err(Failure::new("judul kosong; tulis misalnya warta new berita \"Judul tulisan\""));
    }
    let section = parse_section(section)?;
    let slug = slug.map_or_else(|| slug_of(&title), str::to_owned);
    let slug = Slug::parse(&slug)
        .map_err(|error| Failure::new(format!("`{slug}`: {error}; pilih yang lain dengan --slug NAMA")))?;
    let name = EntryName { section, slug };
    let mut problems = Problems::default();
    let authored =
        read_content(content, &mut problems).map_err(|error| Failure::io("membaca folder", content, &error))?;
    let path = name.file(content);
    let is_known = section.is_some() && authored.ledger.knows(&name.route());
    if path.exists() || is_known {
        return Err(Failure::new(format!("`{}` sudah ada; pilih alamat lain dengan --slug NAMA", path.display())));
    }
    let text = template(section, &title, &authored, at);
    let folder = content.join(name.folder());
    fs::create_dir_all(&folder).map_err(|error| Failure::io("membuat folder", &folder, &error))?;
    // Only if there is no such file: another editor may have created one just now.
    let mut file = fs::File::create_new(&path).map_err(|error| Failure::io("membuat", &path, &error))?;
    file.write_all(text.as_bytes()).map_err(|error| Failure::io("menulis", &path, &error))?;
    let next = if section.is_some() { ", hapus `draft = true` bila sudah boleh terbit," } else { "" };
    Ok(format!("{} dibuat. Isi berkas itu{next} lalu jalankan `warta check`.", path.display()))
}

fn parse_section(written: &str) -> Result<Option<Section>, Failure> {
    match Section::find(written) {
        None if written == PAGES_FOLDER => Ok(None),
        None => {
            let mut known = Section::ALL.map(Section::slug).to_vec();
            known.push(PAGES_FOLDER);
            Err(Failure::new(format!("rubrik `{written}` tidak dikenal. {}", wording::suggest(written, &known))))
        }
        section => Ok(section),
    }
}

/// Returns the slug of a title: its whole words in a-z and digits, as many as fit into an address.
pub(crate) fn slug_of(title: &str) -> String {
    let plain = deunicode::deunicode(title).to_ascii_lowercase();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        let longer = if slug.is_empty() { word.to_owned() } else { format!("{slug}-{word}") };
        if longer.len() > MAX_LENGTH {
            break;
        }
        slug = longer;
    }
    slug
}

fn template(section: Option<Section>, title: &str, authored: &Authored, at: Timestamp) -> String {
    let title = toml_string(title);
    let Some(section) = section else {
        return format!("+++\ntitle = {title}\nsummary = \"{SAMPLE_SUMMARY}\"\n+++\n\n{SAMPLE_PARAGRAPH}\n");
    };
    let units: Vec<&str> = authored.units.iter().map(|unit| unit.id.0.as_str()).collect();
    let unit = units.first().copied().unwrap_or(SAMPLE_VALUE);
    let others = match units.as_slice() {
        [] | [_] => String::new(),
        units => format!(" # pilih: {}", units.join(", ")),
    };
    let mut text = format!(
        "+++\ntitle = {title}\nsummary = \"{SAMPLE_SUMMARY}\"\npublished_at = {}\nunit = \"{unit}\"{others}\n\
         # Selama ada `draft = true`, tulisan ini tidak terbit. Hapus baris itu bila sudah selesai.\ndraft = true\n",
        at.to_machine_text()
    );
    text.push_str(match section {
        Section::Announcements => ANNOUNCEMENT,
        Section::Videos => VIDEO,
        Section::News | Section::Articles => COVER,
    });
    text.push_str("+++\n\n");
    text.push_str(SAMPLE_PARAGRAPH);
    text.push('\n');
    if section == Section::Videos {
        text.push_str("\n## Transkrip\n\nISI DI SINI apa yang diucapkan.\n");
    }
    text
}

const COVER: &str = "\n# Gambar sampul, bila ada: simpan di content/media/, lalu hapus tanda # di depan tiga baris ini.\n\
                     # [cover]\n# file = \"gedung.jpg\"\n# alt = \"Apa yang tampak di gambar itu\"\n";

const ANNOUNCEMENT: &str = "number = \"ISI DI SINI\"\nsignatory = \"ISI DI SINI\"\n\
                            # Bila ada masa berlaku atau tenggat, hapus tanda # dan ubah tanggalnya.\n\
                            # valid_from = 2026-01-01T00:00:00+07:00\n# valid_until = 2026-12-31T23:59:00+07:00\n\
                            # deadline = 2026-12-15T16:00:00+07:00\n";

const VIDEO: &str = "\n[cover]\nfile = \"ISI DI SINI.jpg\"\nalt = \"ISI DI SINI\"\n\n[video]\nfile = \"ISI DI SINI.mp4\"\n\
                     captions = \"ISI DI SINI.vtt\"\nduration = \"1:00\"\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_gives_its_address() {
        assert_eq!(slug_of("Bijak Bermedsos: Kita Semua Adalah Humas"), "bijak-bermedsos-kita-semua-adalah-humas");
        assert_eq!(slug_of("  “Café” & Jum’at — 100 %  "), "cafe-jum-at-100");
        assert_eq!(slug_of("日本"), "ri-ben");
        assert_eq!(slug_of("!?"), "");
        assert!(Slug::parse(&slug_of(&"panjang ".repeat(40))).is_ok());
    }
}
