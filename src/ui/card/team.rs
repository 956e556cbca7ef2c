//! The people of the same department, where the card has room for them: with faces where all of them fit like that, with
//! large ones where even those do. Below them, where there is still room, those of the department above.

use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use crate::app::{LARGE_TEAM_FACE, TEAM_FACE};
use crate::people::roster::Entry;
use crate::people::{DepartmentId, PersonId};
use crate::ui::timer_text::TimerText;
use crate::ui::{View, text};

/// A name's column: a glyph, a name, air.
const COLUMN: u16 = 26;
/// The column of a name beside a face.
const FACE_COLUMN: u16 = 30;
/// The sizes of faces, the best first.
const FACES: [Size; 2] = [LARGE_TEAM_FACE, TEAM_FACE];
/// Fewer lines than these show too little of a wider team.
const LEAST_OF_WIDER: u16 = 4;

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
    /// How large the face is; `None` where the name stands alone.
    pub(super) face: Option<Size>,
}

impl Team<'_> {
    /// Puts another one below.
    pub(super) fn extend(&mut self, below: Self) {
        let height = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        let moved = below.members.into_iter().map(|member| {
            let place = Rect { y: member.place.y.saturating_add(height), ..member.place };
            Member { place, ..member }
        });
        self.members.extend(moved);
        self.lines.extend(below.lines);
    }
}

/// People of one row, the first of them at `first`.
fn side_by_side<'a>(
    people: impl Iterator<Item = &'a &'a Entry>,
    first: Rect,
    face: Option<Size>,
) -> impl Iterator<Item = Member> {
    people.zip(0..).map(move |(entry, column): (_, u16)| Member {
        id: entry.person.id,
        place: Rect { x: first.x + column * first.width, ..first },
        face,
    })
}

/// A heading and as many people as fit into `height` lines of `width` cells; nothing where it is too little.
pub(super) fn of<'a>(view: &'a View, entry: &'a Entry, width: u16, height: u16) -> Team<'a> {
    let department = entry.person.departments.first().copied();
    section(view, department, view.app.browser().card().team(), (width, height))
}

/// The same of the department above.
pub(super) fn wider<'a>(view: &'a View, width: u16, height: u16) -> Team<'a> {
    match view.app.browser().card().wider_team() {
        Some((department, people)) if height >= LEAST_OF_WIDER => {
            section(view, Some(department), people, (width, height))
        }
        _ => Team::default(),
    }
}

/// People with the largest faces with which all of them fit, else as names, as many as fit.
fn section<'a>(
    view: &'a View,
    department: Option<DepartmentId>,
    people: &'a [PersonId],
    (width, height): (u16, u16),
) -> Team<'a> {
    let team: Vec<&Entry> = people.iter().filter_map(|&id| view.app.roster().get(id)).collect();
    let (Some(rows), false) = (height.checked_sub(2).filter(|&rows| rows > 0), team.is_empty()) else {
        return Team::default();
    };
    let heading = vec![Line::default(), heading(view, department, &team)];
    let columns = (width / FACE_COLUMN).max(1);
    let used = u16::try_from(team.len().div_ceil(columns.into())).unwrap_or(u16::MAX);
    let fits = |face: &&Size| used.saturating_mul(face.height + 1) - 1 <= rows;
    if let Some(&face) = FACES.iter().find(fits) {
        return with_faces(view, &team, heading, face, (columns, width / columns));
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
        members.extend(side_by_side(people(), Rect::new(0, y, width, 1), None));
    }
    Team { lines, members }
}

/// Row by row, as a wall is seen: a face, the name beside it, and below the name what they do.
fn with_faces<'a>(
    view: &'a View,
    team: &[&'a Entry],
    mut lines: Vec<Line<'a>>,
    face: Size,
    (columns, width): (u16, u16),
) -> Team<'a> {
    let mut members = Vec::new();
    for (nth, row) in team.chunks(columns.into()).enumerate() {
        if nth > 0 {
            lines.push(Line::default());
        }
        let y = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        members.extend(side_by_side(row.iter(), Rect::new(0, y, width, face.height), Some(face)));
        let beside = |said: &dyn Fn(&'a Entry, u16) -> Vec<Span<'a>>| -> Line<'a> {
            row.iter().flat_map(|entry| beside_face(face, width, |room| said(entry, room))).collect()
        };
        lines.push(beside(&|entry, room| vec![name(view, entry, room)]));
        if face.height > 2 {
            lines.push(beside(&|entry, room| {
                let position = text::fit(&entry.person.position, room, view.theme.glyphs.ellipsis());
                vec![Span::styled(position, view.theme.dim())]
            }));
        }
        lines.push(beside(&|entry, room| state(view, entry, room)));
    }
    Team { lines, members }
}

/// What stands beside a face, in a column of so many cells with the face.
fn beside_face<'a>(face: Size, width: u16, said: impl FnOnce(u16) -> Vec<Span<'a>>) -> Vec<Span<'a>> {
    let before = face.width + 1;
    let mut spans = vec![Span::raw(" ".repeat(before.into()))];
    spans.extend(said(width.saturating_sub(before + 1)));
    let used: usize = spans.iter().map(Span::width).sum();
    spans.push(Span::raw(" ".repeat(usize::from(width).saturating_sub(used))));
    spans
}

fn name<'a>(view: &View, entry: &'a Entry, room: u16) -> Span<'a> {
    let name = text::fit(&entry.person.name, room, view.theme.glyphs.ellipsis());
    Span::styled(name, view.name_style(entry))
}

fn state<'a>(view: &View, entry: &Entry, room: u16) -> Vec<Span<'a>> {
    let (theme, availability) = (view.theme, entry.availability());
    let timer = TimerText::of(view, entry).filter(|timer| !timer.is_plan).map(|timer| timer.said);
    let said = timer.unwrap_or_else(|| view.words.verdict(&entry.verdict));
    let said = text::fit(&said, room.saturating_sub(2), theme.glyphs.ellipsis()).into_owned();
    vec![
        Span::styled(
            format!("{} ", theme.glyphs.availability(availability)),
            theme.availability(availability),
        ),
        Span::styled(said, theme.dim()),
    ]
}

fn heading<'a>(view: &'a View, department: Option<DepartmentId>, team: &[&Entry]) -> Line<'a> {
    let (words, theme) = (view.words, view.theme);
    let department = department.and_then(|id| view.app.roster().departments().get(id));
    let name = department.map(|department| department.name.as_str()).unwrap_or_default();
    let present = team.iter().filter(|other| other.verdict.presence.is_in());
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
