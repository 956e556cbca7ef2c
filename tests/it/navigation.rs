//! Moving about the dashboard: the real binary in a pseudo-terminal.

use crate::support::dashboard::{Dashboard, card};
use crate::support::terminal::{Start, Terminal};

/// The names of the list on the screen, from the top, headings left out.
fn names(screen: &vt100::Screen) -> Vec<String> {
    let rows = screen.size().0.get();
    let rows = (2..rows - 2).filter(|&row| {
        let glyph = screen.contents_between(row, 3, row, 4);
        !glyph.is_empty() && "●◐▯⊖◌○◇".contains(&glyph)
    });
    rows.map(|row| screen.contents_between(row, 8, row, 26).trim().to_owned()).collect()
}

/// The first line of the list below its frame.
fn first_line(screen: &vt100::Screen) -> String {
    screen
        .contents()
        .lines()
        .nth(2)
        .unwrap_or_default()
        .chars()
        .skip(1)
        .take(40)
        .collect::<String>()
        .trim()
        .to_owned()
}

#[test]
fn orders_have_headings_that_stay_while_the_list_scrolls() {
    let mut office = Dashboard::sized((120, 14));
    office.press("s");
    office.sees_title("by name");
    office.terminal.wait("the letter A", |screen| first_line(screen) == "A · 2");
    office.press("s");
    office.sees_title("by department");
    office.terminal.wait("a department", |screen| first_line(screen).starts_with("Acme · "));
    // Far into the list the heading of the first row in view is still there.
    office.press("15j");
    office.terminal.wait("a heading on top", |screen| {
        let first = first_line(screen);
        first.contains(" · ") && !first.starts_with("Acme")
    });
    office.quit();
}

#[test]
fn a_department_is_chosen_in_the_tree() {
    let mut office = Dashboard::open();
    office.press("t");
    let tree = office.sees("Departments");
    let acme = tree.lines().find(|line| line.contains("Acme")).unwrap();
    assert!(acme.contains("Борис") && acme.contains("/30"), "its head, and how many of all are in: {acme}");
    office.press("/");
    office.sees("find:");
    office.press("\u{1b}");
    office.sees_no("find:");
    // From the top: Acme, Engineering, Backend.
    office.press("\t\t");
    office.press("gjj\r");
    office.terminal.wait("only a part of the people", |screen| {
        screen.contents().lines().nth(1).is_some_and(|line| line.contains(" of 30"))
    });
    office.press("\u{1b}");
    office.sees_title("People 30");
    office.quit();
}

#[test]
fn from_a_person_to_the_head_the_team_and_back() {
    let mut office = Dashboard::open();
    office.finds("петров");
    office.sees_card("Владимир Петров");
    office.press("d");
    office.sees_title("Backend");
    office.sees_card("Владимир Петров");
    office.press("H");
    office.sees_card("Hannah Kowalski");
    office.press("S");
    office.sees_title("led by Hannah");
    office.press("\u{f}");
    office.sees_title("Backend");
    office.sees_card("Hannah Kowalski");
    office.press("\u{f}");
    office.sees_card("Владимир Петров");
    // Alt-Right, for Ctrl-I is the tabulator in most terminals.
    office.press("\u{1b}[1;3C");
    office.sees_card("Hannah Kowalski");
    office.press("T");
    office.sees_title("team of Hannah");
    // The menu knows the ways, too, and where they lead.
    office.press("x");
    let menu = office.sees("What to do");
    let head = menu.lines().find(|line| line.contains("their head")).unwrap();
    assert!(head.contains(" H ") && head.contains("Hannah Kowalski"), "{head}");
    office.press("H");
    office.sees_card("Hannah Kowalski");
    office.quit();
}

#[test]
fn the_wall_moves_in_two_directions() {
    let mut office = Dashboard::open();
    office.press("v");
    // A frame may be read in two halves.
    office.sees_no("last activity");
    office.sees("Backend ·");
    office.press("g");
    office.press("\r");
    office.sees("last activity");
    let first = card(&office.terminal.screen().contents());
    office.press("\u{1b}");
    office.sees_no("last activity");
    office.press("lj\r");
    office.terminal.wait("somebody else's card", |screen| {
        screen.contents().contains("last activity") && card(&screen.contents()) != first
    });
    office.press("\u{1b}");
    office.sees_no("last activity");
    office.press("v");
    office.sees("Online ·");
    office.quit();
}

