import type { Page } from "@playwright/test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { expectNoViolation } from "./support/axe";
import { expect, test } from "./support/test";

test.use({ publishedSite: "fixture" });

// The `origin` in the fixture's site.toml.
const ORIGIN = "https://contoh.go.id";
const SHEETS = {
  "a short announcement": "/pengumuman/seleksi/",
  "a very long one with a very long title": "/pengumuman/panjang/",
  "one with every date": "/pengumuman/lelang/",
};

// Returns what a phone reads from the QR code.
async function scan(page: Page, selector: string): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.locator(selector).screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

// Counts the pages of a PDF written by Chromium.
const countPages = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const [what, path] of Object.entries(SHEETS)) {
  test(`D4: the sheet of ${what} fits on one A4 page, and its code leads to the announcement`, async ({ page, site }) => {
    await page.goto(site.url(`${path}papan/`));
    await expect(page.locator("h1")).toHaveCount(1);
    expect(await scan(page, ".board__foot svg")).toBe(`${ORIGIN}${path}`);
    await expect(page.locator(".board__address")).toHaveText(`${ORIGIN}${path}`);
    // The foot stays on the page, however long the content above it is.
    const [sheet, foot] = await Promise.all([
      page.locator(".board").boundingBox(),
      page.locator(".board__foot").boundingBox(),
    ]);
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((sheet?.y ?? 0) + (sheet?.height ?? 0));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(countPages(pdf)).toBe(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1")) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await expectNoViolation(page, what);
  });
}

test("D4: the sheet is readable on a phone of 320 px, and prints from there on one A4 page", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of Object.values(SHEETS)) {
    await page.goto(site.url(`${path}papan/`));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const texts = page.locator(".board :is(h1, dd, p, li)");
    for (const text of await texts.all()) {
      const isCut = await text.evaluate((element) => element.scrollHeight > element.clientHeight + 1);
      expect(isCut, (await text.textContent()) ?? "").toBe(false);
    }
    expect(await scan(page, ".board__foot svg")).toBe(`${ORIGIN}${path}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(countPages(pdf)).toBe(1);
  }
});

test("D4: the entry links to the sheet, which has no script and tells search engines not to list it", async ({ page, site, openApp }) => {
  await openApp("/pengumuman/lelang/");
  await page.getByRole("link", { name: /^Lembar papan pengumuman/ }).click();
  await expect(page).toHaveURL(site.url("/pengumuman/lelang/papan/"));
  await expect(page.locator("script")).toHaveCount(0);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `${ORIGIN}/pengumuman/lelang/`);
  await expect(page.locator(".board")).toContainText("PENG-12/BDK/2020");
  await expect(page.locator(".board")).toContainText("Kamis, 25 Juni 2020 16:00 WIB");
});

test("C5: a printed entry shows its address and a code that leads to it", async ({ page, site, openApp }) => {
  await openApp("/berita/pertama/");
  await expect(page.locator(".print-footer")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".print-footer p")).toHaveText(site.url("/berita/pertama/"));
  expect(await scan(page, ".print-footer svg")).toBe(`${ORIGIN}/berita/pertama/`);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("navigation", { name: "Tulisan sebelum dan sesudahnya" }).getByRole("link").first().click();
  await expect(page.locator("h1")).not.toHaveText("Kabar pertama");
  const path = new URL(page.url()).pathname;
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".print-footer p")).toHaveText(site.url(path));
  expect(await scan(page, ".print-footer svg")).toBe(`${ORIGIN}${path}`);
});
