// Measures going from a list to an article by a real click, and Back.
import { settle } from "./measure_paint.mjs";
import { evaluate, pointAt, press } from "./tab.mjs";

const expect = (cdp, { title }) => evaluate(cdp, `window.bench.expect(${JSON.stringify(title)})`);
const readShift = (cdp) => evaluate(cdp, "window.bench.shift()");

/**
 * Opens an article from the list that the tab shows. An app first gets the time to prefetch what it needs.
 * @returns {Promise<{ opening: number, shift: number, moved: string[] }>} ms from the time stamp of the click to the
 * frame with the article
 */
export async function measureOpening(tab, { opened }, subject) {
  const { cdp, network, hear, calm } = tab;
  const place = await pointAt(cdp, `/${opened.path}`);
  if (subject.isApp) await network.whenLoaded(`/${opened.path}${subject.fileAhead ?? "index.json"}`);
  await expect(cdp, opened);
  const before = subject.isApp ? await readShift(cdp) : 0;
  await calm.wait();
  const arrival = hear("arrived");
  await press(cdp, place);
  const opening = await arrival;
  const { shift, moved } = await settle(tab, subject);
  return { opening, shift: shift - before, moved };
}

/** @returns {Promise<{ back: number, shift: number, moved: string[] }>} ms from `history.back()` to the frame with the list */
export async function measureBack(tab, { list }, subject) {
  const { cdp, hear, calm } = tab;
  await expect(cdp, list);
  const before = await readShift(cdp);
  await calm.wait();
  const arrival = hear("arrived");
  await evaluate(cdp, "window.bench.goBack()");
  const back = await arrival;
  const { shift, moved } = await settle(tab, subject);
  return { back, shift: shift - before, moved };
}
