//! Firefox and WebKit, for tests of the core paths only.

use super::{Step, debian_packages};
use crate::workspace::{Workspace, find_named_program, find_program};
use std::path::{Path, PathBuf};

/// `xvfb` is the screen that WebKitGTK needs.
const DEBIAN_PACKAGES: [&str; 3] = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
/// Where Debian keeps WebKitGTK's own browser, which is not on the PATH.
const LIBRARIES: &str = "/usr/lib";

/// The programs that the tests need, each with the variable that can name another one.
pub(crate) struct Engines {
    pub(crate) programs: [(&'static str, PathBuf); 4],
}

pub(crate) fn find_engines() -> Option<Engines> {
    let find = |variable: &str, names: &[&str]| find_named_program(variable).or_else(|| find_program(names));
    let mini_browser = find_named_program("WARTA_MINI_BROWSER").or_else(find_mini_browser);
    Some(Engines {
        programs: [
            ("WARTA_FIREFOX", find("WARTA_FIREFOX", &["firefox-esr", "firefox"])?),
            ("WARTA_WEBKIT_DRIVER", find("WARTA_WEBKIT_DRIVER", &["WebKitWebDriver"])?),
            ("WARTA_MINI_BROWSER", mini_browser?),
            ("WARTA_XVFB", find("WARTA_XVFB", &["Xvfb"])?),
        ],
    })
}

fn find_mini_browser() -> Option<PathBuf> {
    let subfolders = |folder: &Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let machines = subfolders(Path::new(LIBRARIES));
    let browsers = machines
        .iter()
        .flat_map(|machine| subfolders(machine))
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-")));
    browsers.map(|folder| folder.join("MiniBrowser")).filter(|browser| browser.is_file()).max()
}

pub(super) fn find_missing() -> Option<Step> {
    find_engines().is_none().then(|| Step::new("Firefox and WebKit".to_owned(), install_packages))
}

fn install_packages(workspace: &Workspace) -> Result<(), String> {
    debian_packages::install(workspace, &DEBIAN_PACKAGES, || {
        format!("no Firefox, WebKitWebDriver or Xvfb, and no apt-get to install {} with", DEBIAN_PACKAGES.join(", "))
    })
}
