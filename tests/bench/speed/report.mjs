// Turns the measurements of the rounds into rows of a table.
import { KB } from "../../budget/measure_site.mjs";
import { BYTES_SHARE, HEAP_MB, PAINT, judgeAll, judgeAtMost, judgePeer, judgeShift, judgeWasm } from "./bounds.mjs";
import { JUDGED_PEER, SHIFTS, listRows } from "./rows.mjs";
import { estimateMedian, median, pairRatios } from "./statistics.mjs";

const MB = KB * KB;
const OWN = "warta";
const LIMIT = "static-max";

const isNumber = (value) => Number.isFinite(value);
const ratioTo = (other) => `${OWN} / ${other}`;

/**
 * Returns the head of a condition's table.
 * @param {string} name of the condition
 * @param {string[]} subjects
 * @param {string[]} peers the apps that the portal is compared with
 */
export const makeHead = (name, subjects, peers) =>
  [name, ...subjects, ...[LIMIT, ...peers].map(ratioTo), "bound", "verdict"];

/** Returns the head of the table of the long visits. */
export const makeMemoryHead = (subjects, peers) =>
  ["100 navigations", ...subjects, ...peers.map(ratioTo), "bound", "verdict"];

/**
 * Returns the rows of a condition.
 * @param {"slow" | "free"} kind
 * @param {Record<string, Record<string, number>[]>} rounds by subject: the measurements of each round
 * @param {{ embeddedBytes: number, peers: string[] }} facts
 * @returns {string[][]} cells: what, the subjects' medians, the ratios to static-max and to the peers, bound, verdict
 */
export function makeRows(kind, rounds, facts) {
  const valuesOf = (subject, key) => (rounds[subject] ?? []).map((round) => round[key]);
  const timed = listRows(kind).map((row) => {
    const ratio = (other) => estimateMedian(pairRatios(valuesOf(OWN, row.key), valuesOf(other, row.key)));
    return [
      `${row.what}, ${row.unit}${row.isHighest ? " (most)" : ""}`,
      ...Object.keys(rounds).map((subject) => (row.isHighest ? showHighest : showMedian)(valuesOf(subject, row.key), row)),
      row.limit === undefined ? "" : showRatio(ratio(LIMIT)),
      ...facts.peers.map((peer) => (row.peer === undefined ? "" : showRatio(ratio(peer)))),
      ...judgeRow(row, (subject) => valuesOf(subject, row.key), ratio, facts),
    ];
  });
  const shifts = SHIFTS.map(({ what, key }) => [
    `${what} (most)`,
    ...Object.keys(rounds).map((subject) => showHighest(valuesOf(subject, key), { digits: 2, scale: 1 })),
    "",
    ...facts.peers.map(() => ""),
    "0.00",
    judgeShift(valuesOf(OWN, key).filter(isNumber)),
  ]);
  return [...timed, ...shifts];
}

/** Returns the bound of a row in words, and the verdict. */
function judgeRow({ limit, peer, most, unit, isBytesOfPage }, valuesOf, ratio, { embeddedBytes }) {
  const middle = (subject) => median(valuesOf(subject).filter(isNumber));
  const judged = [];
  if (limit) judged.push([`${LIMIT} x ${PAINT.median.toFixed(2)}`, limit(ratio(LIMIT))]);
  if (peer) judged.push([JUDGED_PEER, peer(ratio(JUDGED_PEER))]);
  if (most !== undefined) judged.push([`${most} ${unit}`, judgeAtMost(middle(OWN), most)]);
  if (isBytesOfPage) {
    const bound = middle(LIMIT) * BYTES_SHARE + embeddedBytes;
    judged.push([`${LIMIT} x ${BYTES_SHARE} + ${(embeddedBytes / KB).toFixed(1)} KB`, judgeAtMost(middle(OWN), bound)]);
  }
  return [judged.map(([bound]) => bound).join(", "), judgeAll(judged.map(([, verdict]) => verdict))];
}

/**
 * Returns the rows of the long visits.
 * @param {Record<string, Partial<Record<"heap" | "renderer" | "wasmReady" | "wasmWarm" | "wasmEnd", number>>[]>} visits
 * by subject; a visit that failed is empty
 * @param {string[]} peers
 */
export function makeMemoryRows(visits, peers) {
  const valuesOf = (subject, key) => (visits[subject] ?? []).map((visit) => visit[key]);
  const show = (key) => Object.keys(visits).map((subject) => showMedian(valuesOf(subject, key), { digits: 2, scale: MB }));
  const ratio = (key, other) => estimateMedian(pairRatios(valuesOf(OWN, key), valuesOf(other, key)));
  const ratios = (key) => peers.map((peer) => showRatio(ratio(key, peer)));
  const none = peers.map(() => "");
  const heap = median(valuesOf(OWN, "heap").filter(isNumber)) / MB;
  return [
    ["JS heap, MB", ...show("heap"), ...ratios("heap"), `${HEAP_MB} MB`, judgeAtMost(heap, HEAP_MB)],
    ["renderer process, MB", ...show("renderer"), ...ratios("renderer"), JUDGED_PEER, judgePeer(ratio("renderer", JUDGED_PEER))],
    ["wasm memory when ready, MB", ...show("wasmReady"), ...none, "", ""],
    ["wasm memory after 20, MB", ...show("wasmWarm"), ...none, "", ""],
    ["wasm memory after 100, MB", ...show("wasmEnd"), ...none, "as after 20", judgeWasm(visits[OWN] ?? [])],
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

function showHighest(values, { digits, scale }) {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? "-" : (Math.max(...numbers) / scale).toFixed(digits);
}

function showRatio({ median: middle, low, high }) {
  if (Number.isNaN(middle)) return "-";
  const [shown, from, to] = [middle, low, high].map((value) => (isNumber(value) ? value.toFixed(2) : "∞"));
  return `${shown} [${from}, ${to}]`;
}
