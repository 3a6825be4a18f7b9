//! The stages, in the order that fails earliest, and which of them to run.

use super::{Context, cargo_runs, checks, node_runs, package, sites, tally::Outcome};
use crate::setup::Part;

/// One thing that `cargo xtask test` does.
#[derive(Debug)]
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    /// What has to be set up for it.
    parts: &'static [Part],
    /// Stages that must have succeeded before.
    pub(crate) needs: &'static [&'static str],
    /// Stages that must have run before; how they ended does not stop this one.
    wants: &'static [&'static str],
    pub(crate) run: fn(&Context<'_>) -> Result<Outcome, String>,
}

impl Stage {
    const fn new(
        name: &'static str,
        parts: &'static [Part],
        run: fn(&Context<'_>) -> Result<Outcome, String>,
        about: &'static str,
    ) -> Self {
        Self { name, about, parts, needs: &[], wants: &[], run }
    }

    const fn needs(self, needs: &'static [&'static str]) -> Self {
        Self { needs, ..self }
    }

    const fn wants(self, wants: &'static [&'static str]) -> Self {
        Self { wants, ..self }
    }

    /// `clippy` names `clippy-native` and `clippy-wasm`; `shell` names only `shell`, because one is called just that.
    pub(crate) fn is_named(&self, word: &str) -> bool {
        self.name == word || (!STAGES.iter().any(|stage| stage.name == word) && self.name.contains(word))
    }
}

const WEB: &[Part] = &[Part::WasmTarget, Part::WasmTools, Part::Browser];
const MARKUP: &[Part] = &[Part::NodePackages, Part::Java];
const NGINX: &[Part] = &[Part::NodePackages, Part::Nginx];
const ENGINES: &[Part] = &[Part::NodePackages, Part::Engines];
const BROWSER: &[Part] = &[Part::NodePackages, Part::Browser];

static STAGES: [Stage; 23] = [
    Stage::new("fmt", &[], checks::check_format, "rustfmt would change nothing"),
    Stage::new("layers", &[], checks::check_layers, "who may use what, where sentences stand, file sizes"),
    Stage::new("types", &[Part::NodePackages], node_runs::check_types, "the types of scripts and browser tests (tsc)"),
    Stage::new("lint", &[Part::NodePackages], node_runs::lint_scripts, "the rules of scripts and tests (ESLint)"),
    Stage::new("scripts", &[Part::NodePackages], node_runs::test_scripts, "modules of the scripts, without a browser"),
    Stage::new("styles", &[Part::NodePackages], node_runs::check_styles, "the rules of style/ (stylelint)"),
    Stage::new("licences", &[Part::Deny], checks::check_licences, "licences, bans and sources (deny.toml)"),
    Stage::new("clippy-native", &[], checks::lint_native, "the whole workspace, all targets"),
    Stage::new("clippy-wasm", &[Part::WasmTarget], checks::lint_wasm, "app and elements as the browser gets them"),
    Stage::new("unit", &[], cargo_runs::run_native_tests, "unit and integration tests"),
    Stage::new("shell", Part::BUILD, sites::build_release_shell, "Trunk, release form"),
    Stage::new("site", Part::BUILD, sites::publish_real_site, "the real content, published into dist/")
        .needs(&["shell"]),
    Stage::new("package", Part::BUILD, package::try_package, "the release archive, unpacked and used").needs(&["site"]),
    Stage::new("budget", &[Part::NodePackages], node_runs::run_budgets, "bytes against their bounds").needs(&["site"]),
    Stage::new("web", WEB, cargo_runs::run_browser_tests, "wasm tests in headless Chromium"),
    Stage::new("shell-debug", Part::BUILD, sites::build_debug_shell, "Trunk, with debug assertions"),
    Stage::new("fixtures", Part::BUILD, sites::publish_fixture_sites, "the fixture site, published three ways")
        .needs(&["shell", "shell-debug"]),
    Stage::new("nginx", NGINX, node_runs::try_nginx, "a published site under a real nginx").needs(&["fixtures"]),
    Stage::new(
        "deploy",
        &[Part::NodePackages],
        node_runs::try_deploy,
        "a store that speaks S3: killed, gone on, brought back",
    )
    .needs(&["fixtures"]),
    Stage::new("markup", MARKUP, node_runs::check_markup, "Nu HTML checker and html-validate on every published page")
        .needs(&["site", "fixtures"]),
    Stage::new("lighthouse", BROWSER, node_runs::run_lighthouse, "100 of 100 on every indexable kind of page")
        .needs(&["site"]),
    Stage::new("engines", ENGINES, node_runs::run_engines, "read, navigate, offline, save in Firefox and WebKit")
        .needs(&["site"])
        .wants(&["fixtures"]),
    Stage::new("e2e", BROWSER, node_runs::run_end_to_end, "Playwright, real policy")
        .needs(&["site"])
        .wants(&["fixtures"]),
];

