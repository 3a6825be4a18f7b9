// Exports everything that is saved as one HTML file that needs no other file: for another device, an archive, or a
// reader without the portal.

import { Name } from "../contract/names.ts";
import { list, open, parse } from "./store.js";
import * as words from "./words.js";

const STYLE =
  "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 Georgia,serif;color:#17262b;background:#fdfbf6}" +
  "img{max-width:100%;height:auto}article{border-top:1px solid #ded5c3;margin-top:3rem;padding-top:1rem}" +
  "figure,blockquote{margin:1.5rem 0}blockquote{padding-left:1rem;border-left:3px solid #b06c12}" +
  "figcaption,.source{font-size:.875rem;color:#4c5e61}table{border-collapse:collapse}td,th{border:1px solid #ded5c3;padding:.25rem .5rem}";

// The file may load and run nothing, wherever it is opened.
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

// Parts that only work on the portal.
const LIVE = `[${Name.NEEDS_APP_ATTRIBUTE}], script, button, dialog, template, source, nav, .share, .read-on, .listen, .report-link, .print-footer`;

/** @type {(blob: Blob) => Promise<string>} */
const toDataUrl = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** @type {(cache: Cache, image: Element, pictures: string[]) => Promise<string | null>} */
const findPicture = async (cache, image, pictures) => {
  const [, stem] = /\/([^/]+?)-[0-9a-f]{16}\.\w+$/.exec(image.getAttribute("src") ?? "") ?? [];
  const url = pictures.find((picture) => stem && picture.includes(`/${stem}-`));
  const answer = url && (await cache.match(url));
  return answer ? toDataUrl(await answer.blob()) : null;
};

/** @type {(cache: Cache, saved: import("./store.js").Copy) => Promise<string>} */
const copyArticle = async (cache, { url, pictures }) => {
  const html = await (await cache.match(url))?.text();
  const article = parse(html ?? "").querySelector(".reader");
  if (!article) return "";
  article.querySelectorAll(LIVE).forEach((part) => part.remove());
  const comments = document.createTreeWalker(article, NodeFilter.SHOW_COMMENT);
  /** @type {ChildNode[]} */
  const found = [];
  while (comments.nextNode()) found.push(/** @type {Comment} */ (comments.currentNode));
  found.forEach((comment) => comment.remove());
  for (const image of article.querySelectorAll("img")) {
    const data = await findPicture(cache, image, pictures);
    if (data) image.setAttribute("src", data);
    else image.replaceWith(image.alt);
  }
  // Two entries may have the same ids, so the ids are removed; links within an entry then lead to its address.
  article.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
  const address = new URL(url, location.origin).href;
  article.querySelectorAll("[href]").forEach((link) => link.setAttribute("href", new URL(link.getAttribute("href") ?? "", address).href));
  article.querySelectorAll("[class]").forEach((part) => part.removeAttribute("class"));
  article.removeAttribute("class");
  const source = document.createElement("p");
  source.className = "source";
  source.append(words.source, Object.assign(document.createElement("a"), { href: address, textContent: address }));
  article.append(source);
  return article.outerHTML;
};

const escape = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

// Makes the file and has the browser download it.
export const exportAll = async (/** @type {string} */ dateText) => {
  const cache = await open();
  const articles = [];
  for (const saved of await list()) articles.push(await copyArticle(cache, saved));
  const parts = [
    `<!doctype html>\n<html lang="id">\n<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.EXPORT_TITLE}</title><style>${STYLE}</style></head>\n`,
    `<body><p><strong>${words.EXPORT_TITLE}.</strong> ${escape(words.exportedAt(dateText))}</p>\n`,
    ...articles,
    "</body>\n</html>\n",
  ];
  const url = URL.createObjectURL(new Blob(parts, { type: "text/html" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: `warta-tersimpan-${new Date().toISOString().slice(0, 10)}.html` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
