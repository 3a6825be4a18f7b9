// One line over the page: it tells that the device is offline or that the page is a copy, and the time of the data. Its
// words are in the page (`copy::shell`).

const html = document.documentElement;
const [line] = document.getElementById("connection-line").children;
const [words, again] = line.children;

const day = new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", weekday: "long", day: "numeric", month: "long", year: "numeric" });
const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Jakarta", hour: "2-digit", minute: "2-digit" });
// As everywhere on the portal: `Jumat, 21 Februari 2020 16:48 WIB`.
const textOf = (date) => `${day.format(date)} ${time.format(date)} WIB`;

// The service worker marks a page that it has shown from its copies. Any other page came from the server just now.
let isCopy = "keptWhy" in html.dataset;
let isCut = html.dataset.keptWhy === "offline";
let dataAt = new Date(html.dataset.keptAt ?? Date.now());

const show = () => {
  // A page that is missing says so itself, in larger letters.
  const which = "missing" in html.dataset ? "" : isCut || !navigator.onLine ? "offline" : isCopy ? "copy" : "";
  const text = which && `${line.dataset[which]} ${textOf(dataAt)}.`;
  again.hidden = !isCopy || which === "";
  // Set only on a change, so that screen readers announce it once.
  if (words.textContent !== text) words.textContent = text;
  line.hidden = which === "";
};

export const start = () => {
  again.addEventListener("click", () => location.reload());
  addEventListener("online", () => {
    isCut = false;
    show();
  });
  addEventListener("offline", show);
  // The app has opened a page; `detail` is the time of a copy, or nothing.
  addEventListener("warta:opened", ({ detail }) => {
    delete html.dataset.keptWhy;
    delete html.dataset.missing;
    isCut = false;
    isCopy = Boolean(detail);
    dataAt = new Date(detail || Date.now());
    show();
  });
  show();
};
