// Builds the Next.js site.
import { buildPeer } from "../workshop.mjs";

const TOOL = ["next/dist/bin/next", "build"];

/** The file with a page's own part; Next.js names it after the folder of the page in `app/`. */
export const PAGE_DATA = "__next.$oc$names.__PAGE__.txt";

/** @returns {Promise<Map<string, Buffer>>} pages, their data, scripts and styles */
export const buildNext = (published, chosen) => buildPeer({ name: "next", tool: TOOL, published, chosen });
