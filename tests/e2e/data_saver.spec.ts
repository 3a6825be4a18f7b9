import type { Page } from "@playwright/test";
import { HELD_BACK } from "./support/held_back";
import { findUnaskedShifts, watchShifts } from "./support/layout_shifts";
import { menuLink } from "./support/menu_links";
import { REAL_ARTICLE } from "./support/real_article";
import { expect, test, waitForApp } from "./support/test";

const show = (page: Page) => page.getByRole("button", { name: /^Tampilkan gambar \(\d+ KB\)$/ });
const save = (page: Page) => page.addInitScript(() => localStorage.setItem("warta-saver", "1"));

test("C7: no picture is loaded unless the reader asks for it, on any page", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.maySay(HELD_BACK);
  await save(page);
  await watchShifts(page);
  await openApp(REAL_ARTICLE.path);
  await expect(show(page)).toHaveCount(2);
  await page.mouse.wheel(0, 5000);
  await menuLink(page, "Berita").click();
  await expect(page.locator("h1")).toHaveText("Berita");
  await expect(page.locator(".entry-card__picture").first()).toBeHidden();
  await page.goto(site.url("/"));
  await waitForApp(page);
  expect(site.requests(/^\/media\//)).toBe(0);
  expect(await findUnaskedShifts(page)).toEqual([]);
});

test("C7: pressing a picture's button loads that picture alone, in the space reserved for it", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.maySay(HELD_BACK);
  await save(page);
  await openApp(REAL_ARTICLE.path);
  const picture = page.locator(".prose .figure img").first();
  const roomOf = () => picture.evaluate(({ offsetWidth, offsetHeight }: HTMLImageElement) => [offsetWidth, offsetHeight]);
  const room = await roomOf();
  await show(page).first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(show(page)).toHaveCount(1);
  await expect(page.locator(".figure__zoom").first()).toBeFocused();
  expect(site.requests(/^\/media\//)).toBe(1);
  expect(await roomOf()).toEqual(room);
});

test("C7: a picture that fails to load can be requested again", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.maySay(HELD_BACK);
  consoleWatch.mustSay(/503/);
  await save(page);
  await openApp(REAL_ARTICLE.path);
  site.fail(/^\/media\//, 503);
  await show(page).first().click();
  const again = page.getByRole("button", { name: /gagal, coba lagi/ });
  await expect(again).toBeVisible();
  site.heal();
  await again.click();
  await expect(again).toHaveCount(0);
  await expect(show(page)).toHaveCount(1);
});

test("C7: the mode is switched on and off in Tampilan", async ({ page, openApp, consoleWatch }) => {
  consoleWatch.maySay(HELD_BACK);
  await openApp(REAL_ARTICLE.path);
  await expect(show(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Tampilan" }).click();
  await page.getByRole("group", { name: "Mode hemat data" }).getByRole("button", { name: "Nyala" }).click();
  await expect(show(page)).toHaveCount(2);
  await waitForApp(page);
  await page.getByRole("button", { name: "Tampilan" }).click();
  await page.getByRole("group", { name: "Mode hemat data" }).getByRole("button", { name: "Mati" }).click();
  await expect(show(page)).toHaveCount(0);
  await expect.poll(() => page.locator(".prose .figure img").first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test("C7: the device's Save-Data is followed, unless the reader chooses otherwise", async ({ page, site, open, consoleWatch }) => {
  consoleWatch.maySay(HELD_BACK);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g" } }),
  );
  await open(REAL_ARTICLE.path);
  await expect(page.locator("html")).toHaveAttribute("data-saver", "1");
  await expect(page.locator("h1")).toBeVisible();
  expect(site.requests(/^\/media\//)).toBe(0);
  await page.evaluate(() => localStorage.setItem("warta-saver", "0"));
  await page.reload();
  await expect.poll(() => page.locator(".prose .figure img").first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});
