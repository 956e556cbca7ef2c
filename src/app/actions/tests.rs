use std::collections::HashSet;

use super::*;
use crate::app::fixture::{company, now, press};
use crate::app::keymap::{Key, Keymap};

#[test]
fn every_row_has_keys_that_are_keys_and_collide_with_no_other() {
    for action in Action::ALL {
        assert!(action.default_keys().iter().all(|key| key.parse::<Key>().is_ok()), "{action:?}");
    }
    assert_eq!(Keymap::default().clash(), None);
}

#[test]
fn actions_are_called_by_their_names_in_kebab_case() {
    for action in Action::ALL {
        let mut id = String::new();
        for c in format!("{action:?}").chars() {
            if c.is_uppercase() && !id.is_empty() {
                id.push('-');
            }
            id.extend(c.to_lowercase());
        }
        assert_eq!(action.id(), id);
    }
    let ids: HashSet<_> = Action::ALL.iter().map(|action| action.id()).collect();
    assert_eq!(ids.len(), Action::ALL.len());
}

#[test]
fn every_row_has_its_words() {
    let words = include_str!("../../../assets/locales/en/keys.ftl");
    for action in Action::ALL {
        for key in [Some(action.help()), action.footer()].into_iter().flatten() {
            assert!(words.lines().any(|line| line.starts_with(&format!("{key} = "))), "{key}");
        }
    }
}

#[test]
fn every_row_has_a_function_of_its_own() {
    assert_eq!(DONE_BY.iter().collect::<HashSet<_>>().len(), Action::ALL.len());
}

#[test]
fn every_action_does_something_somewhere() {
    // Where the reader may be: on the list, in the middle of it, in the tree, on the wall, on the card, in a query.
    let places = ["", "jjjd<C-o>", "t", "v", "<Tab>", "/а<Enter>"];
    for &action in Action::ALL {
        let done = places.iter().any(|keys| {
            let mut app = company(160, 36);
            press(&mut app, keys);
            app.act(action, now()) != Outcome::default()
        });
        assert!(done, "{action:?}");
    }
}

#[test]
fn the_menu_has_its_parts_one_after_the_other() {
    let menu: Vec<Action> = Action::of_menu().collect();
    assert_eq!(menu.first(), Some(&Action::CopyEmail));
    assert_eq!(menu.last(), Some(&Action::MyStatus));
    assert!(menu.iter().all(|action| action.is_in_palette()));
}
