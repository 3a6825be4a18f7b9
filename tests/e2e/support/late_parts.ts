// The parts that depend on network, clock or person. They are filled after the first render, in space reserved for
// them.
export const LATE_PARTS = ".pager__place, .reader__age, .share__ways, .state-line, .print-footer, .filter-panel, .entry-card__kicker, #library";
