//! `whosin portal`: the embedded portal alone, for anybody who develops against the dialect.

use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::cli::access::context::runtime;
use crate::cli::mistake::{Unfit, address, whole};
use crate::cli::{Exit, Failure};
use crate::demo::{
    self, DateFormat, Fault, Faults, Messenger, Options, People, Portal, SCOPES, Scheme, TlsTerminator,
};
use crate::words::Sentence;

/// How many people the embedded portal can employ.
const COLLEAGUES: RangeInclusive<u32> = 1..=100_000;

/// The simulated company of `demo` and `portal`.
#[derive(Clone, Copy, Debug, Args)]
pub struct CompanyArgs {
    /// How many colleagues work there, 1 to 100000; those without a department, programs, customers and those who left come on top, but no list of colleagues holds them
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = whole::<u32>(COLLEAGUES))]
    pub people: u32,

    /// The same number makes the same company
    #[arg(long, value_name = "S", default_value_t = Options::default().seed, value_parser = whole::<u64>(0..=u64::MAX))]
    pub seed: u64,

    /// Which messenger it has: today's, which tells of others only when they were active and until when they are absent,
    /// or an older one, which tells every presence
    #[arg(long, value_name = "YEAR", value_enum, default_value_t)]
    pub messenger: Messenger,
}

impl CompanyArgs {
    /// The portal that is asked for; the rest of it is as usual.
    pub(crate) fn options(self) -> Options {
        // The command line takes no number outside the range.
        let people = People::new(self.people).unwrap_or_default();
        Options { people, seed: self.seed, messenger: self.messenger, ..Options::default() }
    }
}

impl Default for CompanyArgs {
    fn default() -> Self {
        let Options { people, seed, messenger, .. } = Options::default();
        Self { people: people.get(), seed, messenger }
    }
}

/// `whosin portal`.
#[derive(Clone, Debug, Args)]
pub struct PortalArgs {
    /// The company.
    #[command(flatten)]
    pub company: CompanyArgs,

    /// Where to listen; port 0 is any free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:0", value_parser = address)]
    pub listen: SocketAddr,

    /// Do something wrong on purpose: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists,
    /// busy, overload, stalled, tired=METHOD, broken=json (or bytes, list, number, deep), refused=CODE,
    /// fail=METHODS:CODE (METHODS like im.*), or without=SCOPE
    #[arg(long, value_name = "FAULT", value_parser = fault)]
    pub fault: Option<Fault>,

    /// Behave for so many seconds first
    #[arg(long, value_name = "SECONDS", default_value_t = 0, requires = "fault", value_parser = whole::<u64>(0..=u64::MAX))]
    pub fault_after: u64,

    /// Behave again after so many seconds of the fault; unless given, never
    #[arg(long, value_name = "SECONDS", requires = "fault", value_parser = whole::<u64>(0..=u64::MAX))]
    pub fault_for: Option<u64>,

    /// Serve https with a certificate made for this run, which is written into FILE for clients to trust
    #[arg(long, value_name = "FILE")]
    pub tls: Option<PathBuf>,

    /// How its calendar writes dates: 31.12.2026 or 12/31/2026
    #[arg(long, value_name = "CULTURE", value_enum, default_value_t)]
    pub dates: DateFormat,

    /// What its webhook may ask, with commas between them; unless given, everything
    #[arg(long, value_name = "SCOPES", value_delimiter = ',', value_parser = PossibleValuesParser::new(SCOPES))]
    pub scopes: Option<Vec<String>>,

    /// How many minutes the portal's clock is ahead; negative: behind
    #[arg(long, value_name = "MINUTES", default_value_t = 0, allow_negative_numbers = true, value_parser = whole::<i32>(i32::MIN..=i32::MAX))]
    pub skew: i32,
}

