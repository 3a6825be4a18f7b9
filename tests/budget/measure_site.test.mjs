// Tests of the measuring itself: a measure that finds nothing would keep every bound.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotli, takeApart } from "./measure_site.mjs";

const PAGE = `<head><style>a{b:c}</style></head><script type="application/json" id="warta-data">{"a":1}</script>
<script type="module" id="boot" src="/p/boot-1.js" data-base="/p/" data-glue="/p/a.js" data-wasm="/p/a.wasm"></script>`;

test("a page is taken apart into its files and styles", () => {
  const { base, files, styles, inlineScripts } = takeApart(PAGE);
  assert.equal(base, "/p/");
  assert.deepEqual(files, { boot: "/p/boot-1.js", glue: "/p/a.js", wasm: "/p/a.wasm" });
  assert.deepEqual(styles, ["a{b:c}"]);
  assert.deepEqual(inlineScripts, []);
});

test("an inline script is found, and data does not count as one", () => {
  assert.deepEqual(takeApart(`${PAGE}<script>alert(1)</script>`).inlineScripts, ["<script>alert(1)</script>"]);
  assert.equal(takeApart("<script type=module>x()</script>").inlineScripts.length, 1);
});

test("sizes are those of compressed bytes", () => {
  assert.ok(brotli("a".repeat(10_000)) < 50);
});
