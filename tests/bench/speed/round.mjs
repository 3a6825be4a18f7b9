// Measures one round: every subject under every condition, one after another.
import { withProfile, openTab } from "./browser.mjs";
import { measureMemory } from "./measure_memory.mjs";
import { measureBack, measureOpening } from "./measure_navigation.mjs";
import { measurePaint } from "./measure_paint.mjs";
import { measureSubmenu } from "./measure_submenu.mjs";
import { installMemoryProbe, installSubmenuProbe } from "./probes.mjs";

/**
 * Measures a subject under a condition.
 * @param {{ browser: object, chosen: object, calm: object, attempt: Function }} bench `attempt(name, measure)` keeps a
 * failure from ending the round, and then returns nothing
 * @returns {Promise<Record<string, number | string>>}
 */
export async function measureSubject({ browser, chosen, calm, attempt }, subject, condition) {
  const { list, article } = chosen;
  const at = ({ path }) => `${subject.origin}/${path}`;
  const results = {};
  const moved = new Set();
  const keep = (found, names) => {
    for (const [name, value] of Object.entries(names)) results[value] = found?.[name];
    for (const element of found?.moved ?? []) moved.add(element);
  };

  await withProfile(browser, [], async (profile) => {
    const first = await openTab(profile, condition, calm);
    const paint = await attempt("the list's largest paint", () => measurePaint(first, at(list), subject));
    keep(paint, { largestPaint: "listPaint", largestElement: "listElement", bytes: "listBytes", shift: "listShift" });
    const opening = await attempt("list to article", () => measureOpening(first, chosen, subject));
    keep(opening, { opening: "opening", shift: "openingShift" });
    // The driver disables the cache by which a browser answers Back with the old document, so only apps are measured
    // here.
    if (subject.isApp && opening) {
      keep(await attempt("Back", () => measureBack(first, chosen, subject)), { back: "back", shift: "backShift" });
    }
    await first.page.close();
    const second = await openTab(profile, condition, calm);
    const visit = await attempt("the second visit", () => measurePaint(second, at(list), subject));
    keep(visit, { largestPaint: "secondPaint" });
  });
  await withProfile(browser, [], async (profile) => {
    const tab = await openTab(profile, condition, calm);
    const paint = await attempt("the article's largest paint", () => measurePaint(tab, at(article), subject));
    keep(paint, {
      largestPaint: "articlePaint", largestElement: "articleElement", bytes: "articleBytes", shift: "articleShift",
    });
  });
  await withProfile(browser, [installSubmenuProbe], async (profile) => {
    const tab = await openTab(profile, condition, calm);
    results.submenu = await attempt("the submenu", () => measureSubmenu(tab, at(list)));
  });
  return { ...results, moved: [...moved].join(" ") };
}

/** Measures how much memory a long visit to an app takes. */
export function measureVisit({ browser, chosen, calm, attempt }, subject, condition) {
  return withProfile(browser, [installMemoryProbe], async (profile) => {
    const tab = await openTab(profile, condition, calm);
    const url = `${subject.origin}/${chosen.list.path}`;
    return attempt("a long visit", () => measureMemory(tab, url, chosen, subject));
  });
}
