//! Generated markup: broken, well made, and letters that look like marks.

use proptest::prelude::*;

/// Pieces that mean something in HTML, in Markdown, or in WordPress.
pub(super) fn pieces() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "p",
        "b",
        "strong",
        "em",
        "i",
        "ul",
        "ol",
        "li",
        "blockquote",
        "h1",
        "h2",
        "h5",
        "pre",
        "code",
        "table",
        "tr",
        "td",
        "th",
        "figure",
        "figcaption",
        "div",
        "span",
        "a",
        "dl",
        "dt",
        "sup",
        "del",
        "s",
        "noscript",
        "iframe",
        "domain",
        "svg",
        "select",
        "title",
        "br",
        "hr",
    ]);
    let open = tags.clone().prop_map(|tag| format!("<{tag}>"));
    let close = tags.prop_map(|tag| format!("</{tag}>"));
    let words = prop::sample::select(vec![
        "kata",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "```",
        "# ",
        "1. ",
        "2) ",
        "- ",
        "+ ",
        "> ",
        "---",
        "===",
        "|",
        "[",
        "]",
        "(x)",
        "!",
        "![",
        "[!PENTING]",
        "\\",
        "&amp;",
        "&lt;p&gt;",
        "&nbsp;",
        "~~~",
        "~~",
        "[^1]",
        "[^1]: x",
        "- [ ] ",
        "☐ ",
        "==",
        "{{x}}",
        "• ",
        "A<B ",
        "<td rowspan=2>",
        "<ol type=a reversed>",
        "<!--",
        "-->",
        "<sup data-fn=\"n\"><a href=\"#n\">1</a></sup>",
        "https://a.id/x_y?z=1 ",
        "[b]",
        "[/b]",
        "[vc_raw_html]",
        "[/vc_raw_html]",
        "+++",
        "<!-- wp:x -->",
        "é",
        "\u{202e}",
        "\u{0}",
        "<a href='https://a.id/(b)?c=1&amp;d_e*f'>",
        "<img src='https://a.id/f.jpg' alt='a [b] *c*'>",
        "<img src='https://a.id/ff.jpg'>",
        "[caption id=\"a\"]",
        "[/caption]",
        "[gallery ids=\"1,2\"]",
        "[gallery]",
        "[embed]",
        "[/embed]",
        "[x y='z']",
        "<script>",
        "</script>",
    ]);
    prop_oneof![open, close, words.prop_map(str::to_owned), "[ -~]{0,6}"]
}

/// Generates words with signs of Markdown and of other languages among their letters.
pub(super) fn signs() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "~~",
        "~",
        "[^1]",
        "[^1]:",
        "[ ]",
        "[x]",
        "- [ ]",
        "-",
        "*",
        "**",
        "_",
        "__",
        "==",
        "{{",
        "}}",
        "{%",
        "{#a}",
        "{.b}",
        "|",
        "•",
        "◦ x",
        "✓",
        ":::",
        "::",
        "#",
        "##",
        "1.",
        "a.",
        "(1)",
        "[a](b)",
        "![a](b)",
        "[[a]]",
        "[a] [b]",
        "`",
        "```",
        "<b>",
        "</b>",
        "&amp;",
        "\\",
        "[TOC]",
        "[b]x[/b]",
        "[a b=\"c\"]",
        "+++",
        "===",
        "> ",
        "[!CATATAN]",
    ]);
    let beside = ("[a-z]{0,3}", signs, "[a-z]{0,3}").prop_map(|(before, sign, after)| format!("{before}{sign}{after}"));
    prop_oneof![beside, "[a-z]{1,6}"].prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Generates markup as content management systems write it.
pub(super) fn well_made() -> impl Strategy<Value = String> {
    let word = || "[a-z]{2,7}";
    let inline = prop_oneof![
        word().prop_map(|word| word),
        (
            word(),
            prop::sample::select(vec![
                "b",
                "em",
                "del",
                "s",
                "u",
                "code",
                "sup",
                "span",
                "a href=\"https://a.id/x\"",
                "small"
            ])
        )
            .prop_map(|(word, tag)| format!("<{tag}>{word}</{}>", tag.split(' ').next().unwrap())),
        (word(), word()).prop_map(|(one, two)| format!("{one}<br>{two}")),
        (word(), word()).prop_map(|(short, long)| format!("<abbr title=\"{long} {long}\">{short}</abbr>")),
    ];
    let line = || prop::collection::vec(inline.clone(), 1..6).prop_map(|words| words.join(" "));
    let block = prop_oneof![
        line().prop_map(|line| format!("<p>{line}</p>")),
        line().prop_map(|line| format!("<h2>{line}</h2>")),
        line().prop_map(|line| format!("<pre>{line}</pre>")),
        line().prop_map(|line| format!("<blockquote><p>{line}</p></blockquote>")),
        line().prop_map(|line| format!("[caption id=\"a\"]<img src='https://a.id/f.jpg' alt='foto'> {line}[/caption]")),
        line().prop_map(|line| format!("<figure><img src='https://a.id/ff.jpg' alt='foto'><figcaption>{line}</figcaption></figure>")),
        (line(), word()).prop_map(|(line, title)| format!("[vc_toggle title=\"{title}\"]{line}[/vc_toggle]")),
        (line(), line(), prop::sample::select(vec!["ul", "ol", "ol type=a", "ol reversed", "ol start=4"]))
            .prop_map(|(one, two, tag)| format!("<{tag}><li>{one}</li><li><p>{two}</p></li></{}>", tag.split(' ').next().unwrap())),
        (line(), line(), line(), prop::sample::select(vec!["", " rowspan=2", " colspan=2"]))
            .prop_map(|(one, two, three, span)| format!(
                "<table><tr><td{span}>{one}</td><td>{two}</td></tr><tr><td><p>{two}</p>{one}</td><td>{three}</td></tr></table>"
            )),
    ];
    prop::collection::vec(block, 1..8).prop_map(|blocks| blocks.join("\n\n"))
}
