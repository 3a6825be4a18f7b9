//! Namespaces of feeds and exports → the names by which the importer knows their elements.
//!
//! A file may choose its prefixes: `content:encoded` is called `c:encoded` in one file and stands without a prefix in
//! another. What counts is the namespace address behind the prefix.

/// Namespace addresses as [`plain`] returns them, and the prefix that stands for each here.
const KNOWN: [(&str, &str); 22] = [
    // RSS itself, in all its versions.
    ("purl.org/rss/1.0", ""),
    ("purl.org/net/rss1.1", ""),
    ("my.netscape.com/rdf/simple/0.9", ""),
    ("channel.netscape.com/rdf/simple/0.9", ""),
    ("backend.userland.com/rss", ""),
    ("backend.userland.com/rss2", ""),
    ("backend.userland.com/rss091", ""),
    ("blogs.law.harvard.edu/tech/rss", ""),
    ("w3.org/2005/atom", "atom"),
    ("purl.org/atom/ns", "atom"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/dc/elements/1.1", "dc"),
    ("purl.org/dc/elements/1.0", "dc"),
    ("purl.org/dc/terms", "dcterms"),
    ("search.yahoo.com/mrss", "media"),
    ("search.yahoo.com/mrss/1.1.1", "media"),
    ("rssboard.org/media-rss", "media"),
    ("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
    ("w3.org/1999/xhtml", "xhtml"),
    ("w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
    ("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
    ("w3.org/xml/1998/namespace", "xml"),
];

/// The main vocabulary of a file, whose elements are named without a prefix.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Family {
    #[default]
    Rss,
    Atom,
}

/// The meaning of prefixes at some place in a file.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    family: Family,
    /// The namespace address of the root element.
    root: String,
    /// The declarations, innermost last: the depth of the declaring element, the prefix, the address.
    declared: Vec<(usize, String, String)>,
}

impl Names {
    /// Creates the names for a file whose root element belongs to that family.
    pub(super) fn new(family: Family) -> Self {
        Self { family, ..Self::default() }
    }

    /// Notes an attribute of an element, if it declares a prefix.
    pub(super) fn declare(&mut self, depth: usize, attribute: &str, value: &str) {
        let prefix = match attribute.split_once(':') {
            None if attribute == "xmlns" => "",
            Some(("xmlns", prefix)) => prefix,
            _ => return,
        };
        self.declared.push((depth, prefix.to_owned(), plain(value)));
    }

    /// Notes the namespace address of the root element.
    pub(super) fn note_root(&mut self, name: &str) {
        if self.root.is_empty() {
            self.root = self.address(split(name).0).unwrap_or_default().to_owned();
        }
    }

    /// Forgets the declarations of deeper elements.
    pub(super) fn leave(&mut self, depth: usize) {
        while self.declared.last().is_some_and(|(known, ..)| *known > depth) {
            self.declared.pop();
        }
    }

    /// Makes the declarations so far count for all that follows.
    pub(super) fn settle(&mut self) {
        self.declared.iter_mut().for_each(|(depth, ..)| *depth = 0);
    }

    fn address(&self, prefix: &str) -> Option<&str> {
        self.declared.iter().rev().find(|(_, known, _)| known == prefix).map(|(_, _, address)| address.as_str())
    }

    /// Returns the name by which the importer knows an element.
    pub(super) fn of_element(&self, written: &str) -> String {
        let (prefix, local) = split(written);
        let Some(address) = self.address(prefix).filter(|address| !address.is_empty()) else {
            // The prefix is not declared, which is an error that files have. It then has its usual meaning.
            return written.to_owned();
        };
        let known = known(address);
        let is_main = known == Some(self.family.prefix()) || known == Some("");
        // A feed whose root belongs to an unknown vocabulary is read by its local names.
        let is_of_root = address == self.root && (prefix.is_empty() || known.is_none());
        match known {
            _ if is_main || is_of_root => local.to_owned(),
            Some(known) => format!("{known}:{local}"),
            None if prefix.is_empty() => format!("{{{address}}}{local}"),
            None => written.to_owned(),
        }
    }

    /// Returns the name by which the importer knows an attribute: without a prefix it belongs to no vocabulary.
    pub(super) fn of_attribute(&self, written: &str) -> String {
        let (prefix, local) = split(written);
        match self.address(prefix).and_then(known) {
            Some(known) if !prefix.is_empty() && !known.is_empty() => format!("{known}:{local}"),
            _ => written.to_owned(),
        }
    }

    /// Returns whether a declared prefix stands for WordPress's export format.
    pub(super) fn has_export(&self) -> bool {
        self.declared.iter().any(|(_, _, address)| known(address) == Some("wp"))
    }

    /// Returns the names under which an element of the main vocabulary may be written, to search for them in the bytes.
    pub(super) fn written_names(&self, local: &str) -> Vec<String> {
        let mut names = vec![local.to_owned()];
        for (_, prefix, _) in &self.declared {
            let written = format!("{prefix}:{local}");
            if !prefix.is_empty() && self.of_element(&written) == local && !names.contains(&written) {
                names.push(written);
            }
        }
        names
    }
}

impl Family {
    const fn prefix(self) -> &'static str {
        match self {
            Self::Rss => "",
            Self::Atom => "atom",
        }
    }
}

fn split(written: &str) -> (&str, &str) {
    written.split_once(':').unwrap_or(("", written))
}

fn known(address: &str) -> Option<&'static str> {
    // Each version of the export format has its own address.
    if let Some(version) = address.strip_prefix("wordpress.org/export/") {
        return Some(if version.ends_with("/excerpt") { "excerpt" } else { "wp" });
    }
    KNOWN.iter().find(|(known, _)| *known == address).map(|(_, prefix)| *prefix)
}

