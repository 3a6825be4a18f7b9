import type { Page } from "@playwright/test";
import { FIXTURE_PAGES, REAL_PAGES, UNKNOWN_PATH } from "./support/kinds_of_pages";
import { REAL_ARTICLE } from "./support/real_article";
import { expect, test, waitForApp } from "./support/test";

const reportLink = (page: Page) => page.locator("main").getByRole("link", { name: "Laporkan kesalahan" });

// Reads the link as a mail program does.
async function readMail(page: Page): Promise<{ to: string; subject: string; body: string }> {
  const href = (await reportLink(page).getAttribute("href")) ?? "";
  const [to = "", parts = ""] = href.replace(/^mailto:/, "").split("?");
  const read = (name: string): string =>
    decodeURIComponent(
      parts
        .split("&")
        .find((part) => part.startsWith(`${name}=`))
        ?.slice(name.length + 1) ?? "",
    );
  expect(parts.split("&")).toHaveLength(2);
  return { to: decodeURIComponent(to), subject: read("subject"), body: read("body") };
}

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("A12: Laporkan kesalahan opens a mail that already names the entry", async ({ page, open }) => {
      await open(REAL_ARTICLE.path);
      if (script === "with") await waitForApp(page);
      await expect(reportLink(page)).toHaveAttribute("rel", "external");
      expect(await readMail(page)).toEqual({
        to: "kemenkeu.prime@kemenkeu.go.id",
        subject: `Laporkan kesalahan: ${REAL_ARTICLE.title}`,
        body: `Judul: ${REAL_ARTICLE.title}\r\nHalaman: ${REAL_ARTICLE.path}\r\n\r\nYang keliru: `,
      });
    });

    test("A12: the link appears once on every entry, after the text, and on no other kind of page", async ({
      page,
      open,
      consoleWatch,
    }) => {
      consoleWatch.maySay(/404/);
      for (const [kind, path] of Object.entries(REAL_PAGES)) {
        await open(path);
        if (script === "with") await waitForApp(page);
        await expect(reportLink(page), kind).toHaveCount(["entry", "video"].includes(kind) ? 1 : 0);
      }
      await open(REAL_ARTICLE.path);
      const follows = await reportLink(page).evaluate((link) => {
        const text = document.querySelector(".prose");
        return text !== null && (text.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      });
      expect(follows).toBe(true);
    });
  });
}

test("A12: an entry reached through the app has its own link", async ({ page, openApp }) => {
  await openApp("/pengumuman/");
  await page.locator("main .entry-card__link").first().click();
  await expect(page.locator("article.reader")).toBeVisible();
  const title = await page.locator("h1").textContent();
  expect((await readMail(page)).subject).toBe(`Laporkan kesalahan: ${title}`);
});

test.describe("on the fixture below a base path", () => {
  test.use({ publishedSite: "fixture-portal", javaScriptEnabled: false });

  test("A12: the mail names the page's path including the base", async ({ page, open }) => {
    for (const [kind, path] of Object.entries(FIXTURE_PAGES)) {
      if (path === UNKNOWN_PATH || !/entry|announcement/.test(kind)) continue;
      await open(path);
      const title = await page.locator("h1").textContent();
      expect(await readMail(page), path).toEqual({
        to: "humas@example.go.id",
        subject: `Laporkan kesalahan: ${title}`,
        body: `Judul: ${title}\r\nHalaman: /portal${path}\r\n\r\nYang keliru: `,
      });
    }
  });
});
