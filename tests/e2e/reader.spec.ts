import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { REAL_ARTICLE } from "./support/real_article";
import { findUnaskedShifts, watchShifts } from "./support/layout_shifts";
import { expect, test } from "./support/test";

const ALL_BLOCKS = "/artikel/semua-blok/";

test.describe("the fixture", () => {
  test.use({ publishedSite: "fixture" });

  test("C2: an entry with three headings has a list of contents, whose links lead to them", async ({ page, site, openApp }) => {
    await openApp(ALL_BLOCKS);
    const list = page.getByRole("navigation", { name: "Isi tulisan" });
    const headings = await page
      .locator(".prose > :is(h2, h3)")
      .evaluateAll((all) => all.map(({ textContent, id }) => [textContent, `#${id}`]));
    expect(headings.length).toBeGreaterThanOrEqual(3);
    const links = await list
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")]));
    expect(links).toEqual(headings);
    await list.getByRole("link").last().click();
    await expect(page).toHaveURL(site.url(`${ALL_BLOCKS}${headings.at(-1)?.[1] ?? ""}`));
    await expect(page.locator(headings.at(-1)?.[1] ?? "")).toBeInViewport();
  });

  test("C2: a short text has no list of contents", async ({ page, openApp }) => {
    await openApp("/berita/pertama/");
    await expect(page.getByRole("navigation", { name: "Isi tulisan" })).toHaveCount(0);
  });

  test("C2: a picture opens in full by keyboard, and closing it returns the focus", async ({ page, openApp }) => {
    await openApp(ALL_BLOCKS);
    const link = page.locator("a.figure__zoom").first();
    await link.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Gambar" });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Tutup" })).toBeFocused();
    await expect(dialog.locator("img")).toHaveAttribute("src", (await link.getAttribute("href")) ?? "");
    await expect(dialog.locator("img")).toHaveAttribute("alt", /./);
    await expectNoViolation(page, "the dialog");

    const width = async () => (await dialog.locator("img").boundingBox())?.width ?? 0;
    const fitted = await width();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(width).toBeGreaterThan(fitted * 1.5);
    await dialog.getByRole("button", { name: "Perkecil" }).click();
    await expect.poll(width).toBe(fitted);
    await expect(dialog.getByRole("button", { name: "Perkecil" })).toHaveAttribute("aria-disabled", "true");

    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(link).toBeFocused();
    // The dialog is removed, and nothing of it is left for the next picture.
    await expect(page.locator("dialog img")).toHaveCount(0);
  });

  test("C2: a picture opened by a click is closed by its button", async ({ page, openApp }) => {
    await openApp(ALL_BLOCKS);
    await page.locator("a.figure__zoom img").first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("C2: a picture is a link to its file, and the list of contents leads on", async ({ page, site, consoleWatch }) => {
      // A picture opened by itself has no page that could name an icon.
      consoleWatch.maySay(/favicon\.ico/);
      await page.goto(site.url(ALL_BLOCKS));
      await page.getByRole("navigation", { name: "Isi tulisan" }).getByRole("link").last().click();
      await expect(page).toHaveURL(/#./);
      await page.locator("a.figure__zoom").first().click();
      await expect(page).toHaveURL(/\/media\/[a-z]+-[0-9a-f]{16}\.(webp|png|jpg)$/);
    });
  });

  test("C2: an attachment states its kind, size and pages, and on demand its hash", async ({ page, site, openApp }) => {
    await openApp("/pengumuman/lelang/");
    const list = page.getByRole("region", { name: "Lampiran" });
    const link = list.getByRole("link", { name: "Formulir pendaftaran" });
    await expect(list).toContainText("PDF, 1 KB, 2 halaman");
    const file = await page.request.get(site.url((await link.getAttribute("href")) ?? ""));
    const hash = createHash("sha256")
      .update(await file.body())
      .digest("hex");
    await expect(list.getByText(hash)).toBeHidden();
    await list.getByText("Periksa keaslian berkas").click();
    await expect(list.getByText(hash)).toBeVisible();
    // A link to the file within the text says the same.
    await expect(page.locator(".prose").getByRole("link", { name: "formulir (PDF, 1 KB)" })).toBeVisible();
  });

  test("C4: neighbours lead through the section by date, both ways", async ({ page, site, openApp }) => {
    await openApp("/berita/pertama/");
    const path = [new URL(page.url()).pathname];
    const next = page.getByRole("navigation", { name: "Tulisan sebelum dan sesudahnya" }).locator("[rel=next]");
    while ((await next.count()) > 0) {
      const href = (await next.getAttribute("href")) ?? "";
      await next.click();
      await expect(page).toHaveURL(site.url(href));
      await expect(page.locator("h1")).toBeFocused();
      path.push(href);
    }
    expect(path.length).toBeGreaterThan(3);
    const dates: string[] = [];
    for (const step of path.toReversed()) {
      await expect(page).toHaveURL(site.url(step));
      dates.push((await page.locator(".reader__date time").getAttribute("datetime")) ?? "");
      const previous = page.locator(".neighbours [rel=prev]");
      if ((await previous.count()) > 0) {
        const href = (await previous.getAttribute("href")) ?? "";
        await previous.click();
        await expect(page).toHaveURL(site.url(href));
      }
    }
    expect(dates).toEqual(dates.toSorted().toReversed());
  });
});

