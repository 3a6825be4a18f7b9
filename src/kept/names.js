// The names of the caches on the reader's device and of the headers that mark their copies: one place for the service
// worker, the library and the page. `crates/search_worker/worker.js`, which is not bundled, repeats two of the names.

// The files of one release and its stand-in page; the name of the release follows. A shell is never mixed and never
// half.
export const SHELL = "warta-kulit-";
// Pages with their data: what the reader has opened, and what was fetched ahead.
export const PAGES = "warta-dibaca";
export const PICTURES = "warta-gambar";
// What the reader has saved; filled by `src/library/`. The service worker deletes from it only what was removed for
// good.
export const SAVED = "warta-simpanan";

// Headers of a copy: when it was taken, of which release it is, and when the reader opened its page.
export const KEPT_AT = "warta-kept-at";
export const RELEASE = "warta-release";
export const OPENED_AT = "warta-opened-at";
// Headers of the data of a saved entry: when it was saved, how large all of it is, and which pictures belong to it.
export const SAVED_AT = "warta-saved-at";
export const SIZE = "warta-size";
export const PICTURES_OF = "warta-pictures";

export const HTML = "text/html; charset=utf-8";
export const JSON_TYPE = "application/json";

export const dataOf = (page) => `${page}index.json`;
