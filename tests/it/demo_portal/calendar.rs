//! When people are busy or absent, as the calendar tells it.

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde_json::{Value, json};
use whosin::demo::{DateFormat, Limits, Options};

use super::fixture::{Fixture, list};

const ZONE: &str = "Europe/Moscow";

async fn portal(date_format: DateFormat) -> Fixture {
    let zone = TimeZone::get(ZONE).unwrap();
    Fixture::start(Options { date_format, zone, limits: Limits::generous(), ..Options::default() }).await
}

fn today() -> Date {
    Timestamp::now().in_tz(ZONE).unwrap().date()
}

/// Everybody's entries of some days around today.
async fn entries(portal: &Fixture, before: i32, after: i32) -> Vec<Value> {
    let ids: Vec<u64> = (1..80).collect();
    let (from, to) = (today().saturating_sub(before.days()), today().saturating_add(after.days()));
    let body = json!({"users": ids, "from": from.to_string(), "to": to.to_string()});
    let map = portal.result("calendar.accessibility.get", body).await;
    assert_eq!(map.as_object().unwrap().len(), ids.len(), "everybody who was asked for has a list");
    map.as_object().unwrap().values().flat_map(|all| list(all).clone()).collect()
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| value.as_str().unwrap().parse().unwrap())
}

fn is_hr(entry: &Value) -> bool {
    entry.get("FROM_HR").is_some()
}

#[tokio::test]
async fn events_are_told_in_the_culture_of_the_portal_and_the_zone_of_the_person() {
    for (culture, format) in
        [(DateFormat::European, "%d.%m.%Y %H:%M:%S"), (DateFormat::American, "%m/%d/%Y %I:%M:%S %P")]
    {
        let portal = portal(culture).await;
        let all = entries(&portal, 2, 2).await;
        let timed: Vec<&Value> =
            all.iter().filter(|entry| !is_hr(entry) && entry["DT_SKIP_TIME"] == "N").collect();
        assert!(timed.len() > 100, "{}", timed.len());
        let (mut series, mut without_zone) = (0, 0);
        for entry in timed {
            let local = |name: &str| DateTime::strptime(format, entry[name].as_str().unwrap()).unwrap();
            assert!(matches!(entry["ACCESSIBILITY"].as_str(), Some("busy" | "quest" | "absent")), "{entry}");
            let length = local("DATE_TO").duration_since(local("DATE_FROM")).as_mins();
            assert!((15..=90).contains(&length), "{entry}");
            let from = number(&entry["DATE_FROM_TS_UTC"]);
            if number(&entry["DATE_TO_TS_UTC"]) - from != length * 60 {
                series += 1;
            } else if entry["TZ_FROM"] == "" {
                without_zone += 1;
            } else {
                let zoned = local("DATE_FROM").in_tz(entry["TZ_FROM"].as_str().unwrap()).unwrap();
                assert_eq!(zoned.timestamp().as_second(), from, "{entry}");
            }
        }
        assert!(series > 50 && without_zone > 3, "{series}, {without_zone}");
    }
}

#[tokio::test]
async fn whole_days_and_absences_have_shapes_of_their_own() {
    let portal = portal(DateFormat::European).await;
    let all = entries(&portal, 20, 20).await;
    let whole: Vec<&Value> = all.iter().filter(|entry| entry["DT_SKIP_TIME"] == "Y").collect();
    assert!(!whole.is_empty());
    for day in whole {
        assert_eq!(
            (&day["TZ_FROM"], &day["DATE_FROM_TS_UTC"]),
            (&Value::Null, &day["DATE_TO_TS_UTC"]),
            "{day}"
        );
        Date::strptime("%d.%m.%Y", day["DATE_FROM"].as_str().unwrap()).unwrap();
    }
    let absences: Vec<&Value> = all.iter().filter(|entry| is_hr(entry)).collect();
    let date = |entry: &Value, name: &str| Date::strptime("%d.%m.%Y", entry[name].as_str().unwrap()).unwrap();
    for absence in &absences {
        let fields: Vec<&String> = absence.as_object().unwrap().keys().collect();
        assert_eq!(
            fields,
            ["ID", "DT_FROM", "DT_TO", "FROM", "TO", "ACCESSIBILITY", "IMPORTANCE", "FROM_HR"]
        );
        assert!(date(absence, "DT_FROM") <= date(absence, "DT_TO"), "{absence}");
    }
    let planned = absences.iter().filter(|absence| date(absence, "DT_FROM") > today()).count();
    let running = absences.len() - planned;
    assert!(planned >= 3 && running >= 2, "{planned} planned, {running} running");
}

