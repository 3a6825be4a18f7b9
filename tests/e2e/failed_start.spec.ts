import { BROWSER_SAYS, expectReadableWithPlainLinks, menuLink, notice, reload } from "./support/failed_app";
import type { FaultyServer } from "./support/faulty_server";
import { BOOT, GLUE, openHeld, STYLES, WASM } from "./support/held_app";
import { expectNewDocument, markDocument, waitForFrames } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

// An app that cannot start, or is not there: what the page says and does.
test.use({ publishedSite: "fixture" });

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
