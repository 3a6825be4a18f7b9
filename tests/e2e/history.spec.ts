import type { Page } from "@playwright/test";
import { BOOT, WASM } from "./support/held_app";
import { holdPageBehind } from "./support/held_page";
import { menuLink } from "./support/menu_links";
import { expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import { START, expectPage } from "./support/shown_page";
import { expect, type Fixtures, test, waitForApp } from "./support/test";

test("a link to the shown page adds nothing to the history", async ({ page, site, openApp }) => {
  await openApp(START);
  await menuLink(page, "Artikel").click();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  const length = await page.evaluate(() => history.length);
  await menuLink(page, "Artikel").click();
  await waitForFrames(page);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  await expectPage(page, site.url(START), "Video");
});

test("Back and Forward show the pages of their addresses", async ({ page, site, openApp }) => {
  await openApp(START);
  await markDocument(page);
  const pages = [
    [START, "Video"],
    ["/berita/", "Berita"],
    ["/artikel/", "Artikel"],
    ["/pengumuman/", "Pengumuman"],
  ] as const;
  for (const [path, name] of pages.slice(1)) {
    await menuLink(page, name).click();
    await expectPage(page, site.url(path), name);
  }
  for (const [path, name] of pages.toReversed().slice(1)) {
    await page.goBack();
    await expectPage(page, site.url(path), name);
  }
  for (const [path, name] of pages.slice(1)) {
    await page.goForward();
    await expectPage(page, site.url(path), name);
  }
  await page.evaluate(() => history.go(-2));
  await expectPage(page, site.url("/berita/"), "Berita");
  await expectSameDocument(page);
});

test("after Back and Forward a link to the previous page changes address and content together", async ({
  page,
  site,
  openApp,
}) => {
  await openApp(START);
  for (const name of ["Berita", "Artikel"]) {
    await menuLink(page, name).click();
    await expect(page.locator("main h1")).toHaveText(name);
  }
  await page.goBack();
  await expectPage(page, site.url("/berita/"), "Berita");
  await page.goForward();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await menuLink(page, "Berita").click();
  await expectPage(page, site.url("/berita/"), "Berita");
});

test("after two steps back a link to the page that was left changes address and content together", async ({
  page,
  site,
  openApp,
}) => {
  await openApp(START);
  for (const name of ["Berita", "Artikel"]) {
    await menuLink(page, name).click();
    await expect(page.locator("main h1")).toHaveText(name);
  }
  await page.evaluate(() => history.go(-2));
  await expectPage(page, site.url(START), "Video");
  await menuLink(page, "Artikel").click();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await page.goBack();
  await expectPage(page, site.url(START), "Video");
});

test("Back while a page is loading goes back, and the late page is not shown", async ({ page, site, openApp }) => {
  const twin = site.hold("/artikel/index.json");
  await openApp(START);
  await menuLink(page, "Berita").click();
  await expectPage(page, site.url("/berita/"), "Berita");
  await menuLink(page, "Artikel").click();
  await twin.arrived;
  await page.goBack();
  await expectPage(page, site.url(START), "Video");
  const late = page.waitForResponse(site.url("/artikel/index.json"));
  twin.release();
  await (await late).finished();
  await waitForFrames(page);
  await expectPage(page, site.url(START), "Video");
  await expect(page.locator(".progress-bar")).not.toHaveClass(/progress-bar--busy/);
});

test("Back to a page that must be loaded keeps the shown page until it has loaded", async ({ page, site, openApp }) => {
  const twin = await holdPageBehind({ page, site, openApp }, "/kontak/", "Kontak");
  const heading = await page.locator("main h1").elementHandle();
  await page.goBack();
  await twin.arrived;
  await waitForFrames(page);
  expect(await heading?.evaluate((node) => node.isConnected), "the same heading").toBe(true);
  twin.release();
  await expectPage(page, site.url(START), "Video");
});

test("Back and Forward work across documents", async ({ page, site, openApp }) => {
  await openApp(START);
  await menuLink(page, "Artikel").click();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await page.goto(site.url("/pengumuman/"));
  await page.goBack();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await page.goBack();
  await expectPage(page, site.url(START), "Video");
  await page.goForward();
  await expectPage(page, site.url("/artikel/"), "Artikel");
});

// Leaves a document in which the app has shown two pages, so that Back comes to it before its app can answer.
async function leaveTwoPages({ page, site, openApp }: Pick<Fixtures, "site" | "openApp"> & { page: Page }): Promise<void> {
  await openApp(START);
  await menuLink(page, "Artikel").click();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await page.goto(site.url("/pengumuman/"));
  // The browser caches the app's files for good, so without this a test could not hold them a second time.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
}

test("Back before the app has started shows the page of the address", async ({ page, site, openApp }) => {
  await leaveTwoPages({ page, site, openApp });
  const wasm = site.hold(WASM);
  await page.goBack();
  await wasm.arrived;
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await page.goBack();
  await expectPage(page, site.url(START), "Video");
  wasm.release();
  await waitForApp(page);
  await page.goForward();
  await expectPage(page, site.url("/artikel/"), "Artikel");
});

test("Back before boot.js has run shows the page of the address once the app has started", async ({
  page,
  site,
  openApp,
}) => {
  await leaveTwoPages({ page, site, openApp });
  const boot = site.hold(BOOT);
  await page.goBack({ waitUntil: "commit" });
  await boot.arrived;
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(site.url(START));
  boot.release();
  await expectPage(page, site.url(START), "Video");
  await waitForApp(page);
  await page.goForward();
  await expectPage(page, site.url("/artikel/"), "Artikel");
});

test("Back after an app that could not start shows the page of the address", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.maySay(/Failed to load resource/);
  consoleWatch.mustSay(/the app has failed/);
  await leaveTwoPages({ page, site, openApp });
  site.abort(WASM);
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
  await page.goBack();
  await expectPage(page, site.url(START), "Video");
});

test("a reload shows the page that the app had navigated to", async ({ page, site, openApp }) => {
  await openApp(START);
  await menuLink(page, "Artikel").click();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await page.reload();
  await expectPage(page, site.url("/artikel/"), "Artikel");
});
