//! `im.recent.list`: with whom the owner of the webhook talks. Of what is written nothing is read.

use super::json::Json;
use super::value::{self, Fields, collect};
use crate::people::PersonId;
use crate::portal::command::{ChatId, RecentPartner, Reply};

/// The most items of one answer: far more than a page.
const MOST: usize = 1000;

/// The people among the items, the latest first, and whether there are more. Their presence is blank in this answer,
/// whatever they do (`status` "online", `idle` and the rest `false`), so that only who they are is read.
pub(super) fn recent(result: Json<'_>) -> Option<Reply> {
    let items = items(result)?;
    let partners = collect(items, MOST, |_, item| partner(&Fields::of(item)?))?;
    let has_more = Fields::of(result).and_then(|fields| fields.flag("hasMore"));
    let more = has_more.unwrap_or(false) && !items.holds_nothing();
    Some(Reply::Recent { partners, more })
}

/// The chat of the whole company among the items; `None` inside when it is not there.
pub(super) fn general_chat(result: Json<'_>) -> Option<Reply> {
    let chats = collect(items(result)?, MOST, |_, item| general(&Fields::of(item)?))?;
    Some(Reply::GeneralChat(chats.first().copied()))
}

/// The items of the answer, which older methods tell without anything around them.
fn items(result: Json<'_>) -> Option<Json<'_>> {
    if result.is_list() {
        return Some(result);
    }
    Fields::of(result)?.get("items")
}

fn partner(item: &Fields<'_>) -> Option<RecentPartner> {
    let kind = item.written("type").unwrap_or_default();
    let user = item.get("user").and_then(Fields::of);
    let id = item.get("id").and_then(value::id).or_else(|| user?.id("id"));
    let id = id.filter(|_| kind == "user" || kind.is_empty()).map(PersonId)?;
    let options = item.get("options").and_then(Fields::of);
    let never = options.and_then(|options| options.flag("default_user_record")).unwrap_or(false);
    Some(RecentPartner { id, written_to: !never })
}

fn general(item: &Fields<'_>) -> Option<ChatId> {
    let chat = item.get("chat").and_then(Fields::of)?;
    let is = |name: &str, word: &str| chat.written(name).is_some_and(|kind| kind.eq_ignore_ascii_case(word));
    let is_general = is("type", "general") || is("entity_type", "general");
    chat.id("id").or_else(|| item.id("chat_id")).filter(|_| is_general).map(ChatId)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn json(text: &str) -> Json<'_> {
        Json::parse(text).unwrap()
    }

    #[test]
    fn people_are_told_in_their_order_and_what_makes_no_sense_is_left_out() {
        let text = r#"{"items":[
            {"id":7,"type":"user","user":{"id":7,"status":"online"},"message":{"text":"secret"},"options":[]},
            {"id":"chat4","type":"chat","user":{"id":9},"chat":{"id":4,"type":"chat"}},
            {"id":"12","type":"user","options":{"default_user_record":true}},
            {"type":"user","user":{"id":"13"},"options":false}, 5, null, {"id":"x","type":"user"}
        ],"hasMore":true,"birthdayList":[]}"#;
        let partner = |id, written_to| RecentPartner { id: PersonId(id), written_to };
        let partners = vec![partner(7, true), partner(12, false), partner(13, true)];
        let told = recent(json(text));
        assert_eq!(told, Some(Reply::Recent { partners, more: true }));
        assert!(!format!("{told:?}").contains("secret"));
    }

    #[test]
    fn an_empty_page_is_the_last_whatever_it_says() {
        let none = Some(Reply::Recent { partners: Vec::new(), more: false });
        for empty in [r#"{"items":[],"hasMore":true}"#, r#"{"items":{},"hasMore":"Y"}"#, "[]"] {
            assert_eq!(recent(json(empty)), none, "{empty}");
        }
        for wrong in ["false", "7", "{}", "\"\""] {
            assert_eq!(recent(json(wrong)), None, "{wrong}");
        }
    }

    #[test]
    fn the_chat_of_the_company_is_known_by_its_type() {
        let general = |text: &str| general_chat(json(text));
        let is = |id| Some(Reply::GeneralChat(Some(ChatId(id))));
        let chat = |kind: &str| {
            format!(
                r#"{{"items":[{{"id":"chat3","chat":{{"id":3,"type":"open"}}}},{{"chat_id":"2","chat":{{{kind}}}}}]}}"#
            )
        };
        assert_eq!(general(&chat(r#""id":2,"type":"general""#)), is(2));
        assert_eq!(general(&chat(r#""type":"open","entity_type":"GENERAL""#)), is(2));
        assert_eq!(
            general(&chat(r#""id":2,"type":"open","entity_type":"""#)),
            Some(Reply::GeneralChat(None))
        );
        assert_eq!(general("null"), None);
    }
}
