import assert from "node:assert/strict";
import { test } from "node:test";
import { createCalm, shareOfWork } from "./calm.mjs";

const cpu = (user, idle) => ({ user, nice: 0, sys: 0, irq: 0, idle });

test("the share of work is computed over all processors together", () => {
  const share = shareOfWork([cpu(100, 500), cpu(0, 0)], [cpu(150, 550), cpu(0, 100)]);
  assert.equal(share, 50 / 200);
});

test("while no time has been counted the processors count as busy", () => {
  assert.equal(shareOfWork([cpu(1, 1)], [cpu(1, 1)]), 1);
});

test("waits are counted, also on a machine that is never calm", async () => {
  const calm = createCalm();
  await calm.wait();
  assert.equal(calm.count.waits, 1);
  assert.ok(calm.count.inVain === 0 || calm.count.inVain === 1);
});
