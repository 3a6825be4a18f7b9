//! Which entries pass a filter: their numbers, as runs. The file takes a few hundred bytes for a year of an archive, so
//! that the app can combine filters over the whole archive and then load only the pages that it shows.

use crate::{
    archive::Archive,
    decode::{Decode, Value},
    page_number::PageNumber,
};
use serde::{Deserialize, Serialize};

/// The file `nomor.json` of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Postings {
    /// The [`crate::SCHEMA`] of the publisher that wrote the file.
    pub schema: u32,
    /// The entries' numbers in the section's ledger, ascending; no two runs touch.
    pub runs: Vec<Run>,
}

/// The first number and the count of consecutive numbers: `[5,3]` is 5, 6 and 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Run(pub u32, pub u32);

impl Run {
    /// Returns the number after the last one of the run.
    const fn end(self) -> u32 {
        self.0.saturating_add(self.1)
    }
}

impl Decode for Run {
    fn decode(value: &Value) -> Option<Self> {
        let Value::Array(numbers) = value else { return None };
        match numbers.as_slice() {
            [first, count] => Some(Self(u32::decode(first)?, u32::decode(count)?)),
            _ => None,
        }
    }
}

/// Groups ascending numbers into runs.
pub fn to_runs(numbers: impl IntoIterator<Item = u32>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some(run) if run.end() == number => run.1 += 1,
            _ => runs.push(Run(number, 1)),
        }
    }
    runs
}

/// Returns the numbers that are in both lists of runs.
#[must_use]
pub fn intersect(left: &[Run], right: &[Run]) -> Vec<Run> {
    let mut both = Vec::new();
    let (mut lefts, mut rights) = (left.iter().copied().peekable(), right.iter().copied().peekable());
    while let (Some(left), Some(right)) = (lefts.peek(), rights.peek()) {
        let (first, end) = (left.0.max(right.0), left.end().min(right.end()));
        if first < end {
            both.push(Run(first, end - first));
        }
        if left.end() < right.end() {
            lefts.next();
        } else {
            rights.next();
        }
    }
    both
}

/// Returns how many numbers the runs hold.
#[must_use]
pub fn count(runs: &[Run]) -> u32 {
    runs.iter().fold(0, |sum, run| sum.saturating_add(run.1))
}

/// The pages of a list on which one page of filtered results is found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Slice {
    /// Newest first; `None` is the list's first page.
    pub pages: Vec<Option<PageNumber>>,
    /// How many results on these pages come before the wanted ones.
    pub skip: usize,
}

/// Finds the pages that hold `take` results after the first `skip` ones, newest page first.
#[must_use]
pub fn find_slice(runs: &[Run], archive: Archive, skip: u32, take: u32) -> Slice {
    let mut slice = Slice::default();
    let until = skip.saturating_add(take);
    let mut before = 0_u32;
    for (page, count) in count_by_page(runs, archive) {
        let after = before.saturating_add(count);
        if before >= until {
            break;
        }
        if after > skip {
            if slice.pages.is_empty() {
                slice.skip = usize::try_from(skip - before).unwrap_or_default();
            }
            slice.pages.push(page);
        }
        before = after;
    }
    slice
}

