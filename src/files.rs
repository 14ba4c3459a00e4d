//! Files under the hash of what is in them (SHA-256), in a folder or in S3. What is the same is kept once; a name never
//! holds anything else than what it was made of, so that it can serve as an `ETag`.
//!
//! A file comes in by way of a [`Spool`]: a local file without a name, which goes with the request that fills it. Only
//! when all of it is there and has been looked at does it go into the store.

use std::fmt;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use axum::body::Bytes;
use futures_util::future::ready;
use futures_util::stream::{BoxStream, StreamExt, TryStreamExt};
use jiff::Timestamp;
use object_store::aws::AmazonS3Builder;
use object_store::buffered::BufWriter;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncSeekExt, AsyncWriteExt};
use url::Url;

use crate::config::Config;
use crate::error::{Error, Result};

/// What goes to S3 in one piece; also the most of a file that is in memory on its way in.
const PIECE: usize = 5 * 1024 * 1024;
/// What of a file's beginning tells its kind.
const HEAD: usize = 16 * 1024;

/// The hash of a file's content (SHA-256), and so its name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileHash([u8; 32]);

impl FileHash {
    /// The hash with these bytes; none of another length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The bytes, as the database keeps them.
    pub fn bytes(self) -> Vec<u8> {
        self.0.to_vec()
    }

    fn from_hex(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, place) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[place..place + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// Two letters of folder keep folders small where the store is one.
    fn path(self) -> Path {
        let name = self.to_string();
        Path::from(format!("{}/{name}", &name[..2]))
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for FileHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The store.
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// The store's folder, where it is one.
    folder: Option<PathBuf>,
    spool: PathBuf,
    place: String,
}

/// A file on its way in: not in the store yet, and gone with its process.
pub struct Spool {
    file: tokio::fs::File,
    hash: Sha256,
    head: Vec<u8>,
    size: u64,
}

/// A file that is there whole, not in the store yet.
pub struct Spooled {
    /// Its content, to be read from the beginning.
    pub file: std::fs::File,
    /// Its hash.
    pub hash: FileHash,
    /// Its beginning, up to 16 KiB.
    pub head: Vec<u8>,
    /// Its length in bytes.
    pub size: u64,
}

impl Files {
    /// The store that the configuration names; without one, the folder `files` in the data directory.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        let data_dir = std::path::absolute(&config.data_dir).context("the data directory")?;
        let spool = data_dir.join("spool");
        let (store, folder, place): (Arc<dyn ObjectStore>, _, _) = match &config.files {
            Some(url) if url.scheme() == "s3" => {
                let bucket =
                    AmazonS3Builder::from_env().with_url(format!("s3://{}", url.host_str().unwrap_or_default()));
                let bucket = bucket.build().context("PORTAL_FILES")?;
                let prefix = Path::from(url.path().trim_matches('/'));
                (Arc::new(PrefixStore::new(bucket, prefix)), None, url.to_string())
            }
            other => {
                let folder = folder_of(other.as_ref(), data_dir.join("files"))?;
                std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
                let local = LocalFileSystem::new_with_prefix(&folder)?;
                let place = folder.display().to_string();
                (Arc::new(local), Some(folder), place)
            }
        };
        Ok(Self {
            store,
            folder,
            spool,
            place,
        })
    }

    /// Where the files are, in words for the operator.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Whether a file can be written, read and removed.
    pub async fn check(&self) -> Result<()> {
        let mut spool = self.spool().await?;
        spool.write(b"Is somebody there?").await?;
        let mut spooled = spool.end().await?;
        self.keep(&mut spooled).await?;
        self.fetch(spooled.hash, spooled.size).await?;
        self.remove(spooled.hash).await
    }

    /// A file that is to be filled.
    pub async fn spool(&self) -> Result<Spool> {
        let folder = self.spool.clone();
        let file = blocking(move || {
            std::fs::create_dir_all(&folder)?;
            tempfile::tempfile_in(&folder)
        })
        .await?;
        Ok(Spool {
            file: tokio::fs::File::from_std(file),
            hash: Sha256::new(),
            head: Vec::new(),
            size: 0,
        })
    }

    /// Puts the file into the store, where it may be already. When this is done the file is there to stay.
    pub async fn keep(&self, spooled: &mut Spooled) -> Result<()> {
        let mut source = tokio::fs::File::from_std(spooled.file.try_clone().map_err(broken)?);
        source.rewind().await.map_err(broken)?;
        let mut writer = BufWriter::with_capacity(Arc::clone(&self.store), spooled.hash.path(), PIECE);
        if let Err(error) = tokio::io::copy_buf(
            &mut tokio::io::BufReader::with_capacity(256 * 1024, source),
            &mut writer,
        )
        .await
        {
            let _ = writer.abort().await;
            return Err(broken(error));
        }
        writer.shutdown().await.map_err(broken)?;
        if let Some(folder) = &self.folder {
            // A power failure must not take what was acknowledged.
            let path = folder.join(spooled.hash.path().as_ref());
            blocking(move || {
                std::fs::File::open(&path)?.sync_all()?;
                path.parent()
                    .map_or(Ok(()), |parent| std::fs::File::open(parent)?.sync_all())
            })
            .await?;
        }
        spooled.file.rewind().map_err(broken)
    }

    /// When the file came into the store the last time; none if it is not there.
    pub async fn kept_at(&self, hash: FileHash) -> Result<Option<Timestamp>> {
        match self.store.head(&hash.path()).await {
            Ok(meta) => Ok(Some(moment(&meta))),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(unreachable(error)),
        }
    }

    /// A part of the file, or all of it, as a stream.
    pub async fn read(&self, hash: FileHash, range: Range<u64>) -> Result<BoxStream<'static, io::Result<Bytes>>> {
        let options = GetOptions {
            // An empty range is an error there.
            range: (!range.is_empty()).then_some(GetRange::Bounded(range)),
            ..GetOptions::default()
        };
        match self.store.get_opts(&hash.path(), options).await {
            Ok(found) => Ok(found.into_stream().map_err(io::Error::other).boxed()),
            Err(object_store::Error::NotFound { .. }) => Err(Error::internal(format!("the file {hash} is lost"))),
            Err(error) => Err(unreachable(error)),
        }
    }