#[test]
fn counts_ends_and_matches() {
    let mut office = Dashboard::open();
    // This order does not change while the office lives.
    office.press("s");
    office.terminal.wait("names in their order", |screen| {
        let names = names(screen);
        let letters: Vec<char> = names.iter().filter_map(|name| name.chars().next()).collect();
        letters.len() > 10 && letters.is_sorted() && screen.contents().contains("by name")
    });
    let order = names(&office.terminal.screen());
    let is_on = |office: &Dashboard, name: &str| office.sees_card(name);
    office.press("g5j");
    is_on(&office, &order[5]);
    office.press("2k");
    is_on(&office, &order[3]);
    office.press("G");
    office.terminal.wait("the last one", |screen| names(screen).last() == Some(&card(&screen.contents())));
    office.press("7G");
    is_on(&office, &order[6]);
    office.press("gg");
    is_on(&office, &order[0]);
    office.press("n");
    is_on(&office, &order[1]);
    office.press("N");
    is_on(&office, &order[0]);
    office.press("\u{4}");
    office.terminal.wait("half a page down", |screen| card(&screen.contents()) != order[0]);
    office.press("\u{15}");
    is_on(&office, &order[0]);
    // The same physical keys on a Cyrillic keyboard: о is j, л is k.
    office.press("оо");
    is_on(&office, &order[2]);
    office.press("л");
    is_on(&office, &order[1]);
    office.quit();
}

#[test]
fn keys_are_data() {
    let mut office = Dashboard::with((120, 36), &[], |home| {
        let folder = home.join(".config/whosin");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("config.toml"), "[keys]\nhelp = [\"b\"]\nmenu = []\n").unwrap();
    });
    office.press("xb");
    let help = office.sees("half a page down");
    assert!(!help.contains("What to do"), "{help}");
    office.press("/this help");
    office.sees_no("half a page down");
    let line = office.terminal.screen().contents();
    assert!(line.lines().any(|line| line.contains("│   b ") && line.contains("this help")), "{line}");
    office.quit();
}

#[test]
fn the_help_and_the_palette_are_searched() {
    let mut office = Dashboard::sized((80, 24));
    office.press("?");
    office.sees("half a page down");
    office.press("/wall");
    office.sees("wall of faces");
    office.sees_no("half a page down");
    office.press("\u{1b}");
    office.sees("half a page down");
    office.press("\u{1b}");
    office.sees_no("half a page down");
    for key in [":", "\u{10}"] {
        office.press(key);
        office.sees("half a page down");
        office.press("order of the");
        office.sees_no("half a page down");
        let before = office.terminal.screen().contents().lines().nth(1).unwrap().to_owned();
        office.press("\r");
        office.terminal.wait("another order", |screen| {
            screen.contents().contains(" by ") && screen.contents().lines().nth(1) != Some(&before)
        });
    }
    office.sees_title("by department");
    office.quit();
}

#[test]
fn one_pane_at_a_time_in_a_corner_of_the_screen() {
    let mut office = Dashboard::sized((40, 12));
    let list = office.sees("Online ·");
    assert!(!list.contains("last activity"), "{list}");
    office.press("\r");
    office.sees("last activity");
    office.sees_no("Online ·");
    office.press("x");
    office.sees("copy");
    office.press("\u{1b}");
    office.sees_no("copy");
    office.press("\u{1b}");
    office.sees("Online ·");
    office.press("t");
    office.sees("Departments");
    office.press("tv");
    office.terminal.wait("the wall", |screen| {
        let contents = screen.contents();
        contents.contains("People 30") && !contents.contains("Departments") && !contents.contains("Online ·")
    });
    office.press("v/волк");
    office.sees("Ирина");
    office.quit();
}

#[test]
fn ten_thousand_people() {
    let home = tempfile::tempdir().unwrap();
    let arguments = ["demo", "--people", "10000", "--seed", "5"];
    let mut terminal = Terminal::start(&Start::whosin(&arguments, home.path()));
    terminal.wait("ten thousand, all read", |screen| {
        let contents = screen.contents();
        contents.contains('✓') && contents.contains("last activity")
    });
    let first = card(&terminal.screen().contents());
    terminal.press("G");
    terminal.wait("the last one", |screen| card(&screen.contents()) != first);
    terminal.press("g");
    terminal.wait("the first one again", |screen| card(&screen.contents()) == first);
    terminal.press("/щербаков ег");
    terminal.wait("somebody found", |screen| card(&screen.contents()).contains("Щербаков"));
    terminal.press("\u{1b}");
    terminal.wait("everybody", |screen| screen.contents().contains("People "));
    terminal.press("tv");
    terminal.wait_for("Departments");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}
