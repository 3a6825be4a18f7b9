// How Next.js makes the peer: every page that has a twin is rendered while it is built.
import { fileURLToPath } from "node:url";

export default {
  output: "export",
  trailingSlash: true,
  distDir: "out",
  // Would otherwise be by chance, and the files' names would change with it.
  generateBuildId: () => "peer",
  // The folder above holds what all peers have in common.
  turbopack: { root: fileURLToPath(new URL("..", import.meta.url)) },
};
