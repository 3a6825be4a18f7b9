//! `warta remove`: removes an entry for good, as the law on personal data may require (UU 27/2022, article 8).

use super::{check::Rejected, content_edit::ContentEdit, entry_name::EntryName};
use crate::{
    authored::Authored, checks::media_references::references, failure::Failure, problem::Problems, read::read_content,
    target::MEDIA_FOLDER,
};
use model::date::Timestamp;
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::{self, BufRead, IsTerminal, Write as _},
    path::Path,
    sync::Arc,
};

/// Removes an entry, its line in the ledger, and the media that only it refers to. Returns a sentence that says what
/// was done.
///
/// # Errors
/// When there is no such entry, the editor does not confirm, or other texts still link to it.
pub fn remove(content: &Path, written: &str, is_agreed: bool, at: Timestamp) -> Result<String, Rejected> {
    let name = EntryName::find(content, written)?;
    let mut problems = Problems::default();
    let authored =
        read_content(content, &mut problems).map_err(|error| Failure::io("membaca folder", content, &error))?;
    let path = name.file(content);
    let media = media_of_one(&authored, &path);
    if !is_agreed {
        ask(&path, &media)?;
    }
    let mut edit = ContentEdit::default();
    edit.remove(path.clone());
    for file in &media {
        edit.remove(content.join(MEDIA_FOLDER).join(file));
    }
    if authored.ledger.knows(&name.route()) {
        edit.write(content.join(crate::ledger::LEDGER_FILE), authored.ledger.without(&name.route()));
    }
    edit.apply(content, at)?;
    let mut said = format!("{} dihapus", path.display());
    if !media.is_empty() {
        let _ = write!(said, " bersama {} berkas media", media.len());
    }
    said.push_str(
        ". Terbitkan dengan `warta publish`: alamatnya lalu menjawab 410. Salinan di riwayat Git dan cadangan dihapus tersendiri.",
    );
    Ok(said)
}

/// Returns the files in `media/` that only the file at `path` refers to.
fn media_of_one(authored: &Authored, path: &Path) -> BTreeSet<String> {
    let file: Arc<str> = Arc::from(path.to_string_lossy().replace('\\', "/"));
    let (mut own, mut others) = (BTreeSet::new(), BTreeSet::new());
    for reference in references(authored) {
        let set = if reference.place.file == file { &mut own } else { &mut others };
        set.insert(reference.file.to_owned());
    }
    own.retain(|name| authored.media.contains_key(name));
    own.difference(&others).cloned().collect()
}

fn ask(path: &Path, media: &BTreeSet<String>) -> Result<(), Failure> {
    let mut question = format!("{} akan dihapus untuk selamanya", path.display());
    if !media.is_empty() {
        let names: Vec<&str> = media.iter().map(String::as_str).collect();
        let _ = write!(question, ", bersama {}", names.join(", "));
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::new(format!("{question}; ulangi dengan --yes bila benar")));
    }
    print!("{question}. Ketik `hapus` bila benar: ");
    let mut answer = String::new();
    let reading = io::stdout().flush().and_then(|()| io::stdin().lock().read_line(&mut answer));
    match reading {
        Ok(_) if answer.trim() == "hapus" => Ok(()),
        _ => Err(Failure::new("tidak jadi; tidak ada yang berubah")),
    }
}
