//! The template: our index.html as Trunk has left it.

use super::tags::{Tag, find_tags};
use model::base::Base;
use std::ops::Range;

const POLICY_MARK: &str = "<!--warta:policy-->";
const HEAD_MARK: &str = "<!--warta:head-->";
const BODY_MARK: &str = "<!--warta:body-->";
const APP_MARK: &str = "<!--warta:app ";

/// The template in its parts, with what the publisher puts between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Up to the policy.
    pub before_policy: String,
    /// From the policy to the page's own head.
    pub before_head: String,
    /// From there to the body.
    pub before_body: String,
    /// The rest.
    pub after_body: String,
}

/// The template with the names of the files that it mentions.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) template: Template,
    pub(super) styles: Vec<String>,
    pub(super) boot: String,
    pub(super) glue: String,
    pub(super) wasm: String,
}

/// Reads a template; the error says which mark is missing.
pub(super) fn parse(html: &str) -> Result<Parsed, String> {
    let mut cuts = Vec::new();
    let styles = find_tags(html, "link").into_iter().filter_map(|tag| find_style(&tag).map(|name| (tag.range, name)));
    let styles: Vec<(Range<usize>, String)> = styles.collect();
    let (boot_range, boot) = find_boot(html)?;
    let (app_range, glue, wasm) = find_app(html)?;
    cuts.extend(styles.iter().map(|(range, _)| range.clone()).chain([boot_range, app_range]));
    if styles.is_empty() {
        return Err("tidak ada `<link rel=\"stylesheet\" href=\"/...css\">`".to_owned());
    }
    let rest = cut(html, cuts);
    let missing = |mark: &str| format!("tanda `{mark}` tidak ada, atau tidak pada urutannya");
    let (before_policy, rest) = rest.split_once(POLICY_MARK).ok_or_else(|| missing(POLICY_MARK))?;
    let (before_head, rest) = rest.split_once(HEAD_MARK).ok_or_else(|| missing(HEAD_MARK))?;
    let (before_body, after_body) = rest.split_once(BODY_MARK).ok_or_else(|| missing(BODY_MARK))?;
    let template = Template {
        before_policy: before_policy.to_owned(),
        before_head: before_head.to_owned(),
        before_body: before_body.to_owned(),
        after_body: after_body.to_owned(),
    };
    Ok(Parsed { template, styles: styles.into_iter().map(|(_, name)| name).collect(), boot, glue, wasm })
}

impl Template {
    /// Returns the template under a base, which is put before paths that begin with `/`.
    #[must_use]
    pub fn under(&self, base: &Base) -> Self {
        let put = |text: &str| put_base(text, base);
        Self {
            before_policy: put(&self.before_policy),
            before_head: put(&self.before_head),
            before_body: put(&self.before_body),
            after_body: put(&self.after_body),
        }
    }
}

fn put_base(text: &str, base: &Base) -> String {
    let mut text = text.to_owned();
    for start in [" href=\"/", " src=\"/", " href=/", " src=/"] {
        let before = start.trim_end_matches('/');
        let mut parts = text.split(start);
        let mut joined = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            // `//host/` is another site; a base starts and ends with one slash.
            joined.push_str(before);
            joined.push_str(if part.starts_with('/') { "/" } else { base.as_str() });
            joined.push_str(part);
        }
        text = joined;
    }
    text
}

fn find_style(tag: &Tag<'_>) -> Option<String> {
    let name = tag.attribute("href")?.strip_prefix('/')?;
    (tag.attribute("rel") == Some("stylesheet") && !name.starts_with('/')).then(|| name.to_owned())
}

fn find_boot(html: &str) -> Result<(Range<usize>, String), String> {
    for tag in find_tags(html, "script") {
        let name = tag.attribute("src").and_then(|source| source.strip_prefix('/')).unwrap_or_default();
        if name.starts_with("boot-") && name.ends_with(".js") {
            let rest = html.get(tag.range.end..).unwrap_or_default();
            let end = rest.find("</script>").ok_or("`<script>` tidak ditutup")?;
            return Ok((tag.range.start..tag.range.end + end + "</script>".len(), name.to_owned()));
        }
    }
    Err("tidak ada `<script src=\"/boot-...js\">`".to_owned())
}

fn find_app(html: &str) -> Result<(Range<usize>, String, String), String> {
    let missing = || format!("tanda `{APP_MARK}GLUE.js WASM.wasm-->` tidak ada");
    let start = html.find(APP_MARK).ok_or_else(missing)?;
    let rest = html.get(start + APP_MARK.len()..).unwrap_or_default();
    let (names, _) = rest.split_once("-->").ok_or_else(missing)?;
    let end = start + APP_MARK.len() + names.len() + "-->".len();
    let mut files = names.split_whitespace().map(|name| name.trim_start_matches('/').to_owned());
    match (files.next(), files.next(), files.next()) {
        (Some(glue), Some(wasm), None) => Ok((start..end, glue, wasm)),
        _ => Err(missing()),
    }
}

/// Returns the text without these ranges, and without the lines that they leave empty.
fn cut(text: &str, mut ranges: Vec<Range<usize>>) -> String {
    ranges.sort_by_key(|range| range.start);
    let mut kept = String::new();
    let mut offset = 0;
    for range in ranges {
        kept.push_str(text.get(offset..range.start).unwrap_or_default());
        offset = range.end.max(offset);
    }
    kept.push_str(text.get(offset..).unwrap_or_default());
    kept.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<!doctype html>\n<html lang=\"id\">\n<head>\n<!--warta:policy-->\n<meta charset=\"utf-8\">\n\
        <link rel=\"icon\" href=\"/icon.svg\">\n<link rel=\"preconnect\" href=\"//x/\">\n\
        <link rel=\"stylesheet\" href=\"/a-1.css\"/>\n<link rel=\"stylesheet\" href=\"/b-2.css\"/>\n\
        <!--warta:head--></head>\n<body>\n<!--warta:body-->\n<!--warta:app /x-1.js /x-1_bg.wasm-->\
        <script type=\"module\" src=\"/boot-1.js\"></script>\n</body>\n</html>\n";

    #[test]
    fn a_template_is_taken_apart() {
        let parsed = parse(HTML).unwrap();
        assert_eq!(parsed.styles, ["a-1.css", "b-2.css"]);
        assert_eq!(
            (parsed.boot.as_str(), parsed.glue.as_str(), parsed.wasm.as_str()),
            ("boot-1.js", "x-1.js", "x-1_bg.wasm")
        );
        let template = parsed.template.under(&Base::parse("/portal/").unwrap());
        assert_eq!(template.before_policy, "<!doctype html>\n<html lang=\"id\">\n<head>\n");
        assert_eq!(
            template.before_head,
            "\n<meta charset=\"utf-8\">\n<link rel=\"icon\" href=\"/portal/icon.svg\">\n<link rel=\"preconnect\" href=\"//x/\">\n"
        );
        assert_eq!(template.before_body, "</head>\n<body>\n");
        assert_eq!(template.after_body, "\n</body>\n</html>");
    }

    #[test]
    fn every_missing_mark_is_named() {
        for mark in
            ["<!--warta:policy-->", "<!--warta:head-->", "<!--warta:body-->", "<!--warta:app ", "boot-", "stylesheet"]
        {
            let error = parse(&HTML.replace(mark, "")).map(|_| ()).unwrap_err();
            assert!(error.contains(mark.trim()), "{mark}: {error}");
        }
    }
}
