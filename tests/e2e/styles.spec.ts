import type { Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { FIXTURE_PAGES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { START } from "./support/shown_page";
import { LATE_PARTS } from "./support/late_parts";
import { STYLES } from "./support/held_app";
import { expect, test, waitForApp } from "./support/test";

test.use({ publishedSite: "fixture" });

// Reads where every element is, with its colours and fonts.
async function readLook(page: Page): Promise<string[]> {
  // The live region holds the text of the last navigation; on a page that was loaded it is empty.
  const left = `${LATE_PARTS}, [role=status].visually-hidden`;
  return page.locator("#warta-app *").evaluateAll((elements, left) =>
    elements
      .filter((element) => element.closest(left) === null)
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, font, display, borderWidth, columns } = getComputedStyle(element);
        const box = [x, y + scrollY, width, height].map(Math.round);
        return [element.localName, element.className, box, color, backgroundColor, font, display, borderWidth, columns].join(" ");
      }),
    left,
  );
}

for (const [kind, path] of Object.entries(FIXTURE_PAGES)) {
  if (path === UNKNOWN_PATH || path === START) continue;
  test(`the ${kind} looks the same without the app, with it, and when reached by a navigation of the app`, async ({
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
    expect(await readLook(page)).toEqual(alone);

    await open(START);
    await waitForApp(page);
    const link = await addLink(page, { href: path });
    await link.click();
    await expect(page).toHaveURL(site.url(path));
    await link.evaluate((element) => element.remove());
    await page.locator("main h1").blur();
    // Move the pointer away: it is where the link was, and may now hover over something else.
    await page.mouse.move(0, 0);
    expect(await readLook(page)).toEqual(alone);
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
