// Chance that comes out the same every time.
import { createRandom } from "../speed/statistics.mjs";

export function chanceOf(seed) {
  const next = createRandom(seed);
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** Around zero, with deviation one (Box and Muller). */
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
