//! Where things are: the repository, cargo's target folder, the tools.

use crate::process;
use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

/// The repository that the tasks work on.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
    cache: PathBuf,
}

impl Workspace {
    /// Finds the repository of the running xtask. The path comes from cargo's environment and is not compiled in, so
    /// that a target folder shared by two checkouts does not mix them up.
    pub(crate) fn find() -> Result<Self, String> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(manifest) => PathBuf::from(manifest),
            None => env::current_dir().map_err(|error| format!("no current folder: {error}"))?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("crates/xtask/Cargo.toml").is_file())
            .ok_or("run this as `cargo xtask …` inside the repository")?
            .to_path_buf();
        let target = find_target(&root);
        Ok(Self { root, target, cache: find_cache()? })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns where the tasks put what they make: always inside the repository, even when cargo builds elsewhere.
    pub(crate) fn made(&self, name: &str) -> PathBuf {
        self.root.join("target").join(name)
    }

    /// The folder of the browser tests and their node packages.
    pub(crate) fn tests(&self) -> PathBuf {
        self.root.join("tests")
    }

    /// Returns the per-user folder of the tools built from source: shared, so that a fresh clone builds none of them
    /// again.
    pub(crate) fn tool_cache(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// Cargo's target folder.
    pub(crate) fn cargo_target(&self) -> &Path {
        &self.target
    }

    /// The publisher's binary, built with the profile `tool`.
    pub(crate) fn publisher(&self) -> PathBuf {
        self.target.join("tool").join(format!("warta{}", env::consts::EXE_SUFFIX))
    }

    /// Returns a command that runs at the root, finds the tools of the cache and of the node packages first, and builds
    /// into the same target folder.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", self.search_path())
            .env("CARGO_TARGET_DIR", &self.target)
            // `cargo run` sets them for xtask itself; a build script of another package must not see them.
            .env_remove("CARGO_MANIFEST_DIR")
            .env_remove("CARGO_MANIFEST_PATH");
        command
    }

    /// The `cargo` that started this xtask.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    fn search_path(&self) -> OsString {
        let own = [self.tool_cache().join("bin"), self.tests().join("node_modules/.bin")];
        let inherited = env::var_os("PATH").unwrap_or_default();
        let all = own.into_iter().chain(env::split_paths(&inherited));
        env::join_paths(all).unwrap_or(inherited)
    }
}

/// Finds cargo's target folder: two levels above the running binary, whichever setting chose it.
fn find_target(root: &Path) -> PathBuf {
    let from_binary = env::current_exe().ok().and_then(|binary| Some(binary.parent()?.parent()?.to_path_buf()));
    from_binary.filter(|folder| folder.join("CACHEDIR.TAG").is_file()).unwrap_or_else(|| root.join("target"))
}

fn find_cache() -> Result<PathBuf, String> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    absolute("XDG_CACHE_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".cache")))
        .map(|cache| cache.join("warta"))
        .ok_or_else(|| "neither XDG_CACHE_HOME nor HOME is set: nowhere to keep the tools".to_owned())
}

/// Returns the program that a variable of the environment names.
pub(crate) fn find_named_program(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| process::is_program(path))
}

/// Returns the first of these programs on the inherited PATH.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))))
        .find(|candidate| process::is_program(candidate))
}
