// Starts the app on a page that already works without it, and keeps the page usable when the app cannot start or dies.
// The attributes of this script's element name every file to load, with hashes for integrity.

import { attribute, boot, html } from "./boot/elements.js";
import * as connectionLine from "./boot/connection_line.js";
import * as install from "./boot/install.js";
import { ofTab } from "./boot/memory.js";
import { findScroll } from "./boot/positions.js";
import { hide } from "./boot/prompts.js";
import * as worker from "./boot/worker.js";
import { Name } from "./contract/names.ts";

/** @typedef {typeof import("./library/main.js")} Library */

// The publisher writes both into every page that loads this script.
const root = /** @type {HTMLElement} */ (document.getElementById(Name.APP_ID));
const notice = /** @type {HTMLElement} */ (document.getElementById(Name.BOOT_NOTICE_ID));

// How long the app may take to start before the reader is told, in milliseconds.
const START_TIME = 20_000;

let hasStarted = false;
let isReady = false;
let hasFailed = false;
let isLeaving = false;

const { recall, recallJson, remember } = ofTab;

const setAppState = (/** @type {string} */ state) => html.setAttribute(Name.APP_ATTRIBUTE, state);
/** @type {(target: EventTarget | null, selector: string) => Element | null} */
const around = (target, selector) => (target instanceof Element ? target.closest(selector) : null);

// While the app lives, it scrolls on Back (`routes/session_history.rs`); when the reader leaves the page, it hands that
// back to the browser. Chromium sometimes notices too late, and then scrolls to a place of its own once the page has
// loaded. So this script scrolls to the position that the app has stored for this history entry, and keeps the browser
// from scrolling until that moment has passed. An entry without a stored position is left to the browser.
const scroll = findScroll(recallJson(Name.POSITIONS_KEY), history.state);
history.scrollRestoration = scroll === null ? "auto" : "manual";
if (scroll !== null) {
  scrollTo(0, scroll);
  const giveBack = () => hasStarted || (history.scrollRestoration = "auto");
  addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(giveBack)));
}

const address = () => location.pathname + location.search;
// The address of the page on the screen while no app runs.
let shownAddress = address();

// Reloads after Back to an address that the app had made, if no app can answer: it has failed, or the reader was faster
// than its start. Only a load can show that page. This listener is a capturing one, like the guard below: WebKit calls
// capturing listeners of the window first, and the guard stops the event.
const followBack = () => (hasFailed || !isReady) && address() !== shownAddress && location.reload();
addEventListener("popstate", followBack, true);

// A dead app still has its listeners in the page, and its click listener would swallow every link. So these come first,
// on the window and in the capturing phase: once the app has failed, no event reaches it and links are plain links.
const GUARDED = ["click", "popstate", "hashchange", "submit", "input", "focusin", "focusout", "pointerover", "pointerdown"];
for (const type of GUARDED) {
  const guard = (/** @type {Event} */ event) => {
    // Elements outside the root do not belong to the app.
    if (!hasFailed || (event.target instanceof Element && !root.contains(event.target))) return;
    event.stopImmediatePropagation();
  };
  addEventListener(type, guard, true);
}

const showNotice = () => {
  if (recall(Name.DISMISSED_KEY) !== null) return;
  // One reload is offered; when it did not help, a second one would not either.
  const reload = notice.querySelector(`[${Name.ACTION_ATTRIBUTE}=${Name.ACTION_RELOAD}]`);
  reload?.toggleAttribute("hidden", recall(Name.RELOADED_KEY) !== null);
  notice.hidden = false;
};

