import type { Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { menuLink } from "./support/menu_links";
import { expectSameDocument, isSameDocument, markDocument } from "./support/same_document";
import { START, expectPage } from "./support/shown_page";
import { expect, test, waitForApp } from "./support/test";

// A phone's screen: lists are long there, so Back has far to scroll.
test.use({ viewport: { width: 360, height: 640 } });

const announced = (page: Page) => page.locator("#warta-app > [role=status].visually-hidden");
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

// Scrolls the card at this index of the list to the middle of the screen, where a reader would have it.
async function scrollToCard(page: Page, index: number) {
  const card = page.locator("main .entry-card__link").nth(index);
  // The scroll must have ended before the test goes on, as it has for a reader.
  await card.evaluate(
    (link) =>
      new Promise((resolve) => {
        addEventListener("scrollend", resolve, { once: true });
        link.scrollIntoView({ block: "center" });
      }),
  );
  await expect.poll(() => scrolled(page)).toBeGreaterThan(200);
  return card;
}

async function expectWithin50(page: Page, place: number): Promise<void> {
  await expect.poll(async () => Math.abs((await scrolled(page)) - place)).toBeLessThanOrEqual(50);
}

test("A6: following a link changes the title, focuses the heading at the top, and announces the title", async ({
  page,
  site,
  openApp,
}) => {
  await openApp(START);
  await expect(announced(page)).toHaveText("");
  await expect(announced(page)).toHaveAttribute("role", "status");
  await menuLink(page, "Berita").click();
  await expectPage(page, site.url("/berita/"), "Berita");
  await expect(page.locator("main h1")).toBeFocused();
  await expect(announced(page)).toHaveText("Berita — Warta");

  const card = await scrollToCard(page, 5);
  const title = (await card.textContent()) ?? "";
  await card.click();
  await expect(page.locator("main h1")).toHaveText(title);
  await expect(page.locator("main h1")).toBeFocused();
  await expect(announced(page)).toHaveText(`${title} — Warta`);
  expect(await scrolled(page)).toBe(0);
});

test("A6: the heading can be focused but is not a Tab stop, and Tab continues from it", async ({ page, openApp }) => {
  await openApp(START);
  await menuLink(page, "Berita").press("Enter");
  const heading = page.locator("main h1");
  await expect(heading).toBeFocused();
  await expect(heading).toHaveAttribute("tabindex", "-1");
  await page.keyboard.press("Tab");
  await expect(page.locator("main summary").first()).toBeFocused();
});

for (const how of ["click", "keyboard"] as const) {
  test(`A6: Back restores the scroll position and focuses the link that was followed by ${how}`, async ({ page, openApp }) => {
    await openApp("/berita/");
    await markDocument(page);
    const card = await scrollToCard(page, 6);
    const place = await scrolled(page);
    const href = await card.getAttribute("href");
    await (how === "click" ? card.click() : card.press("Enter"));
    await expect(page.locator("article.reader h1")).toBeFocused();
    await page.goBack();
    await expect(page.locator("main h1")).toHaveText("Berita");
    await expect(page.locator(`main a[href="${href}"]`)).toBeFocused();
    await expectWithin50(page, place);
    await expect(announced(page)).toHaveText("Berita — Warta");
    await expectSameDocument(page);
  });
}

test("A6: Forward restores the scroll position in the article", async ({ page, openApp }) => {
  await openApp("/berita/");
  await page.locator("main .entry-card__link").first().click();
  await expect(page.locator("article.reader")).toBeVisible();
  await page.evaluate(() => scrollTo(0, 300));
  await page.goBack();
  await expect(page.locator("main h1")).toHaveText("Berita");
  await page.goForward();
  await expect(page.locator("article.reader")).toBeVisible();
  await expectWithin50(page, 300);
});

test("A6: Back to a page that must be loaded again waits for it, then restores scroll position and focus", async ({
  page,
  site,
  openApp,
}) => {
  await openApp("/berita/");
  const card = await scrollToCard(page, 6);
  const place = await scrolled(page);
  const href = await card.getAttribute("href");
  await card.click();
  const title = await page.locator("article.reader h1").textContent();
  // A reload forgets every page but this one, and keeps the scroll positions of the others. The list's twin is held
  // from here on, because the breadcrumb links to it and the app prefetches links in view.
  const list = site.hold("/berita/index.json");
  await page.reload();
  await waitForApp(page);
  await markDocument(page);
  await page.goBack();
  await list.arrived;
  await expect(page).toHaveURL(site.url("/berita/"));
  await expect(page.locator("main h1")).toHaveText(title ?? "");
  list.release();
  await expect(page.locator("main h1")).toHaveText("Berita");
  await expect(page.locator(`main a[href="${href}"]`)).toBeFocused();
  await expectWithin50(page, place);
  await expectSameDocument(page);
});

test("A6: Back and Forward before the list has loaded keep its scroll position and focus", async ({ page, site, openApp }) => {
  await openApp("/berita/");
  const card = await scrollToCard(page, 6);
  const place = await scrolled(page);
  const href = await card.getAttribute("href");
  await card.click();
  const title = (await page.locator("article.reader h1").textContent()) ?? "";
  const list = site.hold("/berita/index.json");
  await page.reload();
  await waitForApp(page);
  await page.goBack();
  await list.arrived;
  await page.goForward();
  await expect(page).not.toHaveURL(site.url("/berita/"));
  await expect(page.locator("main h1")).toHaveText(title);
  await page.goBack();
  list.release();
  await expect(page.locator("main h1")).toHaveText("Berita");
  await expect(page.locator(`main a[href="${href}"]`)).toBeFocused();
  await expectWithin50(page, place);
});

test("A6: Back focuses the followed link although the list has gained a newer entry", async ({ page, site, openApp }) => {
  await openApp("/berita/");
  const card = await scrollToCard(page, 6);
  const href = await card.getAttribute("href");
  await card.click();
  await expect(page.locator("article.reader")).toBeVisible();
  site.replace("/berita/index.json", {
    body: (json) => {
      const twin = JSON.parse(json);
      const [newest] = twin.page.content.section.entries;
      twin.page.content.section.entries.unshift({ ...newest, slug: "baru-sekali", title: "Baru sekali" });
      return JSON.stringify(twin);
    },
  });
  await page.reload();
  await waitForApp(page);
  await page.goBack();
  await expect(page.locator("main").getByText("Baru sekali")).toBeVisible();
  await expect(page.locator(`main a[href="${href}"]`)).toBeFocused();
});

test("A6: Back from a fragment of the same page restores the scroll position", async ({ page, openApp }) => {
  await openApp("/berita/");
  const card = await scrollToCard(page, 4);
  const place = await scrolled(page);
  await card.focus();
  await page.locator(".skip-link").evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/#konten$/);
  await expect.poll(() => scrolled(page)).toBeLessThan(place - 50);
  await page.goBack();
  await expect(page).not.toHaveURL(/#konten$/);
  await expectWithin50(page, place);
});

test("A6: a link to a fragment of another page focuses the element with that id", async ({ page, openApp }) => {
  await openApp("/tentang/");
  await (await addLink(page, { href: "/bantuan/#gagal-memuat" })).click();
  await expect(page.locator("#gagal-memuat")).toBeFocused();
  await expect(page.locator("#gagal-memuat")).toBeInViewport();
});

test("A6: after a retry that succeeds the focus is on the heading, and the title is announced", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.mustSay(/503/);
  await openApp(START);
  site.fail("/artikel/index.json", 503);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("main h1")).toHaveText("Gagal memuat");
  await expect(page.locator("main h1")).toBeFocused();
  // Only the alert speaks; the title of the page that failed to load is not announced.
  await expect(announced(page)).toHaveText("");
  site.heal();
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.locator("main h1")).toHaveText("Artikel");
  await expect(page.locator("main h1")).toBeFocused();
  await expect(announced(page)).toHaveText("Artikel — Warta");
});

