//! A SOCKS5 proxy (RFC 1928, RFC 1929) as small as can be.

use std::io;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

const VERSION: u8 = 5;
const NO_LOGIN: u8 = 0;
const LOGIN: u8 = 2;
const NOTHING_GOOD: u8 = 0xff;

/// What the proxy does for whom.
#[derive(Clone, Copy, Default)]
pub(crate) struct ProxyBehavior {
    /// The name and the password that it wants.
    pub(crate) login: Option<(&'static str, &'static str)>,
    /// Its answer to every target but 0, which is "granted".
    pub(crate) reply: u8,
}

/// A proxy that leads every connection to one port of this machine, and remembers where it was to lead.
pub(crate) struct SocksProxy {
    pub(crate) port: u16,
    targets: Arc<Mutex<Vec<String>>>,
}

impl SocksProxy {
    pub(crate) async fn open(behind: u16, behavior: ProxyBehavior) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let targets = Arc::new(Mutex::new(Vec::new()));
        let notes = targets.clone();
        tokio::spawn(async move {
            while let Ok((outside, _)) = listener.accept().await {
                tokio::spawn(serve(outside, behind, behavior, notes.clone()));
            }
        });
        Self { port, targets }
    }

    /// Where it was asked to lead so far, as `host:port`.
    pub(crate) fn targets(&self) -> Vec<String> {
        self.targets.lock().unwrap().clone()
    }
}

async fn serve(
    mut outside: TcpStream,
    behind: u16,
    behavior: ProxyBehavior,
    notes: Arc<Mutex<Vec<String>>>,
) -> io::Result<()> {
    assert_eq!(outside.read_u8().await?, VERSION);
    let methods = text(&mut outside).await?;
    let method = if behavior.login.is_some() { LOGIN } else { NO_LOGIN };
    if !methods.contains(&method) {
        return outside.write_all(&[VERSION, NOTHING_GOOD]).await;
    }
    outside.write_all(&[VERSION, method]).await?;
    if let Some((user, password)) = behavior.login {
        outside.read_u8().await?;
        let given = (text(&mut outside).await?, text(&mut outside).await?);
        let good = given == (user.as_bytes().to_vec(), password.as_bytes().to_vec());
        outside.write_all(&[1, u8::from(!good)]).await?;
        if !good {
            return Ok(());
        }
    }
    let mut head = [0; 4];
    outside.read_exact(&mut head).await?;
    let host = match head[3] {
        1 => {
            let mut address = [0; 4];
            outside.read_exact(&mut address).await?;
            std::net::Ipv4Addr::from(address).to_string()
        }
        3 => String::from_utf8(text(&mut outside).await?).unwrap(),
        other => panic!("an address of kind {other}"),
    };
    let port = outside.read_u16().await?;
    notes.lock().unwrap().push(format!("{host}:{port}"));
    outside.write_all(&[VERSION, behavior.reply, 0, 1, 127, 0, 0, 1, 0, 1]).await?;
    if behavior.reply == 0 {
        let mut inside = TcpStream::connect(("127.0.0.1", behind)).await?;
        copy_bidirectional(&mut outside, &mut inside).await?;
    }
    Ok(())
}

/// Bytes behind their number.
async fn text(from: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; from.read_u8().await?.into()];
    from.read_exact(&mut bytes).await?;
    Ok(bytes)
}
