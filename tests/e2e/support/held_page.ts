import type { Page } from "@playwright/test";
import { addLink } from "./added_link";
import type { Hold } from "./faulty_server";
import { START, expectPage } from "./shown_page";
import { type Fixtures, waitForApp } from "./test";

// Opens a page behind which START has to be loaded again on Back, and holds START's twin.
export async function holdPageBehind(
  { page, site, openApp }: Pick<Fixtures, "site" | "openApp"> & { page: Page },
  path: string,
  title: string,
): Promise<Hold> {
  await openApp(START);
  await (await addLink(page, { href: path })).click();
  await expectPage(page, site.url(path), title);
  // A reload empties the app's memory.
  await page.reload();
  await waitForApp(page);
  return site.hold(`${START}index.json`);
}
