//! The card of the selected person.
//!
//! ```text
//! ╭ Name ─────────────────────────────╮
//! │ ▄▄▄▄▄▄▄  ● online  active, limit… │   portrait beside presence, position, departments,
//! │ ███████  Head of Design           │   and the timers
//! │ ▀▀▀▀▀▀▀  idle            –        │
//! │                                   │
//! │ mobile   +7 …                     │   what else is known, in one or two columns
//! │ e-mail   a@b                      │
//! │                                   │
//! │ calendar ──██──────███────        │   the day, where the portal tells of calendars
//! │                                   │
//! │ Design · 3 of 11 in               │   the people of the same department, with faces where there is room
//! │ ▓▓ Boris    ▓▓ Елена              │
//! │ ▓▓ ● active ▓▓ ◐ idle 14m         │
//! ╰───────────────────────────────────╯
//! ```

mod day_bar;
mod details;
mod facts;
mod history;
mod team;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::{View, hyperlink, picture, put, text};
use crate::app::{HitMap, Pane, Target};
use crate::people::Shade;
use crate::people::roster::Entry;

/// The column of the labels beside a day.
const LABEL: u16 = 13;
/// A day is drawn in so many cells at most: half an hour each, and a quarter where there is room for that.
const WIDEST: [u16; 2] = [96, 48];

/// Draws the card; tells how many lines of it did not fit, and where the team is.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, hits: &mut HitMap) {
    let Some(entry) = view.app.selected() else {
        frame.render_widget(view.pane_block(Pane::Card, Line::default()), area);
        draw_nobody(view, frame, area);
        return;
    };
    frame.render_widget(view.pane_block(Pane::Card, title(view, entry, area.width)), area);
    let (Some(inside), portrait) =
        (view.app.browser().layout().card_text(), view.app.browser().layout().portrait())
    else {
        return;
    };
    view.manner().begin(frame, inside);
    let beside = portrait.map_or(inside, |portrait| {
        let gap = portrait.width + 2;
        Rect { x: inside.x + gap, width: inside.width.saturating_sub(gap), ..inside }
    });
    let facts = facts::lines(view, entry, beside.width);
    let top_height = portrait.map_or(0, |portrait| portrait.height).max(height_of(&facts));
    let room = inside.height.saturating_sub(top_height + 1);
    let details::Details { lines: mut details, links } = details::details(view, entry, inside.width, room);
    let gap = u16::from(inside.height > top_height + height_of(&details));
    let has_details = !details.is_empty();
    let above = height_of(&details);
    let below = view.manner().below_details(view, entry, inside.width, room.saturating_sub(above));
    let team_line = above + below.team_line;
    let below_members = below.members;
    details.extend(below.lines);
    // The blank line above the first block: where there are no details, the gap is there already.
    let unneeded = usize::from(!has_details && !details.is_empty());
    details.drain(..unneeded);
    let whole = top_height + gap + height_of(&details);
    let overflow = whole.saturating_sub(inside.height);
    let top = view.app.browser().card().top().min(overflow);

    if let Some(place) = portrait.filter(|_| top == 0) {
        picture::draw(view, frame, &entry.person, Shade::Full, place);
    }
    let shown = Rect { height: top_height.saturating_sub(top).min(beside.height), ..beside };
    put_lines(frame, shown, &facts, top);
    let below = (top_height + gap).saturating_sub(top).min(inside.height);
    let place = Rect { y: inside.y + below, height: inside.height - below, ..inside };
    let skipped = top.saturating_sub(top_height + gap);
    put_lines(frame, place, &details, skipped);
    if view.theme.links() {
        lay_links(frame, place, &links, skipped);
    }
    for member in below_members {
        let line = (team_line + member.place.y).checked_sub(skipped + u16::from(unneeded > 0));
        let Some(y) = line.filter(|line| line + member.place.height <= place.height) else { continue };
        let here = Rect { x: place.x + member.place.x, y: place.y + y, ..member.place };
        if let (Some(other), Some(face)) = (view.app.roster().get(member.id), member.face) {
            let shade = other.availability().shade();
            picture::draw(view, frame, &other.person, shade, Rect::from((here.as_position(), face)));
            hits.team_faces.push((member.id, face));
        }
        hits.targets.push((here, Target::Person(member.id)));
    }
    if overflow > top {
        let (_, more) = view.theme.glyphs.more();
        let at = (area.right().saturating_sub(3), area.bottom().saturating_sub(1));
        frame.buffer_mut().set_string(at.0, at.1, more, view.theme.dim());
    }
    hits.card_overflow = overflow;
}

