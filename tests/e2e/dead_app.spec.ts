import type { Page } from "@playwright/test";
import type { FaultyServer } from "./support/faulty_server";
import { BOOT, GLUE, openHeld, STYLES, WASM } from "./support/held_app";
import { expectNewDocument, expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import type { ConsoleWatch } from "./support/console_watch";
import { expect, test, waitForApp } from "./support/test";

test.use({ publishedSite: "fixture" });

const menuLink = (page: Page, name: string) => page.locator(".nav-menu").getByRole("link", { name, exact: true });
const notice = (page: Page) => page.locator("#boot-notice");
const reload = (page: Page) => notice(page).getByRole("button", { name: "Muat ulang" });

// What Chromium itself reports about a file that it could not load.
const BROWSER_SAYS = /Failed to load resource|Refused to apply style|Fetch API cannot load|integrity|preload|net::ERR/i;
const APP_DIES = /panicked|unreachable|RuntimeError/;

async function expectReadableWithPlainLinks(page: Page, site: FaultyServer): Promise<void> {
  await expect(page.locator("h1")).toHaveText("Berita");
  await expect(page.locator("main")).toContainText("Kabar kelima");
  await page.getByRole("button", { name: "Submenu Artikel" }).click();
  await expect(page.locator(":popover-open")).toContainText("Panduan penulis");
  await page.keyboard.press("Escape");
  await expect(page.locator(":popover-open")).toHaveCount(0);
  await markDocument(page);
  await menuLink(page, "Artikel").click();
  await expectNewDocument(page);
  await expect(page).toHaveURL(site.url("/artikel/"));
  await expect(page.locator("h1")).toHaveText("Artikel");
}

const inData = (change: (json: string) => string) => (html: string) =>
  html.replace(/(id="warta-data">)(.*?)(<\/script>)/s, (_, before, json, after) => before + change(json) + after);

const FAULTS: Record<string, (site: FaultyServer) => void> = {
  "the wasm cut off without an answer": (site) => site.abort(WASM),
  "the wasm broken off half-way": (site) => site.breakOff(WASM),
  "the wasm missing": (site) => site.fail(WASM, 404),
  "the wasm tampered with": (site) => site.tamper(WASM),
  "half of the wasm": (site) => site.truncate(WASM),
  "a page in place of the wasm": (site) => site.replace(WASM, { body: "<!doctype html><title>Masuk</title>", type: "text/html" }),
  "the glue cut off without an answer": (site) => site.abort(GLUE),
  "the glue missing": (site) => site.fail(GLUE, 404),
  "the glue tampered with": (site) => site.tamper(GLUE),
  "a page in place of the glue": (site) => site.replace(GLUE, { body: "<!doctype html><title>Masuk</title>", type: "text/html" }),
  "the app's styles missing": (site) => site.fail(STYLES, 404),
  "the app's styles tampered with": (site) => site.tamper(STYLES),
  "embedded data that is cut off": (site) => site.replace("/berita/", { body: inData((json) => json.slice(0, 200)) }),
  "no embedded data": (site) => site.replace("/berita/", { body: inData(() => "") }),
};

for (const [fault, breakSite] of Object.entries(FAULTS)) {
  test(`G5: with ${fault} the page can be read, its links are plain, and one notice says so`, async ({
    page,
    site,
    open,
    consoleWatch,
  }) => {
    consoleWatch.mustSay(/the app has failed/);
    consoleWatch.maySay(BROWSER_SAYS);
    breakSite(site);
    await open("/berita/");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await expect(notice(page)).toBeVisible();
    await notice(page).getByRole("button", { name: "Tutup" }).click();
    await expect(notice(page)).toBeHidden();
    await expectReadableWithPlainLinks(page, site);
  });
}

test("G5: without boot.js the page can be read and its links are plain", async ({ page, site, open, consoleWatch }) => {
  consoleWatch.mustSay(/Failed to load resource/);
  site.abort(BOOT);
  await open("/berita/");
  await expect(page.locator("html")).not.toHaveAttribute("data-app");
  await expect(notice(page)).toBeHidden();
  await expectReadableWithPlainLinks(page, site);
  expect(site.requests(WASM)).toBe(0);
});

test("the page can be read and left while the wasm is loading", async ({ page, site }) => {
  await openHeld(page, site, "/berita/");
  await expect(notice(page)).toBeHidden();
  await expectReadableWithPlainLinks(page, site);
});

test("a start that takes too long shows a notice, which disappears when the app starts after all", async ({ page, site }) => {
  await page.clock.install();
  const app = await openHeld(page, site, "/berita/");
  await expect(notice(page)).toBeHidden();
  await page.clock.fastForward(20_000);
  await expect(notice(page)).toBeVisible();
  await app.takeOver();
  await expect(notice(page)).toBeHidden();
});

test("the notice offers a reload once, and not again until the app has worked", async ({
  page,
  site,
  open,
  consoleWatch,
}) => {
  consoleWatch.mustSay(/the app has failed/);
  consoleWatch.maySay(BROWSER_SAYS);
  site.abort(WASM);
  await open("/berita/");
  await expect(reload(page)).toBeVisible();
  await markDocument(page);
  await reload(page).click();
  await expectNewDocument(page);
  await expect(notice(page)).toBeVisible();
  await expect(reload(page)).toBeHidden();
  await menuLink(page, "Artikel").click();
  await expect(page).toHaveURL(site.url("/artikel/"));
  await expect(notice(page)).toBeVisible();
  await expect(reload(page)).toBeHidden();

  site.heal();
  await page.reload();
  await waitForApp(page);
  await expect(notice(page)).toBeHidden();
});

// Imitates a browser that cannot create any more elements: the app panics while it builds the next page, with all the
// consequences of a panic. The page before stays.
async function killApp(page: Page, consoleWatch: ConsoleWatch, by: string): Promise<void> {
  consoleWatch.mustSay(/the app has failed/);
  consoleWatch.maySay(APP_DIES);
  await menuLink(page, by).evaluate((link: HTMLElement) => {
    const refuse = () => {
      throw new DOMException("no more elements", "OperationError");
    };
    document.createElement = refuse;
    Node.prototype.cloneNode = refuse;
    // Clicks without the pointer: a hover would have the app build the page ahead and panic at that, and the click
    // would then be a plain one.
    link.click();
  });
  await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
}

test("after a panic links are plain and the submenu opens", async ({ page, site, openApp, consoleWatch }) => {
  await openApp("/berita/");
  await killApp(page, consoleWatch, "Artikel");
  await expect(notice(page)).toBeVisible();
  await expectReadableWithPlainLinks(page, site);
  await waitForApp(page);
});

test("after a panic Back loads the page of its address", async ({ page, site, openApp, consoleWatch }) => {
  await openApp("/");
  await menuLink(page, "Berita").click();
  await expect(page).toHaveURL(site.url("/berita/"));
  await killApp(page, consoleWatch, "Artikel");
  await markDocument(page);
  await page.goBack();
  await expectNewDocument(page);
  await expect(page).toHaveURL(site.url("/"));
  await expect(page.locator("h1")).toContainText("Kabar dari");
});

test("an app that dies of the page that Back leads to leaves it to the browser to load that page", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.mustSay(/the app has failed/);
  consoleWatch.maySay(APP_DIES);
  await openApp("/");
  await menuLink(page, "Berita").click();
  await expect(page).toHaveURL(site.url("/berita/"));
  await markDocument(page);
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException("no more elements", "OperationError");
    };
    document.createElement = refuse;
    Node.prototype.cloneNode = refuse;
    history.back();
  });
  await expectNewDocument(page);
  await expect(page).toHaveURL(site.url("/"));
  await expect(page.locator("h1")).toContainText("Kabar dari");
});

