// One line over the page: it tells that the device is offline or that the page is a copy, and the time of the data. Its
// words are in the page (`copy::shell`).

import { Name } from "../contract/names.ts";
import { html } from "./elements.js";

/** @typedef {HTMLCollectionOf<HTMLElement>} Elements */

// The publisher writes the line into every page (`render.rs`).
const [line] = /** @type {Elements} */ (/** @type {HTMLElement} */ (document.getElementById(Name.CONNECTION_LINE_ID)).children);
const [words, again] = /** @type {Elements} */ (line.children);

// As everywhere on the portal: `Jumat, 21 Februari 2020 16:48 WIB`. The formats are made only for a line that is shown:
// making them keeps a slow phone busy for a while.
const textOf = (/** @type {Date} */ date) => {
  const timeZone = "Asia/Jakarta";
  const day = new Intl.DateTimeFormat("id-ID", { timeZone, weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return `${day.format(date)} ${time.format(date)} WIB`;
};

// The service worker marks a page that it has shown from its copies. Any other page came from the server just now.
let isCopy = html.hasAttribute(Name.KEPT_WHY_ATTRIBUTE);
let isCut = html.getAttribute(Name.KEPT_WHY_ATTRIBUTE) === Name.OFFLINE_REASON;
let dataAt = new Date(html.getAttribute(Name.KEPT_AT_ATTRIBUTE) ?? Date.now());

const findWords = () => {
  // A page that is missing says so itself, in larger letters.
  if (html.hasAttribute(Name.MISSING_ATTRIBUTE)) return null;
  if (isCut || !navigator.onLine) return Name.OFFLINE_WORDS_ATTRIBUTE;
  return isCopy ? Name.COPY_WORDS_ATTRIBUTE : null;
};

const show = () => {
  const which = findWords();
  const text = which ? `${line.getAttribute(which)} ${textOf(dataAt)}.` : "";
  again.hidden = !isCopy || !which;
  // Set only on a change, so that screen readers announce it once.
  if (words.textContent !== text) words.textContent = text;
  line.hidden = !which;
};

export const start = () => {
  again.addEventListener("click", () => location.reload());
  addEventListener("online", () => {
    isCut = false;
    show();
  });
  addEventListener("offline", show);
  // The app has opened a page; `detail` is the time of a copy, or nothing.
  addEventListener(Name.OPENED_EVENT, ({ detail }) => {
    html.removeAttribute(Name.KEPT_WHY_ATTRIBUTE);
    html.removeAttribute(Name.MISSING_ATTRIBUTE);
    isCut = false;
    isCopy = Boolean(detail);
    dataAt = new Date(detail || Date.now());
    show();
  });
  show();
};
