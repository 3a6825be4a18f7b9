// Starts the browser, and defines the two conditions under which everything is measured.
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { BROWSER_FLAGS } from "../../browser_flags.mjs";
import { installProbes } from "./probes.mjs";
import { recordNetwork } from "./network_record.mjs";
import { listenToTab } from "./tab.mjs";

// The viewport of a phone.
const PHONE = { viewport: { width: 360, height: 740 }, locale: "id-ID", timezoneId: "Asia/Jakarta" };

const BITS = 8;

/**
 * @typedef {object} Condition
 * @property {string} name
 * @property {number} slowdown how many times slower the processor seems
 * @property {{ latency: number, downloadThroughput: number, uploadThroughput: number } | undefined} network ms, bytes a second
 */

/** @type {Condition} */
export const SLOW = {
  name: "slow 4G + 4x CPU",
  slowdown: 4,
  network: { latency: 150, downloadThroughput: 1_600_000 / BITS, uploadThroughput: 750_000 / BITS },
};

/** @type {Condition} */
export const FREE = { name: "no throttle", slowdown: 1, network: undefined };

/** @param {string} publicKeyHash of the certificate that the servers use */
export function launchBrowser(publicKeyHash) {
  const executablePath = process.env.WARTA_CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) throw new Error("no Chromium on this machine: run `cargo xtask setup`");
  const trust = `--ignore-certificate-errors-spki-list=${publicKeyHash}`;
  return chromium.launch({ executablePath, args: [...BROWSER_FLAGS, trust] });
}

/** Opens a profile like that of a reader's first visit: nothing cached, no connection open. */
export async function openProfile(browser, probes = []) {
  const profile = await browser.newContext(PHONE);
  for (const probe of [installProbes, ...probes]) await profile.addInitScript(probe);
  return profile;
}

/** Opens a tab in that profile under a condition; every timed step in it waits for `calm` first. */
export async function openTab(profile, condition, calm) {
  const page = await profile.newPage();
  const cdp = await profile.newCDPSession(page);
  const network = recordNetwork(cdp);
  const hear = await listenToTab(cdp);
  await cdp.send("Network.enable");
  if (condition.network) await cdp.send("Network.emulateNetworkConditions", { offline: false, ...condition.network });
  if (condition.slowdown > 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: condition.slowdown });
  return { page, cdp, network, hear, calm };
}

/** Runs something in a new profile, which is removed afterwards. */
export async function withProfile(browser, probes, use) {
  const profile = await openProfile(browser, probes);
  try {
    return await use(profile);
  } finally {
    await profile.close();
  }
}
