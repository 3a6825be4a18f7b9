//! Problems of the authored files, in words for an editor.

use crate::rule::{Level, Rule};
use std::{borrow::Borrow, collections::BTreeSet, fmt, sync::Arc};

/// A line of an authored file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file as the editor named it: the content folder as given, then the path within it.
    pub file: Arc<str>,
    /// From 1. A problem of the whole file stands at line 1.
    pub line: usize,
}

impl Place {
    /// A line of a file.
    #[must_use]
    pub fn new(file: &Arc<str>, line: usize) -> Self {
        Self { file: Arc::clone(file), line }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self { file: Arc::from(""), line: 1 }
    }
}

/// One problem. The order is the order of printing: by file, then by line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to write instead, without a full stop.
    pub fix: String,
    /// The rule that found it; `None` for a file that cannot be published as it is, which nobody can allow.
    pub rule: Option<Rule>,
    /// Whether it is in a draft, which nobody is about to publish.
    pub is_in_draft: bool,
}

impl Problem {
    /// Returns how much it weighs.
    #[must_use]
    pub fn level(&self) -> Level {
        if self.is_in_draft { Level::Warning } else { self.rule.map_or(Level::Error, Rule::level) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place: Place { file, line }, what, fix, rule, .. } = self;
        let weight = match self.level() {
            Level::Error => String::new(),
            level => format!("{}: ", level.label()),
        };
        write!(formatter, "{file}:{line}: {weight}{what}. {fix}.")?;
        rule.map_or(Ok(()), |rule| write!(formatter, " [{}]", rule.name()))
    }
}

/// All problems of a run. Nothing stops at the first: an editor wants to mend everything in one go.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds a problem.
    pub fn push(&mut self, place: &Place, what: impl Into<String>, fix: impl Into<String>) {
        self.0.push(Problem {
            place: place.clone(),
            what: what.into(),
            fix: fix.into(),
            rule: None,
            is_in_draft: false,
        });
    }

    /// Adds a problem that a rule has found.
    pub fn push_found(&mut self, rule: Rule, place: &Place, what: impl Into<String>, fix: impl Into<String>) {
        self.0.push(Problem {
            place: place.clone(),
            what: what.into(),
            fix: fix.into(),
            rule: Some(rule),
            is_in_draft: false,
        });
    }

    /// Adds all problems of another list.
    pub fn append(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
    }

    /// Drops the problems that their file allows. Returns the allowances that were needed.
    pub fn drop_allowed(&mut self, allowed: &BTreeSet<(Arc<str>, Rule)>) -> BTreeSet<(Arc<str>, Rule)> {
        let mut used = BTreeSet::new();
        self.0.retain(|problem| {
            let Some(rule) = problem.rule else { return true };
            let key = (Arc::clone(&problem.place.file), rule);
            let is_allowed = allowed.contains(&key);
            if is_allowed {
                used.insert(key);
            }
            !is_allowed
        });
        used
    }

    /// Marks the problems in these files, which are drafts: a draft does not keep the site from being published.
    pub fn mark_drafts(&mut self, drafts: &BTreeSet<Arc<str>>) {
        for problem in &mut self.0 {
            problem.is_in_draft = drafts.contains(&problem.place.file);
        }
    }

    /// Returns whether a problem keeps the site from being published.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|problem| problem.level() == Level::Error)
    }

    /// Returns whether there are no problems.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the problems sorted by file and line, each once.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

/// Divides problems into at most `most` of them and the rest, both in their order. Those that keep the site from being
/// published are taken first: behind a thousand warnings nobody would see them.
#[must_use]
pub fn most_pressing(problems: &[Problem], most: usize) -> (Vec<&Problem>, Vec<&Problem>) {
    let errors = problems.iter().filter(|problem| problem.level() == Level::Error).count();
    let mut room = [errors.min(most), most.saturating_sub(errors)];
    problems.iter().partition(|problem| {
        let [errors, others] = &mut room;
        let room = if problem.level() == Level::Error { errors } else { others };
        let has_room = *room > 0;
        *room = room.saturating_sub(1);
        has_room
    })
}

/// "3 masalah, 1 peringatan"
#[must_use]
pub fn count_problems<P: Borrow<Problem>>(problems: &[P]) -> String {
    let count = |level| problems.iter().filter(|problem| (*problem).borrow().level() == level).count();
    let counts = [Level::Error, Level::Warning].map(|level| (count(level), level.label()));
    let told: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, label)| format!("{count} {label}")).collect();
    told.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_printed_by_file_and_line() {
        let mut problems = Problems::default();
        let (a, b) = (Arc::from("content/a.md"), Arc::from("content/b.md"));
        for (file, line) in [(&b, 1), (&a, 12), (&a, 3), (&a, 3)] {
            problems.push(&Place::new(file, line), "salah", "Tulis benar");
        }
        let lines: Vec<String> = problems.into_sorted().iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "content/a.md:3: salah. Tulis benar.",
                "content/a.md:12: salah. Tulis benar.",
                "content/b.md:1: salah. Tulis benar."
            ]
        );
    }

    #[test]
    fn of_many_problems_errors_are_printed_first_and_none_is_forgotten() {
        let mut problems = Problems::default();
        for line in 1..=30 {
            let place = Place::new(&Arc::from("a.md"), line);
            if line % 10 == 0 {
                problems.push(&place, "salah", "Benarkan");
            } else {
                problems.push_found(Rule::LongTitle, &place, "panjang", "Pendekkan");
            }
        }
        let problems = problems.into_sorted();
        let lines = |problems: &[&Problem]| problems.iter().map(|problem| problem.place.line).collect::<Vec<_>>();
        let (shown, left) = most_pressing(&problems, 5);
        assert_eq!((lines(&shown).as_slice(), left.len()), (&[1, 2, 10, 20, 30][..], 25));
        assert_eq!(count_problems(&left), "25 peringatan");
        let (shown, left) = most_pressing(&problems, 2);
        assert_eq!((lines(&shown).as_slice(), left.len()), (&[10, 20][..], 28));
        assert_eq!(count_problems(&left), "1 masalah, 27 peringatan");
        assert!(most_pressing(&problems, 30).1.is_empty());
    }

    #[test]
    fn a_rule_gives_its_name_and_its_weight() {
        let mut problems = Problems::default();
        let place = Place::new(&Arc::from("a.md"), 2);
        problems.push_found(Rule::LongTitle, &place, "panjang", "Pendekkan");
        assert!(!problems.has_errors());
        problems.push_found(Rule::LinkText, &place, "kosong", "Isi");
        assert!(problems.has_errors());
        let allowed = BTreeSet::from([(Arc::clone(&place.file), Rule::LinkText), (Arc::from("b.md"), Rule::LongTitle)]);
        assert_eq!(problems.drop_allowed(&allowed), BTreeSet::from([(Arc::clone(&place.file), Rule::LinkText)]));
        let left = problems.into_sorted();
        assert_eq!(count_problems(&left), "1 peringatan");
        assert_eq!(left[0].to_string(), "a.md:2: peringatan: panjang. Pendekkan. [judul-panjang]");
    }
}
