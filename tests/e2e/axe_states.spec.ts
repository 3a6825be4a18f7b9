import { addLink } from "./support/added_link";
import { expectNoViolation } from "./support/axe";
import { setOffline } from "./support/connection";
import { openWithoutApp } from "./support/held_app";
import { TWIN, keepOldCopy, keptNotice, openNotice, retryButton } from "./support/load_notice";
import { menuLink } from "./support/menu_links";
import { expect, test } from "./support/test";

test("K1: axe finds nothing on a page that could not be loaded, nor while it is retried", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  await openNotice({ page, site, openApp, consoleWatch });
  await expectNoViolation(page, "failed");
  const again = site.hold(TWIN);
  await retryButton(page).click();
  await again.arrived;
  await expect(retryButton(page)).toBeDisabled();
  await expectNoViolation(page, "retried");
});

test("K1: axe finds nothing on a skeleton", async ({ page, site, openApp, consoleWatch }) => {
  const next = site.hold("/berita/index.json");
  await openNotice({ page, site, openApp, consoleWatch });
  await menuLink(page, "Berita").click();
  await next.arrived;
  const words = page.locator("main").getByRole("status");
  await expect(words).toHaveText("Memuat…");
  // The words appear after a second, by CSS.
  await expect(words).toHaveCSS("opacity", "1");
  // The skeleton has no heading, because the heading arrives with the page.
  await expectNoViolation(page, "skeleton", "page-has-heading-one");
});

test("K1: axe finds nothing on a kept copy", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.mustSay(/^error: Failed to load resource: .*500/);
  await keepOldCopy({ page, openApp });
  site.fail(TWIN, 500);
  await menuLink(page, "Artikel").click();
  await expect(keptNotice(page)).toBeVisible();
  await page.clock.resume();
  await expectNoViolation(page, "kept copy");
});

test("K1: axe finds nothing on a page that is read offline", async ({ page, openApp, consoleWatch }) => {
  // Prefetches that were due.
  consoleWatch.maySay(/^error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
  await openApp("/berita/");
  await setOffline(page, true);
  await expect(page.locator("#connection-line > p:visible").filter({ hasText: "Anda sedang luring" })).toBeVisible();
  await expectNoViolation(page, "offline");
});

test("K1: axe finds nothing on search results and on a search without any", async ({ page, openApp }) => {
  for (const [words, says] of [
    ["bermedsos", "3 tulisan memuat"],
    ["zzxqw", "Tidak ada tulisan"],
  ] as const) {
    await openApp(`/cari/?q=${words}`);
    await expect(page.locator("main").getByRole("status")).toContainText(says);
    await expectNoViolation(page, words);
  }
});

test("K1: axe finds nothing where the app has failed and says so", async ({ page, site, open, consoleWatch }) => {
  await openWithoutApp({ site, open, consoleWatch }, "/berita/");
  await expect(page.getByRole("alert").getByRole("button", { name: "Tutup" })).toBeVisible();
  await expectNoViolation(page, "failed app");
});

test.describe("on the fixture", () => {
  test.use({ publishedSite: "fixture" });

  test("K1: axe finds nothing on a list that is empty, reached through the app", async ({ page, openApp }) => {
    await openApp("/berita/");
    await (await addLink(page, { href: "/video/" })).click();
    await expect(page.locator("main").getByText("Belum ada video.")).toBeVisible();
    await expectNoViolation(page, "empty list");
  });
});
