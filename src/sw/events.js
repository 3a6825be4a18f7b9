// The events of the service worker. Its strategies are in `strategies.js`, its copies in `copies.js`.

import { Name } from "../contract/names.ts";
import { HTML, readPage } from "../contract/page.js";
import { dropOldShells, findFile, noteOpened, policiesOf, responseOf } from "./copies.js";
import { OWN_SHELL, STAND_IN, base, kindOf, pageOf, release, shell } from "./kinds.js";
import { copyOpened, loadData, loadFile, loadPicture, showPage } from "./strategies.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** @type {(name: string, integrity: string) => Promise<Response>} */
const fetchWhole = async (name, integrity) => {
  // A file that another release has too is not fetched again.
  const copy = await findFile(base + name);
  if (copy) return copy;
  const get = async (/** @type {RequestCache} */ cache) => {
    const answer = await fetch(base + name, { integrity, cache });
    if (answer.status !== 200) throw new Error(`${name}: status ${answer.status}`);
    return answer;
  };
  // If the browser's own cache holds a broken file, it is fetched again past that cache.
  return get("default").catch(() => get("reload"));
};

// Installs all files of a release or none: if one is missing, the old release stays.
const install = async () => {
  const cache = await caches.open(OWN_SHELL);
  // The stand-in comes last, so its presence tells that the shell is complete.
  if (await cache.match(STAND_IN)) return;
  try {
    await Promise.all(shell.map(async ([name, integrity]) => cache.put(base + name, await fetchWhole(name, integrity))));
    const page = await fetch(STAND_IN, { cache: "no-cache" });
    const html = await page.text();
    if (page.status !== 200 || readPage(html)?.site.release !== release) throw new Error("the page is of another release");
    await cache.put(STAND_IN, responseOf(html, HTML, policiesOf(page)));
  } catch (error) {
    await caches.delete(OWN_SHELL);
    throw error;
  }
};

// Firefox ends a navigation whose preload request has failed, whatever the worker answers: without a connection the
// reader would see the browser's error instead of the copy (Workbox's issue 3134; Firefox 140 still).
const isAheadSafe = !navigator.userAgent.includes("Gecko/");

const activate = async () => {
  await dropOldShells();
  await worker.registration.navigationPreload?.[isAheadSafe ? "enable" : "disable"]();
  await worker.clients.claim();
};

// Repairs a file of the shell that had the wrong content: fetches it again past every cache.
const repair = async (/** @type {string} */ url) => {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(Name.SHELL_CACHE_PREFIX))) {
    const cache = await caches.open(name);
    const listed = shell.find(([file]) => base + file === url);
    if (!(await cache.match(url)) || !listed) continue;
    const answer = await fetch(url, { integrity: listed[1], cache: "reload" });
    if (answer.status === 200) await cache.put(url, answer);
  }
};

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));

const STRATEGIES = { page: showPage, data: loadData, picture: loadPicture, file: loadFile };
worker.addEventListener("fetch", (event) => {
  const kind = kindOf(event.request);
  if (kind) event.respondWith(STRATEGIES[kind](event));
});

worker.addEventListener("message", (event) => {
  const message = /** @type {import("../contract/messages.js").Message | null} */ (event.data);
  // Only when the reader has asked for it.
  if (message?.kind === "take-over") worker.skipWaiting();
  if (message?.kind === "opened") {
    const opened = pageOf(message.page);
    event.waitUntil(copyOpened(opened, message.pictures).catch(() => {}).then(() => noteOpened(opened)));
  }
  if (message?.kind === "repair") event.waitUntil(Promise.all(message.files.map(repair)).catch(() => {}));
});
