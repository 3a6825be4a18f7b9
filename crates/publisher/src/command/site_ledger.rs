//! Compares the ledger with the copy in the published site: before publishing, and to restore lines that it has lost.

use super::{check::Rejected, publish::Order};
use crate::{
    failure::Failure,
    gone::{GONE_FILE, Gone},
    ledger::{LEDGER_FILE, Ledger, Missing, OldAddress, SITE_LEDGER_FILE},
    limits::LEDGER_BYTES,
    output::write_ledger,
    plan::Plan,
    problem::{Place, Problems},
    regular_file,
};
use std::{
    collections::BTreeSet,
    io::{self, Read},
    path::Path,
    sync::Arc,
};

/// The most lines that a message names.
const MOST_NAMED: usize = 3;

/// Refuses to replace a site that knows more than the ledger.
///
/// # Errors
/// The missing lines, as problems of the ledger; or a site whose own copy cannot be read.
pub(super) fn check_against_site(order: &Order<'_>, plan: &Plan) -> Result<(), Rejected> {
    let ledger = &plan.authored.ledger;
    let Some(site) = read_site_ledger(order.out)? else { return Ok(()) };
    let missing = ledger.find_missing(&site, &plan.numbering.new, |route| plan.routes.published.contains(route));
    let (place, out) = (Place::new(&ledger.file, 1), order.out.display());
    let mut problems = Problems::default();
    if !missing.contradicted.is_empty() {
        problems.push(
            &place,
            format!("ledger memberikan nomor yang di situs `{out}` milik tulisan lain: {}", name_lines(&missing.contradicted)),
            format!("Kembalikan berkas ini dari Git atau cadangan; bila situs itu memang tidak dipakai lagi, hapus folder `{out}`"),
        );
    }
    if !missing.lines.is_empty() {
        problems.push(
            &place,
            format!("ledger kehilangan baris yang masih diketahui situs `{out}`: {}", name_lines(&missing.lines)),
            format!("Jalankan `warta ledger restore {out}`, atau kembalikan berkas ini dari Git; bila situs itu memang tidak dipakai lagi, hapus folder `{out}`"),
        );
    }
    if problems.is_empty() { Ok(()) } else { Err(Rejected::Problems(problems.into_sorted())) }
}

/// `warta ledger restore`: copies the lines that the ledger has lost back from the site. Returns a sentence that says
/// what was done.
///
/// # Errors
/// When the folder holds no site with a copy of the ledger, when both contradict each other, or when the ledger cannot
/// be written.
pub fn restore(content: &Path, folder: &Path) -> Result<String, Failure> {
    let path = content.join(LEDGER_FILE);
    let shown = path.display();
    let site = read_site_ledger(folder)?.ok_or_else(|| {
        Failure::new(format!(
            "`{}` tidak berisi situs yang mengetahui ledger-nya; pakai Git atau cadangan",
            folder.display()
        ))
    })?;
    let (ledger, dropped) = read_ledger(&path, &site)?;
    let Missing { lines, contradicted } = ledger.find_missing(&site, &[], |_| false);
    if !contradicted.is_empty() {
        return Err(Failure::new(format!(
            "`{shown}` memberikan nomor yang di situs milik tulisan lain: {}; kembalikan berkas itu dari Git atau cadangan",
            name_lines(&contradicted)
        )));
    }
    if lines.is_empty() && dropped.is_empty() {
        return Ok(format!("{shown} sudah lengkap; tidak ada yang diubah."));
    }
    let mut text = ledger.text;
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    lines.iter().for_each(|line| text.extend([line, "\n"]));
    write_ledger(&path, &text)?;
    let mut said = format!("{} baris dikembalikan ke {shown}.", lines.len());
    if !dropped.is_empty() {
        said.push_str(&format!(" Dibuang karena tidak dapat dibaca: {}.", name_lines(&dropped)));
    }
    Ok(said)
}

/// Returns the ledger without its unreadable lines, and those lines. If the file was cut off, its last line may end in
/// half a name that looks whole; it is dropped too if the site has a line that continues it.
fn read_ledger(path: &Path, site: &Ledger) -> Result<(Ledger, Vec<String>), Failure> {
    let text = match regular_file::read_text(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read.map_err(|error| Failure::io("membaca", path, &error))?,
    };
    let file: Arc<str> = Arc::from(path.to_string_lossy());
    let mut problems = Problems::default();
    let _ = Ledger::parse(&text, &file, &mut problems);
    let broken: BTreeSet<usize> = problems.into_sorted().iter().map(|problem| problem.place.line).collect();
    let (mut kept, mut dropped) = (String::new(), Vec::new());
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let is_cut =
            || !line.ends_with('\n') && site.text.lines().any(|whole| whole != line && whole.starts_with(line));
        if broken.contains(&(index + 1)) || is_cut() {
            dropped.push(line.trim().to_owned());
        } else {
            kept.push_str(line);
        }
    }
    Ok((Ledger::parse(&kept, &file, &mut Problems::default()), dropped))
}

/// Reads the copy of the ledger in a published folder; `None` if nothing was published there yet. A site of an older
/// publisher at least lists what was removed for good.
fn read_site_ledger(folder: &Path) -> Result<Option<Ledger>, Failure> {
    let path = folder.join(SITE_LEDGER_FILE);
    let file: Arc<str> = Arc::from(path.to_string_lossy());
    let mut text = String::new();
    match regular_file::open(&path).and_then(|opened| opened.take(LEDGER_BYTES).read_to_string(&mut text)) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return read_gone(folder, &file),
        Err(error) => return Err(Failure::io("membaca", &path, &error)),
    }
    let mut problems = Problems::default();
    let ledger = Ledger::parse(&text, &file, &mut problems);
    match problems.into_sorted().first() {
        None => Ok(Some(ledger)),
        Some(problem) => Err(Failure::new(format!(
            "situs yang terbit rusak ({problem}) Bila ledger di folder isi lengkap, hapus `{}` dan terbitkan lagi",
            path.display()
        ))),
    }
}

fn read_gone(folder: &Path, file: &Arc<str>) -> Result<Option<Ledger>, Failure> {
    let path = folder.join(GONE_FILE);
    let bytes = match regular_file::read_bytes(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        read => read.map_err(|error| Failure::io("membaca", &path, &error))?,
    };
    // An unreadable file counts as missing; publishing writes it anew.
    let Ok(gone) = serde_json::from_slice::<Gone>(&bytes) else { return Ok(None) };
    let mut ledger = Ledger::new(file);
    ledger.gone = gone.paths.iter().filter_map(|path| OldAddress::parse(path)).collect();
    Ok(Some(ledger))
}

/// "`entry berita 1 a`, `removed berita 2 b`, dan 3 lagi"
fn name_lines(lines: &[String]) -> String {
    let named: Vec<String> = lines.iter().take(MOST_NAMED).map(|line| format!("`{line}`")).collect();
    let rest = lines.len().saturating_sub(MOST_NAMED);
    if rest == 0 { named.join(", ") } else { format!("{}, dan {rest} lagi", named.join(", ")) }
}
