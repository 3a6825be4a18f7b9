import type { Locator, Page } from "@playwright/test";
import { menuLink } from "./menu_links";
import { START } from "./shown_page";
import { expect, type Fixtures } from "./test";

// The twin that the tests of load failures break: that of /artikel/.
export const TWIN = "/artikel/index.json";

export const mainOf = (page: Page): Locator => page.locator("main");

export const retryButton = (page: Page): Locator => mainOf(page).getByRole("button", { name: "Coba lagi" });

// Expects the notice in place of /artikel/, with everything that it offers.
export async function expectNotice(page: Page, says: RegExp): Promise<void> {
  await expect(page.locator("h1")).toHaveText("Gagal memuat");
  await expect(mainOf(page).getByRole("alert")).toHaveText(says);
  await expect(retryButton(page)).toBeEnabled();
  await expect(mainOf(page).getByRole("link", { name: "Buka halaman biasa" })).toHaveAttribute("href", "/artikel/");
}

type Opened = Pick<Fixtures, "site" | "openApp" | "consoleWatch"> & { page: Page };

// Follows the link to /artikel/, whose twin cannot be loaded, and waits for the notice.
export async function openNotice(
  { page, site, openApp, consoleWatch }: Opened,
  follow: (link: Locator) => Promise<void> = (link) => link.click(),
): Promise<void> {
  consoleWatch.mustSay(/^error: Failed to load resource: .*503/);
  site.fail(TWIN, 503);
  await openApp(START);
  await follow(menuLink(page, "Artikel"));
  await expectNotice(page, /kode 503/);
}

// How long a copy is shown without a new request: `TWIN_FRESH_MS` in src/data/limits.rs.
export const FRESH_TIME = 5 * 60_000;

// The line above a copy that could not be refreshed.
export const keptNotice = (page: Page): Locator =>
  mainOf(page).getByRole("status").filter({ hasText: "salinan sebelumnya" });

// Leaves the reader on /video/, with a copy of /artikel/ that is too old to be shown without a request.
export async function keepOldCopy({ page, openApp }: Pick<Opened, "page" | "openApp">): Promise<void> {
  await page.clock.install();
  await openApp(START);
  await visitArticlesAndBack(page);
  await page.clock.fastForward(FRESH_TIME + 1000);
}

// Goes to /artikel/ and back to /video/, so that there is a copy of both.
export async function visitArticlesAndBack(page: Page): Promise<void> {
  for (const name of ["Artikel", "Video"]) {
    await menuLink(page, name).click();
    await expect(page.locator("h1")).toHaveText(name);
  }
}
