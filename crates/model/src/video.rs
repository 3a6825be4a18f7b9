//! Videos: where one plays, and what stands beside it.

use crate::{decode::Decode, media::Picture};
use serde::{Deserialize, Serialize};

/// A video with everything that is shown of it before it plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Video {
    /// What plays.
    pub source: VideoSource,
    /// Shown until it plays; of this portal, whoever hosts the video.
    pub poster: Picture,
    /// How long it is, in seconds.
    pub duration: u32,
    /// Whether the text beside it has the spoken words: a heading with the anchor [`TRANSCRIPT_ANCHOR`].
    pub has_transcript: bool,
}

/// The anchor of the heading over a transcript: `## Transkrip`.
pub const TRANSCRIPT_ANCHOR: &str = "transkrip";

/// Who has the video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum VideoSource {
    /// A file of this portal.
    File(VideoFile),
    /// Another site, from which nothing is loaded before the reader asks for it.
    Hosted(HostedVideo),
}

/// A video file of this portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VideoFile {
    /// Path without base.
    pub src: String,
    /// `video/mp4` or `video/webm`.
    pub media_type: String,
    /// Bytes.
    pub bytes: u64,
    /// Path without base of the captions in Indonesian, in WebVTT.
    pub captions: String,
}

/// A video on another site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HostedVideo {
    /// The site.
    pub provider: Provider,
    /// The video's id there.
    pub id: String,
}

/// The sites that a video may play from: the whole list, from which the pages' policy is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    /// YouTube, by its address that sets no cookie before playing.
    Youtube,
}

impl Provider {
    /// Every provider.
    pub const ALL: [Self; 1] = [Self::Youtube];

    /// The key in front matter.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Youtube => "youtube",
        }
    }

    /// What the reader sees.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Youtube => "YouTube",
        }
    }

    /// The origin of its frames, for the page's policy.
    #[must_use]
    pub const fn frame_origin(self) -> &'static str {
        match self {
            Self::Youtube => "https://www.youtube-nocookie.com",
        }
    }

    /// Whether a text has the shape of an id there. Nothing else gets into an address.
    #[must_use]
    pub fn is_id(self, text: &str) -> bool {
        match self {
            Self::Youtube => {
                text.len() == 11 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            }
        }
    }
}

impl HostedVideo {
    /// The page of the video there, for who has no script or whose network blocks the frame.
    #[must_use]
    pub fn page_url(&self) -> String {
        match self.provider {
            Provider::Youtube => format!("https://www.youtube.com/watch?v={}", self.id),
        }
    }

    /// The player, which plays at once: the reader has pressed already.
    #[must_use]
    pub fn frame_url(&self) -> String {
        match self.provider {
            Provider::Youtube => {
                format!("{}/embed/{}?autoplay=1&rel=0&hl=id", self.provider.frame_origin(), self.id)
            }
        }
    }
}

/// "3 menit 25 detik", for readers.
#[must_use]
pub fn duration_text(seconds: u32) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let parts = [(hours, "jam"), (minutes, "menit"), (rest, "detik")];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
    if parts.is_empty() { "0 detik".to_owned() } else { parts.join(" ") }
}

/// `PT3M25S`, for machines (ISO 8601).
#[must_use]
pub fn duration_machine_text(seconds: u32) -> String {
    format!("PT{}M{}S", seconds / 60, seconds % 60)
}

/// Reads `3:25` or `1:02:03`: minutes and seconds below 60, the first number without a leading zero.
#[must_use]
pub fn parse_duration(text: &str) -> Option<u32> {
    let mut parts = text.split(':');
    let first = parts.next()?;
    let is_number = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(first) || (first.len() > 1 && first.starts_with('0')) {
        return None;
    }
    let rest: Vec<&str> = parts.collect();
    if !(1..=2).contains(&rest.len()) {
        return None;
    }
    let mut seconds: u32 = first.parse().ok()?;
    for part in rest {
        let value: u32 = if part.len() == 2 && is_number(part) { part.parse().ok()? } else { return None };
        if value > 59 {
            return None;
        }
        seconds = seconds * 60 + value;
    }
    (seconds > 0).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_read_and_said_in_words() {
        let cases = [
            ("0:07", 7, "7 detik", "PT0M7S"),
            ("3:25", 205, "3 menit 25 detik", "PT3M25S"),
            ("90:00", 5400, "1 jam 30 menit", "PT90M0S"),
            ("1:02:03", 3723, "1 jam 2 menit 3 detik", "PT62M3S"),
        ];
        for (text, seconds, words, machine) in cases {
            assert_eq!(parse_duration(text), Some(seconds), "{text}");
            assert_eq!((duration_text(seconds).as_str(), duration_machine_text(seconds).as_str()), (words, machine));
        }
        for text in
            ["", "7", "3:5", "03:25", "3:60", "1:60:00", "-1:00", "1:2:03", "1:02:03:04", "0:00", "a:00", "9999:00"]
        {
            assert_eq!(parse_duration(text), None, "{text}");
        }
    }

    #[test]
    fn only_an_id_of_the_provider_gets_into_an_address() {
        assert!(Provider::Youtube.is_id("dQw4w9WgXcQ"));
        for text in ["", "dQw4w9WgXc", "dQw4w9WgXcQQ", "dQw4w9WgXc?", "../../evil/", "dQw4w9WgXc&"] {
            assert!(!Provider::Youtube.is_id(text), "{text}");
        }
        let video = HostedVideo { provider: Provider::Youtube, id: "dQw4w9WgXcQ".into() };
        assert_eq!(video.page_url(), "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        assert!(video.frame_url().starts_with("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?"));
    }
}
