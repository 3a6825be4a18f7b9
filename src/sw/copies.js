// Copies of pages and their data: taking them, finding them, letting go of them.

import { OWN_SHELL, PAGES, PICTURES, SAVED, SHELL, STAND_IN, base, dataOf, release } from "./kinds.js";

const MOST_PAGES = 150;
const MOST_PICTURES = 200;
const MOST_PICTURE_BYTES = 40_000_000;
// Looked at only so often: the list itself takes its time.
const CLEANED_AFTER = 20;

const HTML = "text/html; charset=utf-8";
const JSON_TYPE = "application/json";
// When a copy was taken, of which release it is, and when the reader has opened its page.
const KEPT_AT = "warta-kept-at";
const RELEASE = "warta-release";
const OPENED_AT = "warta-opened-at";

let puts = 0;

// A full disk never breaks reading: pictures make room, and what still finds none is not kept.
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

// The cache lists what was put first, first.
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

// The newer copy of the two that there may be.
const findNewest = async (url) => {
  const copies = (await Promise.all([find(url, [PAGES]), find(url, [SAVED])])).filter(Boolean);
  return copies.sort((a, b) => b.headers.get(KEPT_AT).localeCompare(a.headers.get(KEPT_AT)))[0];
};

const shells = async () => (await caches.keys()).filter((name) => name.startsWith(SHELL));
export const findFile = async (url) => find(url, [OWN_SHELL, ...(await shells()).reverse()]);

// Old releases but the last one go: a page of that may still be open.
export const dropOldShells = async () => {
  const old = (await shells()).filter((name) => name !== OWN_SHELL);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
};

const responseOf = (text, type, marks) => new Response(text, { headers: { "content-type": type, ...marks } });

// What a host says of a page goes with its copy: a page that comes without them is another kind of page to the browser
// (frames, and the group of windows that it belongs to).
const POLICIES = ["content-security-policy", "cross-origin-opener-policy", "permissions-policy", "referrer-policy", "x-content-type-options"];
export const policiesOf = ({ headers }) => Object.fromEntries(POLICIES.filter((name) => headers.has(name)).map((name) => [name, headers.get(name)]));

// What is a page of this portal, and not what a network puts in its place, carries its data.
const DATA = /(<script type="application\/json" id="warta-data">)([^]*?)(<\/script>)/;
export const readPage = (html) => {
  try {
    return JSON.parse(DATA.exec(html)[2]);
  } catch {
    return null;
  }
};

const readTwin = (text) => {
  try {
    const twin = JSON.parse(text);
    return Number.isInteger(twin.schema) ? twin : null;
  } catch {
    return null;
  }
};
export const isData = (text) => readTwin(text) !== null;

// Takes a copy, and renews the one that the reader has saved.
const keep = async (url, text, type, marks, now = new Date().toISOString()) => {
  const old = await find(url, [PAGES]);
  const opened = old?.headers.get(OPENED_AT);
  const all = { [KEPT_AT]: now, ...(opened && { [OPENED_AT]: opened }), ...marks };
  await put(PAGES, url, responseOf(text, type, all));
  const saved = await find(url, [SAVED]);
  if (saved) await put(SAVED, url, responseOf(text, type, { ...Object.fromEntries(saved.headers), ...all }));
};

export const keepData = (url, text) => keep(url, text, JSON_TYPE, {});

// A page and, out of it, its data: so that the app finds them too.
export const keepPage = async (page, html, policies) => {
  const data = readPage(html);
  if (!data || `${base}${data.page.path.slice(1)}` !== page) return;
  const { site } = data;
  // Of one moment, so that neither counts as the newer one.
  const now = new Date().toISOString();
  const twin = JSON.stringify({ schema: site.schema, site: site.version, page: data.page });
  await keep(page, html, HTML, { ...policies, [RELEASE]: site.release }, now);
  await keep(dataOf(page), twin, JSON_TYPE, {}, now);
  await renewStandIn(site);
};

// Menu, footer and notice of the stand-in follow the site, as long as it is of this very release.
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

// The reader has it before them: noted on the copy of its data, which goes to the end of the line.
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

