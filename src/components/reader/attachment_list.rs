//! "Lampiran": the files attached to an entry, each with its kind, size and checksum.

use crate::{components::link::render_link, copy};
use element::{Element, element};
use model::{entry::Attachment, link::LinkTarget};

/// Renders the list, or returns `None` if there is no file.
pub(crate) fn render_attachments(attachments: Vec<Attachment>) -> Option<Element> {
    if attachments.is_empty() {
        return None;
    }
    let items = attachments.into_iter().map(|attachment| {
        let about = element("span").class("attachments__about").child(attachment.about());
        let link = render_link(&LinkTarget::File(attachment.file), attachment.title);
        let check = element("details")
            .class("attachments__check")
            .child(element("summary").child(copy::reader::CHECK_FILE))
            .child(element("p").child(copy::reader::CHECK_FILE_HOW))
            .child(element("code").child(attachment.sha256));
        element("li").child(link).child(" ").child(about).child(check)
    });
    Some(
        element("section")
            .class("attachments")
            .attr("aria-labelledby", "attachments_heading")
            .child(element("h2").attr("id", "attachments_heading").child(copy::reader::ATTACHMENTS_HEADING))
            .child(element("ul").children(items)),
    )
}
