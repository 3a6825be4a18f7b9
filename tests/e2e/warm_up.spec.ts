import type { Page } from "@playwright/test";
import { setQuietConnection } from "./support/connection";
import { addLink } from "./support/added_link";
import { watchShifts } from "./support/layout_shifts";
import { menuLink } from "./support/menu_links";
import { expect, test } from "./support/test";

declare global {
  interface Window {
    // The main headings that were made by the app, in order.
    wartaHeadings: Element[];
  }
}

test.use({ publishedSite: "fixture" });

test.beforeEach(async ({ page }) => {
  await setQuietConnection(page);
  await watchShifts(page);
  await page.addInitScript(() => {
    window.wartaHeadings = [];
    const make = document.createElement.bind(document);
    document.createElement = (name: string) => {
      const made = make(name);
      if (name === "h1") window.wartaHeadings.push(made);
      return made;
    };
  });
});

// Returns the headings of the pages that were built and are not shown, in order.
const unseen = (page: Page) =>
  page.evaluate(() => window.wartaHeadings.filter((heading) => !heading.isConnected).map((heading) => heading.textContent));

test("hovering over a link builds its kind of page once out of view, moves nothing and loads no picture", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/video/");
  await (await addLink(page, { href: "/artikel/semua-blok/" })).hover();
  await expect.poll(() => unseen(page)).toEqual(["Semua jenis blok"]);
  // Another entry, whose kind has been built already, and a page of another kind, for which the test waits.
  await (await addLink(page, { href: "/berita/kelima/" })).hover();
  await menuLink(page, "Berita").hover();
  await expect.poll(() => unseen(page)).toEqual(["Semua jenis blok", "Berita"]);

  await expect(page.locator("h1")).toHaveText("Video");
  expect(await page.evaluate(() => window.wartaShifts)).toEqual([]);
  expect(site.requests(/\/media\//)).toBe(0);
});

test("a page built out of view leaves nothing behind, and is shown as usual", async ({ page, site, openApp }) => {
  await openApp("/video/");
  await menuLink(page, "Berita").hover();
  await expect.poll(() => unseen(page)).toEqual(["Berita"]);
  await menuLink(page, "Berita").click();
  await expect(page).toHaveURL(site.url("/berita/"));
  await expect(page.locator("main h1")).toHaveText("Berita");
  await expect(page.locator("h1")).toHaveCount(1);
  await page.locator("main .entry-card__link").first().click();
  await expect(page.locator("article.reader")).toHaveCount(1);
});
