// The search worker fetches what the engine needs, and tells the app what it has found. esbuild puts it into one file
// with the glue that wasm-bindgen writes.

import startWasm, { Searcher } from "search_worker_glue";
import { Name } from "../../src/contract/names.ts";

/**
 * A question of the app, as JSON. `facets` are the chosen section, year and unit; empty for all. The answer is the JSON
 * `{ number, is_final, answer }`: `number` is the question's, `answer` is a `model::search::Answer`.
 * @typedef {{ number: number, is_typing: boolean, with_texts: boolean, words: string, facets: string[], page: number }} Question
 *
 * @typedef {import("../../src/contract/page.js").Twin} Twin
 */

// "WASM INTEGRITY BASE", passed by the publisher through the app: the names of files change with their bytes.
const [wasm, integrity, base] = self.name.split(" ");

// How long a file may take if a copy could replace it, and if there is none, in milliseconds.
const COPY_TIME = 3_000;
const LONGEST_TIME = 10_000;
// The caches of opened entries, filled by the service worker (`src/sw/copies.js`) and the library
// (`src/library/store.js`).
const VISITED_CACHES = [Name.SAVED_CACHE, Name.PAGES_CACHE];
// How many files of the index stay on the device.
const MOST_FILES = 500;
// How many puts lie between two clean-ups.
const CLEANED_AFTER = 100;

/** @type {Searcher | null} */
let engine = null;
let latest = 0;
// A wasm that was broken once may lie broken in the browser's cache.
/** @type {RequestCache} */
let wasmCache = "default";

// Storage throws where it is forbidden; then there are no copies.
const openCache = async (/** @type {string} */ name) => {
  try {
    return await caches.open(name);
  } catch {
    return null;
  }
};

const isOffline = (/** @type {unknown} */ error) =>
  error instanceof TypeError || (error instanceof DOMException && (error.name === "TimeoutError" || error.name === "AbortError"));

const startEngine = async () => {
  const answer = await fetch(wasm, { integrity, cache: wasmCache });
  if (!answer.ok) throw new Error(`${wasm}: status ${answer.status}`);
  await startWasm({ module_or_path: answer });
  engine = new Searcher();
  return engine;
};

// Starts at once: whoever starts a worker is about to search.
/** @type {Promise<Searcher> | null} */
let starting = startEngine();
starting.catch(() => {});

let puts = 0;
/** @type {(cache: Cache, url: string, answer: Response) => Promise<void>} */
const takeCopy = async (cache, url, answer) => {
  try {
    await cache.put(url, answer);
    puts += 1;
    if (puts % CLEANED_AFTER !== 1) return;
    // Deletes the oldest files first, in the order in which they were put in. Not after each file: listing them takes
    // time.
    const files = await cache.keys();
    await Promise.all(files.slice(0, Math.max(0, files.length - MOST_FILES)).map((old) => cache.delete(old)));
  } catch {
    // There is no room. The copy is useful, but not needed.
  }
};

/** @type {() => Promise<never>} */
const isLate = () =>
  new Promise((_, reject) => setTimeout(() => reject(new DOMException("", "TimeoutError")), COPY_TIME));

