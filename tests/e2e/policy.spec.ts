import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GLUE, WASM } from "./support/held_app";
import { findPages } from "./support/published_pages";
import { findPublishedSite, type SiteName } from "./support/published_sites";
import { expect, test } from "./support/test";

declare global {
  interface Window {
    wartaViolations: string[];
    wartaForeignCodeRan?: boolean;
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.wartaViolations = [];
    // Listens on the document and early, because violations in the head come before any script of the page.
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      window.wartaViolations.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
});

// Checking a whole site in one test would take too long, so there is one test for each first segment of a path.
function partsOf(name: SiteName): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const path of findPages(name)) {
    const part = path.split("/").length > 2 ? (path.split("/")[1] ?? "") : "";
    parts.set(part, [...(parts.get(part) ?? []), path]);
  }
  return parts;
}

for (const name of ["fixture", "real"] as const) {
  test.describe(`on the site "${name}"`, () => {
    test.use({ publishedSite: name });

    for (const [part, paths] of partsOf(name)) {
      test(`no page below /${part} breaks its policy, sets a cookie or asks another origin`, async ({
        page,
        context,
        site,
        openApp,
      }) => {
        // Each page gets its own share of time.
        test.setTimeout(10_000 + paths.length * 5_000);
        // Read the origin now: a late event may come after the server has stopped.
        const { origin } = site;
        const foreign: string[] = [];
        context.on("request", (request) => {
          if (new URL(request.url()).origin !== origin) foreign.push(request.url());
        });
        const cookies: string[] = [];
        context.on("response", (response) => {
          const cookie = response.headers()["set-cookie"];
          if (cookie !== undefined) cookies.push(`${response.url()} ${cookie}`);
        });
        for (const path of paths) {
          await openApp(path);
          expect(await page.evaluate(() => window.wartaViolations), path).toEqual([]);
          expect(await page.evaluate(() => document.cookie), path).toBe("");
        }
        expect(await context.cookies()).toEqual([]);
        expect({ foreign, cookies }).toEqual({ foreign: [], cookies: [] });
      });
    }
  });
}

test.describe("a page with injected content", () => {
  test.use({ publishedSite: "fixture" });

  const INJECTED: Record<string, { html: string; violates: RegExp }> = {
    "an inline script": {
      html: "<script>window.wartaForeignCodeRan = true</script>",
      violates: /^script-src-elem inline$/,
    },
    "a handler in an attribute": {
      html: '<img src="/tidak-ada.png" alt="" hidden onerror="window.wartaForeignCodeRan = true">',
      violates: /^script-src-attr inline$/,
    },
    "a script of another origin": {
      html: '<script src="https://example.invalid/a.js"></script>',
      violates: /^script-src-elem https:\/\/example\.invalid/,
    },
    "a style attribute": {
      html: '<p id="injected" style="position: fixed">x</p>',
      violates: /^style-src-attr inline$/,
    },
    "an inline style": {
      html: '<style>#injected { position: fixed }</style><p id="injected">x</p>',
      violates: /^style-src-elem inline$/,
    },
    "a picture of another origin": {
      html: '<img src="https://example.invalid/pixel.png" alt="">',
      violates: /^img-src https:\/\/example\.invalid/,
    },
    "a frame": { html: '<iframe src="https://example.invalid/" title="x"></iframe>', violates: /^frame-src / },
    "another base": { html: '<base href="https://example.invalid/">', violates: /^base-uri / },
  };

  for (const [name, { html, violates }] of Object.entries(INJECTED)) {
    test(`${name} is blocked, and the app starts all the same`, async ({ page, site, openApp, consoleWatch }) => {
      consoleWatch.mustSay(/Content Security Policy/);
      consoleWatch.maySay(/Failed to load resource/);
      site.replace("/berita/", { body: (old) => old.replace('<div id="warta-app">', `${html}<div id="warta-app">`) });
      const { origin } = site;
      const foreign: string[] = [];
      page.on("response", (response) => {
        if (new URL(response.url()).origin !== origin) foreign.push(response.url());
      });
      await openApp("/berita/");
      expect(await page.evaluate(() => window.wartaViolations)).toEqual([expect.stringMatching(violates)]);
      expect(await page.evaluate(() => window.wartaForeignCodeRan ?? false)).toBe(false);
      const injected = page.locator("#injected");
      if ((await injected.count()) > 0) await expect(injected).toHaveCSS("position", "static");
      expect(foreign).toEqual([]);
    });
  }

  test("without its policy the same page would run the injected script", async ({ page, site, openApp }) => {
    const script = "<script>window.wartaForeignCodeRan = true</script>";
    site.replace("/berita/", {
      body: (old) =>
        old
          .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
          .replace('<div id="warta-app">', `${script}<div id="warta-app">`),
    });
    await openApp("/berita/");
    expect(await page.evaluate(() => window.wartaForeignCodeRan)).toBe(true);
  });
});

