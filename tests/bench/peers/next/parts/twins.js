// The twins, from which the pages are rendered; only while the site is built.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const TWINS = join(process.cwd(), "twins");

const read = async (file) => JSON.parse(await readFile(join(TWINS, file), "utf8"));

/** Returns what all pages have in common. */
export const readSite = () => read("site.json");

/** Returns the page of the names in an address. */
export async function readPage(names = []) {
  const { page } = await read(join(...names, "index.json"));
  return page;
}
