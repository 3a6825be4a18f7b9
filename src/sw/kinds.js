// What a request asks for, and where its copy is.

import { SHELL } from "../kept/names.js";

// The publisher writes this line in front: `const WARTA = { release, base, shell: [[name, integrity], …] }`.
export const { release, base, shell } = WARTA;

export const OWN_SHELL = SHELL + release;
// Tersimpan, the page of what is kept, stands in for every page without a copy.
export const STAND_IN = `${base}tersimpan/`;

const HASHED = /-[0-9a-f]{16}\.\w+$/;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;

// Returns "page", "data", "picture" or "file", or `null` for a request that is left to the browser.
export const kindOf = (request) => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range")) return null;
  if (origin !== location.origin || !pathname.startsWith(base)) return null;
  const path = pathname.slice(base.length);
  // The search worker keeps its own copies; pages for other sites have no worker.
  if (path.startsWith("cari/indeks/") || /^sematkan(\/|\.|$)/.test(path)) return null;
  if (request.mode === "navigate") return request.destination === "document" && !/\.\w+$/.test(path) ? "page" : null;
  if (path === "site.json" || path.endsWith("/index.json") || path === "index.json") return "data";
  if (!HASHED.test(path)) return null;
  if (!path.startsWith("media/")) return "file";
  return PICTURE.test(path) ? "picture" : null;
};

// Returns the path of a page, whatever its query, with a final slash and without `index.html` or `index.json`.
export const pageOf = (url) => new URL(url, location.origin).pathname.replace(/index\.(?:html|json)$/, "").replace(/([^/])$/, "$1/");
