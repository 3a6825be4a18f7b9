// Paired ratios and their statistics.

const RESAMPLES = 10_000;
// Fixed, so that the same measurements always give the same interval.
const SEED = 20200221;

/** Returns the middle value; of an even number of values, the mean of the middle two. */
export function median(values) {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Returns the ratio of ours to theirs for each round that has both. Whatever affects a whole round (another program, a
 * warmer processor) is in both values and cancels out. Where both values are 0 the ratio is 1; where only theirs is 0,
 * it is infinite.
 * @param {(number | undefined)[]} ours by round
 * @param {(number | undefined)[]} theirs by round
 */
export function pairRatios(ours, theirs) {
  return ours.flatMap((own, round) => {
    const other = theirs[round];
    if (!Number.isFinite(own) || !Number.isFinite(other)) return [];
    return [own === other ? 1 : own / other];
  });
}

/**
 * Returns the median with its 95 % interval, by the percentile bootstrap.
 * @param {number[]} values
 * @returns {{ median: number, low: number, high: number }}
 */
export function estimateMedian(values) {
  if (values.length === 0) return { median: Number.NaN, low: Number.NaN, high: Number.NaN };
  const random = createRandom(SEED);
  const medians = Float64Array.from({ length: RESAMPLES }, () =>
    median(Array.from(values, () => values[Math.floor(random() * values.length)])),
  ).sort();
  const at = (share) => medians[Math.round(share * (RESAMPLES - 1))];
  return { median: median(values), low: at(0.025), high: at(0.975) };
}

/** Returns a generator of numbers in [0, 1), the same for the same seed (mulberry32). `Math.random` takes no seed. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
