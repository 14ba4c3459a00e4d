//! The server's process: its socket, its settings, how it is started, recognised and stopped.

use std::ffi::OsString;
use std::fs::{self, DirBuilder};
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, geteuid};
use tokio::process::Child;
use tokio::time::{Instant, sleep, timeout};
use tokio_postgres::{Client, Config, NoTls};

use super::cluster::{Cluster, hash};
use super::error::{AtPath, PrivateServerError, chain};
use super::lock;
use super::programs::command;

/// Crash recovery reads up to `max_wal_size` of log.
const READY_WITHIN: Duration = Duration::from_mins(1);
/// Fast shutdown writes a checkpoint.
const STOPPED_WITHIN: Duration = Duration::from_mins(1);
/// A living server whose socket is missing for so long has lost it (someone tidied /tmp).
const SOCKET_LOST_AFTER: Duration = Duration::from_secs(5);
/// After a kill -9 of the server, its children need a moment to go; until then a new server refuses to start.
const ATTEMPTS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(50);
/// A larger log is put aside when the server starts, in bytes.
const LOG_LIMIT: u64 = 10 * 1024 * 1024;
/// How much of the log's end an error shows, in bytes and lines.
const TAIL: (u64, usize) = (4096, 12);
const PORT: u16 = 5432;

/// Settings for a small machine (2 cores, some GB of memory). They stand on the server's command line, so that
/// a newer portal brings its own, and root never writes into a folder of the server's user.
const SETTINGS: &[&str] = &[
    "listen_addresses=",
    "max_connections=120",
    "shared_buffers=192MB",
    "effective_cache_size=1GB",
    "work_mem=8MB",
    "maintenance_work_mem=128MB",
    "max_parallel_workers_per_gather=1",
    "jit=off",
    "random_page_cost=1.1",
    "effective_io_concurrency=64",
    // An answered success survives a crash; nobody replicates from a private server.
    "fsync=on",
    "synchronous_commit=on",
    "wal_level=minimal",
    "max_wal_senders=0",
    "wal_compression=on",
    "max_wal_size=2GB",
    "checkpoint_timeout=15min",
    // Counts and statuses change in place all the time: small and frequent rather than rare and long.
    "autovacuum_max_workers=2",
    "autovacuum_naptime=30s",
    "autovacuum_vacuum_scale_factor=0.05",
    "autovacuum_analyze_scale_factor=0.05",
    "TimeZone=UTC",
    "log_timezone=UTC",
    "default_text_search_config=pg_catalog.german",
    // Terse: the details of an error repeat people's data.
    "logging_collector=off",
    "log_destination=stderr",
    "log_error_verbosity=terse",
    "log_checkpoints=off",
    "cluster_name=beteiligungsportal",
];

/// A cluster's server, running or not.
#[derive(Clone, Debug)]
pub(super) struct Postmaster {
    cluster: Cluster,
    socket_dir: PathBuf,
    log: PathBuf,
}

impl Postmaster {
    /// Describes the server of a cluster; the log lies in the data directory.
    pub fn of(cluster: Cluster, data: &Path) -> Result<Postmaster, PrivateServerError> {
        let socket_dir = socket_dir(&cluster.dir).at("look at", &cluster.dir)?;
        Ok(Postmaster {
            cluster,
            socket_dir,
            log: data.join("postgres.log"),
        })
    }

    pub fn cluster(&self) -> &Path {
        &self.cluster.dir
    }

    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    /// How to connect over the socket.
    pub fn config(&self, user: &str, database: &str) -> Config {
        let mut config = Config::new();
        config
            .host_path(&self.socket_dir)
            .port(PORT)
            .user(user)
            .dbname(database)
            .application_name("portal");
        config
    }

    pub fn url(&self, user: &str, database: &str) -> String {
        let host = url::form_urlencoded::byte_serialize(self.socket_dir.as_os_str().as_bytes()).collect::<String>();
        format!("postgresql:///{database}?host={host}&port={PORT}&user={user}")
    }

