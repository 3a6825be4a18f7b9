import type { Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { REAL_PAGES, SAYS_404, SITES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { menuLink, submenuButton } from "./support/menu_links";
import { findPages } from "./support/published_pages";
import { expectNewDocument, expectSameDocument, markDocument } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

// Reads the absolute addresses of all links, pictures and forms of a page.
const readTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href),
    ...[...document.querySelectorAll("img")].map((picture) => picture.src),
    ...[...document.querySelectorAll("form")].map((form) => form.action),
  ]);

test.describe("below a base path", () => {
  test.use({ publishedSite: "fixture-portal" });

  const expectNothingOutside = (site: { requested: string[] }): void => {
    expect(site.requested.filter((path) => path.startsWith("outside "))).toEqual([]);
  };

  for (const script of ["with", "without"] as const) {
    test.describe(`${script} script`, () => {
      test.use({ javaScriptEnabled: script === "with" });

      test("A10: every link, picture and form of every page stays below the base and has its file", async ({
        page,
        site,
        open,
        request,
        consoleWatch,
      }) => {
        consoleWatch.mustSay(SAYS_404);
        const targets = new Set<string>();
        const paths = [...findPages("fixture-portal").filter((path) => path !== "/404.html"), UNKNOWN_PATH];
        test.setTimeout(10_000 + paths.length * 5_000);
        for (const path of paths) {
          await open(path);
          if (script === "with") await waitForApp(page);
          for (const target of await readTargets(page)) targets.add(target.split("#")[0] ?? "");
        }
        const internal = [...targets].filter((target) => target.startsWith(site.origin));
        expect(internal.length).toBeGreaterThan(15);
        for (const target of internal.filter((target) => target !== site.url(UNKNOWN_PATH))) {
          expect(target).toContain(`${site.origin}/portal/`);
          expect((await request.get(target)).status(), target).toBe(200);
        }
        expectNothingOutside(site);
      });

      test("A10: the page for unknown paths and the search work below the base", async ({
        page,
        site,
        consoleWatch,
      }) => {
        consoleWatch.mustSay(SAYS_404);
        const answer = await page.goto(site.url("/berita/tidak-ada/"));
        expect(answer?.status()).toBe(404);
        if (script === "with") await waitForApp(page);
        await expect(page.locator("h1")).toHaveText("Halaman tidak ditemukan");
        await page.getByRole("searchbox").fill("kedua");
        await page.getByRole("searchbox").press("Enter");
        await expect(page).toHaveURL(site.url("/cari/?q=kedua"));
        if (script === "with") await expect(page.locator("main .entry-card:visible")).toHaveCount(1);
        await page.locator("main").getByRole("link", { name: "Kabar kedua" }).click();
        await expect(page).toHaveURL(site.url("/berita/kedua/"));
        await expect(page.locator("h1")).toHaveText("Kabar kedua");
        expectNothingOutside(site);
      });
    });
  }

  test("A10: menu, cards, pager, links in the text, pictures, Back and a missing page work through the app", async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    consoleWatch.mustSay(SAYS_404);
    const heading = page.locator("h1");
    await openApp("/");
    await markDocument(page);
    await menuLink(page, "Berita").click();
    await expect(page).toHaveURL(site.url("/berita/"));
    await expect(menuLink(page, "Berita")).toHaveAttribute("aria-current", "page");
    await page.getByRole("link", { name: /^Lebih lama/ }).click();
    await expect(page).toHaveURL(site.url("/berita/halaman/2/"));
    await page.locator("main").getByRole("link", { name: "Kabar kedua" }).click();
    await expect(page).toHaveURL(site.url("/berita/kedua/"));
    await page.locator(".prose").getByRole("link", { name: "kabar pertama" }).click();
    await expect(page).toHaveURL(site.url("/berita/pertama/"));
    await expect(heading).toHaveText("Kabar pertama");
    await submenuButton(page, "Submenu Artikel").click();
    await menuLink(page, "Panduan penulis").click();
    await expect(page).toHaveURL(site.url("/panduan/#gambar"));
    await page.locator("main").getByRole("link", { name: "kabar semua blok" }).click();
    await expect(heading).toHaveText("Semua jenis blok");
    await expect(page).toHaveURL(site.url("/artikel/semua-blok/#tabel-dan-kode"));
    for (const picture of await page.locator("main img").all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }
    await (await addLink(page, { href: "/portal/tidak-ada/" })).click();
    await expect(heading).toHaveText("Halaman tidak ditemukan");
    await expect(page).toHaveURL(site.url(UNKNOWN_PATH));
    await page.goBack();
    await expect(heading).toHaveText("Semua jenis blok");
    await page.locator(".site-header__brand").click();
    await expect(page).toHaveURL(site.url("/"));
    await expectSameDocument(page);
    // The app has requested only data and pictures, all below the base.
    for (const path of ["/berita/", "/berita/kedua/", "/panduan/", "/artikel/semua-blok/"])
      expect(site.requests(path), path).toBe(0);
    expectNothingOutside(site);
  });

  test("A10: the base without its last slash leads to the home page", async ({ page, site, openApp }) => {
    await openApp("/berita/");
    await markDocument(page);
    await (await addLink(page, { href: "/portal" })).click();
    await expect(menuLink(page, "Beranda")).toHaveAttribute("aria-current", "page");
    await expectSameDocument(page);
    expectNothingOutside(site);
  });

  for (const path of ["/portal-lama/", "/portal-lama/berita/", "/berita/", "/"]) {
    test(`A10: a link to ${path}, outside of the base, is left to the browser`, async ({
      page,
      site,
      openApp,
      consoleWatch,
    }) => {
      consoleWatch.mustSay(SAYS_404);
      await openApp("/berita/");
      await markDocument(page);
      await (await addLink(page, { href: path })).click();
      await expectNewDocument(page);
      await expect(page).toHaveURL(site.origin + path);
      expect(site.requested.filter((asked) => asked.startsWith("outside "))).toContain(`outside ${path}`);
      await page.goBack();
      await expect(page.locator("h1")).toHaveText("Berita");
    });
  }
});

