//! The examples of the CommonMark specification (0.31.2): each becomes what the specification says, or is refused with a
//! reason, line by line in `commonmark.txt`. `UPDATE_GOLDEN=1` writes that list anew; look at the diff then.

use ego_tree::NodeRef;
use model::{
    block::{Block, Inline},
    link::LinkTarget,
};
use percent_encoding::percent_decode_str;
use publisher::{
    markdown::convert,
    problem::{Place, Problems},
};
use scraper::{Html, Node};
use std::{fmt::Write, fs, path::Path, sync::Arc};

struct Example {
    number: usize,
    section: String,
    markdown: String,
    html: String,
}

/// Reads the examples as the specification writes them: between fences of 32 backticks, with a line with a full stop
/// between Markdown and HTML.
fn examples() -> Vec<Example> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/node_modules/commonmark-spec/spec.txt");
    let spec = fs::read_to_string(path).expect("`cargo xtask setup` gets the specification");
    let fence = "`".repeat(32);
    let (mut found, mut section) = (Vec::new(), String::new());
    let mut lines = spec.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.to_owned();
        } else if line == format!("{fence} example") {
            let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
            let middle = inside.iter().position(|line| *line == ".").unwrap();
            let text = |lines: &[&str]| lines.iter().map(|line| format!("{}\n", line.replace('→', "\t"))).collect();
            let (markdown, html) = (text(&inside[..middle]), text(&inside[middle + 1..]));
            found.push(Example { number: found.len() + 1, section: section.clone(), markdown, html });
        }
    }
    found
}

/// Returns the outline by which both sides are compared. The portal makes no difference between tight and loose lists,
/// has no quote without words, and writes addresses as the author did, those of its own pages with a slash at the end.
fn outline_of_html(html: &str) -> String {
    let fragment = Html::parse_fragment(html);
    blocks_of_nodes(fragment.root_element().children().collect())
}

fn blocks_of_nodes(nodes: Vec<NodeRef<'_, Node>>) -> String {
    let (mut outline, mut loose) = (String::new(), String::new());
    let flush = |loose: &mut String, outline: &mut String| {
        let text = one_space(&std::mem::take(loose));
        if !text.is_empty() {
            let _ = write!(outline, "(p {text})");
        }
    };
    for node in nodes {
        let children = || node.children().collect::<Vec<_>>();
        let Some(element) = node.value().as_element() else {
            loose.push_str(&inline_of_nodes(vec![node]));
            continue;
        };
        let block = match element.name() {
            name @ ("p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6") => {
                format!("({name} {})", one_space(&inline_of_nodes(children())))
            }
            "ul" => format!("(ul {})", blocks_of_nodes(children())),
            "ol" => format!("(ol {} {})", element.attr("start").unwrap_or("1"), blocks_of_nodes(children())),
            "li" => format!("(li {})", blocks_of_nodes(children())),
            "blockquote" => match blocks_of_nodes(children()) {
                inside if inside.is_empty() => String::new(),
                inside => format!("(quote {inside})"),
            },
            "pre" => format!("(pre {:?})", text_of(node)),
            "hr" => "(hr)".to_owned(),
            _ => {
                loose.push_str(&inline_of_nodes(vec![node]));
                continue;
            }
        };
        flush(&mut loose, &mut outline);
        outline.push_str(&block);
    }
    flush(&mut loose, &mut outline);
    outline
}

fn inline_of_nodes(nodes: Vec<NodeRef<'_, Node>>) -> String {
    let outline_of = |node: NodeRef<'_, Node>| {
        let children = || inline_of_nodes(node.children().collect());
        match node.value() {
            Node::Text(text) => text.to_string(),
            Node::Element(element) => match element.name() {
                "code" => format!("(code {:?})", text_of(node)),
                "a" => format!("(a {} {})", plain_address(element.attr("href").unwrap_or_default()), children()),
                "br" => " (br) ".to_owned(),
                name => format!("({name} {})", children()),
            },
            _ => String::new(),
        }
    };
    nodes.into_iter().map(outline_of).collect()
}

