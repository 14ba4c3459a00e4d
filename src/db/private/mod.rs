//! The private `PostgreSQL`: without `DATABASE_URL` the portal keeps a server of its own in the data directory.
//!
//! Several processes may use one data directory at a time. A file lock makes them start and stop the server one
//! after the other; a second lock, shared and held for a lease's life, counts them without a counter: the kernel
//! drops it when a process dies, so whoever gets it exclusively is the last.

mod bootstrap;
mod cluster;
mod error;
mod lock;
mod postmaster;
mod programs;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use nix::fcntl::{Flock, FlockArg};

use bootstrap::NAME;
use error::AtPath;
pub use error::PrivateServerError;
use postmaster::Postmaster;

/// A lease on the private server: the last process to leave stops it.
///
/// Leave with [`PrivateServer::stop`]; a lease that is merely dropped asks the server to stop without waiting.
pub struct PrivateServer {
    server: Postmaster,
    gate: PathBuf,
    /// Shared lock that counts the server's users; none after leaving.
    lease: Option<Flock<File>>,
}

impl PrivateServer {
    /// Finds the programs, makes the cluster under `data_dir` if there is none, starts the server if none
    /// runs, and registers this process as a user of it.
    pub async fn start(data_dir: &Path) -> Result<PrivateServer, PrivateServerError> {
        fs::create_dir_all(data_dir).at("make", data_dir)?;
        let data = data_dir.canonicalize().at("find", data_dir)?;
        let (gate, users) = (data.join("postgres.lock"), data.join("postgres.users"));
        let _turn = lock::exclusive(&gate).await?;
        let alone = lock::try_exclusive(&users)?.is_some();
        let server = Postmaster::of(cluster::find_or_make(&data).await?, &data)?;
        let client = server.ready(alone).await?;
        bootstrap::complete(&server, &client).await?;
        let lease = Some(lock::shared(&users)?);
        Ok(PrivateServer { server, gate, lease })
    }

    /// How to connect to the database `portal` as the login `portal`.
    pub fn config(&self) -> tokio_postgres::Config {
        self.server.config(NAME, NAME)
    }

    /// The same as an address for `psql` and `pgbench`.
    pub fn url(&self) -> String {
        self.server.url(NAME, NAME)
    }

    /// The folder of the cluster: in the data directory, or elsewhere if the server's user cannot enter that.
    pub fn cluster(&self) -> &Path {
        self.server.cluster()
    }

    /// The folder of the socket, closed to everybody but the server's user (and root).
    pub fn socket_dir(&self) -> &Path {
        self.server.socket_dir()
    }

    /// Leaves; stops the server (fast shutdown) when this was the last user.
    pub async fn stop(mut self) -> Result<(), PrivateServerError> {
        let _turn = lock::exclusive(&self.gate).await?;
        if self.leave() { self.server.stop().await } else { Ok(()) }
    }

    /// Gives the lease back; true if nobody else has one. To be called behind the gate.
    fn leave(&mut self) -> bool {
        self.lease
            .take()
            .is_some_and(|lease| lease.relock(FlockArg::LockExclusiveNonblock).is_ok())
    }
}

impl Drop for PrivateServer {
    fn drop(&mut self) {
        // Somebody behind the gate comes or goes right now; the server is theirs to stop.
        let Ok(Some(_turn)) = lock::try_exclusive(&self.gate) else {
            return;
        };
        if self.leave() {
            self.server.ask_to_stop();
        }
    }
}
