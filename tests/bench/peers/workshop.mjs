// Builds the peers that are made with a framework's own tools, in `target/peers/`: there their packages are installed,
// and nothing that is made lies among the sources.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readFolder } from "../speed/published_site.mjs";
import { checkContent } from "./content.mjs";
import { chooseTwins } from "./twins.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const WORKSHOP = fileURLToPath(new URL("../../../target/peers/", import.meta.url));
/** What the sources of every such peer import from the folder above them. */
const IN_COMMON = ["peer.css", "twins.mjs", "words.mjs"];
const PACKAGES = "node_modules";
const STAMP = "built.txt";
const OUT = "out";

const run = promisify(execFile);

/**
 * Builds a peer, unless that has been done with the same sources and twins. Its tool has to write into `out/`.
 * @param {object} given
 * @param {string} given.name the peer's folder
 * @param {string[]} given.tool script below `node_modules`, and its arguments
 * @param {Map<string, Buffer>} given.published
 * @param {{ site: object, pages: object[] }} given.chosen the pages whose content is compared with the hand-written one
 * @returns {Promise<Map<string, Buffer>>} what was built, without the twins
 */
export async function buildPeer({ name, tool, published, chosen }) {
  const startedAt = performance.now();
  const sources = await readSources(name);
  const twins = chooseTwins(published);
  const stamp = makeStamp([...sources, ...twins]);
  const folder = join(WORKSHOP, name);
  const isBuilt = (await readText(join(folder, STAMP))) === stamp;
  if (!isBuilt) {
    await checkPackages(name, folder, sources);
    await clear(folder);
    await writeAll(WORKSHOP, sources);
    await writeAll(join(folder, "twins"), twins);
    await runTool(name, folder, tool);
  }
  const built = await readFolder(join(folder, OUT));
  for (const path of twins.keys()) built.delete(path);
  checkContent(name, built, chosen);
  if (!isBuilt) await writeFile(join(folder, STAMP), stamp);
  const time = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  console.log(isBuilt ? `${name} was built before from the same files (${time})` : `${name} built (${time})`);
  return built;
}

/** Reads the sources by their path below the workshop. */
async function readSources(name) {
  const own = await readFolder(join(HERE, name));
  const sources = new Map([...own].map(([path, bytes]) => [`${name}/${path}`, bytes]));
  for (const file of IN_COMMON) sources.set(file, await readFile(join(HERE, file)));
  return sources;
}

function makeStamp(files) {
  const lines = files.map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")} ${path}\n`);
  return lines.sort().join("");
}

async function checkPackages(name, folder, sources) {
  const installed = await readText(join(folder, PACKAGES, ".installed-lock"));
  if (installed === String(sources.get(`${name}/package-lock.json`))) return;
  throw new Error(`the packages of the peer ${name} are missing or old: \`cargo xtask bench speed\` installs them`);
}

// A build must not find anything of the one before it.
async function clear(folder) {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => name !== PACKAGES).map((name) => rm(join(folder, name), { recursive: true })));
}

async function writeAll(folder, files) {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

async function runTool(name, folder, [script, ...given]) {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  try {
    await run(process.execPath, [join(PACKAGES, script), ...given], { cwd: folder, env });
  } catch ({ message, stdout, stderr }) {
    throw new Error(`the peer ${name} cannot be built: ${message}\n${stdout}${stderr}`);
  }
}

const readText = (file) => readFile(file, "utf8").catch(() => undefined);
