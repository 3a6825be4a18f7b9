// In which order network and copies are tried, and how long the network may take: every time limit of the worker.

import { Name } from "../contract/names.ts";
import { dataOf, readTwin } from "../contract/page.js";
import { copyData, copyPage, copyPicture, find, findFile, findSibling, policiesOf, touchPicture } from "./copies.js";
import { forget, forgetGone } from "./forgetting.js";
import { pageOf } from "./kinds.js";
import { showCopy, showData, showStandIn } from "./shown.js";

// How long the server may take if there is a copy, and if there is none, in milliseconds. Every navigation ends within
// ten seconds in something that can be read.
const COPY_TIME = 3_000;
const LONGEST_TIME = 9_000;

/** @template T @param {Promise<T>} promise @param {number} time @returns {Promise<T>} */
const within = (promise, time) => {
  let timer = 0;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("", "TimeoutError")), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const reasonOf = (/** @type {unknown} */ error) => (error instanceof DOMException && error.name === "TimeoutError" ? Name.TIMEOUT_REASON : Name.OFFLINE_REASON);
/** @type {(answer: Response, type: string) => boolean} */
const isType = (answer, type) => (answer.headers.get("content-type") ?? "").includes(type);

const isPage = (/** @type {Response} */ answer) => answer.type === "basic" && answer.status === 200 && !answer.redirected && isType(answer, "text/html");

// Network first. A network's sign-in page reaches the reader, who has to sign in, and is never copied.
export const showPage = async (/** @type {FetchEvent} */ event) => {
  const page = pageOf(event.request.url);
  /** @type {Promise<Response>} */
  const asking = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  asking.catch(() => {});
  const hasCopy = (await Promise.all([find(page), find(dataOf(page))])).some(Boolean);
  /** @type {(html: string, answer: Response) => void} */
  const copy = (html, answer) => event.waitUntil(copyPage(page, html, policiesOf(answer)).then(forgetGone).catch(() => {}));
  // If there is a copy, the page is answered whole, or the copy takes its place; otherwise it is passed on as it
  // arrives.
  const answering = asking.then(async (answer) => {
    if (answer.status === 404 || answer.status === 410) await forget(page, answer.status === 410);
    if (!isPage(answer)) return answer;
    if (!hasCopy) {
      event.waitUntil(answer.clone().text().then((html) => copy(html, answer)).catch(() => {}));
      return answer;
    }
    const html = await answer.text();
    copy(html, answer);
    return new Response(html, { headers: answer.headers });
  });
  event.waitUntil(answering.catch(() => {}));
  try {
    const answer = await within(answering, hasCopy ? COPY_TIME : LONGEST_TIME);
    return answer.status >= 500 && hasCopy ? ((await showCopy(page, answer.status)) ?? answer) : answer;
  } catch (error) {
    const why = reasonOf(error);
    return (await showCopy(page, why)) ?? (await showStandIn(page, why)) ?? Response.error();
  }
};

// Network first. The file is read whole: half a file is no file.
export const loadData = async (/** @type {FetchEvent} */ event) => {
  const { url } = event.request;
  const page = pageOf(url);
  const asking = fetch(event.request).then(async (answer) => ({ answer, text: await answer.text() }));
  // Keeps the worker alive until the answer is complete, even if it comes too late to be used.
  event.waitUntil(asking.catch(() => {}));
  const copy = await find(url);
  const late = copy ? COPY_TIME : LONGEST_TIME;
  try {
    const { answer, text } = await within(asking, late);
    if (answer.status === 404 || answer.status === 410) await forget(page, answer.status === 410);
    const isWhole = answer.status === 200 && readTwin(text) !== null;
    if (isWhole && !url.endsWith(`/${Name.SITE_FILE}`)) event.waitUntil(copyData(url, text).then(forgetGone));
    const isFailure = answer.status >= 500 || (answer.status === 200 && !isWhole);
    const shown = isFailure && (await showData(url, answer.status >= 500 ? answer.status : Name.MALFORMED_REASON));
    return shown || new Response(text, { status: answer.status, headers: answer.headers });
  } catch (error) {
    return (await showData(url, reasonOf(error))) ?? Response.error();
  }
};

// Copy first: pictures are named by their bytes, so a copy is as good as the file. Pictures that were shown last are
// the last to be deleted.
/** @type {Set<string>} */
const used = new Set();
export const loadPicture = async (/** @type {FetchEvent} */ event) => {
  const { url } = event.request;
  const copy = await find(url, [Name.SAVED_CACHE, Name.PICTURES_CACHE]);
  if (copy) {
    if (!used.has(url)) event.waitUntil(touchPicture(url));
    used.add(url);
    return copy;
  }
  try {
    const answer = await fetch(event.request);
    event.waitUntil(copyPicture(url, answer.clone()));
    return answer;
  } catch (error) {
    const like = await findSibling(url);
    if (like) return like;
    throw error;
  }
};

export const loadFile = async (/** @type {FetchEvent} */ event) => (await findFile(event.request.url)) ?? fetch(event.request);

// Copies a page with the pictures on it: one that was opened before the worker ran, or by the app.
/** @type {(page: string, pictures: string[]) => Promise<void>} */
export const copyOpened = async (page, pictures) => {
  if (!(await find(dataOf(page), [Name.PAGES_CACHE]))) {
    const answer = await fetch(page, { cache: "force-cache" });
    if (isPage(answer)) await copyPage(page, await answer.text(), policiesOf(answer));
  }
  for (const url of pictures) {
    if (!(await find(url, [Name.SAVED_CACHE, Name.PICTURES_CACHE]))) await copyPicture(url, await fetch(url, { cache: "force-cache" }));
  }
};
