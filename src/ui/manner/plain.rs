//! Plain: one line of text for each thing, without borders, pictures or shapes. The terminal's own cursor stands on the
//! selection, so that a screen reader follows; what did not change is not written again, nor is what is selected.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Manner, Said};
use crate::app::{Item, Notice, Target, tree as departments};
use crate::people::Overlay;
use crate::people::roster::Entry;
use crate::people::schedule::Engagement;
use crate::ui::card::Below;
use crate::ui::timer_text::TimerText;
use crate::ui::{View, header, popup, put, text};

/// Between two things of a line.
const COMMA: &str = ", ";
/// Blanks by which a sub-department stands further right.
const STEP: usize = 2;

/// In lines of text.
pub(super) struct Plain;

impl Manner for Plain {
    fn header(&self, view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)> {
        write(view, frame, area, &fitting(header::said(view), area.width));
        Vec::new()
    }

    fn select(&self, _: &View, frame: &mut Frame, line: Rect) {
        frame.set_cursor_position(line.as_position());
    }

    fn begin(&self, frame: &mut Frame, text: Rect) {
        frame.set_cursor_position(text.as_position());
    }

    fn person(&self, view: &View, frame: &mut Frame, line: Rect, entry: &Entry) {
        write(view, frame, line, &person(view, entry));
    }

    fn department(&self, view: &View, frame: &mut Frame, line: Rect, department: &departments::Line) {
        write(view, frame, line, &department_said(view, department));
    }

    fn below_details<'a>(&self, view: &'a View, entry: &'a Entry, _: u16, _: u16) -> Below<'a> {
        Below { lines: team(view, entry), ..Below::default() }
    }

    fn item(&self, view: &View, frame: &mut Frame, line: Rect, item: &Item, _: &str, _: (u16, Style)) {
        let on = view.app.is_on(&item.choice).filter(|on| *on).map(|_| view.words.get("plain-on"));
        let key = Some(view.theme.glyphs.plain(&item.key).into_owned());
        let hint = Some(popup::item_hint(view, item));
        let count = item.count.map(|count| count.to_string());
        write(view, frame, line, &joined([Some(popup::item_name(view, item)), on, count, key, hint]));
    }

    fn notice(&self, view: &View, frame: &mut Frame, line: Rect, notice: &Notice, time: &str) {
        let said = view.words.change(&notice.name, notice.before, notice.presence);
        let new = (!notice.seen).then(|| view.words.get("plain-new"));
        write(view, frame, line, &joined([Some(time.trim().to_owned()), Some(said), new]));
    }

    fn popup(&self, view: &View, screen: Rect, _: Rect) -> Rect {
        // Nothing else may stand in its lines; the header and the footer stay.
        let layout = view.app.browser().layout();
        let edge = |line: Option<Rect>| line.map_or(0, |line| line.height);
        let (above, below) = (edge(layout.header), edge(layout.footer));
        Rect { y: screen.y + above, height: screen.height.saturating_sub(above + below), ..screen }
    }

    fn notice_room(&self, said: Said, width: u16) -> u16 {
        // One at a time.
        if said == Said::Keys { width } else { 0 }
    }
}

fn write(view: &View, frame: &mut Frame, line: Rect, said: &str) {
    put(frame, line, said, view.theme.text(), view.theme.glyphs);
}

/// What there is, with commas between.
fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(COMMA)
}

/// As many of the parts as fit, those that come first being needed most.
fn fitting(mut parts: Vec<String>, width: u16) -> String {
    while parts.len() > 1 && text::width(&parts.join(COMMA)) > width {
        parts.pop();
    }
    parts.join(COMMA)
}

/// The meeting or the absence of somebody, whole: no shape says what it is.
fn taken(view: &View, entry: &Entry) -> Option<String> {
    let now = view.portal_now();
    let engagement = view.app.roster().engagement(entry.person.id, now);
    let engagement = engagement.filter(|does| !matches!(does, Engagement::Free { .. }))?;
    Some(view.words.engagement(&engagement, now, view.time_zone))
}

/// "Anna Petrova, quiet, in a meeting until 15:30, Head of Design, favourite".
fn person(view: &View, entry: &Entry) -> String {
    let (words, person, browser) = (view.words, &entry.person, view.app.browser());
    let mark = |is: bool, key: &str| is.then(|| words.get(key));
    joined([
        Some(person.name.to_string()),
        view.app.roster().nickname(person.id).map(str::to_owned),
        Some(words.verdict(&entry.verdict)),
        taken(view, entry).or_else(|| TimerText::of(view, entry).map(|timer| timer.said)),
        Some(person.position.to_string()),
        mark(entry.verdict.overlay == Some(Overlay::Birthday), "overlay-birthday"),
        mark(browser.is_favourite(person.id), "plain-favourite"),
        mark(browser.is_watched(person.id), "plain-watched"),
    ])
}

/// "  Design, 3/11, Anna Petrova, folded".
fn department_said(view: &View, line: &departments::Line) -> String {
    let (words, roster) = (view.words, view.app.roster());
    let Some(department) = roster.departments().get(line.node.id) else { return String::new() };
    let told = !line.node.id.is_team() || roster.structure().is_told(line.node.id);
    let (present, all) = (line.count.present, line.count.all);
    let count =
        told.then(|| words.with("plain-present", &[("present", present.into()), ("all", all.into())]));
    let head = roster.heads_of(department.id).first().and_then(|&head| roster.get(head));
    let head = head
        .map(|head| words.with("head-of", &[("name", head.person.name.as_str().into()), ("n", 1.into())]));
    let folded = line.folded.filter(|folded| *folded).map(|_| words.get("plain-folded"));
    let said = joined([Some(department.name.clone()), count, head, folded]);
    format!("{}{said}", " ".repeat(STEP * usize::from(line.node.depth)))
}

/// The people of the same department, a line each.
fn team<'a>(view: &'a View, entry: &'a Entry) -> Vec<Line<'a>> {
    let team: Vec<&Entry> =
        view.app.browser().card().team().iter().filter_map(|&id| view.app.roster().get(id)).collect();
    let department = entry.person.departments.first();
    let department = department.and_then(|&id| view.app.roster().departments().get(id));
    let Some(department) = department.filter(|_| !team.is_empty()) else { return Vec::new() };
    let said = |entry: &&Entry| {
        joined([Some(entry.person.name.to_string()), Some(view.words.verdict(&entry.verdict))])
    };
    let heading = [String::new(), department.name.clone()];
    heading.into_iter().chain(team.iter().map(said)).map(Line::raw).collect()
}
