import { TWIN, expectNotice, mainOf, openNotice, retryButton } from "./support/load_notice";
import { menuLink, submenuButton } from "./support/menu_links";
import { expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import { START } from "./support/shown_page";
import { expect, test } from "./support/test";

test("B4: a retry keeps the notice, disables its button while loading, and shows the page when it has loaded", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  await openNotice({ page, site, openApp, consoleWatch }, async (link) => {
    await markDocument(page);
    await link.click();
  });
  const length = await page.evaluate(() => history.length);
  const requests = site.requests(TWIN);

  // A retry that fails again: the notice stays all the time.
  const again = site.hold(TWIN);
  await retryButton(page).click();
  await again.arrived;
  await expect(retryButton(page)).toBeDisabled();
  await expect(page.locator("h1")).toHaveText("Gagal memuat");
  await expect(mainOf(page).getByRole("alert")).toBeVisible();
  again.release();
  await expectNotice(page, /kode 503/);
  expect(site.requests(TWIN)).toBe(requests + 1);

  site.heal(TWIN);
  const healed = site.hold(TWIN);
  await retryButton(page).click();
  await healed.arrived;
  await expect(retryButton(page)).toBeDisabled();
  healed.release();
  await expect(page.locator("h1")).toHaveText("Artikel");
  await expect(page).toHaveTitle("Artikel — Warta");
  await expect(page).toHaveURL(site.url("/artikel/"));
  // A retry adds nothing to the history: one Back leads to where the reader came from.
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("Video");
  await expectSameDocument(page);
});

test("B4: a retry by keyboard that fails again keeps the focus on the button", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  await openNotice({ page, site, openApp, consoleWatch });
  const again = site.hold(TWIN);
  await retryButton(page).press("Enter");
  await again.arrived;
  again.release();
  await expect(retryButton(page)).toBeEnabled();
  await expect(retryButton(page)).toBeFocused();
});

for (const [shape, name, path] of [
  ["home", "Beranda", "/"],
  ["list", "Berita", "/berita/"],
  ["text", "Sub Menu 1", "/sub-menu-1/"],
] as const) {
  test(`B4: after a notice the next page shows the skeleton of a ${shape} while it loads`, async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    consoleWatch.mustSay(/^error: Failed to load resource: .*500/);
    site.fail(TWIN, 500);
    const next = site.hold(`${path}index.json`);
    await openApp(START);
    await menuLink(page, "Artikel").click();
    await expectNotice(page, /kode 500/);
    if (shape === "text") await submenuButton(page, "Submenu Video").click();
    await menuLink(page, name).click();
    await next.arrived;
    const skeleton = page.locator(`.skeleton--${shape}`);
    await expect(skeleton).toBeVisible();
    await expect(skeleton).toHaveAttribute("aria-busy", "true");
    await expect(mainOf(page)).not.toContainText("Gagal memuat");
    // The word appears after a second, by CSS.
    await expect(skeleton.getByRole("status")).toHaveText("Memuat…");
    await expect(skeleton.getByRole("status")).toHaveCSS("opacity", "1");
    next.release();
    await expect(skeleton).toHaveCount(0);
    await expect(mainOf(page).locator("h1")).toBeVisible();
    await expect(page).toHaveURL(site.url(path));
  });
}

test("B4: Back to a page that was left as a skeleton loads that page", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.mustSay(/^error: Failed to load resource: .*500/);
  const other = "/pengumuman/index.json";
  site.fail(other, 500);
  site.fail(TWIN, 500);
  await openApp(START);
  for (const name of ["Pengumuman", "Artikel"]) {
    await menuLink(page, name).click();
    await expect(page).toHaveURL(site.url(`/${name.toLowerCase()}/`));
    await expect(page.locator("h1")).toHaveText("Gagal memuat");
  }
  site.heal();
  const held = site.hold(other);
  await menuLink(page, "Pengumuman").click();
  await held.arrived;
  await expect(page.locator(".skeleton")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(site.url("/pengumuman/"));
  held.release();
  await expect(page.locator("h1")).toHaveText("Pengumuman");
});

test("B4: Back while a skeleton is shown leads to the page before the notice, and the late page is not shown", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.mustSay(/^error: Failed to load resource: .*500/);
  site.fail(TWIN, 500);
  const held = site.hold("/berita/index.json");
  await openApp(START);
  await menuLink(page, "Artikel").click();
  await expectNotice(page, /kode 500/);
  await menuLink(page, "Berita").click();
  await held.arrived;
  await expect(page.locator(".skeleton")).toBeVisible();
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("Video");
  await expect(page).toHaveURL(site.url(START));
  held.release();
  await waitForFrames(page);
  await expect(page.locator("h1")).toHaveText("Video");
});
