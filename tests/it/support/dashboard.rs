//! The dashboard of an embedded portal's office, as a test looks at it.

use std::path::Path;

use super::portal_process::Portal;
use super::terminal::{Start, Terminal};

/// A dashboard with everybody known, its portal, and its user's home.
pub(crate) struct Dashboard {
    pub(crate) terminal: Terminal,
    pub(crate) portal: Portal,
    pub(crate) home: tempfile::TempDir,
}

impl Dashboard {
    /// Of 31 people, always the same, at 120×36.
    pub(crate) fn open() -> Self {
        Self::sized((120, 36))
    }

    /// At another size, where the header has the mark of fresh data.
    pub(crate) fn sized(size: (u16, u16)) -> Self {
        Self::with(size, &[], |_| {})
    }

    /// With variables, and with whatever is to be in the home before the start.
    pub(crate) fn with(size: (u16, u16), env: &[(&str, &str)], prepare: impl FnOnce(&Path)) -> Self {
        let home = tempfile::tempdir().unwrap();
        prepare(home.path());
        let portal = Portal::open();
        let terminal = start(&portal, home.path(), size, env);
        Self { terminal, portal, home }
    }

    /// Leaves, and starts again at the same portal.
    pub(crate) fn again(mut self) -> Self {
        self.terminal.press("\u{3}");
        assert_eq!(self.terminal.end().0, 0);
        let terminal = start(&self.portal, self.home.path(), (120, 36), &[]);
        Self { terminal, ..self }
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.terminal.press(keys);
    }

    /// Waits for a text; answers the whole screen.
    pub(crate) fn sees(&self, text: &str) -> String {
        self.terminal.wait_for(text)
    }

    /// Waits until the text is gone.
    pub(crate) fn sees_no(&self, text: &str) {
        self.terminal.wait(&format!("screen without {text:?}"), |screen| !screen.contents().contains(text));
    }

    /// Waits for somebody's card.
    pub(crate) fn sees_card(&self, name: &str) {
        self.terminal.wait(&format!("card of {name}"), |screen| card(&screen.contents()) == name);
    }

    /// Waits until the title of the list holds a text.
    pub(crate) fn sees_title(&self, text: &str) {
        self.terminal.wait(&format!("title with {text:?}"), |screen| {
            screen.contents().lines().nth(1).is_some_and(|title| title.contains(text))
        });
    }

    /// Types a query and keeps it.
    pub(crate) fn finds(&mut self, query: &str) {
        self.press("/\u{15}");
        self.sees("find:");
        self.press(query);
        self.terminal.wait(&format!("the query {query:?}"), |screen| {
            screen.contents().lines().last().is_some_and(|line| line.contains(query))
        });
        self.press("\r");
        self.sees_no("find:");
    }

    pub(crate) fn quit(mut self) {
        self.terminal.press("\u{3}");
        assert_eq!(self.terminal.end().0, 0);
    }
}

fn start(portal: &Portal, home: &Path, size: (u16, u16), env: &[(&str, &str)]) -> Terminal {
    let mut variables = vec![("WHOSIN_WEBHOOK", portal.webhook.as_str())];
    variables.extend(env);
    let terminal = Terminal::start(&Start { env: &variables, size, ..Start::whosin(&[], home) });
    terminal.wait_for("People 31");
    terminal.wait_for("✓");
    terminal
}

/// The name on the card.
pub(crate) fn card(screen: &str) -> String {
    let title = screen.lines().nth(1).unwrap_or_default().rsplit('╭').next().unwrap_or_default();
    title.trim_matches(['─', '╮', ' ']).to_owned()
}