    /// Connects as the superuser.
    pub async fn connect(&self, database: &str) -> Result<Client, tokio_postgres::Error> {
        let (client, connection) = self.config("postgres", database).connect(NoTls).await?;
        tokio::spawn(connection);
        Ok(client)
    }

    /// Makes sure that a server answers, and connects as the superuser. `alone`: nobody else uses the server,
    /// so that what stands in its way may be removed.
    pub async fn ready(&self, alone: bool) -> Result<Client, PrivateServerError> {
        check_socket_dir(&self.socket_dir, &self.cluster)?;
        let begin = Instant::now();
        let mut child: Option<Child> = None;
        let mut attempts = 0;
        loop {
            let reason = match timeout(READY_WITHIN, self.connect("postgres")).await {
                Ok(Ok(client)) => return Ok(client),
                Ok(Err(error)) => chain(&error),
                Err(_) => "it accepts connections, but does not greet".to_owned(),
            };
            let launched = child.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None)));
            let running = running_pid(&self.cluster.dir);
            if begin.elapsed() > READY_WITHIN || (!launched && running.is_none() && attempts == ATTEMPTS) {
                return Err(self.not_ready(reason));
            }
            match running {
                _ if launched => {}
                None => {
                    sleep(Duration::from_secs(u64::from(attempts > 0))).await;
                    child = Some(self.launch(alone)?);
                    attempts += 1;
                }
                Some(pid) if alone && begin.elapsed() > SOCKET_LOST_AFTER && !self.socket().exists() => {
                    stop(&self.cluster.dir, pid).await?;
                }
                Some(_) => {}
            }
            sleep(PAUSE).await;
        }
    }

    fn socket(&self) -> PathBuf {
        self.socket_dir.join(format!(".s.PGSQL.{PORT}"))
    }

    /// Starts the server in a process group of its own: Ctrl-C reaches the portal alone, which then stops
    /// the server when its own work is done.
    fn launch(&self, alone: bool) -> Result<Child, PrivateServerError> {
        if alone {
            remove_stale_pid_file(&self.cluster.dir)?;
        }
        let log = self.open_log()?;
        let errors = log.try_clone().at("open", &self.log)?;
        let program = &self.cluster.programs.postgres;
        let mut directories = OsString::from("unix_socket_directories=");
        directories.push(&self.socket_dir);
        let mut postgres = command(program, self.cluster.user, &self.cluster.dir);
        postgres.arg("-D").arg(&self.cluster.dir).arg("-c").arg(directories);
        postgres.args(["-c", "unix_socket_permissions=0700", "-c", &format!("port={PORT}")]);
        postgres.args(SETTINGS.iter().flat_map(|setting| ["-c", setting]));
        postgres
            .process_group(0)
            .stdout(Stdio::from(log))
            .stderr(Stdio::from(errors));
        postgres.spawn().at("run", program)
    }

    fn open_log(&self) -> Result<fs::File, PrivateServerError> {
        if self.log.metadata().is_ok_and(|log| log.len() > LOG_LIMIT) {
            fs::rename(&self.log, self.log.with_extension("log.1")).at("rename", &self.log)?;
        }
        lock::open(&self.log)
    }

    fn not_ready(&self, reason: String) -> PrivateServerError {
        let reason = match running_pid(&self.cluster.dir) {
            Some(pid) => format!("{reason} (process {pid}, socket {})", self.socket().display()),
            None => reason,
        };
        PrivateServerError::NotReady {
            reason,
            log: self.log.clone(),
            tail: tail(&self.log).unwrap_or_default(),
        }
    }

    /// Fast shutdown: running transactions are rolled back, everything committed is written. Without a
    /// running server there is nothing to do.
    pub async fn stop(&self) -> Result<(), PrivateServerError> {
        if let Some(pid) = running_pid(&self.cluster.dir) {
            stop(&self.cluster.dir, pid).await?;
        }
        // Made again at the next start; a leftover harms nobody.
        let _ = fs::remove_dir(&self.socket_dir);
        Ok(())
    }

    /// Asks for the fast shutdown without waiting for it.
    pub fn ask_to_stop(&self) {
        if let Some(pid) = running_pid(&self.cluster.dir) {
            let _ = kill(Pid::from_raw(pid), Signal::SIGINT);
        }
    }
}

