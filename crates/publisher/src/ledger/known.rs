//! The copy of the ledger in the published site. It reveals a ledger that was emptied or cut short, with which numbers
//! would be given anew and entries that were removed for good would come back.

use super::{Ledger, Number, OldAddress};
use model::{route::Route, section::Section, slug::Slug};
use std::collections::{BTreeMap, BTreeSet};

/// The name of the copy in the site.
pub const SITE_LEDGER_FILE: &str = "ledger.txt";

/// What the copy in the site says and the ledger does not.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Lines that can be added to the ledger.
    pub lines: Vec<String>,
    /// Lines whose number the ledger has given to another entry.
    pub contradicted: Vec<String>,
}

impl Missing {
    /// Returns whether the ledger says everything that the copy says.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.contradicted.is_empty()
    }
}

impl Ledger {
    /// Returns the text of the copy. `appended` is the ledger as written after publishing, `None` if nothing is new.
    /// Comments are left out: they are for editors only.
    #[must_use]
    pub fn to_site_text(&self, appended: Option<&str>) -> String {
        let lines = appended.unwrap_or(&self.text).lines().map(str::trim);
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).flat_map(|line| [line, "\n"]).collect()
    }

    /// Returns what `site` says and this ledger does not. `is_back` tells whether an address is published now. `new`
    /// holds the numbers that this run gives: a run that stopped after swapping the site in has not written the ledger,
    /// and the next run gives the same numbers again.
    #[must_use]
    pub fn find_missing(&self, site: &Self, new: &[(Section, u32, Slug)], is_back: impl Fn(&Route) -> bool) -> Missing {
        let mut missing = Missing::default();
        let index = Index::new(self, new);
        if let Some((size, _)) = site.page_size.as_ref().filter(|_| self.page_size.is_none() && new.is_empty()) {
            missing.lines.push(format!("page_size {size}"));
        }
        for known in &site.numbers {
            match index.owners.get(&(known.section, known.number)) {
                None => missing.lines.push(line_of(known)),
                Some(owner) if **owner == known.slug => {}
                // The entry has moved within its section and kept its number.
                Some(_) if index.led_away.contains(&address_of(known)) => {}
                Some(_) => missing.contradicted.push(line_of(known)),
            }
        }
        for redirect in &site.redirects {
            if !index.is_accounted(&redirect.from, &is_back) {
                missing.lines.push(format!("redirect {} {}", redirect.from.path(), redirect.to.path()));
            }
        }
        for address in &site.gone {
            if !index.is_accounted(address, &is_back) {
                missing.lines.push(format!("gone {}", address.path()));
            }
        }
        missing
    }
}

/// A ledger, indexed by numbers and by addresses.
struct Index<'a> {
    owners: BTreeMap<(Section, u32), &'a Slug>,
    /// Addresses that a `redirect` line leads away from, or that a `gone` line names.
    led_away: BTreeSet<OldAddress>,
    /// Addresses that have a number.
    numbered: BTreeSet<OldAddress>,
}

impl<'a> Index<'a> {
    fn new(ledger: &'a Ledger, new: &'a [(Section, u32, Slug)]) -> Self {
        let known = ledger.numbers.iter().map(|known| ((known.section, known.number), &known.slug));
        let given = new.iter().map(|(section, number, slug)| ((*section, *number), slug));
        let from = ledger.redirects.iter().map(|redirect| redirect.from.clone());
        Self {
            owners: known.chain(given).collect(),
            led_away: from.chain(ledger.gone.iter().cloned()).collect(),
            numbered: ledger.numbers.iter().map(address_of).collect(),
        }
    }

    fn is_accounted(&self, address: &OldAddress, is_back: impl Fn(&Route) -> bool) -> bool {
        self.led_away.contains(address) || self.numbered.contains(address) || address.route().is_some_and(is_back)
    }
}

fn address_of(number: &Number) -> OldAddress {
    OldAddress::Route(Route::Entry(number.section, number.slug.clone()))
}

fn line_of(number: &Number) -> String {
    let word = if number.is_removed { "removed" } else { "entry" };
    format!("{word} {} {} {}", number.section.slug(), number.number, number.slug)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Problems;
    use std::sync::Arc;

    const SITE: &str = "page_size 6\nentry berita 1 a\nremoved berita 2 b\nentry artikel 1 c\nredirect /berita/lama/ /berita/a/\ngone /panduan/\n";

    fn ledger(text: &str) -> Ledger {
        let mut problems = Problems::default();
        let ledger = Ledger::parse(text, &Arc::from("ledger"), &mut problems);
        assert!(problems.is_empty());
        ledger
    }

    fn missing(text: &str, new: &[(Section, u32, &str)]) -> Missing {
        let new: Vec<_> =
            new.iter().map(|(section, number, slug)| (*section, *number, Slug::parse(slug).unwrap())).collect();
        ledger(text).find_missing(&ledger(SITE), &new, |_| false)
    }

    #[test]
    fn every_line_that_is_taken_away_is_missed() {
        assert!(missing(SITE, &[]).is_empty());
        for line in SITE.lines() {
            let cut = SITE.replace(&format!("{line}\n"), "");
            assert_eq!(missing(&cut, &[]), Missing { lines: vec![line.to_owned()], contradicted: Vec::new() });
        }
        assert_eq!(missing("# kosong\n", &[]).lines.join("\n") + "\n", SITE);
    }

    #[test]
    fn what_the_commands_make_of_a_ledger_says_everything() {
        let ledger = ledger(SITE);
        let route = |path: &str| Route::parse(path).unwrap();
        for text in [
            ledger.without(&route("/berita/a/")),
            ledger.moved(&route("/berita/a/"), &route("/berita/z/")),
            ledger.moved(&route("/berita/a/"), &route("/artikel/z/")),
            format!("# catatan\n{SITE}entry berita 3 d\n"),
        ] {
            assert!(missing(&text, &[]).is_empty(), "{text}");
            let moved_again = super::tests::ledger(&text).moved(&route("/artikel/c/"), &route("/artikel/y/"));
            assert!(missing(&moved_again, &[]).is_empty(), "{moved_again}");
        }
    }

    #[test]
    fn a_run_that_was_stopped_before_it_wrote_the_ledger_gives_the_same_numbers_again() {
        let before = SITE.replace("entry artikel 1 c\n", "");
        assert!(missing(&before, &[(Section::Articles, 1, "c")]).is_empty());
        let other = missing(&before, &[(Section::Articles, 1, "x"), (Section::Articles, 2, "c")]);
        assert_eq!(other, Missing { lines: Vec::new(), contradicted: vec!["entry artikel 1 c".to_owned()] });
    }

    #[test]
    fn what_is_published_again_is_not_missed() {
        let without = SITE.replace("gone /panduan/\n", "");
        assert!(ledger(&without).find_missing(&ledger(SITE), &[], |route| route.path() == "/panduan/").is_empty());
    }

    #[test]
    fn the_site_is_not_told_what_editors_noted() {
        let noted = format!("# catatan\n\n  {SITE}");
        assert_eq!(ledger(&noted).to_site_text(None), SITE);
        assert_eq!(ledger("").to_site_text(Some("# baru\nentry berita 1 a\n")), "entry berita 1 a\n");
    }
}
