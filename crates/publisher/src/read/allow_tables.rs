//! `[[allow]]`: rules that do not hold for a file, each with the editor's reason.

use super::fields::Fields;
use crate::{authored::Allowance, problem::Problems, rule::Rule, wording};

pub(super) fn read(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<Allowance> {
    let tables = fields.tables("allow", "allow.", problems);
    tables.into_iter().filter_map(|table| read_one(table, problems)).collect()
}

fn read_one(mut table: Fields<'_>, problems: &mut Problems) -> Option<Allowance> {
    let name = table.required_text("rule", problems);
    let place = table.place_of("rule");
    // Required for the next person who reads the file; nothing else uses it.
    let reason = table.required_text("reason", problems);
    table.finish(problems);
    let rule = Rule::find(&name);
    if rule.is_none() && !name.is_empty() {
        let names = Rule::ALL.map(Rule::name);
        problems.push(&place, format!("aturan `{name}` tidak dikenal"), wording::suggest(&name, &names));
    }
    rule.filter(|_| !reason.is_empty()).map(|rule| Allowance { rule, place })
}
