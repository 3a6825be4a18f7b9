//! `warta serve`: files in parts, and those that a client has already.

use crate::server::Server;

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    let server = Server::start("/");
    let first = server.get("/");
    let tag = first.header("etag");
    assert!(!tag.is_empty() && !first.header("last-modified").is_empty());
    let second = server.ask("GET", "/", &[("If-None-Match", tag)]);
    assert_eq!((second.status, second.body.len()), (304, 0));
    assert_eq!(server.ask("GET", "/", &[("If-None-Match", "\"lain\"")]).status, 200);
    let since = first.header("last-modified");
    assert_eq!(server.ask("GET", "/", &[("If-Modified-Since", since)]).status, 304);
}

#[test]
fn one_range_is_answered_in_part_and_everything_else_whole() {
    let server = Server::start("/");
    let path = "/media/formulir-9f65ee9d3bda0f71.pdf";
    let whole = server.get(path).body;
    let length = whole.len();
    for (range, part) in
        [("bytes=0-3", &whole[..4]), ("bytes=-2", &whole[length - 2..]), ("Bytes=4-99999999", &whole[4..])]
    {
        let answer = server.ask("GET", path, &[("Range", range)]);
        assert_eq!((answer.status, answer.body.as_slice()), (206, part), "{range}");
        let last = answer.header("content-range");
        assert!(last.starts_with("bytes ") && last.ends_with(&format!("/{length}")), "{last}");
    }
    for range in ["items=0-2", "bytes=0-1,5-6", "bytes=a", "bytes=3-1", "bytes=", "bytes=-"] {
        let answer = server.ask("GET", path, &[("Range", range)]);
        assert_eq!((answer.status, answer.body.len(), answer.header("content-range")), (200, length, ""), "{range}");
    }
    for range in ["bytes=99999999-", "bytes=-0"] {
        let answer = server.ask("GET", path, &[("Range", range)]);
        assert_eq!((answer.status, answer.header("content-range")), (416, format!("bytes */{length}").as_str()));
    }
    let head = server.ask("HEAD", path, &[("Range", "bytes=0-3")]);
    assert_eq!((head.status, head.header("content-length")), (200, length.to_string().as_str()));
}

#[test]
fn a_part_is_sent_only_of_the_file_that_the_client_has() {
    let server = Server::start("/");
    let path = "/media/formulir-9f65ee9d3bda0f71.pdf";
    let first = server.get(path);
    let (tag, date) = (first.header("etag"), first.header("last-modified"));
    let ask = |if_range: &str| server.ask("GET", path, &[("Range", "bytes=0-3"), ("If-Range", if_range)]);
    for current in [tag, date] {
        assert_eq!((ask(current).status, ask(current).body.len()), (206, 4), "{current}");
    }
    for stale in ["\"lain\"", &format!("W/{tag}"), "Fri, 21 Feb 2020 09:48:00 GMT", "bukan apa-apa"] {
        assert_eq!((ask(stale).status, ask(stale).body.len()), (200, first.body.len()), "{stale}");
    }
    assert_eq!(server.ask("GET", path, &[("If-Range", tag)]).status, 200);
}

#[test]
fn a_compressed_form_has_a_tag_of_its_own() {
    let server = Server::start("/");
    let plain = server.get("/").header("etag").to_owned();
    assert!(plain.starts_with('"'), "{plain}");
    for encoding in ["br", "gzip"] {
        let asked = [("Accept-Encoding", encoding)];
        let weak = server.ask("GET", "/", &asked).header("etag").to_owned();
        assert_eq!(weak, format!("W/{plain}"));
        let again = server.ask("GET", "/", &[asked[0], ("If-None-Match", &weak)]);
        assert_eq!((again.status, again.header("etag")), (304, weak.as_str()));
        let part = server.ask("GET", "/", &[asked[0], ("Range", "bytes=0-3"), ("If-Range", &weak)]);
        assert_eq!((part.status, part.header("content-encoding")), (200, encoding));
    }
    assert_eq!(server.ask("GET", "/", &[("If-None-Match", &plain)]).header("etag"), plain);
}
