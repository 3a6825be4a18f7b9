//! `site.toml`: contact and origin.

use crate::{
    portal::{Portal, entry},
    rejects::assert_rejected,
};
use model::site::Site;

const SITE: &str = "name = \"Warta\"\nowner = \"Balai\"\ndescription = \"Uji.\"\nentries_per_page = 6\n";
const NAMED: &str = "[contact]\nname = \"Balai\"\naddress = [\"Jalan 1\"]\n";

/// Adds lines after the four keys of `site.toml`; they begin at line 5.
fn with_lines(lines: &str) -> impl FnOnce(&Portal) + use<> {
    let text = format!("{SITE}{lines}\n");
    move |portal| portal.write("content/site.toml", &text)
}

/// Adds lines to `[contact]` after name and address; they begin at line 8.
fn with_contact(lines: &str) -> impl FnOnce(&Portal) + use<> {
    with_lines(&format!("{NAMED}{lines}"))
}

macro_rules! rejects {
    ($($name:ident: $break_it:expr => [$($problem:expr),+ $(,)?];)+) => {
        $(#[test] fn $name() { assert_rejected($break_it, &[$($problem),+]); })+
    };
}

rejects! {
    an_origin_with_a_path: with_lines("origin = \"https://contoh.go.id/portal/\"")
        => ["content/site.toml:5: `origin` `https://contoh.go.id/portal/` bukan alamat asal situs. Tulis `https://` dan nama host saja, tanpa garis miring di akhir, misalnya `origin = \"https://contoh.go.id\"`."];
    an_origin_without_a_scheme: with_lines("origin = \"contoh.go.id\"")
        => ["content/site.toml:5: `origin` `contoh.go.id` bukan alamat asal situs. Tulis `https://` dan nama host saja, tanpa garis miring di akhir, misalnya `origin = \"https://contoh.go.id\"`."];
    a_contact_that_is_no_table: with_lines("contact = \"134\"")
        => ["content/site.toml:5: `contact` bukan tabel. Tulis `[contact]` di baris sendiri, lalu kunci-kuncinya."];
    a_contact_without_anything: with_lines("[contact]") => [
        "content/site.toml:5: `contact.address` tidak ada. Tambahkan `address = [\"...\", \"...\"]`.",
        "content/site.toml:5: `contact.name` tidak ada. Tambahkan `name = \"...\"`.",
        "content/site.toml:5: `contact` tidak memuat telepon maupun surel. Tambahkan `[[contact.phones]]` dengan `number = \"...\"`, atau `email = \"...\"`.",
    ];
    an_unknown_key_of_the_contact: with_contact("email = \"a@b.id\"\nmap = \"https://a.id/\"")
        => ["content/site.toml:9: kunci `contact.map` tidak dikenal. Yang dikenal: `phones`, `hours`, `name`, `address`, `email`, `map_url`, `note`."];
    an_address_in_one_line: with_lines("[contact]\nname = \"Balai\"\naddress = \"Jalan 1\"\nemail = \"a@b.id\"")
        => ["content/site.toml:7: jenis nilai `contact.address` salah. Tulis `address = [\"...\", \"...\"]`."];
    an_address_without_lines: with_lines("[contact]\nname = \"Balai\"\naddress = []\nemail = \"a@b.id\"")
        => ["content/site.toml:7: `contact.address` kosong atau berisi teks kosong. Tulis `address = [\"...\", \"...\"]`."];
    an_address_with_an_empty_line: with_lines("[contact]\nname = \"Balai\"\naddress = [\"Jalan 1\", \" \"]\nemail = \"a@b.id\"")
        => ["content/site.toml:7: `contact.address` kosong atau berisi teks kosong. Tulis `address = [\"...\", \"...\"]`."];
    a_mail_address_that_is_none: with_contact("email = \"humas@balai\"")
        => ["content/site.toml:8: `contact.email` `humas@balai` bukan alamat surel. Tulis misalnya `email = \"humas@contoh.go.id\"`."];
    a_map_without_encryption: with_contact("email = \"a@b.id\"\nmap_url = \"http://peta.id/\"")
        => ["content/site.toml:9: `contact.map_url` `http://peta.id/` bukan alamat peta yang dapat dipakai. Tulis alamat lengkap peta yang diawali `https://`."];
    a_telephone_that_cannot_be_dialled: with_contact("[[contact.phones]]\nlabel = \"Umum\"\nnumber = \"274123456\"")
        => ["content/site.toml:10: `contact.phones.number` `274123456` bukan nomor telepon yang dapat dihubungi. Tulis nomor beserta kode daerahnya, misalnya `(0274) 123456`, `+62 274 123456`, atau nomor singkat `134`."];
    a_telephone_without_a_number: with_contact("[[contact.phones]]\nlabel = \"Umum\"")
        => ["content/site.toml:8: `contact.phones.number` tidak ada. Tambahkan `number = \"...\"`."];
    an_unknown_key_of_a_telephone: with_contact("phones = [{ nomor = \"134\", number = \"134\" }]")
        => ["content/site.toml:8: kunci `contact.phones.nomor` tidak dikenal. Yang dikenal: `label`, `number`."];
    no_telephones_in_the_list: with_contact("phones = []")
        => ["content/site.toml:8: `contact.phones` kosong. Isi daftarnya, atau hapus baris ini."];
    telephones_that_are_no_tables: with_contact("phones = [\"134\"]")
        => ["content/site.toml:8: `phones` bukan daftar tabel. Tulis `[[contact.phones]]` di baris sendiri, lalu kunci-kuncinya."];
    hours_without_a_time: with_contact("email = \"a@b.id\"\n[[contact.hours]]\ndays = \"Senin\"")
        => ["content/site.toml:9: `contact.hours.time` tidak ada. Tambahkan `time = \"...\"`."];
    no_hours_in_the_list: with_contact("email = \"a@b.id\"\nhours = []")
        => ["content/site.toml:9: `contact.hours` kosong. Isi daftarnya, atau hapus baris ini."];
    an_empty_note: with_contact("email = \"a@b.id\"\nnote = \"\"")
        => ["content/site.toml:9: `contact.note` kosong. Isi teksnya, atau hapus baris ini bila tidak wajib."];
    a_contact_with_a_problem_whose_page_is_linked: |portal: &Portal| {
        with_contact("email = \"x\"")(portal);
        portal.write("content/menu.toml", "[[menu]]\nlabel = \"Kontak\"\nto = \"/kontak/\"\n");
    } => ["content/site.toml:8: `contact.email` `x` bukan alamat surel. Tulis misalnya `email = \"humas@contoh.go.id\"`."];
}

fn site(portal: &Portal) -> Site {
    serde_json::from_str(&portal.read("dist/site.json")).unwrap()
}

#[test]
fn the_contact_page_is_there_where_a_contact_is_told() {
    let portal = Portal::minimal();
    portal.publish("dist");
    assert!(!portal.path("dist/kontak").exists());
    assert_eq!(site(&portal).contact, None);
    with_contact("phones = [{ number = \"0274 123456\" }, { label = \"Pusat\", number = \"134\" }]")(&portal);
    portal.publish("dist");
    let html = portal.read("dist/kontak/index.html");
    for part in ["<address", "href=\"tel:+62274123456\"", ">0274\u{a0}123456</a>", "href=\"tel:134\"", "Jalan 1"] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("mailto:"));
    assert_eq!(site(&portal).contact.unwrap().phones.len(), 2);
    assert!(!portal.read("dist/kontak/index.json").contains("Jalan 1"), "the contact is told once, by the site");
}

