import assert from "node:assert/strict";
import { test } from "node:test";
import { measureEmbeddedData, removeScripts } from "./static_max.mjs";

const PAGE = `<head><meta http-equiv="Content-Security-Policy" content="x"><script>theme()</script>
<link rel="icon" href="/icon.svg"><link rel="modulepreload" href="/a.js"><link rel="preload" as="fetch" href="/a.wasm">
<link rel="preload" as="image" href="/a.webp"><style>a{b:c}</style></head><body><h1>Judul</h1>
<script type="application/json" id="warta-data">{"a":"\\u003c/script>","b":[1,2,3]}</script>
<script type="module" id="boot" src="/boot.js" data-style="/app.css"></script></body>`;

test("static-max keeps words, styles, policy and pictures", () => {
  const bare = removeScripts(PAGE);
  for (const kept of ["Content-Security-Policy", "<style>a{b:c}</style>", "<h1>Judul</h1>", "/icon.svg", "/a.webp"]) {
    assert.ok(bare.includes(kept), kept);
  }
});

test("static-max has no script, no data and nothing that is fetched for a script", () => {
  assert.doesNotMatch(removeScripts(PAGE), /script>|warta-data|boot\.js|app\.css|\/a\.js|\/a\.wasm/);
});

test("the size of the embedded data is that of the data alone", () => {
  const bytes = measureEmbeddedData(PAGE);
  assert.ok(bytes > 10 && bytes < 100, `${bytes}`);
  assert.throws(() => measureEmbeddedData("<h1>Judul</h1>"));
});
