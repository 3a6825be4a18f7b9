// Deleting copies: the oldest, when there are more than may stay on the device, and those of pages that were removed
// from the portal.

import { Name } from "../contract/names.ts";
import { dataOf } from "../contract/page.js";
import { base } from "./kinds.js";

// How many pages and pictures stay on the device, besides what the reader has saved.
const MOST_PAGES = 150;
const MOST_PICTURES = 200;
const MOST_PICTURE_BYTES = 40_000_000;

// Deletes all but the newest copies of a cache. A cache lists first what was put first.
/** @type {(name: string, most: number, mostBytes?: number) => Promise<void>} */
const deleteOldest = async (name, most, mostBytes = Infinity) => {
  const cache = await caches.open(name);
  // A copy of the list: the specification freezes it.
  const newestFirst = [...(await cache.keys())].reverse();
  let bytes = 0;
  for (const [place, request] of newestFirst.entries()) {
    const answer = mostBytes < Infinity && place < most ? await cache.match(request) : null;
    bytes += Number(answer?.headers.get("content-length") ?? 0);
    if (place >= most || bytes > mostBytes) await cache.delete(request);
  }
};

// Brings the device back within these limits.
export const forgetOldest = async () => {
  // A page is two copies: its HTML and its data.
  await deleteOldest(Name.PAGES_CACHE, MOST_PAGES * 2);
  await deleteOldest(Name.PICTURES_CACHE, MOST_PICTURES, MOST_PICTURE_BYTES);
};

// Makes room on a full disk.
export const makeRoom = () => deleteOldest(Name.PICTURES_CACHE, MOST_PICTURES / 4);

// Returns the hashes of the pictures that a copy of data names; all widths of a picture share its hash.
const picturesIn = (/** @type {string} */ text) => [...text.matchAll(/"src":"[^"]*-([0-9a-f]{16})\.\w+"/g)].map(([, hash]) => hash);

// Deletes the pictures of a removed page, but not the saved ones that another saved entry uses.
const forgetPictures = async (/** @type {string} */ text) => {
  const hashes = picturesIn(text);
  const saved = await caches.open(Name.SAVED_CACHE);
  const others = (await Promise.all((await saved.keys()).map((request) => saved.match(request)))).map((copy) => copy?.headers.get(Name.PICTURES_HEADER) ?? "").join(" ");
  for (const name of [Name.SAVED_CACHE, Name.PICTURES_CACHE]) {
    const cache = await caches.open(name);
    const doomed = (await cache.keys()).filter(({ url }) => hashes.some((hash) => url.includes(hash) && !(name === Name.SAVED_CACHE && others.includes(hash))));
    await Promise.all(doomed.map((request) => cache.delete(request)));
  }
};

// Deletes the copies of a page. A 404 may come from a deploy that went wrong, so the saved copy stays until the page is
// said to be gone for good.
/** @type {(page: string, isForGood: boolean) => Promise<void>} */
export const forget = async (page, isForGood) => {
  const texts = [];
  for (const name of isForGood ? [Name.PAGES_CACHE, Name.SAVED_CACHE] : [Name.PAGES_CACHE]) {
    const cache = await caches.open(name);
    if (isForGood) texts.push((await (await cache.match(dataOf(page)))?.text()) ?? "");
    await Promise.all([cache.delete(page), cache.delete(dataOf(page))]);
  }
  if (isForGood) await forgetPictures(texts.join(""));
};

// Deletes the copies of pages that were removed for good, once for each start of the worker.
let hasAsked = false;
export const forgetGone = async () => {
  if (hasAsked) return;
  hasAsked = true;
  try {
    const { paths } = /** @type {{ paths: string[] }} */ (await (await fetch(base + Name.GONE_FILE, { cache: "no-cache" })).json());
    const gone = paths.map((path) => base + path.slice(1));
    for (const name of gone.length > 0 ? [Name.PAGES_CACHE, Name.SAVED_CACHE] : []) {
      const pages = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.replace(/index\.json$/, ""));
      for (const page of new Set(pages.filter((one) => gone.some((path) => one.startsWith(path))))) await forget(page, true);
    }
  } catch {
    // The next call asks again.
    hasAsked = false;
  }
};
