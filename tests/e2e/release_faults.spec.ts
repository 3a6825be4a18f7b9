import type { Page } from "@playwright/test";
import { menuLink } from "./support/menu_links";
import { findPublishedSite } from "./support/published_sites";
import { expect, test, waitForApp } from "./support/test";
import { expectKept, line, waitForWorker } from "./support/worker";

// Faults between a release and its reader, other than the broken files in `failed_start.spec.ts`. Each ends within ten
// seconds in content, a copy or a notice, never in a blank page or a loop of reloads.
test.use({ publishedSite: "fixture" });

const NEXT = findPublishedSite("fixture-next");
const WITHIN = { timeout: 10_000 };
const SAYS = /Failed to load resource|Failed to find a valid digest|Fetch API|integrity|preload|net::ERR/;
const notice = (page: Page) => page.locator("#boot-notice");

async function expectReadable(page: Page, title: string): Promise<void> {
  await expect(page.locator("h1")).toHaveText(title, WITHIN);
  await expect(page.locator("main")).toBeVisible();
  expect(await page.locator("main").innerText()).not.toBe("");
}

test("G5: an open page of the old release keeps working when the server has only the new one", async ({ page, site, openApp }) => {
  await openApp("/berita/");
  site.deploy(NEXT, { isBare: true });
  await menuLink(page, "Artikel").click();
  await expectReadable(page, "Artikel");
  await page.reload();
  await waitForApp(page);
  await expectReadable(page, "Artikel");
});

test("G5: old HTML on a server with only the new files stays readable and shows one notice", async ({ page, site, open, consoleWatch }) => {
  consoleWatch.maySay(SAYS);
  consoleWatch.mustSay(/could not load|the app has failed|Failed to load/);
  const { body } = { body: await (await page.request.get(site.url("/berita/"))).text() };
  site.deploy(NEXT, { isBare: true });
  site.replace("/berita/", { body });
  await open("/berita/");
  await expectReadable(page, "Berita");
});

test("G5: old HTML on a server that keeps the previous release's files runs the whole app", async ({ page, site, openApp }) => {
  const body = await (await page.request.get(site.url("/berita/"))).text();
  site.deploy(NEXT);
  site.replace("/berita/", { body });
  await openApp("/berita/");
  await expectReadable(page, "Berita");
});

test("G5: a policy that forbids wasm, changed on the way, leaves a readable page", async ({ page, site, open, consoleWatch }) => {
  consoleWatch.maySay(/Content Security Policy|CompileError|WebAssembly|the app has failed/);
  site.replace("/berita/", { body: (html) => html.replace("'wasm-unsafe-eval' ", "") });
  await open("/berita/");
  await expect(notice(page)).toBeVisible(WITHIN);
  await expectReadable(page, "Berita");
  await menuLink(page, "Artikel").click();
  await expectReadable(page, "Artikel");
});

test("G5: with a clock that is years off everything stays readable", async ({ page, openApp }) => {
  for (const year of [1990, 2090]) {
    await page.clock.setFixedTime(new Date(`${year}-01-01T00:00:00Z`));
    await openApp("/berita/");
    await expectReadable(page, "Berita");
    await menuLink(page, "Artikel").click();
    await expectReadable(page, "Artikel");
  }
});

test.describe("with the service worker", () => {
  test.use({ serviceWorkers: "allow" });
  test.beforeEach(({ consoleWatch }) => consoleWatch.maySay(SAYS));

  test("G5: a connection lost in the middle of a navigation brings the kept copy, or a notice with Coba lagi", async ({ page, site, openApp }) => {
    await openApp("/artikel/");
    await waitForWorker(page);
    await expectKept(page, "/artikel/");
    await openApp("/berita/");
    await expectKept(page, "/berita/");
    for (const [name, isKept] of [["Artikel", true], ["Pengumuman", false]] as const) {
      const path = `/${name.toLowerCase()}/index.json`;
      site.breakOff(path);
      await menuLink(page, name).click();
      if (isKept) await expect(page.locator(".kept-notice")).toBeVisible(WITHIN);
      else await expect(page.getByRole("alert").filter({ hasText: /./ })).toBeVisible(WITHIN);
      site.heal(path);
      await page.getByRole("button", { name: "Coba lagi" }).click();
      await expectReadable(page, name);
      await expect(page.locator(".kept-notice")).toHaveCount(0);
    }
  });

  test("G5: a network that comes and goes at every step never leaves a blank page", async ({ page, site, openApp }) => {
    await openApp("/berita/");
    await waitForWorker(page);
    await expectKept(page, "/berita/");
    for (let step = 0; step < 6; step += 1) {
      if (step % 2 === 0) site.unplug();
      else site.plugIn();
      await page.goto(site.url(step % 3 === 0 ? "/berita/" : "/artikel/"));
      await expect(page.locator("main")).toBeVisible(WITHIN);
      expect(await page.locator("main").innerText()).not.toBe("");
    }
    site.plugIn();
    await openApp("/artikel/");
    await expectReadable(page, "Artikel");
    await expect(line(page)).not.toHaveText(/luring/);
  });

  test("G5: a broken file in the device's cache is replaced by one from the server, past every cache", async ({ page, site, openApp, consoleWatch }) => {
    consoleWatch.maySay(/the app has failed/);
    await openApp("/berita/");
    await waitForWorker(page);
    const glue = (await page.locator("#boot").getAttribute("data-glue")) ?? "";
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        if (await cache.match(path)) await cache.put(path, new Response("broken", { headers: { "content-type": "text/javascript" } }));
      }
    }, glue);
    await page.reload();
    await expect(notice(page)).toBeVisible(WITHIN);
    await expectReadable(page, "Berita");
    await expect.poll(() => page.evaluate(async (path) => (await (await caches.match(path))?.text())?.length ?? 0, glue)).toBeGreaterThan(1000);
    await notice(page).getByRole("button", { name: "Muat ulang" }).click();
    await waitForApp(page);
    expect(site.requests("/berita/")).toBeLessThan(8);
  });
});
