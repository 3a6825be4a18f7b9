import type { Page } from "@playwright/test";
import { setOffline } from "./support/connection";
import { WASM } from "./support/held_app";
import { FIXTURE_PAGES, REAL_PAGES, SAYS_404, SITES, STATE_PAGES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { findUnaskedShifts, pushDown, readShifts, watchShifts } from "./support/layout_shifts";
import { TWIN, expectNotice, retryButton } from "./support/load_notice";
import { menuLink } from "./support/menu_links";
import { cutBetweenBlocks } from "./support/pieces";
import type { SiteName } from "./support/published_sites";
import { waitForFrames } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

const WITH_PICTURES: Partial<Record<SiteName, string>> = {
  real: REAL_PAGES.entry,
  fixture: FIXTURE_PAGES["entry with every block"],
  states: STATE_PAGES["entry with everything at its limit"],
};
const PICTURES = /^\/media\/.*\.(avif|gif|jpg|png|svg|webp)$/;

const scrollTo = (page: Page, top: number) => page.evaluate((top) => window.scrollTo({ top, behavior: "instant" }), top);

// Waits until all pictures have loaded. Scrolls down the page, because lazy pictures load when they come near the view.
async function waitForPictures(page: Page): Promise<void> {
  for (const picture of await page.locator("main img").all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  }
  await waitForFrames(page);
}

// The site "videos" is left out: the states include a video within a text.
for (const [publishedSite, pages] of SITES.filter(([site]) => site !== "videos")) {
  for (const width of [360, 1280]) {
    test.describe(`on ${publishedSite}, at ${width} px`, () => {
      test.use({ publishedSite, viewport: { width, height: 740 } });

      for (const [kind, path] of Object.entries(pages)) {
        test(`nothing on the ${kind} moves at the first paint, when late pictures come, or at the take-over`, async ({
          page,
          site,
          request,
          consoleWatch,
        }) => {
          if (path === UNKNOWN_PATH) consoleWatch.mustSay(SAYS_404);
          const hasPictures = /<img\b/.test(await (await request.get(site.url(path))).text());
          const pictures = hasPictures ? site.hold(PICTURES) : undefined;
          const app = site.hold(WASM);
          await watchShifts(page);
          // Held pictures may take all connections that a browser opens to one host; the scripts have to wait behind
          // them.
          await page.goto(site.url(path), { waitUntil: "commit" });
          await pictures?.arrived;
          await expect(page.locator("footer")).toBeAttached();
          await waitForFrames(page);
          expect(await readShifts(page), "at the first paint").toEqual([]);
          pictures?.release();
          await waitForPictures(page);
          expect(await readShifts(page), "when the pictures have come").toEqual([]);
          app.release();
          await waitForApp(page);
          await waitForFrames(page);
          expect(await readShifts(page), "at the take-over").toEqual([]);
          // Shows that the browser does report shifts.
          await scrollTo(page, 0);
          await pushDown(page);
          await expect.poll(async () => (await readShifts(page)).length).toBeGreaterThan(0);
        });
      }

      test("on the way to every kind of page and back only the footer moves, together with the new content", async ({
        page,
        site,
        consoleWatch,
      }) => {
        if (Object.values(pages).includes(UNKNOWN_PATH)) consoleWatch.mustSay(SAYS_404);
        const paths = Object.values(pages);
        await watchShifts(page);
        await page.goto(site.url("/404.html"));
        await waitForApp(page);
        for (const path of paths) {
          await follow(page, path);
          await expect(page).toHaveURL(site.url(path));
          await expectNothingMovedUnasked(page, `to ${path}`);
          // The next page starts at its top, wherever this page is scrolled to.
          await scrollTo(page, 300);
        }
        for (const path of paths.toReversed().slice(1)) {
          await page.goBack();
          await expect(page).toHaveURL(site.url(path));
          await expectNothingMovedUnasked(page, `back to ${path}`);
        }
      });

      test("pictures that arrive long after the navigation to their page move nothing", async ({ page, site, openApp }) => {
        const path = WITH_PICTURES[publishedSite] ?? "";
        const pictures = site.hold(PICTURES);
        await watchShifts(page);
        await openApp("/cari/");
        await follow(page, path);
        await expect(page).toHaveURL(site.url(path));
        await pictures.arrived;
        await expectNothingMovedUnasked(page, "before");
        pictures.release();
        await waitForPictures(page);
        await expectNothingMovedUnasked(page, "after");
      });
    });
  }
}

async function expectNothingMovedUnasked(page: Page, when: string): Promise<void> {
  await expect(page.locator("main h1")).toBeVisible();
  await waitForFrames(page);
  expect(await findUnaskedShifts(page), when).toEqual([]);
}

// Follows a link that no page contains. The link is removed before any layout, so it moves nothing itself.
async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement("a");
    link.href = href;
    document.querySelector("#warta-app")?.append(link);
    link.click();
    link.remove();
  }, href);
}

// More pieces than any first screen shows.
const PIECES = 100;
const IN_PIECES: [SiteName, string[]][] = [
  ["real", [REAL_PAGES.home, REAL_PAGES.list, REAL_PAGES.entry, REAL_PAGES.search]],
  ["fixture", [FIXTURE_PAGES.home, FIXTURE_PAGES["entry with every block"], FIXTURE_PAGES["withdrawn entry"]]],
  ["states", [STATE_PAGES["list of announcements"], STATE_PAGES["entry with everything at its limit"]]],
];
for (const [publishedSite, paths] of IN_PIECES) {
  for (const width of [360, 1280]) {
    test.describe(`on ${publishedSite}, at ${width} px`, () => {
      test.use({ publishedSite, viewport: { width, height: 740 } });

      test("a page that arrives piece by piece moves nothing that is already visible", async ({ page, site }) => {
        await watchShifts(page);
        for (const path of paths) {
          const pieces = site.sendInPieces(path, (html) => cutBetweenBlocks(html, PIECES));
          await page.goto(site.url(path), { waitUntil: "commit" });
          await expect(page.locator("body")).toBeAttached();
          await waitForFrames(page);
          while (pieces.next()) await waitForFrames(page);
          await expect(page.locator("footer")).toBeAttached();
          await waitForFrames(page);
          expect(await readShifts(page), path).toEqual([]);
        }
      });
    });
  }
}

