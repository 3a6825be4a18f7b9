import assert from "node:assert/strict";
import { test } from "node:test";
import { listElements, makeMemoryRows, makeRows } from "./report.mjs";

const times = (listPaint, listBytes, opening) => ({ listPaint, listBytes, opening, listShift: 0, listElement: "p" });
const ROUNDS = {
  warta: [times(500, 5000, 60), times(900, 5000, 80)],
  "static-max": [times(490, 4000, 300), times(890, 4000, 320)],
  preact: [times(1000, 9000, 90), times(1800, 9000, undefined)],
};
const rowOf = (rows, what) => rows.find(([name]) => name.startsWith(what));

test("a row shows medians, the two ratios and the verdict", () => {
  const row = rowOf(makeRows("slow", ROUNDS, { embeddedBytes: 900 }), "list: largest paint");
  assert.deepEqual(row.slice(0, 4), ["list: largest paint, ms", "700", "690", "1400"]);
  assert.match(row[4], /^1\.02 \[/);
  assert.match(row[5], /^0\.50 \[/);
  assert.equal(row.at(-1), "ok");
});

test("bytes may be 1.3 times those of static-max plus the embedded data", () => {
  const verdict = (embeddedBytes) => rowOf(makeRows("slow", ROUNDS, { embeddedBytes }), "list: before").at(-1);
  assert.equal(verdict(0), "ok");
  const heavy = { ...ROUNDS, warta: ROUNDS.warta.map((round) => ({ ...round, listBytes: 5900 })) };
  assert.equal(rowOf(makeRows("slow", heavy, { embeddedBytes: 0 }), "list: before").at(-1), "ABOVE");
  assert.equal(rowOf(makeRows("slow", heavy, { embeddedBytes: 700 }), "list: before").at(-1), "ok");
});

test("navigation is judged by an absolute bound on a slow network, and by the peer without throttling", () => {
  assert.equal(rowOf(makeRows("slow", ROUNDS, { embeddedBytes: 0 }), "list to article").at(-1), "ok");
  assert.equal(rowOf(makeRows("free", ROUNDS, { embeddedBytes: 0 }), "list to article").at(-1), "ok");
  const late = { ...ROUNDS, warta: ROUNDS.warta.map((round) => ({ ...round, opening: 101 })) };
  assert.equal(rowOf(makeRows("slow", late, { embeddedBytes: 0 }), "list to article").at(-1), "ABOVE");
  assert.equal(rowOf(makeRows("free", late, { embeddedBytes: 0 }), "list to article").at(-1), "ABOVE");
});

test("a heap above its bound is reported", () => {
  const visit = (heap) => ({ heap, wasmReady: 1 << 20, wasmWarm: 1 << 20, wasmEnd: 1 << 20 });
  const verdict = (heap) => makeMemoryRows({ warta: [visit(heap)], preact: [visit(1 << 20)] })[0].at(-1);
  assert.equal(verdict(2 << 20), "ok");
  assert.equal(verdict(3 << 20), "ABOVE");
});

test("the largest elements are listed by subject", () => {
  assert.match(listElements(ROUNDS, "listElement"), /^warta p, static-max p, preact p$/);
});
