//! `[[allow]]`: an editor's reason why a rule does not hold for a file.

use crate::{
    authored::{Allowance, Authored},
    problem::Problems,
    rule::Rule,
};
use std::{collections::BTreeSet, sync::Arc};

/// Drops the problems that files allow. Reports allowances that nothing needs, since they would hide the next mistake.
pub(crate) fn apply(authored: &Authored, problems: &mut Problems) {
    let of_entries = authored.entries.iter().flat_map(|entry| &entry.allowed);
    let all: Vec<&Allowance> = of_entries.chain(authored.pages.iter().flat_map(|page| &page.allowed)).collect();
    let key = |allowance: &Allowance| (Arc::clone(&allowance.place.file), allowance.rule);
    let keys: BTreeSet<(Arc<str>, Rule)> = all.iter().map(|allowance| key(allowance)).collect();
    let used = problems.drop_allowed(&keys);
    for allowance in all.into_iter().filter(|allowance| !used.contains(&key(allowance))) {
        let what = format!("pengecualian `{}` tidak dipakai lagi", allowance.rule.name());
        problems.push_found(Rule::UnusedAllowance, &allowance.place, what, "Hapus bagian `[[allow]]` ini");
    }
}
