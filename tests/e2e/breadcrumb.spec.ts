import type { Page } from "@playwright/test";
import { FIXTURE_PAGES, REAL_PAGES, SAYS_404, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { menuLink } from "./support/menu_links";
import { REAL_ARTICLE } from "./support/real_article";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

const trailOf = (page: Page) => page.getByRole("navigation", { name: "Remah roti" });

type Step = [label: string, path: string | null];

// Reads the steps in order, each with the path that it leads to; the page itself has none.
const readTrail = (page: Page): Promise<Step[]> =>
  trailOf(page)
    .getByRole("listitem")
    .evaluateAll((items) =>
      items.map((item) => [item.textContent ?? "", item.querySelector("a")?.getAttribute("href") ?? null]),
    );

// Reads the same steps from the data for search engines.
const readData = (page: Page): Promise<{ name: string; position: number; item: string }[]> =>
  page
    .locator('head script[type="application/ld+json"]')
    .evaluateAll((blocks) => blocks.map((block) => JSON.parse(block.textContent ?? "").itemListElement))
    .then((lists) => lists.find(Boolean) ?? []);

const TRAILS: Record<string, Step[]> = {
  "/berita/": [["Beranda", "/"], ["Berita", null]],
  "/berita/halaman/1/": [["Beranda", "/"], ["Berita", "/berita/"], ["Halaman 1", null]],
  [REAL_ARTICLE.path]: [["Beranda", "/"], ["Berita", "/berita/"], [REAL_ARTICLE.title, null]],
  "/sub-menu-1/": [["Beranda", "/"], ["Sub Menu 1", null]],
  "/cari/": [["Beranda", "/"], ["Cari", null]],
  "/kontak/": [["Beranda", "/"], ["Kontak", null]],
  "/peta-situs/": [["Beranda", "/"], ["Peta situs", null]],
};

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    for (const [path, steps] of Object.entries(TRAILS)) {
      test(`A8: ${path} shows its breadcrumb from Beranda before its heading`, async ({ page, open }) => {
        await open(path);
        if (script === "with") await waitForApp(page);
        expect(await readTrail(page)).toEqual(steps);
        await expect(page.locator("main > .page > nav:first-child")).toHaveAttribute("aria-label", "Remah roti");
        await expect(trailOf(page).getByRole("link")).toHaveCount(steps.length - 1);
        // `aria-current` belongs to the menu alone.
        await expect(page.locator("main [aria-current]")).toHaveCount(0);
      });
    }

    test("A8: Beranda and the page for unknown paths have no breadcrumb", async ({ page, open, consoleWatch }) => {
      consoleWatch.mustSay(SAYS_404);
      for (const path of ["/", UNKNOWN_PATH]) {
        await open(path);
        if (script === "with") await waitForApp(page);
        await expect(page.locator("h1")).toHaveCount(1);
        await expect(trailOf(page)).toHaveCount(0);
        expect(await readData(page)).toEqual([]);
      }
    });

    test("A8: the breadcrumb's links lead up", async ({ page, site, open }) => {
      await open("/berita/halaman/1/");
      if (script === "with") {
        await waitForApp(page);
        await markDocument(page);
      }
      await trailOf(page).getByRole("link", { name: "Berita" }).click();
      await expect(page).toHaveURL(site.url("/berita/"));
      await expect(page.locator("h1")).toHaveText("Berita");
      await trailOf(page).getByRole("link", { name: "Beranda" }).click();
      await expect(page).toHaveURL(site.url("/"));
      await expect(trailOf(page)).toHaveCount(0);
      if (script === "with") await expectSameDocument(page);
    });
  });
}

test("A8: after a navigation the breadcrumb is that of the new page", async ({ page, openApp }) => {
  await openApp("/");
  await markDocument(page);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  expect(await readTrail(page)).toEqual([["Beranda", "/"], ["Artikel", null]]);
  await menuLink(page, "Beranda").click();
  await expect(trailOf(page)).toHaveCount(0);
  await expectSameDocument(page);
});

test.describe("at 320 px", () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

  test("A8: a long title in the breadcrumb causes no sideways scroll, and its links are large enough", async ({ page, open }) => {
    for (const path of Object.values(REAL_PAGES).filter((path) => path !== UNKNOWN_PATH)) {
      await open(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
      for (const link of await trailOf(page).getByRole("link").all()) {
        expect((await link.boundingBox())?.height, path).toBeGreaterThanOrEqual(24);
      }
    }
  });
});

test.describe("on the fixture below a base path", () => {
  test.use({ publishedSite: "fixture-portal", javaScriptEnabled: false });

  test("A8: the data for search engines has the same steps, with absolute addresses", async ({ page, open, consoleWatch }) => {
    // Nothing but the 404: a block of data that the policy forbids would be reported on the console.
    consoleWatch.mustSay(SAYS_404);
    for (const path of Object.values(FIXTURE_PAGES)) {
      await open(path);
      const steps = await readTrail(page);
      const data = await readData(page);
      expect(data.map(({ name }) => name), path).toEqual(steps.map(([label]) => label));
      expect(data.map(({ position }) => position), path).toEqual(steps.map((_, index) => index + 1));
      const links = steps.map(([, href]) => href ?? `/portal${path}`);
      expect(data.map(({ item }) => item), path).toEqual(links.map((link) => `https://contoh.go.id${link}`));
    }
  });
});
