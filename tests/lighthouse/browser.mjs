// One Chromium for all audits, and the published site as `warta serve` serves it: with the headers of a deployment.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { BROWSER_FLAGS } from "../browser_flags.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const PUBLISHER = process.env.WARTA_PUBLISHER ?? join(ROOT, "target/tool/warta");

/** Starts a browser that Lighthouse can attach to. */
export async function startBrowser() {
  const executablePath = process.env.WARTA_CHROMIUM;
  if (!executablePath) throw new Error("no Chromium named: run `cargo xtask test lighthouse`");
  const profile = await mkdtemp(join(tmpdir(), "warta-lighthouse-"));
  const args = [...BROWSER_FLAGS, "--remote-debugging-port=0"];
  // The browser has its own profile, because it writes the port that it has taken there.
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  const [port] = (await readFile(join(profile, "DevToolsActivePort"), "utf8")).split("\n");
  const stop = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { port: Number(port), stop };
}

/** Serves dist/ on a free port. */
export async function startSite() {
  // The server does not inherit the test's output: a server that outlives a killed test would keep the test's runner
  // waiting for ever.
  const server = spawn(PUBLISHER, ["serve", join(ROOT, "dist"), "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
  process.once("exit", () => server.kill());
  const exited = new Promise((resolve) => server.once("exit", resolve));
  // The server's first line is its address.
  const first = createInterface(server.stdout)[Symbol.asyncIterator]().next();
  const failed = new Promise((_, reject) => server.once("error", reject));
  const { value: url } = await Promise.race([first, failed]);
  if (url === undefined) throw new Error("`warta serve` has ended: run `cargo xtask test lighthouse`");
  const stop = async () => {
    server.kill();
    await exited;
  };
  return { url: String(url), stop };
}
