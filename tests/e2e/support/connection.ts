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
