//! The shell: the files that Trunk built, with the template among them.

mod files;
mod tags;
mod template;

pub use files::ShellFile;
pub use template::Template;

use crate::{
    digest::{integrity, short_hash, short_hash_of_pieces},
    failure::Failure,
    styles::{Sheet, Styles},
};
use std::{fs, path::Path};

const TEMPLATE_FILE: &str = "index.html";
/// No page names the search worker: the app starts it.
const SEARCH_SCRIPT: &str = "search-worker.js";
const SEARCH_WASM: &str = "search-worker.wasm";
/// The library, which holds what the reader keeps on the device; `boot.js` loads it on demand.
const LIBRARY: &str = "library.js";
/// The scripts that run in frames of other sites, and on the page that explains those frames.
const EMBED_FRAME: &str = "embed-frame.js";
const EMBED_KIT: &str = "embed-kit.js";
/// The service worker; the publisher adds the list of files that it keeps.
const WORKER: &str = "sw.js";

/// A shell that was read.
#[derive(Debug)]
pub struct Shell {
    /// Every file except the template and the style sheets, which are written into the pages themselves.
    pub files: Vec<ShellFile>,
    /// The template.
    pub template: Template,
    /// The style sheets, in cascade order.
    pub styles: Styles,
    /// The application's files.
    pub app: App,
    /// The service worker, still without the list of files that it keeps.
    pub worker: String,
    /// A hash over names and bytes of all files.
    pub release: String,
}

/// The files that start the application.
#[derive(Debug)]
pub struct App {
    /// The script that loads the others.
    pub boot: Part,
    /// The glue between browser and wasm.
    pub glue: Part,
    /// The wasm.
    pub wasm: Part,
    /// The library, which holds what the reader keeps on the device.
    pub library: Part,
    /// The script that runs in frames of other sites.
    pub embed_frame: Part,
    /// The script of the page that explains those frames.
    pub embed_kit: Part,
    /// The script of the search worker.
    pub search_script: Part,
    /// The wasm of the search worker.
    pub search_wasm: Part,
}

/// A file with its integrity.
#[derive(Debug)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// The value for `integrity`.
    pub integrity: String,
}

impl Shell {
    /// Reads a shell folder.
    ///
    /// # Errors
    /// When a file cannot be read, or the template lacks a mark.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let mut files = files::list(folder)?;
        let path = folder.join(TEMPLATE_FILE);
        let html = fs::read_to_string(&path).map_err(|error| Failure::io("membaca", &path, &error))?;
        let mut contents = Vec::new();
        for file in &files {
            contents.push(fs::read(&file.path).map_err(|error| Failure::io("membaca", &file.path, &error))?);
        }
        let parsed = template::parse(&html).map_err(|error| Failure::new(format!("`{}`: {error}", path.display())))?;
        let find = |files: &[ShellFile], name: &str| {
            files.iter().position(|file| file.name == name).ok_or_else(|| {
                Failure::new(format!("`{}` menyebut `{name}`, yang tidak ada di folder itu", path.display()))
            })
        };
        let boot = find(&files, &parsed.boot)?;
        let glue = find(&files, &parsed.glue)?;
        let wasm = find(&files, &parsed.wasm)?;
        let library = find(&files, LIBRARY)?;
        let (embed_frame, embed_kit) = (find(&files, EMBED_FRAME)?, find(&files, EMBED_KIT)?);
        let worker = contents.get(find(&files, WORKER)?).map(Vec::as_slice).unwrap_or_default();
        let worker = String::from_utf8_lossy(worker).into_owned();
        let search_script = find(&files, SEARCH_SCRIPT)?;
        let search_wasm = find(&files, SEARCH_WASM)?;
        for (index, stem, extension) in [
            (boot, "boot", "js"),
            (glue, "app", "js"),
            (wasm, "app", "wasm"),
            (library, "library", "js"),
            (embed_frame, "bingkai", "js"),
            (embed_kit, "sematan", "js"),
            (search_script, "search", "js"),
            (search_wasm, "search", "wasm"),
        ] {
            name_by_own_bytes(&mut files, &contents, index, stem, extension);
        }
        let names = files.iter().map(|file| file.name.as_str());
        let release = short_hash_of_pieces(names.zip(contents.iter().map(Vec::as_slice)));
        let part = |index: usize| {
            let (name, bytes) = (files.get(index).map(|file| file.name.clone()), contents.get(index));
            Part { name: name.unwrap_or_default(), integrity: integrity(bytes.map_or(&[], Vec::as_slice)) }
        };
        let app = App {
            boot: part(boot),
            glue: part(glue),
            wasm: part(wasm),
            library: part(library),
            embed_frame: part(embed_frame),
            embed_kit: part(embed_kit),
            search_script: part(search_script),
            search_wasm: part(search_wasm),
        };
        let mut sheets = Vec::new();
        for name in &parsed.styles {
            let bytes = contents.get(find(&files, name)?).map_or(&[][..], Vec::as_slice);
            sheets.push(Sheet::parse(name, bytes)?);
        }
        let styles = Styles::new(sheets);
        let is_apart = |name: &str| [TEMPLATE_FILE, WORKER].contains(&name);
        files.retain(|file| !is_apart(&file.name) && !parsed.styles.contains(&file.name));
        Ok(Self { files, template: parsed.template, styles, app, worker, release })
    }
}

/// Names a file by its own bytes, as a file that is cached for ever has to be. Trunk names glue and wasm by the
/// compiler's output, before wasm-bindgen and wasm-opt, and drops leading zeros of a hash.
fn name_by_own_bytes(files: &mut [ShellFile], contents: &[Vec<u8>], index: usize, stem: &str, extension: &str) {
    if let (Some(file), Some(bytes)) = (files.get_mut(index), contents.get(index)) {
        file.name = format!("{stem}-{}.{extension}", short_hash(bytes));
    }
}
