// Loads a module of a script as readers get it: bundled by esbuild.
import { build } from "esbuild";

const ROOT = new URL("../../", import.meta.url);

// Makes each address different, so that each call runs the module anew.
let loads = 0;

// `path` is below the root of the repository; `alias` names files that replace modules.
export async function loadScript(path, alias = {}) {
  const { outputFiles } = await build({
    entryPoints: [new URL(path, ROOT).pathname],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    alias,
  });
  loads += 1;
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}//${loads}`);
}