fn text_of(node: NodeRef<'_, Node>) -> String {
    node.descendants().filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect()
}

fn outline_of_blocks(blocks: &[Block]) -> String {
    let outline_of = |block: &Block| match block {
        Block::Paragraph(text) => format!("(p {})", one_space(&outline_of_inlines(text))),
        Block::Heading(heading) => format!("(h{} {})", heading.level, one_space(&outline_of_inlines(&heading.text))),
        Block::List(list) => {
            let items: String = list.items.iter().map(|item| format!("(li {})", outline_of_blocks(item))).collect();
            list.start.map_or_else(|| format!("(ul {items})"), |start| format!("(ol {start} {items})"))
        }
        Block::Quote(blocks) => format!("(quote {})", outline_of_blocks(blocks)),
        Block::Code(text) => format!("(pre {text:?})"),
        Block::Divider => "(hr)".to_owned(),
        other => format!("{other:?}"),
    };
    blocks.iter().map(outline_of).collect()
}

fn outline_of_inlines(inlines: &[Inline]) -> String {
    let outline_of = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(inner) => format!("(strong {})", outline_of_inlines(inner)),
        Inline::Emphasis(inner) => format!("(em {})", outline_of_inlines(inner)),
        Inline::Code(text) => format!("(code {text:?})"),
        Inline::Break => " (br) ".to_owned(),
        Inline::Link(link) => {
            let (LinkTarget::Page(to) | LinkTarget::File(to) | LinkTarget::External(to)) = &link.to;
            format!("(a {} {})", plain_address(to), outline_of_inlines(&link.text))
        }
        Inline::Lang(lang) => outline_of_inlines(&lang.text),
        other => format!("{other:?}"),
    };
    inlines.iter().map(outline_of).collect()
}

/// Removes links that are addresses without brackets: here they are links (GFM, section 6.9), in the specification of
/// CommonMark they stay text.
fn without_plain_links(outline: &str) -> String {
    let mut plain = String::new();
    for (index, part) in outline.split("(a ").enumerate() {
        match part.split_once(')').filter(|_| index > 0) {
            Some((link, rest)) => {
                let (to, text) = link.split_once(' ').unwrap_or_default();
                assert!(to.ends_with(text), "{link}");
                plain.extend([text, rest]);
            }
            None => plain.push_str(part),
        }
    }
    plain
}

fn plain_address(address: &str) -> String {
    percent_decode_str(address).decode_utf8_lossy().trim_end_matches('/').to_owned()
}

fn one_space(text: &str) -> String {
    let spaces = |letter: char| matches!(letter, ' ' | '\n' | '\t' | '\r');
    text.split(spaces).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns what becomes of an example.
fn outcome(example: &Example) -> String {
    let mut problems = Problems::default();
    let place = Place::new(&Arc::from("contoh.md"), 1);
    let blocks = convert(&example.markdown, "berita", &place, &mut problems).blocks;
    let refused: Vec<String> =
        problems.into_sorted().into_iter().filter(|one| one.rule.is_none()).map(|one| one.what).collect();
    let (ours, theirs) = (outline_of_blocks(&blocks), outline_of_html(&example.html));
    if !refused.is_empty() {
        format!("ditolak: {}", refused[0])
    } else if ours == theirs {
        "sama".to_owned()
    } else if without_plain_links(&ours) == theirs {
        "sama, alamatnya menjadi tautan".to_owned()
    } else {
        format!("beda: {ours} | {theirs}")
    }
}

#[test]
fn each_example_is_what_the_specification_says_or_is_refused_with_a_reason() {
    let mut said = String::new();
    for example in examples() {
        let _ = writeln!(said, "{} {}: {}", example.number, example.section, outcome(&example));
    }
    assert!(!said.contains(": beda: "), "{said}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/commonmark.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &said).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap();
    for (said, expected) in said.lines().zip(expected.lines()) {
        assert_eq!(said, expected, "if this is meant, run with UPDATE_GOLDEN=1 and look at the diff");
    }
    assert_eq!(said.lines().count(), expected.lines().count());
}
