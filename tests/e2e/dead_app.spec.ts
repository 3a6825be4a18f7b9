import { BROWSER_SAYS, expectReadableWithPlainLinks, killApp, menuLink, notice, panicOn, reload } from "./support/failed_app";
import { WASM } from "./support/held_app";
import { forgetLeftPages } from "./support/left_pages";
import { expectNewDocument, expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

// An app that has started and then panics.
test.use({ publishedSite: "fixture" });

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
  await openApp("/");
  await menuLink(page, "Berita").click();
  await expect(page).toHaveURL(site.url("/berita/"));
  await forgetLeftPages(page);
  await markDocument(page);
  await panicOn(page, consoleWatch, "Back");
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
