//! The ledger of words: whatever an old site showed is in the files that an import writes, or in its report.

use crate::{
    imports_words::{import, post},
    old_site::{self, REPORT, feed},
    portal::Portal,
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::fmt::Write;

/// Generates markup as old sites hold it: whole, broken, in wrong places.
fn pieces() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "p",
        "b",
        "em",
        "del",
        "span",
        "div",
        "h2",
        "h3",
        "ul",
        "ol",
        "ol type=\"a\"",
        "ol reversed",
        "li",
        "blockquote",
        "pre",
        "code",
        "table",
        "tr",
        "td",
        "td rowspan=\"2\"",
        "td colspan=\"3\"",
        "th",
        "figure",
        "figcaption",
        "a href=\"https://a.id/x\"",
        "a href=\"#x\"",
        "sup",
        "dl",
        "dt",
        "dd",
        "center",
        "noscript",
        "iframe src=\"https://v.id/1\"",
        "domain",
        "q",
        "section",
        "details",
        "summary",
        "form",
        "label",
        "select",
        "option",
        "textarea",
        "title",
        "font color=\"red\"",
        "o:p",
        "video",
        "abbr title=\"KATA\"",
        "img src=\"https://lama.example/a.jpg\" alt=\"KATA\"",
        "span style=\"text-decoration:line-through\"",
        "input value=\"KATA\"",
        "button",
        "picture",
        "object data=\"https://a.id/x.pdf\"",
        "caption",
    ]);
    let end = |tag: &str| format!("</{}>", tag.split(' ').next().unwrap());
    let open = tags.clone().prop_map(|tag| format!("<{tag}>"));
    let close = tags.clone().prop_map(end);
    let whole = tags.prop_map(move |tag| format!("<{tag}>KATA{}", end(tag)));
    let codes = prop::sample::select(vec![
        "[caption id=\"attachment_1\"]<img src=\"https://lama.example/b.jpg\" alt=\"KATA\"> KATA <em>KATA</em>[/caption]",
        "[dropcap]K[/dropcap]",
        "[et_pb_blurb title=\"KATA KATA\"]KATA[/et_pb_blurb]",
        "[vc_row el_class=\"x\"][vc_column]KATA[/vc_column][/vc_row]",
        "[accordion_item title=\"KATA?\"]",
        "[/accordion_item]",
        "[button url=\"https://a.id/KATA\"]KATA[/button]",
        "[staf nama=\"KATA KATA\"]",
        "[contact-form-7 id=\"1\" title=\"KATA\"]",
        "[row]KATA[/row]",
        "[KATA]",
        "<svg><title>KATA</title><text>KATA</text></svg>",
        "<math><mi>KATA</mi></math>",
        "[/tab]",
        "[embed]https://youtu.be/abcdefghij0[/embed]",
        "<!-- wp:acf/x {\"data\":{\"isi\":\"KATA\"}} /-->",
        "<!-- wp:paragraph -->",
        "<!--more-->",
        "A<B KATA ",
        "<KATA KATA>",
        "<KATA@a.id>",
        "KATA<br>KATA",
        "\n",
        "\n\n",
        "&nbsp;KATA&amp;KATA",
        "**KATA** ~~KATA~~ | KATA",
        "https://a.id/KATA ",
        "- [ ] KATA",
        "[^1]",
    ]);
    prop_oneof![2 => open, 2 => close, 4 => whole, 3 => codes.prop_map(str::to_owned), 2 => Just(" KATA ".to_owned())]
}

/// Returns texts in which every word is different, each with the words that readers saw.
fn texts(count: usize) -> Vec<(String, Vec<String>)> {
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[17; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let strategy = prop::collection::vec(pieces(), 1..25);
    let mut number = 0;
    let mut make = || {
        let mut html = String::new();
        let mut words = Vec::new();
        for (index, part) in strategy.new_tree(&mut runner).unwrap().current().concat().split("KATA").enumerate() {
            if index > 0 {
                number += 1;
                let word = format!("k{number}q");
                let _ = write!(html, "{word}");
                words.push(word);
            }
            html.push_str(part);
        }
        (html, words)
    };
    (0..count).map(|_| make()).collect()
}

fn expect_all_words(portal: &Portal, texts: &[(String, Vec<String>)]) {
    let report = portal.read(REPORT);
    let lost: Vec<String> = texts
        .iter()
        .enumerate()
        .flat_map(|(number, (html, words))| {
            let path = format!("berita/t{number}.md");
            let told = report.split("\n### ").find(|part| part.starts_with(&path)).unwrap_or_default();
            let all = format!("{}\n{told}", portal.read(&format!("content/{path}")));
            let lost = words.iter().filter(move |word| !all.contains(word.as_str())).cloned().collect::<Vec<_>>();
            lost.into_iter().map(move |word| format!("{word} of {html}")).collect::<Vec<_>>()
        })
        .collect();
    assert!(lost.is_empty(), "{} lost without a word:\n{}", lost.len(), lost.join("\n---\n"));
}

#[test]
fn an_export_loses_no_word_without_a_word() {
    let portal = Portal::minimal();
    let texts = texts(600);
    let items: Vec<String> =
        texts.iter().enumerate().map(|(number, (html, _))| post(number, &format!("T {number}"), html, "")).collect();
    import(&portal, &items);
    expect_all_words(&portal, &texts);
}

#[test]
fn a_feed_loses_no_word_without_a_word() {
    let portal = Portal::minimal();
    let texts = texts(300);
    let item = |(number, (html, _)): (usize, &(String, Vec<String>))| {
        format!(
            "<title>T{number}</title><link>https://lama.example/t{number}.html</link>\
             <pubDate>Thu, 02 May 2019 03:00:00 +0000</pubDate><description><![CDATA[{html}]]></description>"
        )
    };
    let items: Vec<String> = texts.iter().enumerate().map(item).collect();
    portal.write("umpan.xml", &feed(&items.iter().map(String::as_str).collect::<Vec<_>>()));
    old_site::import(&portal, "rss", "umpan.xml");
    expect_all_words(&portal, &texts);
}
