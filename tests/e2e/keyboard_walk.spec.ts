import { setOffline } from "./support/connection";
import { expectWalk, tabTo, walkByTab } from "./support/keyboard";
import { SAYS_404, SITES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { openWithoutApp } from "./support/held_app";
import { menuOf } from "./support/menu_links";
import { expect, test } from "./support/test";

for (const [publishedSite, pages] of SITES) {
  test.describe(`on ${publishedSite}`, () => {
    test.use({ publishedSite });

    for (const [index, [kind, path]] of Object.entries(pages).entries()) {
      // Alternating: how the focus looks depends on the theme and not on the kind of page.
      const colorScheme = index % 2 === 0 ? "light" : "dark";
      test(`K1: Tab goes through the whole ${kind} in order, is visible at every stop and trapped nowhere, in ${colorScheme} colours`, async ({
        page,
        openApp,
        consoleWatch,
      }) => {
        if (path === UNKNOWN_PATH) consoleWatch.mustSay(SAYS_404);
        await page.emulateMedia({ colorScheme });
        await openApp(path);
        await expectWalk(page, kind);
      });
    }
  });
}

test.describe("on fixture", () => {
  test.use({ publishedSite: "fixture" });

  test("K1: Tab goes through a page of 320 px in the same way", async ({ page, openApp }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openApp("/artikel/semua-blok/");
    await expectWalk(page, "narrow");
  });

  test("K1: in forced colours the focus is visible at every stop", async ({ page, openApp }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await openApp("/artikel/semua-blok/");
    await expectWalk(page, "in forced colours");
  });

  test("K1: Tab goes through a page whose app has failed, and through the notice about it", async ({
    page,
    site,
    open,
    consoleWatch,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openWithoutApp({ site, open, consoleWatch }, "/berita/");
    await expect(page.getByRole("alert").getByRole("button", { name: "Tutup" })).toBeVisible();
    await expectWalk(page, "with the notice");
  });

  test("K1: Tab goes through a page that is read offline, and nothing lies under the line that says so", async ({
    page,
    openApp,
    consoleWatch,
  }) => {
    // The focus on a link triggers a prefetch.
    consoleWatch.maySay(/^error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
    await page.setViewportSize({ width: 320, height: 640 });
    await openApp("/berita/");
    await setOffline(page, true);
    await expect(page.locator("#connection-line > p:visible").filter({ hasText: "Anda sedang luring" })).toBeVisible();
    await expectWalk(page, "offline");
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("K1: Tab goes through a page in the same way", async ({ page, open }) => {
      await open("/artikel/semua-blok/");
      await expectWalk(page, "without script");
    });
  });

  // Faults that a blind walk would let through.
  test("the walk reports an invisible focus, a different order and a trap", async ({ page, openApp }) => {
    await openApp("/video/");
    const link = menuOf(page).getByRole("link").first();
    await link.evaluate((element) => {
      element.style.setProperty("outline", "none");
      element.setAttribute("id", "uji");
    });
    const blind = await walkByTab(page);
    const faults = blind.stops.filter(({ name }) => name.includes("uji")).flatMap(({ faults }) => faults);
    expect(faults.join()).toContain("looks as it does without the focus");
    await openApp("/video/");
    await link.evaluate((element) => element.style.setProperty("outline-color", "#123b4a"));
    expect((await walkByTab(page)).stops.flatMap(({ faults }) => faults).join()).toContain("contrast");
    await openApp("/video/");
    await page.getByRole("contentinfo").getByRole("link").first().evaluate((element) => (element.tabIndex = 1));
    const jumbled = await walkByTab(page);
    expect(jumbled.stops.map(({ name }) => name)).not.toEqual(jumbled.expected);
    await openApp("/video/");
    await link.evaluate((element) => element.addEventListener("keydown", (event) => event.preventDefault()));
    const trapped = await walkByTab(page);
    expect(trapped.stops.map(({ name }) => name)).not.toEqual(trapped.expected);
    await expect(tabTo(page, page.getByRole("contentinfo").getByRole("link").last())).rejects.toThrow("does not lead to");
  });
});
