//! Figures: a paragraph that is just a picture, with a line of credit if there is one. Galleries: a list of figures.

use super::inlines::is_blank;
use crate::{
    authored::AuthoredPicture,
    lint::{alt_text, plain_marks, sentence},
    problem::{Place, Problems},
    read::strip_invisible,
};
use model::{
    block::{Block, Inline, List, plain_text},
    media::{Figure, Picture},
};

/// Returns a picture as written; `None` if its address is no file in `media/`.
pub(super) fn read_picture(
    file: Option<String>,
    title: String,
    alt: &[Inline],
    place: Place,
    problems: &mut Problems,
) -> Option<AuthoredPicture> {
    let alt = strip_invisible(&plain_text(alt));
    if alt.is_empty() {
        problems.push(
            &place,
            "gambar tidak punya teks alternatif",
            "Tulis apa yang tampak di gambar: `![Gedung dari depan](../media/gedung.webp)`",
        );
    }
    let file = file?;
    plain_marks::check(&title, &place, problems);
    let caption = (!title.is_empty()).then_some(title);
    alt_text::check(&alt, caption.as_deref(), &place, problems);
    Some(AuthoredPicture { file, alt, caption, credit: None, place })
}

/// Returns the block of a paragraph, a figure if it is just a picture. Reports pictures within text.
pub(super) fn paragraph_or_figure(
    inlines: Vec<Inline>,
    pictures: &[(usize, AuthoredPicture)],
    place: &Place,
    problems: &mut Problems,
) -> Option<Block> {
    let Some((before, picture)) = pictures.first() else {
        sentence::check(&plain_text(&inlines), place, problems);
        return (!inlines.iter().all(is_blank)).then_some(Block::Paragraph(inlines));
    };
    let credit = find_credit(&inlines);
    if pictures.len() > 1 || *before > 0 || (credit.is_none() && !inlines.iter().all(is_blank)) {
        report_picture_in_text(place, problems);
        return None;
    }
    Some(Block::Figure(authored_figure(picture, credit)))
}

/// Returns the block of a list: a gallery if it has several items and each is just a picture.
pub(super) fn list_or_gallery(start: Option<u32>, items: Vec<Vec<Block>>) -> Block {
    let is_gallery =
        start.is_none() && items.len() > 1 && items.iter().all(|item| matches!(item[..], [Block::Figure(_)]));
    if !is_gallery {
        return Block::List(List { start, items });
    }
    let figures = items.into_iter().flatten().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    Block::Gallery(figures.collect())
}

/// A figure whose picture still carries its authored name and has no size yet.
fn authored_figure(picture: &AuthoredPicture, credit: Option<String>) -> Figure {
    let unplaced = Picture { src: picture.file.clone(), alt: picture.alt.clone(), ..Picture::default() };
    Figure { picture: unplaced, caption: picture.caption.clone(), credit }
}

/// Returns the credit: one run of emphasis with nothing beside it.
fn find_credit(inlines: &[Inline]) -> Option<String> {
    let mut rest = inlines.iter().filter(|inline| !is_blank(inline));
    match (rest.next(), rest.next()) {
        (Some(Inline::Emphasis(credit)), None) => {
            let credit = strip_invisible(&plain_text(credit));
            (!credit.is_empty()).then_some(credit)
        }
        _ => None,
    }
}

/// Reports a picture in the middle of text.
pub(super) fn report_picture_in_text(place: &Place, problems: &mut Problems) {
    problems.push(
        place,
        "gambar berada di tengah teks",
        "Beri gambar paragrafnya sendiri: baris kosong di atas dan di bawahnya; kredit boleh di baris berikutnya, `*seperti ini*`",
    );
}
