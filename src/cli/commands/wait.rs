//! `whosin wait`: ends when somebody comes or goes.

use std::io::{self, Write};
use std::time::Duration;

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::access::waiting::time;
use crate::cli::commands::show;
use crate::cli::output::style::Style;
use crate::cli::output::wording;
use crate::cli::people::company::Company;
use crate::cli::people::follow::{Event, Follower};
use crate::cli::people::who::{self, Ambiguity};
use crate::cli::{Context, Exit, Failure};
use crate::people::roster::{Entry, FreeFrom};
use crate::people::{Activity, PersonId, Presence, Roster};
use crate::sync::{Cadence, CalendarCadence, ConnectionState};
use crate::words::{Sentence, Words};

/// Longer than anybody waits: what is not needed is not asked for.
const NEVER: Duration = Duration::from_secs(30 * 86_400);

/// `whosin wait`.
#[derive(Debug, Args)]
pub struct WaitArgs {
    /// A person: a number, a name, an e-mail address or a phone number
    #[arg(required = true, value_name = "WHO")]
    pub who: Vec<String>,

    /// What to wait for
    #[arg(long, value_enum, value_name = "WHAT")]
    pub until: Until,

    /// How long at most, like 90m or 2h
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub timeout: Option<Duration>,

    /// Whom an ambiguous name means.
    #[command(flatten)]
    pub ambiguity: Ambiguity,

    /// Print JSON when it happens
    #[arg(long)]
    pub json: bool,
}

/// What can be waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Until {
    /// Signed in and active within the limit, however busy
    Online,
    /// Active within the last five minutes, and neither idle nor away nor on a break
    Back,
    /// Not active within the limit
    Offline,
    /// In, and by the calendar neither in a meeting nor absent
    Free,
}

impl Until {
    /// Whether it is so for somebody in the roster at the portal's instant `now`. Whose calendar is not known is not known
    /// to be free.
    fn holds(self, entry: &Entry, roster: &Roster, now: Timestamp) -> bool {
        let verdict = &entry.verdict;
        match self {
            Self::Free => verdict.presence.is_in() && roster.free_from(entry, now) == FreeFrom::Now,
            Self::Online => verdict.presence.is_in(),
            Self::Back => {
                matches!(verdict.presence, Presence::Online | Presence::Mobile | Presence::Dnd)
                    && verdict.activity == Some(Activity::Active)
            }
            Self::Offline => verdict.presence == Presence::Offline,
        }
    }
}

/// Waits.
///
/// # Errors
/// When nobody or several match, when the portal refuses, and when the time is over.
pub(crate) fn run(wait: &WaitArgs, context: &Context) -> Result<Exit, Failure> {
    crate::cli::access::context::runtime()?.block_on(async {
        let mut follower = Follower::start(context, cadence(wait.until, context))?;
        let mut wanted = None;
        let happened = until_it_happens(wait, &mut follower, &mut wanted, &context.words);
        let ended = match wait.timeout {
            None => happened.await,
            Some(time) => tokio::time::timeout(time, happened)
                .await
                .unwrap_or_else(|_| Err(Failure::TimedOut(Sentence::verbatim("")))),
        };
        let id = match ended {
            Ok(id) => id,
            Err(Failure::TimedOut(_)) => {
                return Err(Failure::TimedOut(Sentence::verbatim(still(wanted, &follower, &context.words))));
            }
            Err(other) => return Err(other),
        };
        tell(wait, id, &follower, context)?;
        follower.close();
        Ok(Exit::Done)
    })
}

/// One person is asked for once an interval, and with them my status, for it may be I who is waited for, and the calendar
/// where that matters; nothing else once the company has been read.
fn cadence(until: Until, context: &Context) -> Cadence {
    let interval = context.config.refresh.visible;
    let calendars =
        CalendarCadence { everybody: None, time_zone: TimeZone::system(), ..CalendarCadence::default() };
    Cadence {
        watched: interval,
        everybody: NEVER,
        calendars: (until == Until::Free).then_some(calendars),
        own_status: interval,
        company: NEVER,
        ..context.cadence()
    }
}

