use super::*;

fn texts(source: &str) -> Vec<String> {
    RustText::read(source).literals.into_iter().map(|literal| literal.text).collect()
}

#[test]
fn comments_and_the_inside_of_strings_are_blank_and_everything_keeps_its_place() {
    let source = "a // x \"y\"\n/* b /* c */ é */ d(\"é\\\"f\", r#\"g\"h\"#) // \u{2192}\ni";
    let text = RustText::read(source);
    let kept: String = text.code.split_whitespace().collect();
    assert_eq!(kept, "ad(\"\",r#\"\"#)i");
    assert_eq!(text.code.len(), source.len());
    assert_eq!(text.code.matches('\n').count(), source.matches('\n').count());
    assert_eq!(text.code.find(" d(").unwrap(), source.find(" d(").unwrap());
}

#[test]
fn every_kind_of_string_is_found() {
    assert_eq!(texts(r##"f("a", b"b", r"c\", br#"d"d"#, for"e")"##), ["a", "b", "c\\", "d\"d", "e"]);
}

#[test]
fn quotes_as_characters_and_lifetimes_begin_no_string() {
    assert_eq!(texts(r#"f::<'a>('"', '\'', '\u{22}', b'"', "x")"#), ["x"]);
}

#[test]
fn tests_are_left_out_and_what_follows_them_is_not() {
    let source = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { \"}\"; } }\nfn c() { \"kept\" }\n#[cfg(test)]\nmod d;\nfn e() {}";
    let text = RustText::read(source);
    assert!(!text.code.contains("fn b") && !text.code.contains("mod d"));
    assert!(text.code.contains("fn a") && text.code.contains("fn c") && text.code.contains("fn e"));
    assert!(text.code_with_tests.contains("fn b"));
    assert_eq!(texts(source), ["kept"]);
}

#[test]
fn a_file_that_ends_in_the_middle_is_read_to_its_end() {
    for source in ["\"abc", "/* abc", "r#\"abc", "'", "#[cfg(test)] mod x {"] {
        assert_eq!(RustText::read(source).code_with_tests.len(), source.len(), "{source}");
    }
}
