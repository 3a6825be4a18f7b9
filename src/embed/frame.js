// Runs in a page for other sites. It applies what the address asks for, and tells the site around the frame how high
// the content is, if that site is allowed. Everything is readable without it.

import { Name } from "../contract/names.ts";
import { matches } from "./origins.js";

const origins = document.currentScript?.getAttribute(Name.ORIGINS_ATTRIBUTE) ?? "";
const html = document.documentElement;
const query = new URLSearchParams(location.search);

const theme = query.get("theme");
if (theme === Name.THEME_LIGHT || theme === Name.THEME_DARK) html.setAttribute(Name.THEME_ATTRIBUTE, theme);
const limit = Number(query.get("limit"));
if (limit > 0) document.querySelectorAll(".embed__list > li").forEach((item, place) => item.toggleAttribute("hidden", place >= limit));

// Links to the portal open in the whole window; links to a place within the page must not.
document.querySelectorAll('a[href^="#"]').forEach((link) => link.setAttribute("target", "_self"));

const isAllowed = (/** @type {string} */ origin) => origin === location.origin || origins.split(" ").some((allowed) => matches(allowed, origin));

const findParent = () => {
  try {
    return location.ancestorOrigins?.[0] ?? new URL(document.referrer).origin;
  } catch {
    return "";
  }
};

const owner = findParent();
if (window.parent !== window && isAllowed(owner)) {
  const tell = () => window.parent.postMessage({ type: Name.HEIGHT_MESSAGE, height: Math.ceil(document.body.getBoundingClientRect().height) }, owner);
  new ResizeObserver(tell).observe(document.body);
}
