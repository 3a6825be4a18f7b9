// The sites that are compared, all with the content of the published site.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { renderPage } from "../peers/handwritten/pages.mjs";
import { PAGE_DATA, buildNext } from "../peers/next/build.mjs";
import { bundleApp, renderShell } from "../peers/preact/bundle.mjs";
import { buildSvelte } from "../peers/svelte/build.mjs";
import { removeScripts } from "./static_max.mjs";

const STYLESHEET = new URL("../peers/peer.css", import.meta.url);
// Pages and the app's own code, which the other subjects replace by their own.
const IS_PAGE_OR_CODE = /\.(?:wasm|js|html)$/;

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {boolean} isApp whether it opens pages without leaving the document
 * @property {boolean} tellsReady whether `html[data-app]` shows that the app has taken over
 * @property {Map<string, Buffer>} files
 * @property {string} [fileAhead] what is fetched last when a page is fetched ahead, below the page's path; else its twin
 */

/**
 * @param {Map<string, Buffer>} published
 * @param {ReturnType<import("./published_site.mjs").choosePages>} chosen
 * @param {string} dist the folder of the published site
 * @returns {Promise<Subject[]>}
 */
export async function makeSubjects(published, chosen, dist) {
  const data = new Map([...published].filter(([path]) => !IS_PAGE_OR_CODE.test(path)));
  const css = await minifiedStylesheet();
  const peerFiles = () => new Map([...data, [css.name, css.bytes]]);
  const withData = (built) => new Map([...data, ...built]);
  return [
    { name: "warta", isApp: true, tellsReady: true, files: published },
    { name: "static-max", isApp: false, tellsReady: false, files: makeStaticMax(published, chosen, new Map(data)) },
    { name: "handwritten", isApp: false, tellsReady: false, files: makeHandwritten(chosen, css.name, peerFiles()) },
    { name: "preact", isApp: true, tellsReady: false, files: await makePreact(chosen, css.name, peerFiles(), dist) },
    { name: "svelte", isApp: true, tellsReady: false, files: withData(await buildSvelte(published, chosen)) },
    { name: "next", isApp: true, tellsReady: false, files: withData(await buildNext(published, chosen)), fileAhead: PAGE_DATA },
  ];
}

function makeStaticMax(published, { pages }, files) {
  for (const page of pages) files.set(pageFile(page), Buffer.from(removeScripts(String(published.get(pageFile(page))))));
  return files;
}

function makeHandwritten({ site, pages }, stylesheet, files) {
  for (const page of pages) {
    files.set(pageFile(page), Buffer.from(renderPage({ site, page, stylesheet: `/${stylesheet}` })));
  }
  return files;
}

async function makePreact({ site, pages }, stylesheet, files, dist) {
  const app = await bundleApp(join(dist, "site.json"));
  files.set(app.name, app.bytes);
  for (const page of pages) {
    files.set(pageFile(page), Buffer.from(renderShell({ page, site, app: app.name, stylesheet: `/${stylesheet}` })));
  }
  return files;
}

const pageFile = ({ path }) => `${path.slice(1)}index.html`;

async function minifiedStylesheet() {
  const { code } = await transform(await readFile(STYLESHEET, "utf8"), { loader: "css", minify: true });
  const bytes = Buffer.from(code);
  return { name: `peer-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.css`, bytes };
}
