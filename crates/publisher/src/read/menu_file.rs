//! `menu.toml`

use super::{fields::Fields, files::SourceFile, text, toml_text::TomlText};
use crate::{
    authored::{AuthoredFooterGroup, AuthoredLink, AuthoredMenuItem, MenuFile},
    problem::{Place, Problems},
    target::Target,
};

pub(super) fn read(file: &SourceFile, problems: &mut Problems) -> MenuFile {
    let Some(text) = text::read(file, problems) else { return MenuFile::default() };
    let toml = TomlText::parse(&text, &file.name, 1, problems);
    let mut fields = toml.fields();
    let items = fields.tables("menu", "menu.", problems).into_iter().map(|item| read_item(item, problems)).collect();
    let footer =
        fields.tables("footer", "footer.", problems).into_iter().map(|group| read_group(group, problems)).collect();
    fields.finish(problems);
    MenuFile { items, footer }
}

fn read_item(mut item: Fields<'_>, problems: &mut Problems) -> AuthoredMenuItem {
    let label = item.required_text("label", problems);
    let to = item.text("to", problems);
    let to_place = item.place_of("to");
    let has_submenu_key = item.place_of("submenu") != item.place;
    let tables = item.tables("submenu", "menu.submenu.", problems);
    if to.is_none() && tables.is_empty() && !has_submenu_key && to_place == item.place {
        problems.push(
            &item.place,
            format!("menu `{label}` tidak menuju ke mana pun"),
            "Tambahkan `to = \"/.../\"` atau `[[menu.submenu]]`",
        );
    }
    let submenu = tables.into_iter().filter_map(|link| read_link(link, problems)).collect();
    item.finish(problems);
    AuthoredMenuItem { label, to: to.and_then(|to| read_target(&to, to_place, problems)), submenu }
}

fn read_group(mut group: Fields<'_>, problems: &mut Problems) -> AuthoredFooterGroup {
    let heading = group.required_text("heading", problems);
    let tables = group.tables("links", "footer.links.", problems);
    let links = tables.into_iter().filter_map(|link| read_link(link, problems)).collect();
    group.finish(problems);
    AuthoredFooterGroup { heading, links }
}

fn read_link(mut link: Fields<'_>, problems: &mut Problems) -> Option<AuthoredLink> {
    let label = link.required_text("label", problems);
    let to = link.required_text("to", problems);
    let place = link.place_of("to");
    link.finish(problems);
    if to.is_empty() {
        return None;
    }
    read_target(&to, place, problems).map(|(to, place)| AuthoredLink { label, to, place })
}

fn read_target(to: &str, place: Place, problems: &mut Problems) -> Option<(Target, Place)> {
    match Target::parse(to, "") {
        Ok(Target::Lang(_) | Target::Anchor(_)) => {
            problems.push(
                &place,
                format!("`to` tidak dapat menuju `{to}`"),
                "Tulis alamat halaman, misalnya `/berita/`",
            );
            None
        }
        Ok(target) => Some((target, place)),
        Err(error) => {
            problems.push(&place, error.what, error.fix);
            None
        }
    }
}
