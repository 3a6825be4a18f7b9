// Letting go of copies: what is gone from the portal goes from the device.

import { PAGES, PICTURES, PICTURES_OF, SAVED, dataOf } from "../kept/names.js";
import { base } from "./kinds.js";

// The hashes of the pictures that a copy of data names: in all their widths.
const picturesIn = (text) => [...text.matchAll(/"src":"[^"]*-([0-9a-f]{16})\.\w+"/g)].map(([, hash]) => hash);

// Its pictures go too, but not those of another entry that is saved.
const forgetPictures = async (text) => {
  const hashes = picturesIn(text);
  const saved = await caches.open(SAVED);
  const others = (await Promise.all((await saved.keys()).map((request) => saved.match(request)))).map((copy) => copy?.headers.get(PICTURES_OF) ?? "").join(" ");
  for (const name of [SAVED, PICTURES]) {
    const cache = await caches.open(name);
    const doomed = (await cache.keys()).filter(({ url }) => hashes.some((hash) => url.includes(hash) && !(name === SAVED && others.includes(hash))));
    await Promise.all(doomed.map((request) => cache.delete(request)));
  }
};

// A 404 may be a deploy that went wrong, so what the reader has saved stays until it is said to be gone.
export const forget = async (page, isForGood) => {
  const texts = [];
  for (const name of isForGood ? [PAGES, SAVED] : [PAGES]) {
    const cache = await caches.open(name);
    if (isForGood) texts.push((await (await cache.match(dataOf(page)))?.text()) ?? "");
    await Promise.all([cache.delete(page), cache.delete(dataOf(page))]);
  }
  if (isForGood) await forgetPictures(texts.join(""));
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
      const pages = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.replace(/index\.json$/, ""));
      for (const page of new Set(pages.filter((kept) => gone.some((path) => kept.startsWith(path))))) await forget(page, true);
    }
  } catch {
    // The next start asks again.
    hasAsked = false;
  }
};
