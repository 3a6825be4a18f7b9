// The caches on the reader's device and the marks of their copies: one place for the service worker, the library and the
// page. `crates/search_worker/worker.js`, which is not bundled, repeats two of the names.

// The files of a release and the page that stands for what is not there. Never mixed, never half.
export const SHELL = "warta-kulit-";
// Pages with their data: what the reader has opened, and what was fetched ahead.
export const PAGES = "warta-dibaca";
export const PICTURES = "warta-gambar";
// What the reader wants to keep; filled by `src/library/`. The worker throws out of it only what is gone for good.
export const SAVED = "warta-simpanan";

// When a copy was taken, of which release it is, and when the reader has opened its page.
export const KEPT_AT = "warta-kept-at";
export const RELEASE = "warta-release";
export const OPENED_AT = "warta-opened-at";
// Of the data of what is saved: since when, how large all of it is, and which pictures belong to it.
export const SAVED_AT = "warta-saved-at";
export const SIZE = "warta-size";
export const PICTURES_OF = "warta-pictures";

export const HTML = "text/html; charset=utf-8";
export const JSON_TYPE = "application/json";

export const dataOf = (page) => `${page}index.json`;
