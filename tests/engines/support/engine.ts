import { expect, test as base } from "@playwright/test";
import { FaultyServer } from "../../e2e/support/faulty_server";
import { findPublishedSite, type SiteName } from "../../e2e/support/published_sites";
import { startFirefox } from "./firefox";
import { startWebKit } from "./webkit";

export type EngineName = "firefox" | "webkit";

// What the tests of the core paths need from a browser; it has one window, which is empty at first.
export interface Engine {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  // Clicks the first element that matches the selector, as a person would.
  click(selector: string): Promise<void>;
  // Types into the focused element.
  type(text: string): Promise<void>;
  // Runs a function in the page. The function is sent as text, so it can use only its arguments.
  evaluate<A extends unknown[], T>(run: (...values: A) => T | Promise<T>, ...values: A): Promise<T>;
  stop(): Promise<void>;
}

export interface EngineOptions {
  engineName: EngineName;
  publishedSite: SiteName;
}

interface Fixtures {
  site: FaultyServer;
  engine: Engine;
  openApp: (path: string) => Promise<void>;
}

export const test = base.extend<Fixtures & EngineOptions>({
  engineName: ["firefox", { option: true }],
  publishedSite: ["real", { option: true }],

  site: async ({ publishedSite }, use) => {
    const server = await FaultyServer.start(findPublishedSite(publishedSite));
    await use(server);
    await server.stop();
  },

  engine: async ({ engineName }, use) => {
    const engine = await (engineName === "firefox" ? startFirefox() : startWebKit());
    await use(engine);
    await engine.stop();
  },

  openApp: async ({ engine, site }, use) => {
    await use(async (path) => {
      await engine.goto(site.url(path));
      await expectApp(engine);
    });
  },
});

// Waits until the app has taken over the page.
export const expectApp = (engine: Engine) => expect.poll(() => engine.evaluate(() => document.documentElement.dataset["app"])).toBe("ready");

export const textOf = (engine: Engine, selector: string) =>
  engine.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? null, selector);

export const expectText = (engine: Engine, selector: string, text: string | RegExp) => {
  const found = expect.poll(() => textOf(engine, selector), selector);
  return typeof text === "string" ? found.toBe(text) : found.toMatch(text);
};

// Waits until the worker handles the page's requests.
export const waitForWorker = (engine: Engine) =>
  expect.poll(() => engine.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");

export { expect };
