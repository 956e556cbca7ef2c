//! `whosin` and `whosin demo`: the dashboard.

mod relayed;

use std::io::{IsTerminal, stdin, stdout};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use url::Url;

use crate::app::welcome::{Fault, Found};
use crate::app::{self, Action, Keymap, Presentation, Showing, Timers};
use crate::cli::access::{self, context::runtime};
use crate::cli::commands::list::List;
use crate::cli::commands::portal::{CompanyArgs, unstarted};
use crate::cli::commands::{list, login};
use crate::cli::people::company::{Company, tell};
use crate::cli::{Context, Exit, Failure, keys};
use crate::config::{self, Access, Config, Pictures};
use crate::demo::{self, Limits, Portal};
use crate::people::text::clean;
use crate::people::{PersonId, Rules};
use crate::portal::{Client, Options, Webhook, is_loopback, name_of};
use crate::runtime::{
    self as screen, Appearance, Chosen, Commands, Connection, Ending, Greeting, KeepAddress, Launch,
    MouseCapture, Screen, Session,
};
use crate::store;
use crate::sync::{Cadence, CalendarCadence, WaitLimit, read_calendars, read_company};
use crate::words::{Sentence, Words};

/// `whosin demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// The company.
    #[command(flatten)]
    pub company: CompanyArgs,

    /// In lines of text alone, for screen readers and braille
    #[arg(long)]
    pub plain: bool,

    /// Begin with the wall of faces
    #[arg(long)]
    pub wall: bool,

    /// Words to filter the dashboard by
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
}

impl From<screen::Error> for Failure {
    fn from(error: screen::Error) -> Self {
        match error {
            screen::Error::NoTerminal => Self::NoTerminal,
            screen::Error::Terminal(error) => Self::Terminal(error),
            screen::Error::Resources(error) => Self::Resources(error),
        }
    }
}

/// The dashboard on the configured portal; without one, in a terminal, the first screen.
pub(crate) fn run(query: &str, context: &Context) -> Result<Exit, Failure> {
    if writes_lines_only() {
        let company = list::read(&list_of(query), None, context)?;
        return list_instead(company, query, context);
    }
    if let Some(session) = relayed::session(query, context)? {
        return open(session, None);
    }
    if !context.is_set_up() && stdin().is_terminal() && stdout().is_terminal() {
        return welcome(query, context);
    }
    let session = match context.named_portal().filter(|_| context.config.access == Some(Access::Keyring)) {
        Some(portal) => session_by_keyring(&portal, query, context)?,
        None => session(context.client()?, query, context)?,
    };
    open(session, None)
}

/// The dashboard on a portal that the settings name: what is remembered of it is on the screen while the keyring,
/// which may ask for a password in a window, is still asked for the webhook.
fn session_by_keyring(portal: &Url, query: &str, context: &Context) -> Result<Session, Failure> {
    let launch = launch_at(portal, None, query, context)?;
    let (context, host) = (context.clone(), name_of(portal));
    Ok(Session::new(launch, || async move {
        let client = tokio::task::spawn_blocking(move || context.client())
            .await
            .map_err(|error| Sentence::verbatim(error.to_string()))?
            .map_err(|failure| failure.sentence())?;
        if client.host() == host {
            return Ok(Connection::to(client));
        }
        Err(Sentence::new("keyring-elsewhere").with("host", host))
    }))
}

/// The first screen, then what was chosen on it; again, after the demo.
fn welcome(query: &str, context: &Context) -> Result<Exit, Failure> {
    let file = short(&context.paths.config_file());
    let greeting = Greeting { appearance: appearance(context).0, words: context.words.clone(), file };
    let mut screen = None;
    loop {
        let (chosen, taken) = screen::welcome(&greeting, screen, |text| {
            let context = context.clone();
            async move {
                let (webhook, grant) = login::take_on(&text, &context).await.map_err(|refused| Fault {
                    obstacle: refused.obstacle(),
                    sentence: Failure::from(refused).sentence(),
                })?;
                let lacks = grant.lacks();
                Ok((Found { portal: webhook.host(), name: grant.name, lacks }, webhook))
            }
        })?;
        match chosen {
            Chosen::Portal(webhook) => {
                let client = Client::new(webhook, context.options()?);
                return open(session(client, query, context)?, Some(taken));
            }
            Chosen::Demo => {
                let company = CompanyArgs::default();
                let demo =
                    Demo { company, plain: context.config.plain, wall: false, query: vec![query.to_owned()] };
                let mut session = demo_session(&demo, context)?;
                session.launch.settings.from_welcome = true;
                let (ending, given_back) = screen::run(session, Some(taken))?;
                if ending != Ending::Welcome {
                    return Ok(exit(ending));
                }
                screen = Some(given_back);
            }
            // The screen is dropped before the shell goes on.
            Chosen::End(ending) => return Ok(exit(ending)),
        }
    }
}

