import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { setQuietConnection } from "./support/connection";
import { tabTo } from "./support/keyboard";
import { findUnaskedShifts, watchShifts } from "./support/layout_shifts";
import { menuLink } from "./support/menu_links";
import { expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

// tests/fixtures/lists has 13 news entries from three years, two to a page.
test.use({ publishedSite: "lists" });

const panel = (page: Page) => page.locator(".filter-panel");
const status = (page: Page) => page.locator(".filter-bar__status");
const titles = (page: Page) => page.locator("main .entry-card__title").allTextContents();
const chip = (page: Page, label: string) => page.getByRole("link", { name: `Hapus saringan ${label}`, exact: true });
const value = (page: Page, name: string) => panel(page).getByRole("link", { name, exact: true });

// Follows a link that no page contains.
async function follow(page: Page, url: string): Promise<void> {
  await page.evaluate((url) => {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = "pilihan";
    document.querySelector("footer")?.append(link);
  }, url);
  await page.getByRole("link", { name: "pilihan" }).click();
}

async function choose(page: Page, name: string): Promise<void> {
  if (!(await value(page, name).isVisible())) await panel(page).locator("summary").click();
  await value(page, name).click();
}

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    const openList = async (page: Page, url: string): Promise<void> => {
      await page.goto(url);
      if (script === "with") await waitForApp(page);
    };

    test("B3: a single filter is a real page, with its count and a way back", async ({ page, site }) => {
      await openList(page, site.url("/berita/"));
      await choose(page, "2020");
      await expect(page).toHaveURL(site.url("/berita/tahun/2020/"));
      await expect(page.locator("h1")).toHaveText("Berita, tahun 2020");
      await expect(status(page)).toContainText("5 tulisan");
      // The fifth entry of the year was published on New Year's Day in WIB, but still in the old year in UTC.
      const seen = await titles(page);
      const older = page.getByRole("link", { name: /^Lebih lama/ });
      while ((await older.count()) > 0) {
        const href = (await older.getAttribute("href")) ?? "";
        await older.click();
        await expect(page).toHaveURL(site.url(href));
        await expect(page.locator("h1")).toContainText("tahun 2020");
        seen.push(...(await titles(page)));
      }
      expect(seen).toEqual(["Kabar sembilan", "Kabar delapan", "Kabar tujuh", "Kabar enam", "Kabar lima"]);
      await page.goto(site.url("/berita/tahun/2020/"));
      if (script === "with") await waitForApp(page);
      await chip(page, "Tahun 2020").click();
      await expect(page).toHaveURL(site.url("/berita/"));
    });

    test("B3: units and topics have their pages, too", async ({ page, site }) => {
      await openList(page, site.url("/berita/"));
      await choose(page, "Sekretariat Badan Contoh");
      await expect(page).toHaveURL(site.url("/berita/unit/sekretariat/"));
      await expect(status(page)).toContainText("6 tulisan");
      await openList(page, site.url("/berita/"));
      await choose(page, "Beasiswa & pelatihan");
      await expect(page).toHaveURL(site.url("/berita/topik/beasiswa/"));
      expect(await titles(page)).toEqual(["Kabar tiga belas", "Kabar delapan"]);
    });
  });
}

