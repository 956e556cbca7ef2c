//! What calendars told: from when until when somebody is taken, and how; never of what. It is kept for a day, in which
//! meetings are believed. Its tables came later than the others.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Row, Transaction, params};

use super::schema::has_table;
use crate::people::schedule::WorkingTime;
use crate::people::{PersonId, Schedule};

/// So long what a calendar told is of use.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Before that instant what was told is of no use any more at `now`.
fn stale_before(now: Timestamp) -> i64 {
    now.checked_sub(KEPT).unwrap_or(Timestamp::MIN).as_millisecond()
}

/// Takes in what calendars told; days that were not asked for this time stay as they are known.
pub(super) fn put(transaction: &Transaction<'_>, told: &[(PersonId, Schedule)]) -> rusqlite::Result<()> {
    let mut known = transaction.prepare("SELECT schedule FROM schedules WHERE id = ?1")?;
    let mut put = transaction
        .prepare("INSERT OR REPLACE INTO schedules (id, read_at, schedule) VALUES (?1, ?2, ?3)")?;
    for (id, schedule) in told {
        let id = id.0.cast_signed();
        let text: Option<String> = known.query_map([id], |row| row.get(0))?.next().transpose()?;
        let old = text.and_then(|text| serde_json::from_str::<Schedule>(&text).ok());
        let schedule = old.map_or_else(|| schedule.clone(), |old| schedule.clone().over(&old));
        let Ok(text) = serde_json::to_string(&schedule) else { continue };
        put.execute(params![id, schedule.read_at().as_millisecond(), text])?;
    }
    Ok(())
}

/// Takes in when the company works.
pub(super) fn put_working_time(
    transaction: &Transaction<'_>,
    told: &WorkingTime,
    at: Timestamp,
) -> rusqlite::Result<()> {
    let Ok(text) = serde_json::to_string(told) else { return Ok(()) };
    let put = "INSERT OR REPLACE INTO working_time (id, told_at, working_time) VALUES (1, ?1, ?2)";
    transaction.execute(put, params![at.as_millisecond(), text]).map(|_| ())
}

/// What is of use at `now`, of these people or of everybody.
pub(super) fn read(
    transaction: &Transaction<'_>,
    whose: Option<&[PersonId]>,
    now: Timestamp,
) -> rusqlite::Result<Vec<(PersonId, Schedule)>> {
    if !has_table(transaction, "schedules")? {
        return Ok(Vec::new());
    }
    let schedule = |row: &Row<'_>| {
        let id = PersonId(row.get::<_, i64>(0)?.cast_unsigned());
        // What cannot be understood is told again by the portal.
        Ok(serde_json::from_str(row.get_ref(1)?.as_str()?).ok().map(|schedule| (id, schedule)))
    };
    let since = stale_before(now);
    let select = "SELECT id, schedule FROM schedules WHERE read_at >= ?1";
    let Some(whose) = whose else {
        let mut statement = transaction.prepare(&format!("{select} ORDER BY id"))?;
        return statement.query_map([since], schedule)?.filter_map(Result::transpose).collect();
    };
    let mut statement = transaction.prepare(&format!("{select} AND id = ?2"))?;
    let mut read = Vec::new();
    for id in whose {
        let rows = statement.query_map([since, id.0.cast_signed()], schedule)?;
        read.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten());
    }
    Ok(read)
}

/// When the company works, as it was told last.
pub(super) fn read_working_time(transaction: &Transaction<'_>) -> rusqlite::Result<Option<WorkingTime>> {
    if !has_table(transaction, "working_time")? {
        return Ok(None);
    }
    let mut statement = transaction.prepare("SELECT working_time FROM working_time WHERE id = 1")?;
    let text = |row: &Row<'_>| Ok(serde_json::from_str(row.get_ref(0)?.as_str()?).ok());
    Ok(statement.query_map([], text)?.next().transpose()?.flatten())
}

/// Forgets what is of no use any more at `now`.
pub(super) fn prune(transaction: &Transaction<'_>, now: Timestamp) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM schedules WHERE read_at < ?1", [stale_before(now)]).map(|_| ())
}

/// Forgets the calendars of those who are gone.
pub(super) fn keep_those_of_people(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM schedules WHERE id NOT IN (SELECT id FROM people)", []).map(|_| ())
}

/// Forgets all of it.
pub(super) const CLEAR: &str = "DELETE FROM schedules; DELETE FROM working_time;";