test("a page that is cut off before its content still shows its header", async ({ page, site }) => {
  site.replace("/berita/", { body: (html) => html.slice(0, html.indexOf("<main")) });
  await page.goto(site.url("/berita/"));
  await expect(page.locator("main")).toHaveCount(0);
  await expect(menuLink(page, "Artikel")).toHaveCSS("visibility", "visible", { timeout: 10_000 });
});

test("navigating by mouse with menu, submenu, card and Back moves nothing", async ({ page, openApp }) => {
  await watchShifts(page);
  await openApp("/");
  await menuLink(page, "Berita").click();
  await expect(page.locator("h1")).toHaveText("Berita");
  await expectNothingMovedUnasked(page, "by a link of the menu");
  await page.getByRole("button", { name: "Submenu Video" }).click();
  await expectNothingMovedUnasked(page, "by opening a submenu");
  await menuLink(page, "Sub Menu 2").click();
  await expect(page.locator("h1")).not.toHaveText("Berita");
  await expectNothingMovedUnasked(page, "by a link of a submenu");
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("Berita");
  await page.locator("main article").getByRole("link").first().click();
  await expect(page.locator("h1")).not.toHaveText("Berita");
  await expectNothingMovedUnasked(page, "by a card");
});

test("while a page loads, fails, is retried and arrives, only the footer moves, together with the new content", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.mustSay(/^error: Failed to load resource: .*503/);
  const twin = site.hold(TWIN);
  site.fail(TWIN, 503);
  await watchShifts(page);
  await openApp("/berita/");
  await follow(page, "/artikel/");
  await twin.arrived;
  await expect(page.locator(".progress-bar")).toHaveCSS("opacity", "1");
  await expectNothingMovedUnasked(page, "on the way");
  twin.release();
  await expectNotice(page, /kode 503/);
  await expectNothingMovedUnasked(page, "failed");
  const held = site.hold("/pengumuman/index.json");
  await follow(page, "/pengumuman/");
  await held.arrived;
  await expect(page.locator("main [aria-busy=true]")).toBeVisible();
  await waitForFrames(page);
  expect(await findUnaskedShifts(page), "as a skeleton").toEqual([]);
  held.release();
  await expect(page.locator("h1")).toHaveText("Pengumuman");
  await expectNothingMovedUnasked(page, "come");
  await page.goBack();
  await expect(page).toHaveURL(site.url("/artikel/"));
  await expectNotice(page, /kode 503/);
  site.heal();
  await retryButton(page).click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  await expectNothingMovedUnasked(page, "retried");
});

test("the offline line and the notice of a failed app move nothing", async ({
  page,
  site,
  openApp,
  open,
  consoleWatch,
}) => {
  consoleWatch.maySay(/Failed to load resource/);
  consoleWatch.mustSay(/the app has failed/);
  await watchShifts(page);
  await openApp("/berita/");
  await setOffline(page, true);
  await expect(page.locator("#connection-line > p:visible").filter({ hasText: "Anda sedang luring" })).toBeVisible();
  await waitForFrames(page);
  await setOffline(page, false);
  await expect(page.locator("#connection-line > p:visible").filter({ hasText: "Anda sedang luring" })).toHaveCount(0);
  await waitForFrames(page);
  expect(await readShifts(page), "offline and back").toEqual([]);
  // Breaks the data, because the browser already has the wasm in its cache.
  site.replace("/artikel/", { body: (html) => html.replace(/(id="warta-data">)[^<]*/, "$1") });
  await open("/artikel/");
  await expect(page.getByRole("alert").getByRole("button", { name: "Tutup" })).toBeVisible();
  await waitForFrames(page);
  await page.getByRole("button", { name: "Tutup" }).click();
  await waitForFrames(page);
  expect(await readShifts(page), "with the notice and without").toEqual([]);
});

// Faults that rules too lenient would let through.
test.describe("while moving from page to page", () => {
  const FAULTS: Record<string, (page: Page) => Promise<void>> = {
    "a header that moves together with the new content": (page) =>
      page.evaluate(() => {
        new MutationObserver(() => {
          document.querySelector("header")?.style.setProperty("padding-block-start", "5rem");
        }).observe(document.querySelector("main") ?? document.body, { childList: true });
      }),
    "content that moves a frame later": (page) =>
      page.evaluate(() => {
        new MutationObserver(() => {
          const late = (): void => document.querySelector("h1")?.style.setProperty("padding-block-end", "5rem");
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(late)));
        }).observe(document.querySelector("main") ?? document.body, { childList: true });
      }),
  };

  for (const [what, make] of Object.entries(FAULTS)) {
    test(`${what} is reported`, async ({ page, site, openApp }) => {
      await watchShifts(page);
      await openApp("/berita/");
      await make(page);
      await follow(page, "/artikel/");
      await expect(page).toHaveURL(site.url("/artikel/"));
      await expect.poll(async () => (await findUnaskedShifts(page)).length).toBeGreaterThan(0);
    });
  }
});
