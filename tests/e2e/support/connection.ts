import type { Page } from "@playwright/test";

export interface Connection {
  saveData: boolean;
  effectiveType: "slow-2g" | "2g" | "3g" | "4g";
}

declare global {
  interface Navigator {
    connection?: Connection;
  }
}

// Sets what the browser reports about its network on every page from now on; `undefined` means nothing, as in Safari
// and Firefox.
export async function setConnection(page: Page, connection: Connection | undefined): Promise<void> {
  await page.addInitScript((value) => {
    Object.defineProperty(navigator, "connection", { value: value ?? undefined, configurable: true, writable: true });
  }, connection ?? null);
}

// Lets the app start, and then reports a 2g network: the app fetches nothing ahead when it is idle, so every request
// answers an action of the test.
export async function setQuietConnection(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connection = {
      saveData: false,
      get effectiveType() {
        return document.documentElement.hasAttribute("data-app") ? "2g" : "4g";
      },
    };
    Object.defineProperty(navigator, "connection", { value: connection, configurable: true });
  });
}

// Takes the connection from the page, or gives it back. Chromium answers the driver before its network process has heard
// of the change, so a request sent right after it could still go the old way: this waits until one goes the new way.
export async function setOffline(page: Page, isOffline: boolean): Promise<void> {
  await page.context().setOffline(isOffline);
  await page.waitForFunction(async (expected) => {
    const isAnswered = await fetch(location.href, { method: "HEAD", cache: "no-store" }).then(() => true, () => false);
    return isAnswered !== expected;
  }, isOffline);
}
