import { setOffline } from "./support/connection";
import { menuLink } from "./support/menu_links";
import { SAYS_404 } from "./support/kinds_of_pages";
import { expect, test, waitForApp } from "./support/test";
import { PAGES, PICTURES, SAVED, expectKept, line, readCache, readCaches, waitForWorker } from "./support/worker";

test.use({ serviceWorkers: "allow" });

const ARTICLE = "/berita/bijak-bermedsos-kita-semua-adalah-humas/";
const NOT_KEPT = "/berita/nomor-halaman-arsip-tidak-bergeser/";
const OTHER = "/artikel/membaca-warta-tanpa-skrip/";

test.beforeEach(({ consoleWatch }) => consoleWatch.maySay(/^error: Failed to load resource: (net::ERR_|.*503)/));

const body = (page: import("@playwright/test").Page) => page.locator("main article.reader");
const loadedPictures = (page: import("@playwright/test").Page) =>
  page.locator("main .figure img").evaluateAll((all) => all.every((image) => (image as HTMLImageElement).naturalWidth > 0));

test("G2: everything visited opens without a server, by its address, with text and pictures", async ({ page, site, openApp }) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  for (const figure of await page.locator("main .figure img").all()) await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => loadedPictures(page)).toBe(true);
  const text = await body(page).innerText();
  // A page reached by a link: only its data is loaded.
  await menuLink(page, "Artikel").click();
  await page.locator(`main a[href="${OTHER}"]`).click();
  await expect(page).toHaveURL(site.url(OTHER));
  const otherText = await body(page).innerText();
  await expectKept(page, ARTICLE);
  await expectKept(page, OTHER);
  await expect.poll(() => readCache(page, PICTURES)).not.toHaveLength(0);

  site.unplug();
  await page.goto(site.url(ARTICLE));
  await waitForApp(page);
  expect(await body(page).innerText()).toBe(text);
  await page.locator("main .figure img").last().scrollIntoViewIfNeeded();
  await expect.poll(() => loadedPictures(page)).toBe(true);
  await expect(line(page)).toHaveText(/^Anda sedang luring\. Data per [A-Z][a-z]+, \d+ [A-Z][a-z]+ \d{4} \d\d:\d\d WIB\./);
  await page.goto(site.url(OTHER));
  await waitForApp(page);
  await expect(page).toHaveTitle(/ — Warta$/);
  expect(await body(page).innerText()).toBe(otherText);
});

test("G2: a page that is not on the device says so, lists what is, and loads with Coba lagi", async ({ page, site, openApp }) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  await expectKept(page, ARTICLE);
  site.unplug();
  expect((await page.goto(site.url("/pengumuman/")))?.status()).toBe(503);
  await expect(page.getByText("Halaman ini belum ada di perangkat Anda")).toBeVisible();
  await expect(page).toHaveURL(site.url("/pengumuman/"));
  await expect(page.locator("#library").getByRole("link")).toHaveText(["Bijak Bermedsos: Kita Semua Adalah Humas"]);
  site.plugIn();
  await page.getByRole("link", { name: "Coba lagi" }).click();
  await expect(page.locator("h1")).toHaveText("Pengumuman");
  await expect(page.getByText("Halaman ini belum ada di perangkat Anda")).toHaveCount(0);
});

test("G2: in the app a kept page opens with its age, a page without a copy says why it cannot, and cards mark it beforehand", async ({
  page,
  site,
  openApp,
}) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  await expectKept(page, ARTICLE);
  // Without this fault the twin would be prefetched and kept.
  site.abort(`${NOT_KEPT}index.json`);
  await openApp("/berita/halaman/1/");
  await expectKept(page, "/berita/halaman/1/");
  await expect.poll(() => site.requests(`${NOT_KEPT}index.json`)).toBeGreaterThan(0);
  const card = page.locator(`main .entry-card__link[href="${ARTICLE}"]`);
  const otherCard = page.locator(`main .entry-card__link[href="${NOT_KEPT}"]`);
  await setOffline(page, true);
  site.unplug();
  await expect(otherCard).toHaveAttribute("data-unavailable", "Tidak tersedia luring");
  await expect(card).not.toHaveAttribute("data-unavailable");
  await card.click();
  await expect(page.locator("h1")).toHaveText("Bijak Bermedsos: Kita Semua Adalah Humas");
  await expect(page.locator(".kept-notice")).toContainText("Yang tampil adalah salinan sebelumnya");
  await expect(line(page)).toHaveText(/Anda sedang luring\. Data per/);
  await page.goBack();
  await expect(otherCard).toHaveAttribute("data-unavailable", "Tidak tersedia luring");
  await otherCard.click();
  await expect(page.getByRole("alert")).toContainText("Server tidak terjangkau");
  site.plugIn();
  await setOffline(page, false);
  site.heal();
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator("[data-unavailable]")).toHaveCount(0);
});

