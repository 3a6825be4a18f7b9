//! Memory that is shared by the threads that make pictures at the same time.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A number of bytes to share.
#[derive(Debug)]
pub(super) struct Room {
    all: u64,
    free: Mutex<u64>,
    freed: Condvar,
}

/// Bytes taken from a [`Room`]; dropping this gives them back.
#[derive(Debug)]
pub(super) struct Taken<'a> {
    room: &'a Room,
    bytes: u64,
}

impl Room {
    pub(super) const fn new(bytes: u64) -> Self {
        Self { all: bytes, free: Mutex::new(bytes), freed: Condvar::new() }
    }

    /// Waits until there is room. A request for more than all bytes takes all of them, and then runs alone.
    pub(super) fn take(&self, bytes: u64) -> Taken<'_> {
        let bytes = bytes.min(self.all);
        let waited = self.freed.wait_while(self.lock(), |free| *free < bytes);
        *waited.unwrap_or_else(PoisonError::into_inner) -= bytes;
        Taken { room: self, bytes }
    }

    /// Locks the number of free bytes. A poisoned lock holds the right number too: no holder panics halfway.
    fn lock(&self) -> MutexGuard<'_, u64> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        *self.room.lock() += self.bytes;
        self.room.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc, thread};

    #[test]
    fn who_does_not_fit_waits_until_there_is_room() {
        let room = Room::new(10);
        let (sender, receiver) = mpsc::channel();
        let first = room.take(6);
        let small = room.take(4);
        thread::scope(|scope| {
            scope.spawn(|| {
                let _all = room.take(99);
                sender.send("all").unwrap();
            });
            drop(small);
            assert_eq!(*room.lock(), 4, "the one who wants all has not got in");
            assert!(receiver.try_recv().is_err());
            drop(first);
            assert_eq!(receiver.recv(), Ok("all"));
        });
        assert_eq!(*room.lock(), 10);
    }
}
