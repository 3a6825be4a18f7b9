// Runs stylelint over the files of style/, and over texts that stand for one.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import stylelint from "stylelint";

const HERE = dirname(fileURLToPath(import.meta.url));
const STYLE = join(HERE, "../../style");
const CONFIG = join(HERE, "stylelint.config.mjs");

/** Lists the files of style/ by name. */
export async function listStyles() {
  return (await readdir(STYLE)).filter((name) => name.endsWith(".css")).sort();
}

/** @param {string} name */
export const readStyle = (name) => readFile(join(STYLE, name), "utf8");

/**
 * Returns what is wrong with a text, as if it were the file `name` of style/: `style/name:line:column: what`.
 * @param {string} name
 * @param {string} code
 * @param {import("stylelint").Config} [config] rules to use instead of those for the files
 */
export async function lintStyle(name, code, config) {
  const rules = config === undefined ? { configFile: CONFIG } : { config };
  const { results } = await stylelint.lint({ code, codeFilename: join(STYLE, name), ...rules });
  return results.flatMap(({ warnings }) =>
    warnings.map(({ line, column, text }) => `style/${name}:${line}:${column}: ${text}`),
  );
}
