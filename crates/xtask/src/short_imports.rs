//! Short names for the functions that the app's wasm imports from its glue.
//!
//! wasm-bindgen names each of them after a function of the browser and a hash: `__wbg_appendChild_dbf7ad2f48413560`. The
//! name stands in both files, and a hash does not compress. The files belong together (the page names both, with their
//! integrity), so any name that both have serves as well. What it saves: `docs/adr/0036-bytes-of-the-app.md`.

use crate::wasm::{self, Import};

/// Gives the imports short names in the wasm and in its minified glue.
pub(crate) fn shorten_imports(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), String> {
    let mut sections = wasm::read_sections(wasm).ok_or("this is not a wasm")?;
    let section = sections.iter_mut().find(|(id, _)| *id == wasm::IMPORT).ok_or("this wasm imports nothing")?;
    let imports = wasm::read_imports(section.1).ok_or("this wasm imports not only functions")?;
    let names: Vec<String> = (0..imports.len()).map(short_name).collect();
    let mut short_glue = glue.to_owned();
    for (Import { name, .. }, short) in imports.iter().zip(&names) {
        let property = format!("{name}:");
        if glue.matches(&property).count() != 1 {
            return Err(format!("the glue does not define {name} once"));
        }
        short_glue = short_glue.replace(&property, &format!("{short}:"));
    }
    let short: Vec<Import<'_>> = imports.iter().zip(&names).map(|(import, name)| Import { name, ..*import }).collect();
    let short = wasm::write_imports(&short);
    section.1 = &short;
    Ok((wasm::write_sections(&sections), short_glue))
}

/// Returns the name with this number: `a` to `z`, then `aa`, `ba` and so on.
fn short_name(number: usize) -> String {
    let (rest, letter) = (number / 26, number % 26);
    let letter = char::from(b'a' + u8::try_from(letter).unwrap_or_default());
    let rest = if rest == 0 { String::new() } else { short_name(rest - 1) };
    format!("{letter}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::{CODE, IMPORT, write_imports, write_sections};
    use std::collections::HashSet;

    const GLUE: &str =
        r#"return{"./app_bg.js":{__wbg_blur_00:function(e){e.blur()},__wbg_is_0f:function(e,t){return e===t}}}"#;

    fn wasm(names: [&str; 2]) -> Vec<u8> {
        let imports = names.map(|name| Import { module: "./app_bg.js", name, signature: 3 });
        write_sections(&[(IMPORT, &write_imports(&imports)), (CODE, b"\x01\x01a")])
    }

    #[test]
    fn wasm_and_glue_get_the_same_short_names_and_nothing_else_changes() {
        let (short, glue) = shorten_imports(&wasm(["__wbg_is_0f", "__wbg_blur_00"]), GLUE).unwrap();
        assert_eq!(glue, r#"return{"./app_bg.js":{b:function(e){e.blur()},a:function(e,t){return e===t}}}"#);
        assert_eq!(short, wasm(["a", "b"]));
    }

    #[test]
    fn a_glue_that_does_not_define_an_import_is_refused() {
        assert!(shorten_imports(&wasm(["__wbg_is_0f", "__wbg_focus_00"]), GLUE).is_err());
        assert!(shorten_imports(&wasm(["__wbg_is_0f", "__wbg_blur_00"]), &[GLUE, GLUE].concat()).is_err());
    }

    #[test]
    fn no_two_short_names_are_equal() {
        let names: HashSet<String> = (0..2000).map(short_name).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([0, 25, 26, 27, 52, 701, 702].map(short_name), ["a", "z", "aa", "ba", "ab", "zz", "aaa"]);
    }
}