    /// A local copy without a name.
    pub async fn fetch(&self, hash: FileHash, size: u64) -> Result<Spooled> {
        let mut spool = self.spool().await?;
        let mut content = self.read(hash, 0..size).await?;
        while let Some(bytes) = content.next().await {
            spool.write(&bytes.map_err(broken)?).await?;
        }
        let spooled = spool.end().await?;
        if spooled.hash != hash {
            return Err(Error::internal(format!("the file {hash} is damaged")));
        }
        Ok(spooled)
    }

    /// Removes a file; one that is gone already is no error.
    pub async fn remove(&self, hash: FileHash) -> Result<()> {
        match self.store.delete(&hash.path()).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(unreachable(error)),
        }
    }

    /// All files, each with when it came.
    pub fn all(&self) -> BoxStream<'static, Result<(FileHash, Timestamp)>> {
        let files = self.store.list(None).map_err(unreachable);
        let named = files.try_filter_map(|meta| {
            let hash = meta.location.filename().and_then(FileHash::from_hex);
            ready(Ok(hash.map(|hash| (hash, moment(&meta)))))
        });
        named.boxed()
    }
}

impl Spool {
    /// Adds to the end.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).await.map_err(broken)?;
        self.hash.update(bytes);
        let missing = HEAD.saturating_sub(self.head.len());
        self.head.extend_from_slice(&bytes[..missing.min(bytes.len())]);
        self.size += bytes.len() as u64;
        Ok(())
    }

    /// How much is in it.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The file, whole.
    pub async fn end(mut self) -> Result<Spooled> {
        self.file.flush().await.map_err(broken)?;
        self.file.seek(SeekFrom::Start(0)).await.map_err(broken)?;
        Ok(Spooled {
            file: self.file.into_std().await,
            hash: FileHash(self.hash.finalize().into()),
            head: self.head,
            size: self.size,
        })
    }
}

impl Spooled {
    /// Something found out about the content, which is read from its beginning, outside of the tasks that answer requests.
    pub async fn looked_at<T: Send + 'static>(
        &self,
        look: impl FnOnce(&mut dyn Read) -> T + Send + 'static,
    ) -> Result<T> {
        let mut file = self.file.try_clone().map_err(broken)?;
        blocking(move || {
            file.rewind()?;
            let seen = look(&mut io::BufReader::new(&mut file));
            file.rewind()?;
            Ok(seen)
        })
        .await
    }
}

fn folder_of(url: Option<&Url>, default: PathBuf) -> anyhow::Result<PathBuf> {
    let Some(url) = url else { return Ok(default) };
    match url.to_file_path() {
        Ok(path) if url.scheme() == "file" => Ok(path),
        _ => bail!("PORTAL_FILES is neither file:///path nor s3://bucket"),
    }
}

fn moment(meta: &object_store::ObjectMeta) -> Timestamp {
    Timestamp::from_second(meta.last_modified.timestamp()).unwrap_or_default()
}

fn unreachable(error: object_store::Error) -> Error {
    Error::Unavailable(format!("files: {error}"))
}

fn broken(error: io::Error) -> Error {
    Error::Unavailable(format!("files: {error}"))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Error::internal(error.to_string()))?
        .map_err(broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_read_from_its_name() {
        let hash = FileHash(Sha256::digest(b"x").into());
        assert_eq!(FileHash::from_hex(&hash.to_string()), Some(hash));
        assert_eq!(FileHash::from_bytes(&hash.bytes()), Some(hash));
        for wrong in ["", "+1", &"g".repeat(64), &"ä".repeat(32), &hash.to_string()[1..]] {
            assert_eq!(FileHash::from_hex(wrong), None, "{wrong}");
        }
        assert!(
            hash.path()
                .as_ref()
                .starts_with(&format!("{}/", &hash.to_string()[..2]))
        );
    }

    #[test]
    fn a_place_is_a_folder_or_a_bucket() {
        let folder = |url: &str| folder_of(Some(&url.parse().unwrap()), PathBuf::from("x")).ok();
        assert_eq!(folder("file:///srv/files"), Some(PathBuf::from("/srv/files")));
        assert_eq!(folder("http://example.org/"), None);
        assert_eq!(folder_of(None, PathBuf::from("x")).unwrap(), PathBuf::from("x"));
    }
}
