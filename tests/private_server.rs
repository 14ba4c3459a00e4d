//! The private `PostgreSQL`, with real servers in directories of their own.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use beteiligungsportal::db::private::{PrivateServer, PrivateServerError};
use nix::fcntl::{Flock, FlockArg};
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, geteuid, getpgid};
use tempfile::TempDir;
use tokio_postgres::{Client, NoTls};

/// Names the data directory to the process that holds a lease for a test.
const HOLD: &str = "PRIVATE_SERVER_HOLD";

/// A folder that the server's user can walk through, so that the cluster lies in the data directory.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

async fn start(data: &Path) -> PrivateServer {
    PrivateServer::start(data).await.unwrap()
}

async fn refusal(data: &Path) -> PrivateServerError {
    PrivateServer::start(data).await.err().unwrap()
}

async fn connect(server: &PrivateServer) -> Client {
    let (client, connection) = server.config().connect(NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

async fn text(client: &Client, query: &str) -> String {
    client.query_one(query, &[]).await.unwrap().get(0)
}

fn pid(cluster: &Path) -> i32 {
    let file = fs::read_to_string(cluster.join("postmaster.pid")).unwrap();
    file.lines().next().unwrap().trim().parse().unwrap()
}

/// A zombie does not run.
fn runs(pid: i32) -> bool {
    fs::read(format!("/proc/{pid}/cmdline")).is_ok_and(|line| !line.is_empty())
}

async fn kill_server(pid: i32) {
    kill(Pid::from_raw(pid), Signal::SIGKILL).unwrap();
    let begin = Instant::now();
    while runs(pid) {
        assert!(
            begin.elapsed() < Duration::from_secs(10),
            "process {pid} survives kill -9"
        );
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Ends a lease and leaves the server running, as a killed portal does: behind the locked gate a dropped lease
/// has no say.
fn abandon(server: PrivateServer, data: &Path) {
    let gate = fs::File::open(data.join("postgres.lock")).unwrap();
    let _gate = Flock::lock(gate, FlockArg::LockExclusive).unwrap();
    drop(server);
}

/// A process with a lease on the server of a data directory, as `portal serve` would be.
fn holder(data: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "hold_a_lease", "--include-ignored", "--nocapture"])
        .env(HOLD, data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(
        lines.map_while(Result::ok).any(|line| line == "holding"),
        "the holder got no lease"
    );
    child
}

#[tokio::test]
#[ignore = "other tests run it as a process of its own"]
async fn hold_a_lease() {
    let Some(data) = std::env::var_os(HOLD) else { return };
    let _server = start(Path::new(&data)).await;
    println!("\nholding");
    std::future::pending::<()>().await;
}

#[tokio::test]
async fn the_first_start_makes_a_german_cluster() {
    let data = folder();
    let server = start(data.path()).await;
    let client = connect(&server).await;
    assert_eq!(client.query_one("select 1", &[]).await.unwrap().get::<_, i32>(0), 1);
    let settings = [
        ("listen_addresses", ""),
        ("server_encoding", "UTF8"),
        ("data_checksums", "on"),
        ("synchronous_commit", "on"),
        ("fsync", "on"),
        ("wal_level", "minimal"),
        ("jit", "off"),
        ("timezone", "UTC"),
    ];
    for (name, value) in settings {
        assert_eq!(text(&client, &format!("show {name}")).await, value, "{name}");
    }
    assert_eq!(
        text(&client, "select to_tsvector('Die Bürgerhäuser')::text").await,
        "'burgerhaus':2"
    );
    if text(
        &client,
        "select (count(*) > 0)::text from pg_collation where collprovider = 'i'",
    )
    .await
        == "true"
    {
        let provider = "select datlocprovider::text from pg_database where datname = current_database()";
        assert_eq!(text(&client, provider).await, "i");
        let sorted = "select string_agg(w, ' ' order by w) from unnest(array['Zebra','Öl','Ofen','Ähre','Apfel']) w";
        assert_eq!(text(&client, sorted).await, "Ähre Apfel Ofen Öl Zebra");
    }
    server.stop().await.unwrap();
}

#[tokio::test]
async fn only_the_closed_socket_directory_leads_to_the_server() {
    let data = folder();
    let server = start(data.path()).await;
    assert_eq!(server.cluster(), data.path().canonicalize().unwrap().join("postgres"));
    assert_eq!(fs::metadata(server.cluster()).unwrap().mode() & 0o777, 0o700);
    assert_eq!(fs::metadata(server.socket_dir()).unwrap().mode() & 0o777, 0o700);
    assert!(server.socket_dir().join(".s.PGSQL.5432").as_os_str().len() < 108);
    assert!(!listens_on_tcp(pid(server.cluster())));
    server.stop().await.unwrap();
}

/// Whether a process has a listening TCP socket, by the kernel's tables (state 0A).
fn listens_on_tcp(pid: i32) -> bool {
    let inodes: Vec<String> = fs::read_dir(format!("/proc/{pid}/fd"))
        .unwrap()
        .filter_map(|entry| fs::read_link(entry.unwrap().path()).ok())
        .filter_map(|link| Some(link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    assert!(!inodes.is_empty(), "the server has its Unix socket at least");
    ["tcp", "tcp6"].iter().any(|table| {
        let table = fs::read_to_string(format!("/proc/{pid}/net/{table}")).unwrap_or_default();
        table
            .lines()
            .skip(1)
            .map(|line| line.split_whitespace().collect::<Vec<_>>())
            .any(|fields| {
                fields.get(3) == Some(&"0A") && fields.get(9).is_some_and(|inode| inodes.iter().any(|own| own == inode))
            })
    })
}

#[tokio::test]
async fn the_login_may_make_roles_and_databases_but_is_no_superuser() {
    let data = folder();
    let server = start(data.path()).await;
    let client = connect(&server).await;
    let powers = "select concat_ws(' ', rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin) \
                  from pg_roles where rolname = current_user and rolname = 'portal'";
    assert_eq!(text(&client, powers).await, "f f f t t t");
    let owner = "select datdba::regrole::text from pg_database where datname = 'portal'";
    assert_eq!(text(&client, owner).await, "portal");
    let extensions = "select string_agg(extname, ' ' order by extname) from pg_extension where extname <> 'plpgsql'";
    let expected = "select string_agg(name, ' ' order by name) from pg_available_extensions \
                    where name in ('pg_trgm', 'unaccent', 'btree_gin')";
    assert_eq!(text(&client, extensions).await, text(&client, expected).await);
    client.batch_execute("create role portal_app").await.unwrap();
    client.batch_execute("grant portal_app to portal").await.unwrap();
    client.batch_execute("set role portal_app").await.unwrap();
    client.batch_execute("reset role").await.unwrap();
    client.batch_execute("create database of_a_test").await.unwrap();
    let mut config = server.config();
    let (client, connection) = config.dbname("of_a_test").connect(NoTls).await.unwrap();
    tokio::spawn(connection);
    assert_eq!(text(&client, extensions).await, text(&client, expected).await);
    client.batch_execute("create table made ()").await.unwrap();
    server.stop().await.unwrap();
}

#[tokio::test]
async fn the_address_works_with_psql() {
    let data = folder();
    let server = start(data.path()).await;
    let mut psql = Command::new("psql");
    psql.args(["-X", "-A", "-t", "-c", "select current_user", &server.url()])
        .env("PGPORT", "1");
    assert_eq!(String::from_utf8(psql.output().unwrap().stdout).unwrap(), "portal\n");
    assert!(
        server.url().starts_with("postgresql:///portal?host=%2Ftmp%2F"),
        "{}",
        server.url()
    );
    let parsed: tokio_postgres::Config = server.url().parse().unwrap();
    assert_eq!(parsed.get_hosts(), server.config().get_hosts());
    server.stop().await.unwrap();
}

#[tokio::test]
async fn the_last_of_several_users_stops_the_server() {
    let data = folder();
    let (first, second) = tokio::join!(start(data.path()), start(data.path()));
    let cluster = first.cluster().to_owned();
    let running = pid(&cluster);
    let mut child = holder(data.path());
    assert_eq!(pid(&cluster), running);

    first.stop().await.unwrap();
    assert!(runs(running));
    second.stop().await.unwrap();
    assert!(runs(running), "another process has a lease");
    let third = start(data.path()).await;
    assert_eq!(pid(&cluster), running);
    child.kill().unwrap();
    child.wait().unwrap();
    connect(&third).await;
    third.stop().await.unwrap();
    assert!(!runs(running) && !cluster.join("postmaster.pid").exists());
}

#[tokio::test]
async fn a_server_left_by_a_killed_process_is_used_again_and_stopped() {
    let data = folder();
    let mut child = holder(data.path());
    let left = pid(&data.path().join("postgres"));
    let group = |pid| getpgid(Some(Pid::from_raw(pid))).unwrap();
    assert_ne!(
        group(left),
        group(child.id().try_into().unwrap()),
        "Ctrl-C must not reach the server"
    );
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(runs(left));
    let server = start(data.path()).await;
    assert_eq!(pid(server.cluster()), left);
    connect(&server).await;
    server.stop().await.unwrap();
    assert!(!runs(left));
}

#[tokio::test]
async fn what_was_answered_survives_the_servers_sudden_death() {
    let data = folder();
    let server = start(data.path()).await;
    let client = connect(&server).await;
    client.batch_execute("create table kept (n int)").await.unwrap();
    client
        .batch_execute("insert into kept select generate_series(1, 1000)")
        .await
        .unwrap();
    let dead = pid(server.cluster());
    kill_server(dead).await;
    let next = start(data.path()).await;
    assert_ne!(pid(next.cluster()), dead);
    assert_eq!(
        text(&connect(&next).await, "select sum(n)::text from kept").await,
        "500500"
    );
    server.stop().await.unwrap();
    next.stop().await.unwrap();
}

#[tokio::test]
async fn a_pid_file_that_names_a_foreign_process_is_no_obstacle() {
    let data = folder();
    let server = start(data.path()).await;
    let cluster = server.cluster().to_owned();
    kill_server(pid(&cluster)).await;
    drop(server);
    // As the server's user, since PostgreSQL takes a process of another user for dead.
    let mut foreign = Command::new("/bin/sleep");
    foreign.arg("600");
    if geteuid().is_root() {
        std::os::unix::process::CommandExt::uid(&mut foreign, fs::metadata(&cluster).unwrap().uid());
    }
    let mut foreign = foreign.spawn().unwrap();
    let file = fs::read_to_string(cluster.join("postmaster.pid")).unwrap();
    let rest = file.split_once('\n').unwrap().1;
    fs::write(cluster.join("postmaster.pid"), format!("{}\n{rest}", foreign.id())).unwrap();

    let server = start(data.path()).await;
    connect(&server).await;
    server.stop().await.unwrap();
    assert!(
        foreign.try_wait().unwrap().is_none(),
        "the foreign process must not be touched"
    );
    foreign.kill().unwrap();
    foreign.wait().unwrap();
}

#[tokio::test]
async fn a_lost_socket_comes_back() {
    let data = folder();
    let server = start(data.path()).await;
    let (socket_dir, running) = (server.socket_dir().to_owned(), pid(server.cluster()));
    abandon(server, data.path());
    assert!(runs(running));
    fs::remove_dir_all(&socket_dir).unwrap();
    let server = start(data.path()).await;
    assert_ne!(pid(server.cluster()), running);
    connect(&server).await;
    server.stop().await.unwrap();
    assert!(!runs(running));
}

#[tokio::test]
async fn a_dropped_lease_stops_the_server_and_the_next_start_waits_for_that() {
    let data = folder();
    let server = start(data.path()).await;
    let first = pid(server.cluster());
    drop(server);
    let server = start(data.path()).await;
    connect(&server).await;
    assert_ne!(pid(server.cluster()), first);
    server.stop().await.unwrap();
}

#[tokio::test]
async fn interrupted_beginnings_are_repaired() {
    let data = folder();
    // A crash in initdb …
    fs::create_dir_all(data.path().join("postgres.new/base")).unwrap();
    let server = start(data.path()).await;
    assert!(!data.path().join("postgres.new").exists());
    // … and one before the database was made.
    let mut config = server.config();
    let (client, connection) = config.user("postgres").dbname("postgres").connect(NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute("drop database portal").await.unwrap();
    server.stop().await.unwrap();
    let server = start(data.path()).await;
    connect(&server).await;
    server.stop().await.unwrap();
}

#[tokio::test]
async fn data_directories_may_have_long_names_with_spaces_and_umlauts() {
    let folder = folder();
    let data = folder
        .path()
        .join(format!("Bürger beteiligen's \"Daten\" $HOME {}", "ä".repeat(100)));
    assert!(data.as_os_str().len() > 150);
    let server = start(&data).await;
    connect(&server).await;
    server.stop().await.unwrap();
}

#[tokio::test]
async fn a_socket_directory_of_somebody_else_is_refused() {
    let data = folder();
    let server = start(data.path()).await;
    let dir = server.socket_dir().to_owned();
    server.stop().await.unwrap();
    assert!(!dir.exists());

    fs::create_dir(&dir).unwrap();
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o777)).unwrap();
    assert!(matches!(
        refusal(data.path()).await,
        PrivateServerError::SocketDirectory(_)
    ));
    fs::remove_dir(&dir).unwrap();

    let target = tempfile::tempdir().unwrap();
    symlink(target.path(), &dir).unwrap();
    assert!(matches!(
        refusal(data.path()).await,
        PrivateServerError::SocketDirectory(_)
    ));
    fs::remove_file(&dir).unwrap();

    if geteuid().is_root() {
        fs::DirBuilder::new().mode(0o700).create(&dir).unwrap();
        std::os::unix::fs::chown(&dir, Some(65534), None).unwrap();
        assert!(matches!(
            refusal(data.path()).await,
            PrivateServerError::SocketDirectory(_)
        ));
        fs::remove_dir(&dir).unwrap();
    }
}

#[tokio::test]
async fn a_server_that_cannot_start_says_why() {
    let data = folder();
    let server = start(data.path()).await;
    let control = server.cluster().join("global/pg_control");
    server.stop().await.unwrap();
    fs::remove_file(control).unwrap();
    let error = refusal(data.path()).await.to_string();
    assert!(
        error.contains("postgres.log") && error.contains("could not find the database system"),
        "{error}"
    );
}

#[tokio::test]
async fn a_large_log_is_put_aside() {
    let data = folder();
    fs::write(data.path().join("postgres.log"), vec![b'x'; 11 * 1024 * 1024]).unwrap();
    start(data.path()).await.stop().await.unwrap();
    assert!(fs::metadata(data.path().join("postgres.log")).unwrap().len() < 100_000);
    assert!(fs::metadata(data.path().join("postgres.log.1")).unwrap().len() > 10 * 1024 * 1024);
}

#[tokio::test]
async fn a_cluster_of_a_version_that_is_not_installed_is_left_alone() {
    let data = folder();
    start(data.path()).await.stop().await.unwrap();
    fs::write(data.path().join("postgres/PG_VERSION"), "9\n").unwrap();
    let error = refusal(data.path()).await.to_string();
    assert!(error.contains("apt-get install postgresql-9"), "{error}");
    assert!(data.path().join("postgres/base").exists());
}

#[tokio::test]
async fn a_lost_cluster_is_not_replaced_by_an_empty_one() {
    let data = folder();
    fs::write(
        data.path().join("postgres.location"),
        "/var/lib/beteiligungsportal/gone/postgres",
    )
    .unwrap();
    let error = refusal(data.path()).await;
    assert!(matches!(error, PrivateServerError::ClusterLost { .. }), "{error}");
}

/// Removes what root has made outside of the data directory.
struct Elsewhere(PathBuf);

impl Drop for Elsewhere {
    fn drop(&mut self) {
        fs::remove_dir_all(self.0.parent().unwrap()).unwrap();
    }
}

#[tokio::test]
async fn under_a_closed_folder_of_roots_the_cluster_lies_elsewhere() {
    let closed = tempfile::tempdir().unwrap();
    fs::set_permissions(closed.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let data = closed.path().join("data");
    let server = start(&data).await;
    connect(&server)
        .await
        .batch_execute("create table kept ()")
        .await
        .unwrap();
    let cluster = server.cluster().to_owned();
    if !geteuid().is_root() {
        assert_eq!(cluster, data.canonicalize().unwrap().join("postgres"));
        return server.stop().await.unwrap();
    }
    assert!(cluster.starts_with("/var/lib/beteiligungsportal"));
    let _cleanup = Elsewhere(cluster.clone());
    assert_ne!(fs::metadata(&cluster).unwrap().uid(), 0);
    assert_eq!(
        fs::metadata(closed.path()).unwrap().mode() & 0o777,
        0o700,
        "the closed folder stays closed"
    );
    server.stop().await.unwrap();

    let server = start(&data).await;
    assert_eq!(server.cluster(), cluster);
    connect(&server).await.batch_execute("drop table kept").await.unwrap();
    let left = pid(&cluster);
    abandon(server, &data);
    // A removed data directory begins afresh, and its old server does not stay for ever.
    fs::remove_dir_all(&data).unwrap();
    let server = start(&data).await;
    let _cleanup = Elsewhere(server.cluster().to_owned());
    assert_ne!(server.cluster(), cluster);
    assert!(!runs(left));
    server.stop().await.unwrap();
}

/// Who works with a directory of theirs as root once can go on as themselves.
#[tokio::test]
async fn for_root_the_server_runs_as_the_owner_of_the_data_directory() {
    if !geteuid().is_root() {
        return;
    }
    let data = folder();
    std::os::unix::fs::chown(data.path(), Some(65534), Some(65534)).unwrap();
    let server = start(data.path()).await;
    for made in ["postgres", "postgres.log", "postgres.lock", "postgres.users"] {
        assert_eq!(fs::metadata(data.path().join(made)).unwrap().uid(), 65534, "{made}");
    }
    assert_eq!(
        fs::metadata(format!("/proc/{}", pid(server.cluster()))).unwrap().uid(),
        65534
    );
    server.stop().await.unwrap();
}
