//! Frames: when one is drawn, and what it needs.

use std::io;
use std::time::Duration;

use jiff::Timestamp;
use ratatui::layout::Size;
use tokio::time::Instant;

use super::Dashboard;
use crate::app::Message;
use crate::runtime::terminal::Screen;
use crate::ui::View;

/// Frames are at least this far apart.
const FRAME: Duration = Duration::from_millis(10);
/// The longest sleep. The timers of the system stand still while the machine sleeps: a look at the wall clock
/// tells that it has woken up.
const LONGEST_SLEEP: Duration = Duration::from_secs(10);

impl Dashboard {
    /// Draws a frame.
    pub(in crate::runtime) fn draw(&mut self, screen: &mut Screen) -> io::Result<()> {
        // The window may have another size before its event has come.
        self.fit(screen.size()?);
        let view = View {
            app: &self.app,
            words: &self.words,
            theme: &self.theme,
            pictures: self.pictures.cache(),
            now: Timestamp::now(),
            time_zone: &self.launch.time_zone,
            popup_place: std::cell::OnceCell::new(),
        };
        let hits = screen.draw(|frame| view.draw(frame))?;
        self.app.drawn(hits);
        self.is_due_known = false;
        self.to_terminal.push_str(&self.pictures.hold(&screen.take_transmitted()));
        // Only now it is known for whom of the team there was room.
        self.want_pictures();
        self.dirty = false;
        self.drawn_at = Some(Instant::now());
        Ok(())
    }

    pub(super) fn want_pictures(&mut self) {
        if !self.pictures.are_drawn() {
            return;
        }
        let (browser, roster) = (self.app.browser(), self.app.roster());
        self.pictures.want(browser.portraits(roster), self.app.popup().is_some());
        if self.app.popup().is_none() {
            self.pictures.prepare(browser.list().selected(), |of_any_size| {
                browser.next_portraits(roster, of_any_size)
            });
        }
    }

    /// When the loop must look again though nothing happens; a frame waits until `free`, if that is told.
    pub(super) fn wake_at(&mut self, free: Option<Instant>) -> Instant {
        let now = Timestamp::now();
        if !self.is_due_known {
            // An instant that passed while something else was done is still to be answered.
            self.due = self.due.into_iter().chain(self.app.next_tick(now)).min();
            self.is_due_known = true;
        }
        // What the frame itself led to, another size above all, is still to be done.
        if !self.effects.is_empty() {
            return Instant::now();
        }
        if self.dirty {
            let due = self.drawn_at.map_or_else(Instant::now, |drawn| drawn + FRAME);
            return free.map_or(due, |free| free.max(due));
        }
        let left = self.due.map(|at| at.duration_since(now));
        let sleep = left.map_or(LONGEST_SLEEP, |left| {
            Duration::try_from(left).unwrap_or(Duration::ZERO).min(LONGEST_SLEEP)
        });
        let wake = Instant::now() + sleep;
        self.pictures.stands_in_until().map_or(wake, |until| until.min(wake))
    }

    /// Whether a frame may be drawn now.
    pub(super) fn is_frame_due(&self, screen: &mut Screen) -> bool {
        self.drawn_at.is_none_or(|drawn| drawn.elapsed() >= FRAME) && screen.is_free()
    }

    /// The screen has this size now.
    pub(super) fn fit(&mut self, size: Size) {
        if size != self.app.browser().screen() {
            self.update(Message::Resize(size));
        }
    }
}
