//! nginx with the module that sends brotli files as they lie, for tests only.

use super::{Step, debian_packages};
use crate::workspace::{Workspace, find_named_program, find_program};
use std::path::{Path, PathBuf};

/// The variable that names an nginx to use instead of the first one on the PATH.
const NGINX_VARIABLE: &str = "WARTA_NGINX";
const DEBIAN_PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];
/// This path is not on the PATH of most users.
const DEBIAN_PROGRAM: &str = "/usr/sbin/nginx";
const DEBIAN_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

pub(crate) fn find_nginx() -> Option<PathBuf> {
    let debian = Path::new(DEBIAN_PROGRAM);
    let nginx = find_named_program(NGINX_VARIABLE).or_else(|| find_program(&["nginx"]));
    nginx.or_else(|| debian.is_file().then(|| debian.to_path_buf()))
}

/// Returns the module to load, or `None` if nginx has it built in, as the packages of some other systems do.
pub(crate) fn find_brotli_module() -> Option<PathBuf> {
    Some(PathBuf::from(DEBIAN_MODULE)).filter(|module| module.is_file())
}

pub(super) fn find_missing() -> Option<Step> {
    let is_there =
        find_nginx().is_some() && (find_brotli_module().is_some() || find_named_program(NGINX_VARIABLE).is_some());
    (!is_there).then(|| Step::new("nginx".to_owned(), install_packages))
}

fn install_packages(workspace: &Workspace) -> Result<(), String> {
    debian_packages::install(workspace, &DEBIAN_PACKAGES, || {
        format!("no nginx with brotli_static, and no apt-get to install it with: install one, or set {NGINX_VARIABLE}")
    })
}
