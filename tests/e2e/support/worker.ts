import { expect, type Page } from "@playwright/test";

// The names of the caches of the worker and of the library (`crates/model/src/names.rs`).
export const PAGES = "warta-dibaca";
export const PICTURES = "warta-gambar";
export const SAVED = "warta-simpanan";
export const SHELL = "warta-kulit-";
export const WORKER = "/sw.js";

// Waits until the worker handles the page's requests.
export async function waitForWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

// Returns what the caches hold: paths by the name of the cache.
export async function readCaches(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      all[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    }
    return all;
  });
}

export async function readCache(page: Page, name: string): Promise<string[]> {
  return (await readCaches(page))[name] ?? [];
}

// Waits until this many entries are recorded as opened.
export async function expectOpened(page: Page, count: number): Promise<void> {
  await page.waitForFunction(async ([name, expected]) => {
    const cache = await caches.open(name);
    const copies = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
    const opened = await Promise.all(copies.map(async (copy) => copy?.headers.get("warta-opened-at") && (await copy.json()).page.content.entry));
    return opened.filter(Boolean).length === expected;
  }, [PAGES, count] as const);
}

// Waits until the device has copies of a page and of its data.
export async function expectKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => readCache(page, PAGES)).toContain(`${path}index.json`);
}

export const line = (page: Page) => page.locator("#connection-line");
export const prompt = (page: Page, name: string) => page.locator(`[data-prompt="${name}"]`);

