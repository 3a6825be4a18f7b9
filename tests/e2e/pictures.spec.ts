import type { Locator, Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { HELD_BACK } from "./support/held_back";
import { expect, test, waitForApp } from "./support/test";

// tests/fixtures/states has one photograph, a JPEG 1400 pixels wide, in this article and as its cover.
const ARTICLE = "/artikel/setiap-keadaan/";
const photograph = (page: Page): Locator => page.getByRole("img", { name: "Halaman berumput di depan gedung berkolom" });

// Waits for a picture, and returns the name of the file that the browser chose, without the hash.
async function chosenFile(picture: Locator): Promise<string> {
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
  const url = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
  return (url.split("/").pop() ?? "").replace(/-[0-9a-f]{16}/, "");
}

for (const { name, width, dots, file, card } of [
  { name: "a small phone", width: 320, dots: 2, file: "foto-640.webp", card: "foto-320.webp" },
  { name: "a phone with a dense screen", width: 400, dots: 3, file: "foto-1280.webp", card: "foto-640.webp" },
  { name: "a desk", width: 1280, dots: 1, file: "foto-960.webp", card: "foto-320.webp" },
]) {
  test.describe(`on ${name}`, () => {
    test.use({ publishedSite: "states", viewport: { width, height: 700 }, deviceScaleFactor: dots });

    for (const how of ["published", "shown by the app"] as const) {
      test(`J3: a picture that is ${how} is loaded in the width that its space needs`, async ({ page, site, openApp }) => {
        if (how === "published") {
          await openApp(ARTICLE);
        } else {
          await openApp("/panduan/");
          await (await addLink(page, { href: site.url(ARTICLE) })).click();
          await expect(page.locator("main h1")).toContainText("Petunjuk penyelenggaraan");
        }
        expect(await chosenFile(photograph(page))).toBe(file);
      });
    }

    test("J3: a card loads a file of its own size", async ({ page, openApp }) => {
      await openApp("/artikel/");
      expect(await chosenFile(page.locator(".entry-card__picture img").first())).toBe(card);
    });
  });
}

test.describe("with a photograph", () => {
  test.use({ publishedSite: "states" });

  test("J3: the colour of a picture fills its space until it loads", async ({ page, site, open }) => {
    const held = site.hold(/^\/media\/foto/);
    await open(ARTICLE);
    await photograph(page).scrollIntoViewIfNeeded();
    await held.arrived;
    const ground = () => photograph(page).evaluate((image) => getComputedStyle(image).backgroundColor);
    await expect(photograph(page)).toHaveClass(/^tone-\d+$/);
    expect(await ground()).not.toBe(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    const tone = await photograph(page).evaluate((image) => image.className);
    const rule = await page.evaluate((tone) => document.querySelector("style")?.textContent?.includes(`.${tone}`), tone);
    expect(rule).toBe(true);
    held.release();
  });

  test("J3: a browser without WebP gets the picture in its own format", async ({ page, open }) => {
    await open(ARTICLE);
    // Such a browser skips the `<source>`; removing it has the same effect here.
    await photograph(page).evaluate((image) => image.previousElementSibling?.remove());
    await expect.poll(() => chosenFile(photograph(page))).toBe("foto.jpg");
  });

  test("C2: opened in full, a picture is shown in its widest file", async ({ page, openApp }) => {
    await openApp(ARTICLE);
    await photograph(page).click();
    const full = page.getByRole("dialog").locator("img");
    await expect.poll(() => full.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1400);
    expect(await chosenFile(full)).toBe("foto-1400.webp");
  });

  test("C7: with the data saver on, the button loads the file for phones, of the size that it states", async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    consoleWatch.maySay(HELD_BACK);
    await page.addInitScript(() => localStorage.setItem("warta-saver", "1"));
    await openApp(ARTICLE);
    const figure = page.locator("figure", { has: photograph(page) });
    const button = figure.getByRole("button", { name: /^Tampilkan gambar/ });
    const said = Number(/\((\d+)\s+KB\)/.exec((await button.textContent()) ?? "")?.[1]);
    const answer = page.waitForResponse(/\/media\/foto-640-/);
    await button.click();
    const bytes = Number(await (await answer).headerValue("content-length"));
    expect(Math.abs(bytes / 1000 - said)).toBeLessThanOrEqual(1);
    await expect(photograph(page)).toHaveJSProperty("complete", true);
    await expect.poll(() => photograph(page).evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/^blob:/);
    expect(await photograph(page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(site.requests(/^\/media\/foto/)).toBe(1);
  });
});

test("after the take-over no picture of the page is loaded a second time", async ({ page, site, openApp }) => {
  await openApp("/");
  await waitForApp(page);
  await page.waitForLoadState("load");
  const lead = await chosenFile(page.locator(".entry-card--lead img"));
  expect(site.requests(new RegExp(`^/media/${lead.replace(/(-\d+)?\.webp$/, "")}`))).toBe(1);
});
