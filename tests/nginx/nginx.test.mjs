// Tests what `warta nginx` writes, under a real nginx: headers on every status, types, caching, compressed files.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { WARTA_NGINX = "nginx", WARTA_NGINX_BROTLI, WARTA_PUBLISHER = join(ROOT, "target/tool/warta") } = process.env;
const SITES = [
  { name: "fixture", base: "/" },
  { name: "fixture-portal", base: "/portal/" },
];
const FOREVER = "public, max-age=31536000, immutable";
const EVERYWHERE = ["x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "permissions-policy", "content-security-policy"];

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const ask = (port, path, headers = {}) =>
  new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    asked.on("error", reject).end();
  });

// Asks until nginx listens; if nginx fails to start, the wait ends.
const listening = async (port, isDead) => {
  for (;;) {
    if (isDead()) throw new Error("nginx has ended");
    try {
      return await ask(port, "/");
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
};

for (const { name, base } of SITES) {
  test(`nginx serves a site below ${base}`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "warta-nginx-"));
    const site = join(folder, "root", base);
    let nginx;
    let port;
    let hashed;
    const get = (path, headers) => ask(port, base + path, headers);
    try {
      mkdirSync(dirname(site), { recursive: true });
      cpSync(join(ROOT, "target/sites", name), site, { recursive: true });
      writeFileSync(join(site, "gone.json"), JSON.stringify({ schema: 1, paths: ["/berita/hilang/"] }));
      execFileSync(WARTA_PUBLISHER, ["compress", site], { stdio: "pipe" });
      writeFileSync(join(folder, "warta.conf"), execFileSync(WARTA_PUBLISHER, ["nginx", site]));
      port = await freePort();
      const module = WARTA_NGINX_BROTLI ? `load_module ${WARTA_NGINX_BROTLI};` : "";
      writeFileSync(
        join(folder, "nginx.conf"),
        // If root starts nginx, its workers would run as another user, who may not read the files.
        `${process.getuid?.() === 0 ? "user root;" : ""}\n${module}\ndaemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;\nevents {}\nhttp {\n access_log off;\n` +
          ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => ` ${kind}_temp_path ${folder}/${kind};\n`).join("") +
          ` server { listen 127.0.0.1:${port}; root ${folder}/root; include ${folder}/warta.conf; }\n}\n`,
      );
      const said = [];
      let isDead = false;
      nginx = spawn(WARTA_NGINX, ["-c", join(folder, "nginx.conf"), "-p", folder], { stdio: ["ignore", "ignore", "pipe"] });
      nginx.stderr.on("data", (text) => said.push(String(text)));
      nginx.on("exit", () => (isDead = true));
      await listening(port, () => isDead).catch((error) => assert.fail(`${error.message}: ${said.join("")}`));
      hashed = readdirSync(site).filter((file) => /-[0-9a-f]{16}\.(js|css|wasm)$/.test(file));
      assert.ok(hashed.length >= 6);

      await t.test("the headers of the table are on 200, 304, 404 and 410", async () => {
        const page = await get("berita/");
        assert.equal(page.status, 200);
        assert.match(page.headers["content-type"], /^text\/html; charset=utf-8$/);
        const kept = await get("berita/", { "if-none-match": page.headers.etag });
        assert.equal(kept.status, 304);
        const missing = await get("tidak-ada/");
        assert.equal(missing.status, 404);
        assert.match(String(missing.body), /Halaman tidak ditemukan/);
        const gone = await get("berita/hilang/");
        assert.equal(gone.status, 410);
        for (const answer of [page, kept, missing, gone]) {
          for (const header of EVERYWHERE) assert.ok(answer.headers[header], `${header} on ${answer.status}`);
          assert.equal(answer.headers["content-security-policy"], "frame-ancestors 'self'");
          assert.equal(answer.headers["cache-control"], "no-cache", String(answer.status));
        }
      });

      await t.test("only hashed files that exist are cached for ever", async () => {
        for (const file of hashed) {
          const { status, headers } = await get(file);
          assert.deepEqual([status, headers["cache-control"]], [200, FOREVER], file);
          for (const header of EVERYWHERE) assert.ok(headers[header], `${header} on ${file}`);
          const again = await get(file, { "if-none-match": headers.etag });
          assert.deepEqual([again.status, again.headers["cache-control"]], [304, FOREVER], file);
        }
        const missing = await get("app-0123456789abcdef.js");
        assert.deepEqual([missing.status, missing.headers["cache-control"]], [404, "no-cache"]);
        assert.match(missing.headers["content-type"], /^text\/plain/);
        for (const file of ["sw.js", "sw-mati.js", "site.json", "manifest.webmanifest", "sematkan.js", ""]) {
          assert.equal((await get(file)).headers["cache-control"], "no-cache", file);
        }
      });

      await t.test("files have the types that browsers insist on", async () => {
        const find = (ending) => hashed.find((file) => file.endsWith(ending));
        for (const [path, type] of [
          [find(".wasm"), /^application\/wasm$/],
          [find(".js"), /^text\/javascript; charset=utf-8$/],
          [find(".css"), /^text\/css; charset=utf-8$/],
          ["sw.js", /^text\/javascript/],
          ["manifest.webmanifest", /^application\/manifest\+json/],
          ["umpan.atom", /^application\/atom\+xml/],
          ["berita/index.json", /^application\/json$/],
          ["icon.svg", /^image\/svg\+xml/],
        ]) {
          assert.match((await get(path)).headers["content-type"], type, path);
        }
      });

      await t.test("compressed files are sent as they are on disk, and only to clients that accept them", async () => {
        for (const path of ["berita/", "berita/index.json", hashed[0]]) {
          const plain = await get(path);
          assert.equal(plain.headers["content-encoding"], undefined);
          assert.match(plain.headers.vary ?? "", /Accept-Encoding/i, path);
          for (const encoding of ["br", "gzip"]) {
            const { headers, body } = await get(path, { "accept-encoding": encoding });
            assert.equal(headers["content-encoding"], encoding, path);
            assert.ok(body.length < plain.body.length, path);
          }
        }
      });

      await t.test("other sites may frame only the pages for frames, and may read data but not pages", async () => {
        const list = "frame-ancestors 'self' http://127.0.0.1:* https://*.contoh.go.id";
        assert.equal((await get("sematkan/berita/")).headers["content-security-policy"], list);
        assert.equal((await get("sematkan/berita/pertama/")).headers["content-security-policy"], list);
        assert.equal((await get("sematkan/")).headers["content-security-policy"], "frame-ancestors 'self'");
        for (const path of ["berita/index.json", "umpan.atom", "sematkan.js"]) {
          assert.equal((await get(path)).headers["access-control-allow-origin"], "*", path);
        }
        assert.equal((await get("berita/")).headers["access-control-allow-origin"], undefined);
      });

      await t.test("a folder without its slash redirects to it, below the base", async () => {
        const { status, headers } = await get("berita");
        assert.equal(status, 301);
        assert.ok(headers.location.endsWith(`${base}berita/`), headers.location);
      });
    } finally {
      nginx?.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
