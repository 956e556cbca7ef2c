//! The mouse, in the three ways that terminals tell of it.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::TerminalEvent;

/// `CSI < button ; column ; row M`, with `m` when the button was let go; without `<`, as rxvt writes it, the button
/// counts from 32.
pub(super) fn event(parameters: &str, last: u8) -> Option<TerminalEvent> {
    let (parameters, first) = parameters.strip_prefix('<').map_or((parameters, 32), |numbers| (numbers, 0));
    let mut numbers = parameters.split(';').map(|number| number.parse::<u16>().ok());
    let button = numbers.next()??.checked_sub(first)?;
    let (column, row) = (numbers.next()??, numbers.next()??);
    let (kind, modifiers) = used(button)?;
    let kind = match kind {
        MouseEventKind::Down(button) if last == b'm' => MouseEventKind::Up(button),
        kind => kind,
    };
    Some(at(kind, modifiers, (column, row)))
}

/// `CSI M`, and three bytes that count from 32.
pub(super) fn oldest(bytes: [u8; 3]) -> Option<TerminalEvent> {
    let [button, column, row] = bytes.map(|byte| u16::from(byte).checked_sub(32));
    let (kind, modifiers) = used(button?)?;
    Some(at(kind, modifiers, (column?, row?)))
}

/// Terminals count columns and rows from one.
fn at(kind: MouseEventKind, modifiers: KeyModifiers, (column, row): (u16, u16)) -> TerminalEvent {
    let (column, row) = (column.saturating_sub(1), row.saturating_sub(1));
    TerminalEvent::Mouse(MouseEvent { kind, column, row, modifiers })
}

/// What was done, and what was held meanwhile: two bits of a button, Shift, Alt, Ctrl, whether the mouse moved, and
/// two more of the button.
fn used(button: u16) -> Option<(MouseEventKind, KeyModifiers)> {
    let moved = button & 0x20 != 0;
    let kind = match (button & 3 | (button & 0xc0) >> 4, moved) {
        (0, false) => MouseEventKind::Down(MouseButton::Left),
        (1, false) => MouseEventKind::Down(MouseButton::Middle),
        (2, false) => MouseEventKind::Down(MouseButton::Right),
        (3, false) => MouseEventKind::Up(MouseButton::Left),
        (0, true) => MouseEventKind::Drag(MouseButton::Left),
        (1, true) => MouseEventKind::Drag(MouseButton::Middle),
        (2, true) => MouseEventKind::Drag(MouseButton::Right),
        (3..=5, true) => MouseEventKind::Moved,
        (4, false) => MouseEventKind::ScrollUp,
        (5, false) => MouseEventKind::ScrollDown,
        (6, false) => MouseEventKind::ScrollLeft,
        (7, false) => MouseEventKind::ScrollRight,
        _ => return None,
    };
    let bits = [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)];
    let held = bits.iter().filter(|(bit, _)| button & bit != 0);
    Some((kind, held.fold(KeyModifiers::NONE, |all, &(_, modifier)| all | modifier)))
}
