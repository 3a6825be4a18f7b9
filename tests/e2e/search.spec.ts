import { setOffline } from "./support/connection";
import { menuLink } from "./support/menu_links";
import { expectSameDocument, markDocument } from "./support/same_document";
import { INDEX, WORKER_WASM, box, expectAnswer, facet, hits, status } from "./support/search";
import { expect, test } from "./support/test";
import { expectOpened, waitForWorker } from "./support/worker";

test("F1: the words of the search are marked in title and text, in every form", async ({ page, openApp }) => {
  await openApp("/cari/?q=dilatih");
  await expectAnswer(page, "1 tulisan memuat “dilatih”.");
  await expect(page.locator(".search-hits mark")).toHaveText(["Pelatihan"]);
  await expect(page.locator(".search-hits .entry-card__summary")).toContainText("peserta Pelatihan Dasar");
  await box(page).fill("mengumumkan");
  await expectAnswer(page, /“mengumumkan”/);
  await expect(page.locator(".search-hits .entry-card__title mark").first()).toHaveText(/^[Pp]engumuman$/);
});

test("F1: facets have counts, narrow the hits and are part of the address", async ({ page, site, openApp }) => {
  await openApp("/cari/?q=halaman");
  await expectAnswer(page, /^\d+ tulisan memuat “halaman”\.$/);
  const all = Number.parseInt((await status(page).textContent()) ?? "", 10);
  await page.getByText("Persempit hasil").click();
  const counts = await facet(page, /^(Berita|Pengumuman|Artikel|Video) \(\d+\)$/).allTextContents();
  expect(counts.map((text) => Number(/\d+/.exec(text))).reduce((sum, count) => sum + count)).toBe(all);
  await markDocument(page);
  const articles = Number(/\d+/.exec(counts.find((text) => text.startsWith("Artikel")) ?? ""));
  await facet(page, /^Artikel/).click();
  await expect(page).toHaveURL(site.url("/cari/?q=halaman&bagian=artikel"));
  await expectAnswer(page, `${articles} tulisan memuat “halaman”.`);
  await expect(facet(page, /^Artikel/)).toHaveAttribute("aria-current", "true");
  expect(await facet(page, /^(Berita|Pengumuman|Artikel|Video) \(\d+\)$/).allTextContents()).toEqual(counts);
  for (const path of await hits(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))) {
    expect(path).toMatch(/^\/artikel\//);
  }
  await page.goBack();
  await expectAnswer(page, `${all} tulisan memuat “halaman”.`);
  await page.goForward();
  await expectAnswer(page, `${articles} tulisan memuat “halaman”.`);
  await page.getByRole("link", { name: "Hapus semua saringan" }).click();
  await expect(page).toHaveURL(site.url("/cari/?q=halaman"));
  await expectAnswer(page, `${all} tulisan memuat “halaman”.`);
  await expectSameDocument(page);
});

test("F1: more hits follow on the next page, and Back restores the first ones", async ({ page, site, openApp }) => {
  await openApp("/cari/?q=halaman");
  await expect(hits(page)).toHaveCount(10);
  const first = await hits(page).allTextContents();
  await page.getByRole("link", { name: /^Hasil berikutnya/ }).click();
  await expect(page).toHaveURL(site.url("/cari/?q=halaman&halaman=2"));
  await expect(page.getByRole("heading", { name: "Hasil pencarian" })).toBeFocused();
  await expect(page.locator(".pager__place")).toHaveText(/^2 dari \d/);
  const second = await hits(page).allTextContents();
  expect(second.filter((title) => first.includes(title))).toEqual([]);
  await hits(page).first().click();
  await expect(page.locator("article.reader h1")).toHaveText(second[0] ?? "");
  await page.goBack();
  await expect(hits(page).first()).toHaveText(second[0] ?? "");
  await expect(hits(page).first()).toBeFocused();
});

test("F2: the number of an announcement finds it first", async ({ page, openApp }) => {
  await openApp("/cari/?q=WARTA-04%2F2026");
  await expect(hits(page).first()).toHaveText("Contoh pengumuman dengan tenggat");
});

test("F2: words written together or apart are found either way, and marked as a whole", async ({ page, openApp }) => {
  await openApp("/cari/?q=warta04");
  await expect(hits(page)).toHaveText(["Contoh pengumuman dengan tenggat"]);
  await box(page).fill("ujicoba");
  await expect(page.locator(".search-hits mark").filter({ hasText: /^uji coba$/ }).first()).toBeVisible();
  await box(page).fill("mediasosial");
  await expect(hits(page).filter({ hasText: "Bijak Bermedsos" })).toBeVisible();
  await expect(page.locator(".search-hits mark").filter({ hasText: /^media sosial$/ }).first()).toBeVisible();
  await expect(page.getByText("Mungkin maksud Anda:")).toBeHidden();
});

