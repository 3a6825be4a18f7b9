import { setOffline } from "./support/connection";
import type { FaultyServer } from "./support/faulty_server";
import { addLink } from "./support/added_link";
import { TWIN, expectNotice, mainOf, retryButton } from "./support/load_notice";
import { menuLink, submenuButton } from "./support/menu_links";
import { expectNewDocument, expectSameDocument, markDocument, waitForFrames } from "./support/same_document";
import { START } from "./support/shown_page";
import { expect, test } from "./support/test";

const REQUEST_TIME = 10_000;

interface Failure {
  what: string;
  says: RegExp;
  set: (site: FaultyServer) => void;
  // What the browser itself logs about it; absent if it accepts the answer.
  browserSays?: RegExp;
}

const deep = (levels: number): string => `{"schema":1,"site":"","page":${"[".repeat(levels)}${"]".repeat(levels)}}`;

const deepQuotes = (levels: number): string => {
  const body = `${'{"quote":['.repeat(levels)}{"paragraph":[{"text":"dalam"}]}${"]}".repeat(levels)}`;
  return `{"schema":1,"site":"","page":{"path":"/artikel/","title":"Dalam","content":{"static":{"body":[${body}]}}}}`;
};

const BROKEN = /Data yang diterima rusak atau terpotong/;

const FAILURES: Failure[] = [
  {
    what: "answered with status 500",
    says: /Server sedang bermasalah \(kode 500\)/,
    set: (site) => site.fail(TWIN, 500),
    browserSays: /500/,
  },
  {
    what: "answered with status 403",
    says: /Server sedang bermasalah \(kode 403\)/,
    set: (site) => site.fail(TWIN, 403),
    browserSays: /403/,
  },
  {
    what: "not answered at all",
    says: /Server tidak terjangkau/,
    set: (site) => site.abort(TWIN),
    browserSays: /net::ERR/,
  },
  { what: "broken off half-way", says: BROKEN, set: (site) => site.breakOff(TWIN), browserSays: /net::ERR/ },
  { what: "cut short", says: BROKEN, set: (site) => site.truncate(TWIN) },
  { what: "empty", says: BROKEN, set: (site) => site.replace(TWIN, { body: "" }) },
  {
    what: "the sign-in page of a network",
    says: BROKEN,
    set: (site) => site.replace(TWIN, { body: "<!doctype html><p>Masuk", type: "text/html" }),
  },
  {
    what: "JSON of another shape",
    says: BROKEN,
    set: (site) => site.replace(TWIN, { body: '{"schema":1,"site":"","page":{}}' }),
  },
  { what: "JSON of 100,000 brackets", says: BROKEN, set: (site) => site.replace(TWIN, { body: deep(100_000) }) },
  {
    what: "a body of 10,000 nested quotations",
    says: BROKEN,
    set: (site) => site.replace(TWIN, { body: deepQuotes(10_000) }),
  },
  {
    what: "no text at all",
    says: BROKEN,
    set: (site) => site.replace(TWIN, { body: Buffer.from([0, 255, 254, 128, 195, 40]) }),
  },
];

for (const { what, says, set, browserSays } of FAILURES) {
  test(`B4: a page whose data is ${what} says so, and the portal keeps working`, async ({
    page,
    site,
    openApp,
    consoleWatch,
  }) => {
    if (browserSays) consoleWatch.mustSay(new RegExp(`^error: Failed to load resource: .*${browserSays.source}`));
    set(site);
    await openApp(START);
    await markDocument(page);
    await menuLink(page, "Artikel").click();
    await expectNotice(page, says);
    await expect(page).toHaveURL(site.url("/artikel/"));
    await expect(page).toHaveTitle(/Gagal memuat/);
    await expect(page.locator(".progress-bar")).not.toHaveClass(/progress-bar--busy/);
    // The menu, its submenu and Back still work in the same document, so the app is alive.
    await submenuButton(page, "Submenu Video").click();
    await menuLink(page, "Sub Menu 2").click();
    await expect(page).toHaveURL(site.url("/sub-menu-2/"));
    await expect(page.locator("h1")).not.toHaveText("Gagal memuat");
    await page.goBack();
    await expectNotice(page, says);
    await page.goBack();
    await expect(page.locator("h1")).toHaveText("Video");
    await expectSameDocument(page);
    await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  });
}

