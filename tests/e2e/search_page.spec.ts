import type { Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { menuLink } from "./support/menu_links";
import { expectSameDocument, markDocument } from "./support/same_document";
import { box, expectAnswer, hits, status, titles } from "./support/search";
import { expect, test, waitForApp } from "./support/test";

const HINT = /^Ketik satu kata atau lebih/;

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("Cari lists the newest titles of all sections, newest first", async ({ page, site, open }) => {
      await open("/cari/");
      if (script === "with") await waitForApp(page);
      await expect(page.locator("h1")).toHaveText("Cari");
      await expect(page.getByRole("heading", { name: "Tulisan terbaru" })).toBeVisible();
      const listed = await titles(page).evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
      for (const section of ["berita", "pengumuman", "artikel"]) {
        expect(listed.filter((path) => path.startsWith(`/${section}/`)).length, section).toBeGreaterThan(2);
      }
      expect(listed).toEqual([...new Set(listed)]);
      const dates = await page
        .locator("main time")
        .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
      expect(dates).toEqual(dates.toSorted().toReversed());
      await titles(page).first().click();
      await expect(page).toHaveURL(site.url(listed[0] ?? ""));
      await expect(page.locator("article.reader h1")).toBeVisible();
    });
  });
}

test("F1: typing searches, announces the count in an existing live region, and updates the address", async ({ page, site, openApp }) => {
  await openApp("/cari/");
  await expectAnswer(page, HINT);
  const newest = await titles(page).count();
  const region = await status(page).elementHandle();
  await box(page).pressSequentially("BERmedsos");
  await expectAnswer(page, "3 tulisan memuat “BERmedsos”.");
  await expect(titles(page)).toHaveText([
    "Artikel Bijak Bermedsos dapat dibaca di Warta",
    "Bijak Bermedsos: Kita Semua Adalah Humas",
    "Portal Warta dalam masa uji coba",
  ]);
  await expect(page).toHaveURL(site.url("/cari/?q=BERmedsos"));
  await box(page).pressSequentially(" komunikasi");
  await expectAnswer(page, "1 tulisan memuat “BERmedsos komunikasi”.");
  await expect(titles(page)).toHaveText(["Bijak Bermedsos: Kita Semua Adalah Humas"]);
  await box(page).fill("zzxqw");
  await expectAnswer(page, "Tidak ada tulisan yang memuat “zzxqw”.");
  await expect(titles(page)).toHaveCount(newest);
  await box(page).fill("");
  await expectAnswer(page, HINT);
  await expect(titles(page)).toHaveCount(newest);
  expect(await status(page).evaluate((now, before) => now === before, region)).toBe(true);
  await expect(status(page)).toHaveAttribute("role", "status");
  await expect(box(page)).toBeFocused();
});

for (const [how, query] of [
  ["plain", "humas"],
  ["escaped", "Kita%20Semua+humas"],
] as const) {
  test(`F1: a query in the address, ${how}, is answered as soon as the app has started`, async ({ page, openApp }) => {
    await openApp(`/cari/?q=${query}`);
    const words = decodeURIComponent(query).replaceAll("+", " ");
    await expect(box(page)).toHaveValue(words);
    await expectAnswer(page, new RegExp(`tulisan memuat “${words}”`));
    await expect(hits(page).first()).toHaveText("Bijak Bermedsos: Kita Semua Adalah Humas");
  });
}

test("F1: the box holds the words of the address, so that they can be changed", async ({ page, openApp }) => {
  await openApp("/cari/?q=bermedsos");
  await expect(titles(page)).toHaveCount(3);
  await expect(box(page)).toHaveValue("bermedsos");
  await markDocument(page);
  await menuLink(page, "Video").click();
  await expect(page.locator("h1")).toHaveText("Video");
  await (await addLink(page, { href: "/cari/?q=tanda" })).click();
  await expect(page.locator("h1")).toHaveText("Cari");
  await expect(box(page)).toHaveValue("tanda");
  await expectAnswer(page, /“tanda”/);
  await expectSameDocument(page);
});

test("F1: sending the form focuses the hits and gives them an address that can be shared", async ({ page, site, openApp }) => {
  await openApp("/cari/");
  await markDocument(page);
  await box(page).fill("satu alamat");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page).toHaveURL(site.url("/cari/?q=satu+alamat"));
  await expectAnswer(page, /memuat “satu alamat”/);
  await expect(page.getByRole("heading", { name: "Hasil pencarian" })).toBeFocused();
  await expectSameDocument(page);
  await page.reload();
  await waitForApp(page);
  await expectAnswer(page, /memuat “satu alamat”/);
});

test("F1: the form of the page for unknown paths answers in place", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.mustSay(/^error: Failed to load resource: .*404/);
  await openApp("/tidak/ada/");
  await markDocument(page);
  await box(page).fill("humas");
  await box(page).press("Enter");
  await expect(page).toHaveURL(site.url("/cari/?q=humas"));
  await expect(hits(page).first()).toContainText("Humas");
  await expectSameDocument(page);
});

test("F3: “/” moves the focus to the search box, from any page, but not while the reader is typing", async ({ page, openApp }) => {
  await openApp("/berita/");
  await page.keyboard.press("/");
  await expect(page.locator("h1")).toHaveText("Cari");
  await expect(box(page)).toBeFocused();
  await box(page).pressSequentially("16/48");
  await expect(box(page)).toHaveValue("16/48");
  await page.locator("h1").click();
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press("Control+/");
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("16/48");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(box(page)).toBeFocused();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("F1: the form requests /cari/ with the words, by GET, and the page says that it cannot search", async ({ page, site, open }) => {
    await open("/cari/");
    await expect(page.getByText("Pencarian memerlukan JavaScript")).toBeVisible();
    await expect(status(page)).toBeHidden();
    await box(page).fill("humas");
    const [request] = await Promise.all([
      page.waitForRequest(/\/cari\/\?/),
      page.getByRole("button", { name: "Cari" }).click(),
    ]);
    expect([request.method(), request.url()]).toEqual(["GET", site.url("/cari/?q=humas")]);
    await expect(page.locator("h1")).toHaveText("Cari");
    await expect(titles(page)).not.toHaveCount(0);
    await page.locator("main").getByRole("link", { name: "peta situs" }).click();
    await expect(page.locator("h1")).toHaveText("Peta situs");
  });
});

// Returns whether the app handles the key.
const takesSlash = (page: Page): Promise<boolean> =>
  page.evaluate(() => !document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true })));

test("K1: a reader can switch the key “/” off, for every page", async ({ page, openApp }) => {
  await openApp("/berita/");
  await page.getByRole("button", { name: "Tampilan" }).click();
  const choice = page.getByRole("group", { name: "Tombol / membuka pencarian" });
  await expect(choice.getByRole("button", { name: "Nyala" })).toHaveAttribute("aria-pressed", "true");
  await choice.getByRole("button", { name: "Mati" }).click();
  await page.keyboard.press("Escape");
  expect(await takesSlash(page)).toBe(false);
  await page.reload();
  await waitForApp(page);
  expect(await takesSlash(page)).toBe(false);
  await expect(page.locator("h1")).toHaveText("Berita");
  await page.getByRole("button", { name: "Tampilan" }).click();
  await choice.getByRole("button", { name: "Nyala" }).click();
  await page.keyboard.press("Escape");
  expect(await takesSlash(page)).toBe(true);
  await expect(box(page)).toBeFocused();
});
