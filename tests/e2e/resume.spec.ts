import { chromium } from "@playwright/test";
import { BROWSER_FLAGS } from "../browser_flags.mjs";
import { findChromium } from "./support/chromium";
import { mainOf } from "./support/load_notice";
import { expect, test } from "./support/test";

const TWIN = "/artikel/index.json";
const TITLE = "Judul yang baru saja diganti";
type Page = import("@playwright/test").Page;

const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test("G1: coming back after a while loads the shown page again, and keeps focus and scroll position", async ({ page, site, openApp }) => {
  await page.clock.install();
  await openApp("/artikel/");
  const link = mainOf(page).locator(".entry-card__link").nth(2);
  await link.focus();
  const top = await page.evaluate(() => scrollY);
  site.replace(TWIN, { body: (old) => old.replace(/"title":"[^"]+","summary"/, `"title":"${TITLE}","summary"`) });
  // A short absence triggers nothing.
  await comeBack(page);
  await page.clock.fastForward("06:00");
  expect(site.requests(TWIN)).toBe(0);
  await comeBack(page);
  await expect(mainOf(page).getByRole("link", { name: TITLE })).toBeVisible();
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test("G1: coming back without a connection leaves the page as it is, without a message", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.maySay(/Failed to load resource/);
  await page.clock.install();
  await openApp("/artikel/");
  const text = await mainOf(page).innerText();
  site.abort(TWIN);
  await page.clock.fastForward("06:00");
  await comeBack(page);
  await expect.poll(() => site.requests(TWIN)).toBeGreaterThan(0);
  // Longer than the app keeps trying.
  await page.clock.fastForward("01:00");
  expect(await mainOf(page).innerText()).toBe(text);
});

test("G1: an installed portal has a button of its own to reload, a tab has none", async ({ page, site, openApp }) => {
  await openApp("/artikel/");
  await expect(page.locator("[data-reload]")).toBeHidden();
  const flags = [...BROWSER_FLAGS, `--app=${site.url("/artikel/")}`];
  const portal = await chromium.launchPersistentContext("", { executablePath: findChromium(), args: flags });
  const installed = portal.pages()[0]!;
  await expect(installed.locator("html")).toHaveAttribute("data-app", "ready");
  const asked = site.requests("/artikel/");
  await installed.locator("[data-reload]").click();
  await expect.poll(() => site.requests("/artikel/")).toBe(asked + 1);
  await portal.close();
});
