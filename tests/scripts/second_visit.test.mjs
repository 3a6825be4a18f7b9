// What the service worker answers on a second visit, and what it then tells the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadScript } from "./load_script.mjs";

const PAGE = "/berita/";
const DATA = { site: { schema: 1, version: "v1", release: "r1" }, page: { path: PAGE, title: "Berita", content: {} } };
const NOTICE = { id: "n1", title: "Gedung ditutup", text: "Hari ini.", is_emergency: true };
const htmlOf = (data) => `<h1>Berita</h1><script type="application/json" id="warta-data">${JSON.stringify(data)}</script>`;

const answerOf = (body, { status = 200, type = "text/html" } = {}) =>
  Object.defineProperty(new Response(body, { status, headers: { "content-type": type } }), "type", { value: "basic" });

/** Caches in memory: what `caches` offers, as far as the worker uses it. */
function createCaches() {
  const all = new Map();
  const open = async (name) => {
    const copies = all.get(name) ?? new Map();
    all.set(name, copies);
    const keyOf = (key) => new URL(key.url ?? key, "https://a.id").pathname;
    return {
      match: async (key) => copies.get(keyOf(key))?.clone(),
      put: async (key, answer) => void copies.set(keyOf(key), answer),
      delete: async (key) => copies.delete(keyOf(key)),
      keys: async () => [...copies.keys()].map((path) => ({ url: `https://a.id${path}` })),
    };
  };
  return { open, keys: async () => [...all.keys()], match: async (key, { cacheName }) => (await open(cacheName)).match(key) };
}

/**
 * Opens the page while the device has a copy of it, and waits until the worker has done everything.
 * @returns {Promise<{ shown: string, heard: object[], copy: string | undefined }>} what the page shows and hears, and the copy afterwards
 */
async function visit(answer, { age = 60_000, whenShown = () => undefined } = {}) {
  const heard = [];
  const keptAt = new Date(Date.now() - age).toISOString();
  Object.assign(globalThis, {
    WARTA: { release: "r1", base: "/", shell: [] },
    self: globalThis,
    location: { origin: "https://a.id" },
    caches: createCaches(),
    clients: { get: async (id) => ({ postMessage: (news) => heard.push({ id, ...news }) }) },
    fetch: async () => answerOf('{"schema":1,"paths":[]}'),
  });
  const cache = await caches.open("warta-dibaca");
  const headers = { "warta-kept-at": keptAt, "warta-release": "r1" };
  await cache.put(PAGE, new Response(htmlOf(DATA), { headers }));
  await cache.put(`${PAGE}index.json`, new Response("{}", { headers }));
  const { showPage } = await loadScript("src/sw/strategies.js");
  const work = [];
  const request = { url: `https://a.id${PAGE}`, cache: "default" };
  const event = { request, resultingClientId: "c1", preloadResponse: answer, waitUntil: (promise) => work.push(promise) };
  const shown = await (await showPage(event)).text();
  await whenShown(cache);
  for (const promise of work) await promise;
  return { shown, heard, copy: await (await cache.match(PAGE))?.text(), keptAt };
}

test("an unchanged page is shown from its copy, and nothing is said", async () => {
  const { shown, heard } = await visit(Promise.resolve(answerOf(htmlOf(DATA))));
  assert.equal(shown, htmlOf(DATA));
  assert.deepEqual(heard, []);
});

test("the copy is shown while the network has not answered", async () => {
  let answer;
  const asked = new Promise((resolve) => (answer = resolve));
  // If the worker waited for the answer, this would never end.
  const { shown } = await visit(asked, { whenShown: () => answer(answerOf(htmlOf(DATA))) });
  assert.equal(shown, htmlOf(DATA));
});

test("the page hears of a new notice, and the copy is renewed", async () => {
  const next = { ...DATA, site: { ...DATA.site, version: "v2", notice: NOTICE } };
  const { shown, heard, copy } = await visit(Promise.resolve(answerOf(htmlOf(next))));
  assert.equal(shown, htmlOf(DATA));
  assert.deepEqual(heard, [{ id: "c1", kind: "newer", notice: NOTICE }]);
  assert.equal(copy, htmlOf(next));
});

test("a page that is gone loses its copy, and a sign-in page takes no copy away", async () => {
  const elsewhere = (at) => [{ id: "c1", kind: "elsewhere", page: PAGE, at }];
  for (const status of [404, 410]) {
    const { heard, copy, keptAt } = await visit(Promise.resolve(answerOf("gone", { status })));
    assert.deepEqual(heard, elsewhere(keptAt));
    assert.equal(copy, undefined, status);
  }
  const { heard, copy, keptAt } = await visit(Promise.resolve(answerOf("<h1>Masuk ke Wi-Fi</h1>")));
  assert.deepEqual(heard, elsewhere(keptAt));
  assert.equal(copy, htmlOf(DATA));
});

test("without an answer the page hears that it is a copy, and why", async () => {
  for (const [answer, why] of [
    [Promise.reject(new TypeError("network")), "offline"],
    [Promise.resolve(answerOf("broken", { status: 503 })), "503"],
  ]) {
    answer.catch(() => {});
    const { shown, heard, keptAt } = await visit(answer);
    assert.equal(shown, htmlOf(DATA));
    assert.deepEqual(heard, [{ id: "c1", kind: "kept", page: PAGE, why, at: keptAt }]);
  }
});

test("an older copy is not shown while the network answers", async () => {
  const next = { ...DATA, page: { ...DATA.page, title: "Kabar" } };
  const { shown, heard } = await visit(Promise.resolve(answerOf(htmlOf(next))), { age: 6 * 60_000 });
  assert.equal(shown, htmlOf(next));
  assert.deepEqual(heard, []);
});

test("a copy that another tab has renewed meanwhile does not hide what is new from this one", async () => {
  const next = { ...DATA, site: { ...DATA.site, version: "v2", notice: NOTICE } };
  let answer;
  const asked = new Promise((resolve) => (answer = resolve));
  const whenShown = async (cache) => {
    const headers = { "warta-kept-at": new Date().toISOString(), "warta-release": "r1" };
    await cache.put(PAGE, new Response(htmlOf(next), { headers }));
    answer(answerOf(htmlOf(next)));
  };
  assert.deepEqual((await visit(asked, { whenShown })).heard, [{ id: "c1", kind: "newer", notice: NOTICE }]);
});
