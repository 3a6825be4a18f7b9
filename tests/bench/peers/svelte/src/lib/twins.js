// The twins: fetched by the page that needs them, and kept in the browser, so that Back asks the network for nothing.
import { error } from "@sveltejs/kit";
import { browser } from "$app/environment";

const kept = new Map();

/** Loads the page of an address; SvelteKit calls it on hover, too. */
export async function load({ fetch, url: { pathname } }) {
  if (!kept.has(pathname)) {
    const answer = await fetch(`${pathname}index.json`);
    if (!answer.ok) error(answer.status);
    const { page } = await answer.json();
    if (!browser) return { page };
    kept.set(pathname, page);
  }
  return { page: kept.get(pathname) };
}
