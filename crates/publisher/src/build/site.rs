//! `site.json`

use crate::{
    authored::AuthoredLink,
    digest::short_hash,
    media::published_paths::{PublishedMedia, fill_in_link},
    plan::Plan,
    target::Target,
};
use model::{
    SCHEMA,
    base::Base,
    link::LinkTarget,
    menu::{FooterGroup, MenuItem, MenuLink},
    site::Site,
    unit::Unit,
};

/// Builds the data that every page shares. Nothing in it depends on the number of entries; otherwise each new entry
/// would rewrite every page.
#[must_use]
pub fn build_site(plan: &Plan, base: &Base, release: &str) -> Site {
    let media = &plan.media;
    let (menu, file) = (&plan.authored.menu, &plan.authored.site);
    let item = |item: &crate::authored::AuthoredMenuItem| MenuItem {
        label: item.label.clone(),
        to: item.to.as_ref().map(|(target, _)| published_link(target, media)),
        submenu: item.submenu.iter().map(|link| build_link(link, media)).collect(),
    };
    let group = |group: &crate::authored::AuthoredFooterGroup| FooterGroup {
        heading: group.heading.clone(),
        links: group.links.iter().map(|link| build_link(link, media)).collect(),
    };
    Site {
        schema: SCHEMA,
        version: String::new(),
        release: release.to_owned(),
        name: file.name.clone(),
        owner: file.owner.clone(),
        description: file.description.clone(),
        base: base.clone(),
        menu: menu.items.iter().map(item).collect(),
        footer: menu.footer.iter().map(group).collect(),
        units: plan.authored.units.iter().map(|unit| Unit { id: unit.id.clone(), name: unit.name.clone() }).collect(),
        topics: plan.authored.topics.iter().map(|(topic, _)| topic.clone()).collect(),
        contact: file.contact.clone(),
        notice: file.notice.clone(),
    }
}

/// Sets the version of a site: a hash over all its data except the version itself.
///
/// # Errors
/// When the site cannot be written as JSON.
pub fn seal(mut site: Site) -> Result<Site, serde_json::Error> {
    site.version = String::new();
    site.version = short_hash(&serde_json::to_vec(&site)?);
    Ok(site)
}

fn build_link(link: &AuthoredLink, media: &PublishedMedia) -> MenuLink {
    MenuLink { label: link.label.clone(), to: published_link(&link.to, media) }
}

fn published_link(target: &Target, media: &PublishedMedia) -> LinkTarget {
    let mut to = target.to_link();
    fill_in_link(&mut to, media);
    to
}
