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

// A debug build of Leptos reports where a page differs from what it expects. `consoleWatch` fails the test on any
// report.
test.use({ publishedSite: "fixture-debug" });

for (const publishedSite of ["fixture-debug", "videos-debug", "states-debug"] as const) {
  test.describe(`of ${publishedSite}`, () => {
    test.use({ publishedSite });
    for (const path of findPages(publishedSite)) {
      test(`a debug build takes ${path} over without a warning`, async ({ page, openApp, consoleWatch }) => {
        await openApp(path);
        await waitForFrames(page);
        expect(consoleWatch.messages()).toEqual([]);
      });
    }
  });
}

// The page for unknown paths is served at any address, also at one that matches another line of the table of routes.
for (const path of ["/berita/tidak-ada/", "/berita/halaman/999/", "/berita/tahun/1999/", "/tidak-ada/", "/tidak/ada/juga/"]) {
  test(`a debug build takes the page for unknown paths over at ${path} without a warning`, async ({ page, openApp, consoleWatch }) => {
    consoleWatch.maySay(SAYS_404);
    await openApp(path);
    await waitForFrames(page);
    expect(consoleWatch.messages().filter((message) => !SAYS_404.test(message))).toEqual([]);
  });
}

// Shows that the debug build does report differences. Leptos tells only elements, texts and markers apart: it accepts
// any element for any other element, and any text for any other text. The tests further down compare what it does not
// see.
const CHANGES: Record<string, [from: string | RegExp, to: string]> = {
  "a text where an element should be": [/<h1>(.*?)<\/h1>/, "$1"],
  "a missing element": [/<p class="reader__unit">.*?<\/p>/, ""],
  "one element more": ["<h1>", "<p>lebih</p><h1>"],
  "a missing marker": ["</h1>", "</h1><!---->"],
};

// Changes the content of the app's root in the page that the server sends.
function changeRoot(html: string, change: (root: string) => string): string {
  const [before = "", root = ""] = html.split('<div id="warta-app">');
  return `${before}<div id="warta-app">${change(root)}`;
}

for (const [name, [from, to]] of Object.entries(CHANGES)) {
  test(`a debug build reports ${name}`, async ({ page, site, open, consoleWatch }) => {
    consoleWatch.mustSay(/the app has failed/);
    consoleWatch.mustSay(/hydrat/i);
    consoleWatch.maySay(/panicked|unreachable|RuntimeError/);
    site.replace("/berita/pertama/", { body: (html) => changeRoot(html, (root) => root.replace(from, to)) });
    await open("/berita/pertama/");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
  });
}

// Reads the tree as a reader meets it: markers are left out, and adjacent text nodes count as one text.
function readTree(page: Page): Promise<string> {
  return page.locator("#warta-app").evaluate((root, late) => {
    const lines: string[] = [];
    const read = (node: Node, depth: number): void => {
      if (node instanceof Text) {
        const last = lines.at(-1) ?? "";
        if (last.startsWith(`${depth}"`)) lines[lines.length - 1] = last + node.data;
        else if (node.data.trim() !== "") lines.push(`${depth}"${node.data}`);
      } else if (node instanceof Element) {
        // An empty `class` attribute equals none.
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
    test(`${path} built anew by the app equals the published page`, async ({ page, site }) => {
      const app = await openHeld(page, site, path);
      const published = await readTree(page);
      // Replace mode, as after a translator has changed the page: nothing of the published page is left.
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
