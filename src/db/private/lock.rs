//! Locks on files: the kernel releases them when their process ends, however it ends.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, fchown};
use std::path::Path;
use std::time::Duration;

use nix::fcntl::{Flock, FlockArg, OFlag};
use nix::unistd::geteuid;
use tokio::time::{Instant, sleep};

use super::error::{AtPath, PrivateServerError};

/// Making a cluster and recovering one after a crash both happen under the lock.
const PATIENCE: Duration = Duration::from_mins(3);
const PAUSE: Duration = Duration::from_millis(20);

/// Opens a file of the data directory for appending, making it if need be. What root makes belongs to the
/// directory's owner, who may be the next to come. Links are not followed: the directory may be a stranger's.
pub(super) fn open(path: &Path) -> Result<File, PrivateServerError> {
    let mut options = OpenOptions::new();
    options
        .read(true)
        .append(true)
        .create(true)
        .mode(0o600)
        .custom_flags(OFlag::O_NOFOLLOW.bits());
    let file = options.open(path).at("open", path)?;
    if geteuid().is_root() {
        give_to_owner_of_folder(&file, path).at("change the owner of", path)?;
    }
    Ok(file)
}

fn give_to_owner_of_folder(file: &File, path: &Path) -> io::Result<()> {
    let folder = fs::metadata(path.parent().unwrap_or(Path::new("/")))?;
    if file.metadata()?.uid() == folder.uid() {
        return Ok(());
    }
    fchown(file, Some(folder.uid()), Some(folder.gid()))
}

/// Waits for the exclusive lock on a file. Dropping the future gives up without a trace.
pub(super) async fn exclusive(path: &Path) -> Result<Flock<File>, PrivateServerError> {
    let deadline = Instant::now() + PATIENCE;
    let mut file = open(path)?;
    loop {
        file = match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
            Ok(lock) => return Ok(lock),
            Err((_, error)) if error != nix::Error::EWOULDBLOCK => return Err(error).at("lock", path),
            Err(_) if Instant::now() > deadline => return Err(PrivateServerError::Busy(path.to_owned())),
            Err((file, _)) => file,
        };
        sleep(PAUSE).await;
    }
}

/// The exclusive lock if nobody else holds any lock on the file.
pub(super) fn try_exclusive(path: &Path) -> Result<Option<Flock<File>>, PrivateServerError> {
    match Flock::lock(open(path)?, FlockArg::LockExclusiveNonblock) {
        Ok(lock) => Ok(Some(lock)),
        Err((_, nix::Error::EWOULDBLOCK)) => Ok(None),
        Err((_, error)) => Err(error).at("lock", path),
    }
}

/// A shared lock; to be called where nobody can hold the exclusive one.
pub(super) fn shared(path: &Path) -> Result<Flock<File>, PrivateServerError> {
    Flock::lock(open(path)?, FlockArg::LockSharedNonblock)
        .map_err(|(_, error)| error)
        .at("lock", path)
}
