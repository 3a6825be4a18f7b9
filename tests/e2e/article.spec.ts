import type { Page } from "@playwright/test";
import { REAL_ARTICLE } from "./support/real_article";
import { expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

const { path, title, unit, date, datetime, text } = REAL_ARTICLE;
const CREDIT = "Ilustrasi, bukan foto";

async function expectHead(page: Page): Promise<void> {
  const article = page.getByRole("article");
  await expect(article.locator("h1")).toHaveText(title);
  await expect(page).toHaveTitle(`${title} — Warta`);
  await expect(article.getByText(unit, { exact: true })).toBeVisible();
  const time = article.locator("header time");
  await expect(time).toHaveCount(1);
  await expect(time).toHaveText(date);
  await expect(time).toHaveAttribute("datetime", datetime);
}

// Reads the content of the text in order: only paragraphs, and figures with their captions.
const readText = (page: Page): Promise<object[]> =>
  page.locator(".prose > *").evaluateAll((blocks) =>
    blocks.map((block) => {
      if (block.localName === "p") return { paragraph: block.textContent };
      if (block.localName === "figure") return { caption: block.querySelector(".figure__caption")?.textContent };
      return { other: block.outerHTML };
    }),
  );

for (const timezoneId of ["Asia/Jakarta", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"]) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`in ${timezoneId}, ${javaScriptEnabled ? "with" : "without"} script`, () => {
      test.use({ timezoneId, javaScriptEnabled });

      test("C1: title, unit and the date in WIB are those of the published page", async ({ page, open }) => {
        await open(path);
        await expectHead(page);
        if (!javaScriptEnabled) return;
        await waitForApp(page);
        await waitForFrames(page);
        expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId);
        await expectHead(page);
      });
    });
  }
}

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test.beforeEach(async ({ page, open }) => {
      await open(path);
      if (script === "with") await waitForApp(page);
    });

    test("C1: every paragraph and both captions appear in order, word for word", async ({ page }) => {
      expect(await readText(page)).toEqual(text);
      for (const { paragraph } of text.filter((block) => "paragraph" in block)) {
        await expect(page.getByText(paragraph, { exact: true })).toBeVisible();
      }
    });

    test("C1: the two captions are the captions of figures, and every drawing is credited as one", async ({ page }) => {
      const figures = page.getByRole("article").locator("figure");
      const captions = await figures.locator("figcaption .figure__caption").allTextContents();
      expect(captions).toEqual(text.flatMap((block) => ("caption" in block ? [block.caption] : [])));
      const count = await figures.count();
      for (let index = 0; index < count; index += 1) {
        const figure = figures.nth(index);
        await expect(figure.locator("figcaption .figure__credit")).toHaveText(CREDIT);
        await expect(figure.locator("img")).toHaveAttribute("alt", /^Ilustrasi/);
        await figure.scrollIntoViewIfNeeded();
        await expect
          .poll(() => figure.locator("img").evaluate((img) => (img as HTMLImageElement).naturalWidth))
          .toBeGreaterThan(0);
      }
      // Every picture of the article is inside a figure; outside it would have no credit.
      await expect(page.getByRole("article").locator("img")).toHaveCount(count);
    });

    test("C1: no picture is shown twice", async ({ page }) => {
      const sources = await page
        .getByRole("article")
        .locator("img")
        .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute("src")));
      expect(sources).toEqual([...new Set(sources)]);
    });
  });
}

test("C1: its card in the list opens it through the app, with the same text", async ({ page, site, openApp }) => {
  await openApp("/berita/halaman/1/");
  await markDocument(page);
  const card = page.locator("article.entry-card").filter({ has: page.getByRole("link", { name: title, exact: true }) });
  await expect(card).toContainText(unit);
  await expect(card.locator("time")).toHaveText("21 Februari 2020");
  await expect(card.locator("time")).toHaveAttribute("datetime", datetime);
  await card.getByRole("link", { name: title, exact: true }).click();
  await expect(page).toHaveURL(site.url(path));
  await expectHead(page);
  expect(await readText(page)).toEqual(text);
  await expectSameDocument(page);
});

test("C1: the article can be reached from /berita/ by links alone", async ({ page, site, openApp }) => {
  await openApp("/berita/");
  const card = page.getByRole("link", { name: title, exact: true });
  const older = page.getByRole("link", { name: /^Lebih lama/ });
  while ((await card.count()) === 0) {
    const next = await older.evaluate((link) => (link as HTMLAnchorElement).href);
    await older.click();
    await expect(page).toHaveURL(next);
  }
  await card.click();
  await expect(page).toHaveURL(site.url(path));
  await expectHead(page);
});

test.describe("with changes, a withdrawal and dates of authority", () => {
  test.use({ publishedSite: "fixture", timezoneId: "America/Los_Angeles" });

  test("C1: all other dates are written in WIB, too", async ({ page, openApp }) => {
    for (const [entry, dates] of [
      [
        "/berita/pertama/",
        [
          "2020-02-21T16:48:00+07:00",
          "2020-03-01T09:30:00+07:00",
          "2020-03-01T09:30:00+07:00",
          "2020-02-22T08:00:00+07:00",
        ],
      ],
      ["/berita/dicabut/", ["2020-12-01T10:00:00+07:00", "2020-12-02T10:00:00+07:00"]],
      [
        "/pengumuman/lelang/",
        [
          "2020-06-01T08:00:00+07:00",
          "2020-06-01T08:00:00+07:00",
          "2020-06-30T16:00:00+07:00",
          "2020-06-25T16:00:00+07:00",
        ],
      ],
    ] as const) {
      await openApp(entry);
      const times = page.locator("main time");
      expect(await times.evaluateAll((all) => all.map((time) => time.getAttribute("datetime"))), entry).toEqual(dates);
      for (const [index, moment] of dates.entries()) {
        const day = Number(moment.slice(8, 10));
        await expect(times.nth(index)).toHaveText(new RegExp(`(^|, )${day} \\S+ 2020`));
        const words = (await times.nth(index).textContent()) ?? "";
        if (words.includes(",")) expect(words).toContain(`${moment.slice(11, 16)} WIB`);
      }
    }
  });
});
