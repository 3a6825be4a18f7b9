//! The order of the functions in the app's wasm: similar ones follow each other.
//!
//! Brotli finds a repetition wherever it is, but a near one takes fewer bits, and bytes take fewer bits where the bytes
//! before them were of the same kind. What it saves: `docs/adr/0036-bytes-of-the-app.md`. wasm-opt can order functions
//! by their names only, so they get numbers as names, which it drops afterwards.

use crate::wasm::{self, write_bytes, write_number};
use std::{cmp::Reverse, collections::HashMap};

/// The functions are compared by the runs of this many bytes that they have in common.
const RUN: usize = 4;
/// A run that more functions have says nothing about them, and comparing them all would take long.
const MOST_HOLDERS: usize = 400;
/// Added to the length of every function, because the shortest ones would resemble everything.
const LENGTH_OF_ALL: usize = 40;

/// The part of a name section that names the functions.
const NAMES_OF_FUNCTIONS: u8 = 1;

/// Returns the wasm with a number for each function as its name. The wasm must not have any names yet.
pub(crate) fn name_by_similarity(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut sections = wasm::read_sections(wasm)?;
    let content = |wanted| sections.iter().find(|(id, _)| *id == wanted).map(|(_, content)| *content);
    let imported = content(wasm::IMPORT).map_or(Some(Vec::new()), wasm::read_imports)?.len();
    let bodies = wasm::read_bodies(content(wasm::CODE)?)?;
    let mut names = Vec::new();
    write_number(&mut names, bodies.len());
    let mut places = vec![0; bodies.len()];
    for (place, function) in find_order(&bodies).into_iter().enumerate() {
        places.get_mut(function).into_iter().for_each(|of_function| *of_function = place);
    }
    for (function, place) in places.into_iter().enumerate() {
        write_number(&mut names, imported + function);
        write_bytes(&mut names, format!("{place:06}").as_bytes());
    }
    let mut section = Vec::new();
    write_bytes(&mut section, b"name");
    section.push(NAMES_OF_FUNCTIONS);
    write_bytes(&mut section, &names);
    sections.push((wasm::CUSTOM, &section));
    Some(wasm::write_sections(&sections))
}

/// Returns the indices of the functions, beginning with the longest: each is followed by the one that has most in common
/// with it.
fn find_order(bodies: &[&[u8]]) -> Vec<usize> {
    let (runs, holders) = find_runs(bodies);
    let mut by_length: Vec<usize> = (0..bodies.len()).collect();
    by_length.sort_by_key(|function| (Reverse(bodies.get(*function).map(|body| body.len())), *function));
    let mut by_length = by_length.into_iter();
    let mut is_left = vec![true; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = by_length.next();
    while let Some(function) = next {
        order.push(function);
        is_left.get_mut(function).into_iter().for_each(|is_left| *is_left = false);
        let mut shared = vec![0; bodies.len()];
        let own = runs.get(function).into_iter().flatten().filter_map(|run| holders.get(*run));
        for other in own.filter(|holders| holders.len() <= MOST_HOLDERS).flatten() {
            shared.get_mut(*other).into_iter().for_each(|shared| *shared += 1);
        }
        let left = shared.iter().zip(&runs).zip(&is_left).enumerate().filter(|(_, (_, is_left))| **is_left);
        // In millionths, because numbers with fractions have no order.
        let likeness = left
            .map(|(other, ((shared, runs), _))| (shared * 1_000_000 / (runs.len() + LENGTH_OF_ALL), Reverse(other)));
        next = match likeness.max() {
            Some((likeness, Reverse(other))) if likeness > 0 => Some(other),
            _ => by_length.find(|function| is_left.get(*function) == Some(&true)),
        };
    }
    order
}

/// Numbers the different runs of bytes. Returns the runs of each function, and the functions that have each run.
fn find_runs(bodies: &[&[u8]]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut numbers: HashMap<&[u8], usize> = HashMap::new();
    let mut holders: Vec<Vec<usize>> = Vec::new();
    let mut all = Vec::with_capacity(bodies.len());
    for (function, body) in bodies.iter().enumerate() {
        let mut runs = Vec::new();
        for run in body.windows(RUN) {
            let number = *numbers.entry(run).or_insert(holders.len());
            if number == holders.len() {
                holders.push(Vec::new());
            }
            // Whether this function has had the run before.
            let Some(holders) = holders.get_mut(number).filter(|holders| holders.last() != Some(&function)) else {
                continue;
            };
            holders.push(function);
            runs.push(number);
        }
        all.push(runs);
    }
    (all, holders)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::{Import, read_sections, write_imports, write_sections};

    #[test]
    fn similar_functions_follow_each_other_and_the_longest_is_first() {
        let long = b"abcdefghijklmnopqrstuvwxyz".as_slice();
        let bodies = [b"0123456789".as_slice(), b"abcdefghij", b"..23456789", long];
        assert_eq!(find_order(&bodies), [3, 1, 0, 2]);
    }

    #[test]
    fn each_function_is_there_once() {
        let same = [b"abcdef".as_slice(); 5];
        assert_eq!(find_order(&same), [0, 1, 2, 3, 4]);
        assert_eq!(find_order(&[]), [0_usize; 0]);
        assert_eq!(find_order(&[b"".as_slice(), b"a"]), [1, 0]);
    }

    #[test]
    fn the_names_are_the_places_and_everything_else_stays() {
        let imports = write_imports(&[Import { module: "m", name: "f", signature: 0 }]);
        let code = b"\x02\x03abc\x08abcdefgh".as_slice();
        let before = [(wasm::IMPORT, imports.as_slice()), (wasm::CODE, code)];
        let named = name_by_similarity(&write_sections(&before)).unwrap();
        let names = b"\x04name\x01\x11\x02\x01\x06000001\x02\x06000000".as_slice();
        assert_eq!(read_sections(&named).unwrap(), [&before[..], &[(wasm::CUSTOM, names)]].concat());
    }
}
