// Copies of pages, their data and their pictures: taking them and finding them.

import { HTML, JSON_TYPE, KEPT_AT, OPENED_AT, PAGES, PICTURES, RELEASE, SAVED, SHELL, dataOf } from "../kept/names.js";
import { readPage, twinOf } from "../kept/page.js";
import { OWN_SHELL, STAND_IN, base, release } from "./kinds.js";

const MOST_PAGES = 150;
const MOST_PICTURES = 200;
const MOST_PICTURE_BYTES = 40_000_000;
// How many puts lie between two clean-ups: listing a cache takes time.
const CLEANED_AFTER = 20;

let puts = 0;

// Puts a copy into a cache. A full disk never breaks reading: old pictures make room, and a copy that still does not
// fit is not kept.
const put = async (cacheName, url, answer) => {
  try {
    await (await caches.open(cacheName)).put(url, answer.clone());
  } catch {
    try {
      await keepNewest(PICTURES, MOST_PICTURES / 4);
      await (await caches.open(cacheName)).put(url, answer);
    } catch {
      return;
    }
  }
  puts += 1;
  if (puts % CLEANED_AFTER !== 1) return;
  await keepNewest(PAGES, MOST_PAGES * 2);
  await keepNewest(PICTURES, MOST_PICTURES, MOST_PICTURE_BYTES);
};

// Deletes all but the newest copies of a cache. A cache lists first what was put first.
const keepNewest = async (name, most, mostBytes = Infinity) => {
  const cache = await caches.open(name);
  const kept = (await cache.keys()).reverse();
  let bytes = 0;
  for (const [place, request] of kept.entries()) {
    const answer = mostBytes < Infinity && place < most ? await cache.match(request) : null;
    bytes += Number(answer?.headers.get("content-length") ?? 0);
    if (place >= most || bytes > mostBytes) await cache.delete(request);
  }
};

export const find = async (url, names = [SAVED, PAGES]) => {
  for (const name of names) {
    const answer = await caches.match(url, { cacheName: name, ignoreSearch: true }).catch(() => undefined);
    if (answer) return answer;
  }
  return undefined;
};

// Finds the newer of the two copies that may exist.
export const findNewest = async (url) => {
  const copies = (await Promise.all([find(url, [PAGES]), find(url, [SAVED])])).filter(Boolean);
  return copies.sort((a, b) => b.headers.get(KEPT_AT).localeCompare(a.headers.get(KEPT_AT)))[0];
};

const shells = async () => (await caches.keys()).filter((name) => name.startsWith(SHELL));
export const findFile = async (url) => find(url, [OWN_SHELL, ...(await shells()).reverse()]);

// Deletes the shells of old releases except the last one: a page of that release may still be open.
export const dropOldShells = async () => {
  const old = (await shells()).filter((name) => name !== OWN_SHELL);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
};

export const responseOf = (text, type, marks) => new Response(text, { headers: { "content-type": type, ...marks } });

// A copy keeps the policy headers that the host sent with the page: without them the browser treats it as another kind
// of page (frames, and the group of windows that it belongs to).
const POLICIES = ["content-security-policy", "cross-origin-opener-policy", "permissions-policy", "referrer-policy", "x-content-type-options"];
export const policiesOf = ({ headers }) => Object.fromEntries(POLICIES.filter((name) => headers.has(name)).map((name) => [name, headers.get(name)]));

// Takes a copy, and renews the saved copy, if there is one.
const keep = async (url, text, type, marks, now = new Date().toISOString()) => {
  const old = await find(url, [PAGES]);
  const opened = old?.headers.get(OPENED_AT);
  const all = { [KEPT_AT]: now, ...(opened && { [OPENED_AT]: opened }), ...marks };
  await put(PAGES, url, responseOf(text, type, all));
  const saved = await find(url, [SAVED]);
  if (saved) await put(SAVED, url, responseOf(text, type, { ...Object.fromEntries(saved.headers), ...all }));
};

export const keepData = (url, text) => keep(url, text, JSON_TYPE, {});

// Keeps a page and the data that it carries, so that the app finds the data too.
export const keepPage = async (page, html, policies) => {
  const data = readPage(html);
  if (!data || `${base}${data.page.path.slice(1)}` !== page) return;
  const { site } = data;
  // Both get the same time, so that neither counts as the newer one.
  const now = new Date().toISOString();
  await keep(page, html, HTML, { ...policies, [RELEASE]: site.release }, now);
  await keep(dataOf(page), twinOf(data), JSON_TYPE, {}, now);
  await renewStandIn(site);
};

// Renews menu, footer and notice of the stand-in when the site has changed, as long as the site is of this very
// release.
let renewed = "";
const renewStandIn = async ({ release: newRelease, version }) => {
  if (newRelease !== release || renewed === version) return;
  renewed = version;
  const kept = readPage((await (await find(STAND_IN, [OWN_SHELL]))?.text()) ?? "");
  if (kept?.site.version === version) return;
  const answer = await fetch(STAND_IN, { cache: "no-cache" });
  const html = await answer.text();
  if (answer.ok && readPage(html)?.site.release === release) await put(OWN_SHELL, STAND_IN, responseOf(html, HTML, policiesOf(answer)));
};

// Notes on the copy of a page's data that the reader has opened the page. Putting the copy again makes it the newest of
// its cache.
export const noteOpened = async (page) => {
  const url = dataOf(page);
  const copy = await find(url, [PAGES]);
  if (!copy) return;
  const marks = { ...Object.fromEntries(copy.headers), [OPENED_AT]: new Date().toISOString() };
  await put(PAGES, url, new Response(await copy.blob(), { headers: marks }));
  const html = await find(page, [PAGES]);
  if (html) await put(PAGES, page, html);
};

export const keepPicture = async (url, answer) => {
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200 || answer.type !== "basic" || !type.startsWith("image/")) return;
  const body = await answer.blob();
  await put(PICTURES, url, new Response(body, { headers: { "content-type": type, "content-length": String(body.size) } }));
};

// Puts a picture again that was shown again, which makes it the newest of its cache.
export const touchPicture = async (url) => {
  const copy = await find(url, [PICTURES]);
  if (copy) await put(PICTURES, url, copy);
};

// Finds another width of the same picture: `name-320-HASH.webp`, `name-HASH.webp`.
export const findSibling = async (url) => {
  const [, stem, hash] = /\/([^/]+?)(?:-\d+)?-([0-9a-f]{16})\.\w+$/.exec(new URL(url).pathname) ?? [];
  for (const name of stem ? [SAVED, PICTURES] : []) {
    const cache = await caches.open(name);
    const like = (await cache.keys()).find(({ url: kept }) => kept.includes(`/${stem}-`) && kept.includes(hash));
    if (like) return cache.match(like);
  }
  return undefined;
};
