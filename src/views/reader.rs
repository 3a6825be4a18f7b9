//! The reader: one entry.

use crate::{
    components::{
        authority_list::AuthorityList,
        date::{LongDate, ShortDate},
        figure::{FigureView, Urgency},
        prose::Prose,
        report_link::ReportLink,
        site_context::use_site,
        video_player::render_video,
    },
    copy,
};
use leptos::prelude::*;
use model::{
    date::Timestamp,
    entry::{Change, Entry, Withdrawal},
};

/// An entry with everything that is said about it.
#[component]
pub(crate) fn ReaderView(entry: Entry, now: Signal<Timestamp>) -> impl IntoView {
    let Entry { card, cover_figure, author, changes, authority, withdrawn, video, body } = entry;
    let unit = use_site().with_untracked(|site| site.unit_name(&card.unit).to_owned());
    let author = author.map(|author| view! { <p class="reader__author">{copy::AUTHOR}": "{author}</p> });
    let updated = changes.first().map(|change| change.updated_at);
    let updated = updated.map(|at| view! { <p class="reader__updated">{copy::UPDATED}" "<LongDate at /></p> });
    let video = video.map(|video| render_video(card.title.clone(), video, None));
    let (title, route) = (card.title.clone(), card.route());
    view! {
        <article class="reader">
            <header class="reader__head">
                <h1>{card.title}</h1>
                <p class="reader__unit">{unit}</p>
                <p class="reader__date"><LongDate at=card.published_at /></p>
                {updated}
                {author}
            </header>
            {withdrawn.map(render_withdrawal)}
            <AuthorityList authority />
            {cover_figure.map(|figure| view! { <FigureView figure urgency=Urgency::First /> })}
            {video}
            <Prose blocks=body />
            {render_changes(changes)}
            <ReportLink title route />
        </article>
    }
}

fn render_withdrawal(withdrawal: Withdrawal) -> impl IntoView {
    view! {
        <section class="withdrawal-notice" aria-label=copy::WITHDRAWN>
            <p><strong>{copy::WITHDRAWN}" "<ShortDate at=withdrawal.withdrawn_at /></strong>" — "{withdrawal.reason}</p>
        </section>
    }
}

fn render_changes(changes: Vec<Change>) -> impl IntoView {
    if changes.is_empty() {
        return None;
    }
    let items = changes
        .into_iter()
        .map(|change| view! { <li><LongDate at=change.updated_at />": "{change.note}</li> })
        .collect_view();
    Some(view! {
        <section class="reader__changes" aria-labelledby="change_history">
            <h2 id="change_history">{copy::CHANGES_HEADING}</h2>
            <ul>{items}</ul>
        </section>
    })
}
