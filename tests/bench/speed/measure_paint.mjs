// Measures the loading of a page: largest paint, bytes before it, layout shift up to the take-over.
import { evaluate } from "./tab.mjs";

/**
 * Opens a page and waits until it has settled.
 * @returns {Promise<{ largestPaint: number, largestElement: string, shift: number, moved: string[], bytes: number }>}
 * ms, bytes on the wire
 */
export async function measurePaint(tab, url, subject) {
  await tab.calm.wait();
  // Nothing is sent to the page until it has loaded.
  await tab.page.goto(url, { waitUntil: "load" });
  const { timeOrigin, ...seen } = await settle(tab, subject);
  return { ...seen, bytes: tab.network.bytesBefore(timeOrigin, seen.largestPaint) };
}

/** Returns what the page has recorded once it has settled. */
export const settle = ({ cdp }, { tellsReady }) => evaluate(cdp, `window.bench.settle(${tellsReady})`);
