//! Turns text into data.

use super::load_error::LoadError;
use model::{
    SCHEMA,
    decode::{self, Decode},
    page::{Embedded, Twin},
    postings::Postings,
    search::Answer,
    site::Site,
};

/// A message from the search worker.
#[derive(Debug)]
pub(crate) struct SearchAnswer {
    /// The number of the question.
    pub(crate) number: u32,
    /// Whether nothing more will follow.
    pub(crate) is_final: bool,
    pub(crate) answer: Answer,
}

/// Reads a twin.
pub(crate) fn decode_twin(text: &str, file: &str) -> Result<Twin, LoadError> {
    decode_versioned(text, file)
}

/// Reads the numbers of the entries under a filter.
pub(crate) fn decode_postings(text: &str, file: &str) -> Result<Postings, LoadError> {
    decode_versioned(text, file)
}

/// Reads `site.json`.
pub(crate) fn decode_site(text: &str, file: &str) -> Result<Site, LoadError> {
    decode_versioned(text, file)
}

/// Reads the data that the page carries. The page was made with this very app, so there is no version to check.
pub(crate) fn decode_embedded(text: &str) -> Option<Embedded> {
    decode::decode_text(text)
}

/// Reads a message from the search worker; `None` for anything else, such as the empty text that says that the worker
/// could not be loaded.
pub(crate) fn decode_search_answer(text: &str) -> Option<SearchAnswer> {
    let value = decode::parse(text)?;
    Some(SearchAnswer {
        number: u32::decode(value.get("number")?)?,
        is_final: bool::decode(value.get("is_final")?)?,
        answer: Answer::decode(value.get("answer")?)?,
    })
}

fn decode_versioned<T: Decode>(text: &str, file: &str) -> Result<T, LoadError> {
    let malformed = || LoadError::Malformed { file: file.to_owned() };
    let value = decode::parse(text).ok_or_else(malformed)?;
    // The version first: a newer file may have any other shape.
    let schema = value.get("schema").and_then(u64::decode).ok_or_else(malformed)?;
    if schema > u64::from(SCHEMA) {
        return Err(LoadError::AppOutdated);
    }
    T::decode(&value).ok_or_else(malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWIN: &str = r#"{"schema":1,"site":"v1","page":{"path":"/404.html","title":"T","content":"not_found"}}"#;

    #[test]
    fn a_twin_of_this_schema_is_read() {
        assert_eq!(decode_twin(TWIN, "f").unwrap().page.title, "T");
    }

    #[test]
    fn a_newer_twin_asks_for_a_newer_app_whatever_its_shape() {
        let newer = r#"{"schema":2,"halaman":[]}"#;
        assert_eq!(decode_twin(newer, "f"), Err(LoadError::AppOutdated));
    }

    #[test]
    fn an_answer_of_the_search_worker_is_read_and_anything_else_is_none() {
        let read = |text: &str| decode_search_answer(text).unwrap();
        let some = read(r#"{"number":7,"is_final":false,"answer":{"count":3,"hits":[],"facets":[[],[],[]]}}"#);
        assert_eq!((some.number, some.is_final, some.answer.count), (7, false, 3));
        let failed = r#"{"number":7,"is_final":true,"answer":{"count":0,"hits":[],"facets":[],"is_offline":true}}"#;
        assert!(read(failed).answer.is_offline);
        for text in ["", "7 1 {}", "{}", r#"{"number":7,"is_final":true,"answer":null}"#] {
            assert!(decode_search_answer(text).is_none(), "{text}");
        }
    }

    #[test]
    fn anything_else_is_malformed_and_names_the_file() {
        let malformed = Err(LoadError::Malformed { file: "/berita/index.json".into() });
        let half = TWIN.get(..40).unwrap();
        let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
        for text in ["", "<!doctype html><p>Masuk</p>", half, "null", "{}", &deep] {
            assert_eq!(decode_twin(text, "/berita/index.json"), malformed, "{text:.40}");
        }
    }
}
