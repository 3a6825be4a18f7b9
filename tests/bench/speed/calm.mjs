// Waiting until the machine has nothing else to do.
import { cpus } from "node:os";

/** Of all processors, while a page is about to be measured. */
const BUSY_SHARE = 0.3;
const LOOK_MS = 60;
const LIMIT_MS = 1_000;

/**
 * Each measurement begins with idle processors: what the one before has left behind (a page that is being closed, a
 * module that is still being compiled) would be paid for by its neighbour, and always by the same one.
 */
export function createCalm() {
  const count = { waits: 0, inVain: 0 };
  return {
    /** Waits for calm, but not for ever. */
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

    /** How many waits there were, and how many of them without success. */
    count,
  };
}

const readTimes = () => cpus().map(({ times }) => times);

/**
 * The share of all processors' time that was spent on work.
 * @param {ReturnType<typeof readTimes>} before
 * @param {ReturnType<typeof readTimes>} after
 */
export function shareOfWork(before, after) {
  const sum = (times, names) => names.reduce((total, name) => total + times[name], 0);
  const spent = (names) => after.reduce((total, times, cpu) => total + sum(times, names) - sum(before[cpu], names), 0);
  const work = spent(["user", "nice", "sys", "irq"]);
  const all = work + spent(["idle"]);
  // Nothing counted yet: the clock of these times is coarse.
  return all > 0 ? work / all : 1;
}
