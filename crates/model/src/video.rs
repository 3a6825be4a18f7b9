//! Videos: where a video is played from, and what is shown with it.

use crate::{decode::Decode, media::Picture};
use serde::{Deserialize, Serialize};

/// A video with everything that the page shows before it plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Video {
    /// Where the video comes from.
    pub source: VideoSource,
    /// The picture shown until the video plays; always a file of this portal, even if another site hosts the video.
    pub poster: Picture,
    /// The length in seconds.
    pub duration: u32,
    /// Whether the text of the entry includes a transcript: a heading with the anchor [`TRANSCRIPT_ANCHOR`].
    pub has_transcript: bool,
}

/// The anchor of the heading over a transcript: `## Transkrip`.
pub const TRANSCRIPT_ANCHOR: &str = "transkrip";

/// Who hosts the video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum VideoSource {
    /// A file of this portal.
    File(VideoFile),
    /// Another site, from which nothing is loaded before the reader asks to play the video.
    Hosted(HostedVideo),
}

/// A video file of this portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VideoFile {
    /// The path without base.
    pub src: String,
    /// `video/mp4` or `video/webm`.
    pub media_type: String,
    /// The size in bytes.
    pub bytes: u64,
    /// The path without base of the Indonesian captions, in WebVTT.
    pub captions: String,
}

/// A video on another site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HostedVideo {
    /// The site that hosts it.
    pub provider: Provider,
    /// The id of the video on that site.
    pub id: String,
}

/// The sites that a video may play from. The content security policy of the pages is made from this list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    /// YouTube, through its domain that sets no cookie before the video plays.
    Youtube,
}

impl Provider {
    /// Every provider.
    pub const ALL: [Self; 1] = [Self::Youtube];

    /// Returns the key in front matter.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Youtube => "youtube",
        }
    }

    /// Returns the label that the reader sees.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Youtube => "YouTube",
        }
    }

    /// Returns the origin of the provider's frames, for the page's content security policy.
    #[must_use]
    pub const fn frame_origin(self) -> &'static str {
        match self {
            Self::Youtube => "https://www.youtube-nocookie.com",
        }
    }

    /// Returns whether a text has the shape of an id of this provider. No other text may become part of an address.
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
    /// Returns the video's page on the provider's site, for readers without scripts or whose network blocks the frame.
    #[must_use]
    pub fn page_url(&self) -> String {
        match self.provider {
            Provider::Youtube => format!("https://www.youtube.com/watch?v={}", self.id),
        }
    }

    /// Returns the address of the player, which starts at once because the reader has already pressed Play.
    #[must_use]
    pub fn frame_url(&self) -> String {
        match self.provider {
            Provider::Youtube => {
                format!("{}/embed/{}?autoplay=1&rel=0&hl=id", self.provider.frame_origin(), self.id)
            }
        }
    }
}

/// Formats a length for readers: "3 menit 25 detik".
#[must_use]
pub fn duration_text(seconds: u32) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let parts = [(hours, "jam"), (minutes, "menit"), (rest, "detik")];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
    if parts.is_empty() { "0 detik".to_owned() } else { parts.join(" ") }
}

/// Formats a length for machines (ISO 8601): `PT3M25S`.
#[must_use]
pub fn duration_machine_text(seconds: u32) -> String {
    format!("PT{}M{}S", seconds / 60, seconds % 60)
}

/// Parses `3:25` or `1:02:03`. Every number but the first is below 60; the first has no leading zero.
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
