import type { Page } from "@playwright/test";
import { findPages } from "./support/published_pages";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

const PATH = "/peta-situs/";

// The page's own links, without the breadcrumb.
const links = (page: Page) => page.locator("main section").getByRole("link");

const readPaths = (page: Page): Promise<string[]> =>
  links(page).evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("A12: Peta situs links to every published page except itself, each once", async ({ page, open }) => {
      await open(PATH);
      if (script === "with") await waitForApp(page);
      await expect(page.locator("h1")).toHaveText("Peta situs");
      // Filter pages are linked from the lists instead.
      const published = findPages("real").filter(
        (path) => path !== "/404.html" && path !== PATH && !/\/(tahun|topik|unit)\//.test(path),
      );
      // Added because it is not a page of the app, but one for people.
      expect((await readPaths(page)).toSorted()).toEqual([...published, "/sematkan/"].toSorted());
    });

    test("A12: every link on it names its page", async ({ page, open }) => {
      await open(PATH);
      if (script === "with") await waitForApp(page);
      const names = await links(page).allTextContents();
      expect(names.filter((name) => name.trim().length < 4)).toEqual([]);
      for (const name of ["Beranda", "Cari", "Kontak", "Sub Menu 5", "Bijak Bermedsos: Kita Semua Adalah Humas"]) {
        expect(names).toContain(name);
      }
    });

    test("A12: the footer leads to it, and it leads to the oldest archive page", async ({ page, site, open }) => {
      await open("/artikel/");
      if (script === "with") {
        await waitForApp(page);
        await markDocument(page);
      }
      await page.getByRole("contentinfo").getByRole("link", { name: "Peta situs" }).click();
      await expect(page).toHaveURL(site.url(PATH));
      await page.locator("main").getByRole("link", { name: /^Halaman arsip 1 \(/ }).click();
      await expect(page).toHaveURL(site.url("/berita/halaman/1/"));
      await expect(page.locator("h1")).toHaveText("Berita, halaman 1");
      if (script === "with") await expectSameDocument(page);
    });
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("A12: its headings are the sections, with the years within them, newest first", async ({ page, open }) => {
    await open(PATH);
    const headings = await page.locator("main :is(h2, h3)").allTextContents();
    expect(headings.slice(0, 3)).toEqual(["Halaman utama", "Halaman tetap", "Berita"]);
    const news = page.locator("main section").filter({ has: page.getByRole("heading", { level: 2, name: "Berita" }) });
    const years = (await news.locator("h3").allTextContents()).filter((heading) => /^\d{4}$/.test(heading));
    expect(years.length).toBeGreaterThan(1);
    expect(years).toEqual(years.toSorted().toReversed());
    await expect(news.locator("h3").last()).toHaveText("Arsip");
  });

  test.describe("on the fixture", () => {
    test.use({ publishedSite: "fixture" });

    test("A12: drafts and scheduled entries are not listed, withdrawn ones are", async ({ page, open }) => {
      await open(PATH);
      const paths = await readPaths(page);
      expect(paths).toContain("/berita/dicabut/");
      for (const path of ["/berita/draf/", "/berita/terjadwal/", "/berita/nama-lama/"]) expect(paths).not.toContain(path);
    });
  });
});