#[tokio::test]
async fn the_messenger_tells_the_day_after_the_last_one_away() {
    let portal = portal(DateFormat::European).await;
    let ids: Vec<u64> = (1..80).collect();
    let people = portal.result("im.user.list.get", json!({"ID": ids, "RESULT_TYPE": "array"})).await;
    let mut away = 0;
    for person in list(&people).iter().filter(|person| person["absent"].is_string()) {
        let back: Timestamp = person["absent"].as_str().unwrap().parse().unwrap();
        let last = back.in_tz(ZONE).unwrap().date().saturating_sub(1.day());
        let body = json!({"users": [person["id"]], "from": today().to_string(), "to": today().to_string()});
        let map = portal.result("calendar.accessibility.get", body).await;
        let entries = list(&map[person["id"].to_string()]);
        let told = entries.iter().find(|entry| is_hr(entry)).unwrap();
        assert_eq!(told["DT_TO"], last.strftime("%d.%m.%Y").to_string());
        away += 1;
    }
    assert!(away >= 2, "{away}");
}

#[tokio::test]
async fn only_my_own_events_have_their_titles() {
    let portal = portal(DateFormat::European).await;
    let me = portal.result("im.user.get", json!({})).await["id"].clone();
    let body = json!({"users": [me], "from": "whenever", "to": "whenever"});
    let mine = portal.result("calendar.accessibility.get", body).await;
    let mine = list(&mine[me.to_string()]).clone();
    assert!(mine.len() > 50, "an unreadable date is no limit: {}", mine.len());
    assert!(mine.iter().all(|event| !event["NAME"].as_str().unwrap().contains("[Busy]")));
    let all = entries(&portal, 0, 0).await;
    let hidden = all.iter().filter(|event| event["NAME"] == "[Busy]").count();
    let partly =
        all.iter().filter(|event| event["NAME"].as_str().is_some_and(|name| name.ends_with(" [Busy]")));
    assert!(hidden > 20 && partly.count() > 0);
}

#[tokio::test]
async fn what_is_missing_is_named_in_the_text_alone() {
    let portal = portal(DateFormat::European).await;
    for (body, missing) in [
        (json!({"to": "2026-12-01", "users": [1]}), "from"),
        (json!({"from": "2026-12-01", "users": [1]}), "to"),
        (json!({"from": "2026-12-01", "to": "2026-12-01"}), "users"),
        (json!({}), "from"),
    ] {
        let (status, answer) = portal.post("calendar.accessibility.get", body).await;
        assert_eq!((status.as_u16(), &answer["error"]), (400, &json!("")));
        assert!(
            answer["error_description"].as_str().unwrap().contains(&format!("\"{missing}\"")),
            "{answer}"
        );
    }
    for nobody in [json!([]), json!(4), json!(["x", 0, -1])] {
        let body = json!({"users": nobody, "from": "2026-12-01", "to": "2026-12-01"});
        assert_eq!(portal.result("calendar.accessibility.get", body).await, json!([]));
    }
    let unknown = json!({"users": [8], "from": "2026-12-01", "to": "2026-12-01"});
    assert_eq!(portal.result("calendar.accessibility.get", unknown).await, json!({"8": []}));
}

#[tokio::test]
async fn the_hours_of_the_company_and_mine() {
    let portal = portal(DateFormat::European).await;
    let company = portal.result("calendar.settings.get", json!({})).await;
    assert_eq!((&company["work_time_start"], &company["work_time_end"]), (&json!("9"), &json!("18.30")));
    assert_eq!(company["week_holidays"], json!(["SA", "SU"]));
    assert!(company["year_holidays"].as_str().unwrap().split(',').all(|day| day.contains('.')));
    let mine = portal.result("calendar.user.settings.get", json!({})).await;
    assert_eq!((&mine["timezoneDefaultName"], &mine["work_time_start"]), (&json!(ZONE), &json!("9.00")));
    let zone = TimeZone::get(mine["timezoneName"].as_str().unwrap()).unwrap();
    assert_eq!(mine["timezoneOffsetUTC"], zone.to_offset(Timestamp::now()).seconds());
}

#[tokio::test]
async fn it_needs_its_scope() {
    let scopes = vec!["im".to_owned()];
    let portal = Fixture::start(Options { scopes, ..Options::default() }).await;
    for method in ["calendar.accessibility.get", "calendar.settings.get", "calendar.user.settings.get"] {
        assert_eq!(portal.refusal(method, json!({})).await, (403, "insufficient_scope".into()));
    }
}
