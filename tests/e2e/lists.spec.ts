import type { Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

const LEDGER = join(dirname(fileURLToPath(import.meta.url)), "../../content/ledger");
const PAGE_SIZE = 6;

interface List {
  path: string;
  // The paths of its cards, in order.
  entries: string[];
  dates: string[];
}

// Reads the sequence numbers of the news by path, as the ledger promises them.
function readNewsNumbers(): Map<string, number> {
  const lines = readFileSync(LEDGER, "utf8")
    .split("\n")
    .map((line) => line.split(" "));
  const news = lines.filter(([word, section]) => word === "entry" && section === "berita");
  return new Map(news.map(([, , number, slug]) => [`/berita/${slug}/`, Number(number)]));
}

async function readList(page: Page): Promise<List> {
  const cards = page.locator("main article.entry-card");
  return {
    path: new URL(page.url()).pathname,
    entries: await cards
      .locator("a")
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    dates: await cards.locator("time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? "")),
  };
}

const older = (page: Page) => page.getByRole("link", { name: /^Lebih lama/ });
const newer = (page: Page) => page.getByRole("link", { name: /^Lebih baru/ });

// Returns "Berita", or "Berita, halaman 2" if the list has a number.
function titleOf(path: string): string {
  const [, number] = /^\/berita\/halaman\/(\d+)\/$/.exec(path) ?? [];
  return number === undefined ? "Berita" : `Berita, halaman ${number}`;
}

// Waits for the list of a path, until both address and heading are those of the list.
async function expectList(page: Page, url: string): Promise<void> {
  await expect(page).toHaveURL(url);
  await expect(page.locator("h1")).toHaveText(titleOf(new URL(url).pathname));
}

async function walkToTheOldest(page: Page): Promise<List[]> {
  const lists = [await readList(page)];
  while ((await older(page).count()) > 0) {
    const next = await older(page).evaluate((link) => (link as HTMLAnchorElement).href);
    await older(page).click();
    await expectList(page, next);
    lists.push(await readList(page));
    if (lists.length > 50) throw new Error("the lists lead in a circle");
  }
  return lists;
}

// Formats a moment as a reader sees it: "19 Januari 2026".
function toDateText(moment: string | undefined): string {
  const months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})T.*\+07:00$/.exec(moment ?? "") ?? [];
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    const openList = async (page: Page, url: string): Promise<void> => {
      await page.goto(url);
      if (script === "with") await waitForApp(page);
    };

    test("B1: walking Lebih lama from /berita/ visits every news entry exactly once, newest first", async ({
      page,
      site,
    }) => {
      await openList(page, site.url("/berita/"));
      await markDocument(page);
      const lists = await walkToTheOldest(page);
      if (script === "with") await expectSameDocument(page);
      const visited = lists.flatMap(({ entries }) => entries);
      expect(visited.toSorted()).toEqual([...readNewsNumbers().keys()].toSorted());
      const dates = lists.flatMap((list) => list.dates);
      expect(dates).toEqual(dates.toSorted().toReversed());
      expect(lists.at(-1)?.path).toBe("/berita/halaman/1/");
      await expect(older(page)).toHaveCount(0);
    });

    test("B1: Lebih baru leads back through the same pages, and /berita/ has no such link", async ({ page, site }) => {
      await openList(page, site.url("/berita/"));
      await expect(newer(page)).toHaveCount(0);
      const down = await walkToTheOldest(page);
      for (const list of down.toReversed().slice(1)) {
        await newer(page).click();
        await expectList(page, site.url(list.path));
        expect(await readList(page)).toEqual(list);
      }
      await expect(newer(page)).toHaveCount(0);
    });

    test("B1: the links to the neighbouring pages state their boundary dates", async ({ page, site }) => {
      await openList(page, site.url("/berita/"));
      const lists = await walkToTheOldest(page);
      expect(lists.length).toBeGreaterThan(2);
      for (const [index, list] of lists.entries()) {
        await openList(page, site.url(list.path));
        const [newerList, olderList] = [lists[index - 1], lists[index + 1]];
        if (olderList) await expect(older(page)).toHaveText(`Lebih lama sampai ${toDateText(olderList.dates[0])}`);
        if (newerList) await expect(newer(page)).toHaveText(`Lebih baru sejak ${toDateText(newerList.dates.at(-1))}`);
        await expect(page.getByRole("navigation", { name: "Halaman daftar" }).getByRole("link")).toHaveCount(
          Number(newerList !== undefined) + Number(olderList !== undefined),
        );
      }
    });

    test.describe("on the fixture", () => {
      test.use({ publishedSite: "fixture" });

      test("B4: an empty section says so and is not an error", async ({ page, site }) => {
        await openList(page, site.url(script === "with" ? "/berita/" : "/video/"));
        if (script === "with") await (await addLink(page, { href: "/video/" })).click();
        await expect(page).toHaveURL(site.url("/video/"));
        const main = page.locator("main");
        await expect(main.locator("h1")).toHaveText("Video");
        await expect(main.getByText("Belum ada video.")).toBeVisible();
        await expect(main.getByRole("alert")).toHaveCount(0);
        await expect(main.getByRole("button")).toHaveCount(0);
        await expect(main).not.toContainText("Gagal");
        await expect(main.getByRole("navigation", { name: "Halaman daftar" })).toHaveCount(0);
      });
    });
  });
}

