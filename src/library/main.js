// The library in the page: the button that saves an entry, the list of what is saved, and the marks on links to pages
// that cannot be opened without a connection. `boot.js` loads it when one of these is needed. The app renders empty
// places for them and leaves those alone.

import { make } from "../make_element.js";
import { Name } from "../contract/names.ts";
import { exportAll } from "./export.js";
import { sizeText } from "./size_text.js";
import { isAvailable, isSaved, list, listOpened, remove, save } from "./store.js";
import * as words from "./words.js";

/**
 * @typedef {import("./store.js").Copy} Copy
 * @typedef {import("./store.js").SavedCopy} SavedCopy
 * @typedef {import("./store.js").OpenedCopy} OpenedCopy
 */

const MOST_OPENED = 30;

const day = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", day: "numeric", month: "long", year: "numeric" });
const dateText = (/** @type {string | number} */ moment) => day.format(new Date(moment));

// Without https there is no `caches`; and if storage is forbidden, even reading the name throws.
const hasStorage = () => {
  try {
    return typeof caches !== "undefined";
  } catch {
    return false;
  }
};

/** @type {(button: Element, text: string) => void} */
const say = (button, text) => {
  const status = button.closest(".share")?.querySelector(`#${Name.SAVE_STATUS_ID}`);
  if (status) status.textContent = text;
};

// The path of the entry that a button saves.
const entryOf = (/** @type {Element} */ button) => button.getAttribute(Name.SAVE_ATTRIBUTE) ?? "";

const showState = async (/** @type {Element} */ button) => {
  const is = await isSaved(entryOf(button)).catch(() => false);
  button.setAttribute("aria-pressed", String(is));
};

// Says why an entry could not be saved.
const troubleOf = (/** @type {unknown} */ error) => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "SecurityError") return words.NO_STORAGE;
  return name === "QuotaExceededError" ? words.NO_ROOM : words.NOT_SAVED;
};

// Saves an entry, or removes it if it is saved.
export const toggle = async (/** @type {Element} */ button) => {
  if (!hasStorage()) return say(button, words.NO_STORAGE);
  if (button.getAttribute("aria-disabled") === "true") return undefined;
  const entry = entryOf(button);
  button.setAttribute("aria-disabled", "true");
  try {
    if (await isSaved(entry)) {
      await remove(entry);
      say(button, words.REMOVED);
    } else {
      say(button, words.SAVING);
      say(button, words.saved(sizeText(await save(entry))));
    }
  } catch (error) {
    say(button, troubleOf(error));
  }
  button.removeAttribute("aria-disabled");
  return showState(button);
};

/** @type {(copy: Copy, note: string) => HTMLElement} */
const itemOf = ({ url, title }, note) =>
  make("li", { className: "library__item" }, make("a", { href: url, textContent: title }), make("p", { className: "library__note", textContent: note }));

/** @type {(place: Element, all: SavedCopy[]) => HTMLElement} */
const showSaved = (place, all) => {
  const total = all.reduce((sum, { size }) => sum + size, 0);
  const items = all.map((saved) => {
    const button = make("button", { className: "share__way", type: "button", textContent: words.REMOVE });
    button.setAttribute("aria-label", words.removeLabel(saved.title));
    button.addEventListener("click", async () => {
      await remove(saved.url);
      await show();
      // The button was removed, so the focus goes to the heading.
      place.querySelector("h2")?.focus();
    });
    const item = itemOf(saved, words.savedAt(dateText(saved.savedAt), sizeText(saved.size)));
    item.append(button);
    return item;
  });
  const whole = make("button", { className: "button", type: "button", textContent: words.EXPORT });
  whole.addEventListener("click", () => exportAll(dateText(Date.now())));
  const text = all.length > 0 ? words.inAll(all.length, sizeText(total)) : words.NOTHING_SAVED;
  /** @type {HTMLElement[]} */
  const parts = [make("h2", { textContent: words.SAVED_HEADING, tabIndex: -1 }), make("p", { textContent: text })];
  if (all.length > 0) parts.push(make("ul", { className: "library__list" }, ...items), whole);
  return make("section", { className: "library__part" }, ...parts);
};

const showOpened = (/** @type {OpenedCopy[]} */ all) => {
  const items = all.slice(0, MOST_OPENED).map((opened) => itemOf(opened, words.openedAt(dateText(opened.openedAt), dateText(opened.keptAt ?? opened.openedAt))));
  return make(
    "section",
    { className: "library__part" },
    make("h2", { textContent: words.OPENED_HEADING }),
    make("p", { textContent: words.OPENED_NOTE }),
    make("ul", { className: "library__list" }, ...items),
  );
};

// The list that the page shows, to tell whether it has changed.
/** @type {{ place: Element, outline: string } | null} */
let shown = null;

const show = async () => {
  const place = document.getElementById(Name.LIBRARY_ID);
  if (!place) return;
  if (!hasStorage()) return place.replaceChildren(make("p", { textContent: words.NO_STORAGE }));
  try {
    const [all, opened] = await Promise.all([list(), listOpened()]);
    // An unchanged list is not built anew: the reader may be in it.
    const outline = JSON.stringify([all, opened]);
    if (place.childElementCount > 0 && shown?.place === place && shown.outline === outline) return;
    shown = { place, outline };
    const isPersisted = all.length > 0 && (await navigator.storage?.persisted?.().catch(() => false));
    const promise = make("p", { className: "library__note", textContent: isPersisted ? words.PERSISTED : words.NOT_PERSISTED });
    place.replaceChildren(showSaved(place, all), ...(all.length > 0 ? [promise] : []), ...(opened.length > 0 ? [showOpened(opened)] : []));
  } catch {
    place.replaceChildren(make("p", { textContent: words.NO_STORAGE }));
  }
};

// Marks links to pages that cannot be opened now. They stay links: the connection may be back at the next press.
const markUnavailable = async () => {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("main .entry-card__link"))) {
    const isMissing = !navigator.onLine && !(await isAvailable(link.pathname).catch(() => true));
    if (isMissing) link.setAttribute(Name.UNAVAILABLE_ATTRIBUTE, words.UNAVAILABLE);
    else link.removeAttribute(Name.UNAVAILABLE_ATTRIBUTE);
  }
};

// Called when a page has been shown, and when the connection has come or gone.
export const refresh = async () => {
  const button = document.querySelector(`[${Name.SAVE_ATTRIBUTE}]`);
  if (!hasStorage()) return show();
  if (button) await showState(button);
  await Promise.all([show(), markUnavailable()]);
};
