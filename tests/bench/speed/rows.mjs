// The rows of the report: what each shows, and by what it is judged.
import { KB } from "../../budget/measure_site.mjs";
import { MS as MOST, judgePaint, judgePeer } from "./bounds.mjs";

/** The app by whose ratio the portal is judged; the ratios to other apps are only shown. */
export const JUDGED_PEER = "preact";

const MS = { digits: 0, scale: 1, unit: "ms" };
const TENTHS = { ...MS, digits: 1 };
const KILOBYTES = { digits: 1, scale: KB, unit: "KB" };

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} key the name of the measurement
 * @property {number} digits
 * @property {number} scale
 * @property {string} unit
 * @property {Function | null} [limit] judges the ratio to static-max; `null` shows the ratio without a bound
 * @property {Function | null} [peer] judges the ratio to `JUDGED_PEER`; `null` shows the ratios to the apps without one
 * @property {number} [most] the bound on our own median
 * @property {boolean} [isBytesOfPage] whether the bound on the bytes of a page applies
 * @property {boolean} [isHighest] whether the highest value of all rounds is shown, instead of their median
 */

/**
 * Returns the rows of a condition.
 * @param {"slow" | "free"} kind
 * @returns {Row[]}
 */
export function listRows(kind) {
  const isSlow = kind === "slow";
  const shown = { limit: null, peer: null };
  const paint = isSlow ? { limit: judgePaint, peer: null } : shown;
  const navigation = { peer: isSlow ? null : judgePeer };
  const blocked = { ...MS, limit: null, peer: isSlow ? judgePeer : null, most: MOST.blocked[kind] };
  const longest = { ...MS, ...shown, most: MOST.longest[kind] };
  const bytes = [
    { what: "list: before largest paint", key: "listBytes", ...KILOBYTES, ...shown, isBytesOfPage: true },
    { what: "article: before largest paint", key: "articleBytes", ...KILOBYTES, ...shown },
  ];
  return [
    { what: "list: largest paint", key: "listPaint", ...MS, ...paint },
    { what: "article: largest paint", key: "articlePaint", ...MS, ...paint },
    { what: "submenu answers", key: "submenu", ...MS, ...paint },
    ...(isSlow ? bytes : []),
    { what: "list: to idle", key: "idleBytes", ...KILOBYTES, ...shown },
    { what: "list: to idle, wasm", key: "idleWasmBytes", ...KILOBYTES },
    { what: "list: to idle, twins", key: "idleTwinBytes", ...KILOBYTES },
    { what: "list: to idle, other", key: "idleOtherBytes", ...KILOBYTES },
    { what: "list: blocked", key: "listBlocked", ...blocked },
    { what: "article: blocked", key: "articleBlocked", ...blocked },
    { what: "list: longest task", key: "listLongest", ...longest },
    { what: "article: longest task", key: "articleLongest", ...longest },
    { what: "input at the start: median", key: "inputMiddle", ...TENTHS, ...shown },
    { what: "input at the start: worst", key: "inputWorst", ...TENTHS, isHighest: true },
    { what: "input at the start, shown: median", key: "inputShownMiddle", ...TENTHS, ...shown },
    { what: "input at the start, shown: worst", key: "inputShownWorst", ...TENTHS, isHighest: true },
    { what: "list, second visit: largest paint", key: "secondPaint", ...MS, ...shown, most: MOST.second[kind] },
    { what: "article, second visit: largest paint", key: "articleSecondPaint", ...MS, ...shown },
    { what: "list to article, fetched ahead", key: "opening", ...MS, limit: null, ...navigation, most: MOST.opening[kind] },
    { what: "Back", key: "back", ...MS, ...navigation, most: MOST.back[kind] },
  ];
}

export const SHIFTS = [
  { what: "layout shift: list", key: "listShift" },
  { what: "layout shift: article", key: "articleShift" },
  { what: "layout shift: list to article", key: "openingShift" },
  { what: "layout shift: Back", key: "backShift" },
];
