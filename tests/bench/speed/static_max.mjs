// "static-max": the best that our own page could be. It is our published page without any script and without the data
// that only the app needs; its styles, its policy and its text stay unchanged.
import { brotli } from "../../budget/measure_site.mjs";

const SCRIPT = /<script\b[^>]*>.*?<\/script\s*>\n?/gis;
const LINK = /<link\b[^>]*>\n?/gi;
// Hints by which a page may ask the browser to fetch something early for the app.
const IS_HINT_FOR_APP = /\brel="?modulepreload\b|\bas="?(?:script|fetch|worker)\b/i;

/** Removes every script element (including data blocks), and hints that fetch something for a script. */
export function removeScripts(html) {
  return html.replace(SCRIPT, "").replace(LINK, (link) => (IS_HINT_FOR_APP.test(link) ? "" : link));
}

/** Returns how many bytes the embedded data adds to the compressed page. */
export function measureEmbeddedData(html) {
  const bare = html.replace(SCRIPT, (script) => (/\bid="?warta-data\b/.test(script) ? "" : script));
  if (bare === html) throw new Error("the page embeds no data");
  return brotli(html) - brotli(bare);
}
