// Copies of pages, their data and their pictures: taking them and finding them. `forgetting.js` deletes them.

import { Name } from "../contract/names.ts";
import { HTML, JSON_TYPE, dataOf, readPage, twinOf } from "../contract/page.js";
import { forgetOldest, makeRoom } from "./forgetting.js";
import { OWN_SHELL, STAND_IN, base, release } from "./kinds.js";

/** @typedef {Record<string, string>} Marks headers of a copy: names and values */

// How many puts lie between two clean-ups: listing a cache takes time.
const CLEANED_AFTER = 20;

let puts = 0;

// Puts a copy into a cache. A full disk never breaks reading: old pictures make room, and a copy that still does not
// fit is not taken.
/** @type {(cacheName: string, url: string, answer: Response) => Promise<void>} */
const put = async (cacheName, url, answer) => {
  try {
    await (await caches.open(cacheName)).put(url, answer.clone());
  } catch {
    try {
      await makeRoom();
      await (await caches.open(cacheName)).put(url, answer);
    } catch {
      return;
    }
  }
  puts += 1;
  if (puts % CLEANED_AFTER === 1) await forgetOldest();
};

/** @type {(url: string, names?: string[]) => Promise<Response | undefined>} */
export const find = async (url, names = [Name.SAVED_CACHE, Name.PAGES_CACHE]) => {
  for (const name of names) {
    const answer = await caches.match(url, { cacheName: name, ignoreSearch: true }).catch(() => undefined);
    if (answer) return answer;
  }
  return undefined;
};

export const keptAt = (/** @type {Response} */ { headers }) => headers.get(Name.KEPT_AT_HEADER) ?? "";

// Finds the newer of the two copies that may exist.
export const findNewest = async (/** @type {string} */ url) => {
  const copies = await Promise.all([find(url, [Name.PAGES_CACHE]), find(url, [Name.SAVED_CACHE])]);
  return copies.filter((copy) => copy !== undefined).sort((a, b) => keptAt(b).localeCompare(keptAt(a)))[0];
};

const shells = async () => (await caches.keys()).filter((name) => name.startsWith(Name.SHELL_CACHE_PREFIX));
export const findFile = async (/** @type {string} */ url) => find(url, [OWN_SHELL, ...(await shells()).reverse()]);

// Deletes the shells of old releases except the last one: a page of that release may still be open.
export const dropOldShells = async () => {
  const old = (await shells()).filter((name) => name !== OWN_SHELL);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
};

/** @type {(text: string, type: string, marks: Marks) => Response} */
export const responseOf = (text, type, marks) => new Response(text, { headers: { "content-type": type, ...marks } });

// A copy has the policy headers that the host sent with the page: without them the browser treats it as another kind
// of page (frames, and the group of windows that it belongs to).
const POLICIES = ["content-security-policy", "cross-origin-opener-policy", "permissions-policy", "referrer-policy", "x-content-type-options"];
/** @type {(answer: Response) => Marks} */
export const policiesOf = ({ headers }) => Object.fromEntries([...headers].filter(([name]) => POLICIES.includes(name)));

// Takes a copy, and renews the saved copy, if there is one.
/** @type {(url: string, text: string, type: string, marks: Marks, now?: string) => Promise<void>} */
const take = async (url, text, type, marks, now = new Date().toISOString()) => {
  const old = await find(url, [Name.PAGES_CACHE]);
  const opened = old?.headers.get(Name.OPENED_AT_HEADER);
  const all = { [Name.KEPT_AT_HEADER]: now, ...(opened && { [Name.OPENED_AT_HEADER]: opened }), ...marks };
  await put(Name.PAGES_CACHE, url, responseOf(text, type, all));
  const saved = await find(url, [Name.SAVED_CACHE]);
  if (saved) await put(Name.SAVED_CACHE, url, responseOf(text, type, { ...Object.fromEntries(saved.headers), ...all }));
};

/** @type {(url: string, text: string) => Promise<void>} */
export const copyData = (url, text) => take(url, text, JSON_TYPE, {});

// Copies a page and the data that it carries, so that the app finds the data too.
/** @type {(page: string, html: string, policies: Marks) => Promise<void>} */
export const copyPage = async (page, html, policies) => {
  const data = readPage(html);
  if (!data || `${base}${data.page.path.slice(1)}` !== page) return;
  const { site } = data;
  // Both get the same time, so that neither counts as the newer one.
  const now = new Date().toISOString();
  await take(page, html, HTML, { ...policies, [Name.RELEASE_HEADER]: site.release }, now);
  await take(dataOf(page), twinOf(data), JSON_TYPE, {}, now);
  await renewStandIn(site);
};

// Renews menu, footer and notice of the stand-in when the site has changed, as long as the site is of this very
// release.
let renewed = "";
const renewStandIn = async (/** @type {import("../contract/page.js").Site} */ { release: newRelease, version }) => {
  if (newRelease !== release || renewed === version) return;
  renewed = version;
  const old = readPage((await (await find(STAND_IN, [OWN_SHELL]))?.text()) ?? "");
  if (old?.site.version === version) return;
  const answer = await fetch(STAND_IN, { cache: "no-cache" });
  const html = await answer.text();
  if (answer.ok && readPage(html)?.site.release === release) await put(OWN_SHELL, STAND_IN, responseOf(html, HTML, policiesOf(answer)));
};

// Notes on the copy of a page's data that the reader has opened the page. Putting the copy again makes it the newest of
// its cache.
export const noteOpened = async (/** @type {string} */ page) => {
  const url = dataOf(page);
  const copy = await find(url, [Name.PAGES_CACHE]);
  if (!copy) return;
  const marks = { ...Object.fromEntries(copy.headers), [Name.OPENED_AT_HEADER]: new Date().toISOString() };
  await put(Name.PAGES_CACHE, url, new Response(await copy.blob(), { headers: marks }));
  const html = await find(page, [Name.PAGES_CACHE]);
  if (html) await put(Name.PAGES_CACHE, page, html);
};

/** @type {(url: string, answer: Response) => Promise<void>} */
export const copyPicture = async (url, answer) => {
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200 || answer.type !== "basic" || !type.startsWith("image/")) return;
  const body = await answer.blob();
  await put(Name.PICTURES_CACHE, url, new Response(body, { headers: { "content-type": type, "content-length": String(body.size) } }));
};

// Puts a picture again that was shown again, which makes it the newest of its cache.
export const touchPicture = async (/** @type {string} */ url) => {
  const copy = await find(url, [Name.PICTURES_CACHE]);
  if (copy) await put(Name.PICTURES_CACHE, url, copy);
};

// Finds another width of the same picture: `name-320-HASH.webp`, `name-HASH.webp`.
export const findSibling = async (/** @type {string} */ url) => {
  const [, stem, hash] = /\/([^/]+?)(?:-\d+)?-([0-9a-f]{16})\.\w+$/.exec(new URL(url).pathname) ?? [];
  for (const name of stem && hash ? [Name.SAVED_CACHE, Name.PICTURES_CACHE] : []) {
    const cache = await caches.open(name);
    const like = (await cache.keys()).find((request) => request.url.includes(`/${stem}-`) && request.url.includes(hash));
    if (like) return cache.match(like);
  }
  return undefined;
};