#[test]
fn an_entry_can_be_reported_where_there_is_a_mail_address() {
    let portal = Portal::minimal();
    portal.publish("dist");
    assert!(!portal.read("dist/berita/satu/index.html").contains("mailto:"));
    portal.write("content/berita/satu.md", &entry("A & B: 100% \\\"baru\\\"?", "2020-01-01T00:00:00Z", "Isi.\n"));
    with_contact("email = \"humas@contoh.go.id\"")(&portal);
    portal.publish("dist");
    let html = portal.read("dist/berita/satu/index.html");
    let subject = "mailto:humas@contoh.go.id?subject=Laporkan%20kesalahan%3A%20A%20%26%20B%3A%20100%25%20%22baru%22%3F";
    let body = "body=Judul%3A%20A%20%26%20B%3A%20100%25%20%22baru%22%3F%0D%0AHalaman%3A%20%2Fberita%2Fsatu%2F%0D%0A\
                %0D%0AYang%20keliru%3A%20";
    assert!(html.contains(&format!("href=\"{subject}&amp;{body}\" rel=\"external\"")), "{html}");
    for path in ["panduan", "berita", "cari"] {
        assert!(!portal.read(&format!("dist/{path}/index.html")).contains("subject="), "{path} is no entry");
    }
}

#[test]
fn the_origin_makes_addresses_whole_and_is_told_to_search_engines_alone() {
    let portal = Portal::minimal();
    let item =
        |portal: &Portal| portal.read("dist/panduan/index.html").contains("\"item\":\"https://contoh.go.id/panduan/\"");
    portal.publish("dist");
    let before = site(&portal);
    assert!(!item(&portal));
    with_lines("origin = \"https://contoh.go.id\"")(&portal);
    portal.publish("dist");
    assert!(item(&portal));
    assert_eq!(site(&portal), before);
}
