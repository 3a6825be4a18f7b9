// Measures what a page costs until it is idle: how long it keeps its main thread busy, and what it loads.
import { settle } from "./measure_paint.mjs";
import { evaluate } from "./tab.mjs";
import { sumTasks, traceTasks } from "./tasks.mjs";

/** For how long nothing may happen before a page counts as idle, and the limit for all of that, in ms. */
const QUIET = 2_000;
const LIMIT = 60_000;

/**
 * Opens a page and waits until it is idle. The tab needs the idle probe, and a profile without any other tab.
 * @returns {Promise<ReturnType<typeof sumTasks> & import("./traffic.mjs").Sums>} ms; bytes that the server has sent
 */
export async function measureUntilIdle(browser, tab, url, subject) {
  await tab.calm.wait();
  const before = subject.traffic.read();
  const tasks = await traceTasks(browser, tab.cdp, async () => {
    await tab.page.goto(url, { waitUntil: "load" });
    await settle(tab, subject);
    await waitUntilIdle(tab, subject);
  });
  const sent = Object.entries(subject.traffic.read()).map(([name, bytes]) => [name, bytes - before[name]]);
  return { ...sumTasks(tasks), ...Object.fromEntries(sent) };
}

async function waitUntilIdle({ cdp, network }, { traffic }) {
  await evaluate(cdp, "window.bench.watchChanges()");
  const quietFor = async () =>
    // The tab's own record knows what is still arriving on an emulated slow network; the server's knows what service
    // workers load.
    Math.min(network.quietFor(), traffic.quietFor(), await evaluate(cdp, "window.bench.unchangedFor()"));
  const end = performance.now() + LIMIT;
  for (let quiet = await quietFor(); quiet < QUIET; quiet = await quietFor()) {
    if (performance.now() > end) throw new Error(`the page has not become idle in ${LIMIT} ms`);
    const left = QUIET - quiet;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}
