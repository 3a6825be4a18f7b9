//! An index in memory, and an engine that is given its files.
#![allow(dead_code, reason = "each suite uses its part")]

use search::{
    engine::{Answer, Engine, Failure, Request},
    index::{Document, IndexWriter, Weighed},
};
use std::collections::BTreeMap;

pub struct Served {
    pub files: BTreeMap<String, Vec<u8>>,
    pub texts: BTreeMap<String, String>,
    pub engine: Engine,
    /// The files that the engine requested, in order.
    pub asked: Vec<String>,
    pub is_offline: bool,
    now: f64,
}

impl Served {
    pub fn new(documents: &[Document]) -> Self {
        let mut served = Self {
            files: BTreeMap::new(),
            texts: BTreeMap::new(),
            engine: Engine::default(),
            asked: Vec::new(),
            is_offline: false,
            now: 0.0,
        };
        served.write(documents);
        served
    }

    /// Writes the index anew, as one more publish does.
    pub fn write(&mut self, documents: &[Document]) {
        let count = u32::try_from(documents.len()).unwrap();
        let writer = IndexWriter::new(count);
        for (number, document) in (0..).zip(documents) {
            writer.add(number, Weighed::new(document));
            let name = format!("{}index.json", document.path.trim_start_matches('/'));
            self.texts.insert(name, document.texts.join(" "));
        }
        let files = &mut self.files;
        files.clear();
        writer
            .write::<()>(&mut |name, bytes| {
                assert!(files.insert(name, bytes).is_none(), "written twice");
                Ok(())
            })
            .unwrap();
    }

    pub fn ask(&mut self, request: &Request) -> Answer {
        self.now += 1.0;
        self.engine.begin(self.now, 0.0);
        // The worker makes as many rounds.
        for _ in 0..16 {
            let step = self.engine.ask(request);
            if let (Some(answer), true) = (&step.answer, step.need.is_empty()) {
                return answer.clone();
            }
            assert!(!step.need.is_empty(), "neither an answer nor a wish");
            for name in step.need {
                let file = self
                    .files
                    .get(&name)
                    .cloned()
                    .or_else(|| self.texts.get(&name).map(|text| text.clone().into_bytes()));
                let failure = if self.is_offline { Failure::Offline } else { Failure::Missing };
                self.engine.give(&name, file.filter(|_| !self.is_offline).ok_or(failure));
                self.asked.push(name);
            }
        }
        panic!("no answer to {request:?}");
    }

    pub fn find(&mut self, query: &str) -> Answer {
        self.ask(&Request { query: query.to_owned(), page: 1, with_texts: true, ..Request::default() })
    }

    pub fn type_in(&mut self, query: &str) -> Answer {
        self.ask(&Request { query: query.to_owned(), page: 1, is_typing: true, ..Request::default() })
    }
}

pub fn paths(answer: &Answer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.path.as_str()).collect()
}

pub fn document(path: &str, title: &str, text: &str) -> Document {
    let section = path.split('/').nth(1).unwrap_or_default();
    Document {
        path: path.to_owned(),
        title: title.to_owned(),
        summary: format!("Ringkasan dari {title}."),
        card: "{}".to_owned(),
        facets: [section.to_owned(), "2026".to_owned(), "unit".to_owned()],
        texts: vec![text.to_owned()],
        ..Document::default()
    }
}

/// Returns so many documents of no interest, to push others into older segments.
pub fn filler(count: usize) -> Vec<Document> {
    let words =
        ["kapur", "lilin", "gergaji", "payung", "kancing", "ember", "tirai", "bantal", "sendok", "piring", "lampu"];
    (0..count)
        .map(|index| {
            let text: Vec<&str> =
                (0..40).map(|step| words[(index * 7 + step * (index % 5 + 1)) % words.len()]).collect();
            document(&format!("/artikel/isi-{index}/"), &format!("Isi {}", words[index % words.len()]), &text.join(" "))
        })
        .collect()
}
