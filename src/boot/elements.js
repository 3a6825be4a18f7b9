// The elements outside the app's root through whose attributes the scripts and the app tell each other their state.

import { Name } from "../contract/names.ts";

export const html = document.documentElement;
// The publisher writes the element of the boot script into every page that loads it.
export const boot = /** @type {HTMLElement} */ (document.getElementById(Name.BOOT_ID));
// Returns the element around the target of an event, itself included, that matches.
/** @type {(target: EventTarget | null, selector: string) => Element | null} */
export const around = (target, selector) => (target instanceof Element ? target.closest(selector) : null);
export const attribute = (/** @type {string} */ name) => boot.getAttribute(name) ?? "";
