//! Moving about the dashboard: the real binary in a pseudo-terminal.

use crate::support::dashboard::{Dashboard, card};
use crate::support::terminal::{Start, Terminal};

/// The names of the list on the screen, from the top, headings left out.
fn names(screen: &vt100::Screen) -> Vec<String> {
    let rows = screen.size().0.get();
    let rows = (2..rows - 2).filter(|&row| {
        let glyph = screen.contents_between(row, 3, row, 4);
        !glyph.is_empty() && "●◐▮⊖◌○◇".contains(&glyph)
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
    let mut dashboard = Dashboard::sized((120, 14));
    dashboard.press("s");
    dashboard.sees_title("by name");
    dashboard.terminal.wait("the letter A", |screen| first_line(screen) == "A · 2");
    dashboard.press("s");
    dashboard.sees_title("by department");
    dashboard.terminal.wait("a department", |screen| first_line(screen).starts_with("Acme · "));
    // Far into the list the heading of the first row in view is still there.
    dashboard.press("15j");
    dashboard.terminal.wait("a heading on top", |screen| {
        let first = first_line(screen);
        first.contains(" · ") && !first.starts_with("Acme")
    });
    dashboard.quit();
}

#[test]
fn a_department_is_chosen_in_the_tree() {
    let mut dashboard = Dashboard::open();
    dashboard.press("t");
    let tree = dashboard.sees("Departments");
    let acme = tree.lines().find(|line| line.contains("Acme")).unwrap();
    assert!(acme.contains("Борис") && acme.contains("/30"), "its head, and how many of all are in: {acme}");
    dashboard.press("/");
    dashboard.sees("find:");
    dashboard.press("\u{1b}");
    dashboard.sees_no("find:");
    // From the top: Acme, Engineering, Backend.
    dashboard.press("\t\t");
    dashboard.press("gjj\r");
    dashboard.terminal.wait("only a part of the people", |screen| {
        screen.contents().lines().nth(1).is_some_and(|line| line.contains(" of 31"))
    });
    dashboard.press("\u{1b}");
    dashboard.sees_title("People 31");
    dashboard.quit();
}

#[test]
fn from_a_person_to_the_head_the_team_and_back() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("петров");
    dashboard.sees_card("Владимир Петров");
    dashboard.press("d");
    dashboard.sees_title("Backend");
    dashboard.sees_card("Владимир Петров");
    dashboard.press("H");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.press("S");
    dashboard.sees_title("led by Hannah");
    dashboard.press("\u{f}");
    dashboard.sees_title("Backend");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.press("\u{f}");
    dashboard.sees_card("Владимир Петров");
    // Alt-Right, for Ctrl-I is the tabulator in most terminals.
    dashboard.press("\u{1b}[1;3C");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.press("T");
    dashboard.sees_title("team of Hannah");
    // The menu knows the ways, too, and where they lead.
    dashboard.press("x");
    let menu = dashboard.sees("What to do");
    let head = menu.lines().find(|line| line.contains("their head")).unwrap();
    assert!(head.contains(" H ") && head.contains("Hannah Kowalski"), "{head}");
    dashboard.press("H");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.quit();
}

#[test]
fn the_wall_moves_in_two_directions() {
    let mut dashboard = Dashboard::open();
    dashboard.press("v");
    // A frame may be read in two halves.
    dashboard.sees_no("last activity");
    dashboard.sees("Backend ·");
    dashboard.press("g");
    dashboard.press("\r");
    dashboard.sees("last activity");
    let first = card(&dashboard.terminal.screen().contents());
    dashboard.press("\u{1b}");
    dashboard.sees_no("last activity");
    dashboard.press("lj\r");
    dashboard.terminal.wait("somebody else's card", |screen| {
        screen.contents().contains("last activity") && card(&screen.contents()) != first
    });
    dashboard.press("\u{1b}");
    dashboard.sees_no("last activity");
    dashboard.press("v");
    dashboard.sees("Active ·");
    dashboard.quit();
}

#[test]
fn counts_ends_and_matches() {
    let mut dashboard = Dashboard::open();
    // This order does not change while the company is there.
    dashboard.press("s");
    dashboard.terminal.wait("names in their order", |screen| {
        let names = names(screen);
        let letters: Vec<char> = names.iter().filter_map(|name| name.chars().next()).collect();
        letters.len() > 10 && letters.is_sorted() && screen.contents().contains("by name")
    });
    let order = names(&dashboard.terminal.screen());
    let is_on = |dashboard: &Dashboard, name: &str| dashboard.sees_card(name);
    dashboard.press("g5j");
    is_on(&dashboard, &order[5]);
    dashboard.press("2k");
    is_on(&dashboard, &order[3]);
    dashboard.press("G");
    dashboard.terminal.wait("the last one", |screen| names(screen).last() == Some(&card(&screen.contents())));
    dashboard.press("7G");
    is_on(&dashboard, &order[6]);
    dashboard.press("gg");
    is_on(&dashboard, &order[0]);
    dashboard.press("n");
    is_on(&dashboard, &order[1]);
    dashboard.press("N");
    is_on(&dashboard, &order[0]);
    dashboard.press("\u{4}");
    dashboard.terminal.wait("half a page down", |screen| card(&screen.contents()) != order[0]);
    dashboard.press("\u{15}");
    is_on(&dashboard, &order[0]);
    // The same physical keys on a Cyrillic keyboard: о is j, л is k.
    dashboard.press("оо");
    is_on(&dashboard, &order[2]);
    dashboard.press("л");
    is_on(&dashboard, &order[1]);
    dashboard.quit();
}

#[test]
fn keys_are_data() {
    let mut dashboard = Dashboard::with((120, 36), &[], |home| {
        let folder = home.join(".config/whosin");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("config.toml"), "[keys]\nhelp = [\"b\"]\nmenu = []\n").unwrap();
    });
    dashboard.press("xb");
    let help = dashboard.sees("half a page down");
    assert!(!help.contains("What to do"), "{help}");
    dashboard.press("/this help");
    dashboard.sees_no("half a page down");
    let line = dashboard.terminal.screen().contents();
    assert!(line.lines().any(|line| line.contains("│   b ") && line.contains("this help")), "{line}");
    dashboard.quit();
}

