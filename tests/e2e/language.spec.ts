import type { Page } from "@playwright/test";
import { FIXTURE_PAGES, REAL_PAGES, SAYS_404, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { menuLink } from "./support/menu_links";
import { REAL_ARTICLE } from "./support/real_article";
import { expect, test } from "./support/test";

const html = (page: Page) => page.locator("html");

const foreignPassages = (page: Page): Promise<string[][]> =>
  page
    .locator("#warta-app [lang]")
    .evaluateAll((passages) =>
      passages.map((passage) => [passage.getAttribute("lang") ?? "", passage.textContent ?? ""]),
    );

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    for (const [kind, path] of Object.entries(REAL_PAGES)) {
      test(`A11: the ${kind} says that it is in Indonesian`, async ({ page, open, consoleWatch }) => {
        if (path === UNKNOWN_PATH) consoleWatch.mustSay(SAYS_404);
        await open(path);
        await expect(html(page)).toHaveAttribute("lang", "id");
        if (script === "with") await expect(html(page)).toHaveAttribute("data-app", "ready");
        await expect(html(page)).toHaveAttribute("lang", "id");
      });
    }

    test("A11: the foreign words of the real article carry their own language", async ({ page, open }) => {
      await open(REAL_ARTICLE.path);
      if (script === "with") await expect(html(page)).toHaveAttribute("data-app", "ready");
      const words = ["borderless", "hoax", "hoax", "crosscheck"];
      expect(await foreignPassages(page)).toEqual(words.map((word) => ["en", word]));
      // None of these words occurs in the text without its `lang`.
      const unmarked = await page.locator(".prose").evaluate((prose) => {
        const copy = prose.cloneNode(true) as Element;
        copy.querySelectorAll("[lang]").forEach((passage) => passage.remove());
        return copy.textContent ?? "";
      });
      expect(unmarked).not.toMatch(/borderless|hoax|crosscheck/i);
    });
  });
}

test("A11: foreign passages keep their language through the app, and the page keeps its own", async ({
  page,
  openApp,
}) => {
  await openApp("/berita/");
  await page.getByRole("link", { name: "Istilah asing diberi tanda bahasa" }).click();
  await expect(page.locator("article.reader")).toBeVisible();
  expect(await foreignPassages(page)).toEqual([
    ["en", "crosscheck"],
    ["en", "borderless"],
  ]);
  await menuLink(page, "Berita").click();
  await expect(page.locator("h1")).toHaveText("Berita");
  await expect(html(page)).toHaveAttribute("lang", "id");
  expect(await foreignPassages(page)).toEqual([]);
});

test.describe("on the fixture", () => {
  test.use({ publishedSite: "fixture", javaScriptEnabled: false });

  test("A11: every other kind of page says that it is in Indonesian", async ({ page, open, consoleWatch }) => {
    consoleWatch.mustSay(SAYS_404);
    for (const path of Object.values(FIXTURE_PAGES)) {
      await open(path);
      await expect(html(page)).toHaveAttribute("lang", "id");
    }
  });

  test("A11: a redirect page also states its language", async ({ site, request }) => {
    const answer = await request.get(site.url("/berita/nama-lama/"));
    expect(await answer.text()).toContain('<html lang="id">');
  });
});
