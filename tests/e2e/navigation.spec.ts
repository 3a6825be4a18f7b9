import type { Page } from "@playwright/test";
import { addLink } from "./support/added_link";
import { menuLink, submenuButton } from "./support/menu_links";
import { expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import { START, expectPage } from "./support/shown_page";
import { expect, test } from "./support/test";

declare global {
  interface Window {
    wartaSeen: string[];
  }
}

const heading = (page: Page) => page.locator("main h1");
const progressBar = (page: Page) => page.locator(".progress-bar");

test("a click on a link keeps the old view with a progress bar until the twin has loaded, and loads no document", async ({
  page,
  site,
  openApp,
}) => {
  const twin = site.hold("/artikel/index.json");
  await openApp(START);
  await markDocument(page);
  await menuLink(page, "Artikel").click();
  await twin.arrived;
  // The bar appears after a delay; by then, anything that a click could wrongly change at once would have changed.
  await expect(progressBar(page)).toHaveClass(/progress-bar--busy/);
  await expect(progressBar(page)).toHaveCSS("opacity", "1");
  await expect(progressBar(page)).toHaveCSS("animation-delay", "0.25s, 0.25s");
  await expectPage(page, site.url(START), "Video");
  await expect(menuLink(page, "Video")).toHaveAttribute("aria-current", "page");
  twin.release();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await expect(progressBar(page)).not.toHaveClass(/progress-bar--busy/);
  await expect(progressBar(page)).toHaveCSS("opacity", "0");
  await expectSameDocument(page);
  expect(site.requests("/artikel/")).toBe(0);
  expect(site.requests("/artikel/index.json")).toBe(1);
});

test("address, title, heading and the menu's mark change in the same frame", async ({ page, site, openApp }) => {
  const twin = site.hold("/artikel/index.json");
  await openApp(START);
  await page.evaluate(() => {
    window.wartaSeen = [];
    const look = (): void => {
      const mark = document.querySelector(".nav-menu [aria-current]")?.textContent;
      const seen = [location.pathname, document.title, document.querySelector("h1")?.textContent, mark].join(" | ");
      if (window.wartaSeen.at(-1) !== seen) window.wartaSeen.push(seen);
      requestAnimationFrame(look);
    };
    look();
  });
  await menuLink(page, "Artikel").click();
  await twin.arrived;
  twin.release();
  await expect(heading(page)).toHaveText("Artikel");
  await page.goBack();
  await expect(heading(page)).toHaveText("Video");
  await waitForFrames(page);
  const [video, artikel] = [
    "/video/ | Video — Warta | Video | Video",
    "/artikel/ | Artikel — Warta | Artikel | Artikel",
  ];
  const seen = await page.evaluate(() => window.wartaSeen);
  // Back is handled by the browser: it changes the address by itself, and the page follows later.
  expect(seen.slice(0, 2)).toEqual([video, artikel]);
  expect(seen.at(-1)).toBe(video);
});

test("a page of another route is built only once", async ({ page, site, openApp }) => {
  await openApp(START);
  await page.evaluate(() => {
    window.wartaSeen = [];
    const note = (node: Node): void => {
      if (!(node instanceof Element)) return;
      for (const heading of node.querySelectorAll("h1")) window.wartaSeen.push(heading.textContent ?? "");
    };
    const observer = new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(note)));
    observer.observe(document.querySelector("main")!, { childList: true, subtree: true });
  });
  await (await addLink(page, { href: "/kontak/" })).click();
  await expectPage(page, site.url("/kontak/"), "Kontak");
  await page.goBack();
  await expectPage(page, site.url(START), "Video");
  await waitForFrames(page);
  expect(await page.evaluate(() => window.wartaSeen)).toEqual(["Kontak", "Video"]);
});

test("a second click while the first page is loading wins, even if the first page arrives later", async ({
  page,
  site,
  openApp,
}) => {
  const first = site.hold("/artikel/index.json");
  const second = site.hold("/pengumuman/index.json");
  await openApp(START);
  await markDocument(page);
  await menuLink(page, "Artikel").click();
  await first.arrived;
  await menuLink(page, "Pengumuman").click();
  await second.arrived;
  const late = page.waitForResponse(site.url("/artikel/index.json"));
  first.release();
  await (await late).finished();
  await waitForFrames(page);
  // The answer to the first click has arrived but is not shown.
  await expectPage(page, site.url(START), "Video");
  await expect(progressBar(page)).toHaveClass(/progress-bar--busy/);
  second.release();
  await expectPage(page, site.url("/pengumuman/"), "Pengumuman");
  await page.goBack();
  await expectPage(page, site.url(START), "Video");
  await expectSameDocument(page);
});

test("a click on a link to the shown page cancels the navigation in progress", async ({ page, site, openApp }) => {
  const twin = site.hold("/artikel/index.json");
  await openApp(START);
  await menuLink(page, "Artikel").click();
  await twin.arrived;
  await menuLink(page, "Video").click();
  await expect(progressBar(page)).not.toHaveClass(/progress-bar--busy/);
  const late = page.waitForResponse(site.url("/artikel/index.json"));
  twin.release();
  await (await late).finished();
  await waitForFrames(page);
  await expectPage(page, site.url(START), "Video");
});

