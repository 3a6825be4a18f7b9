import type { Page } from "@playwright/test";
import { findUnaskedShifts, watchShifts } from "./support/layout_shifts";
import { expect, test } from "./support/test";

test.use({ publishedSite: "fixture" });

// Its deadline is 1 February 2099, 00:00 WIB.
const SELECTION = "/pengumuman/seleksi/";
// Published on 1 August 2020, valid from 2098 to 2099; replaces the old schedule.
const SCHEDULE = "/pengumuman/jadwal-baru/";
const OLD_SCHEDULE = "/pengumuman/jadwal-lama/";

const state = (page: Page) => page.locator(".reader .state-line");
const card = (page: Page, title: string) =>
  page.locator("main article.entry-card").filter({ has: page.getByRole("link", { name: title, exact: true }) });
const over = (page: Page) => page.getByRole("region", { name: "Sudah berakhir" });

test.describe("D1: the state of an announcement", () => {
  const CASES: [now: string, path: string, words: string][] = [
    ["2026-01-12T07:59:59+07:00", SELECTION, "Baru"],
    ["2026-01-12T08:00:00+07:00", SELECTION, "Berlaku"],
    ["2099-01-29T00:00:00+07:00", SELECTION, "Segera berakhir"],
    ["2099-02-01T00:00:00+07:00", SELECTION, "Berakhir"],
    ["2097-12-31T23:59:59+07:00", SCHEDULE, "Belum berlaku"],
    ["2026-01-01T00:00:00+07:00", OLD_SCHEDULE, "Digantikan"],
  ];
  for (const [now, path, words] of CASES) {
    test(`is ${words} on ${now}`, async ({ page, openApp }) => {
      await page.clock.setFixedTime(now);
      await watchShifts(page);
      await openApp(path);
      await expect(state(page)).toHaveText(words);
      expect(await findUnaskedShifts(page)).toEqual([]);
    });
  }

  test("changes while the page is open, without a reload and without moving anything", async ({ page, openApp }) => {
    await page.clock.install({ time: "2099-01-31T23:59:30+07:00" });
    await watchShifts(page);
    await openApp(SELECTION);
    await expect(state(page)).toHaveText("Segera berakhir");
    await page.clock.runFor(61_000);
    await expect(state(page)).toHaveText("Berakhir");
    expect(await findUnaskedShifts(page)).toEqual([]);
  });

  test("never follows a device clock that is behind the page", async ({ page, openApp }) => {
    await page.clock.setFixedTime("2001-01-01T00:00:00+07:00");
    await openApp("/pengumuman/undangan/");
    await expect(state(page)).toHaveText("Berakhir");
    await openApp(SELECTION);
    await expect(state(page)).toHaveText("Baru");
  });

  test("is written on the card", async ({ page, openApp }) => {
    await page.clock.setFixedTime("2026-03-01T00:00:00+07:00");
    await openApp("/pengumuman/");
    await expect(card(page, "Seleksi peserta").locator(".state-line")).toHaveText("Berlaku");
    await expect(card(page, "Jadwal baru").locator(".state-line")).toHaveText("Belum berlaku");
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("is the state at the newest date of the published page", async ({ page, site }) => {
      await page.goto(site.url("/pengumuman/halaman/1/"));
      await expect(card(page, "Undangan rapat").locator(".state-line")).toHaveText("Berakhir");
    });
  });
});

test.describe("D1: an announcement that has ended", () => {
  test("is listed below the current ones, and not on Beranda", async ({ page, openApp }) => {
    await page.clock.setFixedTime("2099-03-01T00:00:00+07:00");
    await openApp("/berita/");
    await page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "Pengumuman" }).click();
    await expect(page.locator("h1")).toHaveText("Pengumuman");
    await expect(over(page).getByRole("link", { name: "Seleksi peserta" })).toBeVisible();
    await expect(page.locator(".section > .entry-list").getByRole("link", { name: "Seleksi peserta" })).toHaveCount(0);
    await page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "Beranda" }).click();
    await expect(page.locator("h1")).toHaveText(/^Kabar/);
    const block = page.getByRole("region", { name: "Pengumuman" });
    await expect(block.getByRole("link", { name: "Jadwal baru" })).toBeVisible();
    for (const title of ["Seleksi peserta", "Undangan rapat", "Jadwal lama"]) {
      await expect(block.getByRole("link", { name: title })).toHaveCount(0);
    }
  });

  test("keeps its place on a page that was published before, with its new state", async ({ page, openApp }) => {
    await page.clock.setFixedTime("2099-03-01T00:00:00+07:00");
    await watchShifts(page);
    await openApp("/pengumuman/");
    await expect(card(page, "Seleksi peserta").locator(".state-line")).toHaveText("Berakhir");
    expect(await findUnaskedShifts(page)).toEqual([]);
  });

  test("stays in the archive", async ({ page, openApp }) => {
    await openApp("/pengumuman/halaman/1/");
    await expect(card(page, "Undangan rapat")).toBeVisible();
  });
});

test.describe("D3", () => {
  test("D3: the calendar file has the deadline in Jakarta and an alarm, and is offered to download", async ({ page, site, openApp }) => {
    await openApp(SELECTION);
    const link = page.getByRole("link", { name: "Tambah ke kalender" });
    const answer = await page.request.get(site.url((await link.getAttribute("href")) ?? ""));
    expect(answer.headers()["content-type"]).toMatch(/^text\/calendar/);
    const file = await answer.text();
    expect(file.split("\r\n")).toEqual(
      expect.arrayContaining(["TZID:Asia/Jakarta", "DTSTART;TZID=Asia/Jakarta:20990201T000000", "TRIGGER:-P1D", "END:VCALENDAR"]),
    );
    const download = page.waitForEvent("download");
    await link.click();
    expect((await download).suggestedFilename()).toBe("kalender.ics");
    await expect(page.locator("h1")).toHaveText("Seleksi peserta");
  });

  test("D3: old and new announcement link to each other, and the old one says first that it was replaced", async ({ page, site, openApp }) => {
    await openApp(OLD_SCHEDULE);
    const notice = page.getByRole("region", { name: "Sudah digantikan" });
    await expect(notice).toHaveText("Digantikan oleh Jadwal baru");
    // The notice comes before the text, and the entry no longer offers a calendar file.
    expect(await notice.evaluate((notice) => notice.compareDocumentPosition(document.querySelector(".prose") ?? notice))).toBe(4);
    await expect(page.getByRole("link", { name: "Tambah ke kalender" })).toHaveCount(0);
    await notice.getByRole("link").click();
    await expect(page).toHaveURL(site.url(SCHEDULE));
    await page.locator(".authority-list").getByRole("link", { name: "Jadwal lama" }).click();
    await expect(page).toHaveURL(site.url(OLD_SCHEDULE));
  });

  test("D3: number, signatory and dates are listed", async ({ page, openApp }) => {
    await openApp("/pengumuman/lelang/");
    const list = page.locator(".authority-list");
    await expect(list.locator("dt")).toContainText(["Nomor", "Penanda tangan"]);
  });
});