/// Why the portal ended before it was told to.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It could not start.
    #[error(transparent)]
    Start(#[from] demo::Error),
    /// Nobody reads what it prints.
    #[error("not printed: {0}")]
    Print(#[source] io::Error),
    /// Nobody can know where it is.
    #[error("nobody could learn the address")]
    Unheard,
    /// The certificate cannot be written for its clients.
    #[error("no certificate in {file:?}: {source}")]
    Certificate {
        /// The file that was named.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The system does not let it wait for signals.
    #[error("no signals: {0}")]
    Signals(#[source] io::Error),
}

impl Error {
    /// It for the user: what happened, and what to do.
    pub(in crate::cli) fn sentence(&self) -> Sentence {
        let because = |key, reason: &io::Error| Sentence::new(key).with("reason", reason);
        match self {
            Self::Start(error) => unstarted(error),
            Self::Print(reason) => because("demo-no-print", reason),
            Self::Unheard => Sentence::new("demo-unheard"),
            Self::Certificate { file, source } => {
                because("demo-no-certificate", source).with("file", file.as_path())
            }
            Self::Signals(reason) => because("demo-no-signals", reason),
        }
    }
}

/// Why the embedded portal did not start.
pub(in crate::cli) fn unstarted(error: &demo::Error) -> Sentence {
    match error {
        demo::Error::Listen { address, source } => {
            let (key, address) = match source.kind() {
                io::ErrorKind::AddrInUse => ("demo-in-use", address.to_string()),
                io::ErrorKind::AddrNotAvailable => ("demo-not-here", address.ip().to_string()),
                io::ErrorKind::PermissionDenied => ("demo-not-allowed", address.to_string()),
                _ => ("demo-no-address", address.to_string()),
            };
            Sentence::new(key).with("address", address).with("reason", source)
        }
        demo::Error::Certificate { address, reason } => Sentence::new("demo-no-front")
            .with("address", address.to_string())
            .with("reason", reason.as_str()),
    }
}

/// Reads a fault by its name.
fn fault(text: &str) -> Result<Fault, Unfit> {
    let faults = Fault::NAMES.join(", ");
    text.parse().map_err(|_| Unfit::new(Sentence::new("option-takes-fault").with("faults", faults)))
}

/// Serves until SIGINT or SIGTERM.
///
/// # Errors
/// When the address cannot be listened on, or standard output is closed.
pub(crate) fn run(args: &PortalArgs) -> Result<Exit, Failure> {
    runtime()?.block_on(serve(args))?;
    Ok(Exit::Done)
}

/// Prints the webhook's address as the first line, then serves until SIGINT or SIGTERM.
async fn serve(args: &PortalArgs) -> Result<(), Error> {
    if args.listen.port() == 0 && leads_nowhere() {
        return Err(Error::Unheard);
    }
    // Whoever reads the address may stop the portal at once: the signals are caught before it is printed.
    let ended = ended().map_err(Error::Signals)?;
    let faults = Faults::default();
    faults.skew(jiff::SignedDuration::from_secs(i64::from(args.skew) * 60));
    let misbehaves = misbehave(faults.clone(), args);
    let scheme = if args.tls.is_some() { Scheme::Https } else { Scheme::Http };
    // Behind a secure front the portal itself is for this machine alone.
    let listen = match scheme {
        Scheme::Https => demo::Options::default().listen,
        Scheme::Http => args.listen,
    };
    let company = args.company.options();
    let scopes = args.scopes.clone().unwrap_or_else(|| company.scopes.clone());
    let options = Options { listen, faults, scheme, scopes, date_format: args.dates, ..company };
    let portal = Portal::start(options).await?;
    let front = match &args.tls {
        Some(file) => Some(secure(args, file, &portal).await?),
        None => None,
    };
    let address =
        front.as_ref().map_or_else(|| portal.webhook_url(), |front| portal.secure_webhook_url(front));
    print(&address).map_err(Error::Print)?;
    tokio::select! {
        () = ended => {}
        () = misbehaves => {}
    }
    portal.stop().await;
    Ok(())
}

/// Puts TLS in front of the portal and writes the certificate for its clients.
async fn secure(args: &PortalArgs, file: &Path, portal: &Portal) -> Result<TlsTerminator, Error> {
    let front = TlsTerminator::start(args.listen, portal.addr()).await?;
    let unwritten = |source| Error::Certificate { file: file.to_owned(), source };
    std::fs::write(file, front.certificate()).map_err(unwritten)?;
    Ok(front)
}

/// Switches the fault on and off again at its times, and then waits for ever.
async fn misbehave(faults: Faults, args: &PortalArgs) {
    let Some(fault) = args.fault else { return std::future::pending().await };
    tokio::time::sleep(Duration::from_secs(args.fault_after)).await;
    faults.set(Some(fault));
    if let Some(seconds) = args.fault_for {
        tokio::time::sleep(Duration::from_secs(seconds)).await;
        faults.set(None);
    }
    std::future::pending::<()>().await;
}

/// Whether what is printed is lost. A standard output that was closed before the start (`>&-`) leads to the null
/// device too: the standard library sees to that.
fn leads_nowhere() -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let device = |path: &str| std::fs::metadata(path).map(|file| (file.mode(), file.rdev())).ok();
        device("/dev/stdout").is_none_or(|stdout| Some(stdout) == device("/dev/null"))
    }
    #[cfg(not(unix))]
    {
        false
    }
}

/// One line, at once: a script may be waiting for it.
fn print(line: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{line}")?;
    stdout.flush()
}

/// Ends with the first SIGINT or SIGTERM.
#[cfg(unix)]
pub(in crate::cli) fn ended() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ends with the first Ctrl-C.
#[cfg(not(unix))]
pub(in crate::cli) fn ended() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // A system without signals ends the program itself.
        let _ = tokio::signal::ctrl_c().await;
    })
}