// Loads a file from the network or, if that does not answer in time, its copy.
const load = async (/** @type {string} */ url) => {
  // Requests the file before it is known whether there is a copy, so that it need not wait for that search.
  const fetching = fetch(url, { signal: AbortSignal.timeout(LONGEST_TIME) });
  fetching.catch(() => {});
  const cache = await openCache(Name.INDEX_CACHE);
  const copy = await cache?.match(url);
  try {
    const answer = await (copy ? Promise.race([fetching, isLate()]) : fetching);
    if (answer.ok) {
      if (cache) takeCopy(cache, url, answer.clone());
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
/** @type {ReturnType<typeof load> | null} */
let manifest = load(base + Name.MANIFEST_FILE);
manifest.catch(() => {});
const loadNamed = (/** @type {string} */ name) => {
  const coming = name === Name.MANIFEST_FILE ? manifest : null;
  if (coming) manifest = null;
  return coming ?? load(base + name);
};

// The words of blocks (`model::block`), without markup.
const TEXT_KEYS = new Set(["text", "code", "caption", "title"]);
/** @type {(value: unknown, key?: string) => string} */
const textOf = (value, key = "") => {
  if (typeof value === "string") return TEXT_KEYS.has(key) ? value : "";
  if (Array.isArray(value)) return value.map((item) => textOf(item, key) + (Array.isArray(item) ? " " : "")).join("");
  if (!value || typeof value !== "object") return "";
  return Object.entries(value)
    .map(([name, inner]) => textOf(inner, name) + (typeof inner === "object" && /^(paragraph|heading|quote|items|blocks|figure|table)$/u.test(name) ? " " : ""))
    .join("");
};

// Returns the entry of a twin.
const entryOf = (/** @type {Twin} */ twin) => {
  const { entry } = twin.page.content;
  if (!entry) throw new Error(`${twin.page.path}: no entry`);
  return entry;
};

// Gives the engine the entries that the reader has opened or saved.
const addVisited = async (/** @type {Searcher} */ searcher) => {
  /** @type {Set<string>} */
  const paths = new Set();
  for (const name of VISITED_CACHES) await addCopies(searcher, await openCache(name), paths);
};

/** @type {(searcher: Searcher, cache: Cache | null, paths: Set<string>) => Promise<void>} */
const addCopies = async (searcher, cache, paths) => {
  for (const request of (await cache?.keys()) ?? []) {
    try {
      const copy = await cache?.match(request);
      // An entry that was only fetched ahead was never opened.
      if (!copy?.headers.get(Name.OPENED_AT_HEADER) && !copy?.headers.get(Name.SAVED_AT_HEADER)) continue;
      const twin = /** @type {Twin} */ (await copy.json());
      const { path } = twin.page;
      if (paths.has(path)) continue;
      const { card, authority, body } = entryOf(twin);
      // The hit shows title and summary in pieces, and no cover and no topics.
      const { title, summary, slug, cover, topics, ...rest } = card;
      const facets = [path.split("/")[1], card.published_at.slice(0, 4), card.unit, authority?.number ?? ""].join("\n");
      paths.add(path);
      searcher.add_visited(path, title, summary, JSON.stringify(rest).slice(1, -1), facets, textOf(body));
    } catch {
      // Another release wrote this copy, or it is broken: the others still count.
    }
  }
};

// Gives the engine a file, or tells it that the file cannot be had.
/** @type {(searcher: Searcher, name: string) => Promise<void>} */
const give = async (searcher, name) => {
  try {
    const bytes = await loadNamed(name);
    if (!bytes) searcher.fail(name, false);
    else if (!name.endsWith(".json")) searcher.give(name, bytes);
    else {
      const { body } = entryOf(JSON.parse(new TextDecoder().decode(bytes)));
      searcher.give(name, new TextEncoder().encode(textOf(body)));
    }
  } catch (error) {
    if (isOffline(error)) await addVisited(searcher);
    searcher.fail(name, isOffline(error));
  }
};

const answer = async (/** @type {Question} */ { number, is_typing, with_texts, words, facets, page }) => {
  latest = number;
  // The engine has written its answer as JSON, which is not parsed here.
  /** @type {(isFinal: boolean, json: string) => void} */
  const tell = (isFinal, json) => {
    if (latest === number) postMessage(`{"number":${number},"is_final":${isFinal},"answer":${json}}`);
  };
  try {
    // Starts the engine once, however many letters are typed meanwhile.
    const searcher = engine ?? (await (starting ??= startEngine()));
    if (latest !== number) return;
    searcher.begin(words, facets.join("\n"), page, is_typing, with_texts, performance.now());
    // Every round requests what the one before has shown to be needed; no answer needs more than a few.
    for (let round = 0; round < 16 && latest === number; round += 1) {
      const need = searcher.step();
      const json = searcher.answer();
      if (json) tell(!need, json);
      if (!need) return;
      await Promise.all(need.split("\n").map((name) => give(searcher, name)));
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

addEventListener("message", ({ data }) => answer(JSON.parse(data)));
