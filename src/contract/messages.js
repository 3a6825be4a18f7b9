// The messages between a page and the service worker.

/**
 * @typedef {(
 *   | { kind: "take-over" }
 *   | { kind: "opened", page: string, pictures: string[] }
 *   | { kind: "repair", files: string[] }
 * )} Message
 * From a page. take-over: the reader has asked for the new version. opened: the reader has opened a page, which shows
 * these pictures. repair: these files had the wrong content.
 */

/**
 * @typedef {(
 *   | { kind: "newer", notice: import("./page.js").Notice | null }
 *   | { kind: "elsewhere", page: string, at: string }
 *   | { kind: "kept", page: string, why: string, at: string }
 * )} News
 * From the worker, to a page that it has shown from a fresh copy. newer: the site has other data for the page than the
 * copy, and this urgent notice. elsewhere: the server's answer for the page is no such page. kept: the server could not
 * be asked; why (as in `KEPT_HEADER`). at: the time of the copy.
 */

export {};
