// The events of the service worker. Its strategies are in `strategies.js`, its copies in `copies.js`.

import { HTML, SHELL } from "../kept/names.js";
import { readPage } from "../kept/page.js";
import { dropOldShells, findFile, noteOpened, policiesOf, responseOf } from "./copies.js";
import { OWN_SHELL, STAND_IN, base, kindOf, pageOf, release, shell } from "./kinds.js";
import { keepOpened, loadData, loadFile, loadPicture, showPage } from "./strategies.js";

const fetchWhole = async (name, integrity) => {
  // A file that another release has too is not fetched again.
  const kept = await findFile(base + name);
  if (kept) return kept;
  const get = async (cache) => {
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
  await registration.navigationPreload?.[isAheadSafe ? "enable" : "disable"]();
  await clients.claim();
};

// Repairs a file of the shell that had the wrong content: fetches it again past every cache.
const repair = async (url) => {
  for (const name of (await caches.keys()).filter((kept) => kept.startsWith(SHELL))) {
    const cache = await caches.open(name);
    const listed = shell.find(([file]) => base + file === url);
    if (!(await cache.match(url)) || !listed) continue;
    const answer = await fetch(url, { integrity: listed[1], cache: "reload" });
    if (answer.status === 200) await cache.put(url, answer);
  }
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

const STRATEGIES = { page: showPage, data: loadData, picture: loadPicture, file: loadFile };
addEventListener("fetch", (event) => {
  const strategy = STRATEGIES[kindOf(event.request)];
  if (strategy) event.respondWith(strategy(event));
});

addEventListener("message", (event) => {
  const { kind, page, pictures, files } = event.data ?? {};
  // Only when the reader has asked for it.
  if (kind === "take-over") skipWaiting();
  if (kind === "opened") {
    const opened = pageOf(page);
    event.waitUntil(keepOpened(opened, pictures).catch(() => {}).then(() => noteOpened(opened)));
  }
  if (kind === "repair") event.waitUntil(Promise.all(files.map(repair)).catch(() => {}));
});
