//! The text of an entry as HTML that any feed reader shows: without classes and scripts, with complete URLs.

use crate::document::escape;
use model::{
    block::{Align, Block, Callout, FootnoteReference, Inline, STRUCK_AFTER, STRUCK_BEFORE, Table, checkbox_mark},
    entry::Entry,
    link::LinkTarget,
    media::Figure,
};
use std::fmt::Write;

/// Turns a path on this site into a URL that works from anywhere.
type Whole<'a> = &'a dyn Fn(&str) -> String;

/// Renders the whole text, between a notice of withdrawal and the attachments.
pub(super) fn render(entry: &Entry, whole: Whole<'_>) -> String {
    let mut html = String::new();
    if let Some(withdrawal) = &entry.withdrawn {
        let at = withdrawal.withdrawn_at.to_long_text();
        let _ = write!(html, "<p><strong>Dicabut, {at}.</strong> {}</p>", escape(&withdrawal.reason));
    }
    if let Some(figure) = &entry.cover_figure {
        push_figure(&mut html, figure, whole);
    }
    push_blocks(&mut html, &entry.body, whole, &entry.card.route().path());
    for attachment in &entry.attachments {
        let (href, title) = (escape(&whole(&attachment.file)), escape(&attachment.title));
        let _ = write!(html, "<p><a href=\"{href}\">{title}</a> ({})</p>", escape(&attachment.kind));
    }
    html
}

fn push_blocks(html: &mut String, blocks: &[Block], whole: Whole<'_>, page: &str) {
    for block in blocks {
        push_block(html, block, whole, page);
    }
}

fn push_block(html: &mut String, block: &Block, whole: Whole<'_>, page: &str) {
    let inside = |inlines: &[Inline]| inlines_html(inlines, whole, page);
    let write = |html: &mut String, text: String| html.push_str(&text);
    match block {
        Block::Paragraph(text) => write(html, format!("<p>{}</p>", inside(text))),
        Block::Heading(heading) => {
            write(html, format!("<h{0}>{1}</h{0}>", heading.level, inside(&heading.text)));
        }
        Block::List(list) => {
            let tag = if list.start.is_some() { "ol" } else { "ul" };
            let start = list.start.filter(|start| *start != 1).map(|start| format!(" start=\"{start}\""));
            write(html, format!("<{tag}{}>", start.unwrap_or_default()));
            for item in &list.items {
                html.push_str("<li>");
                push_blocks(html, item, whole, page);
                html.push_str("</li>");
            }
            write(html, format!("</{tag}>"));
        }
        Block::Quote(blocks) => {
            html.push_str("<blockquote>");
            push_blocks(html, blocks, whole, page);
            html.push_str("</blockquote>");
        }
        Block::Callout(Callout { kind, blocks }) => {
            write(html, format!("<blockquote><p><strong>{}</strong></p>", kind.label()));
            push_blocks(html, blocks, whole, page);
            html.push_str("</blockquote>");
        }
        Block::Figure(figure) => push_figure(html, figure, whole),
        Block::Gallery(figures) => figures.iter().for_each(|figure| push_figure(html, figure, whole)),
        Block::Table(table) => push_table(html, table, &inside),
        Block::Code(code) => write(html, format!("<pre><code>{}</code></pre>", escape(code))),
        Block::Video(video) => {
            write(html, format!("<p><a href=\"{}\">{}</a></p>", escape(&whole(&video.page)), escape(&video.title)));
        }
        Block::Divider => html.push_str("<hr>"),
        Block::Footnotes(footnotes) => {
            html.push_str("<hr><ol>");
            for (number, footnote) in (1..).zip(footnotes) {
                let id = FootnoteReference { number, occurrence: 1 }.footnote_id();
                write(html, format!("<li id=\"{id}\">"));
                push_blocks(html, &footnote.blocks, whole, page);
                html.push_str("</li>");
            }
            html.push_str("</ol>");
        }
    }
}

fn push_figure(html: &mut String, figure: &Figure, whole: Whole<'_>) {
    let picture = &figure.picture;
    let (src, alt) = (escape(&whole(&picture.src)), escape(&picture.alt));
    let _ = write!(
        html,
        "<figure><img src=\"{src}\" alt=\"{alt}\" width=\"{}\" height=\"{}\">",
        picture.width, picture.height
    );
    let words: Vec<String> = [&figure.caption, &figure.credit].into_iter().flatten().map(|text| escape(text)).collect();
    if !words.is_empty() {
        let _ = write!(html, "<figcaption>{}</figcaption>", words.join(" · "));
    }
    html.push_str("</figure>");
}

fn push_table(html: &mut String, table: &Table, inside: &dyn Fn(&[Inline]) -> String) {
    let align = |column: usize| match table.align.get(column) {
        Some(Align::Center) => " align=\"center\"",
        Some(Align::End) => " align=\"right\"",
        _ => "",
    };
    let row = |tag: &str, cells: &[Vec<Inline>]| {
        let cells = cells.iter().enumerate();
        let cells: String =
            cells.map(|(column, cell)| format!("<{tag}{}>{}</{tag}>", align(column), inside(cell))).collect();
        format!("<tr>{cells}</tr>")
    };
    let _ = write!(html, "<table><thead>{}</thead><tbody>", row("th", &table.head));
    table.rows.iter().for_each(|cells| html.push_str(&row("td", cells)));
    html.push_str("</tbody></table>");
}

fn inlines_html(inlines: &[Inline], whole: Whole<'_>, page: &str) -> String {
    let inside = |inlines: &[Inline]| inlines_html(inlines, whole, page);
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => escape(text),
        Inline::Strong(text) => format!("<strong>{}</strong>", inside(text)),
        Inline::Emphasis(text) => format!("<em>{}</em>", inside(text)),
        Inline::Code(code) => format!("<code>{}</code>", escape(code)),
        Inline::Link(link) => {
            let href = match &link.to {
                // A heading of the entry's own page, seen from a feed.
                LinkTarget::Page(path) if path.starts_with('#') => whole(&format!("{page}{path}")),
                LinkTarget::Page(path) | LinkTarget::File(path) => whole(path),
                LinkTarget::External(url) => url.clone(),
            };
            format!("<a href=\"{}\">{}</a>", escape(&href), inside(&link.text))
        }
        Inline::Lang(lang) => {
            let direction = lang.direction().map(|direction| format!(" dir=\"{direction}\"")).unwrap_or_default();
            format!("<span lang=\"{}\"{direction}>{}</span>", escape(&lang.tag), inside(&lang.text))
        }
        Inline::Break => "<br>".to_owned(),
        // Many feed readers drop the line through the text, so words say it too.
        Inline::Struck(text) => format!("<s>{STRUCK_BEFORE}{}{STRUCK_AFTER}</s>", inside(text)),
        Inline::Checkbox(is_ticked) => checkbox_mark(*is_ticked).to_string(),
        Inline::FootnoteReference(reference) => {
            let href = escape(&whole(&format!("{page}#{}", reference.footnote_id())));
            format!("<sup><a href=\"{href}\">[{}]</a></sup>", reference.number)
        }
    };
    inlines.iter().map(one).collect()
}
