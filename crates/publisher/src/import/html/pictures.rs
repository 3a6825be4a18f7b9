//! Pictures, figures, and players.

use super::{addresses, flow::Flow, paragraphs::line_of};
use crate::import::{
    account::{is_name_of_player, is_picture, is_placeholder},
    library::stem_of,
    text::{Block, Inline, Picture, on_one_line},
};
use scraper::ElementRef;

impl Flow<'_> {
    /// Converts a figure: one picture with its caption, several as a gallery, and after them whatever else stands in
    /// the figure.
    pub(super) fn figure(&mut self, figure: ElementRef<'_>, depth: usize, containers: usize) -> Vec<Block> {
        let named = |name: &'static str| figure.descendent_elements().filter(move |inner| inner.value().name() == name);
        let images: Vec<ElementRef<'_>> = named("img").filter(|image| !self.done.contains(&image.id())).collect();
        let has_more = ["table", "warta-iframe", "video", "audio", "pre", "blockquote"]
            .into_iter()
            .any(|name| named(name).next().is_some());
        if images.is_empty() || has_more {
            return self.flow(*figure, depth, containers);
        }
        let mut pictures = Vec::new();
        for image in &images {
            let own = image.ancestors().filter_map(ElementRef::wrap).find(|outer| outer.value().name() == "figure");
            let own = own.unwrap_or(figure);
            // The caption below a gallery is about all of its pictures.
            let is_only = own.descendent_elements().filter(|inner| is_shown_image(*inner)).take(2).count() < 2;
            let caption = own
                .descendent_elements()
                .find(|inner| inner.value().name() == "figcaption" && !self.done.contains(&inner.id()))
                .filter(|_| is_only);
            let words = caption.map(|caption| line_of(&self.inlines(*caption, depth))).unwrap_or_default();
            let picture = self.picture(*image, &words);
            self.done.insert(image.id());
            if picture.is_some() {
                self.done.extend(caption.map(|caption| caption.id()));
            }
            pictures.extend(picture);
        }
        let mut blocks = match <[Picture; 1]>::try_from(pictures) {
            Ok([picture]) => vec![Block::Picture(picture)],
            Err(pictures) if pictures.is_empty() => Vec::new(),
            Err(pictures) => vec![Block::Gallery(pictures)],
        };
        blocks.extend(self.flow(*figure, depth, containers));
        blocks
    }

    pub(super) fn picture(&mut self, image: ElementRef<'_>, caption: &str) -> Option<Picture> {
        let attribute = |name: &str| image.attr(name).map(str::trim).filter(|value| !value.is_empty());
        let largest =
            ["data-srcset", "data-lazy-srcset", "srcset"].into_iter().find_map(|name| largest(attribute(name)?));
        // The address of a picture that a script loads later stands in another attribute; until then `src` holds a
        // placeholder.
        let late = ["data-orig-file", "data-src", "data-lazy-src", "data-original"].into_iter().find_map(attribute);
        let plain = attribute("src").filter(|source| !source.starts_with("data:"));
        let source = late.or(plain).or(largest).or_else(|| attribute("src"))?;
        let source = match larger(image, source) {
            Some(larger) => {
                self.losses.note_address(source);
                larger
            }
            None => source,
        };
        let alt = attribute("alt").or_else(|| attribute("title")).unwrap_or_default();
        let number = number_of(image);
        match self.surroundings.picture(source, number.as_deref(), &on_one_line(alt), &on_one_line(caption)) {
            Some(picture) => {
                let is_new = self.shown.insert(picture.url.clone());
                (is_new || !is_repeated(image)).then_some(picture)
            }
            None => {
                // A placeholder is not reported, because its picture stands in `<noscript>`.
                if !is_placeholder(source) {
                    self.losses.tell_address("gambar", source);
                    if !alt.is_empty() {
                        self.losses.tell_words("kata pada gambar itu", alt);
                    }
                }
                None
            }
        }
    }

    /// Converts a player into a link, because no page loads anything from other sites by itself.
    pub(super) fn embedded(&mut self, element: ElementRef<'_>, depth: usize, containers: usize) -> Vec<Block> {
        let link = self.player(element).map(|link| Block::Paragraph(vec![link]));
        // Its content was only shown where it could not be played. But where the end tag is missing, the parser puts
        // the following text there, so it stays.
        let mut blocks: Vec<Block> = link.into_iter().collect();
        blocks.extend(self.flow(*element, depth, containers));
        blocks
    }

    pub(super) fn player(&mut self, element: ElementRef<'_>) -> Option<Inline> {
        // WordPress's file block has a link to the file as well.
        if element.attr("class").unwrap_or_default().contains("wp-block-file__embed") {
            return None;
        }
        let is_media = matches!(element.value().name(), "video" | "audio" | "object");
        let inner = || element.child_elements().filter(|inner| inner.value().name() == "source").find_map(source_of);
        let own = source_of(element).filter(|source| *source != "about:blank");
        let Some(source) = own.or_else(|| is_media.then(inner).flatten()) else {
            self.losses.tell("sematan tanpa alamat");
            return None;
        };
        let full = source.strip_prefix("//").map_or_else(|| source.to_owned(), |rest| format!("https://{rest}"));
        let title =
            element.attr("title").map(on_one_line).filter(|title| !title.is_empty() && !is_name_of_player(title));
        if let Some((to, words)) = addresses::player(&full) {
            self.losses.note_address(source);
            return Some(Inline::Link { to, text: vec![Inline::Text(title.unwrap_or_else(|| words.to_owned()))] });
        }
        let Some(to) = self.surroundings.resolve(&full) else {
            self.losses.tell_address("sematan dari", source);
            return None;
        };
        let host = to.split('/').nth(2).filter(|_| to.contains("://")).unwrap_or_default().to_owned();
        self.losses.tell_address("sematan, menjadi tautan:", source);
        let words = title
            .unwrap_or_else(|| if host.is_empty() { "Berkas media".to_owned() } else { format!("Isi dari {host}") });
        Some(Inline::Link { to, text: vec![Inline::Text(words)] })
    }
}

