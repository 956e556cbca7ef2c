//! The wheel and the clicks in each pop-up; what its keys do is tested with what they are for.

use ratatui::layout::Rect;

use super::*;

const AREA: Rect = Rect::new(30, 5, 60, 20);

/// Tells the application that the pop-up was drawn: two items, of which the second is the `nth`, and so many lines
/// that did not fit.
fn draw(app: &mut App, nth: usize, overflow: u16) {
    let items = vec![(Rect::new(31, 6, 58, 1), 0), (Rect::new(31, 7, 58, 1), nth)];
    let popup = PopupHits { area: AREA, overflow, items };
    app.drawn(HitMap { popup: Some(popup), ..HitMap::default() });
}

fn wheel(app: &mut App) -> Outcome {
    app.update(mouse(MouseEventKind::ScrollDown, 40, 10), now())
}

fn click(app: &mut App, column: u16, row: u16) -> Outcome {
    app.update(mouse(MouseEventKind::Down(MouseButton::Left), column, row), now())
}

#[test]
fn the_wheel_scrolls_texts_by_lines_as_far_as_there_are_any() {
    let mut app = office(120, 36);
    let top = |app: &App| match app.popup() {
        Some(Popup::Help(help)) => help.top(),
        Some(Popup::Why(why)) => why.top(),
        other => unreachable!("{other:?}"),
    };
    for key in ["?", "e"] {
        press(&mut app, key);
        assert!(!wheel(&mut app).dirty, "it has not been drawn yet");
        draw(&mut app, 0, 4);
        assert!(wheel(&mut app).dirty);
        assert_eq!(top(&app), 3);
        assert!(wheel(&mut app).dirty && !wheel(&mut app).dirty);
        assert_eq!(top(&app), 4);
        draw(&mut app, 0, 1);
        assert_eq!(top(&app), 1, "the screen has grown");
        press(&mut app, "g");
        assert_eq!(top(&app), 0);
        press(&mut app, "<Esc>");
    }
}

#[test]
fn the_wheel_moves_the_cursor_of_menus_by_one() {
    let mut app = office(120, 36);
    press(&mut app, "x");
    assert!(wheel(&mut app).dirty);
    assert!(matches!(app.popup(), Some(Popup::Menu(menu)) if menu.cursor() == 1));
    press(&mut app, "<Esc>jQ");
    assert!(matches!(app.popup(), Some(Popup::Qr(_))));
    assert!(!wheel(&mut app).dirty, "a code has nothing to move");
}

#[test]
fn a_click_chooses_the_item_or_closes_what_it_is_beside() {
    let mut app = office(120, 36);
    press(&mut app, "jx");
    draw(&mut app, 2, 0);
    assert!(!click(&mut app, 40, 20).dirty, "there is no item");
    assert_eq!(
        click(&mut app, 40, 7).effects,
        [Effect::Copy(copying("214"))],
        "the third item is the extension"
    );
    assert!(app.popup().is_none());
    for key in ["x", "?", "e", "W", "Q", ":", "F", "m", "a"] {
        press(&mut app, key);
        draw(&mut app, 0, 0);
        assert!(app.popup().is_some(), "{key}");
        assert!(click(&mut app, 2, 30).dirty);
        assert!(app.popup().is_none(), "{key}");
    }
}

fn copying(text: &str) -> Copying {
    Copying { text: text.into(), reason: CopyReason::Wanted("what-extension") }
}

#[test]
fn a_click_on_a_filter_ticks_it_and_leaves_the_menu_open() {
    let mut app = office(120, 36);
    press(&mut app, "F");
    draw(&mut app, 3, 0);
    assert!(click(&mut app, 40, 7).dirty);
    assert!(matches!(app.popup(), Some(Popup::Menu(menu)) if menu.cursor() == 3));
    assert_eq!(app.browser().filter().typed().trim_end(), "is:mobile");
}

#[test]
fn a_click_on_a_notice_goes_to_the_person() {
    let mut app = office(120, 36);
    press(&mut app, "jwk");
    let mut anna = people().remove(0);
    anna.status = Some(Status::Dnd);
    app.tell(told(vec![anna]), now());
    press(&mut app, "W");
    draw(&mut app, 0, 0);
    assert!(click(&mut app, 40, 6).dirty);
    assert_eq!((selected(&app), app.popup().is_none()), (1, true));
}
