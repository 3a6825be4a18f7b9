// What a long visit leaves in memory.
import { settle } from "./measure_paint.mjs";
import { evaluate, pointAt, press } from "./tab.mjs";

/** There and Back are two. */
const ROUND_TRIPS = 50;
/** By then every page of the list has been opened, so what is kept is kept. */
const WARM_UP = 10;

/**
 * Walks from the list to its articles in turn, by real clicks and Back.
 * @returns {Promise<{ heap: number, wasmReady: number, wasmWarm: number, wasmEnd: number }>} bytes
 */
export async function measureMemory(tab, url, { list, listed }, subject) {
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
  // Twice: what the first collection finalises, the second one frees.
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return { heap: usedSize, wasmReady, wasmWarm, wasmEnd: await readWasm() };
}

async function goOn({ cdp, hear }, title, act) {
  await evaluate(cdp, `window.bench.expect(${JSON.stringify(title)})`);
  const arrival = hear("arrived");
  await act();
  await arrival;
}
