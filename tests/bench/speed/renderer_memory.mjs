// Reads how much memory the process of a tab takes, from Linux.
import { readFile } from "node:fs/promises";

const KIB = 1024;
/** How far the two readings of the processor time of one process may be apart, in seconds. */
const SLACK = 0.5;

/**
 * Returns the memory that belongs to the renderer process of a tab alone: what it has written and, if there is any,
 * what was swapped out. The code of the browser, which all its processes share, is not in it.
 * @returns {Promise<number>} bytes
 */
export async function readRendererMemory(browser, cdp) {
  return sumPrivate(await readFile(`/proc/${await findRenderer(browser, cdp)}/smaps_rollup`, "utf8"));
}

/**
 * Finds the process of a tab. The browser lists its renderers without telling which tab is in which, and it keeps an
 * empty one for the next tab; but the tab knows how much processor time its process has used.
 */
async function findRenderer(browser, cdp) {
  await cdp.send("Performance.enable");
  const { metrics } = await cdp.send("Performance.getMetrics");
  await cdp.send("Performance.disable");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return chooseRenderer(processInfo, metrics.find(({ name }) => name === "ProcessTime").value);
}

/**
 * Returns the id of the renderer that has used so much processor time.
 * @param {{ type: string, id: number, cpuTime: number }[]} processes
 * @param {number} time seconds
 */
export function chooseRenderer(processes, time) {
  const near = processes.filter(({ type, cpuTime }) => type === "renderer" && Math.abs(cpuTime - time) <= SLACK);
  if (near.length !== 1) throw new Error(`${near.length} renderers have used ${time.toFixed(1)} s of processor time`);
  return near[0].id;
}

/** Sums up a `smaps_rollup`. @param {string} text @returns {number} bytes */
export function sumPrivate(text) {
  const read = (name) => {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(text);
    if (found === null) throw new Error(`smaps_rollup has no ${name}`);
    return Number(found[1]) * KIB;
  };
  return read("Private_Dirty") + read("Swap");
}
