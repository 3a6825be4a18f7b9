// Tests what `warta cdn` writes, in front of a store that speaks S3: the handler gets the requests that a platform
// would send it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Store, WARTA_PUBLISHER, site } from "./store.mjs";

const EVERYWHERE = ["x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "permissions-policy", "content-security-policy"];
const SITES = [
  { name: "fixture", base: "/" },
  { name: "fixture-portal", base: "/portal/" },
];

for (const { name, base } of SITES) {
  test(`in front of a store, a site below ${base} answers as it does elsewhere`, async (t) => {
    const store = await Store.start();
    try {
      const { code, said } = await store.deploy(name);
      assert.equal(code, 0, said);
      const text = execFileSync(WARTA_PUBLISHER, ["cdn", site(name)], { encoding: "utf8" });
      const { default: edge } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
      let origin = `${store.origin}/portal/situs`;
      const ask = (path, { method = "GET", ...headers } = {}) => edge.fetch(new Request(`https://portal.contoh.go.id${path}`, { method, headers }), { ORIGIN: origin });
      const get = (path, options) => ask(base + path, options);
      const file = (path) => readFileSync(join(site(name), path), "utf8");
      const names = readdirSync(site(name));
      const script = names.find((one) => /^app-[0-9a-f]{16}\.js$/.test(one));
      const expectHeaders = (answer, what) => {
        for (const header of EVERYWHERE) assert.ok(answer.headers.has(header), `${header} of ${what}`);
        assert.equal(answer.headers.get("x-amz-request-id"), null);
      };

      await t.test("a page, its data and its files have the headers of their kinds", async () => {
        for (const [path, file_, type] of [
          ["", "index.html", "text/html; charset=utf-8"],
          ["berita/", "berita/index.html", "text/html; charset=utf-8"],
          ["berita/index.json", "berita/index.json", "application/json"],
          [script, script, "text/javascript; charset=utf-8"],
        ]) {
          const answer = await get(path);
          assert.equal(answer.status, 200, path);
          assert.equal(answer.headers.get("content-type"), type);
          assert.equal(await answer.text(), file(file_));
          expectHeaders(answer, path);
        }
        assert.equal((await get("berita/")).headers.get("cache-control"), "no-cache");
        assert.equal((await get(script)).headers.get("cache-control"), "public, max-age=31536000, immutable");
        assert.equal((await get("berita/index.json")).headers.get("access-control-allow-origin"), "*");
        assert.equal((await get("berita/")).headers.get("access-control-allow-origin"), null);
      });

      await t.test("only pages for frames may be framed by other sites", async () => {
        const policy = async (path) => (await get(path)).headers.get("content-security-policy");
        assert.match(await policy("sematkan/berita/"), /frame-ancestors 'self' .*contoh\.go\.id/);
        for (const path of ["", "berita/", "sematkan/"]) assert.equal(await policy(path), "frame-ancestors 'self'", path);
      });

      await t.test("an unchanged page is not sent again, and a range request gets only its part", async () => {
        const tag = (await get("berita/")).headers.get("etag");
        const again = await get("berita/", { "if-none-match": tag });
        assert.deepEqual([again.status, await again.text()], [304, ""]);
        expectHeaders(again, "304");
        const head = await get("berita/", { method: "HEAD" });
        assert.deepEqual([head.status, await head.text()], [200, ""]);
        const picture = readdirSync(join(site(name), "media"), { recursive: true }).find((one) => one.endsWith(".webp"));
        const part = await get(`media/${picture}`, { range: "bytes=2-9" });
        assert.equal(part.status, 206);
        assert.equal((await part.arrayBuffer()).byteLength, 8);
      });

      await t.test("a missing file is a 404 that is never kept, as a page for people and as one line for scripts", async () => {
        const page = await get("tidak/ada/", { accept: "text/html" });
        assert.deepEqual([page.status, await page.text()], [404, file("404.html")]);
        assert.equal(page.headers.get("cache-control"), "no-cache");
        expectHeaders(page, "404");
        const old = await get("app-0123456789abcdef.js");
        assert.deepEqual([old.status, old.headers.get("cache-control"), old.headers.get("content-type")], [404, "no-cache", "text/plain; charset=utf-8"]);
        for (const path of ["rilis.json", "../situs.warta/rilis.json", "%2e%2e/situs.warta/rilis.json"]) assert.equal((await get(path)).status, 404, path);
      });

      await t.test("an entry that was removed for good is answered with 410", async () => {
        const { paths } = JSON.parse(file("gone.json"));
        assert.ok(paths.length > 0);
        const answer = await get(paths[0].slice(1), { accept: "text/html" });
        assert.deepEqual([answer.status, await answer.text()], [410, file("404.html")]);
      });

      await t.test("a folder without its slash redirects to it, and other methods are refused", async () => {
        const led = await get("berita");
        assert.deepEqual([led.status, led.headers.get("location")], [301, `https://portal.contoh.go.id${base}berita/`]);
        assert.equal((await get("", { method: "POST" })).status, 405);
        if (base !== "/") {
          const home = await ask("/portal");
          assert.deepEqual([home.status, home.headers.get("location")], [302, "https://portal.contoh.go.id/portal/"]);
          assert.equal((await ask("/lain/")).status, 404);
        }
      });

      await t.test("a store that cannot be reached is answered with 502", async () => {
        origin = "http://127.0.0.1:9/portal/situs";
        const answer = await get("berita/");
        assert.deepEqual([answer.status, answer.headers.get("cache-control")], [502, "no-cache"]);
        assert.match(await answer.text(), /tidak terjangkau/);
        expectHeaders(answer, "502");
      });
    } finally {
      await store.stop();
    }
  });
}
