import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeAtMost, judgePaint, judgePeer, judgeShift, judgeWasm } from "./bounds.mjs";

test("a paint is held against the median and the upper end", () => {
  assert.equal(judgePaint({ median: 1.1, high: 1.15 }), "ok");
  assert.equal(judgePaint({ median: 1.11, high: 1.12 }), "ABOVE");
  assert.equal(judgePaint({ median: 1.0, high: 1.16 }), "ABOVE");
});

test("slower than a peer is only what is so with its whole interval", () => {
  assert.equal(judgePeer({ low: 0.98, median: 1.2, high: 1.4 }), "ok");
  assert.equal(judgePeer({ low: 1.01, median: 1.02, high: 1.03 }), "ABOVE");
});

test("one round that shifts is above", () => {
  assert.equal(judgeShift([0, 0.0049]), "ok");
  assert.equal(judgeShift([0, 0, 0.006]), "ABOVE");
});

test("memory that grows after the warm-up is above", () => {
  assert.equal(judgeWasm([{ wasmReady: 1, wasmWarm: 2, wasmEnd: 2 }]), "ok");
  assert.equal(judgeWasm([{ wasmWarm: 2, wasmEnd: 2 }, { wasmWarm: 2, wasmEnd: 3 }]), "ABOVE");
});

test("what could not be measured keeps no bound", () => {
  const nothing = { low: Number.NaN, median: Number.NaN, high: Number.NaN };
  assert.equal(judgePaint(nothing), "ABOVE");
  assert.equal(judgePeer(nothing), "ABOVE");
  assert.equal(judgeAtMost(Number.NaN, 5), "ABOVE");
  assert.equal(judgeShift([]), "ABOVE");
  assert.equal(judgeWasm([]), "ABOVE");
});