/// Writes lines from the `skipped`th on, as many as there is room for. Not as a paragraph, which looks for where to break
/// them: they fit.
fn put_lines(frame: &mut Frame, area: Rect, lines: &[Line], skipped: u16) {
    for (y, line) in (area.top()..area.bottom()).zip(lines.iter().skip(skipped.into())) {
        text::write_line(frame.buffer_mut(), Position { x: area.x, y }, line, area.width);
    }
}

/// What the card says below the details.
#[derive(Default)]
pub(super) struct Below<'a> {
    pub(super) lines: Vec<Line<'a>>,
    /// Where the team begins among the lines.
    pub(super) team_line: u16,
    /// Where each of the team is.
    pub(super) members: Vec<team::Member>,
}

/// The day, the journal and the team, as far as there is room.
pub(super) fn pictured<'a>(view: &'a View, entry: &'a Entry, width: u16, height: u16) -> Below<'a> {
    let mut lines = Vec::new();
    let left = |lines: &[Line]| height.saturating_sub(height_of(lines));
    let is_told = view.app.roster().schedule(entry.person.id).is_some();
    if is_told {
        lines.extend(day_bar::lines(view, entry, width, left(&lines)));
    }
    lines.extend(history::lines(view, width, left(&lines)));
    let mut team = team::of(view, entry, width, left(&lines));
    if !is_told {
        // Both clocks alone leave the team its room.
        let spare = left(&lines).saturating_sub(height_of(&team.lines));
        lines.extend(day_bar::lines(view, entry, width, spare));
    }
    let spare = left(&lines).saturating_sub(height_of(&team.lines));
    team.extend(team::wider(view, width, spare));
    let team_line = height_of(&lines);
    lines.extend(team.lines);
    Below { lines, team_line, members: team.members }
}

/// Makes links of the values that can be opened, as far as they are in view.
fn lay_links(frame: &mut Frame, area: Rect, links: &[details::LinkedValue], skipped: u16) {
    for link in links {
        let Some(line) = link.line.checked_sub(skipped).filter(|line| *line < area.height) else { continue };
        let place = Rect::new(area.x + link.column, area.y + line, link.width, 1);
        hyperlink::lay(frame.buffer_mut(), place.intersection(area), &link.target);
    }
}

/// A label that fills its column.
fn label(view: &View, said: &str) -> Span<'static> {
    let blanks = usize::from(LABEL.saturating_sub(text::width(said)));
    Span::styled(format!("{said}{}", " ".repeat(blanks)), view.theme.dim())
}

/// The cells of a day on a card of `width` cells, beside the label.
fn day_width(width: u16) -> u16 {
    let room = width.saturating_sub(LABEL);
    WIDEST.into_iter().find(|&widest| widest <= room).unwrap_or(room)
}

fn height_of(lines: &[Line]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

fn title<'a>(view: &'a View, entry: &'a Entry, width: u16) -> Line<'a> {
    let person = &entry.person;
    let name = match view.app.roster().nickname(person.id) {
        Some(nickname) => view.words.with(
            "name-and-nickname",
            &[("name", person.name.as_str().into()), ("nickname", nickname.into())],
        ),
        None => person.name.to_string(),
    };
    let name = text::fit(&name, width.saturating_sub(6), view.theme.glyphs.ellipsis()).into_owned();
    let style = view.theme.person(person.color, person.id).patch(view.theme.strong());
    Line::from(vec![Span::raw(" "), Span::styled(name, style), Span::raw(" ")])
}

fn draw_nobody(view: &View, frame: &mut Frame, area: Rect) {
    let said = view.words.get("card-nobody");
    let width = text::width(&said).min(area.width);
    let middle = Rect { x: area.x + (area.width - width) / 2, y: area.y + area.height / 2, width, height: 1 };
    put(frame, middle.intersection(area), &said, view.theme.dim(), view.theme.glyphs);
}
