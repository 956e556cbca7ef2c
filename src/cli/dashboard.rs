//! `whosin` and `whosin demo`: the dashboard.

use jiff::tz::TimeZone;

use super::{Context, Demo, Exit, Failure};
use crate::app::{self, Keymap};
use crate::config::{self, Config};
use crate::demo::{self, Limits, People, Portal};
use crate::people::Rules;
use crate::portal::{Client, Options, Webhook};
use crate::runtime::{self, Appearance, Connection, Ending, Launch};
use crate::sync::Cadence;
use crate::words::Words;

/// The dashboard on the configured portal.
pub(super) fn run(query: &str, context: &Context) -> Result<Exit, Failure> {
    let client = context.client()?;
    let mut launch = launch(client.host(), client.portal().as_str(), query, context);
    launch.cache = Some(context.paths.cache.join("avatars"));
    let ending = runtime::run(launch, || async move { Ok(Connection { client, keep: Box::new(()) }) })?;
    Ok(exit(ending))
}

/// The dashboard on the embedded portal.
pub(super) fn run_demo(demo: &Demo, context: &Context) -> Result<Exit, Failure> {
    // The command line takes no number outside the range.
    let people = People::new(demo.office.people).unwrap_or_default();
    let options = demo::Options {
        people,
        seed: demo.office.seed,
        // Nobody else asks this portal: it need not defend itself.
        limits: Limits::generous(),
        ..demo::Options::default()
    };
    // Its pages are nowhere: the links of the demo lead to where such links lead.
    let portal = Words::english().get("demo-portal");
    let launch = launch(portal, "https://demo.example/", &demo.query.join(" "), context);
    let ending = runtime::run(launch, move || open_office(options))?;
    Ok(exit(ending))
}

/// Starts the embedded portal and a client that knows its address.
async fn open_office(options: demo::Options) -> Result<Connection, String> {
    let portal = Portal::start(options).await.map_err(|error| error.to_string())?;
    let webhook = Webhook::parse(&portal.webhook_url()).map_err(|error| error.to_string())?;
    Ok(Connection { client: Client::new(webhook, Options::default()), keep: Box::new(portal) })
}

fn launch(portal: String, portal_url: &str, query: &str, context: &Context) -> Launch {
    let config = &context.config;
    let time_zone = TimeZone::system();
    let words = Words::english();
    Launch {
        settings: app::Settings {
            portal,
            portal_url: portal_url.to_owned(),
            rules: Rules { limit: config.presence_limit, me: None, time_zone: time_zone.clone() },
            order: config.order,
            density: match config.density {
                config::Density::Comfortable => app::Density::Comfortable,
                config::Density::Compact => app::Density::Compact,
            },
            query: query.to_owned(),
            keymap: Keymap::default().named(|key| words.get(key)),
        },
        appearance: appearance(config),
        mouse: config.mouse,
        cadence: Cadence {
            selected: config.refresh.selected,
            visible: config.refresh.visible,
            everybody: config.refresh.everybody,
            ..Cadence::default()
        },
        cache: None,
        time_zone,
    }
}

const fn appearance(config: &Config) -> Appearance {
    Appearance { theme: config.theme, color: config.color, glyphs: config.glyphs, pictures: config.pictures }
}

/// A program that a signal ended says so as a shell would.
fn exit(ending: Ending) -> Exit {
    match ending {
        Ending::Quit => Exit::Done,
        Ending::Signal(number) => Exit::Signal(u8::try_from(number).unwrap_or(0)),
    }
}
