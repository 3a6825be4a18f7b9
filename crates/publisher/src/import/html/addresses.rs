//! Addresses that stand in the text: WordPress turns them into players, and other programs turn them into links.

use super::Surroundings;
use crate::import::text::{Inline, plain};
use linkify::{LinkFinder, LinkKind};

/// Adds text, with a link in the place of each address.
pub(super) fn push_linked(text: &str, surroundings: &dyn Surroundings, run: &mut Vec<Inline>) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    for span in finder.spans(text) {
        let written = span.as_str();
        let is_web = written.starts_with("http://") || written.starts_with("https://");
        let to = span.kind().filter(|_| is_web).and_then(|_| surroundings.resolve(written));
        match to {
            Some(to) => run.push(Inline::Link { text: named(vec![Inline::Text(written.to_owned())], &to), to }),
            None => run.push(Inline::Text(written.to_owned())),
        }
    }
}

/// Returns the words of a link. An address would be read out letter by letter, so it is shortened to what names its
/// host and page.
pub(super) fn named(text: Vec<Inline>, to: &str) -> Vec<Inline> {
    let words = plain(&text);
    let shown = words.trim();
    let Some(bare) = shown.strip_prefix("https://").or_else(|| shown.strip_prefix("http://")) else { return text };
    let bare = bare.trim_end_matches('/');
    let bare = if bare.is_empty() { to } else { bare };
    vec![Inline::Text(bare.to_owned())]
}

/// Names the link on a line that holds nothing but the address of a player. WordPress showed a player there.
pub(super) fn named_player(run: Vec<Inline>) -> Vec<Inline> {
    match <[Inline; 1]>::try_from(run) {
        Ok([Inline::Link { to, text }]) => {
            let is_bare = to.split_once("://").is_some_and(|(_, bare)| bare.trim_end_matches('/') == plain(&text));
            match player(&to).filter(|_| is_bare) {
                Some((to, words)) => vec![Inline::Link { to, text: vec![Inline::Text(words.to_owned())] }],
                None => vec![Inline::Link { to, text }],
            }
        }
        Ok(run) => Vec::from(run),
        Err(run) => run,
    }
}

/// Returns the address of a video or audio at a known provider, and the words of a link to it.
pub(in crate::import) fn player(url: &str) -> Option<(String, &'static str)> {
    if let Some(id) = youtube_id(url) {
        return Some((format!("https://www.youtube.com/watch?v={id}"), "Video di YouTube"));
    }
    let host = url.split('/').nth(2)?.trim_start_matches("www.").trim_start_matches("player.");
    let name = match host {
        "vimeo.com" => "Video di Vimeo",
        "dailymotion.com" => "Video di Dailymotion",
        "tiktok.com" => "Video di TikTok",
        "soundcloud.com" | "w.soundcloud.com" => "Audio di SoundCloud",
        "open.spotify.com" => "Audio di Spotify",
        _ => return None,
    };
    Some((url.to_owned(), name))
}

fn youtube_id(url: &str) -> Option<&str> {
    const MARKS: [&str; 6] = [
        "youtube.com/embed/",
        "youtube-nocookie.com/embed/",
        "youtube.com/shorts/",
        "youtube.com/live/",
        "youtube.com/v/",
        "youtu.be/",
    ];
    let path = MARKS.iter().find_map(|mark| url.split_once(mark)).map(|(_, rest)| rest);
    let query = || {
        let (_, query) = url.split_once("youtube.com/watch?")?;
        query.split(['&', '#']).find_map(|part| part.strip_prefix("v="))
    };
    let id = path.or_else(query)?.split(['?', '&', '/', '#']).next()?;
    let is_id = id.len() == 11 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    is_id.then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_player_is_known_by_its_address() {
        let video = Some(("https://www.youtube.com/watch?v=abcdefghij0".to_owned(), "Video di YouTube"));
        for url in [
            "https://www.youtube.com/watch?v=abcdefghij0&t=5",
            "https://www.youtube.com/watch?list=x&v=abcdefghij0",
            "https://youtu.be/abcdefghij0",
            "//www.youtube-nocookie.com/embed/abcdefghij0?rel=0",
            "https://youtube.com/shorts/abcdefghij0",
        ] {
            assert_eq!(player(url), video, "{url}");
        }
        assert_eq!(player("https://vimeo.com/1").map(|(_, name)| name), Some("Video di Vimeo"));
        assert_eq!(player("https://a.id/watch?v=abcdefghij0"), None);
    }
}
