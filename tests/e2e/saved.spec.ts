import { readFile } from "node:fs/promises";
import { footerLink } from "./support/menu_links";
import { expect, test, waitForApp } from "./support/test";
import { PAGES, PICTURES, SAVED, expectKept, readCache, waitForWorker } from "./support/worker";

test.use({ serviceWorkers: "allow" });

const ARTICLE = "/berita/bijak-bermedsos-kita-semua-adalah-humas/";
const TITLE = "Bijak Bermedsos: Kita Semua Adalah Humas";
type Page = import("@playwright/test").Page;

const saveButton = (page: Page) => page.getByRole("button", { name: "Simpan untuk dibaca tanpa sambungan" });
const saveStatus = (page: Page) => page.locator("#save_status");
const library = (page: Page) => page.locator("#library");

async function save(page: Page): Promise<void> {
  await saveButton(page).click();
  await expect(saveStatus(page)).toHaveText(/^Tersimpan di perangkat ini, \d+\sKB\. Dapat dibuka tanpa sambungan\.$/);
  await expect(saveButton(page)).toHaveAttribute("aria-pressed", "true");
}

test.beforeEach(({ consoleWatch }) => consoleWatch.maySay(/^error: Failed to load resource: (net::ERR_|.*503)/));

test("G3: a saved entry is listed with its size, and opens with its pictures when everything else is gone from the device", async ({
  page,
  site,
  openApp,
}) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  await save(page);
  await footerLink(page, "Tersimpan").click();
  await expect(page.locator("h1")).toHaveText("Tersimpan");
  await expect(library(page).getByRole("listitem").first()).toContainText(TITLE);
  await expect(library(page).getByRole("listitem").first()).toContainText(/Disimpan \d+ [A-Z][a-z]+ \d{4} · \d+\sKB/);
  await expect(library(page)).toContainText(/1 tulisan, \d+\sKB di perangkat ini/);
  await expectKept(page, ARTICLE);
  await page.evaluate(([pages, pictures]) => Promise.all([caches.delete(pages), caches.delete(pictures)]), [PAGES, PICTURES] as const);
  site.unplug();
  await page.goto(site.url("/tersimpan/"));
  await waitForApp(page);
  await expect(page.getByText("Halaman ini belum ada di perangkat Anda")).toBeHidden();
  await library(page).getByRole("link", { name: TITLE }).click();
  await expect(page.locator("h1")).toHaveText(TITLE);
  await page.goto(site.url(ARTICLE));
  await waitForApp(page);
  await expect(page.locator("h1")).toHaveText(TITLE);
  for (const image of await page.locator("main .figure img").all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  }
});

test("G3: a saved entry can be removed with its pictures, by the button and from the list", async ({ page, openApp }) => {
  await openApp(ARTICLE);
  await save(page);
  await page.reload();
  await waitForApp(page);
  await expect(saveButton(page)).toHaveAttribute("aria-pressed", "true");
  await saveButton(page).click();
  await expect(saveStatus(page)).toHaveText("Dihapus dari Tersimpan.");
  await expect(saveButton(page)).toHaveAttribute("aria-pressed", "false");
  expect(await readCache(page, SAVED)).toEqual([]);
  await save(page);
  await footerLink(page, "Tersimpan").click();
  await page.getByRole("button", { name: `Hapus dari Tersimpan: ${TITLE}` }).click();
  await expect(library(page)).toContainText("Belum ada. Tekan “Simpan”");
  await expect(library(page).getByRole("heading").first()).toBeFocused();
  expect(await readCache(page, SAVED)).toEqual([]);
});

