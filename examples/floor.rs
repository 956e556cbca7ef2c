//! The least that a list in a ratatui program can cost: 1,000 rows, one thread, a frame for each key and none else.
//! `scripts/bench` measures it beside the dashboard, so that a slow machine is not taken for a slow program.

use std::io;

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEventKind};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{Block, List, ListState};

const ROWS: usize = 1000;

fn main() -> io::Result<()> {
    let rows: Vec<String> = (0..ROWS)
        .map(|row| format!("{row:>6}  Иван Петров · Sales manager · +7 900 {row:03}-{:02}", row % 100))
        .collect();
    let (mut selected, mut top) = (0, 0);
    let mut terminal = ratatui::init();
    loop {
        terminal.draw(|frame| {
            // Only the rows in view are made.
            let height = usize::from(frame.area().height.saturating_sub(2).max(1));
            top = top.clamp((selected + 1_usize).saturating_sub(height), selected);
            let mut state = ListState::default().with_selected(Some(selected - top));
            let visible = rows[top..(top + height).min(ROWS)].iter().map(String::as_str);
            let list = List::new(visible)
                .block(Block::bordered().title(format!("floor {}/{ROWS}", selected + 1)))
                .highlight_style(Style::new().add_modifier(Modifier::REVERSED));
            frame.render_stateful_widget(list, frame.area(), &mut state);
        })?;
        selected = loop {
            match event::read()? {
                Event::Key(key) if key.kind == KeyEventKind::Press => match key.code {
                    KeyCode::Char('q' | 'c') => {
                        ratatui::restore();
                        return Ok(());
                    }
                    KeyCode::Char('j') => break (selected + 1).min(ROWS - 1),
                    KeyCode::Char('k') => break selected.saturating_sub(1),
                    _ => {}
                },
                Event::Resize(..) => break selected,
                _ => {}
            }
        };
    }
}
