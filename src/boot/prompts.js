// The notices over the foot of the page: there is a new version, the portal can be installed, the app has failed
// (`boot.js`). Their words are in the page (`render.rs`).

import { Name } from "../contract/names.ts";

// The element that had the focus before a notice. A notice that is closed gives the focus back, or the reader would
// lose their place.
/** @type {HTMLElement | null} */
let place = null;

addEventListener("focusin", ({ target, relatedTarget }) => {
  const prompt = target instanceof Element && target.closest(".boot-notice");
  if (prompt && relatedTarget instanceof HTMLElement && !prompt.contains(relatedTarget)) place = relatedTarget;
});

export const hide = (/** @type {HTMLElement} */ prompt) => {
  const hadFocus = prompt.contains(document.activeElement);
  prompt.hidden = true;
  if (hadFocus) place?.focus({ preventScroll: true });
};

// Shows a prompt, one at a time; returns whether it did. `answers`: what each of its buttons does; every one but
// "reload" closes the prompt too.
/** @type {(name: string, answers: Record<string, () => unknown>) => boolean} */
export const showPrompt = (name, answers) => {
  const prompts = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(`[${Name.PROMPT_ATTRIBUTE}]`)]);
  const prompt = prompts.find((one) => one.getAttribute(Name.PROMPT_ATTRIBUTE) === name);
  // None of them is shown, this one included.
  if (!prompt || prompts.some((one) => !one.hidden)) return false;
  prompt.onclick = ({ target }) => {
    const answer = target instanceof Element && target.closest(`[${Name.ANSWER_ATTRIBUTE}]`)?.getAttribute(Name.ANSWER_ATTRIBUTE);
    if (!answer) return;
    if (answer !== Name.ANSWER_RELOAD) hide(prompt);
    answers[answer]?.();
  };
  prompt.hidden = false;
  return true;
};
