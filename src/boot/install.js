// The offer to install the portal: on the second visit, once, and only if the reader can install it.

import { Name } from "../contract/names.ts";
import { ofBrowser } from "./memory.js";
import { showPrompt } from "./prompts.js";

// From the second visit on, the app stores when the visit before ended (`data/last_visit.rs`).
const isSecondVisit = () => {
  const visit = /** @type {{ previous?: unknown } | null} */ (ofBrowser.recallJson(Name.VISIT_KEY));
  return typeof visit?.previous === "number";
};
const isInstalled = () => matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
// Safari on a phone has no event and no prompt for installing, so the reader is told how to do it.
const isPhoneSafari = () => "standalone" in navigator && !isInstalled();

/** @type {BeforeInstallPromptEvent | null} */
let question = null;

const offer = () => {
  if (!isSecondVisit() || isInstalled() || ofBrowser.recall(Name.INSTALL_KEY) !== null) return;
  const name = question ? Name.PROMPT_INSTALL : isPhoneSafari() ? Name.PROMPT_INSTALL_BY_HAND : null;
  if (name && showPrompt(name, { [Name.ANSWER_INSTALL]: () => question?.prompt() })) ofBrowser.remember(Name.INSTALL_KEY, "1");
};

export const start = () => {
  if (window.top !== window) return;
  addEventListener("beforeinstallprompt", (event) => {
    // The portal makes the offer itself, and not on the first visit.
    event.preventDefault();
    question = event;
    offer();
  });
  addEventListener(Name.READY_EVENT, () => setTimeout(offer));
};
