import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findPublishedSite } from "./support/published_sites";
import { expect, test as base } from "./support/test";
import { HostSite, WartaServer } from "./support/warta_server";

type Page = import("@playwright/test").Page;

// The portal served by `warta serve`, and another site; each test has its own ports.
const test = base.extend<{ portal: WartaServer; visitHost: (body: string, options?: { policy?: string; host?: "127.0.0.1" | "localhost" }) => Promise<void> }>({
  portal: async ({}, use) => {
    const portal = await WartaServer.start("fixture");
    await use(portal);
    portal.stop();
  },
  visitHost: async ({ page }, use) => {
    const sites: HostSite[] = [];
    await use(async (body, { policy, host = "127.0.0.1" } = {}) => {
      const site = await HostSite.start(body, policy);
      sites.push(site);
      await page.goto(site.url(host));
    });
    sites.forEach((site) => site.stop());
  },
});

const script = (portal: WartaServer) => `<script src="${portal.origin}/sematkan.js" async></script>`;
const frame = (portal: WartaServer, path: string) => `<iframe data-warta title="Warta" width="600" src="${portal.origin}/sematkan/${path}"></iframe>`;
const heightOf = (page: Page) => page.locator("iframe").evaluate((one) => one.getBoundingClientRect().height);
const list = (page: Page) => page.locator("warta-list");
const HOSTILE = "<style>* { color: red !important; font-size: 40px !important; display: inline !important } html { font-size: 60px } a { text-decoration: none }</style>";

test("H1: a frame is as high as its content, has no chrome, and its links lead to the portal in the whole window", async ({ page, portal, visitHost }) => {
  await visitHost(frame(portal, "artikel/semua-blok/") + script(portal));
  const inner = page.frameLocator("iframe");
  await expect(inner.locator("h1")).toHaveText("Semua jenis blok");
  await expect(inner.locator("header, nav, footer, [data-app]")).toHaveCount(0);
  const content = await inner.locator("body").evaluate((body) => body.getBoundingClientRect().height);
  expect(content).toBeGreaterThan(1000);
  await expect.poll(() => heightOf(page)).toBeGreaterThanOrEqual(content);
  await expect.poll(() => heightOf(page)).toBeLessThan(content + 20);
  // With another width the content has another height, and the frame follows.
  await page.locator("iframe").evaluate((one) => one.setAttribute("width", "320"));
  await expect.poll(async () => Math.abs((await heightOf(page)) - content)).toBeGreaterThan(20);
  await expect.poll(async () => {
    const narrow = await inner.locator("body").evaluate((body) => body.getBoundingClientRect().height);
    return Math.abs((await heightOf(page)) - narrow);
  }).toBeLessThan(20);
  await inner.getByRole("link", { name: "Buka di portal" }).click();
  await expect(page).toHaveURL(`${portal.origin}/artikel/semua-blok/`);
});

test("H1: the frame tells its height only to an allowed site, which accepts it only from the portal", async ({ page, portal, visitHost, consoleWatch }) => {
  consoleWatch.maySay(/frame-ancestors|Framing/);
  await visitHost(
    `<script>window.heard = []; addEventListener("message", ({ origin, data }) => heard.push([origin, data.type]));</script>${frame(portal, "berita/")}${script(portal)}`,
  );
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[][] }).heard)).toContainEqual([portal.origin, "warta:height"]);
  const before = await heightOf(page);
  // Sends heights that must be ignored: one from the page itself, and impossible ones from the frame.
  await page.evaluate(() => postMessage({ type: "warta:height", height: 9999 }, "*"));
  for (const height of [1e9, -5, Number.NaN]) {
    await page.frameLocator("iframe").locator("body").evaluate((_, asked) => parent.postMessage({ type: "warta:height", height: asked }, "*"), height);
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await heightOf(page)).toBe(before);
});

