//! The first screen, when no portal is set up.
//!
//! ```text
//!  whosin                       what it is
//!  Connect your portal          three steps in the portal
//! ╭ Webhook URL ──────────╮
//! │ ••••••••••••          │     hidden
//! ╰───────────────────────╯
//!  Secret: the portal refuses…  what is missing, in words
//!  Or look around first         the demo
//! ```
//! What does not fit is left out, the least needed first; what is wrong is always there.

use ratatui::Frame;
use ratatui::layout::{Constraint, Flex, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Focus, Glyphs, Theme, put};
use crate::app::welcome::{Fault, Found, Obstacle, Phase, Welcome};
use crate::words::Words;

/// Lines longer than this are tiring to read.
const WIDEST: u16 = 76;

/// Everything that the first screen reads.
pub struct WelcomeView<'a> {
    /// The state.
    pub welcome: &'a Welcome,
    /// The language.
    pub words: &'a Words,
    /// The colours and glyphs.
    pub theme: &'a Theme,
    /// The settings file, as the user would write it.
    pub file: &'a str,
}

/// How much is said, from all to the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Room {
    Ample,
    Close,
    Short,
    Tight,
    Bare,
}

impl Room {
    const ALL: [Self; 5] = [Self::Ample, Self::Close, Self::Short, Self::Tight, Self::Bare];
}

/// A part of the screen.
enum Part<'a> {
    Text(Vec<Line<'a>>),
    Field(Field),
}

/// How the field for the webhook is drawn.
#[derive(Clone, Copy)]
enum Field {
    /// In a frame that says what it is for.
    Framed,
    /// Behind what it is for, on one line.
    Bare,
}

impl Part<'_> {
    fn height(&self) -> u16 {
        match self {
            Self::Text(lines) => u16::try_from(lines.len()).unwrap_or(u16::MAX),
            Self::Field(Field::Framed) => 3,
            Self::Field(Field::Bare) => 1,
        }
    }
}

