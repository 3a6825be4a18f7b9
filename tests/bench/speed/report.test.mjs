import assert from "node:assert/strict";
import { test } from "node:test";
import { listElements, makeHead, makeMemoryHead, makeMemoryRows, makeRows } from "./report.mjs";

const times = (listPaint, listBytes, opening) => ({
  listPaint, listBytes, opening, listShift: 0, listElement: "p", listBlocked: listPaint / 10, listLongest: 0,
});
const ROUNDS = {
  warta: [times(500, 5000, 50), times(900, 5000, 60)],
  "static-max": [times(490, 4000, 300), times(890, 4000, 320)],
  preact: [times(1000, 9000, 90), times(1800, 9000, undefined)],
};
const FACTS = { embeddedBytes: 0, peers: ["preact"] };
const rowOf = (rows, what) => rows.find(([name]) => name.startsWith(what));
const verdictOf = (kind, rounds, what, facts = FACTS) => rowOf(makeRows(kind, rounds, facts), what).at(-1);
const withOurs = (more) => ({ ...ROUNDS, warta: ROUNDS.warta.map((round) => ({ ...round, ...more })) });

test("a row shows medians, the ratios and the verdict", () => {
  const row = rowOf(makeRows("slow", ROUNDS, FACTS), "list: largest paint");
  assert.deepEqual(row.slice(0, 4), ["list: largest paint, ms", "700", "690", "1400"]);
  assert.match(row[4], /^1\.02 \[/);
  assert.match(row[5], /^0\.50 \[/);
  assert.deepEqual(row.slice(6), ["static-max x 1.10", "ok"]);
});

test("each app that is compared has its own column of ratios", () => {
  const rounds = { ...ROUNDS, other: [times(250, 1, 1), times(450, 1, 1)] };
  const facts = { ...FACTS, peers: ["preact", "other"] };
  const head = makeHead("slow", Object.keys(rounds), facts.peers);
  const rows = makeRows("slow", rounds, facts);
  assert.match(rowOf(rows, "list: largest paint")[head.indexOf("warta / other")], /^2\.00 \[/);
  for (const row of rows) assert.equal(row.length, head.length, row[0]);
  const visits = { warta: [{}], preact: [{}], other: [{}] };
  const memoryHead = makeMemoryHead(Object.keys(visits), facts.peers);
  for (const row of makeMemoryRows(visits, facts.peers)) assert.equal(row.length, memoryHead.length, row[0]);
});

test("bytes may be 1.3 times those of static-max plus the embedded data", () => {
  const verdict = (rounds, embeddedBytes) => verdictOf("slow", rounds, "list: before", { ...FACTS, embeddedBytes });
  assert.equal(verdict(ROUNDS, 0), "ok");
  const heavy = withOurs({ listBytes: 5900 });
  assert.equal(verdict(heavy, 0), "ABOVE");
  assert.equal(verdict(heavy, 700), "ok");
});

test("navigation is judged by an absolute bound, and without throttling also by the peer", () => {
  assert.equal(verdictOf("slow", ROUNDS, "list to article"), "ok");
  assert.equal(verdictOf("free", ROUNDS, "list to article"), "ok");
  assert.equal(verdictOf("slow", withOurs({ opening: 101 }), "list to article"), "ABOVE");
  assert.equal(verdictOf("free", withOurs({ opening: 61 }), "list to article"), "ABOVE");
  const fasterPeer = { ...ROUNDS, preact: [times(1000, 9000, 20), times(1800, 9000, 20)] };
  assert.equal(verdictOf("slow", fasterPeer, "list to article"), "ok");
  assert.equal(verdictOf("free", fasterPeer, "list to article"), "ABOVE");
});

test("blocked time has to keep the bound and the peer's", () => {
  assert.equal(verdictOf("slow", ROUNDS, "list: blocked"), "ok");
  assert.equal(verdictOf("slow", withOurs({ listBlocked: 101 }), "list: blocked"), "ABOVE");
  const idlePeer = { ...ROUNDS, preact: ROUNDS.preact.map((round) => ({ ...round, listBlocked: 0 })) };
  const row = rowOf(makeRows("slow", idlePeer, FACTS), "list: blocked");
  assert.match(row[5], /^∞ \[/);
  assert.equal(row.at(-1), "ABOVE");
});

test("the longest task has the same bound under both conditions", () => {
  assert.equal(verdictOf("slow", withOurs({ listLongest: 51 }), "list: longest task"), "ABOVE");
  assert.equal(verdictOf("free", withOurs({ listLongest: 50 }), "list: longest task"), "ok");
  assert.equal(verdictOf("free", withOurs({ listLongest: 51 }), "list: longest task"), "ABOVE");
  assert.equal(verdictOf("free", withOurs({ listLongest: undefined }), "list: longest task"), "ABOVE");
});

test("the worst input is the worst of all rounds", () => {
  const rounds = { ...ROUNDS, warta: [{ inputWorst: 3 }, { inputWorst: 90.04 }, { inputWorst: 4 }, {}] };
  assert.equal(rowOf(makeRows("free", rounds, FACTS), "input at the start: worst")[1], "90.0");
});

const MB = 1 << 20;
const visit = (heap, renderer) => ({ heap, renderer, wasmReady: MB, wasmWarm: MB, wasmEnd: MB });

test("a heap above its bound is reported", () => {
  const verdict = (heap) => makeMemoryRows({ warta: [visit(heap, 1)], preact: [visit(MB, 1)] }, ["preact"])[0].at(-1);
  assert.equal(verdict(2 * MB), "ok");
  assert.equal(verdict(3 * MB), "ABOVE");
});

test("the process is judged by the peer's, and a visit that failed has no ratio", () => {
  const visits = { warta: [visit(1, 90 * MB), visit(1, 40 * MB)], preact: [{}, visit(1, 50 * MB)] };
  const row = rowOf(makeMemoryRows(visits, ["preact"]), "renderer");
  assert.deepEqual(row.slice(1), ["65.00", "50.00", "0.80 [0.80, 0.80]", "preact", "ok"]);
  visits.warta[1].renderer = 51 * MB;
  assert.equal(rowOf(makeMemoryRows(visits, ["preact"]), "renderer").at(-1), "ABOVE");
});

test("the largest elements are listed by subject", () => {
  assert.match(listElements(ROUNDS, "listElement"), /^warta p, static-max p, preact p$/);
});
