//! What can go wrong with the private server, in sentences for the person at the terminal.

use std::io;
use std::path::{Path, PathBuf};

/// Why the private server could not be started, used or stopped.
#[derive(Debug, thiserror::Error)]
pub enum PrivateServerError {
    #[error(
        "PostgreSQL's server programs (initdb, postgres) were not found; install them with `apt-get install postgresql` or set DATABASE_URL"
    )]
    ProgramsMissing,
    #[error(
        "the database in {} was made by PostgreSQL {made_by}, which is not installed (found: {found}); install it with `apt-get install postgresql-{made_by}`",
        cluster.display()
    )]
    VersionMissing {
        cluster: PathBuf,
        made_by: u32,
        found: String,
    },
    #[error("the database in {} belongs to {owner}; {advice}", cluster.display())]
    ForeignCluster {
        cluster: PathBuf,
        owner: String,
        advice: &'static str,
    },
    #[error(
        "{} names the database's place {}, but there is none; restore it, or remove that file to begin with an empty database",
        pointer.display(), cluster.display()
    )]
    ClusterLost { pointer: PathBuf, cluster: PathBuf },
    #[error(
        "the socket directory {} was not made by the private server (owner, kind or mode is wrong); remove it",
        .0.display()
    )]
    SocketDirectory(PathBuf),
    #[error("another process has been starting or stopping the private server in {} for too long", .0.display())]
    Busy(PathBuf),
    #[error("making the database failed: {0}")]
    InitFailed(String),
    #[error("the private PostgreSQL does not answer: {reason}; the last lines of {}:\n{tail}", log.display())]
    NotReady { reason: String, log: PathBuf, tail: String },
    #[error("the private PostgreSQL (process {0}) does not stop")]
    NotStopping(i32),
    #[error("could not set up the private PostgreSQL's role and database: {}", chain(.0))]
    Setup(#[from] tokio_postgres::Error),
    #[error("could not {action} {}: {source}", path.display())]
    File {
        action: &'static str,
        path: PathBuf,
        source: io::Error,
    },
}

/// An error with all its causes: that of the database driver names only the outermost.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    std::iter::successors(error.source(), |cause| cause.source())
        .fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}

/// Adds to an input or output error what was tried, and on which file.
pub(super) trait AtPath<T> {
    fn at(self, action: &'static str, path: &Path) -> Result<T, PrivateServerError>;
}

impl<T, E: Into<io::Error>> AtPath<T> for Result<T, E> {
    fn at(self, action: &'static str, path: &Path) -> Result<T, PrivateServerError> {
        self.map_err(|error| PrivateServerError::File {
            action,
            path: path.to_owned(),
            source: error.into(),
        })
    }
}
