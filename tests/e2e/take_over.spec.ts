import { setQuietConnection } from "./support/connection";
import type { Page } from "@playwright/test";
import { openHeld } from "./support/held_app";
import { pushDown } from "./support/layout_shifts";
import { LATE_PARTS } from "./support/late_parts";
import { expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import { findPages } from "./support/published_pages";
import { expect, test } from "./support/test";

declare global {
  interface Window {
    wartaKept: Node[];
    wartaChanges: string[];
    wartaAnimation: Animation;
    wartaLargest: string[];
  }
}

test.use({ publishedSite: "fixture" });

// Remembers nodes of the page, to be compared by identity later.
async function keepNodes(page: Page, selectors: string[]): Promise<void> {
  await page.evaluate((selectors) => {
    window.wartaKept = selectors.map((selector) => document.querySelector(selector) ?? document.createComment("none"));
  }, selectors);
}

async function findChangedNodes(page: Page, selectors: string[]): Promise<string[]> {
  return page.evaluate(
    (selectors) => selectors.filter((selector, place) => document.querySelector(selector) !== window.wartaKept[place]),
    selectors,
  );
}

// Records the largest paint so far, from the very first paint on.
async function watchLargestPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.wartaLargest = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element: Element | null })[])
        window.wartaLargest.push(entry.element?.outerHTML ?? "");
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
}

for (const path of findPages("fixture")) {
  test(`the take-over of ${path} adds, removes and rewrites nothing`, async ({ page, site }) => {
    // Nothing is prefetched and nothing built ahead (warm_up.spec.ts tests that).
    await setQuietConnection(page);
    const app = await openHeld(page, site, path);
    await page.evaluate((late) => {
      window.wartaChanges = [];
      const root = document.querySelector("#warta-app") ?? document.body;
      const describe = (node: Node): string => `${node.nodeName} ${(node.textContent ?? "").slice(0, 40)}`;
      new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          if (element?.closest(late) !== null) continue;
          const nodes = [...addedNodes].map((node) => `+${describe(node)}`);
          nodes.push(...[...removedNodes].map((node) => `-${describe(node)}`));
          window.wartaChanges.push([type, attributeName ?? "", describe(target), ...nodes].join(" "));
        }
      }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    }, LATE_PARTS);
    await app.takeOver();
    await waitForFrames(page);
    expect(await page.evaluate(() => window.wartaChanges)).toEqual([]);
    // Shows that the observer works.
    await page.locator("h1").evaluate((heading) => heading.append("!"));
    expect(await page.evaluate(() => window.wartaChanges)).toHaveLength(1);
  });
}

test("header, heading, paragraph, picture and footer are the same nodes after the take-over", async ({ page, site }) => {
  const selectors = [".site-header__brand", "main h1", ".prose p", ".figure img", ".site-footer a", ".prose table td"];
  const app = await openHeld(page, site, "/artikel/semua-blok/");
  await keepNodes(page, selectors);
  await app.takeOver();
  expect(await findChangedNodes(page, selectors)).toEqual([]);
  // Shows that the comparison works: a navigation makes a new heading and keeps the header.
  await page.locator(".nav-menu").getByRole("link", { name: "Berita" }).click();
  await expect(page.locator("h1")).toHaveText("Berita");
  expect(await findChangedNodes(page, selectors)).not.toContain(".site-header__brand");
  expect(await findChangedNodes(page, selectors)).toContain("main h1");
});

test("the keyboard focus stays where it is, without being lost even for a moment", async ({ page, site }) => {
  const app = await openHeld(page, site, "/berita/");
  const first = page.locator("main a").first();
  await first.focus();
  await page.keyboard.press("Tab");
  await page.evaluate(() => {
    window.wartaChanges = [];
    window.wartaKept = [document.activeElement ?? document.body];
    for (const type of ["focusin", "focusout"]) addEventListener(type, () => window.wartaChanges.push(type), true);
  });
  await app.takeOver();
  const place = await page.evaluate(() => ({
    isSame: document.activeElement === window.wartaKept[0] && document.activeElement !== document.body,
    isShown: document.activeElement?.matches(":focus-visible"),
    events: window.wartaChanges,
  }));
  expect(place).toEqual({ isSame: true, isShown: true, events: [] });
});

test("a selection across two paragraphs stays", async ({ page, site }) => {
  const app = await openHeld(page, site, "/artikel/semua-blok/");
  const selected = await page.evaluate(() => {
    const [first, second] = [...document.querySelectorAll("blockquote p")].map((paragraph) => paragraph.firstChild);
    if (!first || !second) throw new Error("the page has no two paragraphs in a quote");
    getSelection()?.setBaseAndExtent(first, 2, second, 3);
    window.wartaKept = [first, second];
    return String(getSelection());
  });
  expect(selected).toMatch(/^tipan\s+dua$/);
  await app.takeOver();
  expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
  const ends = await page.evaluate(() => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
    return [anchorNode === window.wartaKept[0], anchorOffset, focusNode === window.wartaKept[1], focusOffset];
  });
  expect(ends).toEqual([true, 2, true, 3]);
});

