// What the page itself wants to say, over its foot: that there is a new version, that it can be installed, that the app has
// failed (`boot.js`). The words are in the page (`render.rs`).

const find = (name) => document.querySelector(`[data-prompt="${name}"]`);

// Where the keyboard was before it came to the notice. A closed one gives it back, or the reader's place is lost.
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

// One prompt at a time. `answers`: what each of its buttons does; every one but the first closes it too.
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
