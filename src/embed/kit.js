// The script of the page /sematkan/: it makes the lines to copy, previews them, and tells what could keep them from
// working.

import { Name } from "../contract/names.ts";
import { matches } from "./origins.js";
import * as words from "./words.js";

const attribute = (/** @type {string} */ name) => document.currentScript?.getAttribute(name) ?? "";
const origins = attribute(Name.ORIGINS_ATTRIBUTE);
const home = new URL(attribute(Name.BASE_ATTRIBUTE), location.href).href;
// The places, fields and lines of the page, all of which `src/views/embed_kit.rs` writes.
const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const field = (/** @type {string} */ id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (place(id));
const code = /** @type {HTMLTextAreaElement} */ (place(Name.EMBED_CODE_ID));
/** @typedef {{ kind: string, section: string, theme: string, limit: number, entry: string }} Wish */
const allowed = origins.split(" ").filter(Boolean);

// Returns the path of the entry that an address of this portal names: `berita/nama/`.
const entryOf = (/** @type {string} */ text) => {
  const [, path] = /((?:berita|pengumuman|artikel|video)\/[a-z0-9-]+)\/?(?:[?#].*)?$/.exec(text.trim()) ?? [];
  return path ? `${path}/` : null;
};

/** @type {() => Wish} */
const read = () => {
  const limit = Math.min(12, Math.max(1, Number.parseInt(field(Name.EMBED_LIMIT_ID).value, 10) || 5));
  return { kind: field(Name.EMBED_KIND_ID).value, section: field(Name.EMBED_SECTION_ID).value, theme: field(Name.EMBED_THEME_ID).value, limit, entry: field(Name.EMBED_ENTRY_ID).value };
};

/** @type {(wish: Wish) => HTMLIFrameElement} */
const makeFrame = ({ section, theme, limit, entry }) => {
  const path = entryOf(entry) ?? `${section}/`;
  const query = new URLSearchParams(path.split("/").length > 2 ? { theme } : { theme, limit: `${limit}` });
  const frame = document.createElement("iframe");
  frame.src = `${home}${Name.EMBED_FOLDER}/${path}?${query}`;
  frame.title = document.querySelector(`#${Name.EMBED_SECTION_ID} option[value="${section}"]`)?.textContent ?? "";
  frame.setAttribute(Name.FRAME_ATTRIBUTE, "");
  frame.width = "100%";
  frame.height = "420";
  frame.loading = "lazy";
  return frame;
};

/** @type {(wish: Wish) => HTMLElement} */
const makeList = ({ section, theme, limit }) => {
  const list = document.createElement("warta-list");
  for (const [name, value] of Object.entries({ section, limit, theme })) list.setAttribute(name, `${value}`);
  return list;
};

/** @type {HTMLIFrameElement | null} */
let frame = null;
let hasAnswered = false;
const check = () => {
  const checks = [];
  if (frame) checks.push(hasAnswered ? words.FRAME_ANSWERS : words.FRAME_SILENT);
  let isOpen = true;
  try {
    localStorage.getItem(Name.THEME_KEY);
  } catch {
    isOpen = false;
  }
  checks.push(isOpen ? words.STORAGE_OPEN : words.STORAGE_BLOCKED);
  const text = field(Name.EMBED_HOST_ID).value.trim();
  if (text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url?.host) checks.push(words.HOST_MALFORMED);
    else checks.push(allowed.some((one) => matches(one, url.origin)) ? words.hostAllowed(url.origin) : words.hostRefused(url.origin));
  }
  checks.push(words.hostPolicy(new URL(home).origin));
  place(Name.EMBED_CHECKS_ID).replaceChildren(...checks.map((words) => Object.assign(document.createElement("li"), { textContent: words })));
};

const show = () => {
  const wish = read();
  const isFrame = wish.kind === "frame";
  field(Name.EMBED_ENTRY_ID).disabled = !isFrame;
  frame = isFrame ? makeFrame(wish) : null;
  const element = frame ?? makeList(wish);
  const script = `<script src="${home}sematkan.js" async></script>`;
  code.value = `${element.outerHTML}\n${script}`;
  place(Name.EMBED_STATUS_ID).textContent = isFrame && wish.entry.trim() && !entryOf(wish.entry) ? words.NOT_AN_ENTRY : "";
  hasAnswered = false;
  place(Name.EMBED_PREVIEW_ID).replaceChildren(element);
  check();
};

addEventListener("message", ({ source, data }) => {
  if (!frame || source !== frame.contentWindow || data?.type !== Name.HEIGHT_MESSAGE) return;
  hasAnswered = true;
  check();
});
place(Name.EMBED_FORM_ID).addEventListener("input", show);
code.readOnly = true;
field(Name.EMBED_HOST_ID).addEventListener("input", check);
place(Name.EMBED_COPY_ID).addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(code.value);
    place(Name.EMBED_STATUS_ID).textContent = words.COPIED;
  } catch {
    code.select();
    place(Name.EMBED_STATUS_ID).textContent = words.COPY_REFUSED;
  }
});
show();
