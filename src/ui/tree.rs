//! The tree of departments.
//!
//! ```text
//! ▾ Acme  Ivan Sokolov           8/11
//!   ▸ Product  Ivan Sokolov       6/6
//! ▌   Legal  Galina Popova        0/2
//! ```

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::{View, put, text};
use crate::app::{Pane, Scope, tree};

/// Cells by which a sub-department stands further right.
const STEP: u16 = 2;
/// Names of heads are not cut shorter than this: then they are left out.
const HEAD: u16 = 6;

pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) {
    let (theme, tree) = (view.theme, view.app.browser().tree());
    let focused = view.app.browser().focus() == Pane::Tree;
    frame.render_widget(view.pane_block(Pane::Tree, title(view)), area);
    let inside = view.app.browser().layout().tree_lines().unwrap_or(area);
    if tree.is_empty() {
        let said = view.words.get("tree-empty");
        put(frame, inside.inner(Margin::new(1, 0)), &said, theme.dim(), theme.glyphs);
        return;
    }
    for (line, y) in tree.view(inside.height).zip(inside.y..) {
        let place = Rect { y, height: 1, ..inside };
        if focused && tree.selected() == Some(line.node.id) {
            view.mark_selected(frame, place);
        }
        view.manner().department(view, frame, place, &line);
    }
    let below = tree.top() + usize::from(inside.height) < tree.len();
    view.mark_more(frame, area, tree.top() > 0, below);
}

fn title<'a>(view: &View) -> Line<'a> {
    let known = view.app.roster().departments().iter().filter(|one| !one.id.is_team()).count();
    Line::styled(format!(" {} ", view.words.count("tree-title", known)), view.theme.strong())
}

/// Draws a department in shapes and columns.
pub(super) fn draw_line(view: &View, frame: &mut Frame, area: Rect, line: &tree::Line) {
    let (theme, roster) = (view.theme, view.app.roster());
    let Some(department) = roster.departments().get(line.node.id) else { return };
    let chosen = view.app.browser().scope() == Some(Scope::Department(line.node.id));
    let count = count(view, line);
    let count_width = u16::try_from(count.width()).unwrap_or(0);
    // Deep branches share the right edge of a narrow pane.
    let indent = (2 + line.node.depth.saturating_mul(STEP)).min(area.width / 3);
    let width = area.width.saturating_sub(indent + count_width + 2);
    let name_style = if chosen { theme.accent() } else { theme.text() };
    let mark = match line.folded {
        Some(true) => theme.glyphs.folded(),
        Some(false) => theme.glyphs.unfolded(),
        None => " ",
    };
    put(frame, Rect { x: area.x + indent, width, ..area }, mark, theme.dim(), theme.glyphs);
    let name = Rect { x: area.x + indent + 2, width: width.saturating_sub(2), ..area };
    let used = put(frame, name, &department.name, name_style.patch(theme.strong()), theme.glyphs);
    let rest = Rect { x: name.x + used + 2, width: name.width.saturating_sub(used + 2), ..name };
    let head = roster.heads_of(department.id).first().and_then(|&head| roster.get(head));
    if let Some(head) = head.filter(|_| rest.width >= HEAD) {
        put(frame, rest, &head.person.name, theme.dim(), theme.glyphs);
    }
    let corner = area.right().saturating_sub(count_width + 1).max(area.x);
    frame.buffer_mut().set_line(corner, area.y, &count, count_width.min(area.width));
}

/// How many are in, of how many; nothing while nobody of a team is known.
fn count<'a>(view: &View, line: &tree::Line) -> Line<'a> {
    let theme = view.theme;
    if line.node.id.is_team() && !view.app.roster().structure().is_told(line.node.id) {
        return Line::default();
    }
    let (present, all) = (line.count.present, line.count.all);
    let said = view.words.with("tree-count", &[("present", present.into()), ("all", all.into())]);
    let style = if present > 0 { theme.fresh() } else { theme.dim() };
    Line::from(Span::styled(text::fit(&said, u16::MAX, theme.glyphs.ellipsis()).into_owned(), style))
}
