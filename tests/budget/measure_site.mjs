// Sizes of a published site as a reader's browser downloads them: brotli at its best, which is what a host serves that
// compresses ahead of time.
import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** 1 KB here is 1024 bytes. */
export const KB = 1024;

/** The real article, to which the page budget applies. */
export const ARTICLE = "berita/bijak-bermedsos-kita-semua-adalah-humas/";

/** The folder of the published site: the one that xtask names, or else dist/. */
export const DIST = process.env.WARTA_DIST ?? join(ROOT, "dist");

/** @param {Buffer | string} data */
export function brotli(data) {
  const bytes = Buffer.from(data);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** @param {string} path */
export const readDist = (path) => readFile(join(DIST, path));

/** Lists every published page, as paths below dist/. */
export async function listPages() {
  const all = await readdir(DIST, { recursive: true });
  return all.filter((path) => path.endsWith(".html")).sort();
}

/** Returns what a page carries besides its text: the files that it starts, its inlined styles, its inline scripts. */
export function takeApart(html) {
  const boot = /<script\b[^>]*\bid="boot"[^>]*>/.exec(html)?.[0] ?? "";
  const attribute = (name) => new RegExp(`\\b${name}="([^"]*)"`).exec(boot)?.[1];
  const files = { boot: attribute("src"), glue: attribute("data-glue"), wasm: attribute("data-wasm") };
  const styles = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css ?? "");
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
  const inlineScripts = scripts.filter(([, attributes = "", body = ""]) => {
    const isData = /\btype="application\/(ld\+)?json"/.test(attributes);
    return !isData && (body.trim() !== "" || !/\bsrc=/.test(attributes));
  });
  return { base: attribute("data-base") ?? "/", files, styles, inlineScripts: inlineScripts.map(([whole]) => whole) };
}

/** Returns the compressed sizes of the application's files. */
export async function measureApp() {
  const { base, files } = takeApart(String(await readDist("index.html")));
  const sizes = {};
  for (const [name, url] of Object.entries(files)) {
    if (!url?.startsWith(base)) throw new Error(`the home page names no ${name}`);
    sizes[name] = brotli(await readDist(url.slice(base.length)));
  }
  return sizes;
}
