//! The page of an entry.

use super::{
    cards::Cards,
    relations::{Related, Relations, link_to},
    videos::Videos,
};
use crate::{
    authored::{AuthoredAttachment, AuthoredEntry},
    failure::Failure,
    media::published_paths::{fill_in_blocks, kind_of, published_figure},
    origin::address,
    plan::Plan,
    qr_code::make_qr_code,
    read::read_blocks,
    target::Target,
};
use model::{
    base::Base,
    block::Block,
    entry::{Attachment, Change, Entry, EntrySummary},
    media::Figure,
    page::{Content, Page},
    qr::QrCode,
    reading_time::reading_minutes,
    section::Section,
    slug::Slug,
};
use std::collections::BTreeMap;

/// What the pages of all entries are made from.
#[derive(Debug)]
pub(crate) struct EntryPages<'a> {
    plan: &'a Plan,
    base: &'a Base,
    cards: &'a Cards,
    videos: &'a Videos,
    relations: &'a Relations,
    by_name: BTreeMap<(Section, &'a Slug), &'a EntrySummary>,
    successors: BTreeMap<(Section, &'a Slug), &'a EntrySummary>,
}

impl<'a> EntryPages<'a> {
    pub(super) fn new(
        (plan, base): (&'a Plan, &'a Base),
        cards: &'a Cards,
        videos: &'a Videos,
        relations: &'a Relations,
    ) -> Self {
        let by_name = cards.by_name();
        let successors = plan.published_entries().flat_map(|entry| {
            let own = by_name.get(&(entry.section, &entry.slug)).copied();
            entry.supersedes.iter().filter_map(move |(slug, _)| Some(((entry.section, slug), own?)))
        });
        let successors = successors.collect();
        Self { plan, base, cards, videos, relations, by_name, successors }
    }

    fn attachments(&self, authored: &AuthoredEntry) -> Vec<Attachment> {
        let published = |attachment: &AuthoredAttachment| {
            let published = self.plan.media.get(&attachment.file)?;
            Some(Attachment {
                title: attachment.title.clone(),
                kind: kind_of(&published.path),
                file: published.path.clone(),
                bytes: published.bytes,
                pages: published.pages,
                sha256: published.sha256.clone(),
            })
        };
        authored.attachments.iter().filter_map(published).collect()
    }

    /// Returns the QR code for print; `None` without an origin, since on paper only a complete URL works.
    fn qr_code(&self, card: &EntrySummary) -> Option<QrCode> {
        let origin = self.plan.authored.site.origin.as_ref()?;
        make_qr_code(&address(Some(origin), self.base, &card.route()))
    }

    /// Builds the page of an entry; every published entry has one.
    ///
    /// # Errors
    /// When the file has changed since it was checked.
    pub(crate) fn build(&self, authored: &AuthoredEntry) -> Result<Option<Page>, Failure> {
        self.frame(authored).map(|frame| self.fill(frame, authored)).transpose()
    }

    /// Returns everything, apart from the program itself, that determines the rendered text: the path and hash of its
    /// file (front matter included), the media that it names and the videos that it may link to.
    pub(crate) fn body_sources(&self, authored: &AuthoredEntry) -> String {
        let body = &authored.body;
        let linked = body.links.iter().filter_map(|(target, _)| match target {
            Target::Media(name) => Some(name),
            _ => None,
        });
        let names = body.pictures.iter().map(|(name, _)| name).chain(linked);
        let media: Vec<_> = names.map(|name| self.plan.media.get(name)).collect();
        let pages = body.links.iter().filter_map(|(target, _)| match target {
            Target::Page(route, _) => self.videos.find(&route.path()),
            _ => None,
        });
        format!("{:?} {media:?} {:?}", body.source, pages.collect::<Vec<_>>())
    }

    /// Builds the page without its text, and with the cover as if the text did not show the same picture.
    pub(crate) fn frame(&self, authored: &AuthoredEntry) -> Option<Page> {
        let media = &self.plan.media;
        let name = (authored.section, &authored.slug);
        let card = (*self.by_name.get(&name)?).clone();
        let mut changes: Vec<Change> = authored.changes.iter().map(|(change, _)| change.clone()).collect();
        changes.sort_by_key(|change| std::cmp::Reverse(change.updated_at));
        let withdrawn = authored.withdrawn.as_ref().map(|(withdrawal, _)| withdrawal.clone());
        let cover_figure = authored.cover.as_ref().map(|cover| published_figure(cover, media));
        let video = self.videos.find(&card.route().path()).cloned();
        let Related { older, newer, related } = self.relations.of(&card, self.cards);
        let superseded = authored.supersedes.iter().filter_map(|(slug, _)| self.by_name.get(&(authored.section, slug)));
        let dates = changes.iter().map(|change| change.updated_at);
        let dates = dates.chain(withdrawn.iter().map(|withdrawal| withdrawal.withdrawn_at)).chain(card.dates());
        Some(Page {
            path: card.route().path(),
            title: card.title.clone(),
            description: Some(card.summary.clone()),
            rendered_at: dates.filter(|date| *date <= self.plan.at).max(),
            content: Content::Entry(Box::new(Entry {
                qr: self.qr_code(&card),
                cover_figure: cover_figure.filter(|_| video.is_none()),
                author: authored.author.clone(),
                changes,
                authority: authored.authority.clone(),
                supersedes: superseded.map(|entry| link_to(entry)).collect(),
                superseded_by: self.successors.get(&name).map(|entry| link_to(entry)),
                withdrawn,
                video,
                reading_minutes: 0,
                older,
                newer,
                related,
                attachments: self.attachments(authored),
                body: Vec::new(),
                card,
            })),
        })
    }

    /// Adds the text to a page that [`Self::frame`] has built.
    ///
    /// # Errors
    /// When the file has changed since it was checked.
    pub(crate) fn fill(&self, mut page: Page, authored: &AuthoredEntry) -> Result<Page, Failure> {
        let mut body = read_blocks(&authored.body, authored.section.slug(), &authored.place)?;
        fill_in_blocks(&mut body, &self.plan.media);
        self.videos.insert_into(&mut body);
        if let Content::Entry(entry) = &mut page.content {
            entry.cover_figure = entry.cover_figure.take().filter(|cover| !shows(&body, cover));
            entry.reading_minutes = reading_minutes(&body);
            entry.body = body;
        }
        Ok(page)
    }
}

/// Returns whether the text shows the cover picture itself; if so, only cards show the cover.
fn shows(body: &[Block], cover: &Figure) -> bool {
    let is_it = |figure: &Figure| figure.picture.src == cover.picture.src;
    body.iter().any(|block| match block {
        Block::Figure(figure) => is_it(figure),
        Block::Gallery(figures) => figures.iter().any(is_it),
        _ => false,
    })
}
