//! The account methods: `user.get` and its kin, with capital letters and text for numbers.

use std::cell::OnceCell;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::account_fields::is_visible;
use super::im::avatar;
use crate::demo::answer::{Answer, ApiError, Slice};
use crate::demo::dispatcher::Call;
use crate::demo::filter::{Condition, finds};
use crate::demo::office::account::{Account, id_of};
use crate::demo::office::profile::Profile;
use crate::demo::office::roles::Role;
use crate::demo::office::schedule::SESSION;
use crate::demo::params::Params;

/// `user.get`
pub(super) fn get(call: &Call<'_>) -> Result<Answer, ApiError> {
    Ok(list(call, &conditions(call)))
}

/// `user.search`: as `user.get`, where a text finds what begins with it.
pub(super) fn search(call: &Call<'_>) -> Result<Answer, ApiError> {
    Ok(list(call, &conditions(call).into_iter().map(Condition::loosened).collect::<Vec<_>>()))
}

/// `user.current`
pub(super) fn current(call: &Call<'_>) -> Result<Answer, ApiError> {
    Ok(Answer::from(User::new(call, call.dispatcher.office.me()).record()))
}

/// The field to sort by, in capitals, and whether downwards: `sort` and `order`, or `order[FIELD]`.
pub(super) fn order(params: &Params) -> (String, bool) {
    let is_down = |text: &str| text.eq_ignore_ascii_case("desc");
    if let Some((field, way)) =
        params.get("order").and_then(Value::as_object).and_then(|order| order.iter().next())
    {
        return (field.to_ascii_uppercase(), way.as_str().is_some_and(is_down));
    }
    let sort = params.text("sort").filter(|sort| !sort.is_empty()).unwrap_or_else(|| "ID".to_owned());
    (sort.to_ascii_uppercase(), params.text("order").is_some_and(|way| is_down(&way)))
}

/// Those of `FILTER`, and those at the top level, as older clients write them.
fn conditions(call: &Call<'_>) -> Vec<Condition> {
    let mut conditions = Condition::all(call.params.all());
    if let Some(filter) = call.params.get("FILTER").and_then(Value::as_object) {
        conditions.extend(Condition::all(filter));
    }
    conditions.retain(|condition| {
        let field = condition.field();
        FIELDS.contains(&field) && is_visible(field, call.dispatcher.granted())
    });
    conditions
}

/// The fields that can be filtered by; others are ignored, as on a portal, and so are those that the scopes hide.
const FIELDS: [&str; 18] = [
    "ID",
    "ACTIVE",
    "NAME",
    "LAST_NAME",
    "EMAIL",
    "IS_ONLINE",
    "WORK_POSITION",
    "UF_DEPARTMENT",
    "UF_PHONE_INNER",
    "USER_TYPE",
    "PERSONAL_GENDER",
    "PERSONAL_MOBILE",
    "WORK_PHONE",
    "TIME_ZONE",
    "PERSONAL_CITY",
    "WORK_CITY",
    "NAME_SEARCH",
    "FIND",
];

fn list(call: &Call<'_>, conditions: &[Condition]) -> Answer {
    let office = &call.dispatcher.office;
    let mut found: Vec<u32> = office
        .everybody()
        .filter(|&index| call.dispatcher.knows(index) && office.role(index).is_user())
        .filter(|&index| {
            let user = User::new(call, index);
            conditions.iter().all(|condition| user.meets(condition))
        })
        .collect();
    let (sort, descending) = order(call.params);
    if sort != "ID" && FIELDS.contains(&sort.as_str()) {
        found.sort_by_cached_key(|&index| User::new(call, index).field(&sort));
    }
    if descending {
        found.reverse();
    }
    let select = select(call.params);
    Slice::from_start(call.params.integer("start")).cut(&found, |page| {
        page.iter().map(|&index| chosen(User::new(call, index).record(), &select)).collect()
    })
}

/// The names of `select`, in capitals; empty: everything.
fn select(params: &Params) -> Vec<String> {
    let names = match params.get("select") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(Value::Object(names)) => names.values().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    names.into_iter().map(str::to_ascii_uppercase).collect()
}

fn chosen(record: Value, select: &[String]) -> Value {
    let Value::Object(mut members) = record else { return record };
    if !select.is_empty() {
        members.retain(|name, _| {
            let own = name.starts_with("UF_");
            select.iter().any(|wanted| wanted == name || wanted == "*" && !own || wanted == "UF_*" && own)
        });
    }
    Value::Object(members)
}

/// One account; who it is is worked out only when a filter or the answer needs it.
struct User<'a> {
    call: &'a Call<'a>,
    index: u32,
    account: OnceCell<Account>,
}

impl<'a> User<'a> {
    const fn new(call: &'a Call<'a>, index: u32) -> Self {
        Self { call, index, account: OnceCell::new() }
    }

    fn account(&self) -> &Account {
        self.account.get_or_init(|| self.call.dispatcher.office.account(self.index))
    }

    fn profile(&self) -> Profile {
        self.call.dispatcher.office.profile(self.index, self.account().name.language)
    }

