//! Where a site is deployed: `s3://BUCKET/PREFIX`.

use std::fmt;

const SCHEME: &str = "s3://";

/// A place in an object store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The name of the bucket.
    pub bucket: String,
    /// The folder in it, without slashes at its ends; empty for the whole bucket.
    pub prefix: String,
}

impl Address {
    /// Reads `s3://BUCKET/PREFIX`.
    ///
    /// # Errors
    /// A sentence for the person at the terminal.
    pub fn parse(text: &str) -> Result<Self, String> {
        let example = "tulis s3://NAMA_BUCKET/FOLDER, misalnya s3://portal-diklat/portal";
        let rest = text.strip_prefix(SCHEME).ok_or_else(|| format!("bukan alamat s3://; {example}"))?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let prefix = prefix.trim_matches('/');
        let is_name = |name: &str| {
            !matches!(name, "" | "." | "..")
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
        };
        if !is_name(bucket) {
            return Err(format!("`{bucket}` bukan nama bucket; {example}"));
        }
        if let Some(part) = prefix.split('/').find(|part| !prefix.is_empty() && !is_name(part)) {
            return Err(format!("`{part}` bukan nama folder: hanya huruf a-z, angka, `-`, `_`, dan titik; {example}"));
        }
        Ok(Self { bucket: bucket.to_owned(), prefix: prefix.to_owned() })
    }

    /// The key of a file of the site.
    #[must_use]
    pub fn key(&self, path: &str) -> String {
        if self.prefix.is_empty() { path.to_owned() } else { format!("{}/{path}", self.prefix) }
    }

    /// Returns the folder for files that `warta deploy` keeps for itself. It lies beside the site, not in it: withdrawn
    /// entries stay there until the next release and must not be served.
    #[must_use]
    pub fn keeping(&self) -> String {
        format!("{}.warta", self.prefix)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{SCHEME}{}/{}", self.bucket, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_bucket_and_folder() {
        let address = Address::parse("s3://portal/situs/bdk/").unwrap();
        assert_eq!((address.bucket.as_str(), address.prefix.as_str()), ("portal", "situs/bdk"));
        assert_eq!(address.key("berita/index.html"), "situs/bdk/berita/index.html");
        assert_eq!(address.keeping(), "situs/bdk.warta");
        assert_eq!(address.to_string(), "s3://portal/situs/bdk");
        let whole = Address::parse("s3://portal").unwrap();
        assert_eq!((whole.key("index.html"), whole.keeping()), ("index.html".into(), ".warta".into()));
    }

    #[test]
    fn refuses_what_is_no_place() {
        for text in ["portal/situs", "https://portal", "s3://", "s3:///x", "s3://p/a//b", "s3://p/../b", "s3://p/a b"] {
            assert!(Address::parse(text).is_err_and(|error| error.contains("s3://NAMA_BUCKET")), "{text}");
        }
    }
}
