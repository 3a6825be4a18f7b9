import type { Page } from "@playwright/test";
import { SAYS_404, SITES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { expect, test } from "./support/test";

// What a reader may set: lines, letters and words this far apart (WCAG 1.4.12), and letters twice as large (1.4.4).
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
const LARGE = { standard: 32, fixed: 26 };

// A reader's own style. The policy lets it pass, as it lets a browser's.
async function useStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

// Text that is cut off or lies on other text, and what makes the page scroll sideways.
function findDamage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const damage: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) damage.push(`the page is ${scrollWidth} px wide, the screen ${clientWidth} px`);

    const title = document.querySelector("h1")?.textContent ?? "";
    const isForEars = (element: Element): boolean =>
      element.closest(".skip-link") !== null || getComputedStyle(element).clipPath === "inset(50%)";
    // The last of the breadcrumbs may be shortened, because its words stand in the heading.
    const isShortened = (element: Element, text: string): boolean =>
      getComputedStyle(element).textOverflow === "ellipsis" && title.toLowerCase().includes(text.toLowerCase());
    const lines: { box: DOMRect; text: string; element: Element }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const element = node.parentElement;
      const isShown = element?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (element === null || !isShown || isForEars(element) || node.data.trim() === "") continue;
      if (isShortened(element, node.data)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = node.data.trim().slice(0, 40);
      for (const box of range.getClientRects()) lines.push({ box, text, element });

      // Whatever hides what sticks out of it; what scrolls by itself loses nothing.
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const outer = around.getBoundingClientRect();
        const inner = range.getBoundingClientRect();
        const isCutAcross = /hidden|clip/.test(overflowX) && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
        const isCutBelow = /hidden|clip/.test(overflowY) && (inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1);
        if (isCutAcross || isCutBelow) damage.push(`«${text}» is cut off by ${around.outerHTML.slice(0, 60)}`);
      }
      const control = element.closest("button, .button");
      const room = control?.getBoundingClientRect();
      const inner = range.getBoundingClientRect();
      if (room && (inner.bottom > room.bottom + 1 || inner.right > room.right + 1))
        damage.push(`«${text}» sticks out of its button`);
    }

    // A line's box is higher than its letters: only what overlaps by a good part of it is on top of another.
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const isOneText = one.element.contains(other.element) || other.element.contains(one.element);
        if (across > 2 && down > 0.4 * Math.min(one.box.height, other.box.height) && !isOneText)
          damage.push(`«${one.text}» lies on «${other.text}»`);
      }
    });
    return damage;
  });
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
      test(`A10: with ${what} no text is cut off or on another on any kind of page`, async ({ page, open, consoleWatch }) => {
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

// What would be let through if the look were blind.
test("text that is cut off, text on text, and a page that is too wide are told of", async ({ page, open }) => {
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
