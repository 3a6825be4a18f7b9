import type { Page } from "@playwright/test";
import { forgetLeftPages } from "./support/left_pages";
import { mainOf } from "./support/load_notice";
import { menuLink } from "./support/menu_links";
import { waitForFrames } from "./support/same_document";
import { expectPage } from "./support/shown_page";
import { expect, test } from "./support/test";

const LIST = "/artikel/";

declare global {
  interface Window {
    wartaPage?: Element | null;
  }
}

// Remembers the element of the shown page.
const remember = (page: Page) =>
  page.evaluate(() => {
    window.wartaPage = document.querySelector("main > .page");
  });

// Whether the page with the remembered element is shown.
const isRemembered = (page: Page) => page.evaluate(() => document.querySelector("main > .page") === window.wartaPage);

// Leaves the shown page by the menu.
const leaveTo = async (page: Page, name: string) => {
  await menuLink(page, name).click();
  await expect(page.locator("main h1")).toHaveText(name);
};

const goBackTo = async (page: Page, name: string) => {
  await page.goBack();
  await expect(page.locator("main h1")).toHaveText(name);
};

test("A13: Back puts the published page back as it was left, with scroll, focus and an open panel, and Forward the next one", async ({
  page,
  site,
  openApp,
}) => {
  await openApp(LIST);
  await remember(page);
  await page.locator(".filter-panel__summary").click();
  const link = mainOf(page).locator(".entry-card__link").nth(2);
  await link.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  const title = await link.innerText();
  await link.click();
  await expect(page.locator("main h1")).toHaveText(title);
  const article = await page.evaluateHandle(() => document.querySelector("main > .page"));

  await goBackTo(page, "Artikel");
  await expect(page).toHaveURL(site.url(LIST));
  await expect(link).toBeFocused();
  expect(await isRemembered(page)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await expect(page.locator(".filter-panel")).toHaveAttribute("open");

  await page.goForward();
  await expect(page.locator("main h1")).toHaveText(title);
  expect(await article.evaluate((article) => article === document.querySelector("main > .page"))).toBe(true);
  await goBackTo(page, "Artikel");
  expect(await isRemembered(page), "the links of a page that came back work").toBe(true);
  await link.click();
  await expect(page.locator("main h1")).toHaveText(title);
});

test("A link to a page that was left shows it anew, from its beginning", async ({ page, openApp }) => {
  await openApp(LIST);
  await page.locator(".filter-panel__summary").click();
  await remember(page);
  await leaveTo(page, "Video");
  await leaveTo(page, "Artikel");
  expect(await isRemembered(page)).toBe(false);
  await expect(page.locator(".filter-panel")).not.toHaveAttribute("open");
});

test("A page that was left stays no longer than the reader looks at the portal", async ({ page, openApp }) => {
  await openApp(LIST);
  await remember(page);
  await leaveTo(page, "Video");
  await forgetLeftPages(page);
  await goBackTo(page, "Artikel");
  expect(await isRemembered(page)).toBe(false);
});

test("Only the last three pages stay", async ({ page, site, openApp }) => {
  await openApp(LIST);
  await remember(page);
  for (const name of ["Video", "Berita", "Pengumuman", "Video"]) await leaveTo(page, name);
  await page.evaluate(() => history.go(-4));
  await expectPage(page, site.url(LIST), "Artikel");
  expect(await isRemembered(page)).toBe(false);
});

test("A page that comes back after a while is shown at once, then with what is new", async ({ page, site, openApp }) => {
  const title = "Judul yang baru saja diganti";
  await page.clock.install();
  await openApp(LIST);
  await remember(page);
  await leaveTo(page, "Video");
  site.replace("/artikel/index.json", { body: (old) => old.replace(/"title":"[^"]+","summary"/, `"title":"${title}","summary"`) });
  await page.clock.fastForward("06:00");
  const held = site.hold("/artikel/index.json");
  await goBackTo(page, "Artikel");
  expect(await isRemembered(page)).toBe(true);
  held.release();
  await expect(mainOf(page).getByRole("link", { name: title })).toBeVisible();
});

test.describe("on the page with every block", () => {
  test.use({ publishedSite: "fixture" });

  test("What was scrolled within a page is scrolled again after Back", async ({ page, openApp }) => {
    await openApp("/artikel/semua-blok/");
    const table = page.locator(".table-scroll").first();
    await table.evaluate((scroller) => {
      scroller.querySelector("table")!.style.minInlineSize = "2000px";
      scroller.scrollLeft = 40;
    });
    expect(await table.evaluate((table) => table.scrollLeft)).toBe(40);
    await leaveTo(page, "Berita");
    await page.goBack();
    await expect(table).toBeVisible();
    await waitForFrames(page);
    expect(await table.evaluate((table) => table.scrollLeft)).toBe(40);
  });

  test("The dialog of a picture does not come back with its page", async ({ page, openApp }) => {
    await openApp("/artikel/semua-blok/");
    await page.locator(".figure__zoom").first().click();
    await expect(page.locator("#zoom_dialog")).toHaveAttribute("open");
    // By the keyboard shortcut of the browser: the dialog covers every link.
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>(".site-header a")?.click());
    await expect(page.locator("#zoom_dialog")).toHaveCount(0);
    await page.goBack();
    await expect(page.locator(".figure__zoom").first()).toBeVisible();
    await expect(page.locator("#zoom_dialog")).not.toHaveAttribute("open");
  });
});
