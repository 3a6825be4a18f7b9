// Loading a page: largest paint, bytes before it, layout shift up to the take-over.
import { evaluate } from "./tab.mjs";

/**
 * Goes to a page and waits until it has settled.
 * @returns {Promise<{ largestPaint: number, largestElement: string, shift: number, moved: string[], bytes: number }>}
 * ms, bytes on the wire
 */
export async function measurePaint(tab, url, subject) {
  await tab.calm.wait();
  // Left alone until it has loaded.
  await tab.page.goto(url, { waitUntil: "load" });
  const { timeOrigin, ...seen } = await settle(tab, subject);
  return { ...seen, bytes: tab.network.bytesBefore(timeOrigin, seen.largestPaint) };
}

/** What the page has seen once it is still. */
export const settle = ({ cdp }, { tellsReady }) => evaluate(cdp, `window.bench.settle(${tellsReady})`);
