// The offer to install the portal: on the second visit, once, and only if the reader can install it.

import { ofBrowser } from "./memory.js";
import { showPrompt } from "./prompts.js";

const OFFERED_KEY = "warta-install";

// `data/last_visit.rs` keeps when the reader was last here and, from the second visit on, when the visit before ended:
// two moments tell of a second visit.
const isSecondVisit = () => (ofBrowser.recall("warta-visit") ?? "").includes(" ");
const isInstalled = () => matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
// Safari on a phone has no event and no prompt for installing, so the reader is told how to do it.
const isPhoneSafari = () => "standalone" in navigator && !isInstalled();

let question = null;

const offer = () => {
  if (!isSecondVisit() || isInstalled() || ofBrowser.recall(OFFERED_KEY) !== null) return;
  const name = question ? "install" : isPhoneSafari() ? "install-by-hand" : null;
  if (name && showPrompt(name, { install: () => question.prompt() })) ofBrowser.remember(OFFERED_KEY, "1");
};

export const start = () => {
  if (window.top !== window) return;
  addEventListener("beforeinstallprompt", (event) => {
    // The portal makes the offer itself, and not on the first visit.
    event.preventDefault();
    question = event;
    offer();
  });
  addEventListener("warta:ready", () => setTimeout(offer));
};
