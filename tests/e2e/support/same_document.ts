import type { Page } from "@playwright/test";
import { expect } from "./test";

declare global {
  interface Window {
    wartaIsMarked?: boolean;
  }
}

// Marks the document. A navigation of the app keeps the mark; a load by the browser removes it.
export async function markDocument(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.wartaIsMarked = true;
  });
}

export async function isSameDocument(page: Page): Promise<boolean> {
  return page.evaluate(() => window.wartaIsMarked === true);
}

export async function expectSameDocument(page: Page): Promise<void> {
  expect(await isSameDocument(page), "the same document, without a load").toBe(true);
}

// Waits until the new document has loaded completely, so that later steps meet the whole page.
export async function expectNewDocument(page: Page): Promise<void> {
  await page.waitForFunction(() => window.wartaIsMarked !== true && document.readyState === "complete");
}

// Waits until requested changes are on the screen and have been reported to the page's observers.
export async function waitForFrames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }),
  );
}
