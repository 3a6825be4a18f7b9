// Writes an archive of generated entries as a content folder: node write.mjs FOLDER COUNT
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TOPICS, UNITS, entryOf, markdownOf } from "./entries.mjs";
import { Language } from "./words.mjs";

const CONTENT = join(dirname(fileURLToPath(import.meta.url)), "../../../content");

/** Copies the portal's own settings; generates menu, units, topics and entries. */
export async function writeArchive(folder, count) {
  await rm(folder, { recursive: true, force: true });
  for (const section of ["berita", "pengumuman", "artikel", "video"]) await mkdir(join(folder, section), { recursive: true });
  for (const part of ["site.toml"]) await cp(join(CONTENT, part), join(folder, part));
  await writeFile(join(folder, "menu.toml"), menu());
  const units = UNITS.map((id) => `[[units]]\nid = "${id}"\nname = "Bagian ${id}"\n`);
  await writeFile(join(folder, "units.toml"), units.join("\n"));
  const topics = TOPICS.map((id) => `[[topics]]\nid = "${id}"\nname = "${id.replaceAll("-", " ")}"\n`);
  await writeFile(join(folder, "topics.toml"), topics.join("\n"));
  const language = new Language();
  for (let number = 1; number <= count; number += 1) {
    const entry = entryOf(language, number, count);
    await writeFile(join(folder, entry.section, `${entry.slug}.md`), markdownOf(entry));
  }
}

const menu = () =>
  [["Beranda", "/"], ["Berita", "/berita/"], ["Pengumuman", "/pengumuman/"], ["Artikel", "/artikel/"]]
    .map(([label, link]) => `[[menu]]\nlabel = "${label}"\nto = "${link}"\n`)
    .join("\n");

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeArchive(process.argv[2], Number(process.argv[3]));
