import type { Page } from "@playwright/test";
import { expect } from "./test";

// Where tests of navigation begin: its list is empty, so that no link in view is fetched ahead before the test is ready.
export const START = "/video/";

// Heading, address and title are those of the page. The heading first: it is what a reader waits for.
export async function expectPage(page: Page, url: string, title: string): Promise<void> {
  await expect(page.locator("main h1")).toHaveText(title);
  await expect(page).toHaveURL(url);
  await expect(page).toHaveTitle(`${title} — Warta`);
}
