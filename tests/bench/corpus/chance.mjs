// Random numbers that are the same in every run.
import { createRandom } from "../speed/statistics.mjs";

export function chanceOf(seed) {
  const next = createRandom(seed);
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** Normally distributed, with mean zero and deviation one (Box and Muller). */
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
