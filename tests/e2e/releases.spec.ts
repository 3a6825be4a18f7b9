import { menuLink } from "./support/menu_links";
import { findPublishedSite } from "./support/published_sites";
import { expect, test, waitForApp } from "./support/test";
import { PAGES, SAVED, SHELL, WORKER, expectKept, prompt, readCaches, waitForWorker } from "./support/worker";

// `fixture` is the release that readers have; `fixture-next` is the next one: the same pages, and other names of all
// hashed files.
test.use({ serviceWorkers: "allow", publishedSite: "fixture" });

type Page = import("@playwright/test").Page;
const NEXT = findPublishedSite("fixture-next");

const glueOf = (page: Page) => page.locator("#boot").getAttribute("data-glue");
const lookForNewVersion = (page: Page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
const shells = async (page: Page) => Object.keys(await readCaches(page)).filter((name) => name.startsWith(SHELL));

test.beforeEach(({ consoleWatch }) => consoleWatch.maySay(/^error: Failed to load resource: net::ERR_/));

test("G4: a new release is announced, waits for Muat ulang, and keeps the scroll position", async ({ page, site, openApp }) => {
  await openApp("/artikel/semua-blok/");
  await waitForWorker(page);
  const before = await glueOf(page);
  await page.evaluate(() => scrollTo(0, 600));
  site.deploy(NEXT);
  await lookForNewVersion(page);
  await expect(prompt(page, "update")).toBeVisible();
  await expect(prompt(page, "update")).toContainText("Versi baru tersedia");
  // Nothing is updated by itself, however many pages the reader opens: the document stays that of the old release.
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

test("G4: Nanti dismisses the offer, and the reader goes on", async ({ page, site, openApp }) => {
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

test("G4: another tab is not reloaded, but informed", async ({ page, context, site, openApp }) => {
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
  // The old page still works, including files loaded late: they are in the previous shell.
  await menuLink(other, "Berita").click();
  await expect(other.locator("h1")).toHaveText("Berita");
  expect((await shells(other)).length).toBe(2);
});

test("G4: a new entry, menu or notice does not count as a new version", async ({ page, site, openApp }) => {
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
  test(`G4: nothing of a new release is kept when ${what}, and the old one keeps working`, async ({ page, site, openApp, consoleWatch }) => {
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

test("G4: the kill switch removes the worker and its copies, keeps what was saved, and reloads nothing", async ({ page, site, openApp }) => {
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
  // The next page works without a worker, and registers none that stays.
  await openApp("/artikel/");
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("G5: HTML of the old release opens without a server when only the new release is on the device", async ({ page, site, openApp }) => {
  await openApp("/berita/pertama/");
  await waitForWorker(page);
  await expectKept(page, "/berita/pertama/");
  const old = await glueOf(page);
  const title = await page.locator("h1").innerText();
  site.deploy(NEXT);
  await openApp("/artikel/");
  await lookForNewVersion(page);
  // This page is of the new release already, so only its load event shows that it was reloaded.
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
