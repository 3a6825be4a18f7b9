import type { Page } from "@playwright/test";
import { findDamage } from "./support/damage";
import { SAYS_404, SITES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { expect, test } from "./support/test";

// The spacing of lines, letters and words that a reader may set (WCAG 1.4.12), and letters twice as large (1.4.4).
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
const LARGE = { standard: 32, fixed: 26 };

// Applies a style of the reader. The policy allows it, as it allows the browser's own.
async function useStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

for (const [publishedSite, pages] of SITES) {
  test.describe(`on ${publishedSite}`, () => {
    test.use({ publishedSite });

    for (const [what, width, css] of [
      ["lines, letters and words set apart, at 320 px", 320, SPACED],
      ["lines, letters and words set apart, at 1280 px", 1280, SPACED],
      ["letters twice as large, at 640 px", 640, undefined],
      ["letters twice as large, at 1280 px", 1280, undefined],
    ] as const) {
      test(`A10: with ${what} no text is cut off or overlaps another on any kind of page`, async ({ page, open, consoleWatch }) => {
        if (Object.values(pages).includes(UNKNOWN_PATH)) consoleWatch.mustSay(SAYS_404);
        await page.setViewportSize({ width, height: 800 });
        if (css === undefined) {
          const session = await page.context().newCDPSession(page);
          await session.send("Page.setFontSizes", { fontSizes: LARGE });
        }
        const damage: string[] = [];
        for (const [kind, path] of Object.entries(pages)) {
          await open(path);
          if (css !== undefined) await useStyle(page, css);
          else await expect(page.locator("html")).toHaveCSS("font-size", `${LARGE.standard}px`);
          damage.push(...(await findDamage(page)).map((line) => `${kind}: ${line}`));
        }
        expect(damage).toEqual([]);
      });
    }
  });
}

// Faults that a blind check would let through.
test("text that is cut off, overlapping text, and a page that is too wide are reported", async ({ page, open }) => {
  await open("/berita/");
  expect(await findDamage(page)).toEqual([]);
  for (const [css, says] of [
    ["h1 { overflow: hidden; block-size: 10px }", /«Berita» is cut off by <h1/],
    ["main p { margin-block-start: -1.2em }", / lies on /],
    ["main { inline-size: 200vw; max-inline-size: none }", /the page is .* px wide/],
    ["header a { overflow: clip; inline-size: 1rem; white-space: nowrap }", /is cut off by <a/],
  ] as const) {
    await open("/berita/");
    await useStyle(page, css);
    expect((await findDamage(page)).join("\n")).toMatch(says);
  }
});
