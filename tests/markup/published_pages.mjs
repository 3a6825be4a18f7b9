// The published pages that the checkers read: of the portal, and of the fixture sites at the root and below a base.
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Published folders by name. The debug builds are left out, because they have the same pages. */
export const SITES = {
  "the portal": "dist",
  "the fixture site": "target/sites/fixture",
  "the site of lists": "target/sites/lists",
  "the site of videos": "target/sites/videos",
  "the site of states": "target/sites/states",
  "the fixture site below a base": "target/sites/fixture-portal",
};

/**
 * Lists the pages of a published folder, as absolute paths.
 * @param {string} folder
 */
export async function listPages(folder) {
  const whole = join(ROOT, folder);
  const files = await readdir(whole, { recursive: true }).catch(() => []);
  const pages = files.filter((file) => file.endsWith(".html")).sort();
  if (pages.length === 0) throw new Error(`no page in ${folder}: run \`cargo xtask test markup\``);
  return pages.map((page) => join(whole, page));
}

/**
 * Returns a path relative to the repository, as messages name it.
 * @param {string} path
 */
export const nameOf = (path) => path.replace(`${ROOT}/`, "");
