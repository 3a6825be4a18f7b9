// What the portal itself wants to say, over the foot of the page: that there is a new version, that it can be installed.
// The words are in the page (`render::render_prompts`); one at a time.

const find = (name) => document.querySelector(`[data-prompt="${name}"]`);

// Where the keyboard was before it came to the prompt. A closed one gives it back, or the reader's place is lost.
let place = null;

addEventListener("focusin", ({ target, relatedTarget }) => {
  const prompt = target instanceof Element && target.closest("[data-prompt]");
  if (prompt && relatedTarget && !prompt.contains(relatedTarget)) place = relatedTarget;
});

const hide = (prompt) => {
  const hadFocus = prompt.contains(document.activeElement);
  prompt.hidden = true;
  if (hadFocus) place?.focus({ preventScroll: true });
};

// `answers`: what each of its buttons does; every one but the first closes it too.
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
