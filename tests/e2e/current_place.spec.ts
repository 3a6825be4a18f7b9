import { followMenu, menuLink, menuOf } from "./support/menu_links";
import { expect, test } from "./support/test";

for (const [what, name, path] of [
  ["section page", "Berita", "/berita/"],
  ["home", "Beranda", "/"],
  ["page of a submenu", "Sub Menu 2", "/sub-menu-2/"],
] as const) {
  test(`A4: the ${what} is marked as the current page on exactly one link, after a load and after a navigation`, async ({
    page,
    site,
    openApp,
  }) => {
    const marked = menuOf(page).locator("[aria-current]");
    await openApp(path);
    const expectMark = async (): Promise<void> => {
      await expect(marked).toHaveCount(1);
      await expect(marked).toHaveAttribute("aria-current", "page");
      await expect(marked).toHaveAttribute("href", path);
    };
    await expectMark();
    await menuLink(page, "Artikel").click();
    await expect(page).toHaveURL(site.url("/artikel/"));
    await expect(marked).toHaveAttribute("href", "/artikel/");
    await expect(marked).toHaveCount(1);
    await followMenu(page, name);
    await expect(page).toHaveURL(site.url(path));
    await expectMark();
    // The submenu is part of the menu, and nothing outside the menu is marked.
    await expect(page.locator("[aria-current]")).toHaveCount(1);
  });
}

for (const path of ["/berita/bijak-bermedsos-kita-semua-adalah-humas/", "/berita/halaman/1/"]) {
  test(`A4: on ${path} the menu marks the section that contains the page`, async ({ page, openApp }) => {
    const marked = menuOf(page).locator("[aria-current]");
    await openApp(path);
    const expectMark = async (): Promise<void> => {
      await expect(marked).toHaveCount(1);
      await expect(marked).toHaveAttribute("aria-current", "true");
      await expect(marked).toHaveText("Berita");
    };
    await expectMark();
    await menuLink(page, "Artikel").click();
    await expect(marked).toHaveText("Artikel");
    await page.goBack();
    await expect(page.locator("h1")).not.toHaveText("Artikel");
    await expectMark();
  });
}

test("A4: an entry reached through the app marks its section, a page in no section marks nothing", async ({
  page,
  openApp,
}) => {
  const marked = menuOf(page).locator("[aria-current]");
  await openApp("/pengumuman/");
  await expect(marked).toHaveAttribute("aria-current", "page");
  await page.locator("main .entry-card__link").first().click();
  await expect(page.locator("article.reader")).toBeVisible();
  await expect(marked).toHaveCount(1);
  await expect(marked).toHaveAttribute("aria-current", "true");
  await expect(marked).toHaveText("Pengumuman");
  await page.getByRole("contentinfo").getByRole("link", { name: "Privasi" }).click();
  await expect(page.locator("h1")).toContainText("rivasi");
  await expect(marked).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("A4: the marks are in the published page", async ({ page, open }) => {
    const marked = menuOf(page).locator("[aria-current]");
    for (const [path, mark, name] of [
      ["/berita/", "page", "Berita"],
      ["/berita/halaman/1/", "true", "Berita"],
      ["/berita/bijak-bermedsos-kita-semua-adalah-humas/", "true", "Berita"],
      ["/sub-menu-3/", "page", "Sub Menu 3"],
    ] as const) {
      await open(path);
      await expect(marked).toHaveCount(1);
      await expect(marked).toHaveAttribute("aria-current", mark);
      await expect(marked).toHaveText(name);
    }
  });
});
