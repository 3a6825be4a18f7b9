import type { Page } from "@playwright/test";
import { GLUE, WASM } from "./support/held_app";
import { HELD_BACK } from "./support/held_back";
import { expectNewDocument, markDocument } from "./support/same_document";
import { setConnection } from "./support/connection";
import { expect, test, waitForApp } from "./support/test";

test.use({ publishedSite: "fixture" });

const menuLink = (page: Page, name: string) => page.locator(".nav-menu").getByRole("link", { name, exact: true });

const POOR = {
  "Save-Data": { saveData: true, effectiveType: "4g" },
  "a 2g network": { saveData: false, effectiveType: "2g" },
  "a slow 2g network": { saveData: false, effectiveType: "slow-2g" },
} as const;

for (const [name, connection] of Object.entries(POOR)) {
  test(`with ${name} nothing of the app is loaded, and the pages work`, async ({ page, site, open, consoleWatch }) => {
    if (connection.saveData) consoleWatch.maySay(HELD_BACK);
    await setConnection(page, connection);
    await open("/");
    await page.locator("main a").first().hover();
    await page.getByRole("button", { name: "Submenu Artikel" }).click();
    await expect(page.locator(":popover-open")).toContainText("Panduan penulis");
    await page.keyboard.press("Escape");
    for (const [link, path] of [["Berita", "/berita/"], ["Artikel", "/artikel/"], ["Beranda", "/"]] as const) {
      await markDocument(page);
      await menuLink(page, link).click();
      await expectNewDocument(page);
      await expect(page).toHaveURL(site.url(path));
    }
    await expect(page.locator("html")).toHaveAttribute("data-app", "waiting");
    await expect(page.locator("#boot-notice")).toBeHidden();
    // Four whole pages have been loaded since, by a server that answers requests in order.
    expect(site.requested.filter((path) => WASM.test(path) || GLUE.test(path) || path.endsWith(".json"))).toEqual([]);
  });
}

// Stands for any control that needs the app; the rule under test is boot.js's.
const CONTROL = '<button type="button" data-needs-app>Simpan</button>';

for (const reach of ["presses", "focuses"] as const) {
  test(`with Save-Data the app starts when the reader ${reach} a control that needs it`, async ({ page, site, open, consoleWatch }) => {
    consoleWatch.maySay(HELD_BACK);
    await setConnection(page, { saveData: true, effectiveType: "4g" });
    site.replace("/", { body: (html) => html.replace('<div id="boot-notice"', `${CONTROL}<div id="boot-notice"`) });
    await open("/");
    await expect(page.locator("html")).toHaveAttribute("data-app", "waiting");
    expect(site.requests(WASM)).toBe(0);
    const control = page.getByRole("button", { name: "Simpan" });
    await (reach === "presses" ? control.click() : control.focus());
    await waitForApp(page);
    expect(site.requests(WASM)).toBe(1);
    await markDocument(page);
    await menuLink(page, "Berita").click();
    await expect(page).toHaveURL(site.url("/berita/"));
    expect(await page.evaluate(() => window.wartaIsMarked)).toBe(true);
  });
}

test("with Save-Data typing into the search box starts the app, which then searches", async ({
  page,
  site,
  open,
  consoleWatch,
}) => {
  consoleWatch.maySay(HELD_BACK);
  await setConnection(page, { saveData: true, effectiveType: "4g" });
  await open("/cari/");
  await expect(page.locator("html")).toHaveAttribute("data-app", "waiting");
  expect(site.requests(WASM)).toBe(0);
  await page.getByRole("searchbox").pressSequentially("kelima");
  await waitForApp(page);
  await expect(page.locator("main .entry-list > li:visible")).toHaveCount(1);
});

test("with Save-Data an address with a query starts the app: nothing else can answer it", async ({ page, openApp, consoleWatch }) => {
  consoleWatch.maySay(HELD_BACK);
  await setConnection(page, { saveData: true, effectiveType: "4g" });
  await openApp("/cari/?q=kelima");
  await expect(page.locator("main .entry-list > li:visible")).toHaveCount(1);
});

for (const effectiveType of ["3g", "4g"] as const) {
  test(`on a ${effectiveType} network without Save-Data the app starts by itself`, async ({ page, site, openApp }) => {
    await setConnection(page, { saveData: false, effectiveType });
    await openApp("/");
    expect(site.requests(WASM)).toBe(1);
  });
}

test("where the browser reports no network type the app starts by itself", async ({ page, site, openApp }) => {
  await setConnection(page, undefined);
  await openApp("/");
  expect(site.requests(WASM)).toBe(1);
});
