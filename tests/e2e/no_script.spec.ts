import { SAYS_404, SITES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { expect, test } from "./support/test";

test.use({ javaScriptEnabled: false });

for (const [publishedSite, pages] of SITES) {
  test.describe(`on ${publishedSite}`, () => {
    test.use({ publishedSite });

    for (const [kind, path] of Object.entries(pages)) {
      test(`A3: without script the ${kind} is complete, and shows nothing that needs the app`, async ({
        page,
        open,
        consoleWatch,
      }) => {
        if (path === UNKNOWN_PATH) consoleWatch.mustSay(SAYS_404);
        await open(path);
        await expect(page.locator("h1")).toHaveCount(1);
        await expect(page.locator("main h1")).toBeVisible();
        expect((await page.locator("main").innerText()).length).toBeGreaterThan(40);
        await expect(page).toHaveTitle(/Warta/);

        // Each button works by itself: it opens a popover or sends its form.
        for (const button of await page.locator("button:visible").all()) {
          const works = await button.evaluate((element) => {
            const { type, form, popoverTargetElement } = element as HTMLButtonElement;
            return popoverTargetElement !== null || (type === "submit" && form !== null && form.action !== "");
          });
          expect(works, await button.innerText()).toBe(true);
        }
        await expect(
          page.locator("[data-needs-app]:visible, #boot-notice:visible, .skeleton:visible, [role=alert]:visible"),
        ).toHaveCount(0);
        await expect(page.locator(".progress-bar")).toHaveCSS("opacity", "0");
        await expect(page.locator("#connection-line .boot-notice")).toBeHidden();
        await expect(page.locator(":popover-open")).toHaveCount(0);

        // Every link leads somewhere, and every picture loads without a script's help.
        const hrefs = await page.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
        expect(hrefs.filter((href) => !href || /^javascript:|^#$/.test(href))).toEqual([]);
        for (const picture of await page.locator("main img").all()) {
          await picture.scrollIntoViewIfNeeded();
          await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
        }
      });
    }
  });
}

test("A3: without script a reader gets from Beranda to the oldest news by links alone", async ({
  page,
  site,
  open,
}) => {
  await open("/");
  await page.locator("main").getByRole("link", { name: "Lihat semua Berita" }).click();
  await expect(page).toHaveURL(site.url("/berita/"));
  const older = page.getByRole("link", { name: /^Lebih lama/ });
  while ((await older.count()) > 0) {
    const next = await older.evaluate((link) => (link as HTMLAnchorElement).href);
    await older.click();
    await expect(page).toHaveURL(next);
  }
  await expect(page).toHaveURL(site.url("/berita/halaman/1/"));
  await page.locator("main .entry-card__link").last().click();
  await expect(page.locator("h1")).toHaveText("Bijak Bermedsos: Kita Semua Adalah Humas");
});

test.describe("on fixture", () => {
  test.use({ publishedSite: "fixture" });

  test("A3: without script an old address leads to the new one", async ({ page, site, open }) => {
    await open("/berita/nama-lama/");
    await expect(page).toHaveURL(site.url("/berita/pertama/"));
    await expect(page.locator("h1")).toHaveText("Kabar pertama");
  });
});
