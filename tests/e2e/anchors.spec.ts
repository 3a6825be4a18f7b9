import type { Page } from "@playwright/test";
import { menuLink } from "./support/menu_links";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

test.use({ publishedSite: "fixture", viewport: { width: 360, height: 480 } });

const PLACE = "/artikel/semua-blok/#tabel-dan-kode";

async function expectAtTop(page: Page, id: string): Promise<void> {
  const target = page.locator(`#${id}`);
  await expect(target).toBeInViewport();
  // The target is in the upper quarter of the screen, and the page has scrolled: on the short screen of these tests no
  // target is there by chance.
  await expect.poll(async () => (await target.boundingBox())?.y ?? -1).toBeLessThan(120);
  expect((await target.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
}

test("A7: a page opened with a fragment shows its target, and still does after the take-over", async ({
  page,
  site,
  open,
}) => {
  await open(PLACE);
  await expectAtTop(page, "tabel-dan-kode");
  await waitForApp(page);
  await expectAtTop(page, "tabel-dan-kode");
  await expect(page).toHaveURL(site.url(PLACE));
});

test("A7: a link to a fragment of the shown page scrolls there, and Back scrolls back, without a request", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/panduan/");
  await markDocument(page);
  const before = site.requested.length;
  const link = page.locator("main").getByRole("link", { name: "bagian gambar" });
  await link.click();
  await expect(page).toHaveURL(site.url("/panduan/#gambar"));
  await expect(page.locator("#gambar")).toBeInViewport();
  await expect(page.locator("h2:target")).toHaveId("gambar");
  await page.goBack();
  await expect(page).toHaveURL(site.url("/panduan/"));
  await expect(page.locator("h1")).toHaveText("Panduan");
  await expectSameDocument(page);
  expect(site.requested.slice(before).filter((path) => path.startsWith("/panduan/"))).toEqual([]);
});

test("A7: a link to a fragment of another page leads there through the app, and Back leads back", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/panduan/");
  await markDocument(page);
  await page.locator("main").getByRole("link", { name: "kabar semua blok" }).click();
  await expect(page.locator("h1")).toHaveText("Semua jenis blok");
  await expect(page).toHaveURL(site.url(PLACE));
  await expectAtTop(page, "tabel-dan-kode");
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("Panduan");
  await expect(page).toHaveURL(site.url("/panduan/"));
  await page.goForward();
  await expect(page.locator("h1")).toHaveText("Semua jenis blok");
  await expect(page).toHaveURL(site.url(PLACE));
  await expectSameDocument(page);
});

test("A7: a second link to a fragment of a page that the app has shown works like the first", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/artikel/semua-blok/");
  await markDocument(page);
  await page.locator("main").getByRole("link", { name: "dalam" }).click();
  await expect(page).toHaveURL(site.url("/panduan/#gambar"));
  await page.locator("main").getByRole("link", { name: "kabar semua blok" }).click();
  await expect(page).toHaveURL(site.url(PLACE));
  await expectAtTop(page, "tabel-dan-kode");
  await expectSameDocument(page);
});

test("A7: a link without a fragment leads to the top of the page", async ({ page, openApp }) => {
  await openApp(PLACE);
  await expectAtTop(page, "tabel-dan-kode");
  await menuLink(page, "Berita").press("Enter");
  await expect(page.locator("h1")).toHaveText("Berita");
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("A7: a fragment that matches no element leads to the page and breaks nothing", async ({ page, site, openApp }) => {
  await openApp("/panduan/#%E0%A4%A");
  await expect(page.locator("h1")).toHaveText("Panduan");
  await menuLink(page, "Berita").click();
  await expect(page).toHaveURL(site.url("/berita/"));
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("Panduan");
});

for (const path of ["/berita/", "/artikel/semua-blok/", "/tidak-ada/"]) {
  test(`A5: on ${path} the first Tab stop is the skip link, which moves into the content without a request`, async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    consoleWatch.maySay(/^error: Failed to load resource: .*404/);
    await openApp(path);
    await markDocument(page);
    const before = site.requested.length;
    await page.keyboard.press("Tab");
    const link = page.getByRole("link", { name: "Langsung ke konten" });
    await expect(link).toBeFocused();
    await link.press("Enter");
    await expect(page).toHaveURL(site.url(`${path}#konten`));
    await expect(page.locator("main")).toBeFocused();
    await expectSameDocument(page);
    expect(site.requested.slice(before)).not.toContain(`${path}index.json`);
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("A7: the browser itself handles fragments, on loading and by a link", async ({ page, site, open }) => {
    await open("/panduan/");
    await page.locator("main").getByRole("link", { name: "kabar semua blok" }).click();
    await expect(page).toHaveURL(site.url(PLACE));
    const target = page.locator("#tabel-dan-kode");
    await expect(target).toBeInViewport();
    expect((await target.boundingBox())?.y).toBeLessThan(120);
  });
});