// Another width of the same picture will do: `name-320-HASH.webp`, `name-HASH.webp`.
export const findSibling = async (url) => {
  const [, stem, hash] = /\/([^/]+?)(?:-\d+)?-([0-9a-f]{16})\.\w+$/.exec(new URL(url).pathname) ?? [];
  for (const name of stem ? [SAVED, PICTURES] : []) {
    const cache = await caches.open(name);
    const like = (await cache.keys()).find(({ url: kept }) => kept.includes(`/${stem}-`) && kept.includes(hash));
    if (like) return cache.match(like);
  }
  return undefined;
};

// Gone is gone. A 404 may be a deploy that went wrong, so what the reader has saved stays until it is said to be gone.
export const forget = async (page, isForGood) => {
  for (const name of isForGood ? [PAGES, SAVED] : [PAGES]) {
    const cache = await caches.open(name);
    await Promise.all([cache.delete(page), cache.delete(dataOf(page))]);
  }
};

// What was removed for good goes from here too, once for each start of the worker.
let hasAsked = false;
export const forgetGone = async () => {
  if (hasAsked) return;
  hasAsked = true;
  try {
    const { paths } = await (await fetch(`${base}gone.json`, { cache: "no-cache" })).json();
    const gone = paths.map((path) => base + path.slice(1));
    for (const name of gone.length > 0 ? [PAGES, SAVED] : []) {
      const cache = await caches.open(name);
      const doomed = (await cache.keys()).filter(({ url }) => gone.some((path) => new URL(url).pathname.startsWith(path)));
      await Promise.all(doomed.map((request) => cache.delete(request)));
    }
  } catch {
    // The next start asks again.
    hasAsked = false;
  }
};

// The page as it is shown from a copy: the reader is told of which time, and why.
const mark = (html, marks) => html.replace("<html ", `<html ${marks} `);

// A page without its own HTML, or with that of a release that is not here any more, is the stand-in with its data.
const assemble = async (twin, keptAt, why) => {
  const standIn = await find(STAND_IN, [OWN_SHELL]);
  const html = (await standIn?.text()) ?? "";
  const data = readPage(html);
  if (!data || twin.schema !== data.site.schema) return null;
  const json = JSON.stringify({ site: data.site, page: twin.page }).replaceAll("<", "\\u003c");
  // A function, so that nothing in the data is taken for a pattern.
  const page = html.replace(DATA, (_, before, __, after) => before + json + after);
  return responseOf(mark(page, `data-kept-at="${keptAt}" data-kept-why="${why}" data-build`), HTML, policiesOf(standIn));
};

// The copy of a page; none where there is none.
export const showCopy = async (page, why) => {
  const [html, data] = await Promise.all([findNewest(page), findNewest(dataOf(page))]);
  const isOfOtherRelease = html && html.headers.get(RELEASE) !== release && !(await caches.has(SHELL + html.headers.get(RELEASE)));
  const isOlder = html && data && html.headers.get(KEPT_AT) < data.headers.get(KEPT_AT);
  if (data && (!html || isOfOtherRelease || isOlder)) {
    const twin = readTwin(await data.clone().text());
    const made = twin && (await assemble(twin, data.headers.get(KEPT_AT), why));
    if (made) return made;
  }
  if (!html) return null;
  return responseOf(mark(await html.text(), `data-kept-at="${html.headers.get(KEPT_AT)}" data-kept-why="${why}"`), HTML, policiesOf(html));
};

// What stands for a page that is not here. With a status that no copy and no search engine takes for the page.
export const showStandIn = async (page, why) => {
  const html = await find(STAND_IN, [OWN_SHELL]);
  if (!html) return null;
  const marks = page === STAND_IN ? "" : `data-missing data-kept-why="${why}"`;
  const text = mark(await html.text(), marks);
  return new Response(text, { status: page === STAND_IN ? 200 : 503, headers: { "content-type": HTML, ...policiesOf(html) } });
};

// The copy of data, with the reason for whoever shows it.
export const showData = async (url, why) => {
  const copy = await findNewest(url);
  if (!copy) return null;
  const kept = { "warta-kept": `${why} ${copy.headers.get(KEPT_AT)}` };
  return responseOf(await copy.text(), JSON_TYPE, kept);
};