test.describe("B3: several filters", () => {
  const COMBINATION = "/berita/?tahun=2020&unit=balai";

  test("are kept in the address: count, chips, entries, Back and reload follow it", async ({ page, site, openApp }) => {
    await openApp("/berita/tahun/2020/");
    await markDocument(page);
    await choose(page, "Balai Diklat Contoh");
    await expect(page).toHaveURL(site.url(COMBINATION));
    await expect(status(page)).toContainText("3 tulisan cocok");
    await expect.poll(() => titles(page)).toEqual(["Kabar sembilan", "Kabar tujuh"]);
    await expectNoViolation(page, "a combination");

    await page.getByRole("link", { name: /^Lebih lama/ }).click();
    await expect(page).toHaveURL(site.url(`${COMBINATION}&hal=2`));
    await expect.poll(() => titles(page)).toEqual(["Kabar lima"]);

    await choose(page, "Layanan");
    await expect(status(page)).toContainText("2 tulisan cocok");
    await expect.poll(() => titles(page)).toEqual(["Kabar tujuh", "Kabar lima"]);
    await chip(page, "Tahun 2020").click();
    await expect(status(page)).toContainText("4 tulisan cocok");
    await expectSameDocument(page);

    await page.goBack();
    await expect(status(page)).toContainText("2 tulisan cocok");
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(["Kabar lima"]);
    await page.reload();
    await waitForApp(page);
    await expect.poll(() => titles(page)).toEqual(["Kabar lima"]);
    await page.getByRole("link", { name: "Hapus semua saringan" }).click();
    await expect(page).toHaveURL(site.url("/berita/"));
    await expect.poll(async () => (await titles(page)).at(0)).toBe("Kabar tiga belas");
  });

  test("request the numbers and the pages that hold the results, and nothing else", async ({ page, site, openApp }) => {
    await setQuietConnection(page);
    await openApp("/berita/");
    const before = site.requested.length;
    await follow(page, site.url("/berita/?tahun=2019&topik=arsip"));
    await expect.poll(() => titles(page)).toEqual(["Kabar tiga"]);
    const asked = site.requested.slice(before).filter((path) => path.startsWith("/berita/"));
    expect(asked.toSorted()).toEqual([
      "/berita/halaman/2/index.json",
      "/berita/tahun/2019/nomor.json",
      "/berita/topik/arsip/nomor.json",
    ]);
  });

  test("find entries published after the shown page was loaded", async ({ page, site, openApp }) => {
    interface Twin {
      page: { content: { section: { entries: unknown[] } } };
    }
    site.replace("/berita/index.json", {
      body: (text) => {
        const twin = JSON.parse(text) as Twin;
        twin.page.content.section.entries.shift();
        return JSON.stringify(twin);
      },
    });
    await openApp("/artikel/");
    await menuLink(page, "Berita").click();
    await expect(page.locator("h1")).toHaveText("Berita");
    expect(await titles(page)).not.toContain("Kabar tiga belas");
    site.heal();
    await follow(page, site.url("/berita/?tahun=2021&topik=beasiswa"));
    await expect.poll(() => titles(page)).toEqual(["Kabar tiga belas"]);
    await expect(status(page)).toContainText("1 tulisan cocok");
  });

  test("move nothing that was not asked for, at 320 px", async ({ page, openApp }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await watchShifts(page);
    await openApp(COMBINATION);
    await expect.poll(() => titles(page)).toEqual(["Kabar sembilan", "Kabar tujuh"]);
    expect(await findUnaskedShifts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test("that match nothing say so, with a link to the whole list", async ({ page, site, openApp }) => {
    await openApp("/berita/?tahun=2019&topik=beasiswa");
    await expect(status(page)).toContainText("Tidak ada yang cocok");
    await expect(page.locator(".empty-notice")).toContainText("Tidak ada tulisan yang cocok");
    await page.locator(".empty-notice").getByRole("link").click();
    await expect(page).toHaveURL(site.url("/berita/"));
  });

  test("whose results cannot be loaded can be retried", async ({ page, site, openApp, consoleWatch }) => {
    consoleWatch.mustSay(/503/);
    site.fail("/berita/unit/balai/nomor.json", 503);
    await openApp(COMBINATION);
    await expect(page.getByRole("alert")).toBeVisible();
    site.heal();
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await expect.poll(() => titles(page)).toEqual(["Kabar sembilan", "Kabar tujuh"]);
  });

  test("that are still loading take no focus on the page that the reader opens meanwhile", async ({ page, site, openApp }) => {
    const numbers = site.hold(/^\/berita\/topik\/[a-z-]+\/nomor\.json/);
    await openApp(COMBINATION);
    await expect.poll(() => titles(page)).toEqual(["Kabar sembilan", "Kabar tujuh"]);
    const answer = page.waitForResponse(/\/nomor\.json/);
    await choose(page, "Layanan");
    await numbers.arrived;
    await chip(page, "Tahun 2020").click();
    await expect(page).toHaveURL(site.url("/berita/unit/balai/"));
    await expect(page.locator("h1")).toBeFocused();
    // As after a press on an empty spot.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    numbers.release();
    await (await answer).finished();
    await waitForFrames(page);
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("chosen_filters");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
  });

  test("are chosen and removed by keyboard, with the focus never lost", async ({ page, openApp }) => {
    await openApp("/berita/tahun/2020/");
    await tabTo(page, panel(page).locator("summary"));
    await page.keyboard.press("Enter");
    await tabTo(page, value(page, "Balai Diklat Contoh"));
    await page.keyboard.press("Enter");
    await expect(status(page)).toContainText("3 tulisan cocok");
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe("body");
    await tabTo(page, chip(page, "Tahun 2020"));
    await page.keyboard.press("Enter");
    await expect(status(page)).toContainText(/tulisan/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe("body");
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("show the whole section", async ({ page, site }) => {
      await page.goto(site.url(COMBINATION));
      await expect(page.locator("h1")).toHaveText("Berita");
      expect((await titles(page)).at(0)).toBe("Kabar tiga belas");
    });
  });
});

test("B2: a card has one link, a heading, a date, the unit, a summary and a picture of a fixed ratio", async ({ page, openApp }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openApp("/berita/unit/sekretariat/");
    const card = page.locator("main article.entry-card").filter({ has: page.locator("img") }).first();
    await expect(card.getByRole("link")).toHaveCount(1);
    await expect(card.getByRole("heading", { level: 2 })).toHaveText("Kabar dua belas");
    await expect(card.locator("time")).toHaveAttribute("datetime", "2021-05-10T09:00:00+07:00");
    await expect(card.locator("time")).toHaveText("10 Mei 2021");
    await expect(card).toContainText("Sekretariat Badan Contoh");
    await expect(card).toContainText("Ringkasan kabar nomor 12");
    await expect(card.locator("img")).toHaveAttribute("width", /^\d+$/);
    await expect(card.locator("img")).toHaveAttribute("height", /^\d+$/);
    const box = await card.locator(".entry-card__picture").boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.6, 1);
    // The whole card is clickable.
    await card.click({ position: { x: 8, y: 8 } });
    await expect(page.locator("h1")).toHaveText("Kabar dua belas");
  }
});

test.describe("B5: Beranda", () => {
  test("leads with the pinned entry and has a block for each section", async ({ page, site, openApp }) => {
    await openApp("/");
    const lead = page.getByRole("region", { name: "Berita utama" });
    await expect(lead.getByRole("link")).toHaveText("Kabar empat");
    for (const [section, path] of [["Berita", "/berita/"], ["Pengumuman", "/pengumuman/"], ["Artikel", "/artikel/"], ["Video", "/video/"]]) {
      const all = page.getByRole("link", { name: `Lihat semua ${section}` });
      await expect(all).toHaveAttribute("href", path ?? "");
    }
    await page.getByRole("link", { name: "Lihat semua Artikel" }).click();
    await expect(page).toHaveURL(site.url("/artikel/"));
  });
});

test.describe("B5: Baru", () => {
  const fresh = (page: Page) =>
    page.locator("main article.entry-card").filter({ has: page.getByText("Baru", { exact: true }) }).locator(".entry-card__title");

  test("marks entries published since the last visit, moves nothing, and lasts for the visit", async ({ page, openApp }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.clock.setFixedTime("2021-08-01T08:00:00+07:00");
    // This is the first visit.
    await openApp("/berita/");
    await expect(page.locator("h1")).toHaveText("Berita");
    await expect(fresh(page)).toHaveCount(0);

    // Pretends that the last visit was on 1 May, before two of the entries were published.
    const may = JSON.stringify({ last_seen: Date.parse("2021-05-01T08:00:00+07:00") / 1000, previous: null });
    await page.evaluate((may) => localStorage.setItem("warta-visit", may), may);
    await watchShifts(page);
    await openApp("/berita/");
    await expect(fresh(page)).toHaveText(["Kabar tiga belas", "Kabar dua belas"]);
    expect(await findUnaskedShifts(page)).toEqual([]);
    await page.reload();
    await waitForApp(page);
    await expect(fresh(page)).toHaveText(["Kabar tiga belas", "Kabar dua belas"]);

    await page.clock.setFixedTime("2021-08-02T08:00:00+07:00");
    await openApp("/berita/");
    await expect(page.locator("h1")).toHaveText("Berita");
    await expect(fresh(page)).toHaveCount(0);
  });
});
