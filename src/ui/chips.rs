//! The title of the people: how many there are, what is looked for, and a chip for each filter.
//!
//! ```text
//! ╭ 3 of 11 · anna  online   @design  +1 ──╮
//! ```

use ratatui::text::Span;

use super::{Clickable, View, list, text};
use crate::app::{Action, Scope, Target};
use crate::people::Order;
use crate::people::search::Filter;

/// Cells at the end of the frame that stay free for its corners and the mark of more above.
const EDGE: u16 = 4;

/// How many people there are, and why not more, for a pane of so many cells. A click on a chip takes it away.
pub(super) fn title<'a>(view: &View, width: u16) -> Clickable<'a> {
    let (words, theme, app) = (view.words, view.theme, view.app);
    let known: usize = app.counts().iter().map(|(_, count)| count).sum();
    let mut line = Clickable::indented(1);
    if app.browser().filter().is_active() || app.browser().scope().is_some() {
        let found = app.browser().list().people();
        let said = words.with("list-found", &[("found", found.into()), ("n", known.into())]);
        let room = width.saturating_sub(EDGE + 2 + text::width(&said));
        line.push([Span::styled(said, theme.strong())]);
        push_narrowed(view, &mut line, room);
    } else {
        line.push([Span::styled(words.count("list-title", known), theme.strong())]);
        let order = app.browser().list().shown_order();
        let groups = app.browser().wall().is_open().then_some(Order::Department);
        // The wall is by department, and within each of them in the order of the list.
        for by in groups.into_iter().chain(Some(order).filter(|&order| groups != Some(order))) {
            let said = words.get(list::order_key(by));
            let said = Span::styled(format!("{}{said}", theme.glyphs.dot()), theme.dim());
            if line.width() + text::width(&said.content) + EDGE > width {
                break;
            }
            line.push_target([said], Target::Act(Action::NextOrder));
        }
    }
    line.push([Span::raw(" ")]);
    line
}

/// The words that are looked for and the chips, in so many cells; the words leave the chips half of them.
fn push_narrowed(view: &View, line: &mut Clickable, room: u16) {
    let (theme, app) = (view.theme, view.app);
    let scope = app.browser().scope().map(|scope| (scope_name(view, scope), Target::Scope));
    let named = |filter: &Filter| (filter_name(view, filter), Target::Filter(filter.clone()));
    let filters = app.browser().filter().query().chips().iter().map(named);
    let (style, [before, after]) = theme.chip();
    let (chips, targets): (Vec<String>, Vec<Target>) = scope
        .into_iter()
        .chain(filters)
        .map(|(name, target)| (format!("{before}{name}{after}"), target))
        .unzip();
    let wanted = chips.iter().map(|chip| text::width(chip) + 1).fold(0, u16::saturating_add);
    let mut left = room;
    let looked_for = app.browser().filter().query().words().collect::<Vec<_>>().join(" ");
    if !looked_for.is_empty() {
        let dot = theme.glyphs.dot();
        let share = room.saturating_sub(wanted).max(room / 2).saturating_sub(text::width(dot));
        let said = format!("{dot}{}", text::fit(&looked_for, share, theme.glyphs.ellipsis()));
        left = left.saturating_sub(text::width(&said));
        line.push_target([Span::styled(said, theme.accent())], Target::Act(Action::Find));
    }
    let fitted = fit_chips(chips, left, theme.glyphs.ellipsis());
    for ((chip, beyond), target) in fitted.into_iter().zip(targets) {
        line.push([Span::raw(" ")]);
        if beyond {
            line.push_target([Span::styled(chip, theme.dim())], Target::Act(Action::Filters));
        } else {
            line.push_target([Span::styled(chip, style)], target);
        }
    }
}

/// As many chips as fit, each after a blank, and `+n` (`true`) for those that do not. The first one is cut sooner
/// than left out.
fn fit_chips(chips: Vec<String>, room: u16, ellipsis: &str) -> Vec<(String, bool)> {
    let beyond = |n: usize| format!("+{n}");
    let count = chips.len();
    let mut left = room;
    let mut fitted: Vec<(String, bool)> = Vec::new();
    for (nth, chip) in chips.into_iter().enumerate() {
        let others = count - nth - 1;
        // Room for the mark of the others, unless this is the last one.
        let reserved = if others > 0 { text::width(&beyond(others)) + 1 } else { 0 };
        let free = left.saturating_sub(1 + reserved);
        let width = text::width(&chip);
        if width > free && (nth > 0 || free == 0) {
            fitted.push((beyond(others + 1), true));
            break;
        }
        let chip = text::fit(&chip, free, ellipsis).into_owned();
        left = left.saturating_sub(text::width(&chip) + 1);
        fitted.push((chip, false));
    }
    fitted
}

/// A filter in words.
pub(super) fn filter_name(view: &View, filter: &Filter) -> String {
    match filter {
        Filter::Department(_) | Filter::Profile { .. } => filter.to_string(),
        Filter::Quality { quality, not } => {
            let name = view.words.get(&format!("quality-{}", quality.as_str()));
            if *not { view.words.with("quality-not", &[("quality", name.into())]) } else { name }
        }
    }
}

/// Whom the list is narrowed to, in words.
fn scope_name(view: &View, scope: Scope) -> String {
    let (words, roster) = (view.words, view.app.roster());
    let of_person = |key: &str, id| {
        let name = roster.get(id).map(|entry| entry.person.name.as_str()).unwrap_or_default();
        words.with(key, &[("name", name.into())])
    };
    match scope {
        Scope::Department(id) => {
            roster.departments().get(id).map(|department| department.name.clone()).unwrap_or_default()
        }
        Scope::Colleagues(id) => of_person("scope-colleagues", id),
        Scope::Subordinates(id) => of_person("scope-subordinates", id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(chips: &[&str], room: u16) -> String {
        let chips = chips.iter().map(|&chip| chip.to_owned()).collect();
        fit_chips(chips, room, "…").into_iter().map(|(chip, _)| chip).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn chips_that_do_not_fit_are_counted() {
        let chips = ["[online]", "[@design]", "[phone]"];
        assert_eq!(fitted(&chips, 40), "[online] [@design] [phone]");
        assert_eq!(fitted(&chips, 27), "[online] [@design] [phone]");
        assert_eq!(fitted(&chips, 26), "[online] [@design] +1");
        assert_eq!(fitted(&chips, 21), "[online] +2");
        assert_eq!(fitted(&chips, 9), "[onl… +2");
        assert_eq!(fitted(&chips, 3), "+3");
        assert_eq!(fitted(&[], 9), "");
    }
}
