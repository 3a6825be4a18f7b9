//! Work on several threads, and what they share.

use std::{
    num::NonZero,
    panic,
    sync::{Mutex, MutexGuard, PoisonError},
    thread,
};

/// Returns how many threads the machine can run at once.
pub(crate) fn count() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Returns what a lock holds. A thread that panicked while it held the lock has left whole data behind: each change is
/// one call.
pub(crate) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Divides the items into runs of `least` or more, each for a thread. The results are in the order of the items on
/// every machine.
pub(crate) fn map_runs<T: Sync, R: Send>(items: &[T], least: usize, work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let runs = items.chunks(items.len().div_ceil(count()).max(least).max(1));
    let work = &work;
    thread::scope(|scope| {
        let threads: Vec<_> = runs.map(|run| scope.spawn(move || work(run))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| panic::resume_unwind(panic))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_comes_once_and_in_its_order() {
        for length in [0, 1, 2, 7, 100] {
            let items: Vec<u32> = (0..length).collect();
            for least in [0, 1, 64] {
                let runs = map_runs(&items, least, |run| run.to_vec());
                assert!(runs.len() <= count());
                assert_eq!(runs.concat(), items);
            }
        }
    }
}
