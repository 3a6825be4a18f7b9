// Builds the Preact app and the pages that start it.
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { build } from "esbuild";
import { escape } from "../handwritten/markup.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/**
 * Bundles the app into one minified file with a hashed name.
 * @param {string} siteJson the file whose menu, footer and units are bundled
 * @returns {Promise<{ name: string, bytes: Buffer }>}
 */
export async function bundleApp(siteJson) {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, "main.jsx")],
    alias: { "published-site": siteJson },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    entryNames: "app-[hash]",
    outdir: "/",
    write: false,
    logLevel: "warning",
  });
  const [{ path, contents }] = outputFiles;
  return { name: path.replace(/^\//, ""), bytes: Buffer.from(contents) };
}

/**
 * Renders the page of a path: it has no content, but starts to load everything that the app will need.
 * @param {{ page: object, site: object, app: string, stylesheet: string }} given
 */
export function renderShell({ page, site, app, stylesheet }) {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(page.title)} – ${escape(site.name)}</title>
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="${stylesheet}">
<link rel="modulepreload" href="/${app}">
<link rel="preload" as="fetch" crossorigin href="${page.path}index.json">
<script type="module" src="/${app}"></script>
</head>
<body><div id="app"></div></body>
</html>
`;
}
