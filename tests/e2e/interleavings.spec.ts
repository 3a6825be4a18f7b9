import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { findPublishedSite } from "./support/published_sites";
import type { FaultyServer } from "./support/faulty_server";
import { expect, test } from "./support/test";
import { SHELL, prompt, readCaches, waitForWorker } from "./support/worker";

// Deploys, reloads, navigations and lost connections in any order: whatever happens, a page comes from one release, and
// there is something to read. The same seed gives the same order, and a failure names its seed.
test.use({ serviceWorkers: "allow", publishedSite: "fixture" });

const RELEASES = (["fixture", "fixture-next"] as const).map(findPublishedSite);
const PATHS = ["/", "/berita/", "/artikel/", "/berita/pertama/", "/pengumuman/", "/tersimpan/"];
const ORDERS_PER_TEST = 50;
const STEPS = 4;

const filesOf = (folder: string): Set<string> =>
  new Set(readdirSync(folder).filter((name) => /-[0-9a-f]{16}\.(?:js|css|wasm)$/.test(name)));
const FILES = RELEASES.map(({ folder }) => filesOf(folder));

// mulberry32
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState === "complete" && /ready|failed/.test(document.documentElement.dataset.app ?? ""), undefined, { timeout: 15_000 });
}

// Each step returns whether it has done anything: there may be no link to follow or no update to accept.
const STEP: Record<string, (page: Page, site: FaultyServer, choose: (count: number) => number) => Promise<boolean>> = {
  deploy: async (_, site, choose) => {
    site.deploy(RELEASES[choose(2)]!, { isBare: choose(3) === 0 });
    return true;
  },
  lose: async (_, site) => {
    site.unplug();
    return true;
  },
  find: async (_, site) => {
    site.plugIn();
    return true;
  },
  reload: async (page) => {
    await page.reload();
    return true;
  },
  open: async (page, site, choose) => {
    await page.goto(site.url(PATHS[choose(PATHS.length)]!));
    return true;
  },
  follow: async (page, _, choose) => {
    const links = page.locator(".nav-menu > ul > li > a, .nav-menu__list > li > a").filter({ visible: true });
    const count = await links.count();
    if (count > 0) await links.nth(choose(count)).click();
    return count > 0;
  },
  look: async (page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
      return registration !== undefined;
    }),
  accept: async (page) => {
    const offer = prompt(page, "update");
    if (!(await offer.isVisible())) return false;
    const loaded = page.waitForEvent("load", { timeout: 15_000 });
    await offer.getByRole("button", { name: "Muat ulang" }).click();
    await loaded;
    return true;
  },
};

async function expectOneRelease(page: Page): Promise<void> {
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1)));
  const hashed = loaded.filter((name) => /^[a-z]+-[0-9a-f]{16}\.(?:js|css|wasm)$/.test(name));
  const isOf = FILES.map((files) => hashed.every((name) => files.has(name)));
  expect(isOf, `files of two releases: ${hashed.join(" ")}`).toContain(true);
  for (const [name, kept] of Object.entries(await readCaches(page))) {
    if (!name.startsWith(SHELL)) continue;
    const files = kept.map((path) => path.slice(1)).filter((path) => path !== "tersimpan/");
    expect(FILES.map((release) => files.every((file) => release.has(file))), `a shell of two releases: ${files.join(" ")}`).toContain(true);
  }
}

for (const part of [0, 1, 2, 3]) {
  test(`G4, G5: ${ORDERS_PER_TEST} orders of deploys, reloads, navigations and lost connections, part ${part + 1}`, async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    test.setTimeout(240_000);
    consoleWatch.maySay(/Failed to load|Failed to find a valid digest|net::ERR|the app has failed|ServiceWorker|Fetch API|preload|integrity|Failed to fetch|status of 503/);
    await openApp("/");
    await waitForWorker(page);
    const idle = new Set(Object.keys(STEP));
    const take = async (name: string, choose: (count: number) => number): Promise<void> => {
      if (await STEP[name]!(page, site, choose)) idle.delete(name);
      await settle(page);
      await expect(page.locator("h1")).toHaveCount(1);
      expect(await page.locator("main").innerText()).not.toBe("");
      await expectOneRelease(page);
    };
    for (let order = 0; order < ORDERS_PER_TEST; order += 1) {
      const seed = part * ORDERS_PER_TEST + order + 1;
      const chance = random(seed);
      const choose = (count: number): number => Math.floor(chance() * count);
      const names = Object.keys(STEP);
      const done: string[] = [];
      for (let step = 0; step < STEPS; step += 1) {
        const name = names[choose(names.length)]!;
        done.push(name);
        await test.step(`order ${seed}: ${done.join(", ")}`, () => take(name, choose));
      }
    }
    // By chance no order may have met a new version; then one more order does.
    if (idle.size > 0) {
      site.plugIn();
      site.deploy(RELEASES[0]!);
      await page.goto(site.url("/"));
      await settle(page);
      await waitForWorker(page);
      site.deploy(RELEASES[1]!);
      await take("look", () => 0);
      await expect(prompt(page, "update")).toBeVisible();
      await take("accept", () => 0);
      await take("follow", () => 0);
    }
    expect([...idle], "steps that never did anything").toEqual([]);
  });
}
