import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

// The twin that the tests of failures break: that of /artikel/.
export const TWIN = "/artikel/index.json";

export const mainOf = (page: Page): Locator => page.locator("main");

export const retryButton = (page: Page): Locator => mainOf(page).getByRole("button", { name: "Coba lagi" });

// The notice in the place of /artikel/, with everything that it offers.
export async function expectNotice(page: Page, says: RegExp): Promise<void> {
  await expect(page.locator("h1")).toHaveText("Gagal memuat");
  await expect(mainOf(page).getByRole("alert")).toHaveText(says);
  await expect(retryButton(page)).toBeEnabled();
  await expect(mainOf(page).getByRole("link", { name: "Buka halaman biasa" })).toHaveAttribute("href", "/artikel/");
}
