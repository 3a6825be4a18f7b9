import type { Page } from "@playwright/test";
import { setConnection, setQuietConnection } from "./support/connection";
import type { FaultyServer } from "./support/faulty_server";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test } from "./support/test";

const TWIN = /\/index\.json$/;
const MOST_LINKS = 8;

const menuLink = (page: Page, name: string) => page.locator(".nav-menu").getByRole("link", { name, exact: true });

// Sends a request of the page's own after all requests that the page has made so far. Whatever the server has not
// received by then was not requested.
async function waitForServer(page: Page): Promise<void> {
  await page.evaluate(async () => (await fetch("/site.json", { cache: "no-store" })).text());
}

test.describe("on hover, focus and press", () => {
  test.use({ publishedSite: "fixture" });

  test.beforeEach(async ({ page }) => setQuietConnection(page));

  const WISHES: Record<string, (page: Page) => Promise<void>> = {
    hover: (page) => menuLink(page, "Berita").hover(),
    focus: (page) => menuLink(page, "Berita").focus(),
    press: async (page) => {
      await menuLink(page, "Berita").dispatchEvent("pointerdown", { bubbles: true, button: 0 });
    },
  };

  for (const [name, wish] of Object.entries(WISHES)) {
    test(`a ${name} on a link loads its twin, and the click after it loads nothing more`, async ({
      page,
      site,
      openApp,
    }) => {
      await openApp("/");
      const answered = page.waitForResponse(site.url("/berita/index.json"));
      await wish(page);
      await (await answered).finished();
      expect(site.requests(TWIN)).toBe(1);
      await markDocument(page);
      await menuLink(page, "Berita").click();
      await expect(page).toHaveURL(site.url("/berita/"));
      await expect(page.locator("h1")).toHaveText("Berita");
      await expectSameDocument(page);
      await waitForServer(page);
      expect(site.requests(TWIN)).toBe(1);
    });
  }

  test("hover, focus, press and click while the twin is loading share one request", async ({
    page,
    site,
    openApp,
  }) => {
    await openApp("/");
    const twin = site.hold("/berita/index.json");
    await menuLink(page, "Berita").hover();
    await twin.arrived;
    await menuLink(page, "Berita").focus();
    await page.mouse.move(0, 0);
    await menuLink(page, "Berita").click();
    await waitForServer(page);
    expect(site.requests(TWIN)).toBe(1);
    twin.release();
    await expect(page).toHaveURL(site.url("/berita/"));
    await waitForServer(page);
    expect(site.requests(TWIN)).toBe(1);
  });

  test("a hover on a link to another site, to a file or to this page loads nothing", async ({ page, site, openApp }) => {
    // The window is tall, so that nothing scrolls under the pointer.
    await page.setViewportSize({ width: 1280, height: 4000 });
    await openApp("/");
    const before = site.requested.length;
    await page.getByRole("link", { name: "Formulir" }).hover();
    await menuLink(page, "Beranda").hover();
    await page.getByRole("button", { name: "Video" }).click();
    await page.getByRole("link", { name: "Kementerian Keuangan" }).hover();
    await waitForServer(page);
    expect(site.requested.slice(before)).toEqual(["/site.json"]);
  });

  test("a twin whose prefetch failed is requested again by the click", async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    consoleWatch.mustSay(/503/);
    await openApp("/");
    site.fail("/berita/index.json", 503);
    const refused = page.waitForResponse(site.url("/berita/index.json"));
    await menuLink(page, "Berita").hover();
    await refused;
    await waitForServer(page);
    site.heal();
    await menuLink(page, "Berita").click();
    await expect(page).toHaveURL(site.url("/berita/"));
    await expect(page.locator("h1")).toHaveText("Berita");
  });

  // With Save-Data from the start the app does not run at all; but a reader can turn it on later.
  test("with Save-Data turned on, hover and focus load nothing, and a press does", async ({ page, site, openApp }) => {
    await openApp("/");
    await page.evaluate(() => {
      if (navigator.connection) navigator.connection.saveData = true;
    });
    await menuLink(page, "Berita").hover();
    await menuLink(page, "Artikel").focus();
    await waitForServer(page);
    expect(site.requests(TWIN)).toBe(0);
    await menuLink(page, "Berita").hover();
    const answered = page.waitForResponse(site.url("/berita/index.json"));
    await page.mouse.down();
    await answered;
    expect(site.requests(TWIN)).toBe(1);
    await page.mouse.up();
    await expect(page).toHaveURL(site.url("/berita/"));
    await expect(page.locator("h1")).toHaveText("Berita");
    await waitForServer(page);
    expect(site.requests(TWIN)).toBe(1);
  });
});

test.describe("when idle", () => {
  test.use({ publishedSite: "real", viewport: { width: 1280, height: 4000 } });

  // Idle callbacks run in order, so when this one runs, the app's own has run before.
  const waitForIdle = (page: Page): Promise<unknown> =>
    page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));

  const loaded = (page: Page): Promise<number> =>
    page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/index.json")).length);

  // White space after a JSON value enlarges the file without changing its content.
  const enlargeTwins = (site: FaultyServer, kilobytes: number): void =>
    site.replace(TWIN, { body: (json) => json.trimEnd() + " ".repeat(kilobytes * 1024 - Buffer.byteLength(json.trimEnd())) });

  const WELCOME = {
    "a 4g network": { saveData: false, effectiveType: "4g" },
    "a 3g network": { saveData: false, effectiveType: "3g" },
    "a network that the browser does not report": undefined,
  } as const;

  for (const [name, connection] of Object.entries(WELCOME)) {
    test(`on ${name} the twins of eight links in view are loaded, and no more`, async ({ page, site, openApp }) => {
      await setConnection(page, connection);
      await openApp("/");
      const links = await page.locator("main a[href^='/']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(new Set(links).size).toBeGreaterThan(MOST_LINKS);
      await expect.poll(() => loaded(page)).toBe(MOST_LINKS);
      await waitForServer(page);
      const twins = site.requested.filter((path) => TWIN.test(path));
      expect(twins).toHaveLength(MOST_LINKS);
      expect(new Set(twins).size, "each once").toBe(MOST_LINKS);
      expect(links).toEqual(expect.arrayContaining(twins.map((path) => path.replace(TWIN, "/"))));
    });
  }

  test("the app stops once 40 KB are loaded", async ({ page, site, openApp }) => {
    await setConnection(page, { saveData: false, effectiveType: "4g" });
    enlargeTwins(site, 15);
    await openApp("/");
    await expect.poll(() => loaded(page)).toBe(3);
    await waitForServer(page);
    expect(site.requests(TWIN)).toBe(3);
  });

  test("a single twin larger than the bound is the last one loaded", async ({ page, site, openApp }) => {
    await setConnection(page, { saveData: false, effectiveType: "4g" });
    enlargeTwins(site, 41);
    await openApp("/");
    await expect.poll(() => loaded(page)).toBe(1);
    await waitForServer(page);
    expect(site.requests(TWIN)).toBe(1);
  });

  test("on a 2g network nothing is loaded", async ({ page, site, openApp }) => {
    await setQuietConnection(page);
    await openApp("/");
    await waitForIdle(page);
    await waitForServer(page);
    expect(site.requests(TWIN)).toBe(0);
  });
});