test("G3: all saved entries can be exported as one HTML file that loads nothing and runs nothing", async ({ page, context, openApp }) => {
  await openApp(ARTICLE);
  await save(page);
  const paragraphs = await page.locator("main .prose p").allInnerTexts();
  const captions = await page.locator("main .figure__caption").allInnerTexts();
  await footerLink(page, "Tersimpan").click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh semua sebagai satu berkas" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^warta-tersimpan-\d{4}-\d\d-\d\d\.html$/);
  const html = await readFile(await download.path(), "utf8");
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|src="(?!data:)|srcset|<button|<nav|<template/);
  const file = await context.newPage();
  const asked: string[] = [];
  file.on("request", (request) => asked.push(request.url().slice(0, 5)));
  await file.setContent(html);
  expect(await file.locator("h1").allInnerTexts()).toEqual([TITLE]);
  const text = await file.locator("article").innerText();
  for (const words of [...paragraphs, ...captions]) expect(text).toContain(words);
  const images = file.locator("article img");
  expect(await images.count()).toBeGreaterThan(0);
  await expect.poll(() => images.evaluateAll((all) => all.every((image) => (image as HTMLImageElement).naturalWidth > 0))).toBe(true);
  expect(asked.filter((start) => start !== "data:")).toEqual([]);
});

test("G3: with full storage the app says so, keeps what is saved, and stays readable", async ({ page, context, site, openApp, consoleWatch }) => {
  consoleWatch.maySay(/Quota/);
  await openApp(ARTICLE);
  await waitForWorker(page);
  await save(page);
  await openApp("/artikel/membaca-warta-tanpa-skrip/");
  const session = await context.newCDPSession(page);
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin: site.origin });
  await session.send("Storage.overrideQuotaForOrigin", { origin: site.origin, quotaSize: Math.max(1, Math.floor(usage / 4)) });
  await saveButton(page).click();
  await expect(saveStatus(page)).toHaveText("Penyimpanan perangkat penuh. Hapus beberapa tulisan tersimpan, lalu coba lagi.");
  await expect(saveButton(page)).toHaveAttribute("aria-pressed", "false");
  expect(await readCache(page, SAVED)).toContain(`${ARTICLE}index.json`);
  // Reading never depends on storage.
  await openApp("/pengumuman/");
  await expect(page.locator("h1")).toHaveText("Pengumuman");
});

for (const [what, set] of [
  ["its pictures fail", (site) => site.fail(/^\/media\/.*webp$/, 500)],
  ["its page is cut short", (site) => site.truncate(ARTICLE)],
  ["nobody answers", (site) => site.abort(ARTICLE)],
] as [string, (site: import("./support/faulty_server").FaultyServer) => void][]) {
  test(`G3: an entry is never saved in part, when ${what}`, async ({ page, site, openApp, consoleWatch }) => {
    await openApp(ARTICLE);
    consoleWatch.maySay(/Failed to load resource/);
    // Nothing may come from the browser's own cache.
    await page.evaluate(() => {
      const { fetch } = window;
      window.fetch = (input, init) => fetch(input, { ...init, cache: "no-store" });
    });
    set(site);
    await saveButton(page).click();
    await expect(saveStatus(page)).toHaveText("Belum dapat disimpan: server tidak terjangkau. Coba lagi nanti.");
    expect(await readCache(page, SAVED)).toEqual([]);
    site.heal();
    await save(page);
  });
}

test("G3: reading a corrected entry renews its saved copy", async ({ page, site, openApp }) => {
  await openApp(ARTICLE);
  await waitForWorker(page);
  await save(page);
  const change = (old: string): string => old.replaceAll(TITLE, "Judul yang sudah diperbaiki");
  site.replace(ARTICLE, { body: change });
  await page.goto(site.url(ARTICLE));
  await expect(page.locator("h1")).toHaveText("Judul yang sudah diperbaiki");
  await expect.poll(() => page.evaluate(async ([name, path]) => (await (await caches.open(name)).match(`${path}index.json`))?.text(), [SAVED, ARTICLE] as const)).toContain("sudah diperbaiki");
  await page.goto(site.url("/tersimpan/"));
  await expect(library(page).getByRole("listitem").first()).toContainText("Judul yang sudah diperbaiki");
});

test.describe("where storage is forbidden", () => {
  test("G5: saving says that the browser does not allow it, and everything else works", async ({ page, openApp }) => {
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException("forbidden", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) Object.defineProperty(window, name, { get: refuse });
    });
    await openApp(ARTICLE);
    await saveButton(page).click();
    await expect(saveStatus(page)).toHaveText(/^Peramban ini tidak mengizinkan penyimpanan/);
    await footerLink(page, "Tersimpan").click();
    await expect(library(page)).toHaveText(/^Peramban ini tidak mengizinkan penyimpanan/);
  });
});
