//! The help, the palette and the menus, and what is chosen there.

use super::*;
use crate::app::Offers;
use crate::words::Sentence;

#[test]
fn the_palette_offers_themes() {
    let settings = Settings {
        offers: Offers { themes: vec!["auto".into(), "gruvbox".into()], ..Offers::default() },
        ..settings()
    };
    let mut app = App::new(settings, Size::new(80, 24));
    assert_eq!(outcome_of(&mut app, ":gruv<Enter>").effects, [Effect::UseTheme("gruvbox".into())]);
    for (kept, said) in [(false, "toast-theme"), (true, "toast-theme-kept")] {
        app.tell(Message::ThemeChosen { name: "gruvbox".into(), kept }, now());
        assert_eq!(app.message(now()).unwrap().key, said);
    }
}

#[test]
fn the_help_is_searched_as_one_types() {
    let mut app = office(80, 24);
    let typed = |app: &App| match app.popup() {
        Some(Popup::Help(help)) => help.typed().map(|line| line.text().to_owned()),
        other => unreachable!("{other:?}"),
    };
    press(&mut app, "?");
    assert_eq!(typed(&app), None);
    press(&mut app, "/q5 j");
    assert_eq!(typed(&app).as_deref(), Some("q5 j"), "keys type");
    assert!(!outcome_of(&mut app, "<Enter>").dirty);
    press(&mut app, "<C-w><Backspace>");
    assert_eq!(typed(&app).as_deref(), Some("q5"));
    press(&mut app, "<Esc>");
    assert_eq!(typed(&app), None, "Escape clears …");
    press(&mut app, "/<Backspace>");
    assert_eq!(typed(&app), None, "… and so does deleting more than there is");
    press(&mut app, "<Esc>");
    assert!(app.popup().is_none());
    assert!(!app.browser().filter().is_active());
}

#[test]
fn a_pop_up_has_the_keys_while_a_query_is_typed_under_it() {
    let mut app = office(80, 24);
    press(&mut app, "/ann<F1>q");
    assert!(app.popup().is_none(), "q closes the help");
    assert_eq!(app.browser().filter().typed(), "ann");
}

fn copies(what: &'static str, text: &str) -> Effect {
    Effect::Copy(Copying { text: text.into(), reason: CopyReason::Wanted(what) })
}

fn calls(field: &str) -> Effect {
    Effect::Call(phone::read(field).remove(0))
}

#[test]
fn what_is_copied_is_an_effect_and_what_is_missing_is_told() {
    let mut app = office(120, 36);
    press(&mut app, "j");
    assert_eq!(outcome_of(&mut app, "y").effects, [copies("what-email", "anna@acme.example")]);
    assert_eq!(outcome_of(&mut app, "p").effects, [copies("what-phone", "+7 900 123-45-67")]);
    assert_eq!(outcome_of(&mut app, "C").effects, [calls("+7 900 123-45-67")]);
    assert_eq!(outcome_of(&mut app, "M").effects, [Effect::Open("mailto:anna@acme.example".into())]);
    let chat = "https://acme.bitrix24.com/online/?IM_DIALOG=1".to_owned();
    assert_eq!(outcome_of(&mut app, "o").effects, [Effect::Open(chat)]);
    press(&mut app, "k");
    assert_eq!(outcome_of(&mut app, "y"), Outcome::redraw());
    assert_eq!(app.message(now()).unwrap().key, "toast-lacks");
}

#[test]
fn the_menu_offers_what_there_is_and_does_what_is_chosen() {
    let mut app = office(120, 36);
    press(&mut app, "jx");
    let Some(Popup::Menu(menu)) = app.popup() else { unreachable!("the menu is open") };
    assert_eq!(menu.matching()[0].hint, "anna@acme.example");
    assert!(menu.typed().is_none(), "letters are keys in the menu");
    assert_eq!(outcome_of(&mut app, "jj<Enter>").effects, [copies("what-extension", "214")]);
    assert!(app.popup().is_none());
}

#[test]
fn the_palette_is_narrowed_by_typing() {
    let settings = Settings { keymap: Keymap::default().named(|key| key.replace('-', " ")), ..settings() };
    let mut app = App::new(settings, ratatui::layout::Size::new(120, 36));
    press(&mut app, ":qui");
    let Some(Popup::Menu(palette)) = app.popup() else { unreachable!("the palette is open") };
    assert_eq!(palette.typed().map(LineEditor::text), Some("qui"));
    assert_eq!(palette.matching().len(), 1);
    assert_eq!(outcome_of(&mut app, "<Enter>").effects, [Effect::Quit]);
}

#[test]
fn other_profiles_are_entries_of_the_palette() {
    let profiles = vec!["profile: home".to_owned(), "profile: work".to_owned()];
    let mut app = App::new(
        Settings { offers: Offers { profiles, ..Offers::default() }, ..settings() },
        ratatui::layout::Size::new(120, 36),
    );
    assert_eq!(outcome_of(&mut app, ":work profile<Enter>").effects, [Effect::OpenProfile(1)]);
    app.tell(Message::ProfileFailed(Sentence::verbatim("There is no webhook.")), now());
    let toast = app.message(now() + SignedDuration::from_secs(7)).unwrap();
    assert_eq!(
        toast.value,
        ToastValue::Sentence(Sentence::verbatim("There is no webhook.")),
        "long enough to be read"
    );
}

#[test]
fn where_letters_are_typed_arrows_and_escape_work_whatever_is_bound() {
    let mut keymap = Keymap::default().named(|key| key.replace('-', " "));
    keymap.bind(Action::Back, &["b".parse().unwrap()]);
    keymap.bind(Action::Down, &["j".parse().unwrap()]);
    let mut app = App::new(Settings { keymap, ..settings() }, ratatui::layout::Size::new(120, 36));
    press(&mut app, ":b<Down><Down><Up>");
    let Some(Popup::Menu(palette)) = app.popup() else { unreachable!("the palette is open") };
    assert_eq!((palette.typed().map(LineEditor::text), palette.cursor()), (Some("b"), 1));
    press(&mut app, "<Esc>");
    assert!(app.popup().is_none());
}

#[test]
fn somebody_covers_for_those_who_are_not_there() {
    let mut app = office(120, 36);
    press(&mut app, "Gc");
    let Some(Popup::Menu(cover)) = app.popup() else { unreachable!("somebody is proposed") };
    let first = cover.matching()[0].choice.clone();
    press(&mut app, "<Enter>");
    assert_eq!(first, Choice::GoTo(app.browser().list().selected().unwrap()));
}
