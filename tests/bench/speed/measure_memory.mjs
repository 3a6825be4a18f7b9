// Measures how much memory a long visit takes.
import { settle } from "./measure_paint.mjs";
import { readRendererMemory } from "./renderer_memory.mjs";
import { evaluate, pointAt, press } from "./tab.mjs";

/** Each round trip is two navigations, there and Back. */
const ROUND_TRIPS = 50;
/** By then every article of the list has been opened, so everything that the app keeps has been loaded. */
const WARM_UP = 10;

/**
 * Opens the articles of the list in turn, by real clicks and Back.
 * @returns {Promise<{ heap: number, renderer: number, wasmReady: number, wasmWarm: number, wasmEnd: number }>} bytes
 */
export async function measureMemory(browser, tab, url, { list, listed }, subject) {
  const { page, cdp } = tab;
  const readWasm = () => evaluate(cdp, "window.benchWasmBytes()");
  await page.goto(url, { waitUntil: "load" });
  await settle(tab, subject);
  const wasmReady = await readWasm();
  let wasmWarm = wasmReady;
  for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
    const { path, title } = listed[trip % listed.length];
    await goOn(tab, title, async () => press(cdp, await pointAt(cdp, `/${path}`)));
    await goOn(tab, list.title, () => evaluate(cdp, "window.bench.goBack()"));
    if (trip + 1 === WARM_UP) wasmWarm = await readWasm();
  }
  await settle(tab, subject);
  // Twice, because the second collection frees what the first one has finalised.
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const renderer = await readRendererMemory(browser, cdp);
  return { heap: usedSize, renderer, wasmReady, wasmWarm, wasmEnd: await readWasm() };
}

async function goOn({ cdp, hear }, title, act) {
  await evaluate(cdp, `window.bench.expect(${JSON.stringify(title)})`);
  const arrival = hear("arrived");
  await act();
  await arrival;
}
