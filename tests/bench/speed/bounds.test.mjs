import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeAll, judgeAtMost, judgePaint, judgePeer, judgeShift, judgeWasm } from "./bounds.mjs";

test("a paint is judged by the median and the upper end of the interval", () => {
  assert.equal(judgePaint({ median: 1.1, high: 1.15 }), "ok");
  assert.equal(judgePaint({ median: 1.11, high: 1.12 }), "ABOVE");
  assert.equal(judgePaint({ median: 1.0, high: 1.16 }), "ABOVE");
});

test("only an interval entirely above 1 counts as slower than a peer", () => {
  assert.equal(judgePeer({ low: 0.98, median: 1.2, high: 1.4 }), "ok");
  assert.equal(judgePeer({ low: 1.01, median: 1.02, high: 1.03 }), "ABOVE");
});

test("a row with several bounds keeps all of them or is above, and a row without bounds has no verdict", () => {
  assert.equal(judgeAll(["ok", "ok"]), "ok");
  assert.equal(judgeAll(["ok", "ABOVE"]), "ABOVE");
  assert.equal(judgeAll([]), "");
});

test("one round with a shift is above the bound", () => {
  assert.equal(judgeShift([0, 0.0049]), "ok");
  assert.equal(judgeShift([0, 0, 0.006]), "ABOVE");
});

test("memory that grows after the warm-up is above the bound", () => {
  assert.equal(judgeWasm([{ wasmReady: 1, wasmWarm: 2, wasmEnd: 2 }]), "ok");
  assert.equal(judgeWasm([{ wasmWarm: 2, wasmEnd: 2 }, { wasmWarm: 2, wasmEnd: 3 }]), "ABOVE");
});

test("a measurement that failed is above every bound", () => {
  const nothing = { low: Number.NaN, median: Number.NaN, high: Number.NaN };
  assert.equal(judgePaint(nothing), "ABOVE");
  assert.equal(judgePeer(nothing), "ABOVE");
  assert.equal(judgeAtMost(Number.NaN, 5), "ABOVE");
  assert.equal(judgeShift([]), "ABOVE");
  assert.equal(judgeWasm([]), "ABOVE");
});
