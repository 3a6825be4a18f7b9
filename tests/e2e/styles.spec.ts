import type { Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { FIXTURE_PAGES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { START } from "./support/shown_page";
import { STYLES } from "./support/held_app";
import { expect, test, waitForApp } from "./support/test";

test.use({ publishedSite: "fixture" });

// Where everything stands, and in what colours and letters.
async function readLook(page: Page): Promise<string[]> {
  return page.locator("#warta-app *").evaluateAll((elements) =>
    elements
      // Its words are those of the last navigation; a page that was loaded has none.
      .filter((element) => !element.matches("[role=status].visually-hidden"))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, font, display, borderWidth, columns } = getComputedStyle(element);
        const box = [x, y + scrollY, width, height].map(Math.round);
        return [element.localName, element.className, box, color, backgroundColor, font, display, borderWidth, columns].join(" ");
      }),
  );
}

for (const [kind, path] of Object.entries(FIXTURE_PAGES)) {
  if (path === UNKNOWN_PATH || path === START) continue;
  test(`the ${kind} looks the same without the app, with it, and when it was reached through it`, async ({
    page,
    site,
    open,
  }) => {
    const styles = site.hold(STYLES);
    await open(path);
    await styles.arrived;
    const alone = await readLook(page);
    styles.release();
    await waitForApp(page);
    // The place in the whole comes with the app, into room that is kept for it.
    const withoutPlace = (look: string[]): string[] => look.filter((line) => !line.includes("pager__place"));
    expect(withoutPlace(await readLook(page))).toEqual(withoutPlace(alone));

    await open(START);
    await waitForApp(page);
    const link = await addLink(page, { href: path });
    await link.click();
    await expect(page).toHaveURL(site.url(path));
    await link.evaluate((element) => element.remove());
    await page.locator("main h1").blur();
    expect(withoutPlace(await readLook(page))).toEqual(withoutPlace(alone));
  });
}

test("a page carries no styles of components that it does not show", async ({ page, open }) => {
  const readStyle = () => page.locator("head style").textContent();
  await open("/artikel/semua-blok/");
  const article = (await readStyle()) ?? "";
  await open("/berita/");
  const list = (await readStyle()) ?? "";
  for (const [own, other, name] of [
    [article, list, ".table-scroll table"],
    [article, list, ".callout__label"],
    [list, article, ".entry-card__title"],
  ] as const) {
    expect(own).toContain(name);
    expect(other).not.toContain(name);
  }
});
