// A Lighthouse run without its performance score; tests/bench measures speed against peers.
import lighthouse, { desktopConfig } from "lighthouse";

const CATEGORIES = ["accessibility", "best-practices", "seo"];

/**
 * Returns what keeps a page from 100 in any category: `accessibility 93: image-alt: … «<img>»`, one line for each
 * audit.
 * @param {string} url
 * @param {{ port: number, formFactor: "mobile" | "desktop" }} options
 * @returns {Promise<string[]>}
 */
export async function auditPage(url, { port, formFactor }) {
  const flags = {
    port,
    logLevel: /** @type {const} */ ("error"),
    onlyCategories: CATEGORIES,
    // Simulated speed is computed without waiting, and nobody reads it here. Every other method waits 5 s more for a
    // quiet network.
    throttlingMethod: /** @type {const} */ ("simulate"),
    disableFullPageScreenshot: true,
  };
  const result = await lighthouse(url, flags, formFactor === "desktop" ? desktopConfig : undefined);
  if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}`);
  const { audits, categories, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`Lighthouse could not load ${url}: ${runtimeError.message}`);
  return CATEGORIES.flatMap((id) => {
    const { score, auditRefs } = categories[id];
    // An audit that failed to run has no score, and neither has its category.
    const failed = auditRefs.filter(({ id, weight }) => weight > 0 && isFault(audits[id]));
    const lines = failed.map((ref) => `${id} ${toPercent(score)}: ${describe(audits[ref.id])}`);
    return score === 1 || lines.length > 0 ? lines : [`${id} ${toPercent(score)}`];
  });
}

const toPercent = (score) => (score === null ? "without a score" : Math.round(score * 100));

const isFault = ({ score, scoreDisplayMode }) =>
  scoreDisplayMode === "error" || (score !== null && score < 1 && scoreDisplayMode !== "informative");

function describe({ id, title, errorMessage, details }) {
  const items = details?.items ?? [];
  const shown = items.map((item) => item.node?.snippet ?? item.description ?? item.source ?? item.url ?? "");
  return [`${id}: ${errorMessage ?? title}`, ...shown.filter(Boolean).map((text) => `    «${text}»`)].join("\n");
}
