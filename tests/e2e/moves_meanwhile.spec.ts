import { addLink } from "./support/added_link";
import { openHeld } from "./support/held_app";
import { holdPageBehind } from "./support/held_page";
import { box, expectAnswer, WORKER_WASM } from "./support/search";
import { START, expectPage } from "./support/shown_page";
import { expect, test, waitForApp } from "./support/test";

// What the reader does while something else is still loading.

test("typing while the page of Back is loading does not change the address", async ({ page, site, openApp }) => {
  const twin = await holdPageBehind({ page, site, openApp }, "/cari/", "Cari");
  const worker = site.hold(WORKER_WASM);
  await box(page).pressSequentially("BERmedsos");
  await worker.arrived;
  await page.goBack();
  await twin.arrived;
  worker.release();
  await expectAnswer(page, /tulisan memuat “BERmedsos”/);
  await expect(page).toHaveURL(site.url(START));
  twin.release();
  await expectPage(page, site.url(START), "Video");
});

test("a search page loaded by its file name gets its own address, and typing keeps the focus", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/cari/index.html");
  await expect(page).toHaveURL(site.url("/cari/"));
  await page.locator(".skip-link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url("/cari/#konten"));
  await box(page).pressSequentially("BERmedsos");
  await expectAnswer(page, /tulisan memuat “BERmedsos”/);
  await expect(page).toHaveURL(site.url("/cari/?q=BERmedsos"));
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("BERmedsos");
});

test("words that look like an escape are searched as they were typed", async ({ page, site, openApp }) => {
  await openApp("/cari/");
  await box(page).fill("%41");
  await box(page).press("Enter");
  await expectAnswer(page, /“%41”/);
  await expect(page).toHaveURL(site.url("/cari/?q=%2541"));
  await expect(box(page)).toHaveValue("%41");
});

test("a jump back over an entry that the browser made before the app started shows the page of its address", async ({
  page,
  site,
}) => {
  const app = await openHeld(page, site, START);
  await page.locator(".skip-link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url(`${START}#konten`));
  await app.takeOver();
  await (await addLink(page, { href: "/kontak/" })).click();
  await expectPage(page, site.url("/kontak/"), "Kontak");
  await page.evaluate(() => history.go(-2));
  await expectPage(page, site.url(START), "Video");
});

test.describe("in a filtered list", () => {
  test.use({ publishedSite: "lists" });

  test("Back sets the title of the list before its results have loaded", async ({ page, site, openApp }) => {
    const filtered = "/berita/?tahun=2020&unit=balai";
    await openApp("/berita/");
    const title = await page.title();
    await (await addLink(page, { href: filtered })).click();
    await expect(page.locator(".filter-bar__status")).toContainText("cocok");
    await (await addLink(page, { href: "/artikel/" })).click();
    await expect(page.locator("main h1")).toHaveText("Artikel");
    await page.reload();
    await waitForApp(page);
    const numbers = site.hold(/nomor\.json$/);
    await page.goBack();
    await numbers.arrived;
    await expect(page.locator("main h1")).toHaveText("Berita");
    await expect(page).toHaveTitle(title);
    numbers.release();
    await expect(page.locator(".filter-bar__status")).toContainText("cocok");
  });
});
