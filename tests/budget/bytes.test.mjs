// The bounds on bytes. One KB is 1024 bytes; everything is compressed with brotli 11.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readdir } from "node:fs/promises";
import { ARTICLE, DIST, KB, brotli, listPages, measureApp, readDist, takeApart } from "./measure_site.mjs";

const atMost = (bytes, kilobytes, what) =>
  assert.ok(bytes <= kilobytes * KB, `${what}: ${(bytes / KB).toFixed(2)} KB, at most ${kilobytes}`);

// The router takes 32 of these KB (docs/adr/0033-leptos-router.md), and what serde writes 1.5 (0010-small-decoder.md).
test("the whole application, wasm and scripts, is at most 200 KB", async () => {
  const { boot, glue, wasm } = await measureApp();
  atMost(boot + glue + wasm, 200, "boot + glue + wasm");
});

test("the real article's page is at most 12 KB with its styles and data", async () => {
  atMost(brotli(await readDist(`${ARTICLE}index.html`)), 12, ARTICLE);
});

test("no page inlines more than 5 KB of styles", async () => {
  for (const page of await listPages()) {
    const { styles } = takeApart(String(await readDist(page)));
    atMost(brotli(styles.join("")), 5, page);
  }
});

test("all styles together are at most 12 KB", async () => {
  const inlined = new Set();
  for (const page of await listPages()) {
    for (const style of takeApart(String(await readDist(page))).styles) inlined.add(style);
  }
  assert.ok(inlined.size > 0, "no page has any style");
  const files = (await readdir(DIST, { recursive: true })).filter((path) => path.endsWith(".css"));
  const linked = await Promise.all(files.map(readDist));
  atMost(brotli([...inlined, ...linked].join("")), 12, "all styles");
});

test("every page has one and the same inline script, of at most 300 bytes, and notice-board sheets and frames have none", async () => {
  const scripts = new Set();
  for (const page of await listPages()) {
    const { inlineScripts } = takeApart(String(await readDist(page)));
    const isWithout = page.endsWith("papan/index.html") || /^sematkan\/./.test(page.replace(/^sematkan\/index.html$/, ""));
    assert.equal(inlineScripts.length, isWithout ? 0 : 1, page);
    inlineScripts.forEach((script) => scripts.add(script));
  }
  assert.equal(scripts.size, 1);
  for (const script of scripts) assert.ok(Buffer.byteLength(script) - "<script></script>".length <= 300, script);
});
