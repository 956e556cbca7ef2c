//! The calendar's methods: when people are busy or absent, and the hours at which the company works.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use serde_json::{Map, Value, json};

use crate::demo::answer::{Answer, ApiError, php_array};
use crate::demo::date_format::parse_day;
use crate::demo::dispatcher::Call;
use crate::demo::office::calendar::{Accessibility, Event, When};
use crate::demo::random::below;

/// So many days on either side of today stand for "no limit".
const UNLIMITED: i32 = 60;

/// The end of a series that has none, in seconds since 1970: the last day that the portal can write.
const END_OF_SERIES: i64 = 2_145_830_400;

/// `calendar.accessibility.get`: a map by number, in which everybody who was asked for has a list.
pub(super) fn accessibility(call: &Call<'_>) -> Result<Answer, ApiError> {
    let from = call.params.text("from").filter(|from| !from.is_empty()).ok_or(ApiError::CALENDAR_FROM)?;
    let to = call.params.text("to").filter(|to| !to.is_empty()).ok_or(ApiError::CALENDAR_TO)?;
    let users = call.params.get("users").ok_or(ApiError::CALENDAR_USERS)?;
    let ids: Vec<u64> = match users {
        Value::Array(_) | Value::Object(_) => call.params.ids("users").unwrap_or_default(),
        _ => Vec::new(),
    }
    .into_iter()
    .filter_map(|id| u64::try_from(id).ok().filter(|&id| id > 0))
    .collect();
    let today = call.dispatcher.date(call.now);
    let days = (
        parse_day(&from).unwrap_or_else(|| today.saturating_sub(UNLIMITED.days())),
        parse_day(&to).unwrap_or_else(|| today.saturating_add(UNLIMITED.days())),
    );
    let map = ids.into_iter().map(|id| (id.to_string(), busy(call, id, days).into())).collect();
    Ok(Answer::from(php_array(map)))
}

/// What the calendar of somebody and the chart of absences hold on those days.
fn busy(call: &Call<'_>, id: u64, days: (Date, Date)) -> Vec<Value> {
    let dispatcher = call.dispatcher;
    let Some(index) = dispatcher.find(id) else { return Vec::new() };
    let is_mine = index == dispatcher.office.me();
    let account = dispatcher.office.account(index);
    let writer = Writer { call, zone: zone(call, account.time_zone), caller: caller_zone(call), is_mine };
    let events = dispatcher.office.events(index, days, &dispatcher.zone);
    let mut entries: Vec<Value> = events.iter().map(|event| writer.event(event)).collect();
    let absences = dispatcher.office.absences(index).into_iter().zip(id * 10..);
    entries.extend(absences.filter_map(|(absence, number)| {
        let (first, last) = absence.dates(dispatcher.first_day());
        (first <= days.1 && last >= days.0).then(|| writer.absence(number, first, last))
    }));
    entries
}

/// What writes the entries of one person's list.
struct Writer<'a> {
    call: &'a Call<'a>,
    /// The person's own.
    zone: TimeZone,
    /// The zone of whoever asks.
    caller: TimeZone,
    is_mine: bool,
}