/// Returns an address without what files get wrong about it: scheme, `www.`, capitals, the mark at its end.
fn plain(address: &str) -> String {
    let lower = address.trim().to_ascii_lowercase();
    let bare = lower.strip_prefix("http://").or_else(|| lower.strip_prefix("https://")).unwrap_or(&lower);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches(['/', '#']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(family: Family, root: &str, declared: &[(&str, &str)]) -> Names {
        let mut names = Names::new(family);
        for (attribute, value) in declared {
            names.declare(1, attribute, value);
        }
        names.note_root(root);
        names
    }

    #[test]
    fn an_element_is_known_by_the_address_behind_its_prefix() {
        let rss = names(
            Family::Rss,
            "rss",
            &[
                ("xmlns:c", "http://purl.org/rss/1.0/modules/content/"),
                ("xmlns:m", "https://search.yahoo.com/mrss"),
                ("xmlns:w", "http://wordpress.org/export/1.1/"),
                ("xmlns:e", "http://wordpress.org/export/1.1/excerpt/"),
                ("xmlns:a", "http://www.w3.org/2005/Atom"),
                ("xmlns:lain", "http://lain.example/"),
            ],
        );
        for (written, meant) in [
            ("c:encoded", "content:encoded"),
            ("m:group", "media:group"),
            ("w:post_id", "wp:post_id"),
            ("e:encoded", "excerpt:encoded"),
            ("a:link", "atom:link"),
            ("lain:isi", "lain:isi"),
            ("dc:creator", "dc:creator"),
            ("title", "title"),
        ] {
            assert_eq!(rss.of_element(written), meant);
        }
        assert!(rss.has_export());
    }

    #[test]
    fn the_main_vocabulary_has_no_prefix_whatever_is_written() {
        let rdf = names(Family::Rss, "rdf:RDF", &[("xmlns:r", "http://purl.org/rss/1.0/")]);
        assert_eq!(
            (rdf.of_element("r:item"), rdf.written_names("item")),
            ("item".into(), vec!["item".into(), "r:item".into()])
        );
        let atom =
            names(Family::Atom, "a:feed", &[("xmlns:a", "http://purl.org/atom/ns#"), ("xmlns", "http://lain.example")]);
        assert_eq!(atom.of_element("a:entry"), "entry");
        assert_eq!(atom.of_element("entry"), "{lain.example}entry");
        // A known mistake: the vocabulary of Atom declared for a feed that is RSS.
        let mixed = [("xmlns", "http://www.w3.org/2005/Atom"), ("xmlns:atom", "http://www.w3.org/2005/Atom")];
        let mixed = names(Family::Rss, "rss", &mixed);
        assert_eq!((mixed.of_element("link"), mixed.of_element("atom:link")), ("link".into(), "atom:link".into()));
    }

    #[test]
    fn a_declaration_ends_with_its_element() {
        let mut names = names(Family::Rss, "rss", &[]);
        names.declare(2, "xmlns:x", "http://purl.org/dc/elements/1.1/");
        assert_eq!(names.of_element("x:date"), "dc:date");
        names.leave(1);
        assert_eq!(names.of_element("x:date"), "x:date");
    }
}
