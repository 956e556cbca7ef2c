//! The portal's end of its connections: a listener that can refuse, and streams that can break.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use super::{Fault, Faults};

/// Connections that wait to be accepted.
const BACKLOG: u32 = 1024;
/// How long to wait before a system that is short of something is asked again.
const SHORTAGE: Duration = Duration::from_millis(50);
/// An answer is cut after half of its first piece, unless it is shorter than a head would be.
const SHORTEST_CUT: usize = 64;

/// Listens at one address for as long as the portal runs, and refuses while it shall.
pub(crate) struct FaultyListener {
    address: SocketAddr,
    state: ListenerState,
    faults: Faults,
}

enum ListenerState {
    Open(TcpListener),
    /// The address is kept, but nobody listens: the system refuses.
    Closed(TcpSocket),
    /// Neither could be had.
    Lost,
}

impl FaultyListener {
    pub(crate) const fn new(listener: TcpListener, address: SocketAddr, faults: Faults) -> Self {
        Self { address, state: ListenerState::Open(listener), faults }
    }

    fn socket(&self) -> io::Result<TcpSocket> {
        let socket = if self.address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
        // Connections that have just ended hold the address for a while.
        socket.set_reuseaddr(true)?;
        socket.bind(self.address)?;
        Ok(socket)
    }

    fn close(&mut self) -> io::Result<()> {
        if !matches!(self.state, ListenerState::Closed(_)) {
            self.state = ListenerState::Lost;
            self.state = ListenerState::Closed(self.socket()?);
        }
        Ok(())
    }

    fn open(&mut self) -> io::Result<()> {
        let socket = match std::mem::replace(&mut self.state, ListenerState::Lost) {
            ListenerState::Closed(socket) => socket,
            open @ ListenerState::Open(_) => {
                self.state = open;
                return Ok(());
            }
            ListenerState::Lost => self.socket()?,
        };
        self.state = ListenerState::Open(socket.listen(BACKLOG)?);
        Ok(())
    }
}

fn refuses(fault: Option<Fault>) -> bool {
    fault == Some(Fault::Refuse)
}

impl Listener for FaultyListener {
    type Io = FaultyConnection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (FaultyConnection, SocketAddr) {
        loop {
            let refused = refuses(self.faults.active());
            if (if refused { self.close() } else { self.open() }).is_err() {
                tokio::time::sleep(SHORTAGE).await;
                continue;
            }
            let ListenerState::Open(listener) = &self.state else {
                self.faults.until(|fault| !refuses(fault)).await;
                continue;
            };
            tokio::select! {
                accepted = listener.accept() => match accepted {
                    Ok((stream, address)) => {
                        let faults = self.faults.clone();
                        return (FaultyConnection { stream, faults, cut: false }, address);
                    }
                    Err(_) => tokio::time::sleep(SHORTAGE).await,
                },
                () = self.faults.until(refuses) => {}
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

/// One connection.
pub(crate) struct FaultyConnection {
    stream: TcpStream,
    faults: Faults,
    /// The next piece does not go any more.
    cut: bool,
}

impl FaultyConnection {
    fn broken() -> io::Error {
        io::ErrorKind::ConnectionReset.into()
    }
}

impl AsyncRead for FaultyConnection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if refuses(self.faults.active()) {
            return Poll::Ready(Err(Self::broken()));
        }
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for FaultyConnection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.cut {
            // Without it the system would end the connection in an orderly way.
            self.stream.set_zero_linger()?;
            return Poll::Ready(Err(Self::broken()));
        }
        let reset = self.faults.active() == Some(Fault::Reset);
        let bytes = if reset && bytes.len() > SHORTEST_CUT { &bytes[..bytes.len() / 2] } else { bytes };
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.cut = reset && written.is_ready();
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// Where a request comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) IpAddr);

impl Connected<IncomingStream<'_, FaultyListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, FaultyListener>) -> Self {
        Self(stream.remote_addr().ip())
    }
}
