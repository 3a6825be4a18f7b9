import type { Page } from "@playwright/test";
import { expect } from "./test";

// Where tests of navigation begin: a short list, so that hardly any link in view is prefetched before the test is ready.
export const START = "/video/";

// Expects heading, address and title of a page. The heading comes first, because a reader waits for it.
export async function expectPage(page: Page, url: string, title: string): Promise<void> {
  await expect(page.locator("main h1")).toHaveText(title);
  await expect(page).toHaveURL(url);
  await expect(page).toHaveTitle(`${title} — Warta`);
}
