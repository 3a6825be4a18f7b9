import { menuLink } from "./support/menu_links";
import { expect, test, waitForApp } from "./support/test";

// The parts of a card keep their distances, with and without a picture, and all blocks of a list have the same width.
for (const width of [360, 1280]) {
  test(`cards have no holes, chips touch nothing, and lists have one width, at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/berita/", "/pengumuman/", "/artikel/", "/video/"]) {
      await page.goto(site.url(path));
      await waitForApp(page);
      const cards = await page.locator("main .entry-card").evaluateAll((found) =>
        found.map((card) => {
          const placed = (selector: string) => card.querySelector(selector)?.getBoundingClientRect();
          const [title, meta, chip, summary, picture] = [".entry-card__link", ".entry-card__meta", ".state-line > .chip", ".entry-card__summary", ".entry-card__picture"].map(placed);
          return {
            title: card.textContent,
            hasBoth: Boolean(chip && picture),
            overChip: chip && meta ? chip.top - meta.bottom : 4,
            overSummary: summary ? summary.top - (chip ?? meta ?? title!).bottom : 8,
          };
        }),
      );
      expect(cards.length, path).toBeGreaterThan(0);
      for (const { title, overChip, overSummary } of cards) {
        expect(overChip, `over the chip of ${title}`).toBeGreaterThanOrEqual(4);
        expect(overSummary, `over the summary of ${title}`).toBeGreaterThanOrEqual(4);
        expect(overSummary, `over the summary of ${title}`).toBeLessThanOrEqual(24);
      }
      if (path === "/pengumuman/") {
        expect(cards.some(({ hasBoth }) => hasBoth), "a card with picture and chip").toBe(true);
        const widths = await page
          .locator("main .entry-list, main .section__over")
          .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().width)));
        expect(widths.length).toBeGreaterThan(2);
        expect(new Set(widths).size, `widths ${widths.join(", ")}`).toBe(1);
      }
    }
  });
}

test("the skeleton of a list and the note of an empty list are as wide as a list", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.maySay(/Failed to load resource/);
  await page.setViewportSize({ width: 1280, height: 900 });
  const widthOf = (selector: string) =>
    page.locator(`main ${selector}`).first().evaluate((block) => Math.round(block.getBoundingClientRect().width));
  await openApp("/pengumuman/");
  const width = await widthOf(".entry-list");
  site.fail("/artikel/index.json", 500);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("main h1")).toHaveText("Gagal memuat");
  const twin = site.hold("/berita/index.json");
  await menuLink(page, "Berita").click();
  await twin.arrived;
  expect(await widthOf(".skeleton__card")).toBe(width);
  twin.release();
  await expect(page.locator("main h1")).toHaveText("Berita");
  await page.goto(site.url("/pengumuman/?tahun=1999"));
  await expect(page.locator("main .empty-notice")).toBeVisible();
  expect(await widthOf(".empty-notice")).toBe(width);
});