async fn until_it_happens(
    wait: &WaitArgs,
    follower: &mut Follower,
    wanted: &mut Option<PersonId>,
    words: &Words,
) -> Result<PersonId, Failure> {
    loop {
        let event = follower.next().await?;
        if let Event::Connection(
            ConnectionState::Stopped { sentence, .. } | ConnectionState::Moved { sentence, .. },
        ) = event
        {
            return Err(Failure::Stopped(sentence));
        }
        if event == Event::CalendarsRefused(true) && wait.until == Until::Free {
            return Err(Failure::NoCalendars);
        }
        if wanted.is_none() && event == Event::Connection(ConnectionState::Live) {
            let id = who::find_one(&wait.who, wait.ambiguity, follower.roster(), words)?;
            follower.watch(vec![id]);
            *wanted = Some(id);
        }
        if let Some(entry) = wanted.and_then(|id| follower.roster().get(id))
            && wait.until.holds(entry, follower.roster(), follower.now())
        {
            return Ok(entry.person.id);
        }
    }
}

/// How it stands when the time is over.
fn still(wanted: Option<PersonId>, follower: &Follower, words: &Words) -> String {
    let Some(entry) = wanted.and_then(|id| follower.roster().get(id)) else {
        return words.get("wait-unknown");
    };
    let (roster, now) = (follower.roster(), follower.now());
    let presence = wording::standing(words, entry, roster, now);
    words.with("wait-still", &[("name", entry.person.name.as_str().into()), ("presence", presence.into())])
}

fn tell(wait: &WaitArgs, id: PersonId, follower: &Follower, context: &Context) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let now = follower.now();
    if wait.json {
        let company = Company {
            host: follower.host().to_owned(),
            as_of: now,
            fresh_since: now.checked_sub(context.config.refresh.visible).unwrap_or(now),
            roster: follower.roster().clone(),
        };
        return Ok(show::write_json(&[id], &company, &mut out)?);
    }
    if let Some(entry) = follower.roster().get(id) {
        let (style, availability) = (Style::of_stdout(&context.config), entry.availability());
        let presence = wording::standing(&context.words, entry, follower.roster(), now);
        let glyph = style.paint(availability, style.glyphs().availability(availability));
        let mut out = style.shown(out);
        writeln!(
            out,
            "{glyph} {}  {}",
            style.bold(&entry.person.name),
            style.paint(availability, &presence)
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::cli::company_fixture::{now, roster, schedule};
    use crate::people::Verdict;

    /// Whether it holds of somebody of whom the rules decided so.
    fn holds(until: Until, presence: Presence, activity: Option<Activity>) -> bool {
        let roster = roster();
        let mut entry = roster.get(PersonId(2)).unwrap().clone();
        entry.verdict = Verdict { presence, activity, ..entry.verdict };
        until.holds(&entry, &roster, now())
    }

    #[test]
    fn what_is_waited_for_is_exact() {
        let holding = |until: Until| -> Vec<&str> {
            let active = |one: &Presence| holds(until, *one, one.is_in().then_some(Activity::Active));
            Presence::ALL.into_iter().filter(active).map(Presence::as_str).collect()
        };
        assert_eq!(
            holding(Until::Online),
            ["online", "mobile", "dnd", "idle", "break_idle", "away", "break"]
        );
        assert_eq!(holding(Until::Back), ["online", "mobile", "dnd"]);
        assert_eq!(holding(Until::Offline), ["offline"]);
        assert_eq!(holding(Until::Free), [""; 0], "no calendar is known");
        let quiet = |until| holds(until, Presence::Online, Some(Activity::Quiet));
        assert!(quiet(Until::Online) && !quiet(Until::Back));
    }

    #[test]
    fn somebody_is_free_who_is_in_and_whose_meetings_are_over() {
        let mut roster = roster();
        roster.merge_schedules(vec![schedule(2, &[("11:00", "12:30")]), schedule(3, &[])]);
        let free = |id, minute| {
            let now = now() + jiff::SignedDuration::from_mins(minute);
            Until::Free.holds(roster.get(PersonId(id)).unwrap(), &roster, now)
        };
        assert_eq!([free(2, 29), free(2, 30)], [false, true], "exactly at its minute");
        assert!(!free(3, 0), "not in");
    }
}
