use super::*;

fn parse(line: &str) -> Result<Task, String> {
    parse_task(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
}

#[test]
fn nothing_and_every_way_to_ask_give_help() {
    for line in ["", "help", "--help", "-h", "build --help", "test -h"] {
        assert_eq!(parse(line), Ok(Task::Help), "{line}");
    }
}

#[test]
fn flags_take_their_value_after_a_space_or_an_equals_sign() {
    let Ok(Task::Serve(flags)) = parse("serve --content=a --out b --port 0") else { panic!() };
    assert_eq!(flags.site.content, Some("a".into()));
    assert_eq!(flags.site.out, Some("b".into()));
    assert_eq!(flags.port.as_deref(), Some("0"));
}

#[test]
fn what_is_not_understood_is_an_error_that_names_it() {
    for (line, named) in [
        ("biuld", "biuld"),
        ("build --bsae /x/", "--bsae"),
        ("build --out", "--out"),
        ("build --port 1", "--port"),
        ("build --base portal", "portal"),
        ("serve --base /../x/", "/../x/"),
        ("layers now", "now"),
    ] {
        assert!(parse(line).unwrap_err().contains(named), "{line}");
    }
}

#[test]
fn words_after_two_dashes_go_on_to_the_runner() {
    let flags = TestFlags { filters: vec!["e2e".into()], passed_on: vec!["-g".into(), "--help".into()] };
    assert_eq!(parse("test e2e -- -g --help"), Ok(Task::Test(flags)));
}
