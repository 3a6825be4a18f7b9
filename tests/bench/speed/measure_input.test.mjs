import assert from "node:assert/strict";
import { test } from "node:test";
import { sumInputs } from "./measure_input.mjs";

test("inputs are shown by the worst and the median, to the handler and to the frame", () => {
  const inputs = [{ delay: 1, shown: 20 }, { delay: 300, shown: 350 }, { delay: 2, shown: 18 }];
  assert.deepEqual(sumInputs(inputs), { worst: 300, middle: 2, shownWorst: 350, shownMiddle: 20 });
});
