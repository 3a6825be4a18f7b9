// Publishing compared with Hugo: the same generated Markdown, in one run. First pages per second and peak memory from
// scratch, then the cost of one entry added, changed and withdrawn.
import { readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entryOf, markdownOf } from "./corpus/entries.mjs";
import { Language } from "./corpus/words.mjs";
import { writeArchive } from "./corpus/write.mjs";
import { writeHugoSite } from "./publish/hugo.mjs";
import { measure } from "./publish/run.mjs";
import { renderTable } from "./speed/table.mjs";

const COUNTS = (process.env.WARTA_BENCH_ENTRIES ?? "1000 10000 100000").split(" ").map(Number);
const { WARTA_PUBLISHER, WARTA_SHELL, WARTA_HUGO } = process.env;
// The parts that Hugo does as well: reading, pages and lists, and putting the site in its place. Measured separately:
// the data of each page, its frame, sheets for notice boards, the search index, feeds.
const SHARED_PARTS = ["reading", "pictures", "pages", "redirects", "shell", "swap"];
const OWN_PARTS = ["twins", "frames", "sheets", "index", "feeds"];

// Hugo's time for related entries grows with the square of the number of entries.
const MOST_WITH_RELATED = 10_000;

const fixed = (number, digits = 0) => number.toFixed(digits);
const countPages = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith("index.html")).length;

async function publish(folder) {
  const places = ["--content", join(folder, "content"), "--shell", WARTA_SHELL, "--out", join(folder, "dist"), "--cache", join(folder, "cache")];
  const run = await measure(WARTA_PUBLISHER, ["publish", "--json", ...places]);
  return { ...run, report: JSON.parse(run.out).published };
}

const pathOf = (folder, entry) => join(folder, "content", entry.section, `${entry.slug}.md`);
const retitle = (folder, entry) => writeFile(pathOf(folder, entry), markdownOf({ ...entry, title: `${entry.title} lagi` }));
const STEPS = {
  more: (folder, entry) => writeFile(pathOf(folder, entry), markdownOf(entry)),
  changed: retitle,
  async withdrawn(folder, entry) {
    const text = await readFile(pathOf(folder, entry), "utf8");
    const table = `[withdrawn]\nwithdrawn_at = ${entry.publishedAt}\nreason = "Keliru."\n+++\n\n`;
    await writeFile(pathOf(folder, entry), text.replace("+++\n\n", table));
  },
  old: retitle,
};

const full = [["entries", "pages", "s", "pages/s", "MB", ...OWN_PARTS]];
const beside = [["entries", "Hugo's pages", "s", "pages/s", "MB", "ratio of pages/s", "of MB"]];
const steps = [["entries", "step", "files", "s", "reading", "pages", "index", "swap", "MB"]];
const folders = [];
for (const count of COUNTS) {
  const folder = await mkdtemp(join(tmpdir(), "warta-publish-"));
  // Removed only at the end: after so many files are deleted, some file systems create new ones slowly for minutes.
  folders.push(folder);
  console.log(`\n${count} entries: writing the archive …`);
  await writeArchive(join(folder, "content"), count);
  console.log("warta, from nothing …");
  const { megabytes, report } = await publish(folder);
  const seconds = SHARED_PARTS.reduce((sum, part) => sum + report.parts[part], 0);
  const rate = report.pages / seconds;
  full.push([
    String(count), String(report.pages), fixed(seconds, 2), fixed(rate), fixed(megabytes), ...OWN_PARTS.map((part) => fixed(report.parts[part], 2)),
  ]);
  for (const withRelated of count > MOST_WITH_RELATED ? [false] : [true, false]) {
    const name = `hugo, ${withRelated ? "the same pages" : "without related entries"}`;
    console.log(`${name} …`);
    const [site, out] = [join(folder, `${name}, site`), join(folder, name)];
    const entry = entryOf(new Language(), count / 2, count);
    await writeHugoSite(site, join(folder, "content"), { site: join(folder, "dist"), entry, withRelated });
    const hugo = await measure(WARTA_HUGO, ["--quiet", "--destination", out], { cwd: site });
    const pages = countPages(out);
    const their = pages / hugo.seconds;
    beside.push([
      `${count}, ${name}`, String(pages), fixed(hugo.seconds, 2), fixed(their), fixed(hugo.megabytes),
      fixed(rate / their, 2), fixed(megabytes / hugo.megabytes, 2),
    ]);
  }
  const entry = entryOf(new Language(), count + 1, count + 1);
  for (const [step, change] of Object.entries(STEPS)) {
    console.log(`warta, one ${step} …`);
    await change(folder, step === "old" ? entryOf(new Language(), count / 2, count) : entry);
    const run = await publish(folder);
    const { files, parts } = run.report;
    steps.push([
      String(count), step, String(files.written + files.removed), fixed(run.seconds, 2),
      ...["reading", "pages", "index", "swap"].map((part) => fixed(parts[part], 2)), fixed(run.megabytes),
    ]);
  }
}
console.log(`\n${renderTable(full)}\n\n${renderTable(beside)}\n\nOne entry more, changed, withdrawn, and one from the middle of the archive changed:\n\n${renderTable(steps)}`);
for (const folder of folders) await rm(folder, { recursive: true, force: true });
