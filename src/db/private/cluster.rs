//! Where the cluster lies, whom it belongs to, and how it is made.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, chown};
use std::path::{Path, PathBuf};

use nix::unistd::{Uid, User, geteuid};
use sha2::{Digest, Sha256};

use super::error::{AtPath, PrivateServerError};
use super::postmaster;
use super::programs::{Programs, ServerUser, command, leading_number};

/// Holds the clusters of data directories that the server's user cannot enter.
const ELSEWHERE: &str = "/var/lib/beteiligungsportal";

/// A cluster on disk and the user that its server runs as (none: this process's own user).
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    pub dir: PathBuf,
    pub user: Option<ServerUser>,
    pub programs: Programs,
}

/// Finds the cluster of a data directory, or makes it. The caller holds the lock on starting and stopping.
pub(super) async fn find_or_make(data: &Path) -> Result<Cluster, PrivateServerError> {
    let place = Place::of(data).await?;
    if place.dir.symlink_metadata().is_ok() {
        let user = owner_of(&place.dir)?;
        let made_by = made_by(&place.dir)?;
        let programs = Programs::find(Some((made_by, &place.dir))).await?;
        place.settle()?;
        return Ok(Cluster {
            dir: place.dir,
            user,
            programs,
        });
    }
    let cluster = Cluster {
        user: new_owner(data)?,
        programs: Programs::find(None).await?,
        dir: place.dir.clone(),
    };
    make(&cluster).await?;
    place.settle()?;
    Ok(cluster)
}

/// The cluster's place. If it lies elsewhere, the data directory has a file with its path: under a name for
/// intended places until the cluster is made, so that a crash in between is told from a cluster that got lost.
struct Place {
    dir: PathBuf,
    intent: Option<PathBuf>,
    pointer: PathBuf,
}

impl Place {
    async fn of(data: &Path) -> Result<Place, PrivateServerError> {
        let (pointer, intent) = (data.join("postgres.location"), data.join("postgres.location.new"));
        let at_home = data.join("postgres");
        if at_home.symlink_metadata().is_ok() {
            return Ok(Place {
                dir: at_home,
                intent: None,
                pointer,
            });
        }
        if let Some(dir) = read_path(&pointer)? {
            if dir.symlink_metadata().is_err() {
                return Err(PrivateServerError::ClusterLost { pointer, cluster: dir });
            }
            return Ok(Place {
                dir,
                intent: None,
                pointer,
            });
        }
        if let Some(dir) = read_path(&intent)? {
            return Ok(Place {
                dir,
                intent: Some(intent),
                pointer,
            });
        }
        let user = new_owner(data)?;
        if user.is_none() || can_enter(user, data).await {
            return Ok(Place {
                dir: at_home,
                intent: None,
                pointer,
            });
        }
        let dir = elsewhere(data).await?;
        fs::write(&intent, dir.as_os_str().as_bytes()).at("write", &intent)?;
        Ok(Place {
            dir,
            intent: Some(intent),
            pointer,
        })
    }

    /// Says that the cluster is there.
    fn settle(&self) -> Result<(), PrivateServerError> {
        self.intent
            .as_ref()
            .map_or(Ok(()), |intent| fs::rename(intent, &self.pointer).at("rename", intent))
    }
}

fn read_path(file: &Path) -> Result<Option<PathBuf>, PrivateServerError> {
    match fs::read(file) {
        Ok(bytes) => Ok(Some(PathBuf::from(std::ffi::OsString::from_vec(
            bytes.trim_ascii_end().to_vec(),
        )))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).at("read", file),
    }
}

/// Makes a folder for a cluster outside of the data directory. An older one with the same name is what a
/// removed data directory has left: it is kept, for nobody asked to delete a database, but not used again.
async fn elsewhere(data: &Path) -> Result<PathBuf, PrivateServerError> {
    let root = Path::new(ELSEWHERE);
    make_open_folder(root).at("make", root)?;
    let name = hash(&[data.as_os_str().as_bytes()]);
    for number in 0_u32.. {
        let home = if number == 0 {
            root.join(&name)
        } else {
            root.join(format!("{name}.{number}"))
        };
        if home.symlink_metadata().is_ok() {
            postmaster::stop_abandoned(&home.join("postgres")).await;
            continue;
        }
        make_open_folder(&home).at("make", &home)?;
        // For the administrator who wonders whose this is.
        let note = home.join("data-directory");
        fs::write(&note, data.as_os_str().as_bytes()).at("write", &note)?;
        return Ok(home.join("postgres"));
    }
    Err(PrivateServerError::InitFailed(format!("no free name in {ELSEWHERE}")))
}

