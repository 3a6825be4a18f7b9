import type { Locator, Page } from "@playwright/test";
import { createHash } from "node:crypto";
import { openWithoutApp } from "./support/held_app";
import { followMenu, menuLink, menuOf, submenuButton } from "./support/menu_links";
import { expectSameDocument, markDocument } from "./support/same_document";
import { expect, test } from "./support/test";

const MENU = [
  ["Beranda", "/"],
  ["Berita", "/berita/"],
  ["Pengumuman", "/pengumuman/"],
  ["Artikel", "/artikel/"],
  ["Video", "/video/"],
  ["Sub Menu 1", "/sub-menu-1/"],
  ["Sub Menu 2", "/sub-menu-2/"],
  ["Sub Menu 3", "/sub-menu-3/"],
  ["Sub Menu 4", "/sub-menu-4/"],
  ["Sub Menu 5", "/sub-menu-5/"],
] as const;

const openSubmenus = (page: Page): Locator => page.locator(":popover-open");

// Returns what a screen reader is told about a button. Playwright reads only `aria-expanded`, and a popover's button
// has none.
async function readExpanded(page: Page, name: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const button = nodes.find((node) => node.role?.value === "button" && node.name?.value === name);
  return button?.properties?.find((property) => property.name === "expanded")?.value.value;
}

test("A1: the menu's links are in order, and each leads through the app to a page with one h1", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/");
  await markDocument(page);
  const names = await menuOf(page).locator("a").allTextContents();
  expect(names).toEqual(MENU.map(([name]) => name));
  for (const [name, path] of [...MENU.slice(1), ...MENU.slice(0, 1)]) {
    await followMenu(page, name);
    await expect(page).toHaveURL(site.url(path));
    await expect(page.locator("main h1"), name).toHaveCount(1);
    await expect(page.locator("h1"), name).toHaveCount(1);
    await expect(page.locator("h1")).not.toHaveText("Gagal memuat");
    await expect(openSubmenus(page)).toHaveCount(0);
  }
  await expectSameDocument(page);
});

test("A2: the submenu's button is a disclosure with a name and a state, and nothing has an ARIA menu role", async ({
  page,
  openApp,
}) => {
  await openApp("/");
  expect(await readExpanded(page, "Submenu Video")).toBe(false);
  await submenuButton(page, "Submenu Video").click();
  await expect(openSubmenus(page)).toHaveCount(1);
  expect(await readExpanded(page, "Submenu Video")).toBe(true);
  await expect(page.locator("[role^=menu], [aria-haspopup]")).toHaveCount(0);
});

