// `sematkan.js`, for other sites: the element <warta-list section="berita" limit="5" theme="dark">, and frames that are
// as high as their content. Of the page around it, it reads and changes only those frames.

import { make } from "../make_element.js";
import { Name } from "../contract/names.ts";
import * as words from "./words.js";

// This is a classic script, so it has an element while it runs.
const home = new URL("./", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/** @type {Record<string, string>} */
const SECTIONS = { berita: "Berita", pengumuman: "Pengumuman", artikel: "Artikel", video: "Video" };
/**
 * What is read of the twin of a section (`model::page`).
 * @typedef {{ slug: string, title: string, published_at: string, is_withdrawn?: boolean }} Card
 * @typedef {{ page: { content: { section: { entries: Card[] } } } }} SectionTwin
 */

const NAME = /^[a-z0-9-]{1,100}$/;
const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
const LOAD_TIME = 10_000;
// How long a frame may take to tell its height before a link is put after it, in milliseconds; and the largest height
// that is accepted, in CSS pixels.
const ANSWER_TIME = 8_000;
const MOST_HEIGHT = 20_000;

const STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
.list { all: initial; display: block; font: medium/1.5 system-ui, sans-serif; color-scheme: light dark; --text: #17262b; --quiet: #4c5e61; --link: #0a5766; --line: #ded5c3; color: var(--text); }
:host([theme="dark"]) .list { --text: #f1ece1; --quiet: #b9c4c2; --link: #8fd0dc; --line: #3a4a4e; color-scheme: dark; }
:host([theme="light"]) .list { color-scheme: light; }
@media (prefers-color-scheme: dark) { :host([theme="auto"]) .list { --text: #f1ece1; --quiet: #b9c4c2; --link: #8fd0dc; --line: #3a4a4e; } }
ul { margin: 0; padding: 0; list-style: none; }
li { padding-block: .75em; border-block-end: 1px solid var(--line); }
a { color: var(--link); font-weight: 600; overflow-wrap: anywhere; }
a:focus-visible, button:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
p { margin: 0; font-size: .875em; color: var(--quiet); }
.all { padding-block: .75em; font-size: 1em; }
button { min-block-size: 2.75em; padding: 0 1em; font: inherit; }
`;

// Formats a date, in every time zone the same: the dates in the data are WIB already.
const dateText = (/** @type {string} */ moment) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(moment) ?? [];
  return year ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : "";
};

class WartaList extends HTMLElement {
  static observedAttributes = ["section", "limit"];
  #turn = 0;
  #list;

  constructor() {
    super();
    // The box within (`all: initial`) stops the styles that the surrounding site sets on the element itself, even with
    // `!important`.
    this.#list = make("div", { className: "list" });
    const root = this.attachShadow({ mode: "open" });
    root.append(this.#list);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    // Not a <style> element: this sheet works under the strictest policy of the surrounding site.
    root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    // Not in the constructor: `createElement` fails if the constructor sets an attribute.
    this.lang ||= "id";
    this.load();
  }

  /** @type {(name: string, before: string | null, now: string | null) => void} */
  attributeChangedCallback(_, before, now) {
    if (this.isConnected && before !== now) this.load();
  }

  async load() {
    const turn = ++this.#turn;
    const asked = this.getAttribute("section") ?? "";
    const section = Object.hasOwn(SECTIONS, asked) ? asked : "berita";
    const wanted = Number.parseInt(this.getAttribute("limit") ?? "", 10);
    const limit = wanted > 0 ? Math.min(wanted, 12) : 5;
    const list = new URL(`${section}/`, home);
    const show = (/** @type {Node[]} */ ...children) => turn === this.#turn && this.#list.replaceChildren(...children);
    const whole = make("p", { className: "all" }, make("a", { href: list.href, target: "_top", textContent: words.allOf(SECTIONS[section]) }));
    if (this.#list.childElementCount === 0) show(make("p", { role: "status", textContent: words.LOADING }));
    try {
      const answer = await fetch(new URL(Name.TWIN_FILE, list), { credentials: "omit", signal: AbortSignal.timeout(LOAD_TIME) });
      const { page } = /** @type {SectionTwin} */ (await answer.json());
      const entries = page.content.section.entries.filter(({ slug }) => NAME.test(slug)).slice(0, limit);
      const items = entries.map(({ slug, title, published_at: at, is_withdrawn: isWithdrawn }) => {
        const link = make("a", { href: new URL(`${slug}/`, list).href, target: "_top", textContent: title });
        return make("li", {}, link, make("p", { textContent: isWithdrawn ? `${dateText(at)} · ${words.WITHDRAWN}` : dateText(at) }));
      });
      show(items.length > 0 ? make("ul", {}, ...items) : make("p", { textContent: words.EMPTY }), whole);
    } catch {
      const retry = make("button", { type: "button", textContent: words.RETRY });
      retry.addEventListener("click", () => this.load());
      show(make("p", { role: "alert", textContent: words.FAILED }), retry, whole);
    }
  }
}

if (!customElements.get("warta-list")) customElements.define("warta-list", WartaList);

const findFrames = () => {
  /** @type {NodeListOf<HTMLIFrameElement>} */
  const frames = document.querySelectorAll(`iframe[${Name.FRAME_ATTRIBUTE}]`);
  return [...frames].filter(({ src }) => src.startsWith(home.href));
};
const answered = new WeakSet();

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== home.origin || data?.type !== Name.HEIGHT_MESSAGE) return;
  const frame = findFrames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || !(data.height > 0 && data.height <= MOST_HEIGHT)) return;
  answered.add(frame);
  frame.style.height = `${data.height}px`;
});

// A frame that the browser refused looks like an empty one, so a link to the portal is put after it.
addEventListener("load", () => setTimeout(() => {
  for (const frame of findFrames().filter((one) => !answered.has(one))) {
    const page = new URL(frame.src.slice(home.href.length).replace(/^sematkan\//, "").replace(/\?.*$/, ""), home);
    frame.after(make("a", { href: page.href, target: "_top", textContent: words.REFUSED }));
  }
}, ANSWER_TIME));
