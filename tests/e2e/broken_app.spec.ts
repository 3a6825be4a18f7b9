import { expect, test } from "./support/test";

const WASM = /\.wasm$/;

for (const fault of ["abort", "tamper", "breakOff"] as const) {
  test(`G5: with the wasm made to ${fault}, the page stays and its links work`, async ({ page, site, open, consoleWatch }) => {
    consoleWatch.maySay(/Failed to load resource|Fetch API cannot load|integrity/);
    consoleWatch.mustSay(/the app has failed/);
    site[fault](WASM);
    await open("/berita/");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await expect(page.locator("h1")).toBeVisible();
    await page.locator("nav.nav-menu a", { hasText: "Artikel" }).first().click();
    await expect(page).toHaveURL(site.url("/artikel/"));
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
  });
}

test("the page can be read while the wasm is on its way", async ({ page, site, open }) => {
  const wasm = site.hold(WASM);
  await open("/");
  await wasm.arrived;
  await expect(page.locator("h1")).toBeVisible();
  wasm.release();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
});
