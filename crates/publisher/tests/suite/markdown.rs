//! Any text at all becomes blocks that can be stored and read back, or problems; never a panic.

use model::{
    block::{Block, Inline, MAX_DEPTH},
    page::{Content, Page, StaticPage, Twin},
};
use proptest::{prelude::*, test_runner::Config};
use publisher::{
    markdown::convert,
    problem::{Place, Problems},
};
use std::sync::Arc;

fn blocks_of(text: &str) -> Vec<Block> {
    let place = Place::new(&Arc::from("uji.md"), 1);
    convert(text, "berita", &place, &mut Problems::default()).blocks
}

fn assert_round_trip(text: &str) {
    let body = blocks_of(text);
    assert!(depth(&body) <= MAX_DEPTH, "{text:?}");
    let content = Content::Static(StaticPage { body });
    let page = Page { path: "/a/".into(), title: "A".into(), description: None, rendered_at: None, content };
    let twin = Twin { schema: 1, site: "x".into(), page };
    let json = serde_json::to_string(&twin).unwrap();
    assert_eq!(serde_json::from_str::<Twin>(&json).unwrap(), twin, "{text:?}");
}

fn depth(blocks: &[Block]) -> usize {
    let of_block = |block: &Block| match block {
        Block::Quote(blocks) => 1 + depth(blocks),
        Block::Callout(callout) => 1 + depth(&callout.blocks),
        Block::List(list) => 1 + list.items.iter().map(|item| depth(item)).max().unwrap_or_default(),
        Block::Paragraph(inlines) => inline_depth(inlines),
        Block::Heading(heading) => inline_depth(&heading.text),
        Block::Table(table) => {
            table.rows.iter().flatten().chain(&table.head).map(|cell| inline_depth(cell)).max().unwrap_or_default()
        }
        Block::Footnotes(footnotes) => {
            1 + footnotes.iter().map(|footnote| depth(&footnote.blocks)).max().unwrap_or_default()
        }
        Block::Figure(_) | Block::Gallery(_) | Block::Video(_) | Block::Code(_) | Block::Divider => 0,
    };
    blocks.iter().map(of_block).max().unwrap_or_default()
}

fn inline_depth(inlines: &[Inline]) -> usize {
    let of_inline = |inline: &Inline| match inline {
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) => 1 + inline_depth(inner),
        Inline::Link(link) => 1 + inline_depth(&link.text),
        Inline::Lang(lang) => 1 + inline_depth(&lang.text),
        Inline::Text(_) | Inline::Code(_) | Inline::Break | Inline::Checkbox(_) | Inline::FootnoteReference(_) => 0,
    };
    inlines.iter().map(of_inline).max().unwrap_or_default()
}

/// Generates texts from pieces that mean something, so that strange combinations are likely.
fn markdown_like() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "[^a]",
        "\n[^a]: ",
        "~~",
        "- [x] ",
        "www.a.id ",
        "# ",
        "## ",
        "### ",
        "> ",
        ">",
        "- ",
        "1. ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~~",
        "---\n",
        "[a](",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](../media/a.png \"b\")",
        "](lang:en)",
        "](/berita/a/#b)",
        "<b>",
        "<!--",
        "-->",
        "|",
        "|-|-|\n",
        "|a|b|\n",
        "[!CATATAN]",
        "[!X]",
        "\\",
        "&amp;",
        "&#0;",
        "\u{0}",
        "\u{202e}",
        "é",
        "🙂",
        "kata",
        " ",
        "\t",
        "\r\n",
        "[a]: /b\n",
        "<https://a.go.id>",
        "<a@b.id>",
        "javascript:x",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

/// No file of failing cases is kept: the seed is fixed, so a failure repeats by itself.
fn config(cases: u32) -> Config {
    let rng_seed = proptest::test_runner::RngSeed::Fixed(20_200_221);
    Config { cases, failure_persistence: None, rng_seed, ..Config::default() }
}

proptest! {
    #![proptest_config(config(2_000))]
    #[test]
    fn texts_of_markdown_pieces_survive_json(text in markdown_like()) {
        assert_round_trip(&text);
    }

    #[test]
    fn any_text_survives_json(text in "\\PC{0,200}|[\\s\\S]{0,200}") {
        assert_round_trip(&text);
    }
}

/// Nests deeper and deeper, in every way there is.
#[test]
fn no_nesting_goes_deeper_than_the_bound() {
    for depth in 0..40 {
        for (open, close) in [("> ", ""), ("- ", ""), ("*a **b ", "b** a*"), ("![", "](../media/a.png)"), ("> - ", "")]
        {
            assert_round_trip(&format!("{}x{}", open.repeat(depth), close.repeat(depth)));
        }
    }
}

#[test]
fn neighbouring_runs_are_one() {
    let expected = vec![Block::Paragraph(vec![Inline::Text("a & b < c dan [d]".into())])];
    assert_eq!(blocks_of("a &amp; b \\< c\ndan [d]"), expected);
}

#[test]
fn a_figure_may_stand_in_a_list() {
    let blocks = blocks_of("- ![Peta](../media/peta.png)\n- teks\n");
    let Some(Block::List(list)) = blocks.first() else { panic!("{blocks:?}") };
    assert!(matches!(list.items[0].as_slice(), [Block::Figure(_)]), "{list:?}");
}

#[test]
fn a_list_of_pictures_alone_is_a_gallery() {
    let two = "- ![Peta](../media/peta.png \"Peta kota\")\n  *Foto: Balai*\n- ![Denah](../media/denah.png)\n";
    let blocks = blocks_of(two);
    let Some(Block::Gallery(figures)) = blocks.first() else { panic!("{blocks:?}") };
    assert_eq!(figures.len(), 2);
    assert_eq!(figures[0].caption.as_deref(), Some("Peta kota"));
    assert_eq!(figures[0].credit.as_deref(), Some("Foto: Balai"));
    assert!(matches!(blocks_of("- ![Peta](../media/peta.png)\n").first(), Some(Block::List(_))), "one is no gallery");
    let numbered = blocks_of("1. ![Peta](../media/peta.png)\n2. ![Denah](../media/denah.png)\n");
    assert!(matches!(numbered.first(), Some(Block::List(_))), "steps keep their numbers");
}
