import { expect, test } from "./support/test";

const MENU = [
  "Beranda",
  "Berita",
  "Pengumuman",
  "Artikel",
  "Video",
  "Sub Menu 1",
  "Sub Menu 2",
  "Sub Menu 3",
  "Sub Menu 4",
  "Sub Menu 5",
];

test("A1: the menu's links stand in their order, and each leads to a page with one h1", async ({ page, open }) => {
  await open("/");
  const links = page.locator("nav.nav-menu a");
  expect((await links.allTextContents()).map((text) => text.trim())).toEqual(MENU);
  const targets = await links.evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  for (const target of targets) {
    const answer = await page.goto(target);
    expect(answer?.status(), target).toBe(200);
    await expect(page.locator("h1"), target).toHaveCount(1);
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("A3: the submenu opens and its links work", async ({ page, open }) => {
    await open("/");
    const first = page.locator("nav.nav-menu a", { hasText: "Sub Menu 1" });
    await expect(first).toBeHidden();
    await page.locator("nav.nav-menu button[popovertarget]").click();
    await first.click();
    await expect(page).toHaveURL(/\/sub-menu-1\/$/);
    await expect(page.locator("h1")).toHaveCount(1);
  });
});
