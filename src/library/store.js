// The cache of what the reader has saved: one page, its data and its pictures for each entry. The service worker reads
// and renews these copies (`src/sw/copies.js`), and deletes only what was removed from the portal for good.

import { HTML, JSON_TYPE, KEPT_AT, OPENED_AT, PAGES, PICTURES, PICTURES_OF, RELEASE, SAVED, SAVED_AT, SIZE, dataOf } from "../kept/names.js";
import { readPage, twinOf } from "../kept/page.js";

// The widest pictures to save, in pixels. They fill a phone, and wider ones are not worth their space without a
// connection.
const WIDEST = 960;

export const open = () => caches.open(SAVED);

export const isSaved = async (page) => Boolean(await (await open()).match(dataOf(page)));

// Puts a copy. On a full disk, it makes room by deleting the cache of pictures, which can be loaded again.
const put = async (cache, url, answer) => {
  try {
    await cache.put(url, answer.clone());
  } catch (error) {
    if (!(await caches.delete(PICTURES))) throw error;
    await cache.put(url, answer);
  }
};

const fetchWhole = async (url) => {
  const answer = await fetch(url, { cache: "no-cache", signal: AbortSignal.timeout(20_000) });
  if (answer.status !== 200) throw new Error(`${url}: status ${answer.status}`);
  return answer;
};

// The current page's policy applies to the parsed page too, and lacks the hash of its inline style. So the style is cut
// out.
export const parse = (html) => new DOMParser().parseFromString(html.replaceAll(/<style>[^]*?<\/style>/g, ""), "text/html");

const findPictures = (html) => {
  const page = parse(html);
  const choose = (image) => {
    const set = image.parentElement.querySelector("source")?.getAttribute("srcset") ?? "";
    const files = set.split(",").map((file) => file.trim().split(" ")).filter(([, width]) => Number.parseInt(width, 10) <= WIDEST);
    return files.at(-1)?.[0] ?? image.getAttribute("src");
  };
  return [...new Set([...page.querySelectorAll(".reader picture > img")].filter((image) => !image.closest(".read-on")).map(choose))];
};

// Saves all of an entry or nothing of it. Returns its size in bytes.
export const save = async (page) => {
  const html = await (await fetchWhole(page)).text();
  const data = readPage(html);
  if (!data) throw new Error(`${page}: no page of this portal`);
  const twin = twinOf(data);
  const pictures = await Promise.all(findPictures(html).map(async (url) => {
    const answer = await fetchWhole(url);
    const body = await answer.blob();
    return { url, body, type: answer.headers.get("content-type") };
  }));
  const size = new Blob([html, twin]).size + pictures.reduce((sum, { body }) => sum + body.size, 0);
  const now = new Date().toISOString();
  const cache = await open();
  const answerOf = (body, type, marks) => new Response(body, { headers: { "content-type": type, [KEPT_AT]: now, [RELEASE]: data.site.release, ...marks } });
  try {
    for (const { url, body, type } of pictures) await put(cache, url, answerOf(body, type, { "content-length": String(body.size) }));
    await put(cache, page, answerOf(html, HTML, {}));
    // The data comes last, so its presence tells that all of the entry is there.
    const marks = { [SAVED_AT]: now, [SIZE]: String(size), [PICTURES_OF]: pictures.map(({ url }) => url).join(" ") };
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
export const remove = async (page, pictures = null) => {
  const cache = await open();
  const own = pictures ?? ((await cache.match(dataOf(page)))?.headers.get(PICTURES_OF) ?? "").split(" ");
  await Promise.all([cache.delete(dataOf(page)), cache.delete(page)]);
  const others = new Set((await list()).flatMap((saved) => saved.pictures));
  await Promise.all(own.filter((url) => url && !others.has(new URL(url, location.origin).pathname)).map((url) => cache.delete(url)));
};

const read = async (cache, request) => {
  const answer = await cache.match(request);
  const { headers } = answer;
  const { page } = await answer.json();
  const own = (headers.get(PICTURES_OF) ?? "").split(" ").filter(Boolean);
  return {
    url: new URL(request.url).pathname.slice(0, -"index.json".length),
    title: page.title,
    isEntry: Boolean(page.content.entry),
    savedAt: headers.get(SAVED_AT),
    keptAt: headers.get(KEPT_AT),
    openedAt: headers.get(OPENED_AT),
    size: Number(headers.get(SIZE) ?? 0),
    pictures: own.map((url) => new URL(url, location.origin).pathname),
  };
};

const readAll = async (name) => {
  const cache = await caches.open(name);
  const requests = (await cache.keys()).filter(({ url }) => url.endsWith("/index.json"));
  // A copy that another release has kept in another form is left out.
  const all = await Promise.all(requests.map((request) => read(cache, request).catch(() => null)));
  return all.filter(Boolean);
};

// Returns what was saved, the last one first.
export const list = async () => (await readAll(SAVED)).filter(({ savedAt }) => savedAt).sort((a, b) => b.savedAt.localeCompare(a.savedAt));

// Returns the entries that were opened, the last one first.
export const listOpened = async () =>
  (await readAll(PAGES)).filter(({ openedAt, isEntry }) => openedAt && isEntry).sort((a, b) => b.openedAt.localeCompare(a.openedAt));

// Whether a page can be opened without a connection.
export const isAvailable = async (page) => {
  for (const name of [SAVED, PAGES]) {
    const cache = await caches.open(name);
    if ((await cache.match(dataOf(page))) ?? (await cache.match(page))) return true;
  }
  return false;
};
