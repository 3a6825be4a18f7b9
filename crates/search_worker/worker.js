// The search worker fetches what the engine needs, and tells the app what it has found. It follows the glue that
// wasm-bindgen writes (`wasm_bindgen`), in one file with it.

// "WASM INTEGRITY BASE", passed by the publisher through the app: the names of files change with their bytes.
const [wasm, integrity, base] = self.name.split(" ");

// How long a file may take if a kept copy could replace it, and if there is none, in milliseconds.
const KEPT_TIME = 3_000;
const LONGEST_TIME = 10_000;
// The cache of the index, for when there is no connection.
const INDEX_CACHE = "warta-cari";
// The caches of opened entries, filled by the service worker (`src/sw/copies.js`) and the library
// (`src/library/store.js`).
const VISITED_CACHES = ["warta-simpanan", "warta-dibaca"];
const MOST_KEPT = 500;
// After so many kept files the worker counts what the cache holds.
const CLEANED_AFTER = 100;

let engine = null;
let latest = 0;
// A wasm that was broken once may lie broken in the browser's cache.
let wasmCache = "default";

// Storage throws where it is forbidden; then nothing is kept.
const openCache = async (name) => {
  try {
    return await caches.open(name);
  } catch {
    return null;
  }
};

const isOffline = (error) => error instanceof TypeError || error.name === "TimeoutError" || error.name === "AbortError";

const startEngine = async () => {
  const answer = await fetch(wasm, { integrity, cache: wasmCache });
  if (!answer.ok) throw new Error(`${wasm}: status ${answer.status}`);
  await wasm_bindgen({ module_or_path: answer });
  engine = new wasm_bindgen.Searcher();
};

// Starts at once: whoever starts a worker is about to search.
let starting = startEngine();
starting.catch(() => {});

let puts = 0;
const keep = async (cache, url, answer) => {
  try {
    await cache.put(url, answer);
    puts += 1;
    if (puts % CLEANED_AFTER !== 1) return;
    // Deletes the oldest files first, in the order in which they were put in. Not after each file: listing them takes
    // time.
    const kept = await cache.keys();
    await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_KEPT)).map((old) => cache.delete(old)));
  } catch {
    // There is no room. The copy is useful, but not needed.
  }
};

const isLate = () =>
  new Promise((_, reject) => setTimeout(() => reject(new DOMException("", "TimeoutError")), KEPT_TIME));

// Loads a file from the network or, if that does not answer in time, its kept copy.
const load = async (url) => {
  // Requests the file before it is known whether there is a copy, so that it need not wait for that search.
  const fetching = fetch(url, { signal: AbortSignal.timeout(LONGEST_TIME) });
  fetching.catch(() => {});
  const cache = await openCache(INDEX_CACHE);
  const copy = await cache?.match(url);
  try {
    const answer = await (copy ? Promise.race([fetching, isLate()]) : fetching);
    if (answer.ok) {
      if (cache) keep(cache, url, answer.clone());
      return new Uint8Array(await answer.arrayBuffer());
    }
    // The server no longer has the file: an old copy must not outlive what was taken down.
    await cache?.delete(url);
    return null;
  } catch (error) {
    if (!copy || !isOffline(error)) throw error;
    return new Uint8Array(await copy.arrayBuffer());
  }
};

// Loads what every search reads first while the engine is still on its way.
const MANIFEST = "cari/indeks/manifes.bin";
let manifest = load(base + MANIFEST);
manifest.catch(() => {});
const loadNamed = (name) => {
  const coming = name === MANIFEST ? manifest : null;
  if (coming) manifest = null;
  return coming ?? load(base + name);
};

// The words of blocks (`model::block`), without markup.
const TEXT_KEYS = new Set(["text", "code", "caption", "title"]);
const textOf = (value, key = "") => {
  if (typeof value === "string") return TEXT_KEYS.has(key) ? value : "";
  if (Array.isArray(value)) return value.map((item) => textOf(item, key) + (Array.isArray(item) ? " " : "")).join("");
  if (!value || typeof value !== "object") return "";
  return Object.entries(value)
    .map(([name, inner]) => textOf(inner, name) + (typeof inner === "object" && /^(paragraph|heading|quote|items|blocks|figure|table)$/u.test(name) ? " " : ""))
    .join("");
};

const entryOf = (twin) => twin.page.content.entry;

const addVisited = async () => {
  const paths = new Set();
  for (const name of VISITED_CACHES) await addCopies(await openCache(name), paths);
};

const addCopies = async (cache, paths) => {
  for (const request of (await cache?.keys()) ?? []) {
    try {
      const copy = await cache.match(request);
      // An entry that was only fetched ahead was never opened.
      if (!(copy.headers.get("warta-opened-at") ?? copy.headers.get("warta-saved-at"))) continue;
      const twin = await copy.json();
      const { path } = twin.page;
      if (paths.has(path)) continue;
      const { card, authority, body } = entryOf(twin);
      const { title, summary, slug, cover, topics, ...rest } = card;
      const facets = [path.split("/")[1], card.published_at.slice(0, 4), card.unit, authority?.number ?? ""].join("\n");
      paths.add(path);
      engine.add_visited(path, title, summary, JSON.stringify(rest).slice(1, -1), facets, textOf(body));
    } catch {
      // Another release kept this copy, or it is broken: the others still count.
    }
  }
};

const give = async (name) => {
  try {
    const bytes = await loadNamed(name);
    if (!bytes) engine.fail(name, false);
    else if (!name.endsWith(".json")) engine.give(name, bytes);
    else {
      const { body } = entryOf(JSON.parse(new TextDecoder().decode(bytes)));
      engine.give(name, new TextEncoder().encode(textOf(body)));
    }
  } catch (error) {
    if (isOffline(error)) await addVisited();
    engine.fail(name, isOffline(error));
  }
};

// A request is `ID TYPING TEXTS` and, on the lines below, the question. An answer is `ID FINAL JSON`.
const answer = async (message) => {
  const [head, ...question] = message.split("\n");
  const [id, isTyping, withTexts] = head.split(" ").map(Number);
  latest = id;
  const tell = (isFinal, json) => latest === id && postMessage(`${id} ${isFinal ? 1 : 0} ${json}`);
  try {
    // Starts the engine once, however many letters are typed meanwhile.
    if (!engine) await (starting ??= startEngine());
    if (latest !== id) return;
    engine.begin(question.join("\n"), isTyping === 1, withTexts === 1, performance.now());
    // Every round requests what the one before has shown to be needed; no answer needs more than a few.
    for (let round = 0; round < 16 && latest === id; round += 1) {
      const need = engine.step();
      const json = engine.answer();
      if (json) tell(!need, json);
      if (!need) return;
      await Promise.all(need.split("\n").map(give));
    }
  } catch (error) {
    // Without a connection the engine itself cannot be loaded; a broken one is built anew for the next question.
    engine = null;
    starting = null;
    wasmCache = "reload";
    const flag = isOffline(error) ? "is_offline" : "is_failed";
    tell(true, `{"count":0,"hits":[],"facets":[],"is_partial":true,"${flag}":true}`);
  }
};

addEventListener("message", ({ data }) => answer(data));
