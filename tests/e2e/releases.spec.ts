import { menuLink } from "./support/menu_links";
import { findPublishedSite } from "./support/published_sites";
import { expect, test, waitForApp } from "./support/test";
import { PAGES, SAVED, SHELL, WORKER, expectKept, prompt, readCaches, waitForWorker } from "./support/worker";

// `fixture` is the release that readers have; `fixture-next` the one that comes: the same pages, other names of all files.
test.use({ serviceWorkers: "allow", publishedSite: "fixture" });

type Page = import("@playwright/test").Page;
const NEXT = findPublishedSite("fixture-next");

const glueOf = (page: Page) => page.locator("#boot").getAttribute("data-glue");
const lookForNewVersion = (page: Page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
const shells = async (page: Page) => Object.keys(await readCaches(page)).filter((name) => name.startsWith(SHELL));

test.beforeEach(({ consoleWatch }) => consoleWatch.maySay(/^error: Failed to load resource: net::ERR_/));

test("G4: a new release waits, says so, and comes with Muat ulang; the place is not lost", async ({ page, site, openApp }) => {
  await openApp("/artikel/semua-blok/");
  await waitForWorker(page);
  const before = await glueOf(page);
  await page.evaluate(() => scrollTo(0, 600));
  site.deploy(NEXT);
  await lookForNewVersion(page);
  await expect(prompt(page, "update")).toBeVisible();
  await expect(prompt(page, "update")).toContainText("Versi baru tersedia");
  // Nothing comes by itself, however often the reader goes on: the page stays the one that it is.
  await menuLink(page, "Berita").click();
  await expect(page.locator("h1")).toHaveText("Berita");
  await page.goBack();
  await expect(page.locator("h1")).not.toHaveText("Berita");
  expect(await glueOf(page)).toBe(before);
  const top = await page.evaluate(() => scrollY);
  await prompt(page, "update").getByRole("button", { name: "Muat ulang" }).click();
  await expect.poll(() => glueOf(page)).not.toBe(before);
  await waitForApp(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top - 60);
  await expect(prompt(page, "update")).toBeHidden();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
});

test("G4: Nanti puts it off without a trace, and gives the focus back", async ({ page, site, openApp }) => {
  await openApp("/berita/");
  await waitForWorker(page);
  site.deploy(NEXT);
  await lookForNewVersion(page);
  await expect(prompt(page, "update")).toBeVisible();
  await menuLink(page, "Artikel").focus();
  await prompt(page, "update").getByRole("button", { name: "Nanti" }).click();
  await expect(prompt(page, "update")).toBeHidden();
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Artikel");
});

test("G4: another tab is not reloaded under its reader, but told", async ({ page, context, site, openApp }) => {
  await openApp("/berita/");
  await waitForWorker(page);
  const other = await context.newPage();
  await other.goto(site.url("/artikel/"));
  await waitForApp(other);
  const old = await glueOf(other);
  site.deploy(NEXT);
  await lookForNewVersion(page);
  await prompt(page, "update").getByRole("button", { name: "Muat ulang" }).click();
  await expect.poll(() => glueOf(page)).not.toBe(old);
  await expect(prompt(other, "update")).toBeVisible();
  expect(await glueOf(other)).toBe(old);
  // The old page still works, late files included: they are in the shell before.
  await menuLink(other, "Berita").click();
  await expect(other.locator("h1")).toHaveText("Berita");
  expect((await shells(other)).length).toBe(2);
});

test("G4: a new entry, menu or notice makes no new version", async ({ page, site, openApp }) => {
  await openApp("/berita/");
  await waitForWorker(page);
  site.replace(/index\.(html|json)$|\/$/, { body: (old) => old.replaceAll("Berita", "Kabar") });
  await lookForNewVersion(page);
  await page.goto(site.url("/artikel/"));
  await waitForApp(page);
  await expect(prompt(page, "update")).toBeHidden();
  expect((await shells(page)).length).toBe(1);
});

for (const [what, set] of [
  ["a file of it is missing", (site, path) => site.fail(path, 404)],
  ["a file of it is cut", (site, path) => site.truncate(path)],
  ["a file of it is tampered with", (site, path) => site.tamper(path)],
  ["the connection breaks off", (site, path) => site.breakOff(path)],
] as [string, (site: import("./support/faulty_server").FaultyServer, path: RegExp) => void][]) {
  test(`G4: of a release of which ${what}, nothing is kept, and the old one goes on`, async ({ page, site, openApp, consoleWatch }) => {
    consoleWatch.maySay(/Failed to load resource|Failed to find a valid digest|ServiceWorker/);
    await openApp("/berita/");
    await waitForWorker(page);
    const before = await shells(page);
    site.deploy(NEXT);
    set(site, /^\/search-[0-9a-f]{16}\.wasm$/);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const ended = new Promise<void>((resolve) => registration.addEventListener("updatefound", () => {
        const { installing } = registration;
        installing?.addEventListener("statechange", () => installing.state === "redundant" && resolve());
      }));
      await registration.update();
      await ended;
    });
    expect(await shells(page)).toEqual(before);
    await expect(prompt(page, "update")).toBeHidden();
    await menuLink(page, "Artikel").click();
    await expect(page.locator("h1")).toHaveText("Artikel");
    site.heal();
    await lookForNewVersion(page);
    await expect(prompt(page, "update")).toBeVisible();
  });
}

test("G4: the switch ends the worker and its copies, keeps what was saved, and reloads nothing", async ({ page, site, openApp }) => {
  await openApp("/berita/pertama/");
  await waitForWorker(page);
  await expectKept(page, "/berita/pertama/");
  await page.locator("[data-save]").click();
  await expect(page.locator("#save_status")).toHaveText(/^Tersimpan/);
  await page.evaluate(() => (document.documentElement.dataset.test = "same"));
  const off = await (await page.request.get(site.url("/sw-mati.js"))).text();
  site.replace(WORKER, { body: off });
  await lookForNewVersion(page);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expect.poll(async () => Object.keys(await readCaches(page))).toEqual([SAVED]);
  await expect(page.locator("html")).toHaveAttribute("data-test", "same");
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  // The next page works without a worker, and does not bring one that stays.
  await openApp("/artikel/");
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("G5: HTML of the old release opens without a server when only the new one is on the device", async ({ page, site, openApp }) => {
  await openApp("/berita/pertama/");
  await waitForWorker(page);
  await expectKept(page, "/berita/pertama/");
  const old = await glueOf(page);
  const title = await page.locator("h1").innerText();
  site.deploy(NEXT);
  await openApp("/artikel/");
  await lookForNewVersion(page);
  // This page is of the new release already: only its load tells that it has come again.
  const loaded = page.waitForEvent("load");
  await prompt(page, "update").getByRole("button", { name: "Muat ulang" }).click();
  await loaded;
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
  await expect.poll(() => glueOf(page)).not.toBe(old);
  await waitForApp(page);
  await page.evaluate(async ([name, now]) => {
    for (const shell of await caches.keys()) if (shell.startsWith(name) && shell !== now) await caches.delete(shell);
  }, [SHELL, (await shells(page)).at(-1) ?? ""] as const);
  site.unplug();
  await page.goto(site.url("/berita/pertama/"));
  await waitForApp(page);
  await expect(page.locator("h1")).toHaveText(title);
  expect(await glueOf(page)).not.toBe(old);
  expect((await readCaches(page))[PAGES]).toContain("/berita/pertama/");
});