    fn is_online(&self) -> bool {
        let last = self.call.dispatcher.presence_data(self.index, self.call.now).last_activity;
        last.is_some_and(|last| self.call.now - last <= SESSION)
    }

    fn meets(&self, condition: &Condition) -> bool {
        if matches!(condition.field(), "NAME_SEARCH" | "FIND") {
            let account = self.account();
            let texts = [account.name.first, account.name.last, account.position];
            return condition.words().any(|words| finds(words.trim_end_matches('%'), &texts));
        }
        condition.holds(&self.field(condition.field()))
    }

    fn field(&self, name: &str) -> Vec<String> {
        let yes = |yes: bool| vec![if yes { "Y" } else { "N" }.to_owned()];
        let text = |text: &str| vec![text.to_owned()];
        match name {
            "ID" => vec![id_of(self.index).to_string()],
            "ACTIVE" => yes(self.call.dispatcher.office.role(self.index).is_active()),
            "IS_ONLINE" => yes(self.is_online()),
            "NAME" => text(self.account().name.first),
            "LAST_NAME" => text(self.account().name.last),
            "EMAIL" => text(&self.account().email),
            "WORK_POSITION" => text(self.account().position),
            "UF_DEPARTMENT" => self.account().departments.iter().map(u64::to_string).collect(),
            "UF_PHONE_INNER" => self.account().phones.inner.iter().cloned().collect(),
            "PERSONAL_MOBILE" => self.account().phones.mobile.iter().cloned().collect(),
            "WORK_PHONE" => self.account().phones.work.iter().cloned().collect(),
            "PERSONAL_CITY" => self.profile().home_city.into_iter().map(str::to_owned).collect(),
            "WORK_CITY" => self.profile().work_city.into_iter().map(str::to_owned).collect(),
            "PERSONAL_GENDER" => text(self.account().gender.letter()),
            "TIME_ZONE" => text(self.account().time_zone),
            "USER_TYPE" => text(kind(self.call.dispatcher.office.role(self.index))),
            _ => Vec::new(),
        }
    }

    /// The account as `user.get` writes it, as far as the scopes let it be seen: numbers as text, dates of change as
    /// empty objects; what is not filled in is either `""` or no field at all.
    fn record(&self) -> Value {
        let (account, dispatcher) = (self.account(), self.call.dispatcher);
        let last = dispatcher.presence_data(self.index, self.call.now).last_activity;
        let profile = self.profile();
        let photo = avatar(account, self.call.origin);
        let mut record = json!({
            "ID": account.id.to_string(),
            "XML_ID": account.id.to_string(),
            "ACTIVE": account.role.is_active(),
            "NAME": account.name.first,
            "LAST_NAME": account.name.last,
            "SECOND_NAME": "",
            "EMAIL": account.email,
            "LAST_LOGIN": last.map_or_else(String::new, |last| dispatcher.atom(last)),
            "DATE_REGISTER": "2019-04-01T00:00:00+00:00",
            "TIME_ZONE": account.time_zone,
            "IS_ONLINE": if self.is_online() { "Y" } else { "N" },
            "TIMESTAMP_X": {},
            "LAST_ACTIVITY_DATE": {},
            "PERSONAL_GENDER": account.gender.letter(),
            "PERSONAL_WWW": "",
            "PERSONAL_BIRTHDAY": birthday(self.call, account),
            "PERSONAL_MOBILE": account.phones.mobile.as_deref().unwrap_or_default(),
            "PERSONAL_CITY": profile.home_city.unwrap_or_default(),
            "WORK_PHONE": account.phones.work.as_deref().unwrap_or_default(),
            "WORK_POSITION": account.position,
            "UF_EMPLOYMENT_DATE": profile.employed_since.map_or_else(String::new, midnight),
            "UF_DEPARTMENT": account.departments,
            "UF_PHONE_INNER": account.phones.inner,
            "USER_TYPE": kind(account.role),
        });
        let Value::Object(members) = &mut record else { return record };
        let mut tell = |name: &str, text: Option<String>| {
            members.extend(text.map(|text| (name.to_owned(), text.into())));
        };
        tell("PERSONAL_PHOTO", Some(photo).filter(|photo| !photo.is_empty()));
        tell("WORK_CITY", profile.work_city.map(str::to_owned));
        tell("UF_SKILLS", profile.skills);
        tell("UF_INTERESTS", profile.interests.map(str::to_owned));
        members.retain(|name, _| is_visible(name, dispatcher.granted()));
        record
    }
}

/// A date as accounts have it: with a time that means nothing.
fn midnight(day: Date) -> String {
    format!("{day}T00:00:00+03:00")
}

const fn kind(role: Role) -> &'static str {
    if matches!(role, Role::Extranet) { "extranet" } else { "employee" }
}

/// A date with a year, which `im` does not tell.
fn birthday(call: &Call<'_>, account: &Account) -> String {
    let today = call.dispatcher.date(call.now);
    let (day, month) = match account.birthday {
        _ if account.role == Role::Birthday => (today.day(), today.month()),
        Some(birthday) => (birthday.day, birthday.month),
        None => return String::new(),
    };
    format!("{}-{month:02}-{day:02}T00:00:00+00:00", 1970 + account.index % 33)
}
