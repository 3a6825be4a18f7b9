import { setConnection } from "./support/connection";
import { addLink } from "./support/added_link";
import { watchShifts } from "./support/layout_shifts";
import { menuLink } from "./support/menu_links";
import { expect, test } from "./support/test";

declare global {
  interface Window {
    // The headings of the pages built outside the view, in order.
    wartaUnseen: string[];
  }
}

test.use({ publishedSite: "fixture" });

test.beforeEach(async ({ page }) => {
  // If the network is unknown the app prefetches nothing when idle, so every page that it builds ahead answers an
  // action of the test.
  await setConnection(page, undefined);
  await watchShifts(page);
  await page.addInitScript(() => {
    window.wartaUnseen = [];
    document.addEventListener("DOMContentLoaded", () => {
      const root = document.querySelector("#warta-app") ?? document.body;
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof Element) || !node.matches(".unseen")) continue;
          window.wartaUnseen.push(node.querySelector("h1")?.textContent ?? "");
        }
      }).observe(root, { childList: true });
    });
  });
});

test("hovering over a link builds its kind of page once out of view, moves nothing and loads no picture", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/video/");
  const unseen = () => page.evaluate(() => window.wartaUnseen);
  await (await addLink(page, { href: "/artikel/semua-blok/" })).hover();
  await expect.poll(unseen).toEqual(["Semua jenis blok"]);
  // Another entry, whose kind has been built already, and a page of another kind, for which the test waits.
  await (await addLink(page, { href: "/berita/kelima/" })).hover();
  await menuLink(page, "Berita").hover();
  await expect.poll(unseen).toEqual(["Semua jenis blok", "Berita"]);

  await expect(page.locator(".unseen")).toHaveCount(0);
  await expect(page.locator("h1")).toHaveText("Video");
  expect(await page.evaluate(() => window.wartaShifts)).toEqual([]);
  expect(site.requests(/\/media\//)).toBe(0);
});

test("a page built out of view leaves nothing behind, and is shown as usual", async ({ page, site, openApp }) => {
  await openApp("/video/");
  await menuLink(page, "Berita").hover();
  await expect.poll(() => page.evaluate(() => window.wartaUnseen)).toEqual(["Berita"]);
  await menuLink(page, "Berita").click();
  await expect(page).toHaveURL(site.url("/berita/"));
  await expect(page.locator("main h1")).toHaveText("Berita");
  await expect(page.locator("h1")).toHaveCount(1);
  await page.locator("main .entry-card__link").first().click();
  await expect(page.locator("article.reader")).toHaveCount(1);
});