/** @type {(reason: unknown, isPanic: boolean) => void} */
const fail = (reason, isPanic) => {
  if (hasFailed) return;
  hasFailed = true;
  if (isReady) shownAddress = html.getAttribute(Name.SCREEN_ATTRIBUTE) ?? address();
  // The app scrolled on Back; now the browser has to again.
  history.scrollRestoration = "auto";
  setAppState(Name.APP_FAILED);
  // The app died of the page: something in this tab, such as a translator, changes pages under it. The next page is
  // built anew instead; if even that fails, the app does not start in this tab any more.
  if (isPanic) remember(Name.MODE_KEY, boot.getAttribute(Name.MODE_ATTRIBUTE) === Name.MODE_REPLACE ? Name.MODE_OFF : Name.MODE_REPLACE);
  console.error("warta: the app has failed:", reason);
  showNotice();
  if (!isReady || address() === shownAddress) return;
  // The app died while the address was ahead of the screen (`platform/boot.rs`). If the app had made the address, the
  // browser goes back; after Back and Forward only a load shows the page of the address.
  if (shownAddress === "") location.reload();
  else history.back();
};

notice.addEventListener("click", ({ target }) => {
  const action = around(target, `[${Name.ACTION_ATTRIBUTE}]`)?.getAttribute(Name.ACTION_ATTRIBUTE);
  if (action === Name.ACTION_DISMISS) {
    hide(notice);
    remember(Name.DISMISSED_KEY, "1");
  }
  if (action === Name.ACTION_RELOAD) {
    remember(Name.RELOADED_KEY, "1");
    if (recall(Name.MODE_KEY) === Name.MODE_OFF) remember(Name.MODE_KEY, null);
    location.reload();
  }
});

addEventListener(Name.FAILED_EVENT, ({ detail }) => fail(detail, true));
addEventListener(Name.REFUSED_EVENT, ({ detail }) => fail(detail, false));
addEventListener(Name.READY_EVENT, () => {
  if (hasFailed) return;
  isReady = true;
  setAppState(Name.APP_READY);
  notice.hidden = true;
  remember(Name.RELOADED_KEY, null);
  // The files that the service worker stores have been loaded by now.
  worker.start();
});

connectionLine.start();
install.start();

const isTrap = (/** @type {unknown} */ error) => typeof WebAssembly !== "undefined" && error instanceof WebAssembly.RuntimeError;
addEventListener("error", ({ error }) => isTrap(error) && fail(error, true));
addEventListener("unhandledrejection", ({ reason }) => isTrap(reason) && fail(reason, true));

// Each of these loads the file that an attribute of the boot script names, and checks its integrity.
const integrityOf = (/** @type {string} */ name) => attribute(name + Name.INTEGRITY_SUFFIX);

/** @type {(name: string, rel: string) => Promise<unknown>} */
const loadByLink = (name, rel) =>
  new Promise((resolve, reject) => {
    const href = attribute(name);
    const link = document.createElement("link");
    Object.assign(link, { rel, href, integrity: integrityOf(name), fetchPriority: "low" });
    link.onload = resolve;
    link.onerror = () => reject(new Error(`could not load ${href}`));
    document.head.append(link);
  });

// `import()` takes no integrity; a module preload does, and the import then uses the module that it has checked.
/** @type {(name: string) => Promise<unknown>} */
const importChecked = async (name) => {
  const rel = "modulepreload";
  if (document.createElement("link").relList.supports(rel)) await loadByLink(name, rel);
  return import(attribute(name));
};

/** @type {(name: string) => Promise<Response>} */
const fetchChecked = async (name) => {
  const href = attribute(name);
  const answer = await fetch(href, { integrity: integrityOf(name), priority: "low" });
  if (!answer.ok) throw new Error(`${href}: status ${answer.status}`);
  return answer;
};

