//! The object store: the requests to it, and its errors in words that help.

use super::{address::Address, files::StoredFile};
use crate::failure::Failure;
use futures::{StreamExt, TryStreamExt};
use object_store::{
    Attribute, Attributes, Error, ObjectStore, ObjectStoreExt, PutOptions, RetryConfig,
    aws::{AmazonS3, AmazonS3Builder},
    path::Path,
};
use std::{collections::BTreeMap, env, time::Duration};

const RETRIES: usize = 4;
const RETRY_TIMEOUT: Duration = Duration::from_secs(60);
/// Environment variables for credentials; at least one has to be set.
const CREDENTIALS: [&str; 4] = [
    "AWS_ACCESS_KEY_ID",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
];

/// The files in a folder: the path below it, and the ETag that the store gives.
pub(super) type Listing = BTreeMap<String, Option<String>>;

/// A folder of a bucket.
#[derive(Debug)]
pub(super) struct Bucket {
    store: AmazonS3,
    address: Address,
}

impl Bucket {
    /// Opens a bucket with the settings in the environment (`AWS_…`).
    ///
    /// # Errors
    /// When those settings are missing or wrong.
    pub(super) fn open(address: &Address) -> Result<Self, Failure> {
        if !CREDENTIALS.iter().any(|name| env::var_os(name).is_some()) {
            return Err(Failure::new(
                "kunci penyimpanan belum ada; isi AWS_ACCESS_KEY_ID dan AWS_SECRET_ACCESS_KEY di lingkungan, dan AWS_ENDPOINT_URL untuk penyimpanan selain milik AWS",
            ));
        }
        // Fails only if another part of the program has installed a provider already, which is just as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let retry = RetryConfig { max_retries: RETRIES, retry_timeout: RETRY_TIMEOUT, ..RetryConfig::default() };
        let builder = AmazonS3Builder::from_env().with_bucket_name(&address.bucket).with_retry(retry);
        let store = builder.build().map_err(|error| Failure::new(format!("pengaturan penyimpanan salah: {error}")))?;
        Ok(Self { store, address: address.clone() })
    }

    /// Lists the files of the site in the store.
    pub(super) async fn list_site(&self) -> Result<Listing, Failure> {
        self.list(&self.address.prefix).await
    }

    /// Lists the files that are laid aside in `folder`.
    pub(super) async fn list_keeping(&self, folder: &str) -> Result<Listing, Failure> {
        self.list(&self.keeping(folder)).await
    }

    async fn list(&self, folder: &str) -> Result<Listing, Failure> {
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let keeping = format!("{}/", self.address.keeping());
        let path = key(folder)?;
        let mut found = self.store.list((!folder.is_empty()).then_some(&path));
        let mut listing = Listing::new();
        while let Some(object) = found.next().await {
            let object = object.map_err(|error| self.failure("membaca isi", folder, &error))?;
            let name = object.location.as_ref();
            // If the site is the whole bucket, the files laid aside are listed with it: they are skipped.
            if folder == self.address.prefix && name.starts_with(&keeping) {
                continue;
            }
            if let Some(path) = name.strip_prefix(&start) {
                listing.insert(path.to_owned(), object.e_tag.map(|tag| tag.trim_matches('"').to_owned()));
            }
        }
        Ok(listing)
    }

    /// Stores a file of the site.
    pub(super) async fn put(&self, path: &str, body: StoredFile) -> Result<(), Failure> {
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentType, body.content_type.into());
        attributes.insert(Attribute::CacheControl, body.cache_control.into());
        if let Some(encoding) = body.content_encoding {
            attributes.insert(Attribute::ContentEncoding, encoding.into());
        }
        let options = PutOptions { attributes, ..PutOptions::default() };
        let put = self.store.put_opts(&key(&self.address.key(path))?, body.bytes.into(), options).await;
        put.map(|_| ()).map_err(|error| self.failure("mengirim", path, &error))
    }

    /// Copies a file of the site, headers included, to the files laid aside.
    pub(super) async fn keep(&self, path: &str, folder: &str) -> Result<(), Failure> {
        let (from, to) = (key(&self.address.key(path))?, key(&self.keeping(&format!("{folder}/{path}")))?);
        self.store.copy(&from, &to).await.map_err(|error| self.failure("menyalin", path, &error))
    }

    /// Brings back a file that was laid aside.
    pub(super) async fn bring_back(&self, path: &str, folder: &str) -> Result<(), Failure> {
        let (from, to) = (key(&self.keeping(&format!("{folder}/{path}")))?, key(&self.address.key(path))?);
        self.store.copy(&from, &to).await.map_err(|error| self.failure("mengembalikan", path, &error))
    }

    /// Deletes files of the site.
    pub(super) async fn delete(&self, paths: impl Iterator<Item = &String>) -> Result<(), Failure> {
        self.delete_keys(paths.map(|path| self.address.key(path)).collect()).await
    }

    /// Deletes the files laid aside in all folders but this one.
    pub(super) async fn forget_all_but(&self, folder: &str) -> Result<(), Failure> {
        let listing = self.list(&self.address.keeping()).await?;
        let is_old = |path: &&String| path.split_once('/').is_some_and(|(first, _)| first != folder);
        self.delete_keys(listing.keys().filter(is_old).map(|path| self.keeping(path)).collect()).await
    }

    async fn delete_keys(&self, keys: Vec<String>) -> Result<(), Failure> {
        let keys = keys.iter().map(|name| key(name)).collect::<Result<Vec<_>, _>>()?;
        let keys = futures::stream::iter(keys).map(Ok).boxed();
        let deleted: Result<Vec<_>, _> = self.store.delete_stream(keys).try_collect().await;
        match deleted {
            Ok(_) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.failure("menghapus", "", &error)),
        }
    }

    /// Reads a file that `warta deploy` keeps for itself; `None` if there is none.
    pub(super) async fn read_keeping(&self, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        let read = async { self.store.get(&Path::from(self.keeping(name))).await?.bytes().await };
        match read.await {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.failure("membaca", name, &error)),
        }
    }

    /// Writes a file that `warta deploy` keeps for itself.
    pub(super) async fn write_keeping(&self, name: &str, bytes: Vec<u8>) -> Result<(), Failure> {
        let put = self.store.put(&Path::from(self.keeping(name)), bytes.into()).await;
        put.map(|_| ()).map_err(|error| self.failure("menulis", name, &error))
    }

    fn keeping(&self, name: &str) -> String {
        format!("{}/{name}", self.address.keeping())
    }

    fn failure(&self, doing: &str, name: &str, error: &Error) -> Failure {
        let said = error.to_string();
        let reason = match error {
            // For a listing, the library reports this without an error kind of its own.
            _ if said.contains("NoSuchBucket") => "bucket itu tidak ada; periksa nama bucket dan AWS_REGION".to_owned(),
            Error::NotFound { .. } => "tidak ada".to_owned(),
            Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => {
                "ditolak; periksa kunci dan haknya (ListBucket, GetObject, PutObject, DeleteObject)".to_owned()
            }
            _ => format!("{said}; jalankan perintah ini lagi, yang sudah terkirim tidak dikirim ulang"),
        };
        Failure::new(format!("tidak dapat {doing} `{name}` di {}: {reason}", self.address))
    }
}

/// Turns a name into a key unchanged. Names that `Path::from` would encode are refused.
fn key(name: &str) -> Result<Path, Failure> {
    Path::parse(name).map_err(|_| Failure::new(format!("`{name}` tidak dapat menjadi nama berkas di penyimpanan")))
}
