//! `whosin watch`: a line for each change of presence, and for each meeting that begins or ends, without an alternate
//! screen.

use std::collections::HashSet;
use std::io::{self, Write};

use clap::Args;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::cli::output::json::SCHEMA;
use crate::cli::output::style::{Style, shown_stderr};
use crate::cli::output::wording;
use crate::cli::people::follow::{Event, Follower, Occupation};
use crate::cli::people::who::{self, Ambiguity};
use crate::cli::{Context, Exit, Failure};
use crate::people::roster::Entry;
use crate::people::schedule::Engagement;
use crate::people::{Activity, Overlay, PersonId, PortalTells, Presence, Reason};
use crate::sync::{Cadence, CalendarCadence, ConnectionState, RelayState};
use crate::words::{Sentence, Words};

/// A company up to this size is watched whole at the pace of the rows on a screen: it is one request.
const SMALL: usize = 500;

/// `whosin watch`.
#[derive(Debug, Args)]
pub struct WatchArgs {
    /// People: numbers, names, e-mail addresses or phone numbers; nobody means everybody
    #[arg(value_name = "WHO")]
    pub who: Vec<String>,

    /// Whom an ambiguous name means.
    #[command(flatten)]
    pub ambiguity: Ambiguity,

    /// Also tell when somebody's meeting or absence begins or ends, as their calendar says
    #[arg(long)]
    pub meetings: bool,

    /// Print a JSON object a line
    #[arg(long, conflicts_with = "plain")]
    pub json: bool,

    /// Print tabs between the columns, without colours
    #[arg(long)]
    pub plain: bool,
}

/// A change of presence.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Change"))]
pub(in crate::cli) struct ChangeJson<'a> {
    /// The number of this schema.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: u32,
    /// The host of the portal, with its port where that is not the usual one.
    portal: &'a str,
    portal_tells: PortalTells,
    /// When whosin noticed it, by the portal's clock.
    at: Timestamp,
    id: PersonId,
    name: &'a str,
    /// Null for the presence at the start.
    was: Option<Presence>,
    presence: Presence,
    /// Of those who are in, how lately they were active; null for everybody else, and for the idle.
    activity: Option<Activity>,
    /// Idle since, or offline since the person was last seen.
    since: Option<Timestamp>,
    overlay: Option<Overlay>,
    reason: Reason,
}

/// What somebody does by the calendar from now on.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "ChangeOfCalendar"))]
pub(in crate::cli) struct OccupationJson<'a> {
    /// The number of this schema.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: u32,
    /// The host of the portal, with its port where that is not the usual one.
    portal: &'a str,
    /// When it began, by the portal's clock.
    at: Timestamp,
    id: PersonId,
    name: &'a str,
    /// Null at the start.
    calendar_was: Option<Occupation>,
    calendar: Occupation,
    /// When the meeting or the absence ends, or the next one of the day begins.
    until: Option<Timestamp>,
    /// The day back of an absence.
    back_on: Option<Date>,
}

/// Follows the company until the reader leaves, or the portal refuses from the first: a refusal after a good start may
/// pass, and is told like silence.
///
/// # Errors
/// When nobody matches, when the portal refuses, and when stdout cannot be written.
pub(crate) fn run(watch: &WatchArgs, context: &Context) -> Result<Exit, Failure> {
    let cadence = Cadence {
        watched: context.config.refresh.visible,
        everybody: context.config.refresh.everybody,
        calendars: watch.meetings.then(|| calendar_cadence(watch)),
        ..context.cadence()
    };
    crate::cli::access::context::runtime()?.block_on(async {
        let mut follower = Follower::start(context, cadence)?;
        let mut lines = Lines {
            watch,
            style: Style::of_stdout(&context.config),
            words: &context.words,
            out: io::stdout(),
            wanted: None,
            silent: false,
        };
        loop {
            let event = follower.next().await?;
            lines.take(event, &follower)?;
        }
    })
}

