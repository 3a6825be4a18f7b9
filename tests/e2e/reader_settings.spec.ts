import type { Locator, Page } from "@playwright/test";
import { TWIN, expectNotice } from "./support/load_notice";
import { menuLink, menuOf, submenuButton } from "./support/menu_links";
import { START } from "./support/shown_page";
import { expect, test } from "./support/test";

declare global {
  interface Window {
    wartaMotions: string[];
  }
}

// Records every animation and transition that has a duration, from the very first one on.
async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.wartaMotions = [];
    for (const type of ["animationstart", "transitionrun"]) {
      document.addEventListener(type, () => {
        for (const { effect } of document.getAnimations()) {
          const { duration } = effect?.getComputedTiming() ?? {};
          const { target } = effect as KeyframeEffect;
          if (Number(duration) > 0) window.wartaMotions.push(`${target?.className}: ${String(duration)} ms`);
        }
      });
    }
  });
}

for (const reducedMotion of ["reduce", "no-preference"] as const) {
  test(`K1: ${reducedMotion === "reduce" ? "for a reader who wants no motion nothing moves by itself" : "the watch for motion is awake"}: on the way to a page, with a submenu, over links, as a skeleton`, async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    consoleWatch.mustSay(/^error: Failed to load resource: .*500/);
    await page.emulateMedia({ reducedMotion });
    await watchMotion(page);
    site.fail(TWIN, 500);
    const failing = site.hold(TWIN);
    const held = site.hold("/berita/index.json");
    await openApp(START);
    await submenuButton(page, "Submenu Video").click();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    for (const name of ["Beranda", "Artikel"]) await menuLink(page, name).hover();
    await menuLink(page, "Artikel").click();
    await failing.arrived;
    await expect(page.locator(".progress-bar")).toHaveCSS("opacity", "1");
    failing.release();
    await expectNotice(page, /kode 500/);
    await menuLink(page, "Berita").click();
    await held.arrived;
    await expect(page.locator("main").getByRole("status")).toHaveCSS("opacity", "1");
    held.release();
    await expect(page.locator("h1")).toHaveText("Berita");
    const motions = await page.evaluate(() => window.wartaMotions);
    if (reducedMotion === "reduce") expect(motions).toEqual([]);
    else expect(motions.join()).toContain("progress-bar");
    await expect(page.locator("html")).toHaveCSS("scroll-behavior", "auto");
  });
}

// Draws a link in the font weight of its neighbours, because the mark has to be more than bold letters.
async function draw(link: Locator): Promise<string> {
  return (await link.screenshot({ animations: "disabled" })).toString("base64");
}

for (const forcedColors of ["active", "none"] as const) {
  for (const width of [320, 1280]) {
    test(`K1: ${forcedColors === "active" ? "in forced colours" : "in the portal's colours"} the menu shows the current page by more than bold letters, at ${width} px`, async ({
      page,
      open,
    }) => {
      await page.emulateMedia({ forcedColors });
      await page.setViewportSize({ width, height: 640 });
      for (const [path, name] of [
        ["/berita/", "Berita"],
        ["/berita/halaman/1/", "Berita"],
        ["/", "Beranda"],
      ] as const) {
        await open(path);
        const link = menuOf(page).getByRole("link", { name, exact: true });
        await expect(link).toHaveAttribute("aria-current");
        await link.evaluate((element) => element.style.setProperty("font-weight", "400"));
        const marked = await draw(link);
        await link.evaluate((element) => element.removeAttribute("aria-current"));
        expect(await draw(link), path).not.toBe(marked);
        // Drawing it again without a change gives the same picture, so the comparison above is of the mark.
        expect(await draw(link), path).toBe(await draw(link));
      }
    });
  }
}
