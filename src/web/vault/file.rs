//! The key's file in the data directory: the key in use in the first line, former ones below it.

use std::fs;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::Context;
use secrecy::{ExposeSecret, SecretString};

/// What the file holds; none where there is none.
pub fn kept(file: &Path) -> anyhow::Result<Option<SecretString>> {
    match fs::read_to_string(file) {
        Ok(key) => Ok(Some(key.into())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| file.display().to_string()),
    }
}

/// What the file holds, `fresh` if there was none. Of two servers that begin at once, both get the first one's.
pub fn made(file: &Path, fresh: &str) -> anyhow::Result<SecretString> {
    if let Some(key) = kept(file)? {
        return Ok(key);
    }
    let place = || file.display().to_string();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(place)?;
    }
    let part = written(file, fresh)?;
    let linked = fs::hard_link(&part, file);
    fs::remove_file(&part).with_context(place)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error).with_context(place),
        _ => kept(file)?.with_context(place),
    }
}

/// Puts `fresh` in front of the keys in the file.
pub fn put_in_front(file: &Path, fresh: &str) -> anyhow::Result<()> {
    let former = kept(file)?.context("there is no key yet")?;
    replace(file, &format!("{fresh}\n{}", former.expose_secret().trim()))
}

/// Leaves the first key in the file alone; answers how many were dropped.
pub fn drop_former(file: &Path) -> anyhow::Result<usize> {
    let keys = kept(file)?.context("there is no key yet")?;
    let mut lines = keys.expose_secret().lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().context("the key's file is empty")?;
    let former = lines.count();
    if former > 0 {
        replace(file, first)?;
    }
    Ok(former)
}

fn replace(file: &Path, keys: &str) -> anyhow::Result<()> {
    fs::rename(written(file, keys)?, file).with_context(|| file.display().to_string())
}

/// A whole file beside the one that is meant: nobody reads half a key.
fn written(file: &Path, keys: &str) -> anyhow::Result<PathBuf> {
    let place = || file.display().to_string();
    let part = file.with_extension(format!("{}.part", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    let mut open = options.open(&part).with_context(place)?;
    writeln!(open, "{keys}").with_context(place)?;
    open.sync_all().with_context(place)?;
    Ok(part)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn content(file: &Path) -> String {
        fs::read_to_string(file).unwrap()
    }

    #[test]
    fn the_file_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data/key");
        assert!(kept(&file).unwrap().is_none());
        made(&file, "first_key").unwrap();
        assert_eq!(made(&file, "other_key").unwrap().expose_secret(), "first_key\n");
        put_in_front(&file, "second_key").unwrap();
        assert_eq!(content(&file), "second_key\nfirst_key\n");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(drop_former(&file).unwrap(), 1);
        assert_eq!(drop_former(&file).unwrap(), 0);
        assert_eq!(content(&file), "second_key\n");
        let names = fs::read_dir(file.parent().unwrap()).unwrap().count();
        assert_eq!(names, 1, "nothing is left over");
    }
}
