//! People as vCard 4.0 (RFC 6350).

use crate::people::phone;
use crate::people::{Birthday, Person, Roster};

/// The longest line, in bytes without its end; what is longer goes on after a blank.
const LINE: usize = 75;

/// One card.
pub(super) fn card(person: &Person, host: &str, roster: &Roster) -> String {
    let mut card = Card::default();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "4.0");
    card.line("UID", &format!("urn:whosin:{}:{}", escaped(host), person.id));
    card.line("FN", &escaped(&person.name));
    if !(person.last_name.is_empty() && person.first_name.is_empty()) {
        card.line("N", &format!("{};{};;;", escaped(&person.last_name), escaped(&person.first_name)));
    }
    card.text("TITLE", Some(&person.position));
    let departments = person.departments.iter().filter_map(|&id| roster.departments().get(id));
    if let Some(department) = departments.map(|department| escaped(&department.name)).next() {
        card.line("ORG", &format!("{};{department}", escaped(host)));
    }
    card.text("EMAIL;TYPE=work", person.email.as_deref());
    card.telephones("TEL;TYPE=cell", person.phones.mobile.as_deref());
    card.telephones("TEL;TYPE=work", person.phones.work.as_deref());
    card.telephones("TEL;TYPE=home", person.phones.personal.as_deref());
    card.text("NOTE", person.phones.inner.as_deref().map(|inner| format!("ext. {inner}")).as_deref());
    card.text("NOTE", person.back_on.map(|day| format!("absent, back on {day}")).as_deref());
    card.text("URL;VALUE=text", person.website.as_deref());
    card.text("TZ", person.time_zone.as_deref());
    if let Some(Birthday { day, month }) = person.birthday {
        card.line("BDAY", &format!("--{month:02}{day:02}"));
    }
    card.line("END", "VCARD");
    card.0
}

/// A text as a value.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | ',' | ';') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[derive(Default)]
struct Card(String);

impl Card {
    /// A property whose value is a text, when there is one.
    fn text(&mut self, property: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.line(property, &escaped(text));
        }
    }

    /// The telephones of a field, one each. A text cannot carry an extension in a way that programs read: an address
    /// does (RFC 3966). What cannot be dialled is handed on as it is written.
    fn telephones(&mut self, property: &str, field: Option<&str>) {
        let numbers = field.map(phone::read).unwrap_or_default();
        for number in &numbers {
            match number.extension() {
                Some(_) => self.line(&format!("{property};VALUE=uri"), &number.uri()),
                None => self.text(property, Some(&number.text())),
            }
        }
        if numbers.is_empty() {
            self.text(property, field);
        }
    }

    /// A property, folded between characters.
    fn line(&mut self, property: &str, value: &str) {
        let mut used = 0;
        for c in property.chars().chain([':']).chain(value.chars()) {
            if used + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::cli::company_fixture::roster;
    use crate::people::PersonId;

    #[test]
    fn a_card_holds_what_is_known() {
        let roster = roster();
        let anna = &roster.get(PersonId(1)).unwrap().person;
        assert_eq!(
            card(anna, "acme.example", &roster).replace("\r\n", "\n"),
            "BEGIN:VCARD\nVERSION:4.0\nUID:urn:whosin:acme.example:1\nFN:Анна Петрова\nN:Петрова;Анна;;;\n\
             TITLE:Head of Design\nORG:acme.example;Design\nEMAIL;TYPE=work:anna@acme.example\n\
             TEL;TYPE=cell:+7 900 123-45-67\nNOTE:ext. 214\n\
             NOTE:absent\\, back on 2026-03-20\nURL;VALUE=text:acme.example\nTZ:Europe/Moscow\n\
             BDAY:--0302\nEND:VCARD\n"
        );
    }

    #[test]
    fn every_number_of_a_field_is_a_telephone() {
        let mut person = Person::new(PersonId(7), "Anna");
        person.phones.work = Some("8 800 100-10-10, +7 (495) 123-45-67 доб. 123".into());
        person.phones.mobile = Some("+49 (0) 170 1234567, (+49) 170 7654321".into());
        person.phones.personal = Some("skype: ninja; или так".into());
        let card = card(&person, "acme.example", &Roster::default());
        let telephones: Vec<&str> = card.lines().filter(|line| line.starts_with("TEL")).collect();
        assert_eq!(
            telephones,
            [
                "TEL;TYPE=cell:+491701234567",
                "TEL;TYPE=cell:+491707654321",
                "TEL;TYPE=work:8 800 100-10-10",
                "TEL;TYPE=work;VALUE=uri:tel:+74951234567;ext=123",
                "TEL;TYPE=home:skype: ninja\\; или так",
            ]
        );
    }

    #[test]
    fn values_are_escaped_and_folded() {
        let mut person = Person::new(PersonId(7), "a;b,c\\d");
        person.position = "и".repeat(60).into();
        let card = card(&person, "acme.example", &Roster::default());
        assert!(card.contains("FN:a\\;b\\,c\\\\d\r\n"));
        assert!(card.split("\r\n").all(|line| line.len() <= LINE));
        assert!(card.replace("\r\n ", "").contains(&*person.position));
    }
}
