// The answers that are made from copies, and how they tell that they are.

import { Name } from "../contract/names.ts";
import { DATA, HTML, JSON_TYPE, dataOf, readPage, readTwin } from "../contract/page.js";
import { find, findNewest, keptAt, policiesOf, responseOf } from "./copies.js";
import { OWN_SHELL, STAND_IN, release } from "./kinds.js";

// Sets attributes on the `html` element from which `src/boot/connection_line.js` tells the reader the time of a copy,
// and why it is shown.
/** @type {(html: string, marks: string) => string} */
const mark = (html, marks) => html.replace("<html ", `<html ${marks} `);

/** @typedef {string | number} Reason why a copy is shown: a reason of `names.ts`, or the status of an answer */

const whyMark = (/** @type {Reason} */ why) => `${Name.KEPT_WHY_ATTRIBUTE}="${why}"`;
/** @type {(time: string, why: Reason) => string} */
const copyMarks = (time, why) => `${Name.KEPT_AT_ATTRIBUTE}="${time}" ${whyMark(why)}`;

// Puts the data of a page into the stand-in: for a page whose HTML is missing, is older than its data, or belongs to a
// release that is no longer on the device.
/** @type {(twin: import("../contract/page.js").Twin, time: string, why: Reason) => Promise<Response | null>} */
const assemble = async (twin, time, why) => {
  const standIn = await find(STAND_IN, [OWN_SHELL]);
  const html = (await standIn?.text()) ?? "";
  const data = readPage(html);
  if (!standIn || !data || twin.schema !== data.site.schema) return null;
  const json = JSON.stringify({ site: data.site, page: twin.page }).replaceAll("<", "\\u003c");
  // A function, so that no `$` in the data is taken for a pattern.
  const page = html.replace(DATA, (_, before, __, after) => before + json + after);
  return responseOf(mark(page, `${copyMarks(time, why)} ${Name.BUILD_ATTRIBUTE}`), HTML, policiesOf(standIn));
};

// Returns the copy of a page, or `null` if there is none.
/** @type {(page: string, why: Reason) => Promise<Response | null>} */
export const showCopy = async (page, why) => {
  const [html, data] = await Promise.all([findNewest(page), findNewest(dataOf(page))]);
  const isOfOtherRelease = html && html.headers.get(Name.RELEASE_HEADER) !== release && !(await caches.has(Name.SHELL_CACHE_PREFIX + html.headers.get(Name.RELEASE_HEADER)));
  const isOlder = html && data && keptAt(html) < keptAt(data);
  if (data && (!html || isOfOtherRelease || isOlder)) {
    const twin = readTwin(await data.clone().text());
    const made = twin && (await assemble(twin, keptAt(data), why));
    if (made) return made;
  }
  return html ? responseOf(mark(await html.text(), copyMarks(keptAt(html), why)), HTML, policiesOf(html)) : null;
};

// Returns the stand-in for a page that is not on the device. Its status keeps caches and search engines from taking it
// for the page.
/** @type {(page: string, why: Reason) => Promise<Response | null>} */
export const showStandIn = async (page, why) => {
  const html = await find(STAND_IN, [OWN_SHELL]);
  if (!html) return null;
  const marks = page === STAND_IN ? "" : `${Name.MISSING_ATTRIBUTE} ${whyMark(why)}`;
  const text = mark(await html.text(), marks);
  return new Response(text, { status: page === STAND_IN ? 200 : 503, headers: { "content-type": HTML, ...policiesOf(html) } });
};

// Returns the copy of data, with a header that tells the app why it is one.
/** @type {(url: string, why: Reason) => Promise<Response | null>} */
export const showData = async (url, why) => {
  const copy = await findNewest(url);
  return copy ? responseOf(await copy.text(), JSON_TYPE, { [Name.KEPT_HEADER]: `${why} ${keptAt(copy)}` }) : null;
};
