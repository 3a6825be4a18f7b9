//! Number, signatory and dates of an announcement.

use crate::{
    components::{
        date::render_long_date,
        definition::render_definition,
        link::{href_of, render_link},
    },
    copy,
};
use element::{Element, element};
use model::{
    entry::{Authority, EntrySummary},
    entry_link::EntryLink,
    link::LinkTarget,
    section::Section,
};

/// Renders what gives an announcement its authority. Returns `None` for an entry of another section that states nothing
/// of the kind.
pub(crate) fn render_authority(
    authority: Authority,
    supersedes: Vec<EntryLink>,
    card: &EntrySummary,
) -> Option<Element> {
    if authority.is_empty() && supersedes.is_empty() && card.section != Section::Announcements {
        return None;
    }
    let is_empty = authority.is_empty() && supersedes.is_empty();
    let board = (card.section == Section::Announcements).then(|| {
        let sheet = LinkTarget::File(card.route().board_path());
        element("p").child(render_link(&sheet, copy::board::BOARD_LINK))
    });
    let has_calendar = !card.is_over_by_decision() && card.period.end().is_some();
    let calendar = has_calendar.then(|| {
        let file = LinkTarget::File(card.route().calendar_path());
        element("p").class("authority-list__calendar").child(render_link(&file, copy::announcement::CALENDAR))
    });
    let list = element("dl")
        .class("authority-list")
        .attr("aria-label", copy::AUTHORITY_LABEL)
        .child(authority.number.map(|number| render_definition(copy::NUMBER, number)))
        .child(authority.signatory.map(|signatory| render_definition(copy::SIGNATORY, signatory)));
    let dates = [
        (copy::VALID_FROM, authority.valid_from),
        (copy::VALID_UNTIL, authority.valid_until),
        (copy::DEADLINE, authority.deadline),
    ];
    let dates = dates.into_iter().filter_map(|(label, at)| Some(render_definition(label, render_long_date(at?))));
    let older = supersedes.into_iter().map(|entry| {
        let link = element("a").attr("href", href_of(&entry.route())).child(entry.title);
        render_definition(copy::announcement::SUPERSEDES, link)
    });
    let list = list.children(dates).children(older);
    let list = (!is_empty).then_some(list);
    Some(element("div").child(list).child(calendar).child(board))
}
