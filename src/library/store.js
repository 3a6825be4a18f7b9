// The cache of what the reader has saved: one page, its data and its pictures for each entry. The service worker reads
// and renews these copies (`src/sw/copies.js`), and deletes only what was removed from the portal for good.

import { Name } from "../contract/names.ts";
import { HTML, JSON_TYPE, dataOf, readPage, twinOf } from "../contract/page.js";

/**
 * A copy of an entry's data, as the page shows it: addresses are paths, `size` is in bytes, moments are RFC 3339.
 * @typedef {{ url: string, title: string, isEntry: boolean, savedAt: string | null, keptAt: string | null, openedAt: string | null, size: number, pictures: string[] }} Copy
 * @typedef {Copy & { savedAt: string }} SavedCopy
 * @typedef {Copy & { openedAt: string }} OpenedCopy
 */

// The widest pictures to save, in pixels. They fill a phone, and wider ones are not worth their space without a
// connection.
const WIDEST = 960;

export const open = () => caches.open(Name.SAVED_CACHE);

export const isSaved = async (/** @type {string} */ page) => Boolean(await (await open()).match(dataOf(page)));

// Puts a copy. On a full disk, it makes room by deleting the cache of pictures, which can be loaded again.
/** @type {(cache: Cache, url: string, answer: Response) => Promise<void>} */
const put = async (cache, url, answer) => {
  try {
    await cache.put(url, answer.clone());
  } catch (error) {
    if (!(await caches.delete(Name.PICTURES_CACHE))) throw error;
    await cache.put(url, answer);
  }
};

const fetchWhole = async (/** @type {string} */ url) => {
  const answer = await fetch(url, { cache: "no-cache", signal: AbortSignal.timeout(20_000) });
  if (answer.status !== 200) throw new Error(`${url}: status ${answer.status}`);
  return answer;
};

// The current page's policy applies to the parsed page too, and lacks the hash of its inline style. So the style is cut
// out.
export const parse = (/** @type {string} */ html) => new DOMParser().parseFromString(html.replaceAll(/<style>[^]*?<\/style>/g, ""), "text/html");

const findPictures = (/** @type {string} */ html) => {
  const page = parse(html);
  const choose = (/** @type {Element} */ image) => {
    const set = image.parentElement?.querySelector("source")?.getAttribute("srcset") ?? "";
    const files = set.split(",").map((file) => file.trim().split(" ")).filter(([, width]) => Number.parseInt(width ?? "", 10) <= WIDEST);
    return files.at(-1)?.[0] ?? image.getAttribute("src") ?? "";
  };
  return [...new Set([...page.querySelectorAll(".reader picture > img")].filter((image) => !image.closest(".read-on")).map(choose))];
};

// Saves all of an entry or nothing of it. Returns its size in bytes.
export const save = async (/** @type {string} */ page) => {
  const html = await (await fetchWhole(page)).text();
  const data = readPage(html);
  if (!data) throw new Error(`${page}: no page of this portal`);
  const twin = twinOf(data);
  const pictures = await Promise.all(findPictures(html).map(async (url) => {
    const answer = await fetchWhole(url);
    const body = await answer.blob();
    return { url, body, type: answer.headers.get("content-type") ?? "" };
  }));
  const size = new Blob([html, twin]).size + pictures.reduce((sum, { body }) => sum + body.size, 0);
  const now = new Date().toISOString();
  const cache = await open();
  /** @type {(body: Blob | string, type: string, marks: Record<string, string>) => Response} */
  const answerOf = (body, type, marks) => new Response(body, { headers: { "content-type": type, [Name.KEPT_AT_HEADER]: now, [Name.RELEASE_HEADER]: data.site.release, ...marks } });
  try {
    for (const { url, body, type } of pictures) await put(cache, url, answerOf(body, type, { "content-length": String(body.size) }));
    await put(cache, page, answerOf(html, HTML, {}));
    // The data comes last, so its presence tells that all of the entry is there.
    const marks = { [Name.SAVED_AT_HEADER]: now, [Name.SIZE_HEADER]: String(size), [Name.PICTURES_HEADER]: pictures.map(({ url }) => url).join(" ") };
    await put(cache, dataOf(page), answerOf(twin, JSON_TYPE, marks));
  } catch (error) {
    await remove(page, pictures.map(({ url }) => url));
    throw error;
  }
  // Persistent storage is requested once there is something that must not be lost. If the browser asks the reader, this
  // is the moment when they understand why.
  navigator.storage?.persist?.().catch(() => {});
  return size;
};

// Removes an entry, but no picture that another saved entry uses.
/** @type {(page: string, pictures?: string[] | null) => Promise<void>} */
export const remove = async (page, pictures = null) => {
  const cache = await open();
  const own = pictures ?? ((await cache.match(dataOf(page)))?.headers.get(Name.PICTURES_HEADER) ?? "").split(" ");
  await Promise.all([cache.delete(dataOf(page)), cache.delete(page)]);
  const others = new Set((await list()).flatMap((saved) => saved.pictures));
  await Promise.all(own.filter((url) => url && !others.has(new URL(url, location.origin).pathname)).map((url) => cache.delete(url)));
};

/** @type {(cache: Cache, request: Request) => Promise<Copy | null>} */
const read = async (cache, request) => {
  const answer = await cache.match(request);
  if (!answer) return null;
  const { headers } = answer;
  const { page } = /** @type {import("../contract/page.js").Twin} */ (await answer.json());
  const own = (headers.get(Name.PICTURES_HEADER) ?? "").split(" ").filter(Boolean);
  return {
    url: new URL(request.url).pathname.slice(0, -Name.TWIN_FILE.length),
    title: page.title,
    isEntry: Boolean(page.content.entry),
    savedAt: headers.get(Name.SAVED_AT_HEADER),
    keptAt: headers.get(Name.KEPT_AT_HEADER),
    openedAt: headers.get(Name.OPENED_AT_HEADER),
    size: Number(headers.get(Name.SIZE_HEADER) ?? 0),
    pictures: own.map((url) => new URL(url, location.origin).pathname),
  };
};

const readAll = async (/** @type {string} */ name) => {
  const cache = await caches.open(name);
  const requests = (await cache.keys()).filter(({ url }) => url.endsWith(`/${Name.TWIN_FILE}`));
  // A copy that another release has written in another form is left out.
  const all = await Promise.all(requests.map((request) => read(cache, request).catch(() => null)));
  return all.filter((copy) => copy !== null);
};

/** @param {Copy} copy @returns {copy is SavedCopy} */
const wasSaved = (copy) => Boolean(copy.savedAt);
/** @param {Copy} copy @returns {copy is OpenedCopy} */
const wasOpened = (copy) => copy.isEntry && Boolean(copy.openedAt);

// Returns what was saved, the last one first.
export const list = async () => (await readAll(Name.SAVED_CACHE)).filter(wasSaved).sort((a, b) => b.savedAt.localeCompare(a.savedAt));

// Returns the entries that were opened, the last one first.
export const listOpened = async () =>
  (await readAll(Name.PAGES_CACHE)).filter(wasOpened).sort((a, b) => b.openedAt.localeCompare(a.openedAt));

// Whether a page can be opened without a connection.
export const isAvailable = async (/** @type {string} */ page) => {
  for (const name of [Name.SAVED_CACHE, Name.PAGES_CACHE]) {
    const cache = await caches.open(name);
    if ((await cache.match(dataOf(page))) ?? (await cache.match(page))) return true;
  }
  return false;
};
