// A published page and its data. A page of this portal carries its data; a page that a network puts in its place does
// not.

import { Name } from "./names.ts";

/**
 * What the scripts read of the data (`model::site::Site`, `model::page`).
 * @typedef {{ schema: number, version: string, release: string }} Site
 * @typedef {{ card: Card, authority?: { number?: string }, body: unknown }} Entry
 * @typedef {{ slug: string, title: string, summary: string, published_at: string, unit: string, cover?: unknown, topics?: unknown }} Card
 * @typedef {{ path: string, title: string, content: { entry?: Entry } }} Page
 * @typedef {{ site: Site, page: Page }} Embedded
 * @typedef {{ schema: number, page: Page }} Twin
 */

export const HTML = "text/html; charset=utf-8";
export const JSON_TYPE = "application/json";

// Returns the address of a page's data.
export const dataOf = (/** @type {string} */ page) => page + Name.TWIN_FILE;

export const DATA = new RegExp(`(<script type="application/json" id="${Name.DATA_ID}">)([^]*?)(</script>)`);

// Reads the data from the HTML of a page; `null` if it carries none.
/** @type {(html: string) => Embedded | null} */
export const readPage = (html) => {
  try {
    return JSON.parse(DATA.exec(html)?.[2] ?? "");
  } catch {
    return null;
  }
};

// Returns the twin of a page, as the publisher writes it beside the page (`model::page::Twin`).
/** @type {(data: Embedded) => string} */
export const twinOf = ({ site, page }) => JSON.stringify({ schema: site.schema, site: site.version, page });

/** @type {(text: string) => Twin | null} */
export const readTwin = (text) => {
  try {
    const twin = JSON.parse(text);
    return Number.isInteger(twin.schema) ? twin : null;
  } catch {
    return null;
  }
};
