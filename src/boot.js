// Starts the app on a page that already works without it, and keeps the page usable when the app cannot start or dies.
// The data attributes of this script's element name every file to load, with hashes for integrity.

import * as connectionLine from "./boot/connection_line.js";
import * as install from "./boot/install.js";
import { ofTab } from "./boot/memory.js";
import { hide } from "./boot/prompts.js";
import * as worker from "./boot/worker.js";
import { SAVED } from "./kept/names.js";

const boot = document.getElementById("boot");
const root = document.getElementById("warta-app");
const notice = document.getElementById("boot-notice");
const html = document.documentElement;

// How long the app may take to start before the reader is told, in milliseconds.
const START_TIME = 20_000;
const MODE_KEY = "warta-mode";
const RELOADED_KEY = "warta-reloaded";
const DISMISSED_KEY = "warta-dismissed";

let hasStarted = false;
let isReady = false;
let hasFailed = false;
let isLeaving = false;

const { recall, remember } = ofTab;

// While the app lives, it scrolls on Back (`routes/visits.rs`); when the reader leaves the page, it hands that back to
// the browser. Chromium sometimes notices too late, and then scrolls to a place of its own once the page has loaded. So
// this script scrolls to the position that the app has stored for this history entry, and keeps the browser from
// scrolling until that moment has passed. An entry without a stored position is left to the browser.
const visit = recall("warta-visits")?.split("\n").find((line) => line.startsWith(`${history.state} `));
history.scrollRestoration = visit ? "manual" : "auto";
if (visit) {
  scrollTo(0, Number(visit.split(" ")[1]));
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
  const guard = (event) => {
    // Elements outside the root do not belong to the app.
    if (!hasFailed || (event.target instanceof Element && !root.contains(event.target))) return;
    event.stopImmediatePropagation();
  };
  addEventListener(type, guard, true);
}

const showNotice = () => {
  if (recall(DISMISSED_KEY) !== null) return;
  // One reload is offered; when it did not help, a second one would not either.
  notice.querySelector("[data-boot=reload]").hidden = recall(RELOADED_KEY) !== null;
  notice.hidden = false;
};

const fail = (reason, isPanic) => {
  if (hasFailed) return;
  hasFailed = true;
  if (isReady) shownAddress = html.dataset.screen ?? address();
  // The app scrolled on Back; now the browser has to again.
  history.scrollRestoration = "auto";
  html.dataset.app = "failed";
  // The app died of the page: something in this tab, such as a translator, changes pages under it. The next page is
  // built anew instead; if even that fails, the app does not start in this tab any more.
  if (isPanic) remember(MODE_KEY, boot.dataset.mode === "replace" ? "off" : "replace");
  console.error("warta: the app has failed:", reason);
  showNotice();
  if (!isReady || address() === shownAddress) return;
  // The app died while the address was ahead of the screen (`platform/boot.rs`). If the app had made the address, the
  // browser goes back; after Back and Forward only a load shows the page of the address.
  if (shownAddress === "") location.reload();
  else history.back();
};

notice.addEventListener("click", ({ target }) => {
  const action = target instanceof Element && target.closest("[data-boot]")?.getAttribute("data-boot");
  if (action === "dismiss") {
    hide(notice);
    remember(DISMISSED_KEY, "1");
  }
  if (action === "reload") {
    remember(RELOADED_KEY, "1");
    if (recall(MODE_KEY) === "off") remember(MODE_KEY, null);
    location.reload();
  }
});

addEventListener("warta:failed", ({ detail }) => fail(detail, true));
addEventListener("warta:refused", ({ detail }) => fail(detail, false));
addEventListener("warta:ready", () => {
  if (hasFailed) return;
  isReady = true;
  html.dataset.app = "ready";
  notice.hidden = true;
  remember(RELOADED_KEY, null);
  // The files that the service worker keeps have been loaded by now.
  worker.start();
});

connectionLine.start();
install.start();

const isTrap = (error) => typeof WebAssembly !== "undefined" && error instanceof WebAssembly.RuntimeError;
addEventListener("error", ({ error }) => isTrap(error) && fail(error, true));
addEventListener("unhandledrejection", ({ reason }) => isTrap(reason) && fail(reason, true));