test("C4: the reading time is shown in the head of the entry", async ({ page, openApp }) => {
  await openApp(REAL_ARTICLE.path);
  await expect(page.locator(".reader__time")).toHaveText(/^Waktu baca [1-9]\d? menit$/);
});

test("C4: related entries are older, and their links lead to them", async ({ page, site, openApp }) => {
  await openApp("/artikel/membaca-data-di-balik-halaman/");
  const related = page.getByRole("region", { name: "Baca juga" });
  const own = (await page.locator(".reader__date time").getAttribute("datetime")) ?? "";
  const dates = await related.locator("time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""));
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.length).toBeLessThanOrEqual(3);
  for (const date of dates) expect(date < own).toBe(true);
  const link = related.getByRole("link").first();
  const [title, href] = [await link.textContent(), (await link.getAttribute("href")) ?? ""];
  await link.click();
  await expect(page).toHaveURL(site.url(href));
  await expect(page.locator("h1")).toHaveText(title ?? "");
});

test.describe("C3: the age of old news", () => {
  const age = (page: Page) => page.locator(".reader__age");

  test("follows the clock of the device, and moves nothing", async ({ page, open, openApp }) => {
    await page.clock.setFixedTime("2026-02-21T16:47:00+07:00");
    await watchShifts(page);
    await openApp(REAL_ARTICLE.path);
    await expect(age(page)).toHaveText("Artikel ini terbit 5 tahun lalu.");
    expect(await findUnaskedShifts(page)).toEqual([]);
    await page.clock.setFixedTime("2026-02-21T16:48:00+07:00");
    await open(REAL_ARTICLE.path);
    await expect(age(page)).toHaveText("Artikel ini terbit 6 tahun lalu.");
  });

  test("is not shown in the first year, nor when the clock is behind", async ({ page, openApp }) => {
    for (const now of ["2021-02-21T16:47:00+07:00", "2019-01-01T00:00:00+07:00"]) {
      await page.clock.setFixedTime(now);
      await openApp(REAL_ARTICLE.path);
      await expect(age(page)).toHaveText(/^\s*$/);
    }
  });

  test("is not shown on articles", async ({ page, openApp }) => {
    await page.clock.setFixedTime("2036-01-01T00:00:00+07:00");
    await openApp("/artikel/arti-alamat-di-warta/");
    await expect(page.locator("h1")).toBeVisible();
    await expect(age(page)).toHaveCount(0);
  });
});
