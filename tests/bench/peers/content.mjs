// Compares what pages show: however a peer makes its HTML, a reader must find the same in it as in the others.
import { renderPage } from "./handwritten/pages.mjs";

const PICTURE_ATTRIBUTES = ["src", "srcset", "sizes", "poster", "width", "height", "loading", "fetchpriority", "alt"];
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** @param {string} html @returns {{ title: string, text: string, links: string[], pictures: string[] }} */
export function readContent(html) {
  const [, title = ""] = html.match(/<title[^>]*>([^<]*)</) ?? [];
  const [, body = ""] = html.match(/<body[^>]*>(.*)<\/body>/s) ?? [];
  const shown = body.replace(/<(script|style|template)\b.*?<\/\1>/gis, "").replace(/<!--.*?-->/gs, "");
  const tags = (name) => shown.match(new RegExp(`<${name}\\b[^>]*>`, "g")) ?? [];
  return {
    title: decode(title),
    text: decode(shown.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ").trim(),
    links: tags("a").map((tag) => attribute(tag, "href")),
    pictures: tags("(?:img|video)").map((tag) => PICTURE_ATTRIBUTES.map((key) => attribute(tag, key)).join(" ")),
  };
}

/**
 * Throws unless the built pages show what the hand-written ones show.
 * @param {string} peer
 * @param {Map<string, Buffer>} built
 * @param {{ site: object, pages: object[] }} chosen
 */
export function checkContent(peer, built, { site, pages }) {
  for (const page of pages) {
    const html = built.get(`${page.path.slice(1)}index.html`);
    if (html === undefined) throw new Error(`the peer ${peer} has no page ${page.path}`);
    const found = readContent(String(html));
    const expected = readContent(renderPage({ site, page, stylesheet: "" }));
    for (const [part, value] of Object.entries(expected)) {
      const difference = findDifference(String(found[part]), String(value));
      if (difference) throw new Error(`the peer ${peer} shows something else at ${page.path}: ${part}: ${difference}`);
    }
  }
}

function findDifference(found, expected) {
  if (found === expected) return undefined;
  let at = 0;
  while (found[at] === expected[at]) at += 1;
  const around = (text) => text.slice(Math.max(at - 30, 0), at + 30);
  return `"${around(found)}" instead of "${around(expected)}"`;
}

function attribute(tag, name) {
  const [, value = ""] = tag.match(new RegExp(`\\s${name}="([^"]*)"`, "i")) ?? [];
  return decode(value);
}

function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? entity;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
