import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

// Returns the machine's own Chromium: the one that `cargo xtask test` found, or else the first on the PATH.
export function findChromium(): string {
  const named = process.env["WARTA_CHROMIUM"];
  if (named) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (found === undefined) throw new Error("no Chromium on this machine: run `cargo xtask setup`");
  return found;
}
