import { expect, test } from "./support/test";

test.describe("below a base path", () => {
  test.use({ publishedSite: "fixture-portal" });

  test("A10: nothing is asked for outside of the base, cold or by navigation", async ({ page, site, openApp }) => {
    await openApp("/");
    const sections = page.locator("nav.nav-menu a", { hasText: "Berita" });
    await sections.first().click();
    await expect(page).toHaveURL(site.url("/berita/"));
    expect(site.requested.filter((path) => path.startsWith("outside "))).toEqual([]);
  });
});
