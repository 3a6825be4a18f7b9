import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");

// The sites that `cargo xtask test` publishes for the browser tests.
const SITES = {
  // The repository's own content, as readers get it.
  real: { folder: "dist", base: "/" },
  // tests/fixtures/site: one page of every kind, every kind of block.
  fixture: { folder: "target/sites/fixture", base: "/" },
  // The release after `fixture`: it does the same, and every script and module has another name.
  "fixture-next": { folder: "target/sites/fixture-next", base: "/" },
  // `fixture` with a debug build of the app, which complains when a page does not hydrate cleanly.
  "fixture-debug": { folder: "target/sites/fixture-debug", base: "/" },
  // `fixture` below a base path.
  "fixture-portal": { folder: "target/sites/fixture-portal", base: "/portal/" },
  // tests/fixtures/lists: an archive of more than two years, with two units and topics; two entries on a page.
  "lists-debug": { folder: "target/sites/lists-debug", base: "/" },
  lists: { folder: "target/sites/lists", base: "/" },
  // tests/fixtures/videos: videos of the portal and of another site.
  "videos-debug": { folder: "target/sites/videos-debug", base: "/" },
  // tests/fixtures/states: every block and every state, at its limit.
  "states-debug": { folder: "target/sites/states-debug", base: "/" },
  states: { folder: "target/sites/states", base: "/" },
  videos: { folder: "target/sites/videos", base: "/" },
} as const;

export type SiteName = keyof typeof SITES;

export interface PublishedSite {
  readonly folder: string;
  readonly base: string;
}

export function findPublishedSite(name: SiteName): PublishedSite {
  const { folder, base } = SITES[name];
  const published = { folder: join(ROOT, folder), base };
  if (!existsSync(join(published.folder, "index.html"))) {
    throw new Error(`the site "${name}" is not published in ${folder}: run \`cargo xtask test e2e\``);
  }
  return published;
}

export const SECURITY_HEADERS_FILE = join(ROOT, "deploy/headers_of_every_page.txt");
