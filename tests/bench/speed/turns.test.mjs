import assert from "node:assert/strict";
import { test } from "node:test";
import { orderOfRound } from "./turns.mjs";

const SUBJECTS = ["a", "b", "c", "d", "e", "f"];
const ORDERS = SUBJECTS.map((_, round) => orderOfRound(SUBJECTS, round));

test("over six rounds each of six subjects takes each place once", () => {
  for (const place of SUBJECTS.keys()) {
    assert.deepEqual(ORDERS.map((order) => order[place]).sort(), SUBJECTS, `place ${place}`);
  }
});

test("over six rounds each of six subjects comes right after each other one once", () => {
  const pairs = ORDERS.flatMap((order) => order.slice(1).map((subject, place) => order[place] + subject));
  assert.equal(new Set(pairs).size, SUBJECTS.length * (SUBJECTS.length - 1));
});
