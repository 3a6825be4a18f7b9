import type { Page } from "@playwright/test";

// Hides the tab and shows it again: the app lets go of the pages that the reader has left, and Back builds them anew.
export const forgetLeftPages = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "hidden");
  });
