// What the service worker has learnt about a page that it has shown from a fresh copy. If there is something new, an
// urgent notice is shown at once, and the app loads page and site again.

import { make } from "../make_element.js";
import { Name } from "../contract/names.ts";

/** @typedef {import("../contract/messages.js").News} News */
/** @typedef {import("../contract/page.js").Notice} Notice */
/** @typedef {import("../contract/page.js").Embedded} Embedded */

const html = document.documentElement;

// Shows the notice over the page, with styles that every page has, until the app shows it.
const showOverPage = (/** @type {Notice} */ { title, text, is_emergency: isEmergency }) => {
  const note = make("div", { className: "boot-notice" }, make("p", {}, make("strong", { textContent: title }), ` ${text}`));
  const region = make("div", {});
  region.setAttribute("role", isEmergency ? "alert" : "status");
  document.body.append(region);
  // After the region, or screen readers would not announce it.
  region.append(note);
  const root = /** @type {HTMLElement} */ (document.getElementById(Name.APP_ID));
  const observer = new MutationObserver(() => {
    const shown = [...root.querySelectorAll(".urgent-notice strong")].some((strong) => strong.textContent === title);
    if (!shown) return;
    observer.disconnect();
    region.remove();
  });
  observer.observe(root, { childList: true, subtree: true });
};

const showIfNew = (/** @type {Notice | null} */ notice) => {
  const embedded = /** @type {Embedded} */ (JSON.parse(document.getElementById(Name.DATA_ID)?.textContent ?? ""));
  const isClosed = !notice?.is_emergency && html.getAttribute(Name.NOTE_ATTRIBUTE) === notice?.id;
  if (notice && !isClosed && notice.id !== embedded.site.notice?.id) showOverPage(notice);
};

// The parts of the page, and where they are in it.
const readParts = () =>
  [...document.querySelectorAll("main :is(h1, h2, h3, p, li, a)")].map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { words: element.textContent, top: top + scrollY, bottom: bottom + scrollY };
  });

// The app draws the page anew and keeps its scroll position. If that moves what the reader sees, because something
// above it is new, this scrolls by as much in the same frame.
const keepPlace = () => {
  const [before, address] = [readParts(), location.href];
  const keep = () => {
    const seen = before.find(({ bottom }) => bottom > scrollY);
    // The app has opened another page.
    if (!seen || location.href !== address) return;
    // The same words may stand at several places.
    const alike = (/** @type {typeof before} */ parts) => parts.filter(({ words }) => words === seen.words);
    const now = alike(readParts())[alike(before).indexOf(seen)];
    if (now) scrollBy({ top: now.top - seen.top, behavior: "instant" });
  };
  addEventListener(Name.OPENED_EVENT, keep, { once: true });
};

const tellApp = () => {
  keepPlace();
  document.dispatchEvent(new Event(Name.NEWER_EVENT));
};

/** @type {(at: string, why: string) => void} */
const sayCopy = (at, why) => {
  html.setAttribute(Name.KEPT_WHY_ATTRIBUTE, why);
  dispatchEvent(new CustomEvent(Name.OPENED_EVENT, { detail: at }));
};

// Whether a load would take something from the reader: words that they have typed, or their place. A browser that does
// not tell is not trusted.
const hasBegun = () => scrollY > 0 || (navigator.userActivation?.hasBeenActive ?? true);

export const hear = (/** @type {News} */ news) => {
  // Unless the app has opened another page meanwhile.
  const isOfThisPage = "page" in news && news.page === location.pathname;
  if (news.kind === "elsewhere" && isOfThisPage) {
    // The line about the copy offers the load.
    if (hasBegun()) sayCopy(news.at, Name.MALFORMED_REASON);
    else location.reload();
  }
  if (news.kind === "kept" && isOfThisPage) sayCopy(news.at, news.why);
  if (news.kind !== "newer") return;
  showIfNew(news.notice);
  if (html.getAttribute(Name.APP_ATTRIBUTE) === Name.APP_READY) tellApp();
  // The app begins to listen in the same task.
  else addEventListener(Name.READY_EVENT, () => setTimeout(tellApp), { once: true });
};
