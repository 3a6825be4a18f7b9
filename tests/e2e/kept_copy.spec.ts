import type { FaultyServer } from "./support/faulty_server";
import { FRESH_TIME, TWIN, keepOldCopy, keptNotice, mainOf, retryButton, visitArticlesAndBack } from "./support/load_notice";
import { menuLink } from "./support/menu_links";
import { expectSameDocument, markDocument } from "./support/same_document";
import { START } from "./support/shown_page";
import { expect, test } from "./support/test";

// One failure for each reason that `load_failures.spec.ts` tells apart.
const FAILURES: { what: string; says: RegExp; set: (site: FaultyServer) => void; browserSays?: RegExp }[] = [
  { what: "answered with status 500", says: /kode 500/, set: (site) => site.fail(TWIN, 500), browserSays: /500/ },
  {
    what: "not answered at all",
    says: /Server tidak terjangkau/,
    set: (site) => site.abort(TWIN),
    browserSays: /net::ERR/,
  },
  { what: "cut short", says: /rusak atau terpotong/, set: (site) => site.truncate(TWIN) },
];

test("B4: a copy younger than five minutes is shown without a request, an older one is requested again", async ({
  page,
  site,
  openApp,
}) => {
  await page.clock.install();
  await openApp(START);
  await visitArticlesAndBack(page);
  const before = site.requests(TWIN);
  await page.clock.fastForward(FRESH_TIME / 2);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  expect(site.requests(TWIN)).toBe(before);
  await menuLink(page, "Video").click();
  await expect(page.locator("h1")).toHaveText("Video");
  await page.clock.fastForward(FRESH_TIME);
  site.replace(TWIN, {
    body: (old) => old.replace(/"title":"[^"]+","summary"/, '"title":"Judul yang baru saja diganti","summary"'),
  });
  await menuLink(page, "Artikel").click();
  await expect(mainOf(page).getByRole("link", { name: "Judul yang baru saja diganti" })).toBeVisible();
  expect(site.requests(TWIN)).toBe(before + 1);
});

for (const { what, says, set, browserSays } of FAILURES) {
  test(`B4: an old copy whose refresh is ${what} is shown with the reason and can be retried`, async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    if (browserSays) consoleWatch.mustSay(new RegExp(`^error: Failed to load resource: .*${browserSays.source}`));
    await keepOldCopy({ page, openApp });
    await markDocument(page);
    set(site);
    await menuLink(page, "Artikel").click();
    await expect(keptNotice(page)).toHaveText(says);
    await expect(page.locator("h1")).toHaveText("Artikel");
    await expect(page).toHaveTitle("Artikel — Warta");
    await expect(page).toHaveURL(site.url("/artikel/"));
    await expect(page.locator("main .entry-card")).not.toHaveCount(0);
    await expect(mainOf(page)).not.toContainText("Gagal memuat");

    site.heal(TWIN);
    const healed = site.hold(TWIN);
    await retryButton(page).click();
    await healed.arrived;
    await expect(keptNotice(page)).toBeVisible();
    await expect(retryButton(page)).toBeDisabled();
    healed.release();
    await expect(keptNotice(page)).toHaveCount(0);
    await expect(page.locator("h1")).toHaveText("Artikel");
    await expectSameDocument(page);
  });
}

test("B4: an old copy is not shown for a page that is gone", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.mustSay(/^error: Failed to load resource: .*410/);
  await keepOldCopy({ page, openApp });
  site.fail(TWIN, 410);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Halaman tidak ditemukan");
});