test("F2: a typing error is corrected, and the reader is told", async ({ page, site, openApp }) => {
  await openApp("/cari/?q=halamn");
  await expectAnswer(page, /^Tidak ada tulisan yang memuat “halamn”\. Ini \d+ tulisan yang memuat “halaman”\.$/);
  await expect(hits(page)).toHaveCount(10);
  await page.getByText("Mungkin maksud Anda:").getByRole("link", { name: "halaman" }).click();
  await expect(page).toHaveURL(site.url("/cari/?q=halaman"));
  await expect(box(page)).toHaveValue("halaman");
  await expectAnswer(page, /^\d+ tulisan memuat “halaman”\.$/);
});

test("F2: an unfinished word is completed", async ({ page, openApp }) => {
  await openApp("/cari/");
  await box(page).pressSequentially("pelat");
  await expectAnswer(page, "1 tulisan memuat “pelat”.");
  await expect(page.locator(".search-hits mark")).toHaveText(["Pelatihan"]);
});

test("F3: a search without any hit offers help", async ({ page, openApp }) => {
  await openApp("/cari/?q=zzxqw");
  await expectAnswer(page, "Tidak ada tulisan yang memuat “zzxqw”.");
  await expect(page.getByText("Periksa ejaannya")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tulisan terbaru" })).toBeVisible();
  await page.locator(".search__results").getByRole("link", { name: "peta situs" }).click();
  await expect(page.locator("h1")).toHaveText("Peta situs");
});

test.describe("with the service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("F3: without a connection opened pages are found by their text, both the page loaded first and those reached later", async ({
    page,
    openApp,
    consoleWatch,
  }) => {
    consoleWatch.maySay(/^error: Failed to load resource: net::ERR_/);
    await openApp("/berita/bijak-bermedsos-kita-semua-adalah-humas/");
    await waitForWorker(page);
    await menuLink(page, "Pengumuman").click();
    await page.getByRole("link", { name: "Contoh pengumuman dengan tenggat" }).click();
    await expect(page.locator("h1")).toHaveText("Contoh pengumuman dengan tenggat");
    await expectOpened(page, 2);
    // One search for an unknown word loads the search worker itself; then its index is deleted.
    await page.keyboard.press("/");
    await box(page).pressSequentially("zzxqw");
    await expectAnswer(page, /^Tidak ada/);
    await page.evaluate(() => caches.delete("warta-cari"));
    await setOffline(page, true);
    await box(page).fill("pelatihan");
    await expect(hits(page)).toHaveText(["Bijak Bermedsos: Kita Semua Adalah Humas"]);
    await expect(page.getByText("Anda sedang luring, atau server tidak terjangkau.")).toBeVisible();
    await box(page).fill("pendaftaran ditutup");
    await expect(hits(page).first()).toHaveText("Contoh pengumuman dengan tenggat");
    await setOffline(page, false);
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await expect(page.getByText("Anda sedang luring, atau server tidak terjangkau.")).toBeHidden();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(1);
  });
});

test("F3: an index that was read before answers completely without a connection", async ({ page, openApp, consoleWatch }) => {
  consoleWatch.maySay(/^error: Failed to load resource: net::ERR_/);
  await openApp("/cari/?q=halaman");
  await expectAnswer(page, /^\d+ tulisan memuat “halaman”\.$/);
  const online = await hits(page).allTextContents();
  await box(page).fill("humas");
  await expectAnswer(page, /memuat “humas”/);
  await setOffline(page, true);
  await box(page).fill("halaman");
  await expectAnswer(page, /^\d+ tulisan memuat “halaman”\.$/);
  expect(await hits(page).allTextContents()).toEqual(online);
});

test("F4: nothing of the search is loaded before the reader searches, and then only what the words need", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/cari/");
  await menuLink(page, "Berita").click();
  await expect(page.locator("h1")).toHaveText("Berita");
  expect(site.requests(WORKER_WASM) + site.requests(INDEX)).toBe(0);
  await page.keyboard.press("/");
  await box(page).fill("bermedsos");
  await expectAnswer(page, "3 tulisan memuat “bermedsos”.");
  expect(site.requests(WORKER_WASM)).toBe(1);
  const asked = site.requested.filter((path) => INDEX.test(path));
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.filter((path) => /indeks\/\d+-\d+\/[0-9a-f]+\.bin$/.test(path)).length, "a block of each segment").toBeLessThan(5);
});

for (const query of [
  "x ".repeat(5_000),
  "😀🎉",
  "\u202e\u2066terbalik",
  "yang dan di",
  '"belum ditutup',
  "-",
  "'; DROP TABLE entri; --",
  "<img src=x onerror=alert(1)>",
  "%00%0a\\",
]) {
  test(`F3: “${query.slice(0, 20)}” gets a helpful answer`, async ({ page, openApp }) => {
    await openApp("/cari/");
    await box(page).evaluate((input, words) => {
      // Set by script, because the box itself limits the length; an address does not.
      (input as HTMLInputElement).value = words;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, query);
    await expect(status(page)).not.toHaveText(/^(Mencari|Ketik)/);
    await expect(status(page)).not.toBeEmpty();
    await expect(page.locator("main img[src=x]")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Coba lagi" })).toHaveCount(0);
  });
}
