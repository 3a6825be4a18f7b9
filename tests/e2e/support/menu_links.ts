import type { Locator, Page } from "@playwright/test";

// The menu, and its links and buttons by name. Also finds those in a closed submenu, which are hidden.
export const menuOf = (page: Page): Locator => page.getByRole("navigation", { name: "Menu utama" });

export const menuLink = (page: Page, name: string): Locator =>
  menuOf(page).getByRole("link", { name, exact: true, includeHidden: true });

export const submenuButton = (page: Page, name: string): Locator =>
  menuOf(page).getByRole("button", { name, exact: true });

// Follows a link of the real menu, opening its submenu first if it is in one.
export async function followMenu(page: Page, name: string): Promise<void> {
  if (name.startsWith("Sub Menu")) await submenuButton(page, "Submenu Video").click();
  await menuLink(page, name).click();
}

export const footerLink = (page: Page, name: string): Locator =>
  page.getByRole("contentinfo").getByRole("link", { name, exact: true });