test("the scroll position stays", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 480 });
  const app = await openHeld(page, site, "/artikel/semua-blok/");
  await page.mouse.move(180, 240);
  await page.mouse.wheel(0, 317);
  await page.waitForFunction(() => scrollY === 317);
  await app.takeOver();
  expect(await page.evaluate(() => scrollY)).toBe(317);
});

test("A7: the element that the fragment names stays the target and in view", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 480 });
  const app = await openHeld(page, site, "/artikel/semua-blok/#tabel-dan-kode");
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  await app.takeOver();
  await expect(page.locator("h2:target")).toHaveId("tabel-dan-kode");
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test("A2: an open submenu stays open, and Esc closes it and gives the focus back", async ({ page, site }) => {
  const app = await openHeld(page, site, "/");
  const owner = page.getByRole("button", { name: "Video" });
  const link = page.getByRole("link", { name: "Semua video", exact: true });
  await owner.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await app.takeOver();
  await expect(page.locator("#submenu_4:popover-open")).toBeVisible();
  await expect(link).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(":popover-open")).toHaveCount(0);
  await expect(owner).toBeFocused();
});

test("A2: a submenu opened before the take-over closes when Tab goes past its last link", async ({ page, site }) => {
  const app = await openHeld(page, site, "/");
  await page.getByRole("button", { name: "Video" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await app.takeOver();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Kementerian Keuangan" })).toBeFocused();
  await expect(page.locator(":popover-open")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(page.locator(":popover-open")).toHaveCount(0);
});

test("text typed into the search box stays, with the caret, and the app reacts to the next key", async ({ page, site }) => {
  const app = await openHeld(page, site, "/cari/");
  const box = page.getByRole("searchbox");
  await box.pressSequentially("kdua");
  for (const _ of "dua") await page.keyboard.press("ArrowLeft");
  await app.takeOver();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("kdua");
  expect(await box.evaluate((input) => (input as HTMLInputElement).selectionStart)).toBe(1);
  await page.keyboard.press("e");
  await expect(box).toHaveValue("kedua");
  await expect(page.getByRole("status").first()).toHaveText("1 tulisan memuat “kedua”.");
  await expect(page.locator("main .entry-list > li:visible")).toHaveCount(1);
});

test("words typed before the app started are searched for when it starts", async ({ page, site }) => {
  const app = await openHeld(page, site, "/cari/");
  await page.getByRole("searchbox").pressSequentially("kelima");
  await app.takeOver();
  await expect(page.locator("main .entry-list > li:visible")).toHaveCount(1);
  await expect(page.locator("main .entry-list > li:visible")).toContainText("Kabar kelima");
  await expect(page.getByRole("searchbox")).toHaveValue("kelima");
});

test("a mouse press during the take-over ends as one click, handled by the app", async ({ page, site }) => {
  const app = await openHeld(page, site, "/");
  await markDocument(page);
  const length = await page.evaluate(() => history.length);
  const link = page.locator(".nav-menu").getByRole("link", { name: "Berita" });
  await link.hover();
  await page.mouse.down();
  await app.takeOver();
  await page.mouse.up();
  await expect(page).toHaveURL(site.url("/berita/"));
  await expect(page.locator("h1")).toHaveText("Berita");
  await expectSameDocument(page);
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
  expect(site.requests("/berita/")).toBe(0);
  expect(site.requests("/berita/index.json")).toBe(1);
});

// The pages of this fixture have no media. An animation stands in for it: like media it belongs to its node, and would
// start anew or end if the node were replaced.
test("an animation on a node goes on playing", async ({ page, site }) => {
  const app = await openHeld(page, site, "/artikel/semua-blok/");
  const started = await page.evaluate(async () => {
    const picture = document.querySelector(".figure img");
    if (!picture) throw new Error("the page has no picture");
    window.wartaAnimation = picture.animate({ opacity: [1, 0.5] }, 600_000);
    await window.wartaAnimation.ready;
    return { start: window.wartaAnimation.startTime, time: Number(window.wartaAnimation.currentTime) };
  });
  await app.takeOver();
  const playing = await page.evaluate(() => ({
    isThere: document.querySelector(".figure img")?.getAnimations()[0] === window.wartaAnimation,
    state: window.wartaAnimation.playState,
    start: window.wartaAnimation.startTime,
    time: Number(window.wartaAnimation.currentTime),
  }));
  expect(playing).toMatchObject({ isThere: true, state: "running", start: started.start });
  expect(playing.time).toBeGreaterThan(started.time);
});

test.describe("with the real content", () => {
  test.use({ publishedSite: "real" });

  for (const path of ["/", "/berita/", "/berita/bijak-bermedsos-kita-semua-adalah-humas/"]) {
    test(`the largest paint of ${path} is that of the static page`, async ({ page, site }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await watchLargestPaint(page);
      const app = await openHeld(page, site, path);
      await page.waitForFunction(() => window.wartaLargest.length > 0);
      await waitForFrames(page);
      const before = await page.evaluate(() => window.wartaLargest);
      await app.takeOver();
      await waitForFrames(page);
      expect(await page.evaluate(() => window.wartaLargest)).toEqual(before);
      // Shows that the browser does report larger paints.
      await pushDown(page);
      await page.waitForFunction((count) => window.wartaLargest.length > count, before.length);
    });
  }
});