/// Returns the pages that hold any of the numbers, each with how many it holds, newest page first.
fn count_by_page(runs: &[Run], archive: Archive) -> Vec<(Option<PageNumber>, u32)> {
    let mut pages: Vec<(Option<PageNumber>, u32)> = Vec::new();
    for run in runs.iter().rev().filter(|run| run.0 > 0) {
        let mut end = run.end();
        while end > run.0 {
            let page = archive.page_of(end - 1);
            // The first number of that page, or of the run if the run begins later.
            let full_pages = page.map_or(archive.pages, |page| page.get() - 1);
            let first = full_pages.saturating_mul(archive.page_size).saturating_add(1).clamp(run.0, end - 1);
            match pages.last_mut() {
                Some((last, count)) if *last == page => *count = count.saturating_add(end - first),
                _ => pages.push((page, end - first)),
            }
            end = first;
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::decode_text;
    use std::collections::BTreeSet;

    fn numbers(runs: &[Run]) -> Vec<u32> {
        runs.iter().flat_map(|run| run.0..run.end()).collect()
    }

    /// Returns every number below 40 that leaves that remainder.
    fn every(divisor: u32, rest: u32) -> Vec<u32> {
        (1..40).filter(|number| number % divisor == rest).collect()
    }

    #[test]
    fn runs_hold_the_numbers_that_they_were_made_of() {
        for list in [vec![], vec![1], vec![1, 2, 3], vec![2, 3, 7, 9, 10], every(2, 0)] {
            assert_eq!(numbers(&to_runs(list.clone())), list);
        }
        assert_eq!(to_runs([1, 2, 3, 7]), [Run(1, 3), Run(7, 1)]);
    }

    #[test]
    fn an_intersection_is_what_sets_say() {
        let lists = [
            vec![],
            vec![1],
            vec![39],
            (1..40).collect(),
            every(2, 1),
            every(3, 0),
            every(5, 2),
            vec![4, 5, 6, 20, 21],
        ];
        for left in &lists {
            for right in &lists {
                let (a, b): (BTreeSet<u32>, BTreeSet<u32>) =
                    (left.iter().copied().collect(), right.iter().copied().collect());
                let expected: Vec<u32> = a.intersection(&b).copied().collect();
                let both = intersect(&to_runs(left.clone()), &to_runs(right.clone()));
                assert_eq!(numbers(&both), expected, "{left:?} {right:?}");
                assert_eq!(count(&both) as usize, expected.len());
            }
        }
    }

    #[test]
    fn a_slice_is_what_going_through_the_whole_list_finds() {
        let archive = Archive::new(39, 4);
        for list in [every(1, 0), every(2, 1), every(7, 3), vec![1, 39], vec![17]] {
            // The list in reading order: the first page, then the archive pages, newest first.
            let mut pages: Vec<(Option<PageNumber>, u32)> = Vec::new();
            for number in list.iter().rev() {
                pages.push((archive.page_of(*number), *number));
            }
            for skip in 0..12 {
                let wanted: Vec<_> = pages.iter().skip(skip).take(3).collect();
                let slice = find_slice(&to_runs(list.clone()), archive, u32::try_from(skip).unwrap(), 3);
                let mut expected: Vec<_> = wanted.iter().map(|(page, _)| *page).collect();
                expected.dedup();
                assert_eq!(slice.pages, expected, "{list:?} after {skip}");
                let on_pages: Vec<_> = pages.iter().filter(|(page, _)| slice.pages.contains(page)).collect();
                assert_eq!(on_pages.into_iter().skip(slice.skip).take(3).collect::<Vec<_>>(), wanted);
            }
        }
    }

    #[test]
    fn whatever_a_file_holds_there_is_an_end() {
        let runs = [Run(0, u32::MAX), Run(u32::MAX, u32::MAX), Run(5, 0)];
        assert_eq!(count(&runs), u32::MAX);
        assert!(find_slice(&runs, Archive::new(100, 6), 0, 6).pages.len() < 3);
        assert!(find_slice(&runs, Archive { page_size: 0, pages: 3 }, 0, 6).pages.len() < 3);
        assert_eq!(intersect(&runs, &[]), []);
    }

    #[test]
    fn the_file_is_short() {
        let postings = Postings { schema: 1, runs: vec![Run(1, 3), Run(7, 1)] };
        let text = serde_json::to_string(&postings).unwrap();
        assert_eq!(text, r#"{"schema":1,"runs":[[1,3],[7,1]]}"#);
        assert_eq!(decode_text::<Postings>(&text), Some(postings));
        assert_eq!(decode_text::<Postings>(r#"{"schema":1,"runs":[[1,2,3]]}"#), None);
    }
}
