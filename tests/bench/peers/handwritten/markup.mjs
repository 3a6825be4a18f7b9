// Renders the blocks of a body as HTML text.
import { CALLOUT_LABELS, candidatesOf, hrefOf, posterOf } from "../words.mjs";

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for content and quoted attributes. */
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/**
 * Renders a picture with its space reserved. One in a card only decorates; one that is urgent is the largest thing on the
 * first screen.
 */
export function renderPicture(picture, { isLazy = false, isUrgent = false, isInCard = false } = {}) {
  const { src, width, height, alt } = picture;
  const { srcset, sizes } = candidatesOf(picture, isInCard);
  const loading = (isLazy ? ' loading="lazy"' : "") + (isUrgent ? ' fetchpriority="high"' : "");
  const files = srcset ? ` srcset="${escape(srcset)}" sizes="${sizes}"` : "";
  const words = isInCard ? "" : escape(alt);
  return `<img${loading} decoding="async" width="${width}" height="${height}" alt="${words}"${files} src="${escape(src)}">`;
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
  video: renderVideo,
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

function renderVideo({ title, page, video }) {
  const { file } = video.source;
  const player = file && `<video controls preload="none" playsinline poster="${escape(posterOf(video))}" \
width="${video.poster.width}" height="${video.poster.height}"><source src="${escape(file.src)}" type="${file.media_type}">\
<track kind="captions" src="${escape(file.captions)}" srclang="id" default></video>`;
  return `<div class="video">${player ?? ""}<p><a href="${escape(page)}">${escape(title)}</a></p></div>`;
}

function renderTable({ head, align, rows }) {
  const row = (cells, tag) =>
    `<tr>${cells.map((text, column) => `<${tag} class="${align[column]}">${renderInlines(text)}</${tag}>`).join("")}</tr>`;
  const body = rows.map((cells) => row(cells, "td")).join("");
  return `<div class="scroll"><table><thead>${row(head, "th")}</thead><tbody>${body}</tbody></table></div>`;
}
