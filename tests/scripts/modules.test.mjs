// Modules of the scripts that need no browser.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadScript } from "./load_script.mjs";

test("the library writes sizes as the app does", async () => {
  const { sizeText } = await loadScript("src/library/size_text.js");
  const cases = JSON.parse(await readFile(new URL("size_text.json", import.meta.url), "utf8"));
  assert.ok(cases.length > 0);
  for (const [bytes, text] of cases) assert.equal(sizeText(bytes), text, bytes);
});

test("the position of a history entry is found", async () => {
  const { findScroll } = await loadScript("src/boot/positions.js");
  const stored = [{ key: 1, scroll: 0 }, { key: 1_795_000_000_000, scroll: 120, focus: { tag: "a", index: 7, href: "/" } }];
  assert.equal(findScroll(stored, 1_795_000_000_000), 120);
  assert.equal(findScroll(stored, 1), 0);
  assert.equal(findScroll(stored, 2), null);
  assert.equal(findScroll(stored, null), null);
});

test("a position that the app has not written is no position", async () => {
  const { findScroll } = await loadScript("src/boot/positions.js");
  for (const stored of [null, undefined, "", 7, {}, [null], [7], [[]], [{}], [{ key: 1 }], [{ key: 1, scroll: "5" }], [{ scroll: 5 }]]) {
    assert.equal(findScroll(stored, 1), null, JSON.stringify(stored));
  }
});

test("what is stored in the browser is read as JSON, and broken JSON is nothing", async () => {
  const stored = new Map([["whole", '{"previous":null}'], ["broken", '[{"key":1'], ["empty", ""]]);
  globalThis.sessionStorage = { getItem: (key) => stored.get(key) ?? null };
  const { ofTab, ofBrowser } = await loadScript("src/boot/memory.js");
  assert.deepEqual(ofTab.recallJson("whole"), { previous: null });
  for (const key of ["broken", "empty", "missing"]) assert.equal(ofTab.recallJson(key), null, key);
  // Storage is forbidden: even its name throws.
  assert.equal(ofBrowser.recallJson("whole"), null);
});

test("a page carries its data, and another page does not", async () => {
  const { readPage, twinOf, readTwin } = await loadScript("src/contract/page.js");
  const data = { site: { schema: 1, version: "v", release: "r" }, page: { path: "/", title: "Beranda </script", content: {} } };
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  const html = `<p>a</p><script type="application/json" id="warta-data">${json}</script>`;
  assert.deepEqual(readPage(html), data);
  assert.deepEqual(readTwin(twinOf(data)), { schema: 1, site: "v", page: data.page });
  for (const other of ["", "<p>Masuk", html.replace("warta-data", "x"), html.replace('"site"', "")]) assert.equal(readPage(other), null, other);
  for (const other of ["", "null", "[]", "<p>Masuk"]) assert.equal(readTwin(other), null, other);
});

test("an origin is allowed as the browser reads the header", async () => {
  const { matches } = await loadScript("src/embed/origins.js");
  assert.ok(matches("https://a.id", "https://a.id"));
  assert.ok(matches("https://*.a.id", "https://b.c.a.id"));
  assert.ok(matches("https://a.id:*", "https://a.id:8080"));
  for (const [allowed, origin] of [["", ""], ["https://a.id", "https://b.a.id"], ["https://*.a.id", "https://a.id"], ["https://a.id", "https://axid"]]) {
    assert.ok(!matches(allowed, origin), `${allowed} ${origin}`);
  }
});