/// Those who are watched are read as the rows of a screen are, and nobody else.
fn calendar_cadence(watch: &WatchArgs) -> CalendarCadence {
    let cadence = CalendarCadence { time_zone: TimeZone::system(), ..CalendarCadence::default() };
    let everybody = cadence.everybody.filter(|_| watch.who.is_empty());
    CalendarCadence { everybody, ..cadence }
}

/// What is written, and about whom.
struct Lines<'a, W> {
    watch: &'a WatchArgs,
    style: Style,
    words: &'a Words,
    out: W,
    /// Those who are watched, once the company has been read.
    wanted: Option<HashSet<PersonId>>,
    /// Whether the portal's silence has been told.
    silent: bool,
}

impl<W: Write> Lines<'_, W> {
    fn take(&mut self, event: Event, follower: &Follower) -> Result<(), Failure> {
        match event {
            Event::Changed(changes) => {
                for (id, was) in changes {
                    if self.is_wanted(id) {
                        self.write(follower, id, Some(was))?;
                    }
                }
            }
            Event::Occupied(changes) => {
                for (id, was) in changes {
                    // Of everybody only what changes is news.
                    if self.is_wanted(id) && (was.is_some() || !self.watch.who.is_empty()) {
                        self.write_occupation(follower, id, was)?;
                    }
                }
            }
            Event::CalendarsRefused(true) if self.watch.meetings => {
                complain(&self.words.get("watch-no-calendars"));
            }
            Event::Connection(ConnectionState::Live) => {
                self.tell_answers();
                if self.wanted.is_none() {
                    self.begin(follower)?;
                }
            }
            Event::Connection(ConnectionState::Retrying { sentence, .. }) => self.tell_silence(&sentence),
            Event::Connection(ConnectionState::Reading { .. }) | Event::Relay(RelayState::Telling) => {
                self.tell_answers();
            }
            Event::Connection(
                ConnectionState::Stopped { sentence, .. } | ConnectionState::Moved { sentence, .. },
            ) => {
                if self.wanted.is_none() {
                    return Err(Failure::Stopped(sentence));
                }
                self.tell_silence(&sentence);
            }
            Event::Relay(RelayState::Lost(sentence) | RelayState::Refused(sentence)) => {
                self.tell_silence(&sentence);
            }
            Event::Relay(RelayState::Silent { .. }) => {
                self.tell_silence(&Sentence::new("relay-is-silent"));
            }
            Event::Relay(RelayState::Connecting)
            | Event::CalendarsRefused(_)
            | Event::Connection(ConnectionState::Connecting) => {}
        }
        Ok(())
    }

    fn is_wanted(&self, id: PersonId) -> bool {
        self.wanted.as_ref().is_some_and(|wanted| wanted.contains(&id) || self.watch.who.is_empty())
    }

    /// The company has been read: finds who is meant.
    fn begin(&mut self, follower: &Follower) -> Result<(), Failure> {
        let roster = follower.roster();
        if self.watch.who.is_empty() {
            let colleagues = roster.iter().filter(|entry| entry.person.is_colleague());
            let ids: Vec<PersonId> = colleagues.map(|entry| entry.person.id).collect();
            if ids.len() <= SMALL {
                follower.watch(ids);
            }
            self.wanted = Some(HashSet::new());
            return Ok(());
        }
        let ids = who::find(&self.watch.who, self.watch.ambiguity, roster, self.words)?;
        follower.watch(ids.clone());
        self.wanted = Some(ids.iter().copied().collect());
        ids.into_iter().try_for_each(|id| self.write(follower, id, None))
    }

    fn write(&mut self, follower: &Follower, id: PersonId, was: Option<Presence>) -> Result<(), Failure> {
        let Some(entry) = follower.roster().get(id) else { return Ok(()) };
        let now = follower.now();
        let line = if self.watch.json {
            let change = ChangeJson {
                schema: SCHEMA,
                portal: follower.host(),
                portal_tells: follower.roster().portal_tells(),
                at: now,
                id,
                name: &entry.person.name,
                was,
                presence: entry.verdict.presence,
                activity: entry.verdict.activity,
                since: entry.verdict.since,
                overlay: entry.verdict.overlay,
                reason: entry.verdict.reason,
            };
            serde_json::to_string(&change).map_err(io::Error::from)?
        } else if self.watch.plain {
            let was = was.map_or("", Presence::as_str);
            format!("{now}\t{id}\t{was}\t{}\t{}", entry.verdict.presence.as_str(), entry.person.name)
        } else {
            self.sentence(entry, was, now, follower)
        };
        self.put(&line)
    }

    /// Writes a line at once; what people read in the characters of their terminal.
    fn put(&mut self, line: &str) -> Result<(), Failure> {
        if self.watch.json || self.watch.plain {
            writeln!(self.out, "{line}")?;
            return Ok(self.out.flush()?);
        }
        let mut out = self.style.shown(&mut self.out);
        writeln!(out, "{line}")?;
        Ok(out.flush()?)
    }

    /// For people: "14:32:05 ● Анна Петрова  active (was offline)".
    fn sentence(&self, entry: &Entry, was: Option<Presence>, now: Timestamp, follower: &Follower) -> String {
        let (style, availability) = (self.style, entry.availability());
        let presence = wording::presence(self.words, entry, follower.roster(), now);
        let was = was.map(|was| {
            let was = self.words.presence(was);
            style.dim(&format!(" ({})", self.words.with("watch-was", &[("before", was.into())]))).into_owned()
        });
        let presence = format!("{}{}", style.paint(availability, &presence), was.unwrap_or_default());
        self.line(entry, &presence, now, follower)
    }

    fn write_occupation(
        &mut self,
        follower: &Follower,
        id: PersonId,
        was: Option<Occupation>,
    ) -> Result<(), Failure> {
        let (roster, now) = (follower.roster(), follower.now());
        let Some((entry, engagement)) = roster.get(id).zip(roster.engagement(id, now)) else { return Ok(()) };
        let occupation = Occupation::of(&engagement);
        let line = if self.watch.json {
            let (until, back_on) = match engagement {
                Engagement::Free { then } => (then.map(|next| next.from), None),
                Engagement::Meeting { until, .. } => (Some(until), None),
                Engagement::Absent(absence) => (Some(absence.until), Some(absence.back_on)),
            };
            let change = OccupationJson {
                schema: SCHEMA,
                portal: follower.host(),
                at: now,
                id,
                name: &entry.person.name,
                calendar_was: was,
                calendar: occupation,
                until,
                back_on,
            };
            serde_json::to_string(&change).map_err(io::Error::from)?
        } else if self.watch.plain {
            let was = was.map_or("", Occupation::as_str);
            format!("{now}\t{id}\t{was}\t{}\t{}", occupation.as_str(), entry.person.name)
        } else {
            let said = self.words.engagement(&engagement, now, &roster.rules().time_zone);
            self.line(entry, &said, now, follower)
        };
        self.put(&line)
    }

    /// "14:32:05 ● Анна Петрова  in a meeting until 15:30".
    fn line(&self, entry: &Entry, said: &str, now: Timestamp, follower: &Follower) -> String {
        let (style, availability) = (self.style, entry.availability());
        let here = follower.roster().rules().time_zone.clone();
        let time = now.to_zoned(here).strftime("%H:%M:%S").to_string();
        format!(
            "{} {} {}  {said}",
            style.dim(&time),
            style.paint(availability, style.glyphs().availability(availability)),
            style.bold(&entry.person.name),
        )
    }

    fn tell_silence(&mut self, sentence: &Sentence) {
        if !self.silent {
            self.silent = true;
            complain(&self.words.say(&Sentence::new("watch-silent").with("sentence", sentence.clone())));
        }
    }

    fn tell_answers(&mut self) {
        if self.silent {
            self.silent = false;
            complain(&self.words.get("watch-answers"));
        }
    }
}

/// On stderr, so that what is read from stdout stays what it is.
fn complain(said: &str) {
    // Nobody is left to tell when even this cannot be written.
    let _ = writeln!(shown_stderr(), "whosin: {said}");
}