test("before the browser refuses further history changes, the app leaves a navigation to the browser", async ({ page, site, openApp }) => {
  test.setTimeout(90_000);
  await openApp(START);
  await markDocument(page);
  // Imitates Safari, which throws after 100 changes in 30 seconds. The app sees a clock that stands still, however slow
  // the machine is.
  await page.evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
    let changes = 0;
    for (const name of ["pushState", "replaceState"] as const) {
      const change = history[name].bind(history);
      history[name] = (...options) => {
        changes += 1;
        if (changes > 100) throw new DOMException("too many calls", "SecurityError");
        change(...options);
      };
    }
  });
  for (let moves = 0; moves < 101 && (await isSameDocument(page)); moves += 1) {
    const [path, name] = moves % 2 === 0 ? (["/artikel/", "Artikel"] as const) : ([START, "Video"] as const);
    await menuLink(page, name).click();
    await expectPage(page, site.url(path), name);
  }
  expect(await isSameDocument(page), "a load by the browser").toBe(false);
});

test("a reload keeps the scroll position", async ({ page, openApp }) => {
  await openApp("/berita/");
  await scrollToCard(page, 5);
  const place = await scrolled(page);
  expect(await page.evaluate(() => history.scrollRestoration)).toBe("manual");
  await page.reload();
  await expectWithin50(page, place);
  await waitForApp(page);
  await expectWithin50(page, place);
});

test("Back from another document restores the scroll position", async ({ page, openApp }) => {
  await openApp("/berita/");
  await scrollToCard(page, 5);
  const place = await scrolled(page);
  // Repeated, because whether the browser restores a scroll position of its own depends on the timing of its processes.
  for (let round = 0; round < 4; round++) {
    await page.goto("about:blank");
    await page.goBack();
    await expect(page.locator("main h1")).toHaveText("Berita");
    await expectWithin50(page, place);
    await waitForApp(page);
    await expectWithin50(page, place);
  }
});
