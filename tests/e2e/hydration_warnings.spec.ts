import type { Page } from "@playwright/test";
import { openHeld } from "./support/held_app";
import { SAYS_404 } from "./support/kinds_of_pages";
import { LATE_PARTS } from "./support/late_parts";
import { findPages } from "./support/published_pages";
import { waitForFrames } from "./support/same_document";
import { expect, test } from "./support/test";

declare global {
  interface Window {
    wartaOldRoot: Element | null;
  }
}

// A debug build of Leptos says where a page is not what it expects. `consoleWatch` fails on whatever it says.
test.use({ publishedSite: "fixture-debug" });

for (const publishedSite of ["fixture-debug", "videos-debug", "states-debug"] as const) {
  test.describe(`of ${publishedSite}`, () => {
    test.use({ publishedSite });
    for (const path of findPages(publishedSite)) {
      test(`a debug build takes ${path} over without a word`, async ({ page, openApp, consoleWatch }) => {
        await openApp(path);
        await waitForFrames(page);
        expect(consoleWatch.messages()).toEqual([]);
      });
    }
  });
}

// The page for unknown paths comes at any address, also where the table of routes has a line for other pages.
for (const path of ["/berita/tidak-ada/", "/berita/halaman/999/", "/berita/tahun/1999/", "/tidak-ada/", "/tidak/ada/juga/"]) {
  test(`a debug build takes the page for unknown paths over at ${path} without a word`, async ({ page, openApp, consoleWatch }) => {
    consoleWatch.maySay(SAYS_404);
    await openApp(path);
    await waitForFrames(page);
    expect(consoleWatch.messages().filter((message) => !SAYS_404.test(message))).toEqual([]);
  });
}

// That it would say something. Leptos tells elements, texts and markers apart and no more: it takes any element for any
// other, and any text. What it does not see is compared further down.
const CHANGES: Record<string, [from: string | RegExp, to: string]> = {
  "a text where an element should be": [/<h1>(.*?)<\/h1>/, "$1"],
  "a missing element": [/<p class="reader__unit">.*?<\/p>/, ""],
  "one element more": ["<h1>", "<p>lebih</p><h1>"],
  "a missing marker": ["</h1>", "</h1><!---->"],
};

// Changes the inside of the app's root in the page that the server sends.
function changeRoot(html: string, change: (root: string) => string): string {
  const [before = "", root = ""] = html.split('<div id="warta-app">');
  return `${before}<div id="warta-app">${change(root)}`;
}

for (const [name, [from, to]] of Object.entries(CHANGES)) {
  test(`a debug build tells of ${name}`, async ({ page, site, open, consoleWatch }) => {
    consoleWatch.mustSay(/the app has failed/);
    consoleWatch.mustSay(/hydrat/i);
    consoleWatch.maySay(/panicked|unreachable|RuntimeError/);
    site.replace("/berita/pertama/", { body: (html) => changeRoot(html, (root) => root.replace(from, to)) });
    await open("/berita/pertama/");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
  });
}

// The tree as a reader meets it: markers are no content, and how many texts a run of text is made of is no matter.
function readTree(page: Page): Promise<string> {
  return page.locator("#warta-app").evaluate((root, late) => {
    const lines: string[] = [];
    const read = (node: Node, depth: number): void => {
      if (node instanceof Text) {
        const last = lines.at(-1) ?? "";
        if (last.startsWith(`${depth}"`)) lines[lines.length - 1] = last + node.data;
        else if (node.data.trim() !== "") lines.push(`${depth}"${node.data}`);
      } else if (node instanceof Element) {
        // An empty list of classes is none.
        const all = [...node.attributes].filter(({ name, value }) => name !== "class" || value !== "");
        const attributes = all.map(({ name, value }) => ` ${name}="${value}"`).sort();
        lines.push(`${depth}<${node.localName}${attributes.join("")}>`);
        if (!node.matches(late)) node.childNodes.forEach((child) => read(child, depth + 1));
      }
    };
    root.childNodes.forEach((child) => read(child, 0));
    return lines.join("\n");
  }, LATE_PARTS);
}

test.describe("in a build for readers", () => {
  test.use({ publishedSite: "fixture" });

  for (const path of findPages("fixture")) {
    test(`${path} as the app builds it is the page as published`, async ({ page, site }) => {
      const app = await openHeld(page, site, path);
      const published = await readTree(page);
      // Nothing left of the published page, as where a translator has been at work.
      await page.locator("#boot").evaluate((boot) => boot.setAttribute("data-mode", "replace"));
      await page.evaluate(() => {
        window.wartaOldRoot = document.querySelector("#warta-app > header");
      });
      await app.takeOver();
      expect(await page.evaluate(() => window.wartaOldRoot?.isConnected), "built anew").toBe(false);
      expect(await readTree(page)).toBe(published);
    });
  }
});
