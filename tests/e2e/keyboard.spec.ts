import type { Page } from "@playwright/test";
import { openWithoutApp } from "./support/held_app";
import { tabTo } from "./support/keyboard";
import { openNotice, retryButton } from "./support/load_notice";
import { menuLink, menuOf } from "./support/menu_links";
import { expect, test } from "./support/test";

// What a reader does without a mouse. The single keys of a submenu are tested in menu.spec.ts.

const heading = (page: Page) => page.locator("main h1");

for (const publishedSite of ["real", "fixture"] as const) {
  test.describe(`on ${publishedSite}`, () => {
    test.use({ publishedSite });

    test("K1: each submenu is reached, opened, walked through and left by keyboard alone", async ({ page, openApp }) => {
      await openApp("/");
      const buttons = menuOf(page).getByRole("button");
      const count = await buttons.count();
      expect(count).toBeGreaterThan(0);
      for (const index of Array(count).keys()) {
        const button = buttons.nth(index);
        const links = page.locator(":popover-open").getByRole("link");
        await tabTo(page, button);
        for (const key of ["Enter", "Space"]) {
          await page.keyboard.press(key);
          await expect(links.first()).toBeVisible();
          await page.keyboard.press("Escape");
          await expect(links).toHaveCount(0);
          await expect(button).toBeFocused();
        }
        await page.keyboard.press("Enter");
        for (const link of await links.all()) {
          await page.keyboard.press("Tab");
          await expect(link).toBeFocused();
        }
        await page.keyboard.press("Tab");
        await expect(links).toHaveCount(0);
        expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe("body");
        // Shift+Tab leads back to the button, for the next round.
        await page.keyboard.press("Shift+Tab");
      }
    });
  });
}

test("K1: a link of a submenu is followed by keyboard alone", async ({ page, site, openApp }) => {
  await openApp("/");
  await tabTo(page, page.getByRole("button", { name: "Submenu Video" }));
  await page.keyboard.press("Enter");
  await tabTo(page, menuLink(page, "Sub Menu 3"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url("/sub-menu-3/"));
  await expect(heading(page)).toBeFocused();
  await expect(page.locator(":popover-open")).toHaveCount(0);
});

test("K1: a list is paged through to its end and back by keyboard alone", async ({ page, site, openApp }) => {
  const older = page.getByRole("link", { name: /^Lebih lama/ });
  const newer = page.getByRole("link", { name: /^Lebih baru/ });
  await openApp("/berita/");
  const visited: string[] = [];
  while ((await older.count()) > 0) {
    visited.push(page.url());
    const next = await older.evaluate((link) => (link as HTMLAnchorElement).href);
    await tabTo(page, older);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(next);
    await expect(heading(page)).toBeFocused();
  }
  await expect(page).toHaveURL(site.url("/berita/halaman/1/"));
  for (const url of visited.toReversed()) {
    await tabTo(page, newer);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(url);
    await expect(heading(page)).toBeFocused();
  }
});

test("K1: an entry is opened from its card and left by Back, which returns to the card, by keyboard alone", async ({
  page,
  openApp,
}) => {
  await openApp("/berita/");
  const url = page.url();
  const card = page.locator("main article").getByRole("link").nth(1);
  const name = (await card.textContent()) ?? "";
  await tabTo(page, card);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(name);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(url);
  await expect(card).toBeFocused();
});

// A key that scrolls starts an animation; pressing the next key before it ends would only change its course.
async function pressAndScroll(page: Page, key: string): Promise<void> {
  const scrolled = await page.evaluateHandle(
    () => ({ end: new Promise((resolve) => addEventListener("scrollend", resolve, { once: true })) }),
  );
  await page.keyboard.press(key);
  await scrolled.evaluate(async ({ end }) => void (await end));
}

test.describe("on a page longer and a table wider than the screen", () => {
  test.use({ publishedSite: "fixture", viewport: { width: 360, height: 480 } });

  test("K1: a reader scrolls by keyboard, and reaches and scrolls a wide table and its code", async ({
    page,
    openApp,
  }) => {
    await openApp("/artikel/semua-blok/");
    const place = () => page.evaluate(() => scrollY);
    await pressAndScroll(page, "PageDown");
    expect(await place()).toBeGreaterThan(100);
    await pressAndScroll(page, "End");
    expect(await page.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 1)).toBe(true);
    await pressAndScroll(page, "Home");
    expect(await place()).toBe(0);
    // The fixture's own table and code would fit, so they are made wider.
    const table = page.locator("main").getByLabel(/^Tabel/);
    await table.evaluate((region) => region.querySelector("table")?.style.setProperty("inline-size", "60rem"));
    const code = page.locator("main pre");
    await code.evaluate((block) => block.append("x".repeat(200)));
    for (const region of [table, code]) {
      await tabTo(page, region);
      await expect(region).toBeInViewport();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
  });
});

test("K1: a search is made and a hit opened by keyboard alone", async ({ page, site, openApp }) => {
  await openApp("/cari/");
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("humas");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url("/cari/?q=humas"));
  const found = page.locator("main").getByRole("link", { name: "Bijak Bermedsos: Kita Semua Adalah Humas" });
  await tabTo(page, found);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Bijak Bermedsos: Kita Semua Adalah Humas");
  await expect(heading(page)).toBeFocused();
});

test("K1: a page that could not be loaded is retried by keyboard alone", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  await openNotice({ page, site, openApp, consoleWatch }, async (link) => {
    await tabTo(page, link);
    await page.keyboard.press("Enter");
  });
  await expect(heading(page)).toBeFocused();
  site.heal();
  await tabTo(page, retryButton(page));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Artikel");
  await expect(heading(page)).toBeFocused();
});

test("K1: the notice of an app that has failed is closed by keyboard alone, and the focus returns to where it was", async ({
  page,
  site,
  open,
  consoleWatch,
}) => {
  await openWithoutApp({ site, open, consoleWatch }, "/berita/");
  const close = page.getByRole("alert").getByRole("button", { name: "Tutup" });
  await expect(close).toBeVisible();
  const last = page.getByRole("contentinfo").getByRole("link").last();
  await tabTo(page, last);
  await tabTo(page, close);
  await page.keyboard.press("Space");
  await expect(close).toBeHidden();
  await expect(last).toBeFocused();
});
