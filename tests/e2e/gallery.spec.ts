import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { HELD_BACK } from "./support/held_back";
import { tabTo } from "./support/keyboard";
import { expect, test } from "./support/test";

const PATH = "/artikel/setiap-keadaan/";

const PICTURE = /^\/media\/.*\.(jpg|png|webp)$/;

test.use({ publishedSite: "states" });

const gallery = (page: Page) => page.locator(".gallery");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Gambar" });
const place = (page: Page) => dialog(page).locator(".zoom__steps").getByRole("status");

// Returns the addresses of the pictures, in the order of the page.
const sources = (page: Page) =>
  gallery(page).locator(".figure__zoom").evaluateAll((links) => links.map((link) => link.getAttribute("href")));

test("C2: pictures that belong together form a list, in boxes of one size", async ({ page, openApp }) => {
  await openApp(PATH);
  await expect(gallery(page).getByRole("listitem")).toHaveCount(3);
  await expect(gallery(page).locator("figcaption").first()).toContainText("Ilustrasi, bukan foto");
  const rooms = await gallery(page).locator("img").evaluateAll((all) =>
    (all as HTMLImageElement[]).map(({ offsetWidth, offsetHeight }) => `${offsetWidth} x ${offsetHeight}`),
  );
  expect(new Set(rooms).size).toBe(1);
});

test("C2: the dialog leads from one picture of a gallery to the next, by keyboard alone", async ({ page, openApp }) => {
  await openApp(PATH);
  const [first, second, third] = await sources(page);
  const link = gallery(page).locator(".figure__zoom").first();
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  const picture = dialog(page).locator("img");
  await expect(place(page)).toHaveText("Gambar 1 dari 3");
  await expect(picture).toHaveAttribute("src", first ?? "");
  await expect(dialog(page).getByRole("button", { name: "Sebelumnya" })).toHaveAttribute("aria-disabled", "true");
  await expectNoViolation(page, "the dialog of a gallery");

  await page.keyboard.press("ArrowRight");
  await expect(place(page)).toHaveText("Gambar 2 dari 3");
  await expect(picture).toHaveAttribute("src", second ?? "");
  await expect(dialog(page)).toContainText("Peta lokasi");
  const next = dialog(page).getByRole("button", { name: "Berikutnya" });
  await tabTo(page, next);
  await page.keyboard.press("Enter");
  await expect(picture).toHaveAttribute("src", third ?? "");
  await expect(next).toHaveAttribute("aria-disabled", "true");
  await expect(next).toBeFocused();
  // The last picture is the end: there is no way round to the first.
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await expect(place(page)).toHaveText("Gambar 3 dari 3");

  // When a picture is enlarged, the arrow keys scroll it.
  await dialog(page).getByRole("button", { name: "Perbesar" }).click();
  await page.keyboard.press("ArrowLeft");
  await expect(place(page)).toHaveText("Gambar 3 dari 3");
  await dialog(page).getByRole("button", { name: "Perkecil" }).click();
  await page.keyboard.press("ArrowLeft");
  await expect(place(page)).toHaveText("Gambar 2 dari 3");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test("C2: a picture by itself has no neighbours in the dialog", async ({ page, openApp }) => {
  await openApp(PATH);
  await page.locator(".figure .figure__zoom").first().click();
  await expect(dialog(page).getByRole("button", { name: "Perbesar" })).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Berikutnya" })).toHaveCount(0);
});

test("C7: where pictures are held back, the dialog loads only the picture that it shows", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.maySay(HELD_BACK);
  await page.addInitScript(() => localStorage.setItem("warta-saver", "1"));
  await openApp(PATH);
  expect(site.requests(PICTURE)).toBe(0);
  const link = gallery(page).locator(".figure__zoom").first();
  await link.focus();
  await page.keyboard.press("Enter");
  const width = () => dialog(page).locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  expect(site.requests(PICTURE)).toBe(1);
  await page.keyboard.press("ArrowRight");
  await expect(place(page)).toHaveText("Gambar 2 dari 3");
  await expect.poll(() => site.requests(PICTURE)).toBe(2);
  await expect.poll(width).toBeGreaterThan(0);
});

test("A11: a paragraph in another script has its own language and direction, and so does a passage within a sentence", async ({ page, openApp }) => {
  await openApp(PATH);
  const paragraph = page.locator('p[lang="ar"]');
  await expect(paragraph).toHaveAttribute("dir", "rtl");
  const [text, whole] = await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const last = [...range.getClientRects()].at(-1) ?? new DOMRect();
    return [last.right, element.getBoundingClientRect().right];
  });
  expect(Math.abs(text - whole), "it begins at the right").toBeLessThan(2);
  await expect(page.locator('p:not([lang]) > span[lang="ar"]')).toHaveAttribute("dir", "rtl");
  await expect(page.locator('[lang="jv-Java"]')).not.toHaveAttribute("dir", /./);
});