fn source_of(element: ElementRef<'_>) -> Option<&str> {
    const KEYS: [&str; 4] = ["src", "data", "data-src", "data-lazy-src"];
    KEYS.into_iter().find_map(|key| element.attr(key).map(str::trim).filter(|value| !value.is_empty()))
}

/// Returns whether a picture stands in `<noscript>`, for browsers that run no scripts.
fn is_repeated(image: ElementRef<'_>) -> bool {
    image.ancestors().filter_map(ElementRef::wrap).any(|outer| outer.value().name() == "warta-noscript")
}

fn is_shown_image(element: ElementRef<'_>) -> bool {
    element.value().name() == "img" && !is_repeated(element)
}

/// Returns the address of the same picture in full size, if the small one links to it.
fn larger<'a>(image: ElementRef<'a>, source: &str) -> Option<&'a str> {
    let link = image.ancestors().filter_map(ElementRef::wrap).find(|outer| outer.value().name() == "a")?;
    let href = link.value().attr("href").map(str::trim).filter(|href| is_picture(href))?;
    let stem = |address: &str| {
        let name = address.split(['?', '#']).next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
        stem_of(name).to_lowercase()
    };
    (stem(href) == stem(source)).then_some(href)
}

/// Returns the number of a picture in the library of the old site.
fn number_of(image: ElementRef<'_>) -> Option<String> {
    let class = image.attr("class").unwrap_or_default();
    let of_class = class.split_whitespace().find_map(|name| name.strip_prefix("wp-image-"));
    let number = of_class.or_else(|| image.attr("data-attachment-id")).or_else(|| image.attr("data-id"))?.trim();
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| number.to_owned())
}

/// Returns the widest picture of a `srcset`: `a.jpg 300w, b.jpg 1024w`.
fn largest(set: &str) -> Option<&str> {
    let candidates = set.split(", ").filter_map(|candidate| {
        let mut parts = candidate.split_whitespace();
        let address = parts.next()?.trim_end_matches(',');
        let width = parts.next().and_then(|width| width.trim_end_matches(['w', 'x', ',']).parse::<f64>().ok());
        Some((address, width.unwrap_or(1.0)))
    });
    candidates.max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(address, _)| address)
}
