//! The company by a relay, for the commands that print and leave: its snapshot once, and names that are remembered or
//! that the relay publishes. The portal is asked for nothing.

use jiff::{SignedDuration, Timestamp};

use super::company::{Company, rules, tell};
use crate::cli::access;
use crate::cli::{Context, Failure};
use crate::people::Roster;
use crate::relay;
#[cfg(feature = "relay")]
use crate::words::Sentence;

/// Names that were told longer ago are asked of the portal anew.
const NAMES_KEPT: SignedDuration = SignedDuration::from_hours(4);
/// A relay whose snapshot was written longer ago than this no longer tells …
const OLD: SignedDuration = SignedDuration::from_secs(120);

/// What a relay keeps for whoever asks.
struct Kept {
    /// The portal's host.
    portal: String,
    snapshot: Vec<relay::Published>,
    as_of: Timestamp,
    told_at: Timestamp,
    /// When it was written by the server's clock, where the server says so.
    written_at: Timestamp,
    directory: Option<relay::Directory>,
}

/// The company as the relay tells it; `None`: the portal is to be asked, because there is no relay, because it tells
/// nothing or too old things, or because too little is remembered of who the people are. Why, is said.
///
/// # Errors
/// When there is no portal to ask instead.
pub(crate) fn company(context: &Context) -> Result<Option<Company>, Failure> {
    let Some(settings) = access::relay::settings(&context.config.relay) else { return Ok(None) };
    let is_alone = !context.is_set_up();
    let remembered = if is_alone { None } else { Company::remembered(context).filter(is_of_use) };
    if !is_alone && remembered.is_none() {
        return Ok(None);
    }
    let kept = match kept(&settings, is_alone) {
        Ok(kept) => kept,
        Err(why) if is_alone => return Err(Failure::Stopped(why)),
        Err(why) => {
            tell(&context.words.say(&why));
            return Ok(None);
        }
    };
    let host = remembered.as_ref().map_or(&kept.portal, |company| &company.host);
    let is_old = Timestamp::now().duration_since(kept.written_at) > OLD;
    if !is_alone && (is_old || *host != kept.portal) {
        let why = if is_old { "relay-is-silent" } else { "relay-foreign" };
        tell(&context.words.with(why, &[("host", kept.portal.as_str().into())]));
        return Ok(None);
    }
    let company = of(kept, remembered, context);
    if is_old {
        company.tell_age(&context.words);
    }
    Ok(Some(company))
}

/// Whether who the people are was told lately.
fn is_of_use(company: &Company) -> bool {
    Timestamp::now().duration_since(company.as_of) < NAMES_KEPT && !company.roster.is_empty()
}

fn of(kept: Kept, remembered: Option<Company>, context: &Context) -> Company {
    let Kept { portal, snapshot, as_of, told_at, directory, .. } = kept;
    let (host, mut roster) = match remembered {
        Some(Company { host, roster, .. }) => (host, roster),
        None => (portal, Roster::new(rules(context, None))),
    };
    if let Some(relay::Directory { people, departments }) = directory {
        roster.merge_departments(departments);
        roster.merge(people, told_at);
    }
    roster.merge_relayed(relay::people(snapshot, Vec::new(), true, as_of, told_at), told_at);
    Company { host, as_of, fresh_since: as_of, roster }
}

#[cfg(not(feature = "relay"))]
fn kept(_: &relay::Settings, _: bool) -> Result<Kept, crate::words::Sentence> {
    Err(crate::words::Sentence::new("relay-not-built"))
}

/// Asks the relay's server for what it keeps.
#[cfg(feature = "relay")]
fn kept(settings: &relay::Settings, wants_directory: bool) -> Result<Kept, Sentence> {
    let silent = || Sentence::new("relay-tells-nothing");
    let runtime = access::context::runtime().map_err(|failure| failure.sentence())?;
    runtime.block_on(async {
        let connection = relay::connect(settings, "whosin").await.map_err(|error| error.sentence())?;
        let dated = relay::fetch_dated_snapshot(&connection.client, settings).await;
        let (whole, written_at) = dated.ok_or_else(silent)?;
        let whole = whole.map_err(|_| silent())?;
        let directory = if wants_directory {
            let nameless = || Sentence::new("relay-publishes-no-names");
            let whole = relay::fetch_directory(&connection.client, settings).await;
            Some(whole.ok_or_else(nameless)?.map_err(|_| nameless())?.value)
        } else {
            None
        };
        let as_of = whole.header.complete_as_of.ok_or_else(silent)?;
        let (portal, told_at) = (whole.header.portal, whole.header.told_at);
        // The portal's clock may be minutes off: by it an old snapshot would be fresh, and a fresh one old.
        let written_at = written_at.unwrap_or(told_at);
        Ok(Kept { portal, snapshot: whole.value, as_of, told_at, written_at, directory })
    })
}
