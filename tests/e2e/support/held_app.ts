import type { Page } from "@playwright/test";
import type { FaultyServer } from "./faulty_server";
import { expect, type Fixtures, waitForApp } from "./test";

// What the app is made of, as the server is asked for it.
export const WASM = /\.wasm$/;
export const GLUE = /\/app-[0-9a-f]+\.js$/;
export const STYLES = /\/style-[0-9a-f]+\.css$/;
export const BOOT = /\/boot-[0-9a-f]+\.js$/;

export interface HeldApp {
  // Lets the app come, without waiting for it.
  release(): void;
  // Lets the app come and waits until it has taken the page over.
  takeOver(): Promise<void>;
}

// Opens a page whose app does not come before the test says so.
export async function openHeld(page: Page, site: FaultyServer, path: string): Promise<HeldApp> {
  const wasm = site.hold(WASM);
  await page.goto(site.url(path));
  await wasm.arrived;
  await expect(page.locator("html")).toHaveAttribute("data-app", "loading");
  return {
    release: wasm.release,
    takeOver: async () => {
      wasm.release();
      await waitForApp(page);
    },
  };
}

// Opens a page whose app does not come at all, and says so.
export async function openWithoutApp(
  { site, open, consoleWatch }: Pick<Fixtures, "site" | "open" | "consoleWatch">,
  path: string,
): Promise<void> {
  consoleWatch.maySay(/Failed to load resource/);
  consoleWatch.mustSay(/the app has failed/);
  site.abort(WASM);
  await open(path);
}
