//! The people of the same department, where the card has room for them.

use ratatui::text::{Line, Span};

use crate::people::roster::Entry;
use crate::ui::{View, text};

/// A name's column: a glyph, a name, air.
const COLUMN: u16 = 26;

/// A heading and as many people as fit into `height` lines of `width` cells; nothing where it is too little.
pub(super) fn lines<'a>(view: &'a View, entry: &'a Entry, width: u16, height: u16) -> Vec<Line<'a>> {
    let team = view.app.browser().card().team();
    let (Some(rows), false) = (height.checked_sub(2).filter(|&rows| rows > 0), team.is_empty()) else {
        return Vec::new();
    };
    let mut lines = vec![Line::default(), heading(view, entry)];
    let columns = (width / COLUMN).max(1);
    let shown: Vec<&Entry> = team
        .iter()
        .filter_map(|&id| view.app.roster().get(id))
        .take(usize::from(columns) * usize::from(rows))
        .collect();
    // Down the columns, as names are read; as few lines as the columns allow.
    let used = shown.len().div_ceil(columns.into());
    for row in 0..used {
        let cells = shown.iter().skip(row).step_by(used);
        lines.push(cells.flat_map(|entry| cell(view, entry, width / columns)).collect());
    }
    lines
}

fn heading<'a>(view: &'a View, entry: &Entry) -> Line<'a> {
    let (words, theme, roster) = (view.words, view.theme, view.app.roster());
    let department = entry.person.departments.first().and_then(|&id| roster.departments().get(id));
    let name = department.map(|department| department.name.as_str()).unwrap_or_default();
    let team = view.app.browser().card().team();
    let present = team.iter().filter_map(|&id| roster.get(id)).filter(|other| other.verdict.presence.is_in());
    let said = words.with("team-in", &[("in", present.count().into()), ("n", team.len().into())]);
    Line::from(vec![
        Span::styled(name, theme.accent().patch(theme.strong())),
        Span::styled(format!("{}{said}", theme.glyphs.dot()), theme.dim()),
    ])
}

fn cell<'a>(view: &'a View, entry: &'a Entry, width: u16) -> [Span<'a>; 2] {
    let (theme, person) = (view.theme, &entry.person);
    let availability = entry.availability();
    let name = text::fit(&person.name, width.saturating_sub(4), theme.glyphs.ellipsis());
    let blanks = usize::from(width.saturating_sub(text::width(&name) + 2));
    [
        Span::styled(
            format!("{} ", theme.glyphs.availability(availability)),
            theme.availability(availability),
        ),
        Span::styled(format!("{name}{}", " ".repeat(blanks)), view.name_style(entry)),
    ]
}
