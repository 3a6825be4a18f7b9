// The answers that are made from copies, and how they tell that they are.

import { HTML, JSON_TYPE, KEPT_AT, RELEASE, SHELL, dataOf } from "../kept/names.js";
import { DATA, readPage, readTwin } from "../kept/page.js";
import { find, findNewest, policiesOf, responseOf } from "./copies.js";
import { OWN_SHELL, STAND_IN, release } from "./kinds.js";

// Sets attributes on the `html` element from which `src/boot/connection_line.js` tells the reader the time of a copy,
// and why it is shown.
const mark = (html, marks) => html.replace("<html ", `<html ${marks} `);

// Puts the data of a page into the stand-in: for a page whose HTML is missing, is older than its data, or belongs to a
// release that is no longer on the device.
const assemble = async (twin, keptAt, why) => {
  const standIn = await find(STAND_IN, [OWN_SHELL]);
  const html = (await standIn?.text()) ?? "";
  const data = readPage(html);
  if (!data || twin.schema !== data.site.schema) return null;
  const json = JSON.stringify({ site: data.site, page: twin.page }).replaceAll("<", "\\u003c");
  // A function, so that no `$` in the data is taken for a pattern.
  const page = html.replace(DATA, (_, before, __, after) => before + json + after);
  return responseOf(mark(page, `data-kept-at="${keptAt}" data-kept-why="${why}" data-build`), HTML, policiesOf(standIn));
};

// Returns the copy of a page, or `null` if there is none.
export const showCopy = async (page, why) => {
  const [html, data] = await Promise.all([findNewest(page), findNewest(dataOf(page))]);
  const isOfOtherRelease = html && html.headers.get(RELEASE) !== release && !(await caches.has(SHELL + html.headers.get(RELEASE)));
  const isOlder = html && data && html.headers.get(KEPT_AT) < data.headers.get(KEPT_AT);
  if (data && (!html || isOfOtherRelease || isOlder)) {
    const twin = readTwin(await data.clone().text());
    const made = twin && (await assemble(twin, data.headers.get(KEPT_AT), why));
    if (made) return made;
  }
  if (!html) return null;
  return responseOf(mark(await html.text(), `data-kept-at="${html.headers.get(KEPT_AT)}" data-kept-why="${why}"`), HTML, policiesOf(html));
};

// Returns the stand-in for a page that is not on the device. Its status keeps caches and search engines from taking it
// for the page.
export const showStandIn = async (page, why) => {
  const html = await find(STAND_IN, [OWN_SHELL]);
  if (!html) return null;
  const marks = page === STAND_IN ? "" : `data-missing data-kept-why="${why}"`;
  const text = mark(await html.text(), marks);
  return new Response(text, { status: page === STAND_IN ? 200 : 503, headers: { "content-type": HTML, ...policiesOf(html) } });
};

// Returns the copy of data, with a header that tells the app why it is one.
export const showData = async (url, why) => {
  const copy = await findNewest(url);
  if (!copy) return null;
  const kept = { "warta-kept": `${why} ${copy.headers.get(KEPT_AT)}` };
  return responseOf(await copy.text(), JSON_TYPE, kept);
};
