// The Next.js site needs packages that only the bench installs. Its pages are plain functions, so they can be tried
// without React: what JSX becomes renders HTML at once.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { build } from "esbuild";
import { checkContent } from "./content.mjs";
import { escape } from "./handwritten/markup.mjs";
import { renderPage } from "./handwritten/pages.mjs";
import { MENU_LABEL } from "./words.mjs";

const GOLDEN = new URL("../../fixtures/golden/", import.meta.url);
const read = async (path) => JSON.parse(await readFile(new URL(path, GOLDEN), "utf8"));
const ATTRIBUTES = { className: "class" };
const VOID = new Set(["br", "hr", "img"]);

const html = (text) => ({ html: text });
const flatten = (child) => {
  if (Array.isArray(child)) return child.map(flatten).join("");
  return child?.html ?? (child === undefined || child === null || child === false ? "" : escape(child));
};

function jsx(type, { children, ...given }) {
  if (typeof type === "function") return type({ ...given, children });
  // Next.js's `Link`, the only thing here that the stand-in for modules gives as it is.
  if (typeof type === "object") return jsx("a", { ...given, children });
  const attributes = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${ATTRIBUTES[name] ?? name}="${escape(value)}"`);
  return html(`<${type}${attributes.join("")}>${VOID.has(type) ? "" : `${flatten(children)}</${type}>`}`);
}

const RUNTIME = { jsx, jsxs: jsx, Fragment: ({ children }) => html(flatten(children)) };

async function loadPages() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("next/parts/pages.jsx", import.meta.url))],
    bundle: true,
    format: "cjs",
    jsx: "automatic",
    external: ["react/jsx-runtime", "next/link"],
    write: false,
  });
  const module = { exports: {} };
  new Function("module", "require", outputFiles[0].text)(module, () => RUNTIME);
  return module.exports;
}

const site = await read("site.json");
const { EntryPage, SectionPage } = await loadPages();

/** Puts a page's main part into the hand-written page, from which the rest comes. */
function check(page, main) {
  const frame = renderPage({ site, page, stylesheet: "" });
  assert.ok(frame.includes(MENU_LABEL));
  const made = frame.replace(/<main>.*<\/main>/s, () => `<main>${main.html}</main>`);
  checkContent("next", new Map([[`${page.path.slice(1)}index.html`, Buffer.from(made)]]), { site, pages: [page] });
}

test("the Next.js article renders every kind of block", async () => {
  const { page } = await read("artikel/semua-blok/index.json");
  check(page, EntryPage({ site, entry: page.content.entry }));
});

test("the Next.js list has every entry and its neighbour", async () => {
  const { page } = await read("berita/index.json");
  check(page, SectionPage({ site, title: page.title, section: page.content.section }));
});