for (const [publishedSite, pages] of SITES) {
  test.describe(`on a screen of 320 px, on ${publishedSite}`, () => {
    test.use({ publishedSite, viewport: { width: 320, height: 640 } });

    for (const [kind, path] of Object.entries(pages)) {
      test(`A10: the ${kind} has no sideways scroll and targets of at least 24 by 24 px`, async ({
        page,
        openApp,
        consoleWatch,
      }) => {
        if (path === UNKNOWN_PATH) consoleWatch.mustSay(SAYS_404);
        await openApp(path);
        const measure = () =>
          page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            const wide = [...document.querySelectorAll("#warta-app *")].filter((element) => {
              const isInScroller = element.closest(".table-scroll, pre, .visually-hidden, .skip-link") !== null;
              return !isInScroller && element.getBoundingClientRect().right > clientWidth + 0.5;
            });
            return { overflow: scrollWidth - clientWidth, wide: wide.map((element) => element.outerHTML.slice(0, 80)) };
          });
        expect(await measure()).toEqual({ overflow: 0, wide: [] });

        const menus = page.locator("button[popovertarget]");
        for (const index of [...Array(await menus.count()).keys()]) {
          await menus.nth(index).click();
          expect(await measure()).toEqual({ overflow: 0, wide: [] });
          expect(await findSmallTargets(page), "with an open submenu").toEqual([]);
          await page.keyboard.press("Escape");
        }
        expect(await findSmallTargets(page)).toEqual([]);
      });
    }
  });
}

// Finds small targets among what a finger has to hit outside running text: links of header, footer, lists and pager,
// and every control.
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = "header a, footer a, .pager a, nav a, main :is(ul, header) a, .home__section-head a, button, input";
    return [...document.querySelectorAll<HTMLElement>(targets)]
      .filter((target) => target.checkVisibility() && target.closest(".prose") === null)
      .map((target) => {
        // A card's link covers the whole card with its `::after`.
        const box = (
          target.matches(".entry-card__link") ? (target.closest(".entry-card") ?? target) : target
        ).getBoundingClientRect();
        return { name: target.outerHTML.slice(0, 80), width: box.width, height: box.height };
      })
      .filter(({ width, height }) => width < 24 || height < 24)
      .map(({ name, width, height }) => `${name} is ${width} by ${height}`);
  });
}

test.describe("at 200 % zoom", () => {
  // The page area that a window of 1280 by 800 px has at this zoom.
  test.use({ viewport: { width: 640, height: 400 } });

  test("A10: every kind of page has no sideways scroll", async ({ page, open, consoleWatch }) => {
    consoleWatch.mustSay(SAYS_404);
    for (const path of Object.values(REAL_PAGES)) {
      await open(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
    }
  });
});
