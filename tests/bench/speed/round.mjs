// Measures one round: every subject under every condition, one after another.
import { withProfile, openTab } from "./browser.mjs";
import { installIdleProbe } from "./idle_probe.mjs";
import { installInputProbe } from "./input_probe.mjs";
import { measureUntilIdle } from "./measure_idle.mjs";
import { EVERY, measureInput } from "./measure_input.mjs";
import { measureMemory } from "./measure_memory.mjs";
import { measureBack, measureOpening } from "./measure_navigation.mjs";
import { measurePaint } from "./measure_paint.mjs";
import { measureSubmenu } from "./measure_submenu.mjs";
import { installMemoryProbe, installSubmenuProbe } from "./probes.mjs";

// The golden ratio: the parts of a period at its multiples are spread evenly, however many there are.
const SPREAD = (Math.sqrt(5) - 1) / 2;

/**
 * Measures a subject under a condition.
 * @param {{ browser: object, chosen: object, calm: object, round: number, attempt: Function }} bench
 * `attempt(name, measure)` keeps a failure from ending the round, and then returns nothing
 * @returns {Promise<Record<string, number | string>>}
 */
export async function measureSubject({ browser, chosen, calm, round, attempt }, subject, condition) {
  const results = {};
  const moved = new Set();
  const at = ({ path }) => `${subject.origin}/${path}`;
  const bench = {
    browser, chosen, subject, attempt,
    list: at(chosen.list),
    article: at(chosen.article),
    keep(found, names) {
      for (const [name, value] of Object.entries(names)) results[value] = found?.[name];
      for (const element of found?.moved ?? []) moved.add(element);
    },
  };
  const inProfile = (probes, use) =>
    withProfile(browser, probes, (profile) => use(bench, () => openTab(profile, condition, calm)));

  await inProfile([], measureVisitsToList);
  await inProfile([], async ({ article, keep }, open) => {
    const tab = await open();
    const paint = await attempt("the article's largest paint", () => measurePaint(tab, article, subject));
    keep(paint, {
      largestPaint: "articlePaint", largestElement: "articleElement", bytes: "articleBytes", shift: "articleShift",
    });
  });
  await inProfile([installIdleProbe], async ({ list, keep }, open) => {
    const tab = await open();
    const idle = await attempt("the list until it is idle", () => measureUntilIdle(browser, tab, list, subject));
    keep(idle, {
      blocked: "listBlocked", blockedAbove: "listBlockedAbove", longest: "listLongest",
      total: "idleBytes", wasm: "idleWasmBytes", twins: "idleTwinBytes", other: "idleOtherBytes",
    });
  });
  await inProfile([installIdleProbe], measureVisitsToArticle);
  await inProfile([installSubmenuProbe], async ({ list }, open) => {
    const tab = await open();
    results.submenu = await attempt("the submenu", () => measureSubmenu(tab, list));
  });
  await inProfile([installInputProbe], async ({ list, keep }, open) => {
    const tab = await open();
    // Otherwise the inputs would hit the same moments of the start in every round, and miss the same ones.
    const phase = ((round * SPREAD) % 1) * EVERY;
    const input = await attempt("input while the page starts", () => measureInput(tab, list, subject, phase));
    keep(input, {
      worst: "inputWorst", middle: "inputMiddle", shownWorst: "inputShownWorst", shownMiddle: "inputShownMiddle",
    });
  });
  return { ...results, moved: [...moved].join(" ") };
}

async function measureVisitsToList({ chosen, subject, attempt, keep, list }, open) {
  const first = await open();
  const paint = await attempt("the list's largest paint", () => measurePaint(first, list, subject));
  keep(paint, { largestPaint: "listPaint", largestElement: "listElement", bytes: "listBytes", shift: "listShift" });
  const opening = await attempt("list to article", () => measureOpening(first, chosen, subject));
  keep(opening, { opening: "opening", shift: "openingShift" });
  // The driver disables the cache by which a browser answers Back with the old document, so only apps are measured
  // here.
  if (subject.isApp && opening) {
    keep(await attempt("Back", () => measureBack(first, chosen, subject)), { back: "back", shift: "backShift" });
  }
  await first.page.close();
  const second = await open();
  const visit = await attempt("the list's second visit", () => measurePaint(second, list, subject));
  keep(visit, { largestPaint: "secondPaint" });
}

async function measureVisitsToArticle({ browser, subject, attempt, keep, article }, open) {
  const first = await open();
  const idle = await attempt("the article until it is idle", () => measureUntilIdle(browser, first, article, subject));
  keep(idle, { blocked: "articleBlocked", blockedAbove: "articleBlockedAbove", longest: "articleLongest" });
  await first.page.close();
  const second = await open();
  const visit = await attempt("the article's second visit", () => measurePaint(second, article, subject));
  keep(visit, { largestPaint: "articleSecondPaint" });
}

/** Measures how much memory a long visit to an app takes. */
export function measureVisit({ browser, chosen, calm, attempt }, subject, condition) {
  return withProfile(browser, [installMemoryProbe], async (profile) => {
    const tab = await openTab(profile, condition, calm);
    const url = `${subject.origin}/${chosen.list.path}`;
    return attempt("a long visit", () => measureMemory(browser, tab, url, chosen, subject));
  });
}
