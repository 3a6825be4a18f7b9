// The notices over the foot of the page: there is a new version, the portal can be installed, the app has failed
// (`boot.js`). Their words are in the page (`render.rs`).

const find = (name) => document.querySelector(`[data-prompt="${name}"]`);

// The element that had the focus before a notice. A notice that is closed gives the focus back, or the reader would
// lose their place.
let place = null;

addEventListener("focusin", ({ target, relatedTarget }) => {
  const prompt = target instanceof Element && target.closest(".boot-notice");
  if (prompt && relatedTarget && !prompt.contains(relatedTarget)) place = relatedTarget;
});

export const hide = (prompt) => {
  const hadFocus = prompt.contains(document.activeElement);
  prompt.hidden = true;
  if (hadFocus) place?.focus({ preventScroll: true });
};

// Shows a prompt, one at a time; returns whether it did. `answers`: what each of its buttons does; every one but
// "reload" closes the prompt too.
export const showPrompt = (name, answers) => {
  const prompt = find(name);
  const isOther = [...document.querySelectorAll("[data-prompt]")].some((other) => other !== prompt && !other.hidden);
  if (!prompt || !prompt.hidden || isOther) return false;
  prompt.onclick = ({ target }) => {
    const answer = target.closest("[data-answer]")?.dataset.answer;
    if (!answer) return;
    if (answer !== "reload") hide(prompt);
    answers[answer]?.();
  };
  prompt.hidden = false;
  return true;
};
