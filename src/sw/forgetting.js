// Deleting copies: what was removed from the portal is removed from the device.

import { PAGES, PICTURES, PICTURES_OF, SAVED, dataOf } from "../kept/names.js";
import { base } from "./kinds.js";

// Returns the hashes of the pictures that a copy of data names; all widths of a picture share its hash.
const picturesIn = (text) => [...text.matchAll(/"src":"[^"]*-([0-9a-f]{16})\.\w+"/g)].map(([, hash]) => hash);

// Deletes the pictures of a removed page, but not the saved ones that another saved entry uses.
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

// Deletes the copies of a page. A 404 may come from a deploy that went wrong, so the saved copy stays until the page is
// said to be gone for good.
export const forget = async (page, isForGood) => {
  const texts = [];
  for (const name of isForGood ? [PAGES, SAVED] : [PAGES]) {
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
    const { paths } = await (await fetch(`${base}gone.json`, { cache: "no-cache" })).json();
    const gone = paths.map((path) => base + path.slice(1));
    for (const name of gone.length > 0 ? [PAGES, SAVED] : []) {
      const pages = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.replace(/index\.json$/, ""));
      for (const page of new Set(pages.filter((kept) => gone.some((path) => kept.startsWith(path))))) await forget(page, true);
    }
  } catch {
    // The next call asks again.
    hasAsked = false;
  }
};
