// The messages of a page to the service worker.

/**
 * @typedef {(
 *   | { kind: "take-over" }
 *   | { kind: "opened", page: string, pictures: string[] }
 *   | { kind: "repair", files: string[] }
 * )} Message
 * take-over: the reader has asked for the new version. opened: the reader has opened a page, which shows these
 * pictures. repair: these files had the wrong content.
 */

export {};