test("after a panic a link to a fragment of the page loads nothing", async ({ page, openApp, consoleWatch }) => {
  await openApp("/berita/");
  await killApp(page, consoleWatch, "Artikel");
  await markDocument(page);
  await page.getByRole("link", { name: "Langsung ke konten" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#konten$/);
  await page.goBack();
  await expect(page).not.toHaveURL(/#konten$/);
  await expectSameDocument(page);
});

test("after a panic the search form loads its results page", async ({ page, site, openApp, consoleWatch }) => {
  await openApp("/cari/");
  await killApp(page, consoleWatch, "Artikel");
  await markDocument(page);
  await page.getByRole("searchbox").fill("kelima");
  await page.keyboard.press("Enter");
  await expectNewDocument(page);
  await expect(page).toHaveURL(site.url("/cari/?q=kelima"));
  await waitForApp(page);
});

test("after a panic a reload starts the app again", async ({ page, site, openApp, consoleWatch }) => {
  await openApp("/berita/");
  await killApp(page, consoleWatch, "Artikel");
  await markDocument(page);
  await reload(page).click();
  await expectNewDocument(page);
  await waitForApp(page);
  await expect(notice(page)).toBeHidden();
  await markDocument(page);
  await menuLink(page, "Pengumuman").click();
  await expect(page).toHaveURL(site.url("/pengumuman/"));
  await expectSameDocument(page);
});

test("an app that dies again after it was built anew is left alone in this tab", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  await openApp("/artikel/");
  await killApp(page, consoleWatch, "Berita");
  await menuLink(page, "Berita").click();
  await waitForApp(page);
  await expect(page.locator("#boot")).toHaveAttribute("data-mode", "replace");
  await killApp(page, consoleWatch, "Artikel");
  await markDocument(page);
  await menuLink(page, "Pengumuman").click();
  await expectNewDocument(page);
  await expect(page).toHaveURL(site.url("/pengumuman/"));
  // The page has loaded, and the app does not start.
  await waitForFrames(page);
  await expect(page.locator("html")).not.toHaveAttribute("data-app");
  await expect(notice(page)).toBeHidden();
  await markDocument(page);
  await menuLink(page, "Berita").click();
  await expectNewDocument(page);
  await expect(page.locator("h1")).toHaveText("Berita");
  await expect(page.locator("html")).not.toHaveAttribute("data-app");
});

test("where the browser has no WebAssembly the pages are plain, and no notice is shown", async ({ page, site, open }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await open("/berita/");
  await waitForFrames(page);
  await expect(notice(page)).toBeHidden();
  await expectReadableWithPlainLinks(page, site);
  expect(site.requests(WASM)).toBe(0);
});

test("a closed notice is not shown again in this tab", async ({ page, site, open, consoleWatch }) => {
  consoleWatch.mustSay(/the app has failed/);
  consoleWatch.maySay(BROWSER_SAYS);
  site.abort(WASM);
  await open("/berita/");
  await notice(page).getByRole("button", { name: "Tutup" }).click();
  await menuLink(page, "Artikel").click();
  await expect(page).toHaveURL(site.url("/artikel/"));
  await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
  await expect(notice(page)).toBeHidden();
});

test.describe("where storage throws, as in a frame", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["sessionStorage", "localStorage"]) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("storage is forbidden", "SecurityError");
          },
        });
      }
    });
  });

  test("the app takes the page over and navigates", async ({ page, site, openApp }) => {
    await openApp("/berita/");
    await markDocument(page);
    await menuLink(page, "Artikel").click();
    await expect(page).toHaveURL(site.url("/artikel/"));
    await expect(page.locator("h1")).toHaveText("Artikel");
    await expectSameDocument(page);
  });

  test("an app that cannot start shows a notice, and links are plain", async ({ page, site, open, consoleWatch }) => {
    consoleWatch.mustSay(/the app has failed/);
    consoleWatch.maySay(BROWSER_SAYS);
    site.fail(WASM, 404);
    await open("/berita/");
    await expect(notice(page)).toBeVisible();
    await markDocument(page);
    await reload(page).click();
    await expectNewDocument(page);
    await expect(notice(page)).toBeVisible();
    await expectReadableWithPlainLinks(page, site);
  });

  test("after a panic links are plain", async ({ page, site, openApp, consoleWatch }) => {
    await openApp("/berita/");
    await killApp(page, consoleWatch, "Artikel");
    await expectReadableWithPlainLinks(page, site);
  });
});
