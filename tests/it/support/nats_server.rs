//! A real server of NATS, on free ports, with its data in a folder of its own.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// The oldest that will do.
const OLDEST: (u32, u32) = (2, 11);

/// The program of the server: what `TEST_NATS_SERVER` names, or one of the system's that is new enough. Without one
/// the test says that it is left out.
pub(crate) fn program() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("TEST_NATS_SERVER").filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        assert!(is_new_enough(&named), "TEST_NATS_SERVER is no nats-server of 2.11 or newer");
        return Some(named);
    }
    let found = Some(PathBuf::from("nats-server")).filter(|program| is_new_enough(program));
    if found.is_none() {
        eprintln!("not tested: there is no nats-server of 2.11 or newer (TEST_NATS_SERVER may name one)");
    }
    found
}

fn is_new_enough(program: &Path) -> bool {
    let Ok(told) = Command::new(program).arg("--version").output() else { return false };
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let version = told.rsplit(['v', ' ']).next().unwrap_or_default().trim().to_owned();
    let mut numbers = version.split('.').map(|number| number.parse().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= OLDEST
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A server that runs, or did.
pub(crate) struct NatsServer {
    program: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
    child: Option<Child>,
}

impl NatsServer {
    /// One for everybody on this machine, with `JetStream`; `None` where there is no program.
    pub(crate) fn start() -> Option<Self> {
        Self::start_with(|port, folder| {
            format!("listen: \"127.0.0.1:{port}\"\njetstream {{ store_dir: \"{}\" }}\n", folder.display())
        })
    }

    /// One with the configuration that is made for a port and a folder.
    pub(crate) fn start_with(configuration: impl FnOnce(u16, &Path) -> String) -> Option<Self> {
        let program = program()?;
        let folder = tempfile::tempdir().unwrap();
        let port = free_port();
        fs::write(folder.path().join("server.conf"), configuration(port, folder.path())).unwrap();
        let mut server = Self { program, folder, port, child: None };
        server.run();
        Some(server)
    }

    /// Three that are one cluster.
    pub(crate) fn cluster() -> Option<[Self; 3]> {
        let routes = [(); 3].map(|()| free_port());
        let all = routes.map(|port| format!("\"nats://127.0.0.1:{port}\"")).join(", ");
        let start = |place: usize| {
            Self::start_with(|port, folder| {
                format!(
                    "listen: \"127.0.0.1:{port}\"\nserver_name: n{place}\njetstream {{ store_dir: \"{}\" }}\n\
                     cluster {{ name: c, listen: \"127.0.0.1:{}\", routes: [{all}] }}\n",
                    folder.display(),
                    routes[place],
                )
            })
        };
        Some([start(0)?, start(1)?, start(2)?])
    }

    /// Starts it, again after it was killed.
    pub(crate) fn run(&mut self) {
        let log = fs::File::create(self.folder.path().join("server.log")).unwrap();
        let child = Command::new(&self.program)
            .arg("-c")
            .arg(self.folder.path().join("server.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        self.child = Some(child);
        let until = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(Instant::now() < until, "no server:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Where it is, without encryption.
    pub(crate) fn address(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    /// What it has logged since it was started.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("server.log")).unwrap_or_default()
    }

    /// Has it read another configuration.
    pub(crate) fn configure(&self, configuration: &str) {
        fs::write(self.folder.path().join("server.conf"), configuration).unwrap();
        let child = self.child.as_ref().unwrap();
        kill_process(Pid::from_child(child), Signal::HUP).unwrap();
    }

    /// The present configuration.
    pub(crate) fn configuration(&self) -> String {
        fs::read_to_string(self.folder.path().join("server.conf")).unwrap()
    }

    /// Kills it without a warning.
    pub(crate) fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for NatsServer {
    fn drop(&mut self) {
        self.kill();
    }
}