test("a query survives the navigation, Back and Forward", async ({ page, site, openApp }) => {
  await openApp(START);
  await markDocument(page);
  const query = "/cari/?q=bermedsos&dari=uji%20coba";
  await (await addLink(page, { href: query })).click();
  await expectPage(page, site.url(query), "Cari");
  await expect(page.locator(".search-hits > li")).toHaveCount(3);
  await (await addLink(page, { href: "/cari/?q=zzxqw" })).click();
  await expectPage(page, site.url("/cari/?q=zzxqw"), "Cari");
  await expect(page.getByText("Tidak ada tulisan yang memuat “zzxqw”.")).toBeVisible();
  await expect(page.locator(".search-hits > li")).toHaveCount(0);
  await page.goBack();
  await expectPage(page, site.url(query), "Cari");
  await expect(page.locator(".search-hits > li")).toHaveCount(3);
  await menuLink(page, "Artikel").click();
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await page.goBack();
  await expectPage(page, site.url(query), "Cari");
  await expect(page.locator(".search-hits > li")).toHaveCount(3);
  await expectSameDocument(page);
});

test("a twin made with another `site.json` brings the new menu and footer", async ({ page, site, openApp }) => {
  const version = (text: string): string => text.replace(/"(site|version)":"[0-9a-f]{16}"/, '"$1":"ffffffffffffffff"');
  site.replace("/artikel/index.json", { body: version });
  site.replace("/site.json", {
    body: (old) =>
      version(old).replace('"label":"Pengumuman"', '"label":"Maklumat"').replace("Tentang Warta", "Tentang kami"),
  });
  await openApp(START);
  await markDocument(page);
  await submenuButton(page, "Submenu Video").click();
  await menuLink(page, "Berita").click();
  await expectPage(page, site.url("/berita/"), "Berita");
  expect(site.requests("/site.json"), "the site is asked for only when it has changed").toBe(0);
  await menuLink(page, "Artikel").click();
  await expect(menuLink(page, "Maklumat")).toBeVisible();
  await expect(menuLink(page, "Pengumuman")).toHaveCount(0);
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "Tentang kami" })).toBeVisible();
  await expect(menuLink(page, "Artikel")).toHaveAttribute("aria-current", "page");
  await expectPage(page, site.url("/artikel/"), "Artikel");
  // The new menu works like the old one.
  await menuLink(page, "Maklumat").click();
  await expectPage(page, site.url("/pengumuman/"), "Pengumuman");
  await submenuButton(page, "Submenu Video").click();
  await menuLink(page, "Sub Menu 5").click();
  await expect(page).toHaveURL(site.url("/sub-menu-5/"));
  await expectSameDocument(page);
});

test("if `site.json` cannot be loaded again, the new page is shown with the old menu", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.mustSay(/^error: Failed to load resource: .*500/);
  site.replace("/artikel/index.json", {
    body: (old) => old.replace(/"site":"[0-9a-f]{16}"/, '"site":"ffffffffffffffff"'),
  });
  site.fail("/site.json", 500);
  await openApp(START);
  const answer = page.waitForResponse(site.url("/site.json"));
  await menuLink(page, "Artikel").click();
  await answer;
  await waitForFrames(page);
  await expectPage(page, site.url("/artikel/"), "Artikel");
  await menuLink(page, "Pengumuman").click();
  await expectPage(page, site.url("/pengumuman/"), "Pengumuman");
});

test("navigation requests twins, pictures and captions, and nothing else", async ({ page, site, openApp }) => {
  await openApp(START);
  const before = site.requested.length;
  for (const name of ["Beranda", "Berita", "Pengumuman", "Artikel"]) {
    await menuLink(page, name).click();
    await expect(menuLink(page, name)).toHaveAttribute("aria-current", "page");
  }
  await page.locator("main .entry-card__link").first().click();
  await expect(page.locator("article.reader")).toBeVisible();
  const asked = site.requested.slice(before);
  expect(asked).toContain("/berita/index.json");
  // The browser itself requests the page's icon whenever the address changes.
  const isExpected = /^(\/[a-z0-9-]+)*\/index\.json$|^\/media\/[^/]+\.(webp|vtt)$|^\/icon\.svg$/;
  expect(asked.filter((path) => !isExpected.test(path))).toEqual([]);
});

test("a hundred navigations leave no nodes behind, in the document or out of it", async ({ page, openApp }) => {
  test.setTimeout(90_000);
  await openApp("/");
  const session = await page.context().newCDPSession(page);
  const names = ["Berita", "Artikel", "Pengumuman", "Video", "Beranda"];
  const walk = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      for (const name of names) {
        await menuLink(page, name).click();
        await expect(menuLink(page, name)).toHaveAttribute("aria-current", "page");
      }
    }
  };
  const count = async (): Promise<{ inDocument: number; inAll: number; listeners: number }> => {
    const inDocument = await page.evaluate(() => {
      const walker = document.createTreeWalker(document);
      let nodes = 0;
      while (walker.nextNode() !== null) nodes += 1;
      return nodes;
    });
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return { inDocument, inAll: nodes, listeners: jsEventListeners };
  };
  await walk(2);
  const after10 = await count();
  await walk(18);
  const after100 = await count();
  expect(after100.inDocument).toBe(after10.inDocument);
  // A page has some hundred nodes, so ninety pages left behind would be thousands.
  expect(after100.inAll - after10.inAll).toBeLessThan(after10.inDocument / 2);
  expect(after100.listeners - after10.listeners).toBeLessThan(20);
});
