import type { Locator, Page } from "@playwright/test";

export interface AddedLink {
  href: string;
  target?: string;
  download?: string;
  rel?: string;
}

// Adds a link below the footer, for targets that no authored page can link to: a query, `target`, `download`, a page
// that is gone. The link is inside the app's root and outside what a navigation replaces.
export async function addLink(page: Page, link: AddedLink): Promise<Locator> {
  await page.evaluate((link) => {
    const added = document.createElement("a");
    for (const [name, value] of Object.entries(link)) added.setAttribute(name, value);
    added.textContent = `tautan uji ${link.href}`;
    document.querySelector("footer")?.append(added);
  }, link);
  return page.getByRole("link", { name: `tautan uji ${link.href}`, exact: true });
}