test("B1: every archive page holds the entries that the ledger assigns to it, counted from the oldest", async ({
  page,
  site,
}) => {
  const numbers = readNewsNumbers();
  const highest = Math.max(...numbers.values());
  const archivePages = Math.max(0, Math.floor(highest / PAGE_SIZE) - 1);
  expect(archivePages).toBeGreaterThan(0);
  for (let number = 1; number <= archivePages; number += 1) {
    await page.goto(site.url(`/berita/halaman/${number}/`));
    const expected = [...numbers]
      .filter(([, sequence]) => Math.ceil(sequence / PAGE_SIZE) === number)
      .map(([path]) => path);
    expect((await readList(page)).entries.toSorted()).toEqual(expected.toSorted());
  }
  await page.goto(site.url("/berita/"));
  const { entries } = await readList(page);
  const rest = [...numbers].filter(([, sequence]) => sequence > archivePages * PAGE_SIZE).map(([path]) => path);
  expect(entries.toSorted()).toEqual(rest.toSorted());
  expect(entries.length).toBeGreaterThanOrEqual(PAGE_SIZE);
  expect(entries.length).toBeLessThan(2 * PAGE_SIZE);
});

test("B1: a list page can be opened and shared by its own address", async ({ page, site, openApp }) => {
  await openApp("/berita/");
  await older(page).click();
  await expectList(page, site.url("/berita/halaman/2/"));
  const shown = await readList(page);
  await page.reload();
  await waitForApp(page);
  expect(await readList(page)).toEqual(shown);
  await page.goBack();
  await expectList(page, site.url("/berita/"));
});

test.describe("with a number that was removed", () => {
  test.use({ publishedSite: "fixture" });

  test("B1: the number of a removed entry stays unused, and no entry moves up", async ({ page, site }) => {
    // The fixture's ledger: 1 is pertama, 2 was removed, then the rest in order of date, two on a page.
    for (const [path, entries] of [
      ["/berita/halaman/1/", ["/berita/pertama/"]],
      ["/berita/halaman/2/", ["/berita/ketiga/", "/berita/kedua/"]],
      ["/berita/", ["/berita/dicabut/", "/berita/kelima/", "/berita/keempat/"]],
    ] as const) {
      await page.goto(site.url(path));
      expect((await readList(page)).entries, path).toEqual(entries);
    }
  });
});

test("B1: the app shows which page of how many a list page is", async ({ page, openApp }) => {
  const place = page.locator(".pager__place");
  await openApp("/berita/");
  await expect(place).toHaveText("1 dari 3");
  await page.getByRole("link", { name: /Lebih lama/ }).click();
  await expect(place).toHaveText("2 dari 3");
  await openApp("/berita/halaman/1/");
  await expect(place).toHaveText("3 dari 3");
});
