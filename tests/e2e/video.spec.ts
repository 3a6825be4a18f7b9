import type { Page } from "@playwright/test";
import { VIDEO_PAGES } from "./support/kinds_of_pages";
import { expect, test } from "./support/test";

test.use({ publishedSite: "videos" });

const HOSTED = VIDEO_PAGES["video of another site"];
const FILE = VIDEO_PAGES["video of the portal"];
const FRAMES = "https://www.youtube-nocookie.com/**";

const startLink = (page: Page) => page.getByRole("link", { name: /^Putar video/ });
const frame = (page: Page) => page.locator("main iframe");

// Collects every request to another host, from the first byte on.
function watchOutside(page: Page, origin: string): string[] {
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) outside.push(request.url());
  });
  return outside;
}

test.describe("E1: a video of another site", () => {
  test("loads nothing from there before it is played, then plays in a frame that has the focus", async ({
    page,
    site,
    openApp,
  }) => {
    const outside = watchOutside(page, site.url("/"));
    await page.route(FRAMES, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Pemutar</title><button>Jeda</button>" }),
    );
    await openApp(HOSTED);
    await page.mouse.wheel(0, 2000);
    await expect(page.locator(".video img")).toHaveJSProperty("complete", true);
    expect(outside).toEqual([]);

    const asked = page.waitForRequest(FRAMES);
    await startLink(page).click();

    await expect(frame(page)).toBeFocused();
    await expect(frame(page)).toHaveAttribute("src", /^https:\/\/www\.youtube-nocookie\.com\/embed\/abcdefghij0\?/);
    await expect(frame(page)).toHaveAttribute("title", "Pemutar YouTube: Klip dari YouTube");
    // The player refuses to play if no referrer tells it who embeds it.
    expect(await (await asked).headerValue("referer")).toBe(`${new URL(site.url("/")).origin}/`);
    const pause = page.frameLocator("main iframe").getByRole("button", { name: "Jeda" });
    await expect(pause).toBeVisible();
    // The keys of the player work at once.
    await expect.poll(() => pause.evaluate(() => document.hasFocus())).toBe(true);
    expect(outside.filter((url) => !url.startsWith("https://www.youtube-nocookie.com/"))).toEqual([]);
  });

  test("is played by keyboard, and a click with a modifier key is left to the browser", async ({ page, openApp, consoleWatch }) => {
    // The page in the other tab finds no network.
    consoleWatch.maySay(/Failed to load resource/);
    await page.route(FRAMES, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await openApp(HOSTED);
    const tab = page.context().waitForEvent("page");
    await startLink(page).click({ modifiers: ["ControlOrMeta"] });
    await tab;
    await expect(frame(page)).toHaveCount(0);

    await startLink(page).focus();
    await page.keyboard.press("Enter");
    await expect(frame(page)).toBeFocused();
  });

  test("leaves the link and the text if its frame is blocked", async ({ page, openApp, consoleWatch }) => {
    consoleWatch.maySay(/ERR_BLOCKED_BY_CLIENT|ERR_FAILED|Failed to load resource/);
    await page.route(FRAMES, (route) => route.abort("blockedbyclient"));
    await openApp(HOSTED);
    await startLink(page).click();
    await expect(frame(page)).toHaveCount(1);
    const link = page.getByRole("link", { name: "Tonton di YouTube" });
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute("href", "https://www.youtube.com/watch?v=abcdefghij0");
    await expect(page.getByText("Klip uji di situs lain.")).toBeVisible();
  });

  test("says how long it is, who hosts it, and that it has no transcript", async ({ page, openApp }) => {
    await openApp(HOSTED);
    await expect(page.locator(".video__note")).toContainText("Durasi 3 menit 25 detik. Belum ada transkrip.");
    await expect(page.locator(".video__note time")).toHaveAttribute("datetime", "PT3M25S");
    await expect(startLink(page)).toHaveAccessibleName("Putar video (3 menit 25 detik) – Klip dari YouTube");
  });

  test("stops when the reader leaves the page, and can be played again", async ({ page, site, openApp }) => {
    await page.route(FRAMES, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await openApp(HOSTED);
    await startLink(page).click();
    await expect(frame(page)).toBeFocused();
    await page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "Artikel" }).click();
    await expect(page).toHaveURL(site.url("/artikel/"));
    await expect(frame(page)).toHaveCount(0);
    await page.goBack();
    await expect(startLink(page)).toBeVisible();
    await expect(frame(page)).toHaveCount(0);
  });

  test("appears in an article where a paragraph consists of a link to it", async ({ page, openApp }) => {
    await page.route(FRAMES, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await openApp(VIDEO_PAGES["entry with a video in its text"]);
    await expect(page.locator(".prose .video")).toHaveCount(1);
    await expect(page.getByRole("link", { name: "Buka halaman video" })).toHaveAttribute("href", HOSTED);
    // A link within a sentence stays a link.
    await expect(page.getByRole("link", { name: "tautan ke video" })).toHaveAttribute("href", FILE);
    await startLink(page).click();
    await expect(frame(page)).toBeFocused();
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("is a link with its poster", async ({ page, site }) => {
      const outside = watchOutside(page, site.url("/"));
      await page.goto(site.url(HOSTED));
      await expect(startLink(page)).toBeVisible();
      await expect(startLink(page)).toHaveAttribute("href", "https://www.youtube.com/watch?v=abcdefghij0");
      expect(await page.locator(".video img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      expect(outside).toEqual([]);
    });
  });
});

test.describe("E1: a video of the portal", () => {
  test("loads when it is played, with captions, and has its transcript", async ({ page, site, openApp }) => {
    await openApp(FILE);
    const video = page.locator("main video");
    await expect(video).toHaveAttribute("poster", /\/media\/sampul-/);
    expect(site.requests(/\.mp4$/)).toBe(0);

    await video.evaluate((player: HTMLVideoElement) => {
      player.muted = true;
      return player.play();
    });
    await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.currentTime)).toBeGreaterThan(0);
    expect(site.requests(/\.mp4$/)).toBeGreaterThan(0);
    const cues = () =>
      video.evaluate(({ textTracks: [track] }: HTMLVideoElement) => [
        track?.kind,
        track?.language,
        track?.mode,
        ...Array.from(track?.cues ?? [], (cue) => (cue as VTTCue).text),
      ]);
    await expect.poll(cues).toEqual(["captions", "id", "showing", "Selamat datang.", "Ini klip uji."]);

    await page.getByRole("link", { name: "Baca transkrip" }).click();
    await expect(page).toHaveURL(site.url(`${FILE}#transkrip`));
    await expect(page.getByRole("heading", { name: "Transkrip" })).toBeInViewport();
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("has the browser's own player", async ({ page, site }) => {
      await page.goto(site.url(FILE));
      await expect(page.locator("main video[controls] track[kind=captions]")).toHaveCount(1);
      await expect(page.getByRole("link", { name: /^Unduh video/ })).toHaveAttribute("href", /\/media\/klip-.*\.mp4$/);
    });
  });
});

test("E1: the policy of every page allows frames of the providers and of no others", async ({ page, site }) => {
  for (const path of ["/", HOSTED, "/panduan/"]) {
    await page.goto(site.url(path));
    const policy = page.locator("meta[http-equiv=Content-Security-Policy]");
    await expect(policy).toHaveAttribute("content", /frame-src https:\/\/www\.youtube-nocookie\.com;/);
  }
});

test("E1: a card says that the entry has a video, and how long it is", async ({ page, openApp }) => {
  await openApp("/video/");
  await expect(page.locator(".entry-card").first()).toContainText("Video, 3 menit 25 detik");
});
