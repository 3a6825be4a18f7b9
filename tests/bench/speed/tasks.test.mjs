import assert from "node:assert/strict";
import { test } from "node:test";
import { listTasks, sumTasks } from "./tasks.mjs";

test("long tasks are summed whole, and apart what each took above 50 ms", () => {
  assert.deepEqual(sumTasks([60, 250, 50, 49, 3]), { blocked: 360, blockedAbove: 210, longest: 250 });
});

test("short tasks block nothing, but the longest of them is known", () => {
  assert.deepEqual(sumTasks([3, 49.5]), { blocked: 0, blockedAbove: 0, longest: 49.5 });
});

const task = (ts, dur, thread) => ({ name: "ThreadControllerImpl::RunTask", pid: 7, tid: 1, ts, dur, ...thread });
const MARK = { name: "bench-end", pid: 7, tid: 1, ts: 100_000 };

test("only tasks of the marked thread since the navigation started count", () => {
  const before = task(5_000, 9_000);
  const others = [task(50_000, 80_000, { tid: 2 }), task(50_000, 80_000, { pid: 8 }), { ...MARK, name: "another" }];
  // The mark was set 80 ms after the start, so the start is at 20,000 microseconds.
  assert.deepEqual(listTasks([before, ...others, task(30_000, 4_000), MARK, task(90_000, 500)], 80), [4, 0.5]);
});

test("the microtasks after a task are a part of it, those inside it are not counted twice", () => {
  const microtasks = (ts, dur) => ({ ...task(ts, dur), name: "BlinkScheduler_PerformMicrotaskCheckpoint" });
  const events = [microtasks(34_000, 60_000), task(30_000, 4_000), task(95_000, 9_000), microtasks(96_000, 2_000), MARK];
  assert.deepEqual(listTasks(events, 80), [64, 9]);
});

test("a trace without the mark or without tasks is a failure", () => {
  assert.throws(() => listTasks([task(1, 1)], 1), /no mark/);
  assert.throws(() => listTasks([MARK], 1), /no tasks/);
});
