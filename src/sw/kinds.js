// What a request asks for, and where its copy is.

import { Name } from "../contract/names.ts";

export const { release, base, shell } = WARTA;

export const OWN_SHELL = Name.SHELL_CACHE_PREFIX + release;
// Tersimpan, the page of what is on the device, stands in for every page without a copy.
export const STAND_IN = `${base}${Name.SAVED_FOLDER}/`;

const HASHED = /-[0-9a-f]{16}\.\w+$/;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;

// Returns what a request asks for, or `null` for a request that is left to the browser.
/** @type {(request: Request) => "page" | "data" | "picture" | "file" | null} */
export const kindOf = (request) => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range")) return null;
  if (origin !== location.origin || !pathname.startsWith(base)) return null;
  const path = pathname.slice(base.length);
  // The search worker takes copies of its own; pages for other sites have no worker.
  if (path.startsWith(`${Name.INDEX_FOLDER}/`) || path.split(/[/.]/)[0] === Name.EMBED_FOLDER) return null;
  if (request.mode === "navigate") return request.destination === "document" && !/\.\w+$/.test(path) ? "page" : null;
  if (path === Name.SITE_FILE || path.endsWith(`/${Name.TWIN_FILE}`) || path === Name.TWIN_FILE) return "data";
  if (!HASHED.test(path)) return null;
  if (!path.startsWith(`${Name.MEDIA_FOLDER}/`)) return "file";
  return PICTURE.test(path) ? "picture" : null;
};

// Returns the path of a page, whatever its query, with a final slash and without `index.html` or `index.json`.
export const pageOf = (/** @type {string} */ url) => new URL(url, location.origin).pathname.replace(/index\.(?:html|json)$/, "").replace(/([^/])$/, "$1/");
