//! Everybody, as the one-shot commands see them: asked of the portal, or remembered.

use std::fmt::Display;
use std::io::Write;
use std::path::Path;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::cli::output::style::shown_stderr;
use crate::cli::people::who::{self, Unmistakable};
use crate::cli::{Context, Failure};
use crate::config::Access;
use crate::people::search::Marked;
use crate::people::structure::KnownStructure;
use crate::people::timers;
use crate::people::{Note, PersonId, PortalClock, Roster, Rules};
use crate::portal::name_of;
use crate::store::{self, Remembered, Store};
use crate::sync;
use crate::words::{Sentence, Words};

/// So long what the portal told of its structure need not be asked again.
const STRUCTURE_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// The whole company at one instant.
#[derive(Debug)]
pub(crate) struct Company {
    /// The portal's host.
    pub(crate) host: String,
    /// The portal's clock when the last answer came.
    pub(crate) as_of: Timestamp,
    /// Whoever was told before this instant is stale.
    pub(crate) fresh_since: Timestamp,
    /// Everybody, judged at the instant at which they were told.
    pub(crate) roster: Roster,
}

impl Company {
    /// What a portal told of everybody, with what the user wrote of them.
    pub(crate) fn told(read: sync::Company, host: String, context: &Context) -> Self {
        let as_of = told_at(&read);
        let known = if read.may_read_structure {
            structure(context, &host, as_of)
        } else {
            KnownStructure::default()
        };
        let rules = Rules { my_status: read.status, ..rules(context, read.owner.id) };
        let mut roster = Roster::new(rules);
        roster.set_notes(notes(context, &host));
        roster.merge(read.people, as_of);
        roster.set_recent(0, read.recent.iter().copied());
        roster.merge_departments(read.departments.iter().cloned().collect());
        roster.remember_structure(known);
        Self { host, as_of, fresh_since: fresh(context, as_of), roster }
    }

    /// Takes in what calendars told.
    pub(crate) fn learn_calendars(&mut self, read: sync::Calendars) {
        self.roster.merge_schedules(read.schedules);
        if let Some(working_time) = read.working_time {
            self.roster.set_working_time(working_time);
        }
    }

    /// Brings what is remembered; the network is left alone.
    ///
    /// # Errors
    /// When no portal is set up, and when nothing is cached or the cache cannot be read.
    pub(crate) fn cached(context: &Context) -> Result<Self, Failure> {
        Self::read_cache(context, Store::remembered)
    }

    /// As [`Self::cached`], but when `who` says by numbers or by an address who is meant, only of them and of who
    /// leads their departments: [`who::find`] finds the same people.
    ///
    /// # Errors
    /// As [`Self::cached`].
    pub(crate) fn cached_for(who: &[String], context: &Context) -> Result<Self, Failure> {
        Self::read_cache(context, |store| {
            let (numbers, mut ids) = match who::unmistakable(who) {
                Some(Unmistakable::Numbers(numbers)) => (numbers, Vec::new()),
                Some(Unmistakable::Email(address)) => (Vec::new(), store.with_email(address)?),
                None => return store.remembered(),
            };
            for number in &numbers {
                ids.push(number.id);
                // Somebody else may have it as an extension.
                let with = number.extension.as_deref().map(|digits| store.with_extension(digits));
                ids.extend(with.transpose()?.into_iter().flatten());
            }
            ids.sort_unstable();
            ids.dedup();
            let remembered = store.remembered_of(&ids)?;
            let known = |id| remembered.people.iter().any(|(person, _)| person.id == id);
            // A number of nobody may be a phone's.
            let all_known = numbers.iter().all(|number| known(number.id));
            if ids.is_empty() || !all_known {
                return store.remembered();
            }
            // Who leads and stands in has a name, too.
            let departments: Vec<_> =
                remembered.people.iter().flat_map(|(person, _)| &person.departments).copied().collect();
            let details = store.details(Some(&[]), Timestamp::MIN, Timestamp::now())?;
            ids.extend(details.structure.leaders(&departments, &ids));
            store.remembered_of(&ids)
        })
    }

    /// What is remembered, without asking anybody anything: `None` when nothing is, also when what the portal is
    /// called would have to come from a command or the keyring.
    pub(crate) fn remembered(context: &Context) -> Option<Self> {
        let host = match context.named_portal() {
            Some(portal) => name_of(&portal),
            None if context.config.access.as_ref().is_some_and(Access::is_brought) => return None,
            None => context.client().ok()?.host(),
        };
        let store = Store::open_existing(&context.store_file(&host)).ok()??;
        let Remembered { people, departments, notes, as_of, .. } = store.remembered().ok()?;
        let as_of = as_of?;
        let mut roster = Roster::new(rules(context, None));
        roster.remember(people);
        roster.set_notes(notes);
        roster.merge_departments(departments);
        Some(Self { host, as_of, fresh_since: as_of, roster })
    }

    fn read_cache(
        context: &Context,
        read: impl Fn(&Store) -> Result<Remembered, store::Error>,
    ) -> Result<Self, Failure> {
        let now = Timestamp::now();
        let with_details = |store: &mut Store| {
            let remembered = read(store)?;
            let whose: Vec<PersonId> = remembered.people.iter().map(|(person, _)| person.id).collect();
            Ok((remembered, store.details(Some(&whose), Timestamp::MIN, now)?))
        };
        let Cached { host, me, answer } = with_cache(context, with_details)?;
        let (remembered, details) = answer;
        let Remembered { people, departments, notes, clock_ahead, as_of, unreadable, .. } = remembered;
        if unreadable > 0 {
            tell(&context.words.with("cached-unreadable", &[("count", unreadable.into())]));
        }
        let as_of = as_of.ok_or(Failure::NothingCached)?;
        let now = PortalClock::ahead_by(clock_ahead).at(now);
        let mut roster = Roster::new(rules(context, me));
        roster.remember(people);
        roster.set_notes(notes);
        roster.merge_departments(departments);
        roster.remember_structure(details.structure);
        roster.remember_schedules(details.schedules, details.working_time);
        Ok(Self { host, as_of, fresh_since: fresh(context, now), roster })
    }

