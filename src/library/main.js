// The library in the page: the button that saves an entry, the list of what is saved, and the marks on links to pages
// that cannot be opened without a connection. `boot.js` loads it when one of these is needed. The app renders empty
// places for them and leaves those alone.

import { make } from "../make_element.js";
import { exportAll } from "./export.js";
import { isAvailable, isSaved, list, listOpened, remove, save } from "./store.js";
import * as words from "./words.js";

const MOST_OPENED = 30;

const day = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", day: "numeric", month: "long", year: "numeric" });
const dateText = (moment) => day.format(new Date(moment));

// As `model::file_size` writes it: decimal units, rounded up.
const sizeText = (bytes) => {
  if (bytes < 999_000) return `${Math.max(1, Math.ceil(bytes / 1000))}\u00a0KB`;
  return `${String(Math.ceil(bytes / 100_000) / 10).replace(".", ",")}\u00a0MB`;
};

// Without https there is no `caches`; and if storage is forbidden, even reading the name throws.
const hasStorage = () => {
  try {
    return typeof caches !== "undefined";
  } catch {
    return false;
  }
};

const say = (button, text) => {
  const status = button.closest(".share")?.querySelector("#save_status");
  if (status) status.textContent = text;
};

const showState = async (button) => {
  const is = await isSaved(button.dataset.save).catch(() => false);
  button.setAttribute("aria-pressed", String(is));
};

const troubleOf = (error) => (error?.name === "QuotaExceededError" ? words.NO_ROOM : words.NOT_SAVED);

// Saves an entry, or removes it if it is saved.
export const toggle = async (button) => {
  if (!hasStorage()) return say(button, words.NO_STORAGE);
  if (button.getAttribute("aria-disabled") === "true") return undefined;
  button.setAttribute("aria-disabled", "true");
  try {
    if (await isSaved(button.dataset.save)) {
      await remove(button.dataset.save);
      say(button, words.REMOVED);
    } else {
      say(button, words.SAVING);
      say(button, words.saved(sizeText(await save(button.dataset.save))));
    }
  } catch (error) {
    say(button, error?.name === "SecurityError" ? words.NO_STORAGE : troubleOf(error));
  }
  button.removeAttribute("aria-disabled");
  return showState(button);
};

const itemOf = ({ url, title }, note) =>
  make("li", { className: "library__item" }, make("a", { href: url, textContent: title }), make("p", { className: "library__note", textContent: note }));

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
  const parts = [make("h2", { textContent: words.SAVED_HEADING, tabIndex: -1 }), make("p", { textContent: text })];
  if (all.length > 0) parts.push(make("ul", { className: "library__list" }, ...items), whole);
  return make("section", { className: "library__part" }, ...parts);
};

const showOpened = (all) => {
  const items = all.slice(0, MOST_OPENED).map((opened) => itemOf(opened, words.openedAt(dateText(opened.openedAt), dateText(opened.keptAt))));
  return make(
    "section",
    { className: "library__part" },
    make("h2", { textContent: words.OPENED_HEADING }),
    make("p", { textContent: words.OPENED_NOTE }),
    make("ul", { className: "library__list" }, ...items),
  );
};

const show = async () => {
  const place = document.getElementById("library");
  if (!place) return;
  if (!hasStorage()) return place.replaceChildren(make("p", { textContent: words.NO_STORAGE }));
  try {
    const [all, opened] = await Promise.all([list(), listOpened()]);
    // An unchanged list is not built anew: the reader may be in it.
    const outline = JSON.stringify([all, opened]);
    if (place.childElementCount > 0 && place.outline === outline) return;
    place.outline = outline;
    const isKept = all.length > 0 && (await navigator.storage?.persisted?.().catch(() => false));
    const promise = make("p", { className: "library__note", textContent: isKept ? words.PERSISTED : words.NOT_PERSISTED });
    place.replaceChildren(showSaved(place, all), ...(all.length > 0 ? [promise] : []), ...(opened.length > 0 ? [showOpened(opened)] : []));
  } catch {
    place.replaceChildren(make("p", { textContent: words.NO_STORAGE }));
  }
};

// Marks links to pages that cannot be opened now. They stay links: the connection may be back at the next press.
const markUnavailable = async () => {
  for (const link of document.querySelectorAll("main .entry-card__link")) {
    const isMissing = !navigator.onLine && !(await isAvailable(link.pathname).catch(() => true));
    if (isMissing) link.dataset.unavailable = words.UNAVAILABLE;
    else delete link.dataset.unavailable;
  }
};

// Called when a page has been shown, and when the connection has come or gone.
export const refresh = async () => {
  const button = document.querySelector("[data-save]");
  if (!hasStorage()) return show();
  if (button) await showState(button);
  await Promise.all([show(), markUnavailable()]);
};
