//! The parser against `serde_json`.

use super::*;
use serde_json::Value as Serde;

/// Translates what `serde_json` reads, with which this parser must agree.
fn translate(value: &Serde) -> Value<'static> {
    match value {
        Serde::Null => Value::Null,
        Serde::Bool(is) => Value::Bool(*is),
        Serde::Number(number) => number.as_i64().map_or(Value::OtherNumber, Value::Number),
        Serde::String(text) => Value::String(Cow::Owned(text.clone())),
        Serde::Array(items) => Value::Array(items.iter().map(translate).collect()),
        Serde::Object(members) => {
            Value::Object(members.iter().map(|(name, value)| (Cow::Owned(name.clone()), translate(value))).collect())
        }
    }
}

/// Sorts the members of every object: whether `serde_json` keeps their order depends on its features.
fn sorted(value: Value<'_>) -> Value<'_> {
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            members.sort_by(|left, right| left.0.cmp(&right.0));
            Value::Object(members)
        }
        other => other,
    }
}

fn agrees(text: &str) {
    let wanted = serde_json::from_str(text).ok().map(|value| sorted(translate(&value)));
    assert_eq!(parse(text).map(sorted), wanted, "{text:.200}");
}

#[test]
fn it_reads_and_refuses_what_serde_json_reads_and_refuses() {
    let texts = [
        "",
        " ",
        "null",
        " null\n",
        "nul",
        "nulL",
        "true",
        "false",
        "truefalse",
        "0",
        "-1",
        "01",
        "-",
        "--1",
        "+1",
        "1.",
        ".5",
        "1.5",
        "1e3",
        "1E+3",
        "1e-3",
        "1e",
        "1e+",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "1 2",
        "\"\"",
        "\"a",
        "a",
        "\"é – 漢\"",
        "\"\\u00e9\\n\\t\\\"\\\\\\/\\b\\f\\r\"",
        "\"\\ud83d\\ude00!\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\n\"",
        "\"\\ud83dx\"",
        "\"\\ude00\"",
        "\"\\ud83d\\ud83d\"",
        "\"\\u00g0\"",
        "\"\\u00e\"",
        "\"\\x\"",
        "\"\\",
        "\"\u{1}\"",
        "\"\n\"",
        "\"\u{7f}\"",
        "[]",
        "[ ]",
        "[1]",
        "[1,]",
        "[,]",
        "[1 2]",
        "[1",
        "[",
        "]",
        "{}",
        "{ }",
        "{\"a\":1}",
        "{\"a\" : [ {} , null ] , \"b\":{\"c\":\"d\"}}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1]",
        "[1}",
        "{1:2}",
        "{\"a\\u0041\":1}",
        "\u{feff}1",
        "[1,[2,[3,{\"x\":[]}]]]",
        "NaN",
        "Infinity",
        "'a'",
        "// a\n1",
    ];
    texts.into_iter().for_each(agrees);
    for depth in [126, 127, 128, 129, 10_000] {
        agrees(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        agrees(&format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth)));
    }
}

#[test]
fn it_reads_a_published_file_like_serde_json_and_no_part_of_one() {
    let file = include_str!("../../../../../tests/fixtures/golden/artikel/semua-blok/index.json").trim_end();
    agrees(file);
    assert!(parse(file).is_some());
    for end in (0..file.len()).filter(|end| file.is_char_boundary(*end)) {
        assert_eq!(file.get(..end).and_then(parse), None, "{end}");
    }
}

#[test]
fn of_two_members_with_one_name_the_last_counts() {
    assert_eq!(parse(r#"{"a":1,"b":3,"a":2}"#).unwrap().get("a"), Some(&Value::Number(2)));
}
