//! Writes what a site needs of nginx: the headers of `crate::headers` in its syntax, with types and compressed files.

use crate::{
    gone::Gone,
    headers::{ASK, FOREVER, Kind, ServerFile},
    media_types::{OTHER, TYPES, with_charset},
};
use model::base::Base;
use std::fmt::Write;

/// Returns what stands within `server { … }` of nginx, for a site that lies at its base below `root`.
///
/// `always` puts a header on errors too. Without it nginx sends a header with 200, 206, 304 and redirects only, and
/// that keeps a missing file from being kept for a year. A location with an `add_header` of its own inherits none, so
/// each location has all of them.
#[must_use]
pub fn settings(base: &Base, server: &ServerFile, gone: &Gone) -> String {
    let base = base.as_str();
    let mut conf = String::from("# Written by `warta nginx`: what a site needs within `server { … }`.\n");
    conf.push_str("index index.html;\ncharset utf-8;\n");
    // nginx takes HTML as text by itself, and complains when it is listed.
    let text: Vec<&str> = with_charset().filter(|kind| *kind != "text/html").collect();
    let _ = writeln!(conf, "charset_types {};", text.join(" "));
    conf.push_str("types {\n");
    for (kind, endings) in &TYPES {
        let _ = writeln!(conf, "    {kind} {endings};");
    }
    let _ = writeln!(conf, "}}\ndefault_type {OTHER};");
    conf.push_str("gzip_static on;\ngzip_vary on;\nbrotli_static on;\n");
    let _ = writeln!(conf, "error_page 404 410 {base}404.html;");
    if base != "/" {
        let _ = writeln!(conf, "location = {} {{ return 302 {base}; }}", base.trim_end_matches('/'));
    }
    for path in &gone.paths {
        let path = format!("{base}{}", path.trim_start_matches('/'));
        let _ = writeln!(conf, "location ^~ {path} {{ return 410; }}");
    }
    for kind in Kind::ALL {
        push_location(&mut conf, base, kind, server);
    }
    conf
}

fn push_location(conf: &mut String, base: &str, kind: Kind, server: &ServerFile) {
    let folder = base.trim_end_matches('/');
    let _ = match kind.pattern() {
        Some(pattern) if pattern.starts_with('/') => writeln!(conf, "location ~ \"^{folder}{pattern}\" {{"),
        Some(pattern) => writeln!(conf, "location ~ \"^{base}.*{pattern}\" {{"),
        None => writeln!(conf, "location {base} {{"),
    };
    for (name, value) in kind.headers(server) {
        let _ = writeln!(conf, "    add_header {name} \"{value}\" always;");
    }
    if kind == Kind::Hashed {
        // The answer for a missing file is no page.
        let _ = writeln!(conf, "    add_header Cache-Control \"{FOREVER}\";\n    error_page 404 = @missing;\n}}");
        let _ = writeln!(conf, "location @missing {{\n    types {{ }}\n    default_type text/plain;");
        let _ = writeln!(conf, "    add_header Cache-Control \"{ASK}\" always;\n    return 404 \"tidak ada\\n\";\n}}");
    } else {
        let _ = writeln!(conf, "    add_header Cache-Control \"{ASK}\" always;\n}}");
    }
}
