// The archive and its three indexes, each in a folder of its own, with the page that searches it.
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entryOf } from "../corpus/entries.mjs";
import { Language } from "../corpus/words.mjs";
import { writeArchive } from "../corpus/write.mjs";
import { SUBJECTS } from "./subjects.mjs";

/** @returns {Promise<{ entries: object[], language: Language }>} */
export async function makeArchive(folder, count, names) {
  const language = new Language();
  const entries = Array.from({ length: count }, (_, index) => ({ ...entryOf(language, index + 1, count) }));
  for (const entry of entries) entry.path = `/${entry.section}/${entry.slug}/`;
  await writeArchive(join(folder, "content"), count);
  for (const name of names) {
    const out = join(folder, name);
    await MAKERS[name](folder, out, entries);
    await writeFile(join(out, "asking.html"), "<!doctype html><title>Cari</title>");
    await writeFile(join(out, "asking.mjs"), SUBJECTS[name].script.replace("WORKER", await readFile(join(out, "worker.txt"), "utf8").catch(() => "")));
  }
  return { entries, language };
}

const MAKERS = {
  // The published site as it is.
  async warta(folder, out) {
    const content = join(folder, "content");
    const args = ["publish", "--content", content, "--shell", process.env.WARTA_SHELL, "--out", out, "--cache", join(folder, "cache")];
    execFileSync(process.env.WARTA_PUBLISHER, args, { stdio: ["ignore", "ignore", "inherit"] });
    const page = await readFile(join(out, "cari/index.html"), "utf8");
    await writeFile(join(out, "worker.txt"), /data-search="([^"]+)"/u.exec(page)[1]);
  },

  async pagefind(folder, out, entries) {
    const { createIndex, close } = await import("pagefind");
    const { index } = await createIndex({ forceLanguage: "id" });
    for (const { path, title, summary, paragraphs } of entries) {
      await index.addCustomRecord({ url: path, language: "id", meta: { title }, content: [title, summary, ...paragraphs].join("\n") });
    }
    await index.writeFiles({ outputPath: join(out, "pagefind") });
    await close();
  },

  async minisearch(folder, out, entries) {
    const { default: MiniSearch } = await import("minisearch");
    const index = new MiniSearch({ fields: ["title", "summary", "text"], storeFields: ["title", "summary"] });
    index.addAll(entries.map(({ path, title, summary, paragraphs }) => ({ id: path, title, summary, text: paragraphs.join("\n") })));
    await mkdir(out);
    await writeFile(join(out, "index.json"), JSON.stringify(index));
    await cp(fileURLToPath(import.meta.resolve("minisearch")), join(out, "minisearch.mjs"));
  },
};
