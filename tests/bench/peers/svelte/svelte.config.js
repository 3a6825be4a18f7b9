// How SvelteKit makes the peer: every page that has a twin is rendered while it is built.
import adapter from "@sveltejs/adapter-static";
import { listPages } from "../twins.mjs";

export default {
  kit: {
    adapter: adapter({ pages: "out", assets: "out" }),
    alias: { "published-site": "twins/site.json" },
    // The pages fetch their twins, while they are built as well as in the browser.
    files: { assets: "twins" },
    prerender: {
      // The twins name the pages. Lists by topic or year, to which no page of the peers leads, are not among them.
      entries: await listPages("twins"),
      crawl: false,
      // A site without a second list page has a route for it all the same.
      handleUnseenRoutes: "ignore",
    },
    // Would otherwise be the moment of the build, and the files' names would change with it.
    version: { name: "peer" },
  },
};
