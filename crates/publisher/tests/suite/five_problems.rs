//! All problems of a file, and of all files, are reported at once.

use crate::portal::Portal;

#[test]
fn a_file_with_five_problems_reports_all_five() {
    let portal = Portal::minimal();
    let text = "+++\ntitel = \"Satu\"\nsummary = 3\npublished_at = 2020-13-01T00:00:00Z\nunit = \"balai\"\n+++\n\
                # Judul\n\n[x](/tidak/ada/)\n\n![](../media/gedung.png)\n\n<hr>\n";
    portal.write("content/berita/satu.md", text);
    portal.write("content/menu.toml", "[[menu]]\nlabel = \"A\"\nto = \"/b/\"\nwarna = \"merah\"\n");
    let said = portal.check();
    let places: Vec<&str> = said.err.lines().filter_map(|line| line.split(": ").next()).collect();
    let of_entry: Vec<&str> = places.iter().filter_map(|place| place.strip_prefix("content/berita/satu.md:")).collect();
    assert_eq!(of_entry, ["1", "2", "3", "4", "7", "9", "11", "13"], "{}", said.err);
    let of_menu: Vec<&str> = places.iter().filter_map(|place| place.strip_prefix("content/menu.toml:")).collect();
    assert_eq!(of_menu, ["3", "4"], "{}", said.err);
    assert_eq!(said.code, Some(1));
}
