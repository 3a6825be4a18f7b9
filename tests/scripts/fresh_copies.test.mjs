// Which copies the service worker shows at once, and what it then tells the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadScript } from "./load_script.mjs";

const PAGE = "/berita/";
const NOW = Date.parse("2026-11-30T10:00:00Z");
const MINUTE = 60_000;

/** Returns what the worker would show at once for a request. */
async function findFor({ request = {}, age = MINUTE, dataAge = age, release = "r1", isMissing = false } = {}) {
  const copy = (old) => ({ headers: new Headers({ "warta-kept-at": new Date(NOW - old).toISOString(), "warta-release": release }) });
  const copies = isMissing ? {} : { [PAGE]: copy(age), [`${PAGE}index.json`]: copy(dataAge) };
  globalThis.WARTA = { release: "r1", base: "/", shell: [] };
  globalThis.self = globalThis;
  globalThis.caches = { open: async () => ({ match: async (url) => copies[url] }) };
  const { doubted, findFresh } = await loadScript("src/sw/fresh.js");
  const find = (changes = {}) => findFresh({ url: `https://a.id${PAGE}`, cache: "default", ...request, ...changes }, PAGE);
  return { doubted, find, isFound: (await find()) !== null };
}

test.beforeEach(({ mock }) => mock.timers.enable({ apis: ["Date"], now: NOW }));

test("a copy of the last five minutes is shown at once, an older one and one from the future are not", async () => {
  const isFound = async (age) => (await findFor({ age })).isFound;
  assert.equal(await isFound(0), true);
  assert.equal(await isFound(5 * MINUTE - 1), true);
  assert.equal(await isFound(5 * MINUTE), false);
  assert.equal(await isFound(-MINUTE), false);
  assert.equal((await findFor({ isMissing: true })).isFound, false);
});

test("a reload is never answered with a copy, and Back is", async () => {
  for (const cache of ["no-cache", "reload", "no-store"]) assert.equal((await findFor({ request: { cache } })).isFound, false, cache);
  assert.equal((await findFor({ request: { cache: "force-cache" } })).isFound, true);
});

test("an address in another spelling, or with a query, is left to the server", async () => {
  for (const path of ["/berita", "/berita/index.html", "/berita/?tahun=2026"]) assert.equal((await findFor({ request: { url: `https://a.id${path}` } })).isFound, false, path);
});

test("a copy of another release, and one older than its data, are not shown at once", async () => {
  assert.equal((await findFor({ release: "r0" })).isFound, false);
  assert.equal((await findFor({ age: 2 * MINUTE, dataAge: MINUTE })).isFound, false);
  assert.equal((await findFor({ age: MINUTE, dataAge: 2 * MINUTE })).isFound, true);
});

test("a page for which the network had another answer is not shown from its copy", async () => {
  const { doubted, find } = await findFor();
  doubted.add(PAGE);
  assert.equal(await find(), null);
  doubted.delete(PAGE);
  assert.notEqual(await find(), null);
});

test("the page hears of other data and of another answer, and of nothing when the data is the same", async () => {
  const { newsOf } = await loadScript("src/sw/fresh.js");
  const notice = { id: "n1", title: "Gedung ditutup", text: "Hari ini.", is_emergency: true };
  const htmlOf = (data, outside = "") => `<p>${outside}</p><script type="application/json" id="warta-data">${JSON.stringify(data)}</script>`;
  const data = { site: { schema: 1, version: "v1", release: "r1" }, page: { path: PAGE, title: "Berita", content: {} } };
  assert.equal(newsOf(PAGE, "t1", htmlOf(data), htmlOf(data, "another style")), null);
  assert.deepEqual(newsOf(PAGE, "t1", htmlOf(data), htmlOf({ ...data, page: { ...data.page, title: "Kabar" } })), { kind: "newer", notice: null });
  assert.deepEqual(newsOf(PAGE, "t1", htmlOf(data), htmlOf({ ...data, site: { ...data.site, notice } })), { kind: "newer", notice });
  for (const other of ["", "<h1>Masuk ke Wi-Fi</h1>"]) assert.deepEqual(newsOf(PAGE, "t1", htmlOf(data), other), { kind: "elsewhere", page: PAGE, at: "t1" });
});

test("news for a document that the browser does not know yet waits until the document says that it is there, and is told once", async () => {
  const heard = [];
  const document = { postMessage: (news) => heard.push(news) };
  globalThis.clients = { get: async () => undefined };
  const { handOver, tellNews } = await loadScript("src/sw/fresh.js");
  const news = { kind: "newer", notice: null };
  await tellNews({ resultingClientId: "c1" }, PAGE, news);
  handOver("/artikel/", document);
  assert.deepEqual(heard, []);
  handOver(PAGE, document);
  handOver(PAGE, document);
  assert.deepEqual(heard, [news]);
});
