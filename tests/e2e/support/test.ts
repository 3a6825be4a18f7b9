import { expect, test as base, type Page } from "@playwright/test";
import { ConsoleWatch } from "./console_watch";
import { FaultyServer } from "./faulty_server";
import { findPublishedSite, type SiteName } from "./published_sites";

export interface SiteOptions {
  // Which published folder to serve: `test.use({ publishedSite: "fixture" })`.
  publishedSite: SiteName;
}

export interface Fixtures {
  // A server for this test alone, on a free port.
  site: FaultyServer;
  // Fails the test on messages that the test has not announced.
  consoleWatch: ConsoleWatch;
  // Opens a path below the base.
  open: (path: string) => Promise<void>;
  // Opens a path below the base and waits until the app has taken the page over.
  openApp: (path: string) => Promise<void>;
}

export const test = base.extend<Fixtures & SiteOptions>({
  publishedSite: ["real", { option: true }],

  site: async ({ publishedSite }, use) => {
    const server = await FaultyServer.start(findPublishedSite(publishedSite));
    await use(server);
    await server.stop();
    expect(server.findIdleFaults(), "faults that met no request").toEqual([]);
  },

  consoleWatch: [
    async ({ context }, use) => {
      const watch = new ConsoleWatch(context);
      await use(watch);
      expect(watch.findTrouble(), "messages on the console").toEqual([]);
    },
    { auto: true },
  ],

  open: async ({ page, site }, use) => {
    await use(async (path) => {
      await page.goto(site.url(path));
    });
  },

  openApp: async ({ page, site }, use) => {
    await use(async (path) => {
      await page.goto(site.url(path));
      await waitForApp(page);
    });
  },
});

// Waits until the app handles links and controls.
export async function waitForApp(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
}

export { expect };
