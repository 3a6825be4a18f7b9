//! The formats that can be published, recognised by their first bytes, not only by their names.

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// PDF: an attachment, not a picture.
    Pdf,
    /// MPEG-4: a video.
    Mp4,
    /// WebM: a video.
    WebM,
    /// WebVTT: the captions of a video.
    Vtt,
}

/// The extensions that an editor may use.
pub(super) const EXTENSIONS: &str = "`.webp`, `.jpg`, `.png` untuk gambar, `.pdf` untuk lampiran, `.mp4`, `.webm` untuk video, dan `.vtt` untuk takarirnya";

impl Format {
    /// Returns the format that a file name promises.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            "webp" => Some(Self::WebP),
            "pdf" => Some(Self::Pdf),
            "mp4" => Some(Self::Mp4),
            "webm" => Some(Self::WebM),
            "vtt" => Some(Self::Vtt),
            _ => None,
        }
    }

    /// Returns the format that the bytes have.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::WebP)
        } else if bytes.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else if bytes.get(4..8) == Some(b"ftyp") {
            Some(Self::Mp4)
        } else if bytes.starts_with(&[0x1a, 0x45, 0xdf, 0xa3]) {
            Some(Self::WebM)
        } else if bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).starts_with(b"WEBVTT") {
            Some(Self::Vtt)
        } else {
            None
        }
    }

    /// The extension of the published file.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Pdf => "pdf",
            Self::Mp4 => "mp4",
            Self::WebM => "webm",
            Self::Vtt => "vtt",
        }
    }

    /// Returns whether it is a picture that a page can show.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::WebP)
    }

    /// Returns the media type of a video (RFC 6838); `None` for other formats.
    #[must_use]
    pub const fn video_type(self) -> Option<&'static str> {
        match self {
            Self::Mp4 => Some("video/mp4"),
            Self::WebM => Some("video/webm"),
            _ => None,
        }
    }
}
