//! The view of one entry.

use crate::{
    components::{
        body::{
            figure::{Urgency, render_figure},
            prose::render_prose,
            video_player::render_video,
            zoom::provide_zoom,
        },
        context::site_context::use_site,
        date::{render_long_date, render_short_date},
        link::href_of,
        lists::{chip::render_state_line, entry_card::has_state},
        reader::{
            attachment_list::render_attachments,
            authority_list::render_authority,
            contents_list::render_contents_list,
            listen::render_listen,
            print_footer::render_print_footer,
            read_on::{render_neighbours, render_related},
            report_link::render_report_link,
            share::render_share,
        },
    },
    copy,
};
use element::{Element, element};
use leptos::prelude::*;
use model::{
    date::Timestamp,
    entry::{Change, Entry, Withdrawal},
    entry_link::EntryLink,
    section::Section,
};

/// A title with more characters is set smaller: the names of regulations are long, and the text should begin on the
/// first screen.
const LONG_TITLE: usize = 90;

/// Renders an entry with everything that is said about it.
pub(crate) fn render_reader(entry: Entry, now: Signal<Timestamp>) -> Element {
    let zoom = provide_zoom();
    let Entry { card, cover_figure, author, changes, authority, withdrawn, video, body, .. } = entry;
    let Entry { reading_minutes, attachments, supersedes, superseded_by, qr, older, newer, related, .. } = entry;
    let unit = use_site().with_untracked(|site| site.unit_name(&card.unit).to_owned());
    let state = has_state(&card).then(|| render_state_line(&card, now));
    let class = (card.title.chars().count() > LONG_TITLE).then_some("reader__title--long");
    let line = |class: &'static str| element("p").class(class);
    let head = element("header")
        .class("reader__head")
        .child(element("h1").attr_if("class", class).child(card.title.clone()))
        .child(state)
        .child(line("reader__unit").child(unit))
        .child(line("reader__date").child(render_long_date(card.published_at)))
        .child(changes.first().map(|change| {
            line("reader__updated").child(copy::UPDATED).child(" ").child(render_long_date(change.updated_at))
        }))
        .child(author.map(|author| line("reader__author").child(copy::AUTHOR).child(": ").child(author)))
        .child((reading_minutes > 0).then(|| line("reader__time").child(copy::reader::reading_time(reading_minutes))))
        .child((card.section == Section::News).then(|| render_age(card.published_at, now)));
    element("article")
        .class("reader")
        .child(head)
        .child(withdrawn.map(render_withdrawal))
        .child(superseded_by.map(render_successor))
        .child(render_authority(authority, supersedes, &card))
        .child(cover_figure.map(|figure| render_figure(figure, Urgency::First)))
        .child(video.map(|video| render_video(card.title.clone(), video, None)))
        .child(render_listen())
        .child(render_contents_list(&body))
        .child(render_prose(body))
        .child((!changes.is_empty()).then(|| render_changes(changes)))
        .child(render_attachments(attachments))
        .child(render_share(&card.title, &card.route()))
        .child(render_related(related))
        .child(render_neighbours(older, newer))
        .child(render_report_link(&card.title, &card.route()))
        .child(render_print_footer(&card.route(), qr))
        .child(zoom.render_dialog())
}

/// Renders the age of a piece of news in years. Only the clock knows it, so the words come after the first render, into
/// the empty space below the head, where they move nothing.
fn render_age(published_at: Timestamp, now: Signal<Timestamp>) -> Element {
    element("p").class("reader__age").changing_text(move || match published_at.whole_years_until(now.get()) {
        0 => String::new(),
        years => copy::reader::age(years),
    })
}

fn render_withdrawal(withdrawal: Withdrawal) -> Element {
    let date = element("strong").child(copy::WITHDRAWN).child(" ").child(render_short_date(withdrawal.withdrawn_at));
    element("section")
        .class("withdrawal-notice")
        .attr("aria-label", copy::WITHDRAWN)
        .child(element("p").child(date).child(" — ").child(withdrawal.reason))
}

/// Renders a notice at the top, so that a reader who follows an old link learns first that the entry was superseded.
fn render_successor(successor: EntryLink) -> Element {
    let link = element("a").attr("href", href_of(&successor.route())).child(successor.title);
    let words = element("p").child(element("strong").child(copy::announcement::SUPERSEDED_BY)).child(" ").child(link);
    element("section").class("withdrawal-notice").attr("aria-label", copy::announcement::SUPERSEDED_LABEL).child(words)
}

fn render_changes(changes: Vec<Change>) -> Element {
    let items = changes
        .into_iter()
        .map(|change| element("li").child(render_long_date(change.updated_at)).child(": ").child(change.note));
    element("section")
        .class("reader__changes")
        .attr("aria-labelledby", "change_history")
        .child(element("h2").attr("id", "change_history").child(copy::CHANGES_HEADING))
        .child(element("ul").children(items))
}
