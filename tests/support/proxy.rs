//! A line to another server that can be cut, slowed down and hung.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio::sync::watch;

/// What the line does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Line {
    #[default]
    Well,
    /// Every message takes this much longer.
    Slow(Duration),
    /// Connections are taken, and nothing comes through until it goes on.
    Hangs,
    /// As when a firewall has forgotten the connections: what was there and what is made now never gets an answer, and
    /// nobody is told.
    Silent,
    /// Connections end, those that are there and new ones.
    Cut,
    /// A connection ends with its COMMIT, which never arrives.
    CutBeforeCommit,
    /// A connection ends with its COMMIT, once that has been carried out and before the answer arrives.
    CutAfterCommit,
}

/// Where the line leads.
#[derive(Clone, Debug)]
pub enum Target {
    Tcp(SocketAddr),
    Unix(PathBuf),
}

/// The near end of the line.
pub struct Proxy {
    pub address: SocketAddr,
    line: watch::Sender<Line>,
}

impl Proxy {
    pub async fn to(target: Target) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let (line, _) = watch::channel(Line::Well);
        let turned = line.clone();
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let _ = near.set_nodelay(true);
                tokio::spawn(serve(near, target.clone(), turned.subscribe()));
            }
        });
        Self { address, line }
    }

    pub fn turn(&self, line: Line) {
        self.line.send_replace(line);
    }
}

async fn serve(near: TcpStream, target: Target, mut line: watch::Receiver<Line>) {
    if *line.borrow_and_update() == Line::Cut {
        return;
    }
    match target {
        Target::Tcp(address) => {
            if let Ok(far) = TcpStream::connect(address).await {
                carry_both(near, far, line).await;
            }
        }
        Target::Unix(path) => {
            if let Ok(far) = UnixStream::connect(path).await {
                carry_both(near, far, line).await;
            }
        }
    }
}

/// Ends with whichever side ends first; both sides are closed then.
async fn carry_both(near: TcpStream, far: impl AsyncRead + AsyncWrite, mut line: watch::Receiver<Line>) {
    let (mut near_read, mut near_write) = tokio::io::split(near);
    let (mut far_read, mut far_write) = tokio::io::split(far);
    let (asked, answered) = (line.clone(), line.clone());
    let committing = watch::channel(false);
    tokio::select! {
        () = carry(&mut near_read, &mut far_write, asked, Side::Asks(&committing.0)) => {}
        () = carry(&mut far_read, &mut near_write, answered, Side::Answers(&committing.1)) => {}
        _ = line.wait_for(|line| matches!(line, Line::Cut | Line::Silent)) => {}
    }
    if *line.borrow() == Line::Silent {
        // The server's end finds out by the signs of life that it asks for; the portal's never does.
        let _ = line.wait_for(|line| *line != Line::Silent).await;
        drop((far_read, far_write));
        std::future::pending::<()>().await;
    }
}

enum Side<'a> {
    Asks(&'a watch::Sender<bool>),
    Answers(&'a watch::Receiver<bool>),
}

async fn carry(
    from: &mut (impl AsyncRead + Unpin),
    to: &mut (impl AsyncWrite + Unpin),
    mut line: watch::Receiver<Line>,
    side: Side<'_>,
) {
    let mut bytes = vec![0; 64 * 1024];
    while let Ok(length @ 1..) = from.read(&mut bytes).await {
        let now = *line.borrow();
        if let Line::Slow(by) = now {
            tokio::time::sleep(by).await;
        }
        if line.wait_for(|line| *line != Line::Hangs).await.is_err() {
            return;
        }
        let sent = &bytes[..length];
        match (&side, *line.borrow_and_update()) {
            (Side::Asks(_), Line::CutBeforeCommit) if commits(sent) => return,
            (Side::Asks(committing), Line::CutAfterCommit) if commits(sent) => {
                committing.send_replace(true);
            }
            // What comes now is the answer to COMMIT.
            (Side::Answers(committing), Line::CutAfterCommit) if *committing.borrow() => return,
            _ => {}
        }
        if to.write_all(sent).await.is_err() {
            return;
        }
    }
}

/// Whether these bytes end a transaction that writes: the portal's others end in lower case.
fn commits(bytes: &[u8]) -> bool {
    bytes.windows(7).any(|word| word == b"COMMIT\0")
}