/// The path as people write it, from their home on.
fn short(path: &Path) -> String {
    let home = std::env::var_os("HOME").filter(|home| !home.is_empty());
    match home.and_then(|home| path.strip_prefix(home).ok()) {
        Some(rest) => format!("~/{}", rest.display()),
        None => path.display().to_string(),
    }
}

/// The dashboard until its end.
fn open(session: Session, screen: Option<Screen>) -> Result<Exit, Failure> {
    // The screen is dropped before the shell goes on.
    let (ending, _) = screen::run(session, screen)?;
    Ok(exit(ending))
}

/// The dashboard on a portal.
fn session(client: Client, query: &str, context: &Context) -> Result<Session, Failure> {
    let launch = launch_at(client.portal(), client.user_id(), query, context)?;
    Ok(Session::new(launch, || async move { Ok(Connection::to(client)) }))
}

/// The other profiles, as [`Context::other_profiles`] names them.
struct Others {
    names: Vec<Option<String>>,
    context: Context,
}

impl screen::Profiles for Others {
    fn read(&self, nth: usize) -> Result<screen::Profile, Sentence> {
        let name = self.names.get(nth).cloned().flatten();
        let context = self.context.with_profile(name.as_deref());
        let context = context.map_err(|failure| failure.sentence())?;
        if !context.is_set_up() {
            return Err(context.no_portal().sentence());
        }
        let asks = matches!(context.config.access, Some(Access::Command(_)));
        let open = move || {
            let client = context.client().map_err(|failure| failure.sentence())?;
            session(client, "", &context).map_err(|failure| failure.sentence())
        };
        Ok(screen::Profile { asks, open: Box::new(open) })
    }
}

/// A profile as the palette calls it.
fn profile_label(name: Option<&String>, words: &Words) -> String {
    match name {
        Some(name) => words.with("palette-profile", &[("name", clean(name).into())]),
        None => words.get("palette-no-profile"),
    }
}

/// What the loop needs for a portal that is remembered, and for whom it asks where that is known.
fn launch_at(portal: &Url, me: Option<PersonId>, query: &str, context: &Context) -> Result<Launch, Failure> {
    let mut launch = launch(label(portal), portal.as_str(), query, context)?;
    launch.settings.rules.me = me;
    launch.relay = access::relay::settings(&context.config.relay);
    launch.store = Some(store::Settings {
        file: context.store_file(&name_of(portal)),
        journal: context.config.journal.then(|| launch.settings.rules.clone()),
    });
    launch.status_timer = Some(context.status_timer(&name_of(portal)));
    launch.cache = Some(context.paths.cache.join("avatars"));
    let names = context.other_profiles();
    launch.settings.offers.profiles =
        names.iter().map(|name| profile_label(name.as_ref(), &context.words)).collect();
    launch.profiles = Arc::new(Others { names, context: context.clone() });
    Ok(launch)
}

/// The portal's name in the header; plain http is said, for anybody on the way reads along.
fn label(portal: &Url) -> String {
    match (portal.scheme(), is_loopback(portal)) {
        ("http", false) => format!("http://{}", name_of(portal)),
        _ => name_of(portal),
    }
}

/// The dashboard on the embedded portal.
pub(crate) fn run_demo(demo: &Demo, context: &Context) -> Result<Exit, Failure> {
    if writes_lines_only() {
        let options = portal_options(demo);
        let limits = context.cadence().limits;
        let (read, calendars) = runtime()?.block_on(async {
            let (client, _portal) = open_portal(options).await.map_err(Failure::Stopped)?;
            // Nobody limits that portal.
            let wait_limit = WaitLimit { longest: Duration::ZERO, tell: &mut |_| {} };
            let read = read_company(&client, wait_limit).await?;
            let people: Vec<PersonId> = read.people.iter().map(|person| person.id).collect();
            let calendars = read_calendars(&client, &people, &limits, Timestamp::now()).await;
            Ok::<_, Failure>((read, calendars))
        })?;
        let mut company = Company::told(read, context.words.get("demo-portal"), context);
        company.learn_calendars(calendars);
        return list_instead(company, &demo.query.join(" "), context);
    }
    open(demo_session(demo, context)?, None)
}

fn demo_session(demo: &Demo, context: &Context) -> Result<Session, Failure> {
    let options = portal_options(demo);
    // Its pages are nowhere: the links of the demo lead to where such links lead.
    let portal = context.words.get("demo-portal");
    let launch = launch(portal, "https://demo.example/", &demo.query.join(" "), context)?;
    Ok(Session::new(launch, move || async move {
        let (client, portal) = open_portal(options).await?;
        Ok(Connection { keep: Box::new(portal), ..Connection::to(client) })
    }))
}

/// Whether there is a terminal on which nothing can be drawn: it has no name, or says so itself (`TERM=dumb`).
fn writes_lines_only() -> bool {
    let term = std::env::var("TERM").unwrap_or_default();
    stdin().is_terminal() && stdout().is_terminal() && matches!(&*term, "" | "dumb")
}

/// The list in the place of the dashboard.
fn list_instead(company: Company, query: &str, context: &Context) -> Result<Exit, Failure> {
    tell(&context.words.get("dumb-terminal"));
    list::print(&list_of(query), company, None, context).map(|()| Exit::Done)
}

