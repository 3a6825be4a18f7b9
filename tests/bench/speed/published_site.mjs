// Reads the published site for the bench: its files, and the pages to measure.
import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/**
 * Reads every file of a folder, by its path below the folder.
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function readFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const entry of entries.filter((entry) => entry.isFile())) {
    // Node 20 names the folder of an entry `path`, later ones `parentPath`.
    const file = join(entry.parentPath ?? entry.path, entry.name);
    files.set(relative(folder, file).replaceAll("\\", "/"), await readFile(file));
  }
  return files;
}

/**
 * Chooses the pages to measure.
 *
 * The list is the section's first page. The article that is opened from it is the one given where the list has it, else
 * the list's first: what is loaded cold and what is opened need not be the same page.
 * @param {Map<string, Buffer>} files
 * @param {{ list: string, article: string }} paths folders below the site, ending in a slash
 */
export function choosePages(files, { list, article }) {
  const read = (path) => readJson(files, `${path}index.json`).page;
  const { section } = read(list).content;
  if (!section?.entries.length) throw new Error(`${list} lists nothing`);
  const listed = section.entries.map(({ slug, title }) => ({ path: `${list}${slug}/`, title }));
  const opened = listed.find(({ path }) => path === article) ?? listed[0];
  return {
    site: readJson(files, "site.json"),
    list: { path: list, title: read(list).title },
    article: { path: article, title: read(article).title },
    listed,
    opened,
    /** Every page that the peers must have: path and data. */
    pages: [list, article, ...listed.map(({ path }) => path)]
      .filter((path, index, all) => all.indexOf(path) === index)
      .map(read),
  };
}

function readJson(files, path) {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`the published site has no ${path}`);
  return JSON.parse(String(bytes));
}
