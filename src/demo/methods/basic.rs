//! Methods that need no scope: who am I, what may I call, what time is it.

use serde_json::{Value, json};

use super::{ALL, SCOPES, find};
use crate::demo::answer::{Answer, ApiError};
use crate::demo::dispatcher::Call;

/// `profile`
pub(super) fn profile(call: &Call<'_>) -> Result<Answer, ApiError> {
    let me = call.dispatcher.office.account(call.dispatcher.office.me());
    Ok(Answer::from(json!({
        "ID": me.id.to_string(),
        "ADMIN": false,
        "NAME": me.name.first,
        "LAST_NAME": me.name.last,
        "PERSONAL_GENDER": me.gender.letter(),
        "TIME_ZONE": me.time_zone,
        "TIME_ZONE_OFFSET": 0,
    })))
}

/// `user.admin`
pub(super) fn admin(_: &Call<'_>) -> Result<Answer, ApiError> {
    Ok(Answer::from(Value::Bool(false)))
}

/// `scope`: those of the webhook, or with `full` all that the portal has.
pub(super) fn scope(call: &Call<'_>) -> Result<Answer, ApiError> {
    let scopes =
        if call.params.flag("full") { json!(SCOPES) } else { call.dispatcher.granted().collect::<Value>() };
    Ok(Answer::from(scopes))
}

/// `methods`
pub(super) fn methods(call: &Call<'_>) -> Result<Answer, ApiError> {
    let full = call.params.flag("full");
    let names: Value = ALL
        .iter()
        .filter(|method| full || call.dispatcher.is_granted(method))
        .map(|method| method.name)
        .collect();
    Ok(Answer::from(names))
}

/// `method.get`
pub(super) fn method(call: &Call<'_>) -> Result<Answer, ApiError> {
    let name = call.params.text("name").unwrap_or_default();
    let method = find(&name);
    let is_batch = name.eq_ignore_ascii_case("batch");
    Ok(Answer::from(json!({
        "isExisting": method.is_some() || is_batch,
        "isAvailable": method.is_some_and(|method| call.dispatcher.is_granted(method)) || is_batch,
    })))
}

/// `server.time`
pub(super) fn server_time(call: &Call<'_>) -> Result<Answer, ApiError> {
    Ok(Answer::from(Value::String(call.dispatcher.atom(call.now))))
}

/// `app.info`, which a webhook may not ask.
pub(super) fn app_info(_: &Call<'_>) -> Result<Answer, ApiError> {
    Err(ApiError::NO_APPLICATION)
}
