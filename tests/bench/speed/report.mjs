// Turns the measurements of the rounds into rows of a table.
import { KB } from "../../budget/measure_site.mjs";
import {
  BYTES_SHARE, HEAP_MB, OPENING_MS, judgeAtMost, judgePaint, judgePeer, judgeShift, judgeWasm,
} from "./bounds.mjs";
import { estimateMedian, median, pairRatios } from "./statistics.mjs";

const MB = KB * KB;
const MS = { digits: 0, scale: 1, unit: "ms" };
const KILOBYTES = { digits: 1, scale: KB, unit: "KB" };

/**
 * The rows. `key` names the measurement; `limit` judges by the ratio to static-max, `peer` by the ratio to Preact, and
 * `own` by our own values. A judge of `null` shows the ratio without a bound.
 */
const ROWS = {
  slow: [
    { what: "list: largest paint", key: "listPaint", ...MS, limit: judgePaint, peer: null, bound: "static-max x 1.10" },
    { what: "article: largest paint", key: "articlePaint", ...MS, limit: judgePaint, peer: null, bound: "static-max x 1.10" },
    { what: "submenu answers", key: "submenu", ...MS, limit: judgePaint, peer: null, bound: "static-max x 1.10" },
    { what: "list: before largest paint", key: "listBytes", ...KILOBYTES, limit: null, peer: null, own: judgeBytes },
    { what: "article: before largest paint", key: "articleBytes", ...KILOBYTES, limit: null, peer: null },
    { what: "list, second visit: largest paint", key: "secondPaint", ...MS, limit: null, peer: null },
    {
      what: "list to article, fetched ahead", key: "opening", ...MS, limit: null, peer: null, bound: `${OPENING_MS} ms`,
      own: (values) => judgeAtMost(median(values), OPENING_MS),
    },
    { what: "Back", key: "back", ...MS, peer: null },
  ],
  free: [
    { what: "list: largest paint", key: "listPaint", ...MS, limit: null, peer: null },
    { what: "article: largest paint", key: "articlePaint", ...MS, limit: null, peer: null },
    { what: "submenu answers", key: "submenu", ...MS, limit: null, peer: null },
    { what: "list, second visit: largest paint", key: "secondPaint", ...MS, limit: null, peer: null },
    { what: "list to article, fetched ahead", key: "opening", ...MS, limit: null, peer: judgePeer, bound: "preact" },
    { what: "Back", key: "back", ...MS, peer: judgePeer, bound: "preact" },
  ],
};

const SHIFTS = [
  { what: "layout shift: list", key: "listShift" },
  { what: "layout shift: article", key: "articleShift" },
  { what: "layout shift: list to article", key: "openingShift" },
  { what: "layout shift: Back", key: "backShift" },
];

function judgeBytes(values, { limitValues, embeddedBytes }) {
  return judgeAtMost(median(values), median(limitValues) * BYTES_SHARE + embeddedBytes);
}

const showBytesBound = ({ embeddedBytes }) => `static-max x ${BYTES_SHARE} + ${(embeddedBytes / KB).toFixed(1)} KB`;

const isNumber = (value) => Number.isFinite(value);

/**
 * Returns the rows of a condition.
 * @param {"slow" | "free"} kind
 * @param {Record<string, Record<string, number>[]>} rounds by subject: the measurements of each round
 * @param {{ embeddedBytes: number }} facts
 * @returns {string[][]} cells: what, the subjects' medians, the two ratios, bound, verdict
 */
export function makeRows(kind, rounds, facts) {
  const valuesOf = (subject, key) => rounds[subject].map((round) => round[key]);
  const timed = ROWS[kind].map((row) => {
    const ours = valuesOf("warta", row.key);
    const limitValues = valuesOf("static-max", row.key).filter(isNumber);
    const limit = estimateMedian(pairRatios(ours, valuesOf("static-max", row.key)));
    const peer = estimateMedian(pairRatios(ours, valuesOf("preact", row.key)));
    const verdict =
      row.limit?.(limit) ?? row.peer?.(peer) ?? row.own?.(ours.filter(isNumber), { limitValues, ...facts }) ?? "";
    const bound = row.own === judgeBytes ? showBytesBound(facts) : row.bound;
    return [
      `${row.what}, ${row.unit}`,
      ...Object.keys(rounds).map((subject) => showMedian(valuesOf(subject, row.key), row)),
      row.limit === undefined ? "" : showRatio(limit),
      row.peer === undefined ? "" : showRatio(peer),
      bound ?? "",
      verdict,
    ];
  });
  const shifts = SHIFTS.map(({ what, key }) => [
    `${what} (most)`,
    ...Object.keys(rounds).map((subject) => showMost(valuesOf(subject, key))),
    "",
    "",
    "0.00",
    judgeShift(valuesOf("warta", key).filter(isNumber)),
  ]);
  return [...timed, ...shifts];
}

/**
 * Returns the rows of the long visits.
 * @param {Record<string, { heap: number, wasmReady: number, wasmWarm: number, wasmEnd: number }[]>} visits by subject
 */
export function makeMemoryRows(visits) {
  const own = visits.warta ?? [];
  const heap = median(own.map(({ heap }) => heap)) / MB;
  const show = (key) => Object.values(visits).map((found) => (median(found.map((visit) => visit[key])) / MB).toFixed(2));
  return [
    ["JS heap, MB", ...show("heap"), `${HEAP_MB} MB`, judgeAtMost(heap, HEAP_MB)],
    ["wasm memory when ready, MB", ...show("wasmReady"), "", ""],
    ["wasm memory after 20, MB", ...show("wasmWarm"), "", ""],
    ["wasm memory after 100, MB", ...show("wasmEnd"), "as after 20", judgeWasm(own)],
  ];
}

/**
 * Lists the elements that the rounds recorded under a key: the largest ones, which show whether two subjects are
 * comparable, or those that moved.
 */
export function listElements(rounds, key) {
  return Object.entries(rounds).map(([subject, all]) => {
    const elements = [...new Set(all.map((round) => round[key]).filter(Boolean))];
    return `${subject} ${elements.join(" or ") || "-"}`;
  }).join(", ");
}

function showMedian(values, { digits, scale }) {
  const middle = median(values.filter(isNumber));
  return isNumber(middle) ? (middle / scale).toFixed(digits) : "-";
}

function showMost(values) {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? "-" : Math.max(...numbers).toFixed(2);
}

function showRatio({ median: middle, low, high }) {
  return isNumber(middle) ? `${middle.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]` : "-";
}