#[test]
fn the_help_and_the_palette_are_searched() {
    let mut dashboard = Dashboard::sized((80, 24));
    dashboard.press("?");
    dashboard.sees("half a page down");
    dashboard.press("/wall");
    dashboard.sees("wall of faces");
    dashboard.sees_no("half a page down");
    dashboard.press("\u{1b}");
    dashboard.sees("half a page down");
    dashboard.press("\u{1b}");
    dashboard.sees_no("half a page down");
    for key in [":", "\u{10}"] {
        dashboard.press(key);
        dashboard.sees("half a page down");
        dashboard.press("order of the");
        dashboard.sees_no("half a page down");
        let before = dashboard.terminal.screen().contents().lines().nth(1).unwrap().to_owned();
        dashboard.press("\r");
        dashboard.terminal.wait("another order", |screen| {
            screen.contents().contains(" by ") && screen.contents().lines().nth(1) != Some(&before)
        });
    }
    dashboard.sees_title("by department");
    dashboard.quit();
}

#[test]
fn one_pane_at_a_time_in_a_corner_of_the_screen() {
    let mut dashboard = Dashboard::sized((40, 12));
    let list = dashboard.sees("Active ·");
    assert!(!list.contains("last activity"), "{list}");
    dashboard.press("\r");
    dashboard.sees("last activity");
    dashboard.sees_no("Active ·");
    dashboard.press("x");
    dashboard.sees("copy");
    dashboard.press("\u{1b}");
    dashboard.sees_no("copy");
    dashboard.press("\u{1b}");
    dashboard.sees("Active ·");
    dashboard.press("t");
    dashboard.sees("Departments");
    dashboard.press("tv");
    dashboard.terminal.wait("the wall", |screen| {
        let contents = screen.contents();
        contents.contains("People 31") && !contents.contains("Departments") && !contents.contains("Active ·")
    });
    dashboard.press("v/волк");
    dashboard.sees("Ирина");
    dashboard.quit();
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
    let last = card(&terminal.wait("the last one", |screen| card(&screen.contents()) != first));
    terminal.press("g");
    // Among so many somebody else may be the first by now.
    terminal.wait("the first one", |screen| card(&screen.contents()) != last);
    terminal.press("/щербаков ег");
    terminal.wait("somebody found", |screen| card(&screen.contents()).contains("Щербаков"));
    terminal.press("\u{1b}");
    terminal.wait("everybody", |screen| screen.contents().contains("People 10500"));
    terminal.press("tv");
    terminal.wait_for("Departments");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}
