import { findPublishedSite } from "../e2e/support/published_sites";
import { HostSite, WartaServer } from "../e2e/support/warta_server";
import { type Engine, expect, expectApp, expectText, test, textOf, waitForWorker } from "./support/engine";

const ARTICLE = "/berita/bijak-bermedsos-kita-semua-adalah-humas/";
const TITLE = "Bijak Bermedsos: Kita Semua Adalah Humas";
const READER = "main article.reader";

const isKept = (engine: Engine, path: string) =>
  engine.evaluate(async (wanted) => (await (await caches.open("warta-dibaca")).keys()).some(({ url }) => new URL(url).pathname === wanted), path);

// Scrolls to the first picture that has not loaded; returns true when all have.
const loadedPictures = (engine: Engine) =>
  engine.evaluate(() => {
    const images = [...document.querySelectorAll<HTMLImageElement>("main .figure img")];
    const missing = images.find((image) => image.naturalWidth === 0);
    missing?.scrollIntoView();
    return images.length > 0 && missing === undefined;
  });

test("A1: an article is readable with its pictures, and its text also without script", async ({ engine, site, openApp }) => {
  site.abort(/^\/boot-/);
  await engine.goto(site.url(ARTICLE));
  await expectText(engine, "h1", TITLE);
  const text = await textOf(engine, READER);
  site.heal();
  await openApp(ARTICLE);
  expect(await engine.evaluate((wanted) => document.querySelectorAll(`${wanted} .prose p`).length, READER)).toBeGreaterThan(5);
  expect(text?.length).toBeGreaterThan(1000);
  await expect.poll(() => loadedPictures(engine)).toBe(true);
  // The page fits the width of a phone.
  expect(await engine.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("B1: menu, entry and Back keep one document, with focus, title and scroll position", async ({ engine, openApp }) => {
  await openApp("/berita/");
  await engine.evaluate(() => void Object.assign(window, { isSame: true }));
  // The reload button is shown only in an installed portal, also in an engine that does not know the media query for
  // that.
  expect(await engine.evaluate(() => getComputedStyle(document.querySelector("[data-reload]") as Element).display)).toBe("none");
  await engine.click('.nav-menu a[href="/artikel/"]');
  await expectText(engine, "h1", "Artikel");
  await engine.evaluate(() => scrollTo(0, 300));
  const top = await engine.evaluate(() => scrollY);
  await engine.click("main .entry-card__link");
  await expect.poll(() => textOf(engine, READER)).not.toBeNull();
  expect(await engine.evaluate(() => document.activeElement?.localName)).toBe("h1");
  expect(await engine.evaluate(() => document.title)).toMatch(/ — Warta$/);
  await engine.back();
  await expectText(engine, "h1", "Artikel");
  expect(top).toBeGreaterThan(0);
  await expect.poll(() => engine.evaluate(() => scrollY)).toBe(top);
  expect(await engine.evaluate(() => "isSame" in window)).toBe(true);
});

test("G2: an opened page opens without a server, another page says that it is not on the device", async ({ engine, site, openApp }) => {
  await openApp(ARTICLE);
  await waitForWorker(engine);
  await expect.poll(() => loadedPictures(engine)).toBe(true);
  const text = await textOf(engine, READER);
  await expect.poll(() => isKept(engine, `${ARTICLE}index.json`)).toBe(true);
  site.unplug();
  await openApp(ARTICLE);
  expect(await textOf(engine, READER)).toBe(text);
  await expect.poll(() => loadedPictures(engine)).toBe(true);
  await expectText(engine, "#connection-line", /^Anda sedang luring\. Data per /);
  await engine.goto(site.url("/pengumuman/"));
  await expectText(engine, "main", /Halaman ini belum ada di perangkat Anda/);
  site.plugIn();
  await openApp("/pengumuman/");
  await expectText(engine, "h1", "Pengumuman");
});

test("G3: a saved entry opens from the list when everything else is gone from the device", async ({ engine, site, openApp }) => {
  await openApp(ARTICLE);
  await waitForWorker(engine);
  await engine.click("[data-save]");
  await expectText(engine, "#save_status", /^Tersimpan di perangkat ini, \d+\sKB\./);
  await openApp("/tersimpan/");
  await engine.evaluate(() => Promise.all([caches.delete("warta-dibaca"), caches.delete("warta-gambar")]));
  site.unplug();
  await openApp("/tersimpan/");
  await expectText(engine, "#library", new RegExp(TITLE));
  await engine.click(`#library a[href="${ARTICLE}"]`);
  await expectText(engine, "h1", TITLE);
  await engine.goto(site.url(ARTICLE));
  await expectApp(engine);
  await expectText(engine, "h1", TITLE);
  await expect.poll(() => loadedPictures(engine)).toBe(true);
});

test.describe("of a site with two releases", () => {
  test.use({ publishedSite: "fixture" });

  test("G4: a new release is offered, and installed completely when the reader accepts", async ({ engine, site, openApp }) => {
    await openApp("/berita/");
    await waitForWorker(engine);
    const glue = () => engine.evaluate(() => document.querySelector("#boot")?.getAttribute("data-glue"));
    const before = await glue();
    site.deploy(findPublishedSite("fixture-next"));
    await engine.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expectText(engine, '[data-prompt="update"]:not([hidden])', /Versi baru tersedia/);
    expect(await glue()).toBe(before);
    await engine.click('[data-prompt="update"] [data-answer="reload"]');
    await expect.poll(glue).not.toBe(before);
    await expectApp(engine);
    site.unplug();
    await engine.reload();
    await expectApp(engine);
    await expectText(engine, "h1", "Berita");
  });
});

test("E1: the search finds the forms of a word, in a worker of its own", async ({ engine, openApp }) => {
  await openApp("/cari/");
  await engine.click('main input[type="search"]');
  await engine.type("dilatih");
  await expect.poll(() => textOf(engine, "main")).toMatch(/\d+ tulisan memuat “dilatih”/);
});

test("H1: on another site a frame is as high as its content, and a list shows the newest entries", async ({ engine }) => {
  const portal = await WartaServer.start("fixture");
  const frame = `<iframe data-warta title="Warta" width="360" src="${portal.origin}/sematkan/artikel/semua-blok/"></iframe>`;
  const host = await HostSite.start(`${frame}<warta-list section="berita" limit="3"></warta-list><script src="${portal.origin}/sematkan.js" async></script>`, undefined);
  await engine.goto(host.url("127.0.0.1"));
  await expect.poll(() => engine.evaluate(() => document.querySelector("iframe")?.getBoundingClientRect().height)).toBeGreaterThan(1000);
  const titles = () => engine.evaluate(() => [...(document.querySelector("warta-list")?.shadowRoot?.querySelectorAll("a") ?? [])].map((link) => link.textContent));
  await expect.poll(async () => (await titles()).filter(Boolean).length).toBeGreaterThan(0);
  host.stop();
  portal.stop();
});