    /// Tells people how old a cached answer is; pipes find it in the data.
    pub(crate) fn tell_age(&self, words: &Words) {
        let age = words.how_long(timers::coarse(self.as_of, Timestamp::now()));
        let said = if age.is_empty() {
            words.get("cached-just-now")
        } else {
            words.with("cached-as-of", &[("age", age.into())])
        };
        // Nobody is left to tell when even this cannot be written.
        let _ = writeln!(shown_stderr(), "{said}");
    }
}

/// Those whom the user marked on that portal; nobody where the cache does not tell.
pub(crate) fn marked(context: &Context, host: &str) -> Marked {
    let store = Store::open_existing(&context.store_file(host)).ok().flatten();
    let remembered = store.and_then(|store| store.remembered_of(&[]).ok()).unwrap_or_default();
    Marked {
        favourites: remembered.favourites.into_iter().collect(),
        watched: remembered.watched.into_iter().collect(),
    }
}

/// What the user wrote of people of that portal; nothing where the cache does not tell.
fn notes(context: &Context, host: &str) -> Vec<(PersonId, Note)> {
    let store = Store::open_existing(&context.store_file(host)).ok().flatten();
    store.and_then(|store| store.notes().ok()).unwrap_or_default()
}

/// What that portal told of its structure within a day before `now`; nothing where the cache does not tell.
fn structure(context: &Context, host: &str, now: Timestamp) -> KnownStructure {
    let since = now.checked_sub(STRUCTURE_KEPT).unwrap_or(Timestamp::MIN);
    let store = Store::open_existing(&context.store_file(host)).ok().flatten();
    let details = store.and_then(|store| store.details(Some(&[]), since, now).ok());
    details.map(|details| details.structure).unwrap_or_default()
}

/// The portal's clock when it told.
pub(super) fn told_at(read: &sync::Company) -> Timestamp {
    read.server_time.unwrap_or_else(|| PortalClock::ahead_by(read.clock_offset).at(Timestamp::now()))
}

/// The rules of this user's settings.
pub(crate) fn rules(context: &Context, me: Option<PersonId>) -> Rules {
    Rules { limit: context.config.presence_limit, me, time_zone: TimeZone::system(), ..Rules::default() }
}

/// Whoever was told before that instant is stale.
fn fresh(context: &Context, now: Timestamp) -> Timestamp {
    let fresh = context.config.refresh.everybody.try_into().unwrap_or(SignedDuration::MAX);
    now.checked_sub(fresh).unwrap_or(Timestamp::MIN)
}

/// What the cache of the configured portal answered.
#[derive(Debug)]
pub(crate) struct Cached<T> {
    /// The portal's host.
    pub(crate) host: String,
    /// The webhook's owner, where that can be known without the secret.
    me: Option<PersonId>,
    pub(crate) answer: T,
}

/// Asks the cache of the configured portal. A damaged one is set aside, which is told, and the new one is asked.
///
/// # Errors
/// When no portal is set up, nothing was ever cached, or the cache cannot be used.
pub(crate) fn with_cache<T>(
    context: &Context,
    ask: impl Fn(&mut Store) -> Result<T, store::Error>,
) -> Result<Cached<T>, Failure> {
    let (host, me) = portal_of_cache(context)?;
    let file = context.store_file(&host);
    let asked = match Store::open_existing(&file) {
        Ok(None) => return Err(Failure::NothingCached),
        Ok(Some(mut store)) => ask(&mut store),
        Err(error) => Err(error),
    };
    let answer = match asked {
        Err(store::Error::Damaged { .. }) => ask(&mut replace(&file, &context.words)?),
        asked => asked,
    }?;
    Ok(Cached { host, me, answer })
}

/// The host of the configured portal, and the webhook's owner where that can be known without the secret.
///
/// # Errors
/// When no portal is set up.
pub(crate) fn portal_of_cache(context: &Context) -> Result<(String, Option<PersonId>), Failure> {
    // Neither a command nor the keyring is asked for what is here already.
    if let Some(portal) = context.named_portal() {
        return Ok((name_of(&portal), None));
    }
    let client = context.client()?;
    Ok((client.host(), client.user_id()))
}

/// Begins a new cache in the place of a damaged one, and says so.
pub(super) fn replace(file: &Path, words: &Words) -> Result<Store, store::Error> {
    let (store, aside) = Store::replace(file)?;
    if let Some(aside) = aside {
        tell_set_aside(&aside, words);
    }
    Ok(store)
}

/// Says that the cache was damaged and where it is now.
pub(crate) fn tell_set_aside(aside: &Path, words: &Words) {
    let replaced = Sentence::new("cache-replaced").with("place", aside);
    tell(&words.say(&replaced));
}

/// Says something that stops nothing.
pub(crate) fn tell(what: &dyn Display) {
    // Nobody is left to tell when even this cannot be written.
    let _ = writeln!(shown_stderr(), "whosin: {what}");
}
