import type { Page } from "@playwright/test";
import type { FaultyServer } from "./faulty_server";
import { expect, type Fixtures, waitForApp } from "./test";

// The files of the app, as requested from the server.
export const WASM = /\.wasm$/;
export const GLUE = /\/app-[0-9a-f]+\.js$/;
export const STYLES = /\/style-[0-9a-f]+\.css$/;
export const BOOT = /\/boot-[0-9a-f]+\.js$/;

export interface HeldApp {
  // Lets the app load, without waiting for it.
  release(): void;
  // Lets the app load, and waits until it has taken over the page.
  takeOver(): Promise<void>;
}

// Opens a page whose app does not load until the test says so.
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

// Opens a page whose app cannot load, so that the page shows the notice about it.
export async function openWithoutApp(
  { site, open, consoleWatch }: Pick<Fixtures, "site" | "open" | "consoleWatch">,
  path: string,
): Promise<void> {
  consoleWatch.maySay(/Failed to load resource/);
  consoleWatch.mustSay(/the app has failed/);
  site.abort(WASM);
  await open(path);
}
