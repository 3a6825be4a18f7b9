import type { Page } from "@playwright/test";
import { expectNoViolation, findViolations } from "./support/axe";
import { SAYS_404, SITES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { expect, test } from "./support/test";

for (const [publishedSite, pages] of SITES) {
  test.describe(`on ${publishedSite}`, () => {
    test.use({ publishedSite });

    for (const [kind, path] of Object.entries(pages)) {
      test(`K1: axe finds nothing on the ${kind}, in both themes, at 320 and 1280 px`, async ({
        page,
        openApp,
        consoleWatch,
      }) => {
        if (path === UNKNOWN_PATH) consoleWatch.mustSay(SAYS_404);
        await openApp(path);
        await expectNoViolation(page, kind);
      });
    }

    test("K1: axe finds nothing on an open submenu, in both themes, at 320 and 1280 px", async ({ page, openApp }) => {
      await openApp("/");
      const buttons = page.locator("button[popovertarget]");
      const count = await buttons.count();
      expect(count).toBeGreaterThan(0);
      for (const index of Array(count).keys()) {
        await buttons.nth(index).click();
        await expectNoViolation(page, `submenu ${index + 1}`);
        await expect(page.locator(":popover-open")).toHaveCount(1);
        await page.keyboard.press("Escape");
      }
    });

    test("K1: axe finds nothing on any kind of page in forced colours", async ({ page, openApp, consoleWatch }) => {
      if (Object.values(pages).includes(UNKNOWN_PATH)) consoleWatch.mustSay(SAYS_404);
      await page.emulateMedia({ forcedColors: "active" });
      for (const [kind, path] of Object.entries(pages)) {
        await openApp(path);
        // The colours are the reader's own. Chromium does not report them in `-webkit-text-fill-color`, which axe
        // reads.
        expect(await findViolations(page, "color-contrast"), kind).toEqual([]);
      }
    });

    test("K1: axe finds nothing on any kind of page without script", async ({ page, open, consoleWatch }) => {
      if (Object.values(pages).includes(UNKNOWN_PATH)) consoleWatch.mustSay(SAYS_404);
      // The context's `javaScriptEnabled` does not help here: axe is a script, and has to run after the page was read
      // without any.
      const session = await page.context().newCDPSession(page);
      const allowScript = (isAllowed: boolean) =>
        session.send("Emulation.setScriptExecutionDisabled", { value: !isAllowed });
      for (const [kind, path] of Object.entries(pages)) {
        await allowScript(false);
        await open(path);
        await allowScript(true);
        await expect(page.locator("html")).not.toHaveAttribute("data-app");
        expect(await findViolations(page), kind).toEqual([]);
      }
    });
  });
}

// Faults that a broken axe, wrong tags or wrong themes would let through.
const FAULTS: Record<string, (page: Page) => Promise<void>> = {
  "html-has-lang": (page) => page.evaluate(() => document.documentElement.removeAttribute("lang")),
  "image-alt": (page) =>
    page.locator("main img").first().evaluate((picture) => {
      picture.removeAttribute("alt");
      // A link that contains only such a picture would be another fault.
      picture.closest("a")?.replaceWith(picture);
    }),
  "button-name": (page) => page.locator("header button:visible").first().evaluate((button) => button.replaceChildren()),
  region: (page) =>
    page.locator("body").evaluate((body) => {
      const stray = document.createElement("p");
      stray.textContent = "teks yang tersesat";
      body.append(stray);
    }),
};

test.describe("where something is wrong", () => {
  test.use({ publishedSite: "fixture" });

  test("axe reports a page without a language, a picture without a text, a button without a name and a stray text", async ({
    page,
    openApp,
  }) => {
    await openApp("/artikel/semua-blok/");
    for (const make of Object.values(FAULTS)) await make(page);
    const rules = (await findViolations(page)).map((line) => line.split(":")[0]);
    expect([...new Set(rules)].toSorted()).toEqual(Object.keys(FAULTS).toSorted());
  });

  test("axe reports a text that is too pale in one theme only", async ({ page, openApp }) => {
    await openApp("/artikel/semua-blok/");
    await page.locator("h1").evaluate((heading) => (heading as HTMLElement).style.setProperty("color", "#444"));
    await page.emulateMedia({ colorScheme: "light" });
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect((await findViolations(page)).join("\n")).toMatch(/color-contrast.*<h1/);
  });
});
