//! Finds `PostgreSQL`'s server programs and runs them, as an unprivileged user where needed.

use std::collections::HashSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::Command;

use super::error::PrivateServerError;

/// Debian keeps each major version's programs in a folder of its own, outside of PATH.
const DEBIAN_ROOT: &str = "/usr/lib/postgresql";

/// The user that the server runs as when this process is root, since `PostgreSQL` refuses root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ServerUser {
    pub uid: u32,
    pub gid: u32,
}

/// The programs of one installed version.
#[derive(Clone, Debug)]
pub(super) struct Programs {
    pub initdb: PathBuf,
    pub postgres: PathBuf,
    pub major: u32,
}

impl Programs {
    /// Chooses among the installed versions: the one that made the cluster, else the first found
    /// (PATH, then `pg_config`, then Debian's folders from the highest version down).
    pub async fn find(made_by: Option<(u32, &Path)>) -> Result<Programs, PrivateServerError> {
        choose(installed(folders().await).await, made_by)
    }
}

fn choose(installed: Vec<Programs>, made_by: Option<(u32, &Path)>) -> Result<Programs, PrivateServerError> {
    let found = installed
        .iter()
        .map(|programs| programs.major.to_string())
        .collect::<Vec<_>>()
        .join(", ");
    let chosen = match made_by {
        Some((major, _)) => installed.into_iter().find(|programs| programs.major == major),
        None => installed.into_iter().next(),
    };
    match (chosen, made_by) {
        (Some(programs), _) => Ok(programs),
        (None, Some((made_by, cluster))) if !found.is_empty() => Err(PrivateServerError::VersionMissing {
            cluster: cluster.to_owned(),
            made_by,
            found,
        }),
        (None, _) => Err(PrivateServerError::ProgramsMissing),
    }
}

/// Folders that may hold the programs, best first.
async fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = env::var_os("PATH")
        .map(|path| env::split_paths(&path).collect())
        .unwrap_or_default();
    if let Ok(output) = Command::new("pg_config")
        .arg("--bindir")
        .stdin(Stdio::null())
        .output()
        .await
    {
        folders.push(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    }
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(DEBIAN_ROOT)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            Some((
                leading_number(&entry.file_name().to_string_lossy())?,
                entry.path().join("bin"),
            ))
        })
        .collect();
    versions.sort_by(|a, b| b.cmp(a));
    folders.extend(versions.into_iter().map(|(_, folder)| folder));
    folders
}

/// The versions in these folders, each once, in the folders' order.
async fn installed(folders: Vec<PathBuf>) -> Vec<Programs> {
    let mut seen = HashSet::new();
    let mut installed = Vec::new();
    for folder in folders {
        // A link in PATH leads to the folder that holds the whole installation.
        let Ok(postgres) = folder.join("postgres").canonicalize() else {
            continue;
        };
        let initdb = postgres.with_file_name("initdb");
        if !seen.insert(postgres.clone()) || !initdb.is_file() {
            continue;
        }
        if let Some(major) = version(&postgres).await {
            installed.push(Programs {
                initdb,
                postgres,
                major,
            });
        }
    }
    installed
}

async fn version(postgres: &Path) -> Option<u32> {
    let output = command(postgres, None, Path::new("/"))
        .arg("--version")
        .output()
        .await
        .ok()?;
    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
    String::from_utf8_lossy(&output.stdout)
        .split_whitespace()
        .find_map(leading_number)
}

/// The digits that a text begins with: the major version in "15.18" or "18beta1".
pub(super) fn leading_number(text: &str) -> Option<u32> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text[..end].parse().ok()
}

/// A program of `PostgreSQL` with an environment of its own: PG… variables would change what it does, and
/// the portal's secrets are no business of it. Giving a user also drops root's supplementary groups.
pub(super) fn command(program: &Path, user: Option<ServerUser>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .env_clear()
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .env("LC_ALL", "C")
        .env("TZ", "UTC");
    command.current_dir(folder).stdin(Stdio::null());
    if let Some(user) = user {
        command.gid(user.gid).uid(user.uid);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn programs(major: u32) -> Programs {
        Programs {
            initdb: "/i".into(),
            postgres: "/p".into(),
            major,
        }
    }

    #[tokio::test]
    async fn missing_programs_are_one_sentence_naming_the_package() {
        let empty = tempfile::tempdir().unwrap();
        let installed = installed(vec![empty.path().to_owned(), "/does/not/exist".into()]).await;
        let sentence = choose(installed, None).unwrap_err().to_string();
        assert!(sentence.contains("apt-get install postgresql"), "{sentence}");
        assert_eq!(sentence.lines().count(), 1);
    }

    #[test]
    fn the_clusters_version_decides_before_the_order() {
        let cluster = Path::new("/data/postgres");
        let both = || vec![programs(17), programs(15)];
        assert_eq!(choose(both(), None).unwrap().major, 17);
        assert_eq!(choose(both(), Some((15, cluster))).unwrap().major, 15);
        let sentence = choose(both(), Some((14, cluster))).unwrap_err().to_string();
        assert!(
            sentence.contains("postgresql-14") && sentence.contains("17, 15"),
            "{sentence}"
        );
        assert!(matches!(
            choose(Vec::new(), Some((14, cluster))),
            Err(PrivateServerError::ProgramsMissing)
        ));
    }

    #[test]
    fn versions_are_read_from_releases_and_betas() {
        assert_eq!(leading_number("15.18"), Some(15));
        assert_eq!(leading_number("18beta1"), Some(18));
        assert_eq!(leading_number("(PostgreSQL)"), None);
    }
}