/// Returns the stages that the words pick and all stages that these build on; without words, all stages.
pub(crate) fn choose_stages(filters: &[String]) -> Result<Vec<&'static Stage>, String> {
    for filter in filters {
        if !STAGES.iter().any(|stage| stage.is_named(filter)) {
            let names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
            return Err(format!("no stage is named like `{filter}`; there are {}", names.join(", ")));
        }
    }
    let mut chosen: Vec<&str> = Vec::new();
    // From the last to the first: what a stage builds on always stands before it.
    for stage in STAGES.iter().rev() {
        let is_named = filters.is_empty() || filters.iter().any(|filter| stage.is_named(filter));
        if is_named || chosen.contains(&stage.name) {
            chosen.push(stage.name);
            chosen.extend(stage.needs.iter().chain(stage.wants));
        }
    }
    Ok(STAGES.iter().filter(|stage| chosen.contains(&stage.name)).collect())
}

/// Returns what has to be set up for these stages.
pub(crate) fn list_parts(stages: &[&Stage]) -> Vec<Part> {
    let mut parts: Vec<Part> = stages.iter().flat_map(|stage| stage.parts.iter().copied()).collect();
    parts.sort_unstable();
    parts.dedup();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(filters: &[&str]) -> Vec<&'static str> {
        let filters: Vec<String> = filters.iter().map(|filter| (*filter).to_owned()).collect();
        choose_stages(&filters).unwrap().iter().map(|stage| stage.name).collect()
    }

    #[test]
    fn without_a_word_every_stage_runs() {
        assert_eq!(names(&[]).len(), STAGES.len());
    }

    #[test]
    fn a_word_picks_its_stages_and_all_that_they_build_on() {
        assert_eq!(names(&["unit"]), ["unit"]);
        assert_eq!(names(&["clippy"]), ["clippy-native", "clippy-wasm"]);
        assert_eq!(names(&["shell"]), ["shell"]);
        assert_eq!(names(&["types", "lint"]), ["types", "lint"]);
        assert_eq!(names(&["budget", "fmt"]), ["fmt", "shell", "site", "budget"]);
        assert_eq!(names(&["lighthouse"]), ["shell", "site", "lighthouse"]);
        assert_eq!(names(&["e2e"]), ["shell", "site", "shell-debug", "fixtures", "e2e"]);
    }

    #[test]
    fn a_word_that_picks_nothing_is_an_error_that_lists_the_stages() {
        assert!(choose_stages(&["e3e".to_owned()]).unwrap_err().contains("e2e"));
    }

    #[test]
    fn what_a_stage_builds_on_stands_before_it() {
        for (place, stage) in STAGES.iter().enumerate() {
            for name in stage.needs.iter().chain(stage.wants) {
                assert!(STAGES.iter().position(|other| other.name == *name).unwrap() < place, "{}", stage.name);
            }
        }
    }

    #[test]
    fn checks_without_tools_set_up_nothing() {
        assert!(list_parts(&choose_stages(&["unit".to_owned()]).unwrap()).is_empty());
    }
}