impl WelcomeView<'_> {
    /// Draws one frame.
    pub fn draw(&self, frame: &mut Frame) {
        let screen = frame.area();
        frame.buffer_mut().set_style(screen, self.theme.base());
        let [body, footer] =
            Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(frame.area());
        frame.render_widget(self.keys(footer.width), footer);
        let margin = if body.width > 44 { 2 } else { 1 };
        let width = body.width.saturating_sub(2 * margin).min(WIDEST);
        let parts = self.parts(Rect { width, ..body });
        let height = parts.iter().map(Part::height).fold(0, u16::saturating_add);
        let [middle] = Layout::horizontal([Constraint::Length(width)]).flex(Flex::Center).areas(body);
        let [mut rest] = Layout::vertical([Constraint::Length(height)]).flex(Flex::Center).areas(middle);
        for part in parts {
            let area = Rect { height: part.height().min(rest.height), ..rest };
            rest.y += area.height;
            rest.height -= area.height;
            match part {
                Part::Text(lines) => frame.render_widget(Paragraph::new(lines), area),
                Part::Field(field) => {
                    if let Some(cursor) = self.draw_field(frame, area, field) {
                        frame.set_cursor_position(cursor);
                    }
                }
            }
        }
    }

    /// As much as the place has room for.
    fn parts(&self, place: Rect) -> Vec<Part<'_>> {
        let fits =
            |parts: &Vec<Part>| parts.iter().map(Part::height).fold(0, u16::saturating_add) <= place.height;
        let made = |room| self.parts_in(room, place.width);
        Room::ALL.into_iter().map(made).find(fits).unwrap_or_else(|| made(Room::Bare))
    }

    fn parts_in(&self, room: Room, width: u16) -> Vec<Part<'_>> {
        let (words, theme) = (self.words, self.theme);
        let gap = || Part::Text(vec![Line::default()]);
        let connected = matches!(self.welcome.phase(), Phase::Connected(_));
        let mut parts = vec![Part::Text(vec![Line::styled(words.get("app-name"), theme.accent())])];
        if room <= Room::Short {
            parts.push(Part::Text(wrapped(&words.get("welcome-what"), width, theme.text())));
        }
        if connected {
            parts.extend([gap(), Part::Text(self.status(width))]);
            return parts;
        }
        let spaced = room == Room::Ample;
        let to = ("to", theme.glyphs.prompt().into());
        if room <= Room::Close {
            if spaced {
                parts.push(gap());
            }
            let mut steps = vec![Line::styled(words.get("welcome-connect"), theme.strong())];
            for (number, step) in [
                words.with("welcome-step-1", std::slice::from_ref(&to)),
                words.get("welcome-step-2"),
                words.get("welcome-step-3"),
            ]
            .iter()
            .enumerate()
            {
                steps.extend(numbered(number + 1, step, width, *theme));
            }
            parts.push(Part::Text(steps));
        } else if room <= Room::Tight {
            let short = words.with("welcome-steps-short", &[to]);
            parts.push(Part::Text(wrapped(&short, width, theme.dim())));
        }
        if spaced {
            parts.push(gap());
        }
        let field = if room <= Room::Short { Field::Framed } else { Field::Bare };
        parts.extend([Part::Field(field), Part::Text(self.status(width))]);
        if room <= Room::Close {
            if spaced {
                parts.push(gap());
            }
            let mut demo = vec![Line::styled(words.get("welcome-demo-title"), theme.strong())];
            demo.extend(wrapped(&words.get("welcome-demo"), width, theme.text()));
            if self.welcome.typed() > 0 {
                // Enter means something else now; the room is kept, so that nothing jumps.
                demo.fill(Line::default());
            }
            parts.push(Part::Text(demo));
        }
        parts
    }

    /// The hidden text, as long as what was typed; answers where the cursor stands.
    fn draw_field(&self, frame: &mut Frame, area: Rect, field: Field) -> Option<Position> {
        let (words, theme) = (self.words, self.theme);
        let title = words.get("welcome-field");
        let inside = match field {
            Field::Framed => {
                let block =
                    super::block(*theme, Line::styled(format!(" {title} "), theme.strong()), Focus::Here);
                let inside = block.inner(area);
                frame.render_widget(block, area);
                Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
            }
            Field::Bare => {
                let used = put(frame, area, &format!("{title}: "), theme.strong(), theme.glyphs);
                Rect { x: area.x + used, width: area.width.saturating_sub(used), ..area }
            }
        };
        let dot = if theme.glyphs == Glyphs::Unicode { "•" } else { "*" };
        let shown = self.welcome.typed().min(usize::from(inside.width.saturating_sub(1)));
        if shown == 0 {
            put(frame, inside, &words.get("welcome-field-empty"), theme.dim(), theme.glyphs);
        } else {
            put(frame, inside, &dot.repeat(shown), theme.strong(), theme.glyphs);
        }
        let editing = matches!(self.welcome.phase(), Phase::Waiting | Phase::Failed(_));
        let column = u16::try_from(shown).unwrap_or(u16::MAX);
        if editing { super::cursor_at(inside, column) } else { None }
    }

    /// What happens with what was typed.
    fn status(&self, width: u16) -> Vec<Line<'static>> {
        let (words, theme) = (self.words, self.theme);
        match self.welcome.phase() {
            Phase::Waiting => {
                let promise = words.with("welcome-promise", &[("file", self.file.into())]);
                wrapped(&promise, width, theme.dim())
            }
            Phase::Testing => wrapped(&words.get("welcome-testing"), width, theme.accent()),
            Phase::Failed(Fault { obstacle, sentence }) => {
                let what = words.get(obstacle_key(*obstacle));
                let said = words.with(
                    "welcome-fault",
                    &[("what", what.into()), ("sentence", words.say(sentence).into())],
                );
                wrapped(&said, width, theme.error())
            }
            Phase::Connected(found) => self.connected(found, width),
        }
    }

    fn connected(&self, found: &Found, width: u16) -> Vec<Line<'static>> {
        let (words, theme) = (self.words, self.theme);
        let Found { portal, name, lacks } = found;
        let said = words
            .with("welcome-connected", &[("portal", portal.as_str().into()), ("name", name.as_str().into())]);
        let mut lines = wrapped(&said, width, theme.fresh());
        for scope in lacks {
            lines.extend(wrapped(&words.get(&format!("welcome-lacks-{scope}")), width, theme.warning()));
        }
        lines.extend(wrapped(&words.get("welcome-lacks"), width, theme.dim()));
        lines
    }

    /// The keys that matter now, as many as fit.
    fn keys(&self, width: u16) -> Line<'static> {
        let typed = self.welcome.typed() > 0;
        let hints: &[(&str, &str)] = match self.welcome.phase() {
            Phase::Testing => &[("Esc", "welcome-do-cancel")],
            Phase::Connected(_) => &[("Enter", "welcome-do-open"), ("q", "welcome-do-quit")],
            _ if typed => &[("Enter", "welcome-do-test"), ("Esc", "welcome-do-clear")],
            _ => &[("Enter", "welcome-do-demo"), ("q", "welcome-do-quit")],
        };
        let mut line = Line::from(" ");
        for (key, words) in hints {
            let fore = line.clone();
            line.push_span(Span::styled((*key).to_owned(), self.theme.accent()));
            line.push_span(Span::styled(format!(" {}  ", self.words.get(words)), self.theme.dim()));
            if line.width() > usize::from(width) + 2 {
                return fore;
            }
        }
        line
    }
}

const fn obstacle_key(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Address => "welcome-fault-address",
        Obstacle::Secret => "welcome-fault-secret",
        Obstacle::Scope => "welcome-fault-scope",
        Obstacle::Plan => "welcome-fault-plan",
        Obstacle::Network => "welcome-fault-network",
        Obstacle::Portal => "welcome-fault-portal",
        Obstacle::File => "welcome-fault-file",
    }
}

fn wrapped(text: &str, width: u16, style: Style) -> Vec<Line<'static>> {
    let lines = textwrap::wrap(text, usize::from(width.max(1)));
    lines.into_iter().map(|line| Line::styled(line.into_owned(), style)).collect()
}

/// A step of a list, its later lines under the first.
fn numbered(number: usize, text: &str, width: u16, theme: Theme) -> Vec<Line<'static>> {
    let lines = textwrap::wrap(text, usize::from(width.saturating_sub(3).max(1)));
    let line = |(at, line): (usize, std::borrow::Cow<'_, str>)| {
        let mark = if at == 0 { format!("{number}  ") } else { "   ".to_owned() };
        Line::from(vec![Span::styled(mark, theme.accent()), Span::styled(line.into_owned(), theme.text())])
    };
    lines.into_iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests;
