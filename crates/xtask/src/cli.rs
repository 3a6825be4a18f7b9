//! The command line.

use crate::{build::Publication, workspace::Workspace};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

pub(crate) const HELP: &str = "\
Tasks of the Warta portal

  cargo xtask setup     get the tools that are missing: wasm target, Trunk, wasm-bindgen, node packages, Chromium, Java
  cargo xtask build     build the shell and publish the whole site into dist/
  cargo xtask serve     build, then serve the site on this machine
  cargo xtask test      everything that can be checked; ends with `N passed, N failed`
  cargo xtask layers    only the rules of who may use what, and of file sizes
  cargo xtask names     write src/contract/names.ts, the names that Rust and JavaScript share, from crates/model/src/names.rs
  cargo xtask bench     build, then run the measurements in tests/bench: bytes, and speed beside a peer
  cargo xtask package   build, then pack publisher, shell, content and guides: publishing needs no compiler then
  cargo xtask pages     called by `trunk serve`: publish the pages over the shell that Trunk has just made

build and serve take
  --content DIR   authored content [content]
  --out DIR       where the site goes [dist]
  --base PATH     path that the site is served under [/]
serve also takes
  --port N        [8080]

test takes words that pick stages by name, and `--` before what goes on to the runner of the one stage picked:
  cargo xtask test clippy unit
  cargo xtask test e2e -- -g A1
bench takes words that pick measurements by name: bench speed; WARTA_BENCH_ROUNDS is how often that one measures [15]
";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Setup,
    Build(SiteFlags),
    Serve(ServeFlags),
    Test(TestFlags),
    Bench(Vec<String>),
    Package,
    Pages,
    Layers,
    Names,
}

/// The flags of `build`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct SiteFlags {
    content: Option<PathBuf>,
    out: Option<PathBuf>,
    base: Option<String>,
}

/// The flags of `serve`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ServeFlags {
    pub(crate) site: SiteFlags,
    pub(crate) port: Option<String>,
}

/// What to test.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct TestFlags {
    pub(crate) filters: Vec<String>,
    pub(crate) passed_on: Vec<String>,
}

impl SiteFlags {
    /// Adds defaults, and resolves folders from where the task was started.
    pub(crate) fn resolve(&self, workspace: &Workspace) -> Result<Publication, String> {
        let here = env::current_dir().map_err(|error| format!("no current folder: {error}"))?;
        let standard = Publication::standard(workspace);
        let folder = |given: &Option<PathBuf>, default: &Path| {
            given.as_ref().map_or_else(|| default.to_path_buf(), |path| here.join(path))
        };
        Ok(Publication {
            content: folder(&self.content, &standard.content),
            out: folder(&self.out, &standard.out),
            base: self.base.clone().unwrap_or(standard.base),
            origin: None,
        })
    }
}

impl Publication {
    /// Returns the publication of the repository's own content, at the root of a host.
    pub(crate) fn standard(workspace: &Workspace) -> Self {
        let root = workspace.root();
        Self { content: root.join("content"), out: root.join("dist"), base: "/".to_owned(), origin: None }
    }
}

/// Returns the arguments as text, without the program's name.
pub(crate) fn read_arguments(raw: impl Iterator<Item = OsString>) -> Result<Vec<String>, String> {
    raw.skip(1)
        .map(|argument| argument.into_string().map_err(|odd| format!("not UTF-8: {}", odd.to_string_lossy())))
        .collect()
}

/// Parses the command line.
pub(crate) fn parse_task(arguments: &[String]) -> Result<Task, String> {
    let Some((name, rest)) = arguments.split_first() else {
        return Ok(Task::Help);
    };
    if name != "test" && rest.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Task::Help);
    }
    match name.as_str() {
        "help" | "--help" | "-h" => Ok(Task::Help),
        "setup" => no_more(rest, Task::Setup),
        "package" => no_more(rest, Task::Package),
        "pages" => no_more(rest, Task::Pages),
        "layers" => no_more(rest, Task::Layers),
        "names" => no_more(rest, Task::Names),
        "build" => {
            let flags = parse_flags(rest)?;
            match flags.port {
                None => Ok(Task::Build(flags.site)),
                Some(_) => Err("--port is a flag of serve".to_owned()),
            }
        }
        "serve" => Ok(Task::Serve(parse_flags(rest)?)),
        "test" => Ok(parse_test(rest)),
        "bench" => Ok(Task::Bench(rest.to_vec())),
        other => Err(format!("no task is named `{other}`; see `cargo xtask --help`")),
    }
}

fn no_more(rest: &[String], task: Task) -> Result<Task, String> {
    match rest.first() {
        None => Ok(task),
        Some(word) => Err(format!("what is `{word}`? This task takes nothing")),
    }
}

fn parse_test(rest: &[String]) -> Task {
    let mut parts = rest.splitn(2, |word| word == "--");
    let filters = parts.next().unwrap_or_default().to_vec();
    let passed_on = parts.next().unwrap_or_default().to_vec();
    if filters.iter().any(|word| word == "--help" || word == "-h") {
        return Task::Help;
    }
    Task::Test(TestFlags { filters, passed_on })
}

fn parse_flags(rest: &[String]) -> Result<ServeFlags, String> {
    let mut flags = ServeFlags::default();
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        let (name, joined) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (word.as_str(), None),
        };
        let mut value = || joined.clone().or_else(|| words.next().cloned()).ok_or(format!("{name} needs a value"));
        match name {
            "--content" => flags.site.content = Some(value()?.into()),
            "--out" => flags.site.out = Some(value()?.into()),
            "--base" => flags.site.base = Some(parse_base(&value()?)?),
            "--port" => flags.port = Some(value()?),
            other => return Err(format!("what is `{other}`? See `cargo xtask --help`")),
        }
    }
    Ok(flags)
}

/// Refuses a wrong base at once, not after minutes of building; the publisher checks the rest.
fn parse_base(base: &str) -> Result<String, String> {
    let is_plain = base.starts_with('/') && base.ends_with('/') && !base.split('/').any(|part| part == "..");
    if is_plain { Ok(base.to_owned()) } else { Err(format!("a base looks like /portal/, not `{base}`")) }
}

#[cfg(test)]
mod tests;
