import type { Page } from "@playwright/test";
import type { FaultyServer } from "./support/faulty_server";
import { findUnaskedShifts, watchShifts } from "./support/layout_shifts";
import { findPublishedSite } from "./support/published_sites";
import { waitForFrames } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";
import { PAGES, expectKept, line, prompt, readCache, waitForWorker } from "./support/worker";

// A page that was opened a few minutes ago is shown from its copy at once (docs/adr/0039-second-visit.md).
test.use({ serviceWorkers: "allow", publishedSite: "fixture" });

const LIST = "/berita/";
const ENTRY = "/artikel/semua-blok/";
const SEARCH = "/cari/";
const NEXT = findPublishedSite("fixture-next");

const keptTime = (page: Page, path: string) =>
  page.evaluate(async ([name, url]) => (await caches.match(url, { cacheName: name }))?.headers.get("warta-kept-at") ?? "", [PAGES, path] as const);

// Opens a page, and waits until its HTML and its data are on the device.
async function openKept(page: Page, site: FaultyServer, path: string): Promise<void> {
  await page.goto(site.url(path));
  await waitForApp(page);
  await waitForWorker(page);
  await expectKept(page, path);
  await expect.poll(() => keptTime(page, path)).not.toBe("");
}

// Makes the copy of a page and of its data look as if they had been taken earlier.
async function age(page: Page, path: string, minutes: number): Promise<void> {
  await page.evaluate(async ([name, url, old]) => {
    const cache = await caches.open(name);
    for (const one of [url, `${url}index.json`]) {
      const copy = (await cache.match(one))!;
      const headers = new Headers(copy.headers);
      headers.set("warta-kept-at", new Date(Date.now() - old * 60_000).toISOString());
      await cache.put(one, new Response(await copy.text(), { headers }));
    }
  }, [PAGES, path, minutes] as const);
}

// These files have another text from now on, and are of another version of the site.
function change(site: FaultyServer, paths: string[], edit: (text: string) => string): void {
  const version = (text: string): string => text.replace(/"(site|version)":"[0-9a-f]{16}"/, '"$1":"ffffffffffffffff"');
  for (const path of paths) site.replace(path, { body: (old) => version(edit(old)) });
}

const NOTICE = '"notice":{"id":"eeeeeeeeeeeeeeee","title":"Gedung ditutup","text":"Pelatihan dipindahkan.","is_emergency":true}';
const withNotice = (text: string): string => text.replace(/"notice":\{[^}]*\}/, NOTICE);

test("G6: a page opened a few minutes ago is shown and works before the server answers", async ({ page, site }) => {
  await openKept(page, site, LIST);
  await age(page, LIST, 4);
  const held = site.hold(LIST);
  await page.goto(site.url(LIST));
  await waitForApp(page);
  await held.arrived;
});

test("G6: a fresh copy that the server confirms is renewed, and the reader is told nothing of a copy", async ({ page, site }) => {
  await openKept(page, site, LIST);
  await age(page, LIST, 4);
  const before = await keptTime(page, LIST);
  await page.goto(site.url(LIST));
  await waitForApp(page);
  await expect.poll(() => keptTime(page, LIST)).not.toBe(before);
  await expect(line(page).locator("p")).toBeHidden();
});

test("G6: an older copy waits for the server, and so does a reload", async ({ page, site }) => {
  await openKept(page, site, LIST);
  site.replace(LIST, { body: (old) => old.replace("<title>", "<title>Kedua: ") });
  await page.goto(site.url(LIST));
  await expect(page, "fresh").toHaveTitle(/^Berita/);
  const first = await keptTime(page, LIST);
  await page.reload();
  await expect(page, "reloaded").toHaveTitle(/^Kedua: /);
  await expect.poll(() => keptTime(page, LIST)).not.toBe(first);
  site.replace(LIST, { body: (old) => old.replace("<title>", "<title>Ketiga: ") });
  await age(page, LIST, 6);
  await page.goto(site.url(LIST));
  await expect(page, "old").toHaveTitle(/^Ketiga: /);
});

