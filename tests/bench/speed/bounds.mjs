// The bounds of the design, and how a measurement is judged by them.

/**
 * The bounds of a paint relative to static-max: for the median of the ratios, and for the upper end of their interval.
 */
export const PAINT = { median: 1.1, high: 1.15 };
/** The bounds in ms, by condition where it matters. */
export const MS = {
  opening: { slow: 100, free: 60 },
  back: { slow: 60, free: 40 },
  second: { slow: 250, free: 100 },
  blocked: { slow: 100 },
  longest: { slow: 50, free: 50 },
};
export const HEAP_MB = 2.2;
/** The bound on bytes as a multiple of static-max's; the embedded data is added to it. */
export const BYTES_SHARE = 1.3;
/** The report shows two digits, and less than this is shown as 0.00. */
const SHIFT = 0.005;

const verdict = (isKept) => (isKept ? "ok" : "ABOVE");

/** Judges whether a paint is close enough to static-max. @param {{ median: number, high: number }} ratio */
export const judgePaint = ({ median, high }) => verdict(median <= PAINT.median && high <= PAINT.high);

/**
 * Judges whether the portal is worse than the peer; only an interval entirely above 1 shows that.
 * @param {{ low: number }} ratio
 */
export const judgePeer = ({ low }) => verdict(low <= 1);

/** @param {number} value @param {number} bound */
export const judgeAtMost = (value, bound) => verdict(value <= bound);

/**
 * Returns the verdict on a row that has several bounds: it keeps all of them or is above.
 * @param {string[]} verdicts
 */
export const judgeAll = (verdicts) => (verdicts.length === 0 ? "" : verdict(verdicts.every((one) => one === verdict(true))));

/** @param {number[]} shifts of every round: a single round that shifts is above the bound */
export const judgeShift = (shifts) => verdict(shifts.length > 0 && Math.max(...shifts) < SHIFT);

/**
 * Judges whether memory stays flat: no more at the end than after the warm-up.
 * @param {{ wasmWarm: number, wasmEnd: number }[]} visits
 */
export const judgeWasm = (visits) => verdict(visits.length > 0 && visits.every(({ wasmWarm, wasmEnd }) => wasmEnd <= wasmWarm));