// `import()` takes no integrity; a module preload does, and the import then uses the module that it has checked.
const importChecked = (href, integrity) => {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) return import(href);
  return new Promise((resolve, reject) => {
    Object.assign(link, { rel: "modulepreload", href, integrity, fetchPriority: "low" });
    link.onload = () => resolve(import(href));
    link.onerror = () => reject(new Error(`could not load ${href}`));
    document.head.append(link);
  });
};

// The page has only the styles of its own content; the app needs the styles of every page.
const loadStyles = (href, integrity) =>
  new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, integrity, fetchPriority: "low" });
    link.onload = resolve;
    link.onerror = () => reject(new Error(`could not load ${href}`));
    document.head.append(link);
  });

const fetchChecked = async (href, integrity) => {
  const answer = await fetch(href, { integrity, priority: "low" });
  if (!answer.ok) throw new Error(`${href}: status ${answer.status}`);
  return answer;
};

// The library, the pages that the reader keeps on this device (`src/library/`), is loaded when something of it is
// needed.
const SAVE_BUTTON = "[data-save]";
let loading = null;
const withLibrary = async (use) => {
  try {
    use(await (loading ??= importChecked(boot.dataset.library, boot.dataset.libraryIntegrity)));
  } catch {
    // The next use tries again.
    loading = null;
  }
};
addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest(SAVE_BUTTON);
  if (button) withLibrary(({ toggle }) => toggle(button));
});
// If storage is forbidden, even asking for it throws.
const hasSaved = async () => {
  try {
    return await caches.has(SAVED);
  } catch {
    return false;
  }
};
// A save button alone does not load the library if nothing was ever saved.
const refreshLibrary = async () => {
  const hasCopies = Boolean(navigator.serviceWorker?.controller);
  const isPlace = document.querySelector("#library,[data-unavailable]");
  const isWanted = isPlace || (hasCopies && !navigator.onLine) || (document.querySelector(SAVE_BUTTON) && (await hasSaved()));
  if (isWanted) withLibrary(({ refresh }) => refresh());
};
addEventListener("load", worker.tellOpened);
addEventListener("warta:opened", worker.tellOpened);
for (const type of ["warta:ready", "warta:failed", "warta:refused", "warta:opened", "online", "offline"]) addEventListener(type, refreshLibrary);

const start = async () => {
  // Some browsers have no WebAssembly in a locked-down mode. In a tab in which the app has died of a page built anew,
  // it does not start.
  if (hasStarted || typeof WebAssembly === "undefined" || recall(MODE_KEY) === "off") return;
  hasStarted = true;
  const { glue, glueIntegrity, wasm, wasmIntegrity, style, styleIntegrity } = boot.dataset;
  html.dataset.app = "loading";
  boot.dataset.mode = recall(MODE_KEY) ?? ("build" in html.dataset ? "replace" : "take-over");
  setTimeout(() => isReady || hasFailed || showNotice(), START_TIME);
  try {
    const [module, binary] = await Promise.all([
      importChecked(glue, glueIntegrity),
      fetchChecked(wasm, wasmIntegrity),
      loadStyles(style, styleIntegrity),
    ]);
    await module.default({ module_or_path: binary });
  } catch (error) {
    // Leaving the page aborts its requests; that is no failure.
    if (isLeaving) return;
    // The service worker's copy of a file may be broken.
    worker.tell({ kind: "repair", files: [glue, wasm, style] });
    fail(error, isTrap(error));
  }
};

addEventListener("pagehide", () => {
  isLeaving = true;
  if (!isReady) history.scrollRestoration = "auto";
});
addEventListener("pageshow", ({ persisted }) => {
  isLeaving = false;
  if (!persisted || isReady || hasFailed || html.dataset.app !== "loading") return;
  hasStarted = false;
  start();
});

// The app costs data: with Save-Data or on a 2g network it starts when the reader reaches for what needs it.
const { saveData, effectiveType } = navigator.connection ?? {};
if (saveData || /2g$/.test(effectiveType ?? "")) {
  html.dataset.app = "waiting";
  for (const type of ["pointerdown", "focusin", "keydown"]) {
    const isWish = (target) => target instanceof Element && target.closest("[data-needs-app], .search-form");
    addEventListener(type, ({ target }) => isWish(target) && start());
  }
  // Words in the address ask for results, which only the app can show.
  if (location.search && document.querySelector(".search-form, .filter-panel")) start();
} else {
  // Waits two frames: then the first paint is done, and in a hidden tab nothing starts until the reader looks at it.
  requestAnimationFrame(() => requestAnimationFrame(() => start()));
}
