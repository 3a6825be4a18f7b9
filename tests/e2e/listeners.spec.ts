import type { Page } from "@playwright/test";
import { menuLink } from "./support/menu_links";
import { START, expectPage } from "./support/shown_page";
import { expect, test } from "./support/test";

// The app listens to the window and the document in one place (`platform/events.rs`). A listener must be removed with
// the part of the page that it serves; otherwise a portal that stays open for days collects them.

declare global {
  interface Window {
    wartaListeners: Map<string, number>;
  }
}

// Counts the listeners of the window and the document by event, from before the first script runs.
async function countListeners(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.wartaListeners = new Map();
    for (const target of [window, document]) {
      const { addEventListener: add, removeEventListener: remove } = target;
      const count = (type: string, by: number): void => {
        window.wartaListeners.set(type, (window.wartaListeners.get(type) ?? 0) + by);
      };
      Object.assign(target, {
        addEventListener(...args: Parameters<typeof add>) {
          count(args[0], 1);
          return add.apply(target, args);
        },
        removeEventListener(...args: Parameters<typeof remove>) {
          count(args[0], -1);
          return remove.apply(target, args);
        },
      });
    }
  });
}

const readListeners = (page: Page): Promise<Record<string, number>> => page.evaluate(() => Object.fromEntries(window.wartaListeners));

test("a header that is built anew leaves no listener of the old one behind", async ({ page, site, openApp }) => {
  const version = (digit: string) => (text: string): string =>
    text.replace(/"(site|version)":"[0-9a-f]{16}"/, `"$1":"${digit.repeat(16)}"`);
  const label = (digit: string) => `Maklumat ${digit}`;
  const update = (path: string, digit: string): void => {
    site.replace(path, { body: version(digit) });
    site.replace("/site.json", {
      body: (old) => version(digit)(old).replace('"label":"Pengumuman"', `"label":"${label(digit)}"`),
    });
  };
  await countListeners(page);
  await openApp(START);
  const before = await readListeners(page);
  expect(before["storage"], "each setting follows other tabs").toBeGreaterThan(0);
  update("/artikel/index.json", "e");
  await menuLink(page, "Artikel").click();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await expect(menuLink(page, label("e"))).toBeVisible();
  update("/berita/index.json", "f");
  await menuLink(page, "Berita").click();
  await expectPage(page, site.url("/berita/"), "Berita");
  await expect(menuLink(page, label("f"))).toBeVisible();
  expect(await readListeners(page)).toEqual(before);
});
