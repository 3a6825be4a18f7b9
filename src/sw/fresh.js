// A page that was copied a few minutes ago is shown at once. The network is asked all the same, and what it says that
// the copy does not goes to the page as a message.

import { Name } from "../contract/names.ts";
import { DATA, dataOf, readPage } from "../contract/page.js";
import { keptAt } from "./copies.js";
import { release } from "./kinds.js";

/** @typedef {import("../contract/messages.js").News} News */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

// As long as the app shows a page from its memory without asking again (`data/limits.rs`): a reader who goes on by
// address sees nothing older than one who goes on by links.
const FRESH_TIME = 5 * 60_000;

// Pages for which the network had another answer than a page: until it has a page again, their copies are not shown
// first. So the reload of such a page cannot end in its copy.
/** @type {Set<string>} */
export const doubted = new Set();

// News for documents that the browser did not know yet, by page.
/** @type {Map<string, News>} */
const waiting = new Map();

// Finds the copy that answers a navigation at once, or nothing.
/** @type {(request: Request, page: string) => Promise<Response | null>} */
export const findFresh = async (request, page) => {
  // Of an earlier document, which never came.
  waiting.delete(page);
  // A reload asks for what the server has now: its cache mode is another one. Any other spelling of an address is for
  // the server to redirect, and the app does not renew a page with a query (`refresh.rs`).
  const isAsked = request.cache !== "default" && request.cache !== "force-cache";
  const { pathname, search } = new URL(request.url);
  if (isAsked || doubted.has(page) || pathname !== page || search) return null;
  // Without `ignoreSearch`, with which the browser reads the whole cache.
  const cache = await caches.open(Name.PAGES_CACHE);
  const [html, data] = await Promise.all([cache.match(page), cache.match(dataOf(page))]);
  // Of this release alone: its files are on the device, and a reader who has just taken it does not get the old one.
  if (!html || html.headers.get(Name.RELEASE_HEADER) !== release) return null;
  // The app may have loaded newer data, which the reader has seen.
  if (data && keptAt(data) > keptAt(html)) return null;
  const age = Date.now() - Date.parse(keptAt(html));
  // A clock that was set back makes the age negative.
  return age >= 0 && age < FRESH_TIME ? html : null;
};

// Tells a page that was answered with its copy what the network has.
/** @type {(event: FetchEvent, page: string, news: News) => Promise<void>} */
export const tellNews = async ({ resultingClientId }, page, news) => {
  const client = await worker.clients.get(resultingClientId);
  if (client) client.postMessage(news);
  else waiting.set(page, news);
};

// Hands the news that waits for a page to its document, which says that it is there.
/** @type {(page: string, source: ExtendableMessageEvent["source"]) => void} */
export const handOver = (page, source) => {
  const news = waiting.get(page);
  if (news) source?.postMessage(news);
  waiting.delete(page);
};

// Returns what the page of the network has that the copy has not, or nothing.
/** @type {(page: string, at: string, copy: string, html: string) => News | null} */
export const newsOf = (page, at, copy, html) => {
  const data = readPage(html);
  // A network's sign-in page, in place of the page.
  if (!data) return { kind: "elsewhere", page, at };
  return DATA.exec(copy)?.[2] === DATA.exec(html)?.[2] ? null : { kind: "newer", notice: data.site.notice ?? null };
};
