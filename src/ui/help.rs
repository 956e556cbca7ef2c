//! The help, made from the keymap.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::{View, middle};
use crate::app::keymap::Section;

/// The width of the column of keys.
const KEYS: usize = 18;

/// Where the help is drawn.
pub(super) fn place(screen: Rect) -> Rect {
    middle(screen, 76, 34)
}

/// Draws the help over the middle of the screen; answers how many lines did not fit.
pub(super) fn draw(view: &View, frame: &mut Frame, top: u16) -> u16 {
    let area = place(frame.area());
    let title = Line::from(vec![
        Span::styled(format!(" {} ", view.words.get("help-title")), view.theme.strong()),
        Span::styled(format!("{} ", view.words.get("help-close")), view.theme.dim()),
    ]);
    let block = view.frame(title, true);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    let inside = area.inner(Margin::new(2, 1));
    let lines = lines(view, inside.width);
    let overflow = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(inside.height);
    frame.render_widget(Paragraph::new(lines).scroll((top.min(overflow), 0)), inside);
    overflow
}

/// The lines of the help, none wider than `width` cells but for a key's own words.
fn lines<'a>(view: &'a View, width: u16) -> Vec<Line<'a>> {
    let (words, theme) = (view.words, view.theme);
    let mut lines = Vec::new();
    for section in Section::ALL {
        lines.push(Line::styled(words.get(section.title()), theme.strong()));
        for binding in view.app.keymap().bindings().iter().filter(|binding| binding.section == section) {
            let labels: Vec<String> = binding.keys.iter().map(|key| key.label()).collect();
            lines.push(Line::from(vec![
                Span::styled(format!("  {:<KEYS$}", labels.join(" ")), theme.accent()),
                Span::raw(words.get(binding.help)),
            ]));
        }
        lines.push(Line::default());
    }
    lines.push(Line::styled(words.get("help-presence-title"), theme.strong()));
    let limit = view.app.roster().rules().limit.as_mins();
    let explained = words.with("help-presence", &[("limit", limit.into())]);
    for paragraph in explained.lines() {
        let wrapped = textwrap::wrap(paragraph, usize::from(width));
        lines.extend(wrapped.iter().map(|line| Line::styled(line.to_string(), theme.dim())));
    }
    lines
}
