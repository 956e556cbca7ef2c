//! What all measurements need: the programs, homes, and offices that are already known.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use super::office::Office;
use super::program::{CALM, Program};
use super::screen::Kind;

pub(crate) struct Bench {
    pub(crate) program: PathBuf,
    pub(crate) floor: PathBuf,
    /// By the number of people.
    offices: RefCell<BTreeMap<u32, Rc<Office>>>,
}

impl Bench {
    pub(crate) fn new(program: PathBuf, floor: PathBuf) -> Self {
        Self { program, floor, offices: RefCell::default() }
    }

    /// The floor, just started.
    pub(crate) fn start_floor(&self) -> Program {
        Program::start(&self.floor, &[], &[], Kind::Plain)
    }

    /// The floor, once its frame is there.
    pub(crate) fn floor(&self) -> Program {
        let mut floor = self.start_floor();
        floor.until("floor", |screen| screen.contents().contains("floor 1/"));
        floor
    }

    /// An office that the program has read once, so that its cache has everybody.
    pub(crate) fn known(&self, people: u32) -> Rc<Office> {
        if let Some(known) = self.offices.borrow().get(&people) {
            return Rc::clone(known);
        }
        let office = Office::open(&self.program, people);
        let mut first = office.dashboard(&self.program, &[], Kind::Plain);
        first.until("up-to-date office", |screen| screen.contents().contains('✓'));
        // What is read is also written.
        first.silence(Duration::from_secs(2), Duration::from_secs(10));
        first.quit();
        let office = Rc::new(office);
        self.offices.borrow_mut().insert(people, Rc::clone(&office));
        office
    }

    /// The dashboard of a known office that has become calm.
    pub(crate) fn calm(&self, office: &Office, arguments: &[&str], kind: Kind) -> Program {
        let mut program = office.dashboard(&self.program, arguments, kind);
        program.until("everybody", |screen| office.all_on(screen));
        // A very large office is read anew for long; what is known of it can be used meanwhile.
        let deadline = Instant::now() + Duration::from_secs(20);
        while !program.screen().contents().contains('✓') && Instant::now() < deadline {
            program.silence(CALM, CALM * 2);
        }
        program.silence(CALM, Duration::from_secs(5));
        program
    }
}

/// A number below `limit` that looks thrown, so that keys do not fall in step with a program's own time.
pub(crate) fn thrown(turn: u64, limit: u64) -> u64 {
    (turn.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33) % limit
}

/// The pause before the key of that number.
pub(crate) fn pause(turn: u64) {
    std::thread::sleep(Duration::from_millis(20 + thrown(turn, 20)));
}
