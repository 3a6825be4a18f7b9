//! Measures what an index costs: files, bytes of a first query, files touched by one more entry. Each FOLDER of
//! `simulate FOLDER…` is a content folder of generated entries (`tests/bench/corpus/write.mjs`). Makes the table of
//! `docs/adr/0021-search-index.md`.
#![allow(clippy::print_stdout, reason = "this is its output")]

use search::{
    engine::{Engine, Failure, Request},
    index::{Document, IndexWriter, Weighed, layout},
    tokens,
};
use std::{collections::BTreeMap, env, fs, path::Path, time::Instant};

type Files = BTreeMap<String, Vec<u8>>;

fn main() {
    println!(
        "entries  files   MB     one more  blocks KB (median, p95)  first query KB (median, p95)  requests  later ms (median, p95)"
    );
    for folder in env::args().skip(1) {
        let documents = read_folder(Path::new(&folder));
        measure(&documents);
    }
}

fn read_folder(folder: &Path) -> Vec<Document> {
    let mut dated = Vec::new();
    for section in ["berita", "pengumuman", "artikel"] {
        for file in fs::read_dir(folder.join(section)).into_iter().flatten().flatten() {
            let text = fs::read_to_string(file.path()).unwrap_or_default();
            let mut parts = text.splitn(3, "+++\n");
            let (head, body) = (parts.nth(1).unwrap_or_default(), parts.next().unwrap_or_default());
            let field = |name: &str| {
                let line = head.lines().find_map(|line| line.strip_prefix(&format!("{name} = ")));
                line.unwrap_or_default().trim_matches('"').to_owned()
            };
            let at = field("published_at");
            let stem = file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let document = Document {
                path: format!("/{section}/{stem}/"),
                title: field("title"),
                summary: field("summary"),
                card: format!("\"section\":\"news\",\"published_at\":\"{at}\",\"unit\":\"{}\"", field("unit")),
                facets: [section.to_owned(), at.chars().take(4).collect(), field("unit")],
                number: field("number"),
                headings: Vec::new(),
                texts: vec![body.to_owned()],
            };
            dated.push((at, document));
        }
    }
    dated.sort_by(|one, other| one.0.cmp(&other.0));
    dated.into_iter().map(|(_, document)| document).collect()
}

fn write(documents: &[Document]) -> Files {
    let writer = IndexWriter::new(u32::try_from(documents.len()).unwrap_or_default());
    for (number, document) in (0..).zip(documents) {
        writer.add(number, Weighed::new(document));
    }
    let mut files = Files::new();
    let _ = writer.write::<()>(&mut |name, bytes| {
        files.insert(name, bytes);
        Ok(())
    });
    files
}

fn measure(documents: &[Document]) {
    let count = u32::try_from(documents.len()).unwrap_or_default();
    let files = write(documents);
    let before = write(documents.split_last().map_or(documents, |(_, rest)| rest));
    let touched = files.iter().filter(|(name, bytes)| before.get(*name) != Some(bytes)).count();
    let bytes: usize = files.values().map(Vec::len).sum();
    // Queries as readers ask them: words in the proportion in which texts use them.
    let mut queries = Vec::new();
    for (index, document) in documents.iter().enumerate().step_by((documents.len() / 150).max(1)) {
        let words = tokens(&document.title);
        queries.extend(words.get(index % words.len().max(1)).map(|word| word.text.clone()));
    }
    let (mut blocks, mut firsts, mut requests, mut times) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for query in &queries {
        let mut engine = Engine::default();
        let (all, own, asked) = ask(&mut engine, &files, query);
        firsts.push(all);
        blocks.push(own);
        requests.push(asked);
        let start = Instant::now();
        ask(&mut engine, &files, query);
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    let kilobytes = |list: &mut Vec<usize>, share: usize| {
        list.sort_unstable();
        list.get(list.len() * share / 100).copied().unwrap_or_default() as f64 / 1000.0
    };
    requests.sort_unstable();
    times.sort_by(f64::total_cmp);
    let time = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    println!(
        "{count:>7}  {:>5}  {:>5.1}  {touched:>8}  {:>10.1} {:>10.1}  {:>14.1} {:>10.1}  {:>12}  {:>8.2} {:>6.2}",
        files.len(),
        bytes as f64 / 1e6,
        kilobytes(&mut blocks, 50),
        kilobytes(&mut blocks, 95),
        kilobytes(&mut firsts, 50),
        kilobytes(&mut firsts, 95),
        requests.get(requests.len() / 2).copied().unwrap_or_default(),
        time(50),
        time(95)
    );
}

/// Returns the number of all bytes, of bytes of blocks, and of files.
fn ask(engine: &mut Engine, files: &Files, query: &str) -> (usize, usize, usize) {
    engine.begin(0.0, 1e9);
    let request = Request { query: query.to_owned(), page: 1, ..Request::default() };
    let (mut all, mut blocks, mut asked) = (0, 0, 0);
    loop {
        let step = engine.ask(&request);
        if step.need.is_empty() {
            return (all, blocks, asked);
        }
        for name in step.need {
            let file = files.get(&name);
            let length = file.map_or(0, Vec::len);
            all += length;
            asked += 1;
            let folder = name.strip_prefix(layout::FOLDER).unwrap_or_default();
            if folder.starts_with(|letter: char| letter.is_ascii_digit()) && !folder.ends_with("kolom.bin") {
                blocks += length;
            }
            engine.give(&name, file.cloned().ok_or(Failure::Missing));
        }
    }
}