/// The list that shows what the dashboard would.
fn list_of(query: &str) -> List {
    List { query: vec![query.to_owned()], ..List::default() }
}

/// What the embedded portal of the demo is like.
fn portal_options(demo: &Demo) -> demo::Options {
    demo::Options {
        // Nobody else asks this portal: it need not defend itself.
        limits: Limits::generous(),
        ..demo.company.options()
    }
}

/// Starts the embedded portal and a client that knows its address.
async fn open_portal(options: demo::Options) -> Result<(Client, Portal), Sentence> {
    let portal = Portal::start(options).await.map_err(|error| unstarted(&error))?;
    let webhook = Webhook::parse(&portal.webhook_url()).map_err(|bad| bad.sentence())?;
    Ok((Client::new(webhook, Options::default()), portal))
}

fn launch(portal: String, portal_url: &str, query: &str, context: &Context) -> Result<Launch, Failure> {
    let config = &context.config;
    let time_zone = TimeZone::system();
    let themes = context.themes();
    let (appearance, theme_fault) = appearance(context);
    Ok(Launch {
        settings: app::Settings {
            portal,
            portal_url: portal_url.to_owned(),
            rules: Rules { limit: config.presence_limit, time_zone: time_zone.clone(), ..Rules::default() },
            order: config.order,
            density: match config.density {
                config::Density::Comfortable if !config.plain => app::Density::Comfortable,
                config::Density::Comfortable | config::Density::Compact => app::Density::Compact,
            },
            view: match config.view {
                config::StartView::Wall if !config.plain => app::StartView::Wall,
                config::StartView::Wall | config::StartView::List => app::StartView::List,
            },
            showing: Showing {
                presentation: presentation(config),
                timers: if config.ticking && !config.plain { Timers::Ticking } else { Timers::Still },
            },
            query: query.to_owned(),
            keymap: keymap(config)?.named(|key| context.words.get(key)),
            auto_idle: config.auto_away,
            offers: app::Offers { profiles: Vec::new(), themes: themes.names() },
            from_welcome: false,
        },
        appearance,
        themes,
        theme_fault,
        theme_file: context.theme_file(),
        words: context.words.clone(),
        mouse: if config.mouse { MouseCapture::On } else { MouseCapture::Off },
        cadence: Cadence {
            selected: config.refresh.selected,
            visible: config.refresh.visible,
            everybody: config.refresh.everybody,
            structure: Some(Duration::from_secs(30)),
            calendars: Some(CalendarCadence { time_zone: time_zone.clone(), ..CalendarCadence::default() }),
            ..context.cadence()
        },
        relay: None,
        // The people of the demo must not mix with real ones.
        store: None,
        status_timer: None,
        cache: None,
        time_zone,
        commands: Commands { call: config.call_command.clone(), notify: config.notify_command.clone() },
        profiles: Arc::new(Others { names: Vec::new(), context: context.clone() }),
        keep_address: keep_address(context.clone()),
    })
}

const fn presentation(config: &Config) -> Presentation {
    if config.plain { Presentation::Plain } else { Presentation::Panes }
}

/// What is for the eye alone.
const FOR_THE_EYE: [Action; 5] =
    [Action::ToggleWall, Action::ToggleDensity, Action::BorderLeft, Action::BorderRight, Action::Qr];

/// The keys of the settings; what the settings forbid has none.
fn keymap(config: &Config) -> Result<Keymap, Failure> {
    let forbidden = (!config.send).then_some(Action::Say);
    let for_the_eye = FOR_THE_EYE.into_iter().filter(|_| config.plain);
    Ok(forbidden.into_iter().chain(for_the_eye).fold(keys::keymap(&config.keys)?, Keymap::without))
}

/// Writes a portal's new address into the settings.
fn keep_address(context: Context) -> Arc<KeepAddress> {
    Arc::new(move |to| context.save_move(to).map_err(|failure| failure.sentence()))
}

/// What the user wants to see; with why the theme is the default one, where another was wanted.
fn appearance(context: &Context) -> (Appearance, Option<Sentence>) {
    let config = &context.config;
    let themes = context.themes();
    // What was chosen in the dashboard, as long as there is such a theme.
    let chosen = context.theme_file().and_then(|file| themes.read(&file.read()?).ok());
    let read = chosen.map_or_else(|| themes.read(&config.theme), Ok);
    let fault = read.as_ref().err().cloned();
    let theme = read.unwrap_or_default();
    let pictures = if config.plain { Pictures::None } else { config.pictures };
    let (color, glyphs, presentation) = (config.color, config.glyphs, presentation(config));
    (Appearance { theme, color, glyphs, pictures, presentation }, fault)
}

/// A program that a signal ended says so as a shell would.
fn exit(ending: Ending) -> Exit {
    match ending {
        Ending::Quit | Ending::Welcome => Exit::Done,
        Ending::Signal(number) => Exit::Signal(u8::try_from(number).unwrap_or(0)),
    }
}
