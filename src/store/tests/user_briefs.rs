//! What `user.get` adds to people.

use super::*;

#[test]
fn what_it_adds_is_kept_of_those_who_are_known() {
    let cache = Cache::new();
    cache.recorder(None).write(&[people(&[1], 10)]).unwrap();
    let brief = |id, city: &str| {
        let mut brief = Person::without_known_fields(PersonId(id), format!("#{id}"));
        brief.city = Some(city.to_owned());
        brief
    };
    let briefs = vec![brief(1, "Riga"), brief(9, "Porto")];
    cache.recorder(None).write(&[Record::UserBriefs(briefs), people(&[1], 90)]).unwrap();
    let mut people = cache.remembered().people;
    let (known, told) = people.remove(0);
    assert_eq!((known.city.as_deref(), known.name, told), (Some("Riga"), person(1, at(90)).name, at(90)));
    assert!(people.is_empty(), "nobody is known by that alone");
}
