// The service worker, seen from the page: registering it, telling it what is opened, and a new version.

import { showPrompt } from "./prompts.js";

const { base, worker } = document.getElementById("boot").dataset;
const container = navigator.serviceWorker;

// How long a new worker may take to step in after the reader has asked for it, in milliseconds; then the page is loaded anyway.
const STEP_IN_TIME = 3_000;
// How long the page may take to be gone after that.
const LOAD_TIME = 6_000;
// Between two looks for a new version in a page that stays open.
const LOOK_AGAIN_TIME = 30 * 60_000;

export const tell = (message) => container?.controller?.postMessage(message);

export const tellOpened = () => {
  if (!container?.controller) return;
  const pictures = [...document.images].map((image) => image.currentSrc).filter((url) => url.startsWith(location.origin + base));
  tell({ kind: "opened", page: location.pathname, pictures });
};

// The reader has asked this very page for the new version.
let isAsked = false;
let isReloading = false;
const reload = () => {
  if (isReloading) return;
  isReloading = true;
  location.reload();
  // About once in a thousand times Chromium's loading stands still right after the change of workers (seen under test, cause
  // not found). Asked for again it goes on; once this page is gone, so is the timer.
  setTimeout(() => location.reload(), LOAD_TIME);
};

// Never by itself: whoever reads shall not lose the place, and two tabs may be open.
const offer = (registration) => {
  const takeOver = () => {
    const next = registration?.waiting;
    if (!next) return reload();
    isAsked = true;
    // Not at `controllerchange`, while it still steps in.
    next.addEventListener("statechange", () => next.state === "activated" && reload());
    next.postMessage({ kind: "take-over" });
    setTimeout(reload, STEP_IN_TIME);
  };
  showPrompt("update", { reload: takeOver });
};

const watch = (registration) => {
  const look = () => registration.waiting && container.controller && offer(registration);
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
  // Another tab has let a new version in: this page is of the old one.
  let hadController = Boolean(container.controller);
  container.addEventListener("controllerchange", () => {
    if (hadController && !isAsked) offer(null);
    hadController = true;
    tellOpened();
  });
  try {
    if (worker) watch(await container.register(worker, { scope: base, updateViaCache: "none" }));
  } catch {
    // Forbidden, or it could not be loaded whole: the portal works without.
  }
};
