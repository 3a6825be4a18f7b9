import assert from "node:assert/strict";
import { test } from "node:test";
import { orderOfRound } from "./turns.mjs";

const ORDERS = [0, 1, 2, 3].map((round) => orderOfRound(["a", "b", "c", "d"], round));

test("over four rounds each of four subjects takes each place once", () => {
  for (const place of [0, 1, 2, 3]) {
    assert.deepEqual(ORDERS.map((order) => order[place]).sort(), ["a", "b", "c", "d"], `place ${place}`);
  }
});

test("over four rounds each of four subjects comes right after each other one once", () => {
  const pairs = ORDERS.flatMap((order) => order.slice(1).map((subject, place) => order[place] + subject));
  assert.equal(new Set(pairs).size, 12);
});
