// One line over the page: it tells that the device is offline or that the page is a copy, and the time of the data. Its
// words are in the page (`copy::shell`).

import { Name } from "../contract/names.ts";
import { html } from "./elements.js";

/** @typedef {HTMLCollectionOf<HTMLElement>} Elements */

// The publisher writes the line into every page (`render.rs`).
const [line] = /** @type {Elements} */ (/** @type {HTMLElement} */ (document.getElementById(Name.CONNECTION_LINE_ID)).children);
const [words, again] = /** @type {Elements} */ (line.children);

// As everywhere on the portal: `Jumat, 21 Februari 2020 16:48 WIB`. The format is made only for a line that is shown:
// making one keeps a slow phone busy for a while. The time needs none: WIB is seven hours ahead of UTC all year.
const textOf = (/** @type {string | number} */ moment) => {
  const date = new Date(moment);
  const day = date.toLocaleDateString("id-ID", { timeZone: "Asia/Jakarta", weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const time = new Date(date.getTime() + 25_200_000).toISOString().slice(11, 16);
  return `${day} ${time} WIB`;
};

// The service worker marks a page that it shows from its copies. Any other page came from the server just now.
let copyAt = html.getAttribute(Name.KEPT_AT_ATTRIBUTE);
let dataAt = copyAt ?? Date.now();

const findWords = () => {
  // A page that is missing says so itself, in larger letters.
  if (html.hasAttribute(Name.MISSING_ATTRIBUTE)) return null;
  if (html.getAttribute(Name.KEPT_WHY_ATTRIBUTE) === Name.OFFLINE_REASON || !navigator.onLine) return Name.OFFLINE_WORDS_ATTRIBUTE;
  return copyAt && Name.COPY_WORDS_ATTRIBUTE;
};

const show = () => {
  const which = findWords();
  const text = which ? `${line.getAttribute(which)} ${textOf(dataAt)}.` : "";
  again.hidden = !copyAt;
  // Set only on a change, so that screen readers announce it once.
  if (words.textContent !== text) words.textContent = text;
  line.hidden = !which;
};

export const start = () => {
  again.addEventListener("click", () => location.reload());
  addEventListener("online", () => {
    html.removeAttribute(Name.KEPT_WHY_ATTRIBUTE);
    show();
  });
  addEventListener("offline", show);
  // The app has opened a page, or the page is a copy; `detail` is the time of the copy, or nothing.
  addEventListener(Name.OPENED_EVENT, ({ detail }) => {
    if (!detail) html.removeAttribute(Name.KEPT_WHY_ATTRIBUTE);
    html.removeAttribute(Name.MISSING_ATTRIBUTE);
    copyAt = detail;
    dataAt = detail ?? Date.now();
    show();
  });
  show();
};