test("G6: what is new is brought into the page shown from its copy, and the reader keeps their place", async ({ page, site }) => {
  await watchShifts(page);
  await openKept(page, site, ENTRY);
  // A new paragraph at the beginning, above the reader.
  const longer = (text: string): string => text.replace(/"body":\[/, `"body":[{"paragraph":[{"text":"${"Baru ditambahkan. ".repeat(60)}"}]},`);
  change(site, [ENTRY, `${ENTRY}index.json`, "/site.json"], longer);
  const held = site.hold(ENTRY);
  await page.goto(site.url(ENTRY));
  await waitForApp(page);
  const place = page.locator("main .prose h2").nth(2);
  await place.evaluate((heading) => heading.scrollIntoView({ block: "start", behavior: "instant" }));
  const top = await place.evaluate((heading) => heading.getBoundingClientRect().top);
  held.release();
  await expect(page.locator("main")).toContainText("Baru ditambahkan.");
  expect(Math.abs((await place.evaluate((heading) => heading.getBoundingClientRect().top)) - top)).toBeLessThan(2);
  await waitForFrames(page);
  expect(await findUnaskedShifts(page)).toEqual([]);
});

for (const [what, isWithApp] of [["with", true], ["without", false]] as const) {
  test(`G6, D2: an urgent notice comes with the server's answer to a page shown from its copy, ${what} the app`, async ({ page, context, site, consoleWatch }) => {
    consoleWatch.maySay(/the app has failed/);
    await openKept(page, site, LIST);
    const twin = `${LIST}index.json`;
    change(site, isWithApp ? [LIST, twin, "/site.json"] : [LIST], withNotice);
    const held = site.hold(LIST);
    const second = await context.newPage();
    if (!isWithApp) await second.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    await second.goto(site.url(LIST));
    await held.arrived;
    await expect(second.locator("h1")).toHaveText("Berita");
    await expect(second.getByText("Gedung ditutup")).toHaveCount(0);
    // The app could ask for it, but need not.
    const data = isWithApp ? site.hold("/site.json") : undefined;
    held.release();
    await expect(second.locator('[role="alert"] > .boot-notice').filter({ hasText: "Gedung ditutup" })).toBeVisible();
    if (!isWithApp) return;
    await data?.arrived;
    await expect(second.locator(".urgent-notice--waiting")).toHaveCount(0);
    data?.release();
    await expect(second.locator(".urgent-notice--waiting")).toContainText("Gedung ditutup");
    await expect(second.getByText("Gedung ditutup")).toHaveCount(1);
  });
}

test("G6, J6: a page shown from its copy gives way to what the server has in its place", async ({ page, site, consoleWatch }) => {
  consoleWatch.maySay(/status of 410/);
  // The small page names no icon.
  consoleWatch.maySay(/status of 404/);
  await openKept(page, site, LIST);
  // An old address: a small page that leads on.
  site.replace(LIST, { body: `<!doctype html><html lang="id"><meta http-equiv="refresh" content="0; url=/artikel/"><title>Pindah</title>` });
  await page.goto(site.url(LIST));
  await expect(page).toHaveURL(site.url("/artikel/"));
  site.heal(LIST);
  await openKept(page, site, ENTRY);
  site.fail(ENTRY, 410);
  await page.goto(site.url(ENTRY));
  await expect(page.getByText("status 410, as the test asked")).toBeVisible();
});

test("G6: a page on which the reader has begun is not taken away when the server has something else in its place", async ({ page, site }) => {
  await openKept(page, site, SEARCH);
  const held = site.hold(SEARCH);
  site.fail(SEARCH, 410);
  await page.goto(site.url(SEARCH));
  await waitForApp(page);
  const box = page.getByRole("searchbox");
  await box.pressSequentially("pupuk");
  held.release();
  await expect.poll(() => readCache(page, PAGES)).not.toContain(SEARCH);
  await expect(line(page).getByRole("button", { name: "Muat ulang" })).toBeVisible();
  await expect(box).toHaveValue("pupuk");
});

test("G6: a page with a query is not shown from its copy first", async ({ page, site }) => {
  await openKept(page, site, LIST);
  site.replace(LIST, { body: (old) => old.replace("<title>", "<title>Kedua: ") });
  const answer = await page.goto(site.url(`${LIST}?tahun=2020`));
  expect(await answer?.text()).toContain("<title>Kedua: ");
});

test("G6: a page shown from its copy says that there is no connection when the server cannot be reached", async ({ page, site, consoleWatch }) => {
  consoleWatch.maySay(/^error: Failed to load resource: net::ERR_/);
  await openKept(page, site, LIST);
  site.unplug();
  await page.goto(site.url(LIST));
  await expect(line(page)).toHaveText(/^Anda sedang luring\. Data per [A-Z][a-z]+, \d+ [A-Z][a-z]+ \d{4} \d\d:\d\d WIB\./);
});

test("G4, G6: after a new release was taken, no copy of the old one is shown first", async ({ page, site }) => {
  await openKept(page, site, LIST);
  await openKept(page, site, "/artikel/");
  const glue = (): Promise<string | null> => page.locator("#boot").getAttribute("data-glue");
  const old = await glue();
  site.deploy(NEXT);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await prompt(page, "update").getByRole("button", { name: "Muat ulang" }).click();
  await expect.poll(glue).not.toBe(old);
  await waitForApp(page);
  await page.goto(site.url(LIST));
  expect(await glue()).not.toBe(old);
});
