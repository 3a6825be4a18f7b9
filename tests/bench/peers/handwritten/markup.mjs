// Renders the blocks of a body as HTML text.
import { CALLOUT_LABELS, hrefOf } from "../words.mjs";

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for content and quoted attributes. */
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** Renders a picture with its space reserved. */
export function renderPicture({ src, width, height, alt }, { isLazy = false, isDecorative = false } = {}) {
  const lazy = isLazy ? ' loading="lazy"' : "";
  const words = isDecorative ? "" : escape(alt);
  return `<img${lazy} decoding="async" width="${width}" height="${height}" alt="${words}" src="${escape(src)}">`;
}

/** Renders a picture with caption and credit. */
export function renderFigure({ picture, caption, credit }, options) {
  const words = [caption, credit].filter(Boolean).map(escape).join(" ");
  return `<figure>${renderPicture(picture, options)}${words && `<figcaption>${words}</figcaption>`}</figure>`;
}

const INLINES = {
  text: escape,
  code: (code) => `<code>${escape(code)}</code>`,
  strong: (inner) => `<strong>${renderInlines(inner)}</strong>`,
  emphasis: (inner) => `<em>${renderInlines(inner)}</em>`,
  link: ({ to, text }) => `<a href="${escape(hrefOf(to))}">${renderInlines(text)}</a>`,
  lang: ({ tag, text }) => `<span lang="${escape(tag)}">${renderInlines(text)}</span>`,
};

const BLOCKS = {
  paragraph: (text) => `<p>${renderInlines(text)}</p>`,
  heading: ({ level, id, text }) => `<h${level} id="${escape(id)}">${renderInlines(text)}</h${level}>`,
  list: renderList,
  quote: (blocks) => `<blockquote>${renderBlocks(blocks)}</blockquote>`,
  figure: (figure) => renderFigure(figure, { isLazy: true }),
  table: renderTable,
  code: (code) => `<pre><code>${escape(code)}</code></pre>`,
  callout: ({ kind, blocks }) => `<div class="callout"><p><b>${CALLOUT_LABELS[kind]}</b></p>${renderBlocks(blocks)}</div>`,
};

// In JSON a variant without data is its bare name, and one with data is an object with one key.
function renderVariant(renderers, bare, variant) {
  if (variant in bare) return bare[variant];
  const [[kind, data]] = Object.entries(variant);
  if (!(kind in renderers)) throw new Error(`the peers do not know what a ${kind} is: add it to all`);
  return renderers[kind](data);
}

/** Renders runs of text. */
export const renderInlines = (inlines) =>
  inlines.map((inline) => renderVariant(INLINES, { break: "<br>" }, inline)).join("");

/** Renders a body. */
export const renderBlocks = (blocks) =>
  blocks.map((block) => renderVariant(BLOCKS, { divider: "<hr>" }, block)).join("\n");

function renderList({ start, items }) {
  const rows = items.map((blocks) => `<li>${renderItem(blocks)}</li>`).join("");
  return start === undefined ? `<ul>${rows}</ul>` : `<ol start="${start}">${rows}</ol>`;
}

function renderItem([first, ...rest]) {
  if (first === undefined) return "";
  return (first.paragraph ? renderInlines(first.paragraph) : renderBlocks([first])) + renderBlocks(rest);
}

function renderTable({ head, align, rows }) {
  const row = (cells, tag) =>
    `<tr>${cells.map((text, column) => `<${tag} class="${align[column]}">${renderInlines(text)}</${tag}>`).join("")}</tr>`;
  const body = rows.map((cells) => row(cells, "td")).join("");
  return `<div class="scroll"><table><thead>${row(head, "th")}</thead><tbody>${body}</tbody></table></div>`;
}
