//! Tools that cargo installs: found where they are, or installed as prebuilt binaries if cargo-binstall is at hand, or
//! else from source into the per-user cache.

use super::{Step, locked_version::find_locked_version};
use crate::{
    output::say,
    process::{self, capture},
    workspace::{Workspace, find_program},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

const TRUNK: &str = "0.21.14";
const DENY: &str = "0.20.2";
const TEST_RUNNER: &str = "wasm-bindgen-test-runner";

/// A package with programs, all of one version.
#[derive(Debug, Clone)]
struct CargoTool {
    package: &'static str,
    programs: &'static [&'static str],
    version: String,
    flags: &'static [&'static str],
    /// Measured when building from source on two busy cores; told so that nobody thinks it hangs.
    minutes: u32,
}

impl CargoTool {
    fn trunk() -> Self {
        // rustls instead of the system's OpenSSL, whose headers a bare machine lacks; no self-update check.
        let flags = &["--locked", "--no-default-features", "--features", "rustls"];
        Self { package: "trunk", programs: &["trunk"], version: TRUNK.to_owned(), flags, minutes: 5 }
    }

    fn wasm_bindgen(workspace: &Workspace) -> Result<Self, String> {
        // The tool refuses a module made with another version of the library.
        let version = find_locked_version(workspace.root(), "wasm-bindgen")?;
        Ok(Self {
            package: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", TEST_RUNNER],
            version,
            // This was tried only without `--locked`.
            flags: &[],
            minutes: 3,
        })
    }

    fn deny() -> Self {
        let (version, flags) = (DENY.to_owned(), &["--locked"]);
        Self { package: "cargo-deny", programs: &["cargo-deny"], version, flags, minutes: 4 }
    }

    /// Returns whether the cache has all programs with the right version. If the cache has none (it comes first on the
    /// PATH of every command), this machine's PATH may have them with the right version.
    fn is_there(&self, workspace: &Workspace) -> bool {
        self.programs.iter().all(|program| self.find(workspace, program).is_some())
    }

    fn find(&self, workspace: &Workspace, program: &str) -> Option<PathBuf> {
        let cached = workspace.tool_cache().join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
        let path = if process::is_program(&cached) { cached } else { find_program(&[program])? };
        // "trunk 0.21.14", "wasm-bindgen 0.2.130"
        let answer = capture(Command::new(&path).arg("--version"))?;
        answer.split_whitespace().any(|word| word == self.version).then_some(path)
    }

    fn into_step(self) -> Step {
        Step::new(format!("{} {}", self.package, self.version), move |workspace| self.install(workspace))
    }

    fn install(&self, workspace: &Workspace) -> Result<(), String> {
        let cache = workspace.tool_cache();
        fs::create_dir_all(&cache).map_err(|error| format!("cannot make {}: {error}", cache.display()))?;
        let package = format!("{}@{}", self.package, self.version);
        if capture(workspace.cargo().args(["binstall", "-V"])).is_some() {
            say(&format!("[setup] {package}: looking for a prebuilt binary"));
            let mut fetch = workspace.cargo();
            fetch.args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]).arg(&cache);
            match process::run(fetch.arg(&package)) {
                Ok(()) => return Ok(()),
                Err(error) => say(&format!("[setup] {package}: {error}")),
            }
        }
        say(&format!("[setup] {package}: building from source, about {} minutes on two cores", self.minutes));
        process::run(self.install_from_source(workspace, &cache).arg(&package))
    }

    fn install_from_source(&self, workspace: &Workspace, cache: &Path) -> Command {
        let mut command = workspace.cargo();
        command
            .args(["install", "--force", "--root"])
            .arg(cache)
            .arg("--target-dir")
            .arg(build_folder(workspace))
            .args(self.flags)
            // Runs away from the repository, whose cargo configuration is not meant for other people's programs.
            .current_dir(cache)
            .env_remove("RUSTFLAGS")
            // These settings take less than half the time of the default release settings; the tools are fast enough.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        command
    }
}

/// Returns the target folder of all tools: what they share is built once. It stays when a build fails, so that the next
/// run continues there.
fn build_folder(workspace: &Workspace) -> PathBuf {
    workspace.tool_cache().with_extension("build")
}

/// Removes what building the tools has left, once all are there.
pub(super) fn clean_up(workspace: &Workspace) {
    let _ = fs::remove_dir_all(build_folder(workspace));
}

pub(super) fn find_missing_wasm_tools(workspace: &Workspace) -> Result<Vec<Step>, String> {
    let tools = [CargoTool::wasm_bindgen(workspace)?, CargoTool::trunk()];
    Ok(tools.into_iter().filter(|tool| !tool.is_there(workspace)).map(CargoTool::into_step).collect())
}

pub(super) fn find_missing_deny(workspace: &Workspace) -> Option<Step> {
    let tool = CargoTool::deny();
    (!tool.is_there(workspace)).then(|| tool.into_step())
}

/// Returns the program that runs wasm tests in a browser.
pub(crate) fn find_test_runner(workspace: &Workspace) -> Result<PathBuf, String> {
    CargoTool::wasm_bindgen(workspace)?
        .find(workspace, TEST_RUNNER)
        .ok_or_else(|| format!("no {TEST_RUNNER} of the locked version: run `cargo xtask setup`"))
}
