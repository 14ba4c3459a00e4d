//! How far a load is: one line that changes on a terminal, a line for each tenth elsewhere.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How often the line on a terminal changes.
const EVERY: Duration = Duration::from_millis(150);

/// Counts, and tells of them on standard error.
pub struct Progress {
    terminal: bool,
    all_bodies: usize,
    all_contributions: u64,
    bodies: AtomicUsize,
    contributions: AtomicU64,
    told: Mutex<Told>,
}

struct Told {
    at: Instant,
    tenths: u64,
}

impl Progress {
    /// Nothing is done yet.
    pub fn new(bodies: usize, contributions: u64) -> Self {
        Self {
            terminal: std::io::stderr().is_terminal(),
            all_bodies: bodies,
            all_contributions: contributions,
            bodies: AtomicUsize::new(0),
            contributions: AtomicU64::new(0),
            told: Mutex::new(Told {
                at: Instant::now(),
                tenths: 0,
            }),
        }
    }

    /// So many contributions more.
    pub fn contributions(&self, count: u64) {
        self.contributions.fetch_add(count, Ordering::Relaxed);
        self.tell();
    }

    /// One body more.
    pub fn body(&self) {
        self.bodies.fetch_add(1, Ordering::Relaxed);
        self.tell();
    }

    /// Ends the line.
    pub fn end(&self) {
        if self.terminal {
            say(format_args!("\r{}\x1b[K\n", self.line()));
        }
    }

    fn tell(&self) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if self.terminal {
            if told.at.elapsed() >= EVERY {
                told.at = Instant::now();
                say(format_args!("\r{}\x1b[K", self.line()));
            }
            return;
        }
        let tenths = self.tenths();
        if tenths > told.tenths {
            told.tenths = tenths;
            say(format_args!("{}\n", self.line()));
        }
    }

    /// Tenths of the work, judged by whichever of the two counts is behind.
    fn tenths(&self) -> u64 {
        let bodies = self.bodies.load(Ordering::Relaxed) * 10 / self.all_bodies.max(1);
        let written = self.contributions.load(Ordering::Relaxed) * 10 / self.all_contributions.max(1);
        if self.all_contributions == 0 {
            bodies as u64
        } else {
            written.min(10)
        }
    }

    fn line(&self) -> String {
        let bodies = self.bodies.load(Ordering::Relaxed);
        let contributions = self.contributions.load(Ordering::Relaxed);
        format!(
            "{bodies} of {} bodies, {contributions} of {} contributions",
            self.all_bodies, self.all_contributions
        )
    }
}

fn say(text: std::fmt::Arguments<'_>) {
    // A closed standard error is no reason to stop the load.
    let _ = std::io::stderr().write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_follow_the_contributions() {
        let progress = Progress::new(4, 200);
        progress.contributions(99);
        assert_eq!(progress.tenths(), 4);
        progress.body();
        progress.contributions(101);
        assert_eq!(progress.tenths(), 10);
        assert_eq!(progress.line(), "1 of 4 bodies, 200 of 200 contributions");
        let empty = Progress::new(4, 0);
        empty.body();
        assert_eq!(empty.tenths(), 2);
    }
}
