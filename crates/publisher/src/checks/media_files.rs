//! Everything in `media/` is of a kind and size that can be published, whether or not it is used today.

use crate::{media::refuse_from_outside, plan::Plan, problem::Problems};

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    for (name, file) in &plan.authored.media {
        if let Err((what, fix)) = refuse_from_outside(name, &file.path) {
            problems.push(&file.place, what, fix);
        }
    }
}
