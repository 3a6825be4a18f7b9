import type { Page } from "@playwright/test";
import { openHeld } from "./support/held_app";
import { tabTo } from "./support/keyboard";
import { findUnaskedShifts, watchShifts } from "./support/layout_shifts";
import type { FaultyServer } from "./support/faulty_server";
import { menuLink } from "./support/menu_links";
import { waitForFrames } from "./support/same_document";
import { expect, test, waitForApp } from "./support/test";

test.use({ publishedSite: "fixture" });

const notice = (page: Page) => page.getByRole("region", { name: "Pemberitahuan penting" });
const waiting = (page: Page) => page.locator(".urgent-notice--waiting");

// From the next twin of a section on, the site has another notice.
function changeNotice(site: FaultyServer, isEmergency: boolean): void {
  const version = (text: string): string => text.replace(/"(site|version)":"[0-9a-f]{16}"/, '"$1":"ffffffffffffffff"');
  site.replace("/artikel/index.json", { body: version });
  site.replace("/site.json", {
    body: (old) =>
      version(old).replace(
        /"notice":\{[^}]*\}/,
        `"notice":{"id":"eeeeeeeeeeeeeeee","title":"Gedung ditutup","text":"Pelatihan dipindahkan.","is_emergency":${isEmergency}}`,
      ),
  });
}

for (const script of ["with", "without"] as const) {
  test.describe(`${script} script`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("D2: the notice is the first region of every page", async ({ page, site }) => {
      for (const path of ["/", "/berita/", "/pengumuman/lelang/", "/kontak/"]) {
        await page.goto(site.url(path));
        await expect(notice(page)).toContainText("Pemeliharaan jaringan");
        const first = page.locator("#warta-app :is(section, header, nav, main, footer)").first();
        await expect(first).toHaveAccessibleName("Pemberitahuan penting");
      }
    });
  });
}

test("D2: an ordinary notice can be closed by keyboard, and stays closed, also before the app starts", async ({ page, site, openApp }) => {
  await openApp("/berita/");
  await tabTo(page, notice(page).getByRole("button", { name: "Tutup" }));
  await page.keyboard.press("Enter");
  await expect(notice(page)).toBeHidden();
  await expect(page.locator("h1")).toBeFocused();
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  await expect(notice(page)).toBeHidden();
  await page.reload();
  await expect(page.locator("h1")).toBeVisible();
  await expect(notice(page)).toBeHidden();
  await waitForApp(page);
  await expect(notice(page)).toBeHidden();
  await page.evaluate(() => localStorage.setItem("warta-note", "0123456789abcdef"));
  await page.goto(site.url("/"));
  await expect(notice(page)).toBeVisible();
});

test("D2: a closed notice neither flashes nor moves anything", async ({ page, site, openApp }) => {
  await openApp("/");
  const id = ((await (await page.request.get(site.url("/site.json"))).json()) as { notice: { id: string } }).notice.id;
  const other = await page.context().newPage();
  await other.addInitScript((id) => localStorage.setItem("warta-note", id), id);
  await watchShifts(other);
  await other.goto(site.url("/berita/"));
  await waitForApp(other);
  await expect(notice(other)).toBeHidden();
  expect(await findUnaskedShifts(other)).toEqual([]);
});

for (const isEmergency of [false, true]) {
  test(`D2: a newer ${isEmergency ? "emergency" : "notice"} appears over the page and moves into the layout with the next page`, async ({
    page,
    site,
    openApp,
  }) => {
    changeNotice(site, isEmergency);
    await watchShifts(page);
    await openApp("/berita/");
    await notice(page).getByRole("button", { name: "Tutup" }).click();
    // Closing the notice moved the page up, which the reader asked for.
    await waitForFrames(page);
    await page.evaluate(() => (window.wartaShifts = []));
    await menuLink(page, "Artikel").click();
    await expect(waiting(page)).toContainText("Gedung ditutup");
    await expect(waiting(page)).toHaveRole(isEmergency ? "alert" : "status");
    expect(await findUnaskedShifts(page)).toEqual([]);
    await menuLink(page, "Berita").click();
    await expect(page.locator("h1")).toHaveText("Berita");
    await expect(notice(page)).toContainText("Gedung ditutup");
    await expect(waiting(page)).toHaveCount(0);
    await expect(notice(page).getByRole("button", { name: "Tutup" })).toHaveCount(isEmergency ? 0 : 1);
  });
}

test("D2: the notice is shown before the app starts", async ({ page, site }) => {
  const app = await openHeld(page, site, "/");
  await expect(notice(page)).toBeVisible();
  await app.takeOver();
  await expect(notice(page)).toBeVisible();
});