test("H4: only pages below /sematkan/ may be framed, and only by sites of the allow-list", async ({ page, portal, request, visitHost, consoleWatch }) => {
  const policyOf = async (path: string) => (await request.get(portal.origin + path)).headers()["content-security-policy"];
  expect(await policyOf("/sematkan/berita/")).toBe("frame-ancestors 'self' http://127.0.0.1:* https://*.contoh.go.id");
  expect(await policyOf("/sematkan/")).toBe("frame-ancestors 'self'");
  for (const path of ["/", "/berita/", "/berita/pertama/", "/tidak-ada/"]) expect(await policyOf(path)).toBe("frame-ancestors 'self'");
  consoleWatch.mustSay(/frame-ancestors/);
  await visitHost(frame(portal, "berita/") + script(portal), { host: "localhost" });
  // The frame is refused and shows nothing; after a while the script shows a link instead.
  await expect(page.getByRole("link", { name: /Bingkai tidak menjawab/ })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("link", { name: /Bingkai tidak menjawab/ })).toHaveAttribute("href", `${portal.origin}/berita/`);
});

test("H2: <warta-list> shows the newest of a section, under a hostile style and the strictest policy", async ({ page, portal, visitHost }) => {
  const policy = `default-src 'none'; script-src ${portal.origin}; connect-src ${portal.origin}; style-src 'unsafe-inline'`;
  await visitHost(`${HOSTILE}<h1>Intranet</h1><warta-list section="berita" limit="2" theme="light"></warta-list>${script(portal)}`, { policy });
  await expect(list(page).locator("li a")).toHaveCount(2);
  await expect(list(page).locator("li a").first()).toHaveAttribute("href", new RegExp(`^${portal.origin}/berita/[a-z0-9-]+/$`));
  await expect(list(page).locator("li p").first()).toHaveText(/^\d{1,2} [A-Z][a-z]+ \d{4} · Dicabut$/);
  await expect(list(page).locator("li p").nth(1)).toHaveText(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
  const style = await list(page).locator("li a").first().evaluate((link) => {
    const { color, fontSize, textDecorationLine } = getComputedStyle(link);
    return { color, fontSize, textDecorationLine };
  });
  expect(style).toEqual({ color: "rgb(10, 87, 102)", fontSize: "16px", textDecorationLine: "underline" });
  // In the other direction, no style of the component reaches the page.
  expect(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontSize)).toBe("40px");
  await list(page).evaluate((element) => element.setAttribute("section", "artikel"));
  await expect(list(page).locator("li a").first()).toHaveAttribute("href", new RegExp(`^${portal.origin}/artikel/`));
  await list(page).locator(".all a").click();
  await expect(page).toHaveURL(`${portal.origin}/artikel/`);
});

test("H2: the component says that the portal cannot be reached, with a way to try again", async ({ page, portal, visitHost, consoleWatch }) => {
  consoleWatch.maySay(/Failed to load resource/);
  await page.route("**/pengumuman/index.json", (route) => route.abort());
  await visitHost(`<warta-list section="pengumuman"></warta-list>${script(portal)}`);
  await expect(list(page).getByRole("alert")).toHaveText("Daftar belum dapat dimuat.");
  await page.unroute("**/pengumuman/index.json");
  await list(page).getByRole("button", { name: "Coba lagi" }).click();
  await expect(list(page).locator("li")).not.toHaveCount(0);
});

test("H2, H4: the component is below 5 KB without wasm; a frame runs one script of at most 2 KB, and no wasm", async ({ page, portal, visitHost }) => {
  const { folder } = findPublishedSite("fixture");
  expect(readFileSync(join(folder, "sematkan.js")).length).toBeLessThan(5 * 1024);
  const scripts = readdirSync(folder).filter((name) => name.startsWith("bingkai-"));
  expect(scripts).toHaveLength(1);
  expect(readFileSync(join(folder, scripts[0] ?? "")).length).toBeLessThanOrEqual(2 * 1024);
  const asked: string[] = [];
  page.on("request", (one) => asked.push(new URL(one.url()).pathname));
  await visitHost(frame(portal, "berita/pertama/"));
  await expect(page.frameLocator("iframe").locator("h1")).toHaveText("Kabar pertama");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => /\.(js|wasm)$/.test(path))).toEqual([`/${scripts[0]}`]);
});

