import type { Locator, Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { menuLink } from "./support/menu_links";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test } from "./support/test";

const box = (page: Page): Locator => page.getByRole("searchbox", { name: "Cari di portal" });
const status = (page: Page): Locator => page.locator("main").getByRole("status");
const titles = (page: Page): Locator => page.locator("main .entry-card__link:visible");

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("Cari lists the newest titles of all sections, newest first", async ({ page, site, open }) => {
      await open("/cari/");
      if (script === "with") await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
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

test("typing narrows the list and announces the count in a region that was there before", async ({ page, openApp }) => {
  await openApp("/cari/");
  const all = await titles(page).count();
  await expect(status(page)).toHaveText(new RegExp(`${all} tulisan terbaru`));
  const region = await status(page).elementHandle();
  await box(page).pressSequentially("BERmedsos");
  await expect(titles(page)).toHaveText([
    "Artikel Bijak Bermedsos dapat dibaca di Warta",
    "Bijak Bermedsos: Kita Semua Adalah Humas",
  ]);
  await expect(status(page)).toHaveText("2 tulisan memuat “BERmedsos”.");
  await box(page).pressSequentially(" komunikasi");
  await expect(titles(page)).toHaveText(["Bijak Bermedsos: Kita Semua Adalah Humas"]);
  await expect(status(page)).toHaveText("1 tulisan memuat “BERmedsos komunikasi”.");
  await box(page).fill("kata yang tidak ada zzz");
  await expect(titles(page)).toHaveCount(0);
  await expect(status(page)).toHaveText(/^Tidak ada tulisan terbaru yang memuat “kata yang tidak ada zzz”/);
  await box(page).fill("");
  await expect(titles(page)).toHaveCount(all);
  expect(await status(page).evaluate((now, before) => now === before, region)).toBe(true);
  await expect(box(page)).toBeFocused();
});

for (const [how, query] of [
  ["plain", "humas"],
  ["escaped", "Kita%20Semua+humas"],
] as const) {
  test(`a query in the address, ${how}, narrows the list as soon as the app is there`, async ({ page, openApp }) => {
    await openApp(`/cari/?q=${query}`);
    const words = decodeURIComponent(query).replaceAll("+", " ");
    await expect(status(page)).toContainText(`memuat “${words}”`);
    const found = await titles(page).allTextContents();
    expect(found).toContain("Bijak Bermedsos: Kita Semua Adalah Humas");
    expect(found.length).toBeLessThan(10);
  });
}

test("the box holds the words of the address, so that they can be changed", async ({ page, openApp }) => {
  await openApp("/cari/?q=bermedsos");
  await expect(titles(page)).toHaveCount(2);
  await expect(box(page)).toHaveValue("bermedsos");
  await markDocument(page);
  await menuLink(page, "Video").click();
  await expect(page.locator("h1")).toHaveText("Video");
  await (await addLink(page, { href: "/cari/?q=tanda" })).click();
  await expect(page.locator("h1")).toHaveText("Cari");
  await expect(box(page)).toHaveValue("tanda");
  await expectSameDocument(page);
});

test("words that look like markup are words", async ({ page, openApp }) => {
  await openApp(`/cari/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(status(page)).toContainText("“<img src=x onerror=alert(1)>”");
  await expect(page.locator("main img[src=x]")).toHaveCount(0);
});

test("submitting leads to an address that can be shared", async ({ page, site, openApp }) => {
  await openApp("/cari/");
  await box(page).fill("satu alamat");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page).toHaveURL(site.url("/cari/?q=satu+alamat"));
  await expect(status(page)).toContainText("memuat “satu alamat”");
  await expect(titles(page)).not.toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form asks for /cari/ with the words, by GET", async ({ page, site, open }) => {
    await open("/cari/");
    await box(page).fill("humas");
    const [request] = await Promise.all([
      page.waitForRequest(/\/cari\/\?/),
      page.getByRole("button", { name: "Cari" }).click(),
    ]);
    expect([request.method(), request.url()]).toEqual(["GET", site.url("/cari/?q=humas")]);
    await expect(page.locator("h1")).toHaveText("Cari");
    await expect(titles(page)).not.toHaveCount(0);
  });
});
