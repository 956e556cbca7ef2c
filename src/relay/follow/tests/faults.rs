//! Whatever is lost, repeated, put out of order, forged or cut short: the screen shows what a leader said at one
//! instant, and in the end the truth.

use proptest::prelude::*;

use super::*;

/// What may become of a message, or of the way.
#[derive(Clone, Copy, Debug)]
enum Event {
    /// The leader says something, which arrives …
    Says,
    /// … or is lost …
    Loses,
    /// … or comes behind the next one.
    Delays,
    /// One of those before arrives again.
    Repeats(usize),
    /// Somebody says something of that term and number.
    Forges(u64, u64),
    /// Noise.
    Damages,
    /// Another leader takes over.
    TakesOver,
    /// The snapshot is written.
    Writes,
    /// The snapshot that is fetched next is cut short.
    Cuts,
    /// The connection is lost, and is back.
    Reconnects,
    /// Time passes.
    Waits(i64),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => Just(Event::Says),
        2 => Just(Event::Loses),
        2 => Just(Event::Delays),
        1 => (0_usize..20).prop_map(Event::Repeats),
        1 => (0_u64..30, 1_u64..30).prop_map(|(term, sequence)| Event::Forges(term, sequence)),
        1 => Just(Event::Damages),
        1 => Just(Event::TakesOver),
        2 => Just(Event::Writes),
        1 => Just(Event::Cuts),
        1 => Just(Event::Reconnects),
        4 => (0_i64..40).prop_map(Event::Waits),
    ]
}

/// A leader, what it said, and a screen.
struct World {
    now: i64,
    term: u64,
    sequence: u64,
    written: u64,
    truth: Shown,
    /// The truth after each message.
    history: BTreeMap<Position, Roll>,
    said: Vec<Message>,
    delayed: Option<Message>,
    kept: Option<Whole<Vec<Published>>>,
    is_cut: bool,
    follow: Follow,
    shown: Shown,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut follow = Follow::new(Some(PORTAL.to_owned()), false, seed, at(0));
        follow.connected(at(0));
        let mut world = Self {
            now: 0,
            term: 10,
            sequence: 0,
            written: 0,
            truth: Shown::default(),
            history: BTreeMap::new(),
            said: Vec::new(),
            delayed: None,
            kept: None,
            is_cut: false,
            follow,
            shown: Shown::default(),
        };
        world.truth.take(vec![News::Changes {
            people: (1..=4).map(|id| person(id, 0)).collect(),
            gone: Vec::new(),
            as_of: at(0),
            portal_time: at(0),
        }]);
        world.write();
        world
    }

    fn note(&mut self) {
        let here = Position { term: self.term, sequence: self.sequence };
        self.history.insert(here, self.truth.roll());
    }

    fn write(&mut self) {
        self.note();
        self.written = self.sequence;
        let header = header(self.term, self.sequence, 0, self.now);
        self.kept = Some(Whole { header, value: self.truth.roll().iter().copied().collect() });
    }

    /// The next message of the leader.
    fn say(&mut self) -> Message {
        self.sequence += 1;
        self.now += 1;
        let id = 1 + self.sequence % 5;
        let gone =
            if self.sequence.is_multiple_of(7) { vec![PersonId(1 + self.sequence % 4)] } else { Vec::new() };
        let people = if gone.contains(&PersonId(id)) { Vec::new() } else { vec![person(id, self.now)] };
        let changes = Changes { people, gone };
        self.truth.take(vec![News::Changes {
            people: changes.people.clone(),
            gone: changes.gone.clone(),
            as_of: at(self.now),
            portal_time: at(self.now),
        }]);
        self.note();
        let header = header(self.term, self.sequence, self.written, self.now);
        let message = Message { header, body: Body::Changes(changes) };
        self.said.push(message.clone());
        message
    }

    fn arrives(&mut self, message: Result<Message, Damage>) {
        let news = self.follow.heard(message, at(self.now));
        self.shown.take(news);
        self.settle();
    }

    /// Carries out what is wanted now.
    fn settle(&mut self) {
        self.follow.look_at_the_clock(at(self.now));
        while self.follow.next(at(self.now)) == Step::FetchSnapshot {
            let kept = if std::mem::take(&mut self.is_cut) {
                Some(Err(Damage::Chunks))
            } else {
                self.kept.clone().map(Ok)
            };
            let news = self.follow.fetched(kept, at(self.now));
            self.shown.take(news);
        }
    }

    fn happens(&mut self, event: Event) {
        match event {
            Event::Says => {
                let message = self.say();
                self.arrives(Ok(message));
                if let Some(delayed) = self.delayed.take() {
                    self.arrives(Ok(delayed));
                }
            }
            Event::Loses => _ = self.say(),
            Event::Delays => self.delayed = Some(self.say()),
            Event::Repeats(which) => {
                if let Some(message) = self.said.iter().rev().nth(which).cloned() {
                    self.arrives(Ok(message));
                }
            }
            // Nobody but the leader may publish; of what is forged all the same, nothing of the past counts.
            Event::Forges(back, sequence) => {
                let term = self.term.saturating_sub(1 + back);
                let people = vec![person(1, -777)];
                let body = Body::Changes(Changes { people, gone: vec![PersonId(2)] });
                self.arrives(Ok(Message { header: header(term, sequence, 0, self.now), body }));
            }
            Event::Damages => self.arrives(Err(Damage::Cut)),
            Event::TakesOver => {
                (self.term, self.sequence) = (self.term + 40, 0);
                self.write();
            }
            Event::Writes => self.write(),
            Event::Cuts => self.is_cut = true,
            Event::Reconnects => {
                self.follow.connected(at(self.now));
                self.settle();
            }
            Event::Waits(seconds) => {
                self.now += seconds;
                self.settle();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_screen_shows_what_a_leader_said_and_in_the_end_the_truth(
        seed in any::<u64>(),
        events in prop::collection::vec(event(), 0..80),
    ) {
        let mut world = World::new(seed);
        world.settle();
        for event in events {
            world.happens(event);
            let here = world.follow.position().unwrap();
            prop_assert_eq!(&world.shown.roll(), &world.history[&here], "{:?} at {:?}", event, here);
        }
        // The way is good again.
        for _ in 0..60 {
            world.happens(Event::Writes);
            world.happens(Event::Says);
            world.happens(Event::Waits(5));
        }
        let here = world.follow.position().unwrap();
        prop_assert_eq!(here, Position { term: world.term, sequence: world.sequence });
        prop_assert_eq!(world.shown.roll(), world.truth.roll());
    }
}
