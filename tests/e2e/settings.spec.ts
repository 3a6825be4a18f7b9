import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { openHeld } from "./support/held_app";
import { HELD_BACK } from "./support/held_back";
import { tabTo } from "./support/keyboard";
import { findUnaskedShifts, watchShifts } from "./support/layout_shifts";
import { expect, test, waitForApp } from "./support/test";

const START = "/berita/bijak-bermedsos-kita-semua-adalah-humas/";
const LIGHT_GROUND = "rgb(253, 251, 246)";
const DARK_GROUND = "rgb(17, 25, 28)";

const openSettings = (page: Page) => page.getByRole("button", { name: "Tampilan" }).click();
const choice = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

for (const [system, name, wanted] of [
  ["light", "Gelap", DARK_GROUND],
  ["dark", "Terang", LIGHT_GROUND],
] as const) {
  test(`C5: ${name} on a ${system} system applies at once, on the next page, and after a reload`, async ({
    page,
    openApp,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await openApp(START);
    await openSettings(page);
    await choice(page, name).click();
    await expect(choice(page, name)).toHaveAttribute("aria-pressed", "true");
    expect(await ground(page)).toBe(wanted);
    await page.keyboard.press("Escape");
    await page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "Berita" }).click();
    await expect(page.locator("h1")).toHaveText("Berita");
    expect(await ground(page)).toBe(wanted);

    await page.reload();
    expect(await ground(page)).toBe(wanted);
    await waitForApp(page);
    await openSettings(page);
    await expect(choice(page, name)).toHaveAttribute("aria-pressed", "true");
    await choice(page, "Sistem").click();
    expect(await ground(page)).toBe(system === "light" ? LIGHT_GROUND : DARK_GROUND);
    await page.reload();
    expect(await ground(page)).toBe(system === "light" ? LIGHT_GROUND : DARK_GROUND);
  });
}

test("C5: the reader's choice applies before the app starts, and nothing flashes or moves when it does", async ({ page, site }) => {
  await page.addInitScript(() => {
    localStorage.setItem("warta-theme", "dark");
    localStorage.setItem("warta-text", "large");
  });
  await watchShifts(page);
  const app = await openHeld(page, site, START);
  const look = async () => [await ground(page), await textSize(page)];
  expect(await look()).toEqual([DARK_GROUND, "19px"]);
  await app.takeOver();
  expect(await look()).toEqual([DARK_GROUND, "19px"]);
  expect(await findUnaskedShifts(page)).toEqual([]);
});

test("C5: the text size can be chosen by keyboard, is kept, and causes no sideways scroll at 320 px", async ({ page, openApp }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openApp(START);
  expect(await textSize(page)).toBe("16px");
  await tabTo(page, page.getByRole("button", { name: "Tampilan" }));
  await page.keyboard.press("Enter");
  await tabTo(page, choice(page, "Sangat besar"));
  await page.keyboard.press("Space");
  expect(await textSize(page)).toBe("22px");
  await expectNoViolation(page, "the open settings");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Tampilan" })).toBeFocused();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.reload();
  expect(await textSize(page)).toBe("22px");
  for (const path of [START, "/", "/berita/", "/kontak/"]) {
    await openApp(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test("C5: a choice in one tab applies in the others", async ({ page, site, context, openApp }) => {
  await openApp(START);
  const other = await context.newPage();
  await other.goto(site.url("/"));
  await waitForApp(other);
  await openSettings(other);
  await choice(other, "Gelap").click();
  await expect.poll(() => ground(page)).toBe(DARK_GROUND);
  await openSettings(page);
  await expect(choice(page, "Gelap")).toHaveAttribute("aria-pressed", "true");
});

test("C5: where storage is forbidden, a choice applies to the shown page", async ({ page, openApp }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await openApp(START);
  await openSettings(page);
  await choice(page, "Gelap").click();
  expect(await ground(page)).toBe(DARK_GROUND);
});

test("C5: on paper there are neither menu and footer nor dark colours", async ({ page, openApp }) => {
  await openApp(START);
  await openSettings(page);
  await choice(page, "Gelap").click();
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  expect(await ground(page)).toBe(LIGHT_GROUND);
  for (const hidden of [".nav-menu", ".site-footer", ".breadcrumb", ".share", ".site-header__search"]) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  await expect(page.locator("h1")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("C5: there is no button for the settings", async ({ page, site }) => {
    await page.goto(site.url(START));
    await expect(page.getByRole("button", { name: "Tampilan" })).toBeHidden();
  });
});

test("other settings stored by another tab change neither the data saver nor the theme of this one", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.maySay(HELD_BACK);
  await openApp(START);
  // As set by the device itself, or chosen where storage is forbidden.
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { saver: "1", theme: "dark" }));
  const other = await page.context().newPage();
  await other.goto(site.url("/berita/"));
  const heard = page.evaluate(() => new Promise((resolve) => addEventListener("storage", ({ key }) => key === "warta-saver" && resolve(key))));
  await other.evaluate(() => {
    localStorage.setItem("warta-visit", JSON.stringify({ last_seen: 1, previous: null }));
    localStorage.setItem("warta-saver", "0");
  });
  expect(await heard).toBe("warta-saver");
  await expect(page.locator("html")).toHaveAttribute("data-saver", "1");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