for (const name of ["fixture", "real"] as const) {
  test.describe(`the pages of "${name}"`, () => {
    test.use({ publishedSite: name });

    test("carry their policy before anything else, and the hashes of exactly the app's files", () => {
      const { folder, base } = findPublishedSite(name);
      const read = (file: string): Buffer => readFileSync(join(folder, file));
      const integrityOf = (file: string): string => `sha384-${createHash("sha384").update(read(file)).digest("base64")}`;
      for (const path of findPages(name)) {
        const html = read(path.endsWith("/") ? `${path}index.html` : path).toString("utf8");
        expect(html, path).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
        for (const part of ["glue", "wasm"]) {
          const file = html.match(new RegExp(` data-${part}="([^"]+)"`))?.[1] ?? "";
          expect(file, path).toMatch(part === "wasm" ? WASM : GLUE);
          expect(html, path).toContain(` data-${part}-integrity="${integrityOf(file.slice(base.length))}"`);
        }
      }
    });

    test("come with the headers that a page cannot carry itself", async ({ request, site }) => {
      const headers = (await request.get(site.url("/"))).headers();
      expect(headers).toMatchObject({
        "content-security-policy": "frame-ancestors 'self'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
      });
    });
  });
}

test.describe("code that is not what was published", () => {
  test.use({ publishedSite: "fixture" });

  const FOREIGN_GLUE = "window.wartaForeignCodeRan = true; export default async () => {};";
  // The smallest module: only its magic number and version.
  const FOREIGN_WASM = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);

  test("glue with another content is refused and does not run", async ({ page, site, open, consoleWatch }) => {
    consoleWatch.mustSay(/integrity/);
    consoleWatch.mustSay(/the app has failed/);
    consoleWatch.maySay(/Failed to load resource|preload/);
    site.replace(GLUE, { body: FOREIGN_GLUE });
    await open("/berita/");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    expect(await page.evaluate(() => window.wartaForeignCodeRan ?? false)).toBe(false);
    await page.locator(".nav-menu").getByRole("link", { name: "Artikel", exact: true }).click();
    await expect(page.locator("h1")).toHaveText("Artikel");
    expect(await page.evaluate(() => window.wartaForeignCodeRan ?? false)).toBe(false);
  });

  test("without the hash the foreign glue would run", async ({ page, site, open, consoleWatch }) => {
    consoleWatch.maySay(/preload/);
    site.replace(GLUE, { body: FOREIGN_GLUE });
    site.replace("/berita/", { body: (html) => html.replace(/ data-glue-integrity="[^"]*"/, ' data-glue-integrity=""') });
    await open("/berita/");
    await page.waitForFunction(() => window.wartaForeignCodeRan === true);
  });

  test("wasm with another content is refused before it is compiled", async ({ page, site, open, consoleWatch }) => {
    consoleWatch.mustSay(/integrity/);
    consoleWatch.mustSay(/the app has failed/);
    consoleWatch.maySay(/Failed to load resource|Fetch API/);
    site.replace(WASM, { body: FOREIGN_WASM });
    await page.addInitScript(() => {
      const compile = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = async (...given) => {
        window.wartaForeignCodeRan = true;
        return compile(...given);
      };
    });
    await open("/berita/");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    expect(await page.evaluate(() => window.wartaForeignCodeRan ?? false)).toBe(false);
  });
});