test("B4: a body nested as deeply as the JSON parser allows is shown or refused, and the app survives", async ({
  page,
  site,
  openApp,
}) => {
  await openApp(START);
  await markDocument(page);
  const seen: string[] = [];
  for (const levels of [20, 30, 35, 40, 45, 50, 60, 100]) {
    const path = `/dalam-${levels}/`;
    site.replace(`${path}index.json`, { body: deepQuotes(levels), status: 200 });
    await (await addLink(page, { href: path })).click();
    await expect(page).toHaveURL(site.url(path));
    await expect(page.locator("h1")).toHaveText(/^(Dalam|Gagal memuat)$/);
    seen.push((await page.locator("h1").textContent()) ?? "");
  }
  await expectSameDocument(page);
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  // The range has both outcomes.
  expect([seen.at(0), seen.at(-1)]).toEqual(["Dalam", "Gagal memuat"]);
});

test("B4: good data with a wrong content type is shown", async ({ page, site, openApp }) => {
  site.replace(TWIN, { type: "text/plain" });
  await openApp(START);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  await expect(page).toHaveURL(site.url("/artikel/"));
});

test("B4: data for a newer app asks for a reload, which loads the page itself", async ({ page, site, openApp }) => {
  site.replace(TWIN, { body: '{"schema":2,"halaman":{"judul":"Artikel"}}' });
  await openApp(START);
  await markDocument(page);
  await menuLink(page, "Artikel").click();
  await expect(page.locator("h1")).toHaveText("Gagal memuat");
  await expect(mainOf(page).getByRole("alert")).toHaveText(/versi portal yang lebih baru/);
  await expect(retryButton(page)).toHaveCount(0);
  await mainOf(page).getByRole("link", { name: "Muat ulang" }).click();
  await expectNewDocument(page);
  await expect(page).toHaveURL(site.url("/artikel/"));
  await expect(page.locator("h1")).toHaveText("Artikel");
});

test("B4: an answer that takes too long is given up after ten seconds, and a later answer changes nothing", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.maySay(/^error: Failed to load resource/);
  const twin = site.hold(TWIN);
  await page.clock.install();
  await openApp(START);
  await page.clock.pauseAt(Date.now() + 60_000);
  await menuLink(page, "Artikel").click();
  await twin.arrived;
  await page.clock.runFor(REQUEST_TIME - 100);
  await expect(page.locator("h1")).toHaveText("Video");
  await expect(page.locator(".progress-bar")).toHaveClass(/progress-bar--busy/);
  await page.clock.runFor(200);
  await expectNotice(page, /Server terlalu lama menjawab/);
  await expect(page).toHaveURL(site.url("/artikel/"));
  twin.release();
  await page.clock.resume();
  await waitForFrames(page);
  await expectNotice(page, /Server terlalu lama menjawab/);
  await retryButton(page).click();
  await expect(page.locator("h1")).toHaveText("Artikel");
});

test("B4: offline, the shell says so and a page without data says why, until the network is back", async ({
  page,
  site,
  openApp,
  consoleWatch,
}) => {
  consoleWatch.maySay(/^error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED/);
  const line = page.locator("#connection-line > p:visible").filter({ hasText: "Anda sedang luring" });
  await openApp(START);
  await menuLink(page, "Berita").click();
  await expect(page.locator("h1")).toHaveText("Berita");
  await expect(line).toHaveCount(0);
  await setOffline(page, true);
  await expect(line).toBeVisible();
  await menuLink(page, "Artikel").click();
  await expectNotice(page, /Server tidak terjangkau/);
  // A page in memory opens as usual, and the line stays, because it describes the shell and not the page.
  await menuLink(page, "Berita").click();
  await expect(page.locator("h1")).toHaveText("Berita");
  await expect(mainOf(page)).not.toContainText("Gagal memuat");
  await expect(line).toBeVisible();
  await page.goBack();
  await expectNotice(page, /Server tidak terjangkau/);
  await setOffline(page, false);
  await expect(line).toHaveCount(0);
  await retryButton(page).click();
  await expect(page.locator("h1")).toHaveText("Artikel");
  await expect(page).toHaveURL(site.url("/artikel/"));
});

test("B4: a page that is opened offline says so as soon as the app has started", async ({ page, openApp }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "onLine", { get: () => false }));
  await openApp(START);
  await expect(page.locator("#connection-line > p:visible").filter({ hasText: "Anda sedang luring" })).toBeVisible();
});

test("B4: Buka halaman biasa leads to the published page", async ({ page, site, openApp, consoleWatch }) => {
  consoleWatch.mustSay(/^error: Failed to load resource: .*500/);
  site.fail(TWIN, 500);
  await openApp(START);
  await markDocument(page);
  await menuLink(page, "Artikel").click();
  await mainOf(page).getByRole("link", { name: "Buka halaman biasa" }).click();
  await expectNewDocument(page);
  await expect(page.locator("h1")).toHaveText("Artikel");
  expect(site.requests("/artikel/")).toBe(1);
});
