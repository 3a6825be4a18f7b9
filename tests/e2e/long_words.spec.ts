import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { findDamage } from "./support/damage";
import { findPublishedSite } from "./support/published_sites";
import { hits } from "./support/search";
import { expect, test } from "./support/test";

// On this site every text that an editor writes is somewhere a single word of 62 letters: title, summary, unit, topic,
// menu, footer, contact, notice, caption, cell, number, and addresses as long.
test.use({ publishedSite: "states" });

const WORD = "pertanggungjawabanpenyelenggaraanpendidikandanpelatihanjarakja";
const ENTRY = `/artikel/${WORD}/`;

// Returns all documents, including those for other sites and for notice boards, but not the redirects.
function findDocuments(): string[] {
  const { folder } = findPublishedSite("states");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && !readFileSync(join(folder, file), "utf8").includes('http-equiv="refresh"'))
    .map((file) => (file.endsWith("index.html") ? `/${dirname(file)}/`.replace("/./", "/") : `/${file}`))
    .sort();
}

const clickMenus = async (page: Page): Promise<string[]> => {
  const damage: string[] = [];
  const menus = page.locator("button[popovertarget]:visible");
  for (const menu of await menus.all()) {
    await menu.click();
    damage.push(...(await findWidth(page)));
    await page.keyboard.press("Escape");
  }
  return damage;
};

// Returns what makes a page wider than its screen or paper, and what is cut off where nobody can scroll.
function findWidth(page: Page, isPaper = false): Promise<string[]> {
  return page.evaluate((isPaper) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const damage = scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : [];
    const scrollers = isPaper ? ".visually-hidden" : ".table-scroll, pre, .visually-hidden, .skip-link";
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest(scrollers) !== null || !element.checkVisibility()) continue;
      const isCut = isPaper && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline";
      if (element.getBoundingClientRect().right > clientWidth + 0.5 || isCut) damage.push(element.outerHTML.slice(0, 80));
    }
    return damage;
  }, isPaper);
}

test.describe("at 320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    for (const path of findDocuments()) {
      test(`A10: ${path.replaceAll(WORD, "…")} does not scroll sideways and cuts off no word`, async ({ page, open }) => {
        await open(path);
        expect([...(await findWidth(page)), ...(await findDamage(page)), ...(await clickMenus(page))]).toEqual([]);
      });
    }
  });

  test("A10: search hits, several filters and saved entries do not scroll sideways either", async ({ page, openApp }) => {
    await openApp(`/cari/?q=${WORD.slice(0, 48)}`);
    await expect(hits(page).first()).toBeVisible();
    expect(await findWidth(page)).toEqual([]);
    await openApp("/berita/?unit=satu-kata&topik=satu-kata");
    await expect(page.locator(".filter-chip")).toHaveCount(2);
    expect(await findWidth(page)).toEqual([]);
    await page.locator(".filter-panel__summary").click();
    expect(await findWidth(page)).toEqual([]);
    await openApp(ENTRY);
    await page.getByRole("button", { name: "Simpan untuk dibaca tanpa sambungan" }).click();
    await expect(page.locator("#save_status")).toHaveText(/^Tersimpan/);
    await openApp("/tersimpan/");
    await expect(page.locator("#library").getByRole("listitem").first()).toBeVisible();
    expect(await findWidth(page)).toEqual([]);
  });
});

// A4 at 96 dots per inch; all documents but the sheet for a notice board have margins.
test.describe("on paper", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of findDocuments()) {
    // The sheet for a notice board is as wide as the paper, and cut off at the bottom on purpose: it says where the
    // rest is.
    const isBoard = path.endsWith("/papan/");

    test(`C5: ${path.replaceAll(WORD, "…")} is printed in full`, async ({ page, open }) => {
      await page.setViewportSize({ width: isBoard ? 794 : 680, height: 1123 });
      await page.emulateMedia({ media: "print" });
      await open(path);
      expect(isBoard ? await findWidth(page) : [...(await findWidth(page, true)), ...(await findDamage(page))]).toEqual([]);
    });
  }

  test("C5: a long line of code wraps on paper", async ({ page, open }) => {
    await page.setViewportSize({ width: 680, height: 1123 });
    await open(ENTRY);
    const height = () => page.locator(".prose > pre").evaluate((code) => (code as HTMLElement).offsetHeight);
    const onScreen = await height();
    await page.emulateMedia({ media: "print" });
    expect(await height()).toBeGreaterThan(onScreen + 40);
  });
});
