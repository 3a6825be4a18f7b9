import type { Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { SAYS_404, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { menuLink, menuOf } from "./support/menu_links";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

const TITLE = "Halaman tidak ditemukan";

async function expectUnknownPathView(page: Page): Promise<void> {
  const main = page.locator("main");
  await expect(page.locator("h1")).toHaveText(TITLE);
  await expect(page).toHaveTitle(`${TITLE} — Warta`);
  await expect(main.getByRole("search")).toBeVisible();
  await expect(main.getByRole("searchbox", { name: "Cari di portal" })).toBeVisible();
  const ways = await main.getByRole("list").getByRole("link").allTextContents();
  expect(ways).toEqual(["Beranda", "Berita", "Pengumuman", "Artikel", "Video"]);
  await expect(menuOf(page)).toBeVisible();
  await expect(menuOf(page).locator("[aria-current=page]")).toHaveCount(0);
}

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    for (const path of [UNKNOWN_PATH, "/berita/tidak-ada/", "/tidak/ada/juga", "/Berita/", "/berita/halaman/999/"]) {
      test(`A9: ${path} is answered with status 404 and a page that helps`, async ({ page, site, consoleWatch }) => {
        consoleWatch.maySay(SAYS_404);
        const answer = await page.goto(site.url(path));
        expect(answer?.status()).toBe(404);
        if (script === "with") await waitForApp(page);
        await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
        await expectUnknownPathView(page);
        await expect(page).toHaveURL(site.url(path));
        // The page requests only its own address, and tries no twin in the background.
        expect(site.requests(/tidak.*\.json$|999.*\.json$|Berita.*\.json$/)).toBe(0);
      });
    }

    test("A9: the links and the search on the page lead on", async ({ page, site, open, consoleWatch }) => {
      consoleWatch.maySay(SAYS_404);
      await open(UNKNOWN_PATH);
      if (script === "with") await waitForApp(page);
      await page.locator("main").getByRole("link", { name: "Artikel" }).click();
      await expect(page.locator("h1")).toHaveText("Artikel");
      await page.goBack();
      await expect(page.locator("h1")).toHaveText(TITLE);
      await page.locator("main").getByRole("searchbox").fill("humas");
      await page.locator("main").getByRole("searchbox").press("Enter");
      await expect(page).toHaveURL(site.url("/cari/?q=humas"));
      await expect(page.locator("h1")).toHaveText("Cari");
    });
  });
}

test("A9: a missing file of the shell is answered with a 404 that is not a page", async ({ site, request }) => {
  for (const path of [
    "/boot-0000000000000000.js",
    "/warta-app-0000000000000000_bg.wasm",
    "/media/tidak-ada.webp",
    "/tidak-ada/index.json",
  ]) {
    const answer = await request.get(site.url(path));
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).not.toContain("<html");
  }
});

for (const status of [404, 410]) {
  test(`A9: a link whose twin is gone with status ${status} shows the same view under the link's address`, async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    consoleWatch.mustSay(new RegExp(`^error: Failed to load resource: .*${status}`));
    if (status !== 404) site.fail("/berita/tidak-ada/index.json", status);
    await openApp("/video/");
    await markDocument(page);
    await (await addLink(page, { href: "/berita/tidak-ada/" })).click();
    await expectUnknownPathView(page);
    await expect(page).toHaveURL(site.url("/berita/tidak-ada/"));
    await expect(menuOf(page).locator("[aria-current]")).toHaveText("Berita");
    // The 404 is a valid answer, not a failure to retry.
    await expect(page.getByRole("button", { name: "Coba lagi" })).toHaveCount(0);
    await page.locator("main").getByRole("link", { name: "Pengumuman" }).click();
    await expect(page.locator("h1")).toHaveText("Pengumuman");
    await page.goBack();
    await expectUnknownPathView(page);
    await page.goBack();
    await expect(page.locator("h1")).toHaveText("Video");
    await expectSameDocument(page);
  });
}

test("A9: a link without its last slash, or to the file index.html, leads to the page", async ({ page, openApp }) => {
  await openApp("/video/");
  await markDocument(page);
  for (const [href, title] of [
    ["/artikel", "Artikel"],
    ["/berita/index.html", "Berita"],
  ] as const) {
    await (await addLink(page, { href })).click();
    await expect(page.locator("h1")).toHaveText(title);
    await expect(menuLink(page, title)).toHaveAttribute("aria-current", "page");
  }
  await expectSameDocument(page);
});