test("H4: everything works where third-party storage is forbidden", async ({ page, portal, visitHost }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("forbidden", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(Document.prototype, "cookie", { get: refuse, set: refuse });
  });
  await visitHost(frame(portal, "berita/?limit=2&theme=dark") + `<warta-list section="berita"></warta-list>` + script(portal));
  const inner = page.frameLocator("iframe");
  await expect(inner.locator("li:visible")).toHaveCount(2);
  await expect(inner.locator("li").filter({ hasText: "Kabar yang dicabut" })).toContainText("Dicabut");
  await expect(inner.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(list(page).locator("li")).not.toHaveCount(0);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(160);
});

test("H3: the entry links to its oEmbed data, which is complete, and its frame shows the entry", async ({ page, portal }) => {
  await page.goto(`${portal.origin}/berita/pertama/`);
  const href = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
  expect(href).toBe("https://contoh.go.id/berita/pertama/oembed.json");
  const answer = await page.request.get(`${portal.origin}/berita/pertama/oembed.json`);
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  const file = (await answer.json()) as Record<string, string | number>;
  expect(file).toMatchObject({ version: "1.0", type: "rich", title: "Kabar pertama", provider_name: "Warta", url: "https://contoh.go.id/berita/pertama/", width: 600 });
  const [, src] = /src="([^"]+)"/.exec(String(file["html"])) ?? [];
  expect(src).toBe("https://contoh.go.id/sematkan/berita/pertama/");
  await page.goto(`${portal.origin}/sematkan/berita/pertama/`);
  await expect(page.locator("h1")).toHaveText("Kabar pertama");
});

test("H3: scripts of other sites may read twins and feeds, but not pages", async ({ portal, request }) => {
  for (const path of ["/berita/index.json", "/umpan.atom", "/umpan.json", "/sematkan.js"]) {
    expect((await request.get(portal.origin + path)).headers()["access-control-allow-origin"], path).toBe("*");
  }
  expect((await request.get(`${portal.origin}/berita/`)).headers()["access-control-allow-origin"]).toBeUndefined();
});

test("H3: /sematkan/ generates the code to embed, shows a preview, and explains what could prevent it", async ({ page, portal }) => {
  await page.goto(`${portal.origin}/sematkan/`);
  const code = page.getByRole("textbox", { name: "Salin baris ini ke situs Anda" });
  const preview = page.locator("#embed_preview");
  await expect(code).toHaveValue(new RegExp(`^<warta-list section="berita" limit="5" theme="auto"></warta-list>\\n<script src="${portal.origin}/sematkan.js" async></script>$`));
  await expect(preview.locator("warta-list li")).not.toHaveCount(0);
  await page.getByLabel("Cara memasang").selectOption("frame");
  await page.getByLabel("Alamat tulisan").fill("https://contoh.go.id/berita/pertama/");
  await expect(code).toHaveValue(new RegExp(`src="${portal.origin}/sematkan/berita/pertama/\\?theme=auto"`));
  await expect(preview.frameLocator("iframe").locator("h1")).toHaveText("Kabar pertama");
  const checks = page.locator("#embed_checks");
  await expect(checks).toContainText("Bingkai menjawab, dan tingginya mengikuti isi.");
  for (const [host, says] of [
    ["https://intranet.contoh.go.id/beranda", "https://intranet.contoh.go.id boleh memuat bingkai."],
    ["https://lain.example", "https://lain.example belum boleh memuat bingkai"],
    ["intranet", "Tulis alamat lengkap"],
  ] as const) {
    await page.getByLabel("Alamat situs Anda").fill(host);
    await expect(checks).toContainText(says);
  }
  await page.getByLabel("Alamat tulisan").fill("https://lain.example/x");
  await expect(page.getByText("Alamat itu bukan tulisan di portal ini")).toBeVisible();
});
