//! The page of an entry.

use super::{
    cards::summarise,
    relations::{Related, Relations},
    videos::Videos,
};
use crate::{
    authored::AuthoredEntry,
    media::place::{PublishedMedia, place_in_blocks, placed_figure},
};
use model::{
    block::Block,
    entry::{Change, Entry},
    media::Figure,
    page::{Content, Page},
    reading_time::reading_minutes,
};

pub(super) fn build(authored: &AuthoredEntry, media: &PublishedMedia, videos: &Videos, relations: &Relations) -> Page {
    let card = summarise(authored, media);
    let mut changes: Vec<Change> = authored.changes.iter().map(|(change, _)| change.clone()).collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.updated_at));
    let withdrawn = authored.withdrawn.as_ref().map(|(withdrawal, _)| withdrawal.clone());
    let mut body = authored.body.blocks.clone();
    place_in_blocks(&mut body, media);
    videos.place_in(&mut body);
    let cover_figure = authored.cover.as_ref().map(|cover| placed_figure(cover, media));
    let video = videos.find(&card.route().path()).cloned();
    let Related { older, newer, related } = relations.of(&card);
    let dates = changes.iter().map(|change| change.updated_at);
    let dates = dates.chain(withdrawn.iter().map(|withdrawal| withdrawal.withdrawn_at));
    Page {
        path: card.route().path(),
        title: card.title.clone(),
        description: Some(card.summary.clone()),
        rendered_at: dates.chain([card.published_at]).max(),
        content: Content::Entry(Box::new(Entry {
            cover_figure: cover_figure.filter(|cover| video.is_none() && !shows(&body, cover)),
            author: authored.author.clone(),
            changes,
            authority: authored.authority.clone(),
            withdrawn,
            video,
            reading_minutes: reading_minutes(&body),
            older,
            newer,
            related,
            body,
            card,
        })),
    }
}

/// Whether the text shows the picture itself: then the cover is for cards only.
fn shows(body: &[Block], cover: &Figure) -> bool {
    body.iter().any(|block| matches!(block, Block::Figure(figure) if figure.picture.src == cover.picture.src))
}
