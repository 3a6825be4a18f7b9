import type { Page } from "@playwright/test";
import { openHeld } from "./support/held_app";
import { expectNewDocument, expectSameDocument, markDocument } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

test.use({ publishedSite: "fixture" });

// What page translators do to every text of a page: some move the text node into a new element, others put another text
// in its place. An app that holds references to text nodes breaks in a different way for each.
const WAYS = { "wrapped in place": true, "replaced by another": false };

function translate(isKept: boolean): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === "" || text.parentElement?.closest("script, style, font")) continue;
    const wrapper = document.createElement("font");
    text.replaceWith(wrapper);
    wrapper.append(isKept ? text : text.data);
  }
}

const menuLink = (page: Page, name: string) => page.locator(".nav-menu").getByRole("link", { name, exact: true });

for (const [way, isKept] of Object.entries(WAYS)) {
  test.describe(`with every text ${way}`, () => {
    test("a page translated before the app starts has plain links and shows a notice", async ({ page, site, consoleWatch }) => {
      consoleWatch.mustSay(/the app has failed/);
      consoleWatch.maySay(/panicked|unreachable/);
      const app = await openHeld(page, site, "/artikel/semua-blok/");
      await page.evaluate(translate, isKept);
      app.release();
      await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
      await expect(page.locator("#boot-notice")).toBeVisible();
      await expect(page.locator("h1 font")).toHaveText("Semua jenis blok");
      await expect(page.locator(".prose blockquote")).toContainText("dua paragraf.");
      await page.getByRole("button", { name: "Submenu Artikel" }).click();
      await expect(page.locator(":popover-open")).toBeVisible();
      await page.keyboard.press("Escape");
      await markDocument(page);
      await menuLink(page, "Berita").click();
      await expectNewDocument(page);
      await expect(page).toHaveURL(site.url("/berita/"));
      await expect(page.locator("h1")).toHaveText("Berita");
    });

    test("the page after a failed one is built anew, translated or not, and the app works on it", async ({
      page,
      site,
      consoleWatch,
    }) => {
      consoleWatch.mustSay(/the app has failed/);
      consoleWatch.maySay(/panicked|unreachable/);
      const app = await openHeld(page, site, "/");
      await page.evaluate(translate, isKept);
      app.release();
      await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
      // From here on every page is translated as soon as it is parsed, before the app can start.
      await page.addInitScript({
        content: `addEventListener("DOMContentLoaded", () => (${translate.toString()})(${isKept}));`,
      });
      await menuLink(page, "Berita").click();
      await expect(page).toHaveURL(site.url("/berita/"));
      await waitForApp(page);
      await expect(page.locator("#boot")).toHaveAttribute("data-mode", "replace");
      await expect(page.locator("h1")).toHaveText("Berita");
      await expect(page.locator("#warta-app font")).toHaveCount(0);
      await expect(page.locator("#boot-notice")).toBeHidden();
      await markDocument(page);
      await menuLink(page, "Artikel").click();
      await expect(page.locator("h1")).toHaveText("Artikel");
      await page.goBack();
      await expect(page.locator("h1")).toHaveText("Berita");
      await expectSameDocument(page);
    });

    test("a page built anew keeps the focus and the scroll", async ({ page, site, consoleWatch }) => {
      consoleWatch.mustSay(/the app has failed/);
      consoleWatch.maySay(/panicked|unreachable/);
      // Otherwise the second page's wasm would come from the cache and could not be held.
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
      await page.setViewportSize({ width: 360, height: 480 });
      const first = await openHeld(page, site, "/");
      await page.evaluate(translate, isKept);
      first.release();
      await expect(page.locator("html")).toHaveAttribute("data-app", "failed");

      const second = await openHeld(page, site, "/artikel/semua-blok/");
      const link = page.locator(".prose").getByRole("link", { name: "dalam" });
      await link.focus();
      await page.evaluate(() => scrollTo(0, 300));
      await page.evaluate(translate, isKept);
      await second.takeOver();
      await expect(page.locator("#boot")).toHaveAttribute("data-mode", "replace");
      await expect(page.locator("#warta-app font")).toHaveCount(0);
      await expect(link).toBeFocused();
      expect(await page.evaluate(() => scrollY)).toBe(300);
    });

    test("a page translated after the take-over leads to readable pages", async ({
      page,
      site,
      openApp,
      consoleWatch,
    }) => {
      // The app may survive or not; the reader must get the pages.
      consoleWatch.maySay(/the app has failed|panicked|unreachable/);
      await openApp("/artikel/semua-blok/");
      for (const [name, path] of [["Berita", "/berita/"], ["Pengumuman", "/pengumuman/"], ["Artikel", "/artikel/"]] as const) {
        await page.evaluate(translate, isKept);
        await menuLink(page, name).click();
        await expect(page).toHaveURL(site.url(path));
        await expect(page.locator("h1")).toHaveText(name);
        await expect(page.locator("main")).toHaveCount(1);
        await expect(page.locator("main .section")).toHaveCount(1);
        await expect(page).toHaveTitle(`${name} — Warta`);
      }
      await page.evaluate(translate, isKept);
      await page.goBack();
      await expect(page).toHaveURL(site.url("/pengumuman/"));
      await expect(page.locator("h1")).toHaveText("Pengumuman");
      await page.locator("main .entry-card__link").first().click();
      await expect(page).toHaveURL(site.url("/pengumuman/seleksi/"));
      await expect(page.locator("h1")).toHaveText("Seleksi peserta");
    });

    test("a search page translated after the take-over still narrows its list", async ({ page, openApp }) => {
      await openApp("/cari/");
      await page.evaluate(translate, isKept);
      await page.getByRole("searchbox").fill("kelima");
      await expect(page.locator("main .entry-list > li:visible")).toHaveCount(1);
      await expect(page.locator("main .entry-list > li:visible")).toContainText("Kabar kelima");
    });
  });
}