test("G2: a server that does not answer is replaced by the kept copy after three seconds", async ({ page, site, openApp }) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  await expectKept(page, ARTICLE);
  const hold = site.hold(ARTICLE);
  await page.goto(site.url(ARTICLE));
  await expect(page.locator("h1")).toHaveText("Bijak Bermedsos: Kita Semua Adalah Humas");
  await expect(line(page)).toHaveText(/^Yang tampil adalah salinan per .* WIB\./);
  hold.release();
  site.heal();
  await line(page).getByRole("button", { name: "Muat ulang" }).click();
  await expect(line(page)).toHaveText(/^\s*$|^Muat ulang$/);
  await expect(page.locator("html")).not.toHaveAttribute("data-kept-why");
});

test("G2: on a server error the kept copy is shown, and the error is never kept", async ({ page, site, openApp, consoleWatch }) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  await expectKept(page, ARTICLE);
  site.fail(ARTICLE, 503);
  site.fail("/artikel/", 503);
  await page.goto(site.url(ARTICLE));
  await expect(page.locator("h1")).toHaveText("Bijak Bermedsos: Kita Semua Adalah Humas");
  await expect(line(page)).toHaveText(/^Yang tampil adalah salinan per/);
  consoleWatch.maySay(SAYS_404);
  expect((await page.goto(site.url("/artikel/")))?.status()).toBe(503);
  expect(await readCache(page, PAGES)).not.toContain("/artikel/");
});

test("G2: the sign-in page of a network is shown and never kept; in place of a twin it is replaced by the kept copy", async ({ page, site, openApp }) => {
  const portal = { body: "<!doctype html><html lang=\"id\"><title>Wi-Fi</title><h1>Masuk ke Wi-Fi</h1></html>", type: "text/html", status: 200 };
  await openApp("/artikel/");
  await waitForWorker(page);
  await expectKept(page, "/artikel/");
  await openApp(ARTICLE);
  await expectKept(page, ARTICLE);
  site.replace(/./, portal);
  await menuLink(page, "Artikel").click();
  await expect(page.locator(".kept-notice")).toContainText("Wi-Fi umum");
  await page.goto(site.url(ARTICLE));
  await expect(page.locator("h1")).toHaveText("Masuk ke Wi-Fi");
  site.heal();
  site.unplug();
  await page.goto(site.url(ARTICLE));
  await expect(page.locator("h1")).toHaveText("Bijak Bermedsos: Kita Semua Adalah Humas");
});

test("G2: range requests go to the server, whatever is kept, and their answers are never kept", async ({ page, site, openApp }) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  await expect.poll(() => readCache(page, PICTURES)).not.toHaveLength(0);
  const [picture = ""] = await readCache(page, PICTURES);
  const ask = (headers: Record<string, string>) =>
    page.evaluate(([url, asked]) => fetch(url, { headers: asked, cache: "no-store" }).then(({ status }) => status), [picture, headers] as const);
  const before = site.requests(picture);
  expect(await ask({})).toBe(200);
  expect(site.requests(picture), "the copy").toBe(before);
  const kept = await readCaches(page);
  expect(await ask({ range: "bytes=0-9" })).toBe(200);
  expect(site.requests(picture), "the part").toBe(before + 1);
  expect(await readCaches(page)).toEqual(kept);
});

