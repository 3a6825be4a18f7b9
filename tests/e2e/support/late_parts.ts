// What depends on network, clock or person comes after the first render, into room that is kept for it.
export const LATE_PARTS = ".pager__place, .reader__age, .share__ways, .state-line, .print-footer, .filter-panel, .entry-card__kicker, #library";