async fn stop(cluster: &Path, pid: i32) -> Result<(), PrivateServerError> {
    kill(Pid::from_raw(pid), Signal::SIGINT).at("stop the server of", cluster)?;
    let deadline = Instant::now() + STOPPED_WITHIN;
    while running_pid(cluster) == Some(pid) {
        if Instant::now() > deadline {
            return Err(PrivateServerError::NotStopping(pid));
        }
        sleep(PAUSE).await;
    }
    Ok(())
}

/// Stops the server of a cluster whose data directory is gone, if one runs.
pub(super) async fn stop_abandoned(cluster: &Path) {
    if let Some(pid) = running_pid(cluster)
        && let Err(error) = stop(cluster, pid).await
    {
        tracing::warn!(%error, cluster = %cluster.display(), "an abandoned server stays");
    }
}

/// The process that `postmaster.pid` names, if it really is the server of this cluster. The number alone
/// proves nothing: after a crash it may belong to any other program. The command line of a process can be
/// read by everybody, its working directory only with rights that root lacks in a container.
fn running_pid(cluster: &Path) -> Option<i32> {
    let pid = named_pid(cluster)?;
    let line = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    let mut words = line.split(|byte| *byte == 0);
    let program = words.next()?;
    let serves = words.next() == Some(b"-D") && words.next() == Some(cluster.as_os_str().as_bytes());
    (serves && program.ends_with(b"/postgres")).then_some(pid)
}

fn named_pid(cluster: &Path) -> Option<i32> {
    let text = fs::read_to_string(cluster.join("postmaster.pid")).ok()?;
    text.lines().next()?.trim().parse().ok().filter(|pid| *pid > 0)
}

/// `PostgreSQL` itself clears a pid file whose process is gone, but refuses to start if that number lives on
/// in another program. That a server lives on without its file it finds out by its shared memory.
fn remove_stale_pid_file(cluster: &Path) -> Result<(), PrivateServerError> {
    let foreign = named_pid(cluster).is_some_and(|pid| Path::new(&format!("/proc/{pid}")).exists());
    if foreign && running_pid(cluster).is_none() {
        let file = cluster.join("postmaster.pid");
        fs::remove_file(&file).at("remove", &file)?;
    }
    Ok(())
}

/// A short path, since one over 107 bytes fails. Device and inode are part of the name: a server whose
/// cluster was deleted under it lives on for up to a minute, and its successor shall not be taken for it.
fn socket_dir(cluster: &Path) -> io::Result<PathBuf> {
    let identity = cluster.metadata()?;
    let parts: [&[u8]; 3] = [
        cluster.as_os_str().as_bytes(),
        &identity.dev().to_le_bytes(),
        &identity.ino().to_le_bytes(),
    ];
    Ok(PathBuf::from(format!("/tmp/beteiligungsportal-{}", hash(&parts))))
}

/// Makes the socket's folder, or refuses one that somebody else has put there.
fn check_socket_dir(dir: &Path, cluster: &Cluster) -> Result<(), PrivateServerError> {
    match DirBuilder::new().mode(0o700).create(dir) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error).at("make", dir),
        _ => {}
    }
    let found = dir.symlink_metadata().at("look at", dir)?;
    let owner = cluster.user.map_or(geteuid().as_raw(), |user| user.uid);
    let closed = found.is_dir() && found.mode() & 0o777 == 0o700;
    // Nobody but root makes a folder of root's: it is new, or left from a crash before the next lines.
    if let (true, Some(user), 0) = (closed, cluster.user, found.uid()) {
        return chown(dir, Some(user.uid), Some(user.gid)).at("change the owner of", dir);
    }
    if closed && found.uid() == owner {
        Ok(())
    } else {
        Err(PrivateServerError::SocketDirectory(dir.to_owned()))
    }
}

fn tail(log: &Path) -> io::Result<String> {
    let mut file = fs::File::open(log)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL.0)))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().collect();
    Ok(lines[lines.len().saturating_sub(TAIL.1)..].join("\n"))
}
