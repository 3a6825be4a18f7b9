// Which pages the pre-rendered peers have; read by their builds, too.
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

const TWIN = /(?:^|\/)index\.json$/;

/**
 * Chooses the data that pre-rendered peers are made from: the site's own, and the twins of all pages to which a page of
 * theirs leads. Nothing in them leads to lists by year, topic or unit.
 * @param {Map<string, Buffer>} published
 * @returns {Map<string, Buffer>}
 */
export function chooseTwins(published) {
  const isFiltered = (bytes) => JSON.parse(String(bytes)).page.content.section?.filter !== undefined;
  return new Map([...published].filter(([path, bytes]) => path === "site.json" || (TWIN.test(path) && !isFiltered(bytes))));
}

/** Returns the paths of the pages whose twins are in a folder: `/`, `/berita/`, … */
export async function listPages(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter(({ name }) => name === "index.json")
    // Node 20 names the folder of an entry `path`, later ones `parentPath`.
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => dirname(file).replaceAll("\\", "/"));
  return folders.map((name) => (name === "." ? "/" : `/${name}/`)).sort();
}
