//! Effects, whatever brings them.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::*;
use crate::app;
use crate::config::{self, Pictures};
use crate::people::PersonId;
use crate::portal::Command;
use crate::runtime::{Appearance, Commands, MouseCapture, Profile, Profiles, Themes};
use crate::store;
use crate::sync::{Cadence, ConnectionState, Instruction};
use crate::ui::Palette;
use crate::words::Sentence;

struct NoProfiles;

impl Profiles for NoProfiles {
    fn read(&self, _nth: usize) -> Result<Profile, Sentence> {
        Err(Sentence::verbatim("There is no other profile."))
    }
}

/// A dashboard whose every first update asks for an effect: it takes me for idle at once.
fn dashboard() -> Dashboard {
    let launch = Launch {
        settings: app::Settings {
            auto_idle: Some(SignedDuration::ZERO),
            offers: app::Offers { profiles: vec!["other".to_owned()], ..app::Offers::default() },
            ..app::fixture::settings()
        },
        appearance: Appearance {
            theme: Palette::default(),
            color: config::Color::None,
            glyphs: config::Glyphs::Ascii,
            pictures: Pictures::None,
            presentation: app::Presentation::Panes,
        },
        themes: Themes::default(),
        theme_fault: None,
        theme_file: None,
        words: Words::english(),
        mouse: MouseCapture::Off,
        relay: None,
        cadence: Cadence::default(),
        cache: None,
        store: None,
        status_timer: None,
        time_zone: TimeZone::UTC,
        commands: Commands::default(),
        profiles: Arc::new(NoProfiles),
        keep_address: Arc::new(|_| Ok(())),
    };
    Dashboard::new(launch, Size::new(80, 24))
}

/// The instructions for the synchronisation once everything is carried out.
async fn instructions(dashboard: &mut Dashboard) -> Vec<Instruction> {
    let mut screen = Screen::detached().unwrap();
    let mut terminal =
        Terminal { screen: &mut screen, keyboard: Keyboard::default(), signals: Signals::new().unwrap() };
    assert_eq!(dashboard.carry_out(&mut terminal).await.unwrap(), None);
    dashboard.portal.take_instructions()
}

#[tokio::test]
async fn an_effect_is_carried_out_whatever_brought_it() {
    type Way = (&'static str, fn(&mut Dashboard));
    let ways: [Way; 9] = [
        ("a size that the frame notices", |dashboard| dashboard.fit(Size::new(60, 20))),
        ("the history", |dashboard| {
            let (sightings, watches) = (Vec::new(), Vec::new());
            dashboard.update(Message::History { id: PersonId(1), sightings, watches });
        }),
        ("what is remembered", |dashboard| {
            dashboard.on_remembered(Some(Err(store::Error::Newer { file: "portal.db".into() })));
        }),
        ("a failed connection", |dashboard| dashboard.on_connection(Err(Sentence::verbatim("No portal.")))),
        ("a kept address", |dashboard| {
            dashboard.effects.push_back(Effect::FollowPortal("new.example".to_owned()));
        }),
        ("a profile that is not to be had", |dashboard| {
            dashboard.effects.push_back(Effect::OpenProfile(0));
        }),
        ("going on after a stop", |dashboard| dashboard.go_on(Size::new(80, 24))),
        ("an update", |dashboard| {
            dashboard.update(Message::Update(Update::Connection(ConnectionState::Live)));
        }),
        ("time", |dashboard| {
            dashboard.due = Some(Timestamp::MIN);
            dashboard.on_time();
        }),
    ];
    for (way, bring) in ways {
        let mut dashboard = dashboard();
        bring(&mut dashboard);
        let instructions = self::instructions(&mut dashboard).await;
        assert!(
            instructions.contains(&Instruction::Call(Command::StartIdle { ago: 1 })),
            "{way}: {instructions:?}"
        );
    }
}

#[tokio::test]
async fn an_instruction_waits_until_the_portal_has_room_for_it() {
    let mut dashboard = dashboard();
    for id in 1..=20 {
        dashboard.effects.push_back(Effect::RefreshPerson(PersonId(id)));
    }
    let mut instructions = self::instructions(&mut dashboard).await;
    loop {
        dashboard.portal.send_instructions();
        let more = dashboard.portal.take_instructions();
        if more.is_empty() {
            break;
        }
        instructions.extend(more);
    }
    instructions.retain(|instruction| matches!(instruction, Instruction::Call(Command::User(_))));
    let all: Vec<Instruction> = (1..=20).map(|id| Instruction::Call(Command::User(PersonId(id)))).collect();
    assert_eq!(instructions, all);
}
