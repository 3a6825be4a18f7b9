// The bounds of the design, and how a measurement is held against them.

/** What a paint may take beside static-max: the median of the ratios, and the upper end of its interval. */
const PAINT = { median: 1.1, high: 1.15 };
export const OPENING_MS = 100;
export const HEAP_MB = 2.2;
/** Of static-max's bytes; the embedded data come on top. */
export const BYTES_SHARE = 1.3;
/** Shown with two digits, so less than this is 0.00. */
const SHIFT = 0.005;

const verdict = (isKept) => (isKept ? "ok" : "ABOVE");

/** Near enough to static-max. @param {{ median: number, high: number }} ratio */
export const judgePaint = ({ median, high }) => verdict(median <= PAINT.median && high <= PAINT.high);

/** Not slower than the peer: only an interval that lies above 1 as a whole says so. @param {{ low: number }} ratio */
export const judgePeer = ({ low }) => verdict(low <= 1);

/** @param {number} value @param {number} bound */
export const judgeAtMost = (value, bound) => verdict(value <= bound);

/** @param {number[]} shifts of every round: one that moves is one too many */
export const judgeShift = (shifts) => verdict(shifts.length > 0 && Math.max(...shifts) < SHIFT);

/** Flat: no more at the end than once everything had been shown. @param {{ wasmWarm: number, wasmEnd: number }[]} visits */
export const judgeWasm = (visits) => verdict(visits.length > 0 && visits.every(({ wasmWarm, wasmEnd }) => wasmEnd <= wasmWarm));
