// Builds the SvelteKit site.
import { buildPeer } from "../workshop.mjs";

const TOOL = ["vite/bin/vite.js", "build"];

/** @returns {Promise<Map<string, Buffer>>} pages, scripts and styles; the twins come from the published site */
export const buildSvelte = (published, chosen) => buildPeer({ name: "svelte", tool: TOOL, published, chosen });
