// The service worker, seen from the page: registering it, telling it which pages are opened, and offering a new
// version.

import { Name } from "../contract/names.ts";
import { attribute } from "./elements.js";
import { showPrompt } from "./prompts.js";

/** @typedef {import("../contract/messages.js").Message} Message */

const base = attribute(Name.BASE_ATTRIBUTE);
// Missing where the portal is not served over https.
/** @type {ServiceWorkerContainer | undefined} */
const container = navigator.serviceWorker;

// How long a new worker may take to become active after the reader has asked for it, in milliseconds; then the page is
// reloaded anyway.
const STEP_IN_TIME = 3_000;
// How long the page may take to be gone after that, in milliseconds; then it is reloaded again.
const LOAD_TIME = 6_000;
// The time between two checks for a new version in a page that stays open, in milliseconds.
const LOOK_AGAIN_TIME = 30 * 60_000;

export const tell = (/** @type {Message} */ message) => container?.controller?.postMessage(message);

export const tellOpened = () => {
  if (!container?.controller) return;
  const pictures = [...document.images].map((image) => image.currentSrc).filter((url) => url.startsWith(location.origin + base));
  tell({ kind: "opened", page: location.pathname, pictures });
};

// Whether the reader has asked this very page for the new version.
let isAsked = false;
let isReloading = false;
const reload = () => {
  if (isReloading) return;
  isReloading = true;
  location.reload();
  // About once in a thousand times Chromium's reload hangs right after the change of workers (seen under test, cause
  // not found). A second reload goes through; if this page is gone by then, so is the timer.
  setTimeout(() => location.reload(), LOAD_TIME);
};

// Offers the new version, and never loads it by itself: the reader must not lose their place, and two tabs may be open.
const offer = (/** @type {ServiceWorkerRegistration | null} */ registration) => {
  const takeOver = () => {
    const next = registration?.waiting;
    if (!next) return reload();
    isAsked = true;
    // Not at `controllerchange`, when the worker is not active yet.
    next.addEventListener("statechange", () => next.state === "activated" && reload());
    next.postMessage(/** @type {Message} */ ({ kind: "take-over" }));
    setTimeout(reload, STEP_IN_TIME);
  };
  showPrompt(Name.PROMPT_UPDATE, { [Name.ANSWER_RELOAD]: takeOver });
};

const watch = (/** @type {ServiceWorkerRegistration} */ registration) => {
  const look = () => registration.waiting && container?.controller && offer(registration);
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
  let lookedAt = Date.now();
  addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - lookedAt < LOOK_AGAIN_TIME) return;
    lookedAt = Date.now();
    registration.update().catch(() => {});
  });
};

export const start = async () => {
  if (!container || window.top !== window) return;
  // If another tab has let a new version in, this page is of the old one.
  let hadController = Boolean(container.controller);
  container.addEventListener("controllerchange", () => {
    if (hadController && !isAsked) offer(null);
    hadController = true;
    tellOpened();
  });
  try {
    // A preview has none.
    const script = attribute(Name.WORKER_ATTRIBUTE);
    if (script) watch(await container.register(script, { scope: base, updateViaCache: "none" }));
  } catch {
    // The worker is forbidden or could not be loaded whole: the portal works without it.
  }
};