impl Writer<'_> {
    fn event(&self, event: &Event) -> Value {
        let mut entry = json!({
            "ID": event.id.to_string(),
            "NAME": self.name(event),
            "DT_SKIP_TIME": "N",
            "ACCESSIBILITY": word(event.accessibility),
            "IMPORTANCE": "normal",
            "EVENT_TYPE": if event.id.is_multiple_of(7) { "#shared#".into() } else { Value::Null },
        });
        let fields = match event.when {
            When::Once(from, to) => self.single(event.id, from, to),
            When::Recurring { from, to, series_from } => self.recurring((from, to), series_from),
            When::WholeDay(day) => self.whole_day(day),
        };
        if let (Value::Object(entry), Value::Object(fields)) = (&mut entry, fields) {
            entry.extend(fields);
        }
        entry
    }

    /// An event of its own; some have no zone that anybody knows, and then only the seconds are good.
    fn single(&self, id: u64, from: i64, to: i64) -> Value {
        if id.is_multiple_of(12) {
            let mut fields = self.times(&self.call.dispatcher.zone, from, to);
            fields["TZ_FROM"] = "".into();
            fields["TZ_TO"] = "".into();
            return fields;
        }
        self.times(&self.zone, from, to)
    }

    /// An instance of a series: the seconds are those of the whole series, and come as text.
    fn recurring(&self, (from, to): (i64, i64), series_from: i64) -> Value {
        let mut fields = self.times(&self.call.dispatcher.zone, from, to);
        fields["DATE_FROM_TS_UTC"] = series_from.to_string().into();
        fields["DATE_TO_TS_UTC"] = END_OF_SERIES.to_string().into();
        fields
    }

    fn times(&self, zone: &TimeZone, from: i64, to: i64) -> Value {
        // A zone of the system that has no name is as good as UTC.
        let zone = if zone.iana_name().is_some() { zone.clone() } else { TimeZone::UTC };
        let name = zone.iana_name().unwrap_or("UTC");
        let format = self.call.dispatcher.date_format;
        let date = |at: i64| format.date_and_time(instant(at).to_zoned(zone.clone()).datetime());
        let offset = |at: i64| {
            let offset = |zone: &TimeZone| zone.to_offset(instant(at)).seconds();
            offset(&zone) - offset(&self.caller)
        };
        json!({
            "DATE_FROM": date(from),
            "DATE_TO": date(to),
            "DATE_FROM_TS_UTC": from,
            "DATE_TO_TS_UTC": to,
            "TZ_FROM": name,
            "TZ_TO": name,
            "~USER_OFFSET_FROM": offset(from),
            "~USER_OFFSET_TO": offset(to),
        })
    }

    fn whole_day(&self, day: Date) -> Value {
        let date = self.call.dispatcher.date_format.date(day);
        let seconds = day.to_zoned(TimeZone::UTC).map_or(0, |midnight| midnight.timestamp().as_second());
        json!({
            "DATE_FROM": date,
            "DATE_TO": date,
            "DATE_FROM_TS_UTC": seconds,
            "DATE_TO_TS_UTC": seconds,
            "TZ_FROM": null,
            "TZ_TO": null,
            "~USER_OFFSET_FROM": 0,
            "~USER_OFFSET_TO": 0,
            "DT_SKIP_TIME": "Y",
        })
    }

    /// An entry of the chart of absences, which has another shape; its last day is included.
    fn absence(&self, id: u64, first: Date, last: Date) -> Value {
        let dispatcher = self.call.dispatcher;
        let format = dispatcher.date_format;
        let seconds = |day: Date| {
            day.to_zoned(dispatcher.zone.clone()).map_or(0, |midnight| midnight.timestamp().as_second())
        };
        json!({
            "ID": id.to_string(),
            "DT_FROM": format.date(first),
            "DT_TO": format.date(last),
            "FROM": seconds(first),
            "TO": seconds(last),
            "ACCESSIBILITY": "absent",
            "IMPORTANCE": "normal",
            "FROM_HR": true,
        })
    }

    /// Others see what an event makes of its owner, and some calendars let them see its title too.
    fn name(&self, event: &Event) -> String {
        let word = match event.accessibility {
            Accessibility::Busy => "[Busy]",
            Accessibility::Tentative => "[Not sure]",
            Accessibility::Absent => "[Away]",
        };
        match below(event.id.rotate_right(8), 10) {
            _ if self.is_mine => event.title.to_owned(),
            0 => format!("{} {word}", event.title),
            _ => word.to_owned(),
        }
    }
}

const fn word(accessibility: Accessibility) -> &'static str {
    match accessibility {
        Accessibility::Busy => "busy",
        Accessibility::Tentative => "quest",
        Accessibility::Absent => "absent",
    }
}

fn instant(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or_default()
}

/// The zone of that name, or the portal's for those who have set none.
fn zone(call: &Call<'_>, name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or_else(|_| call.dispatcher.zone.clone())
}

fn caller_zone(call: &Call<'_>) -> TimeZone {
    let office = &call.dispatcher.office;
    zone(call, office.account(office.me()).time_zone)
}

/// `calendar.settings.get`: the hours and holidays of the company.
pub(super) fn settings(_: &Call<'_>) -> Result<Answer, ApiError> {
    Ok(Answer::from(json!({
        "work_time_start": "9",
        "work_time_end": "18.30",
        "year_holidays": "1.01,2.01,7.01,23.02,8.03,1.05,9.05,12.06,4.11",
        "year_workdays": "31.12",
        "week_holidays": ["SA", "SU"],
        "week_start": "MO",
        "user_name_template": "#NAME# #LAST_NAME#",
        "sync_by_push": true,
        "user_show_login": true,
        "path_to_user": "/company/personal/user/#user_id#/",
        "path_to_user_calendar": "/company/personal/user/#user_id#/calendar/",
        "path_to_type_company_calendar": "/calendar/",
        "rm_iblock_type": "",
        "rm_iblock_id": "",
        "dep_manager_sub": true,
        "denied_superpose_types": [],
        "pathes": [],
    })))
}

/// `calendar.user.settings.get`: the owner's own.
pub(super) fn user_settings(call: &Call<'_>) -> Result<Answer, ApiError> {
    let zone = caller_zone(call);
    let name = |zone: &TimeZone| zone.iana_name().unwrap_or("UTC").to_owned();
    let default = &call.dispatcher.zone;
    let mut settings = Map::new();
    let mut tell = |key: &str, value: Value| settings.insert(key.to_owned(), value);
    tell("view", "month".into());
    tell("meetSection", "17".into());
    tell("crmSection", "17".into());
    tell("showDeclined", false.into());
    tell("denyBusyInvitation", false.into());
    tell("showWeekNumbers", "Y".into());
    tell("showTasks", "Y".into());
    tell("syncPeriodPast", 3.into());
    tell("syncPeriodFuture", 12.into());
    tell("timezoneName", name(&zone).into());
    tell("timezoneOffsetUTC", zone.to_offset(instant(call.now)).seconds().into());
    tell("timezoneDefaultName", name(default).into());
    tell("work_time_start", "9.00".into());
    tell("work_time_end", "18.30".into());
    Ok(Answer::from(Value::Object(settings)))
}
