// The elements outside the app's root through whose attributes the scripts and the app tell each other their state.

import { Name } from "../contract/names.ts";

export const html = document.documentElement;
// The publisher writes the element of the boot script into every page that loads it.
export const boot = /** @type {HTMLElement} */ (document.getElementById(Name.BOOT_ID));
export const attribute = (/** @type {string} */ name) => boot.getAttribute(name) ?? "";
