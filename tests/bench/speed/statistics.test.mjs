import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom, estimateMedian, median, pairRatios } from "./statistics.mjs";

test("the median is the middle one, or the mean of the middle two", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 2, 4, 8]), 6);
  assert.ok(Number.isNaN(median([])));
});

test("ratios are taken within a round, and a round that lacks one of the two values gives no ratio", () => {
  assert.deepEqual(pairRatios([10, 30, undefined, 8], [5, 20, 4, undefined]), [2, 1.5]);
});

test("two zeros are equal, and anything is infinitely more than zero", () => {
  assert.deepEqual(pairRatios([0, 1, 0], [0, 0, 2]), [1, Infinity, 0]);
  assert.deepEqual(estimateMedian([Infinity, Infinity]), { median: Infinity, low: Infinity, high: Infinity });
});

test("a round that is slow for all subjects does not widen the interval", () => {
  const theirs = [100, 300, 150, 900, 120, 100, 400];
  const { median: middle, low, high } = estimateMedian(pairRatios(theirs.map((time) => time * 1.05), theirs));
  for (const value of [middle, low, high]) assert.ok(Math.abs(value - 1.05) < 1e-9, `${value}`);
});

test("the interval holds the median, lies within the values, and is the same every time", () => {
  const values = [0.9, 1.4, 1.1, 1.0, 1.2, 1.05, 0.95, 1.3, 1.15];
  const { median: middle, low, high } = estimateMedian(values);
  assert.ok(low < middle && middle < high);
  assert.ok(low >= 0.9 && high <= 1.4);
  assert.deepEqual(estimateMedian(values), { median: middle, low, high });
});

test("more rounds give a narrower interval", () => {
  const random = createRandom(1);
  const many = Array.from({ length: 60 }, () => 1 + random() / 5);
  const width = ({ low, high }) => high - low;
  assert.ok(width(estimateMedian(many)) < width(estimateMedian(many.slice(0, 6))));
});

test("the random numbers are spread evenly and differ by seed", () => {
  const random = createRandom(7);
  const numbers = Array.from({ length: 10_000 }, random);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  assert.ok(Math.abs(mean - 0.5) < 0.02, `${mean}`);
  assert.ok(numbers.every((number) => number >= 0 && number < 1));
  assert.notEqual(createRandom(8)(), createRandom(7)());
});
