// Measures how long real input waits while a page starts.
import { median } from "./statistics.mjs";
import { evaluate, pressShift, tap } from "./tab.mjs";

/** The time between two inputs, in ms; round.mjs moves the first one within it. */
export const EVERY = 300;
/** For how long the inputs go on once the page is ready, in ms. */
const GO_ON = 1_500;

/**
 * Opens a page; from its first paint until some time after it is ready, taps on its text and presses Shift. The tab
 * needs the input probe.
 * @param {number} phase the time between the first paint and the first input, in ms
 * @returns {Promise<{ worst: number, middle: number, shownWorst: number, shownMiddle: number }>} ms from the time stamp
 * of an input to its first handler, and to the end of the next frame
 */
export async function measureInput({ page, cdp, hear, calm }, url, { tellsReady }, phase) {
  await calm.wait();
  const painted = hear("painted");
  const loaded = page.goto(url, { waitUntil: "load" });
  // Awaited below; a rejection before that must not count as unhandled.
  loaded.catch(() => {});
  const sending = sendInputs(cdp, await painted, phase);
  try {
    await loaded;
    await evaluate(cdp, `window.bench.whenReady(${tellsReady})`);
    await wait(GO_ON);
  } finally {
    sending.stop();
  }
  const sent = await sending.countDelivered();
  const seen = await evaluate(cdp, "window.bench.readInputs()");
  if (seen.length !== sent) throw new Error(`the page has seen ${seen.length} of ${sent} inputs`);
  return sumInputs(seen);
}

/** @param {{ delay: number, shown: number }[]} inputs ms */
export function sumInputs(inputs) {
  const delays = inputs.map(({ delay }) => delay);
  const shown = inputs.map(({ shown }) => shown);
  return {
    worst: Math.max(...delays), middle: median(delays), shownWorst: Math.max(...shown), shownMiddle: median(shown),
  };
}

const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Sends a tap and a key at even intervals. Never waits for the page, which may be busy: that is what is measured. */
function sendInputs(cdp, place, phase) {
  const answers = [];
  const send = () => {
    for (const answer of [tap(cdp, place), pressShift(cdp)]) {
      // Awaited in `countDelivered`.
      answer.catch(() => {});
      answers.push(answer);
    }
  };
  let timer = setTimeout(() => {
    send();
    timer = setInterval(send, EVERY);
  }, phase);
  return {
    // Node clears both kinds of timers by either function.
    stop: () => clearTimeout(timer),
    /** Waits until the browser has delivered all inputs, and returns how many. */
    countDelivered: async () => (await Promise.all(answers)).length,
  };
}
