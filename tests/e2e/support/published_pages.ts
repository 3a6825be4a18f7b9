import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { findPublishedSite, type SiteName } from "./published_sites";

// Returns the paths of every page of a published site, as a reader requests them: "/", "/berita/", "/404.html".
// Redirects do not contain the app and are left out.
export function findPages(name: SiteName): string[] {
  const { folder } = findPublishedSite(name);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && readFileSync(join(folder, file), "utf8").includes('id="boot"'))
    .map((file) => (file.endsWith("index.html") ? pathOf(dirname(file)) : `/${file}`))
    .sort();
}

const pathOf = (folder: string): string => (folder === "." ? "/" : `/${folder.split(sep).join("/")}/`);
