import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseRenderer, sumPrivate } from "./renderer_memory.mjs";

const ROLLUP = `55d0-7ffd ---p 00000000 00:00 0    [rollup]
Rss:              120000 kB
Private_Clean:      9000 kB
Private_Dirty:     30000 kB
Swap:                 24 kB
SwapPss:               0 kB
`;

test("only what the process has written counts, also when it was swapped out", () => {
  assert.equal(sumPrivate(ROLLUP), (30000 + 24) * 1024);
  assert.throws(() => sumPrivate("Rss: 1 kB\n"), /no Private_Dirty/);
});

test("the renderer of the tab is the one with the tab's processor time", () => {
  const process = (type, id, cpuTime) => ({ type, id, cpuTime });
  const processes = [process("browser", 1, 4.1), process("renderer", 2, 0.1), process("renderer", 3, 4.2)];
  assert.equal(chooseRenderer(processes, 4.15), 3);
  assert.throws(() => chooseRenderer(processes, 9), /0 renderers/);
  assert.throws(() => chooseRenderer([...processes, process("renderer", 4, 4.0)], 4.15), /2 renderers/);
});
