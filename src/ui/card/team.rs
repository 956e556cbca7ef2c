//! The people of the same department, where the card has room for them: with faces where all of them fit like that.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::TEAM_FACE;
use crate::people::PersonId;
use crate::people::roster::Entry;
use crate::ui::timer_text::TimerText;
use crate::ui::{View, text};

/// A name's column: a glyph, a name, air.
const COLUMN: u16 = 26;
/// The column of a name beside a face.
const FACE_COLUMN: u16 = 30;
/// The lines of somebody with a face, and air.
const FACE_PITCH: u16 = TEAM_FACE.height + 1;

/// The team as the card shows it.
#[derive(Default)]
pub(super) struct Team<'a> {
    /// A blank line, the heading and the people.
    pub(super) lines: Vec<Line<'a>>,
    /// Where each of them is.
    pub(super) members: Vec<Member>,
}

/// Somebody of the team.
pub(in crate::ui) struct Member {
    pub(super) id: PersonId,
    /// Within the lines, counted from the blank one.
    pub(super) place: Rect,
}

impl Member {
    /// Whether their face stands there, and not the name alone.
    pub(super) const fn has_face(&self) -> bool {
        self.place.height == TEAM_FACE.height
    }
}

/// People of one row, the first of them at `first`.
fn side_by_side<'a>(
    people: impl Iterator<Item = &'a &'a Entry>,
    first: Rect,
) -> impl Iterator<Item = Member> {
    people.zip(0..).map(move |(entry, column): (_, u16)| Member {
        id: entry.person.id,
        place: Rect { x: first.x + column * first.width, ..first },
    })
}

/// A heading and as many people as fit into `height` lines of `width` cells; nothing where it is too little.
pub(super) fn of<'a>(view: &'a View, entry: &'a Entry, width: u16, height: u16) -> Team<'a> {
    let team: Vec<&Entry> =
        view.app.browser().card().team().iter().filter_map(|&id| view.app.roster().get(id)).collect();
    let (Some(rows), false) = (height.checked_sub(2).filter(|&rows| rows > 0), team.is_empty()) else {
        return Team::default();
    };
    let heading = vec![Line::default(), heading(view, entry)];
    let columns = (width / FACE_COLUMN).max(1);
    let used = u16::try_from(team.len().div_ceil(columns.into())).unwrap_or(u16::MAX);
    if used.saturating_mul(FACE_PITCH) - 1 <= rows {
        return with_faces(view, &team, heading, columns, width / columns);
    }
    let columns = (width / COLUMN).max(1);
    let shown = team.len().min(usize::from(columns) * usize::from(rows));
    as_names(view, &team[..shown], heading, columns, width / columns)
}

/// Down the columns, as names are read; as few lines as the columns allow.
fn as_names<'a>(
    view: &'a View,
    team: &[&'a Entry],
    mut lines: Vec<Line<'a>>,
    columns: u16,
    width: u16,
) -> Team<'a> {
    let used = team.len().div_ceil(columns.into());
    let mut members = Vec::new();
    for row in 0..used {
        let y = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let people = || team.iter().skip(row).step_by(used);
        lines.push(people().flat_map(|entry| cell(view, entry, width)).collect());
        members.extend(side_by_side(people(), Rect::new(0, y, width, 1)));
    }
    Team { lines, members }
}

/// Row by row, as a wall is seen: a face, the name beside it, and below the name what they do.
fn with_faces<'a>(
    view: &'a View,
    team: &[&'a Entry],
    mut lines: Vec<Line<'a>>,
    columns: u16,
    width: u16,
) -> Team<'a> {
    let mut members = Vec::new();
    for (nth, row) in team.chunks(columns.into()).enumerate() {
        if nth > 0 {
            lines.push(Line::default());
        }
        let y = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        members.extend(side_by_side(row.iter(), Rect::new(0, y, width, TEAM_FACE.height)));
        lines.push(row.iter().flat_map(|entry| name_beside_face(view, entry, width)).collect());
        lines.push(row.iter().flat_map(|entry| state_beside_face(view, entry, width)).collect());
    }
    Team { lines, members }
}

fn name_beside_face<'a>(view: &'a View, entry: &'a Entry, width: u16) -> [Span<'a>; 2] {
    let room = width.saturating_sub(TEAM_FACE.width + 2);
    let name = text::fit(&entry.person.name, room, view.theme.glyphs.ellipsis());
    let blanks = usize::from(width.saturating_sub(TEAM_FACE.width + 1 + text::width(&name)));
    [
        Span::raw(" ".repeat(usize::from(TEAM_FACE.width) + 1)),
        Span::styled(format!("{name}{}", " ".repeat(blanks)), view.name_style(entry)),
    ]
}

fn state_beside_face<'a>(view: &'a View, entry: &'a Entry, width: u16) -> [Span<'a>; 4] {
    let (theme, availability) = (view.theme, entry.availability());
    let style = theme.availability(availability);
    let room = width.saturating_sub(TEAM_FACE.width + 4);
    let timer = TimerText::of(view, entry).filter(|timer| !timer.is_plan).map(|timer| timer.said);
    let said = timer.unwrap_or_else(|| view.words.verdict(&entry.verdict));
    let said = text::fit(&said, room, theme.glyphs.ellipsis()).into_owned();
    let blanks = usize::from(room.saturating_sub(text::width(&said)) + 1);
    [
        Span::raw(" ".repeat(usize::from(TEAM_FACE.width) + 1)),
        Span::styled(format!("{} ", theme.glyphs.availability(availability)), style),
        Span::styled(said, theme.dim()),
        Span::raw(" ".repeat(blanks)),
    ]
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
