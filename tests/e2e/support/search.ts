import type { Locator, Page } from "@playwright/test";
import type { FaultyServer } from "./faulty_server";
import { type Fixtures, expect } from "./test";

export const box = (page: Page): Locator => page.getByRole("searchbox", { name: "Cari di portal" });
export const status = (page: Page): Locator => page.locator(".search__status");
// The titles of the hits; before a search, those of the newest entries.
export const titles = (page: Page): Locator => page.locator("main .entry-card__link:visible");
export const hits = (page: Page): Locator => page.locator(".search-hits .entry-card__link");
export const facet = (page: Page, name: string | RegExp): Locator => page.locator(".filter-panel").getByRole("link", { name });

// Everything that a search requests from a server.
export const INDEX = /^\/cari\/indeks\//;
export const MANIFEST = "/cari/indeks/manifes.bin";
export const WORKER_WASM = /^\/search-\w+\.wasm$/;

// Waits for the answer to the words of the search.
export async function expectAnswer(page: Page, says: string | RegExp): Promise<void> {
  await expect(status(page)).toHaveText(says);
}

// Opens a search on a server that misbehaves.
export async function openBroken(
  { site, openApp, consoleWatch }: Pick<Fixtures, "site" | "openApp" | "consoleWatch">,
  set: (site: FaultyServer) => void,
  words: string,
): Promise<void> {
  // Some versions of the browser log what a worker cannot load.
  consoleWatch.maySay(/^error: Failed to (load|fetch|find)/);
  set(site);
  await openApp(`/cari/?q=${words}`);
}
