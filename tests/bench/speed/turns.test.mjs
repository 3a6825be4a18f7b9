import assert from "node:assert/strict";
import { test } from "node:test";
import { rotate } from "./turns.mjs";

test("over eight rounds each of four subjects comes first twice, in both directions", () => {
  const orders = Array.from({ length: 8 }, (_, round) => rotate(["a", "b", "c", "d"], round));
  for (const name of "abcd") assert.equal(orders.filter(([first]) => first === name).length, 2, name);
  assert.deepEqual(orders[1], ["b", "c", "d", "a"]);
  assert.deepEqual(orders[4], ["d", "c", "b", "a"]);
});
