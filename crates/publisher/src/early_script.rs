//! The one inline script of every page: it applies the reader's settings before anything is painted.

/// Its text, the same on every page, so that one hash in the policy allows it.
pub const EARLY_SCRIPT: &str = include_str!("early.js").trim_ascii_end();

#[cfg(test)]
mod tests {
    use super::*;
    use model::names::{
        NOTE_ATTRIBUTE, NOTE_KEY, SAVER_ATTRIBUTE, SAVER_KEY, SAVER_ON, TEXT_SIZE_ATTRIBUTE, TEXT_SIZE_KEY,
        THEME_ATTRIBUTE, THEME_KEY,
    };

    #[test]
    fn it_uses_the_names_that_the_app_uses() {
        let settings = [
            (THEME_KEY, THEME_ATTRIBUTE),
            (TEXT_SIZE_KEY, TEXT_SIZE_ATTRIBUTE),
            (SAVER_KEY, SAVER_ATTRIBUTE),
            (NOTE_KEY, NOTE_ATTRIBUTE),
        ];
        let names = settings.map(|(key, attribute)| {
            let name = attribute.strip_prefix("data-").unwrap();
            assert_eq!(key, format!("warta-{name}"));
            format!("\"{name}\"")
        });
        let reads = format!("for(k of[{}])d[k]=s[\"warta-\"+k]", names.join(","));
        assert!(EARLY_SCRIPT.contains(&reads), "{reads}");
        assert!(EARLY_SCRIPT.contains(&format!("d.saver={SAVER_ON};")));
    }

    #[test]
    fn it_stays_within_its_bound() {
        assert!(EARLY_SCRIPT.len() <= 300, "{} bytes", EARLY_SCRIPT.len());
        assert!(!EARLY_SCRIPT.contains('<') && !EARLY_SCRIPT.contains('\n'));
    }
}
