// Waits until the machine has nothing else to do.
import { cpus } from "node:os";

/** The share of all processors' time up to which the machine counts as idle. */
const BUSY_SHARE = 0.3;
const LOOK_MS = 60;
const LIMIT_MS = 1_000;

/**
 * Every measurement begins with idle processors. Otherwise the work that one subject leaves behind (a page that is
 * being closed, a module that is still being compiled) would slow down the next one, and always the same one.
 */
export function createCalm() {
  const count = { waits: 0, inVain: 0 };
  return {
    /** Waits until the machine is idle, but no longer than the limit. */
    async wait() {
      count.waits += 1;
      const end = performance.now() + LIMIT_MS;
      for (let before = readTimes(); performance.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        const now = readTimes();
        if (shareOfWork(before, now) <= BUSY_SHARE) return;
        before = now;
      }
      count.inVain += 1;
    },

    /** How often `wait` was called, and how often in vain. */
    count,
  };
}

const readTimes = () => cpus().map(({ times }) => times);

/**
 * Returns the share of all processors' time that was spent on work.
 * @param {ReturnType<typeof readTimes>} before
 * @param {ReturnType<typeof readTimes>} after
 */
export function shareOfWork(before, after) {
  const sum = (times, names) => names.reduce((total, name) => total + times[name], 0);
  const spent = (names) => after.reduce((total, times, cpu) => total + sum(times, names) - sum(before[cpu], names), 0);
  const work = spent(["user", "nice", "sys", "irq"]);
  const all = work + spent(["idle"]);
  // The clock behind these times is coarse, so nothing may have been counted yet.
  return all > 0 ? work / all : 1;
}
