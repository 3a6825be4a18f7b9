import type { Page } from "@playwright/test";
import type { ConsoleWatch } from "./console_watch";
import type { FaultyServer } from "./faulty_server";
import { expectNewDocument, markDocument } from "./same_document";
import { expect } from "./test";

export const menuLink = (page: Page, name: string) => page.locator(".nav-menu").getByRole("link", { name, exact: true });
export const notice = (page: Page) => page.locator("#boot-notice");
export const reload = (page: Page) => notice(page).getByRole("button", { name: "Muat ulang" });

// What Chromium itself reports about a file that it could not load.
export const BROWSER_SAYS = /Failed to load resource|Refused to apply style|Fetch API cannot load|integrity|preload|net::ERR/i;
export const APP_DIES = /panicked|unreachable|RuntimeError/;

export async function expectReadableWithPlainLinks(page: Page, site: FaultyServer): Promise<void> {
  await expect(page.locator("h1")).toHaveText("Berita");
  await expect(page.locator("main")).toContainText("Kabar kelima");
  await page.getByRole("button", { name: "Submenu Artikel" }).click();
  await expect(page.locator(":popover-open")).toContainText("Panduan penulis");
  await page.keyboard.press("Escape");
  await expect(page.locator(":popover-open")).toHaveCount(0);
  await markDocument(page);
  await menuLink(page, "Artikel").click();
  await expectNewDocument(page);
  await expect(page).toHaveURL(site.url("/artikel/"));
  await expect(page.locator("h1")).toHaveText("Artikel");
}

// Imitates a browser that cannot create any more elements: the app panics while it builds the page that a link of the
// menu or Back leads to, with all the consequences of a panic. All in one task and without the pointer, or the app would
// build a page ahead and panic at that.
export async function panicOn(page: Page, consoleWatch: ConsoleWatch, by: { link: string } | "Back"): Promise<void> {
  consoleWatch.mustSay(/the app has failed/);
  consoleWatch.maySay(APP_DIES);
  const target = by === "Back" ? page.locator("html") : menuLink(page, by.link);
  await target.evaluate((element: HTMLElement, isBack) => {
    const refuse = () => {
      throw new DOMException("no more elements", "OperationError");
    };
    document.createElement = refuse;
    Node.prototype.cloneNode = refuse;
    if (isBack) history.back();
    else element.click();
  }, by === "Back");
}

// Makes the app panic on the page of a link and waits until that is noticed. The page before stays.
export async function killApp(page: Page, consoleWatch: ConsoleWatch, link: string): Promise<void> {
  await panicOn(page, consoleWatch, { link });
  await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
}