// The library, the pages that the reader saves on this device (`src/library/`), is loaded when something of it is
// needed.
const SAVE_BUTTON = `[${Name.SAVE_ATTRIBUTE}]`;
/** @type {Promise<unknown> | null} */
let loading = null;
const withLibrary = async (/** @type {(library: Library) => unknown} */ use) => {
  try {
    loading ??= importChecked(Name.LIBRARY_ATTRIBUTE);
    use(/** @type {Library} */ (await loading));
  } catch {
    // The next use tries again.
    loading = null;
  }
};
addEventListener("click", ({ target }) => {
  const button = around(target, SAVE_BUTTON);
  if (button) withLibrary(({ toggle }) => toggle(button));
});
// If storage is forbidden, even asking for it throws.
const hasSaved = async () => {
  try {
    return await caches.has(Name.SAVED_CACHE);
  } catch {
    return false;
  }
};
// A save button alone does not load the library if nothing was ever saved.
const refreshLibrary = async () => {
  const hasCopies = Boolean(navigator.serviceWorker?.controller);
  const isPlace = document.querySelector(`#${Name.LIBRARY_ID},[${Name.UNAVAILABLE_ATTRIBUTE}]`);
  const isWanted = isPlace || (hasCopies && !navigator.onLine) || (document.querySelector(SAVE_BUTTON) && (await hasSaved()));
  if (isWanted) withLibrary(({ refresh }) => refresh());
};
addEventListener("load", worker.tellOpened);
addEventListener(Name.OPENED_EVENT, worker.tellOpened);
for (const type of [Name.READY_EVENT, Name.FAILED_EVENT, Name.REFUSED_EVENT, Name.OPENED_EVENT, "online", "offline"]) addEventListener(type, refreshLibrary);

const start = async () => {
  // Some browsers have no WebAssembly in a locked-down mode. In a tab in which the app has died of a page built anew,
  // it does not start.
  if (hasStarted || typeof WebAssembly === "undefined" || recall(Name.MODE_KEY) === Name.MODE_OFF) return;
  hasStarted = true;
  setAppState(Name.APP_LOADING);
  boot.setAttribute(Name.MODE_ATTRIBUTE, recall(Name.MODE_KEY) ?? (html.hasAttribute(Name.BUILD_ATTRIBUTE) ? Name.MODE_REPLACE : Name.MODE_TAKE_OVER));
  setTimeout(() => isReady || hasFailed || showNotice(), START_TIME);
  try {
    const [module, binary] = await Promise.all([
      importChecked(Name.GLUE_ATTRIBUTE),
      fetchChecked(Name.WASM_ATTRIBUTE),
      // The page has only the styles of its own content; the app needs the styles of every page.
      loadByLink(Name.STYLE_ATTRIBUTE, "stylesheet"),
    ]);
    const { default: run } = /** @type {{ default: (wasm: { module_or_path: Response }) => Promise<unknown> }} */ (module);
    await run({ module_or_path: binary });
  } catch (error) {
    // Leaving the page aborts its requests; that is no failure.
    if (isLeaving) return;
    // The service worker's copy of a file may be broken.
    worker.tell({ kind: "repair", files: [Name.GLUE_ATTRIBUTE, Name.WASM_ATTRIBUTE, Name.STYLE_ATTRIBUTE].map(attribute) });
    fail(error, isTrap(error));
  }
};

addEventListener("pagehide", () => {
  isLeaving = true;
  if (!isReady) history.scrollRestoration = "auto";
});
addEventListener("pageshow", ({ persisted }) => {
  isLeaving = false;
  if (!persisted || isReady || hasFailed || html.getAttribute(Name.APP_ATTRIBUTE) !== Name.APP_LOADING) return;
  hasStarted = false;
  start();
});

// The app costs data: with Save-Data or on a 2g network it starts when the reader reaches for what needs it.
const { saveData, effectiveType } = navigator.connection ?? {};
if (saveData || /2g$/.test(effectiveType ?? "")) {
  setAppState(Name.APP_WAITING);
  const startIfWanted = (/** @type {Event} */ { target }) => {
    if (around(target, `[${Name.NEEDS_APP_ATTRIBUTE}], .search-form`)) start();
  };
  for (const type of ["pointerdown", "focusin", "keydown"]) addEventListener(type, startIfWanted);
  // Words in the address ask for results, which only the app can show.
  if (location.search && document.querySelector(".search-form, .filter-panel")) start();
} else {
  // Waits two frames: then the first paint is done, and in a hidden tab nothing starts until the reader looks at it.
  requestAnimationFrame(() => requestAnimationFrame(() => start()));
}
