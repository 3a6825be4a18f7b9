// The tasks of a page's main thread, from the browser's own trace.
import { evaluate } from "./tab.mjs";

/** A task from this length on is long, in ms: the length from which `PerformanceObserver` reports it. */
const LONG = 50;
// The first has the tasks, the second the mark by which the page's thread and clock are found. These two alone cost a
// page too little to be measured.
const CATEGORIES = ["toplevel", "blink.user_timing"];
const TASK = "ThreadControllerImpl::RunTask";
// What follows a task at once, before the next one can begin, and in the trace is not inside it: for example all that a
// promise has waited for. `PerformanceObserver` counts it as a part of the task, and so does this.
const AFTER_TASK = "BlinkScheduler_PerformMicrotaskCheckpoint";
const MARK = "bench-end";
const MICROSECONDS = 1_000;

/**
 * Traces the browser while a tab opens a page. `PerformanceObserver` would not show the tasks below 50 ms.
 * @returns {Promise<number[]>} the duration of every task of the page's main thread since the navigation started, in ms
 */
export async function traceTasks(browser, cdp, open) {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  let markedAt;
  let trace;
  try {
    await open();
    markedAt = await evaluate(cdp, `performance.mark("${MARK}").startTime`);
  } finally {
    trace = await browser.stopTracing();
  }
  return listTasks(JSON.parse(String(trace)).traceEvents, markedAt);
}

/**
 * @param {{ name: string, pid: number, tid: number, ts: number, dur?: number }[]} events of a trace; microseconds
 * @param {number} markedAt when the page has set the mark, in ms since its navigation started
 */
export function listTasks(events, markedAt) {
  const mark = events.find(({ name }) => name === MARK);
  if (mark === undefined) throw new Error("the trace has no mark");
  const start = mark.ts - markedAt * MICROSECONDS;
  const own = events
    .filter(({ name, pid, tid }) => (name === TASK || name === AFTER_TASK) && pid === mark.pid && tid === mark.tid)
    .sort((one, other) => one.ts - other.ts);
  const tasks = [];
  for (const { name, ts, dur = 0 } of own) {
    const last = tasks.at(-1);
    if (name === TASK) tasks.push({ from: ts, to: ts + dur });
    // The microtasks in the middle of a task are inside it.
    else if (last) last.to = Math.max(last.to, ts + dur);
  }
  const counted = tasks.filter(({ to }) => to > start);
  if (counted.length === 0) throw new Error("the trace has no tasks of the page");
  return counted.map(({ from, to }) => (to - from) / MICROSECONDS);
}

/**
 * @param {number[]} durations ms
 * @returns {{ blocked: number, blockedAbove: number, longest: number }} ms: all long tasks, whole; what each of them
 * took above `LONG`; the longest of all tasks
 */
export function sumTasks(durations) {
  const long = durations.filter((duration) => duration >= LONG);
  return {
    blocked: long.reduce((sum, duration) => sum + duration, 0),
    blockedAbove: long.reduce((sum, duration) => sum + duration - LONG, 0),
    longest: Math.max(...durations),
  };
}