test("A2: an item with a link and a submenu has a link and a button, each with a name", async ({ page, openApp }) => {
  await openApp("/");
  const item = menuOf(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Submenu Video" }) });
  await expect(item.getByRole("link", { name: "Video", exact: true })).toHaveAttribute("href", "/video/");
  await expect(item.getByRole("button")).toHaveAccessibleName("Submenu Video");
});

for (const [how, press] of [
  ["a click", (button: Locator) => button.click()],
  ["Enter", (button: Locator) => button.press("Enter")],
  ["Space", (button: Locator) => button.press("Space")],
] as const) {
  test(`A2: ${how} opens the submenu, Esc closes it and gives the focus back`, async ({ page, openApp }) => {
    await openApp("/");
    const button = submenuButton(page, "Submenu Video");
    await press(button);
    await expect(openSubmenus(page)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(menuLink(page, "Sub Menu 1")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(openSubmenus(page)).toHaveCount(0);
    await expect(button).toBeFocused();
    await press(button);
    await expect(openSubmenus(page)).toBeVisible();
    // A second press closes the submenu.
    await press(button);
    await expect(openSubmenus(page)).toHaveCount(0);
  });
}

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test("A2: a tap opens the submenu, a tap elsewhere closes it", async ({ page, openApp }) => {
    await openApp("/");
    await submenuButton(page, "Submenu Video").tap();
    await expect(menuLink(page, "Sub Menu 5")).toBeVisible();
    await page.touchscreen.tap(180, 620);
    await expect(openSubmenus(page)).toHaveCount(0);
  });
});

test("A2: Tab past the last link closes the submenu, Shift+Tab back to its button keeps it", async ({
  page,
  openApp,
}) => {
  await openApp("/");
  const button = submenuButton(page, "Submenu Video");
  await button.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(button).toBeFocused();
  await expect(openSubmenus(page)).toHaveCount(1);
  for (const name of MENU.slice(5).map(([name]) => name)) {
    await page.keyboard.press("Tab");
    await expect(menuLink(page, name)).toBeFocused();
    await expect(openSubmenus(page)).toHaveCount(1);
  }
  await page.keyboard.press("Tab");
  await expect(openSubmenus(page)).toHaveCount(0);
  await expect(page.locator("main a").first()).toBeFocused();
});

test("A2: a navigation from inside the submenu closes it", async ({ page, site, openApp }) => {
  await openApp("/");
  await submenuButton(page, "Submenu Video").press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(site.url("/sub-menu-1/"));
  await expect(openSubmenus(page)).toHaveCount(0);
});

// A browser without anchor positioning ignores the `@supports` block that asks for it. This serves the published page
// without that block, and with the policy's hash of the remaining style.
const withoutAnchorPositioning = (html: string): string => {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const plain = style.replace(/@supports \(position-area:[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/, "");
  if (plain === style) throw new Error("the style has no block for anchor positioning");
  const hash = (text: string): string => createHash("sha256").update(text).digest("base64");
  return html.replace(style, () => plain).replace(hash(style), hash(plain));
};

for (const support of ["with", "without"] as const) {
  for (const width of [320, 360, 768, 1280]) {
    test(`A2: ${support} anchor positioning the open submenu is inside a viewport of ${width} px and every link can be hit`, async ({
      page,
      site,
      openApp,
    }) => {
      if (support === "without") site.replace("/", { body: withoutAnchorPositioning });
      await page.setViewportSize({ width, height: 640 });
      await openApp("/");
      const button = submenuButton(page, "Submenu Video");
      await button.click();
      const { submenu, links, isButtonCovered } = await page.evaluate(() => {
        const hits = (element: Element): boolean => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        };
        const submenu = document.querySelector(":popover-open");
        const button = document.querySelector(`[popovertarget="${submenu?.id}"]`);
        return {
          submenu: submenu?.getBoundingClientRect().toJSON() as DOMRect,
          links: [...(submenu?.querySelectorAll("a") ?? [])].map(hits),
          isButtonCovered: button !== null && !hits(button),
        };
      });
      expect(submenu.left).toBeGreaterThanOrEqual(0);
      expect(submenu.top).toBeGreaterThanOrEqual(0);
      expect(submenu.right).toBeLessThanOrEqual(width);
      expect(submenu.bottom).toBeLessThanOrEqual(640);
      expect(links).toEqual(Array(5).fill(true));
      expect(isButtonCovered, "the submenu covers its own button").toBe(false);
    });
  }
}

test.describe("with two submenus", () => {
  test.use({ publishedSite: "fixture" });

  test("A2: opening one closes the other", async ({ page, openApp }) => {
    await openApp("/");
    for (const [name, link] of [
      ["Submenu Artikel", "Panduan penulis"],
      ["Video", "Semua video"],
      ["Submenu Artikel", "Panduan penulis"],
    ] as const) {
      await submenuButton(page, name).press("Enter");
      await expect(openSubmenus(page)).toHaveCount(1);
      await expect(menuLink(page, link)).toBeVisible();
    }
  });

  test("A2: an item with a submenu and no link is a button with the item's own name", async ({ page, openApp }) => {
    await openApp("/");
    const item = menuOf(page)
      .getByRole("listitem")
      .filter({ has: page.getByRole("button", { name: "Video" }) });
    await expect(item).toHaveCount(1);
    await expect(item.locator("> a")).toHaveCount(0);
    expect(await readExpanded(page, "Video")).toBe(false);
  });

  test("A2: a submenu also closes when its link leads to a fragment of the shown page", async ({
    page,
    site,
    openApp,
  }) => {
    await openApp("/panduan/");
    await submenuButton(page, "Submenu Artikel").click();
    await menuLink(page, "Panduan penulis").click();
    await expect(page).toHaveURL(site.url("/panduan/#gambar"));
    await expect(openSubmenus(page)).toHaveCount(0);
  });
});

async function expectMenuWorksByItself(page: Page, url: (path: string) => string): Promise<void> {
  for (const [name, path] of [...MENU.slice(1), ...MENU.slice(0, 1)]) {
    await followMenu(page, name);
    await expect(page).toHaveURL(url(path));
    await expect(page.locator("h1"), name).toHaveCount(1);
  }
  const button = submenuButton(page, "Submenu Video");
  await button.press("Enter");
  await expect(menuLink(page, "Sub Menu 1")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(menuLink(page, "Sub Menu 1")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menuLink(page, "Sub Menu 1")).toBeHidden();
  await expect(button).toBeFocused();
}

test("A3: if the wasm fails to load, the submenu opens and every link of the menu works", async ({
  page,
  site,
  open,
  consoleWatch,
}) => {
  await openWithoutApp({ site, open, consoleWatch }, "/");
  await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
  await expectMenuWorksByItself(page, (path) => site.url(path));
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("A3: the submenu opens and every link of the menu works", async ({ page, site, open }) => {
    await open("/");
    await expectMenuWorksByItself(page, (path) => site.url(path));
  });
});
