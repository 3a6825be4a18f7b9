// The kinds of pages that a search engine may list, taken from the browser tests, so that a new kind is added once.
import { transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TESTS = join(dirname(fileURLToPath(import.meta.url)), "..");
const DIST = join(TESTS, "../dist");

/**
 * Returns the path of one page of every indexable kind.
 * @returns {Promise<[kind: string, path: string][]>}
 */
export async function listIndexableKinds() {
  // Node 20 cannot import TypeScript.
  const { code } = await transform(await readFile(join(TESTS, "e2e/support/kinds_of_pages.ts"), "utf8"), { loader: "ts" });
  const { REAL_PAGES } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const pages = await Promise.all(
    Object.entries(REAL_PAGES).map(async ([kind, path]) => ({ kind, path, html: await readPage(path) })),
  );
  // The page itself says whether it may be listed; the one without a file is the page for unknown paths.
  return pages
    .filter(({ html }) => html !== undefined && !/<meta name="?robots"? content="?noindex/.test(html))
    .map(({ kind, path }) => [kind, path]);
}

const readPage = (path) => readFile(join(DIST, path, "index.html"), "utf8").catch(() => undefined);