test("G2: if there are too many pictures, the ones viewed longest ago are removed", async ({ page, openApp }) => {
  await openApp("/berita/");
  await waitForWorker(page);
  const nameOf = (place: number): string => `/media/uji-${String(place).padStart(16, "0")}.webp`;
  await page.evaluate(async ([cacheName, names]) => {
    const cache = await caches.open(cacheName);
    for (const name of names) await cache.put(name, new Response("x", { headers: { "content-type": "image/webp", "content-length": "1" } }));
  }, [PICTURES, Array.from({ length: 230 }, (_, place) => nameOf(place))] as const);
  // Fetching the oldest picture again makes it the newest.
  await page.evaluate((name) => fetch(name), nameOf(0));
  await expect.poll(async () => (await readCache(page, PICTURES)).indexOf(nameOf(0))).toBeGreaterThan(200);
  // The worker cleans up when the reader opens further pages.
  await expect
    .poll(async () => {
      await page.reload();
      await waitForApp(page);
      return (await readCache(page, PICTURES)).length;
    })
    .toBeLessThanOrEqual(220);
  const kept = await readCache(page, PICTURES);
  expect(kept).toContain(nameOf(0));
  expect(kept).not.toContain(nameOf(1));
});

test("G2: the line follows the connection: it says offline, then that the page is a copy once the connection is back", async ({ page, site, openApp }) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  await expectKept(page, ARTICLE);
  site.unplug();
  await page.goto(site.url(ARTICLE));
  await expect(line(page)).toHaveText(/^Anda sedang luring/);
  site.plugIn();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(line(page)).toHaveText(/^Yang tampil adalah salinan per/);
});

test("J6: a 404 removes a page from the visited copies, a 410 also from the saved ones, with its pictures", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.maySay(SAYS_404);
  consoleWatch.maySay(/status of 410/);
  await openApp(ARTICLE);
  await waitForWorker(page);
  await expectKept(page, ARTICLE);
  await page.locator("[data-save]").click();
  await expect(page.locator("#save_status")).toHaveText(/^Tersimpan/);
  site.fail(ARTICLE, 404);
  await page.goto(site.url(ARTICLE));
  await expect.poll(() => readCache(page, PAGES)).not.toContain(`${ARTICLE}index.json`);
  expect(await readCache(page, SAVED)).toContain(`${ARTICLE}index.json`);
  site.fail(ARTICLE, 410);
  await page.goto(site.url(ARTICLE));
  await expect.poll(() => readCache(page, SAVED)).toEqual([]);
});

test("J6: pages named by gone.json are removed at the next start of the worker, with their pictures, and nothing else is", async ({ page, context, site, openApp }) => {
  for (const path of [ARTICLE, OTHER]) {
    await openApp(path);
    await waitForWorker(page);
    await expectKept(page, path);
    await page.locator("[data-save]").click();
    await expect(page.locator("#save_status")).toHaveText(/^Tersimpan/);
  }
  site.replace("/gone.json", { body: JSON.stringify({ schema: 1, paths: [ARTICLE] }) });
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await openApp("/pengumuman/");
  await expect.poll(() => readCache(page, SAVED)).not.toContain(`${ARTICLE}index.json`);
  await expect.poll(async () => (await readCache(page, PICTURES)).join()).not.toContain("ceramah-di-aula");
  const saved = await readCache(page, SAVED);
  expect(saved.join()).not.toContain("ceramah-di-aula");
  expect(saved).toContain(`${OTHER}index.json`);
  expect(await readCache(page, PAGES)).toContain(`${OTHER}index.json`);
});

test.describe("below a base path", () => {
  test.use({ publishedSite: "fixture-portal" });

  test("A10, G2: the worker stays below its base", async ({ page, site, openApp }) => {
    await openApp("/berita/pertama/");
    await waitForWorker(page);
    await expectKept(page, "/portal/berita/pertama/");
    site.unplug();
    await page.goto(site.url("/berita/pertama/"));
    await waitForApp(page);
    await expect(page.locator("h1")).not.toHaveText("Tersimpan");
    await page.goto(site.url("/pengumuman/"));
    await expect(page.getByText("Halaman ini belum ada di perangkat Anda")).toBeVisible();
    await expect(page.locator("h1")).toHaveText("Tersimpan");
  });
});