/// A folder that others may walk through, whatever the umask is.
fn make_open_folder(path: &Path) -> io::Result<()> {
    match fs::create_dir(path) {
        Ok(()) => fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Asks the system itself, since modes, groups, access lists and mounts all have a say.
async fn can_enter(user: Option<ServerUser>, folder: &Path) -> bool {
    let probe = command(Path::new("/bin/true"), user, folder).status().await;
    probe.is_ok_and(|status| status.success())
}

/// The user for the server of an existing cluster: its owner, as `PostgreSQL` demands.
fn owner_of(dir: &Path) -> Result<Option<ServerUser>, PrivateServerError> {
    let owner = dir.metadata().at("look at", dir)?;
    let me = geteuid();
    let foreign = |advice| {
        let uid = Uid::from_raw(owner.uid());
        let name = User::from_uid(uid)
            .ok()
            .flatten()
            .map_or_else(|| uid.to_string(), |user| user.name);
        Err(PrivateServerError::ForeignCluster {
            cluster: dir.to_owned(),
            owner: format!("user {name}"),
            advice,
        })
    };
    match (me.is_root(), owner.uid()) {
        (true, 0) => foreign("PostgreSQL does not run as root: give it to another user with `chown -R`"),
        (true, uid) => Ok(Some(ServerUser { uid, gid: owner.gid() })),
        (false, uid) if uid == me.as_raw() => Ok(None),
        (false, _) => foreign("start the portal as that user or as root, or choose another data directory"),
    }
}

/// The user for a new cluster: for root the data directory's owner, who may start the portal next time,
/// unless that is root or unknown to the system; then `postgres`, which the package makes, or `nobody`.
fn new_owner(data: &Path) -> Result<Option<ServerUser>, PrivateServerError> {
    if !geteuid().is_root() {
        return Ok(None);
    }
    let uid = data.metadata().at("look at", data)?.uid();
    let known = (uid != 0)
        .then(|| User::from_uid(Uid::from_raw(uid)).ok().flatten())
        .flatten();
    let named = |name| User::from_name(name).ok().flatten();
    let user = known.or_else(|| named("postgres")).or_else(|| named("nobody"));
    let user = user.ok_or_else(|| {
        PrivateServerError::InitFailed("PostgreSQL refuses to run as root, and there is no user `postgres`".into())
    })?;
    Ok(Some(ServerUser {
        uid: user.uid.as_raw(),
        gid: user.gid.as_raw(),
    }))
}

fn made_by(dir: &Path) -> Result<u32, PrivateServerError> {
    let file = dir.join("PG_VERSION");
    let text = fs::read_to_string(&file).at("read", &file)?;
    leading_number(&text)
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))
        .at("understand", &file)
}

/// Makes the cluster beside its place and moves it there when it is whole. The first set of options that
/// works is taken: German collation by ICU needs `PostgreSQL` 15 built with it.
async fn make(cluster: &Cluster) -> Result<(), PrivateServerError> {
    let icu: &[&str] = &["--locale-provider=icu", "--icu-locale=de-DE", "--locale=C.UTF-8"];
    let attempts = [icu, &["--locale=C.UTF-8"], &["--no-locale"]];
    let first = usize::from(cluster.programs.major < 15);
    // A name of its own for each process: the initdb of a killed one may still be writing into its folder.
    let unfinished = cluster.dir.with_extension(format!("new.{}", std::process::id()));
    remove_unfinished(&cluster.dir);
    let mut complaint = String::new();
    for options in &attempts[first..] {
        make_folder(&unfinished, cluster.user)?;
        complaint = match initdb(cluster, &unfinished, options).await? {
            None => return move_into_place(&unfinished, &cluster.dir).at("rename", &unfinished),
            Some(complaint) => complaint,
        };
        remove_unfinished(&cluster.dir);
        tracing::warn!(?options, complaint, "initdb failed");
    }
    Err(PrivateServerError::InitFailed(complaint))
}

/// Removes what crashes in [`make`] have left beside the cluster's place.
fn remove_unfinished(dir: &Path) {
    let entries = dir.parent().and_then(|folder| fs::read_dir(folder).ok());
    for entry in entries.into_iter().flatten().flatten() {
        if entry.file_name().as_bytes().starts_with(b"postgres.new")
            && let Err(error) = fs::remove_dir_all(entry.path())
        {
            tracing::warn!(%error, left = %entry.path().display(), "an unfinished database stays");
        }
    }
}

/// A new folder for the server's user alone.
fn make_folder(dir: &Path, user: Option<ServerUser>) -> Result<(), PrivateServerError> {
    DirBuilder::new().mode(0o700).create(dir).at("make", dir)?;
    user.map_or(Ok(()), |user| chown(dir, Some(user.uid), Some(user.gid)))
        .at("change the owner of", dir)
}

/// Runs initdb; answers its complaint if it fails.
///
/// Whoever reaches the socket may log in: its folder is closed to all but the server's user. Host
/// connections are refused even if someone should open a port.
async fn initdb(cluster: &Cluster, dir: &Path, options: &[&str]) -> Result<Option<String>, PrivateServerError> {
    let program = &cluster.programs.initdb;
    let mut initdb = command(program, cluster.user, dir);
    initdb
        .arg("-D")
        .arg(dir)
        .args(["-U", "postgres", "-E", "UTF8", "--data-checksums"]);
    initdb
        .args([
            "--auth-local=trust",
            "--auth-host=reject",
            "--text-search-config=german",
        ])
        .args(options);
    let output = initdb.kill_on_drop(true).output().await.at("run", program)?;
    let complaint = || String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Ok((!output.status.success()).then(complaint))
}

fn move_into_place(unfinished: &Path, dir: &Path) -> io::Result<()> {
    fs::rename(unfinished, dir)?;
    // Renaming is not durable before the folder is.
    dir.parent().map_or(Ok(()), |folder| fs::File::open(folder)?.sync_all())
}

/// A short name for long things: 16 hexadecimal digits of SHA-256.
pub(super) fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
        hasher.update([0]);
    }
    hasher.finalize()[..8]
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}
