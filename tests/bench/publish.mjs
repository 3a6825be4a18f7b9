// Publishing beside Hugo: the same generated Markdown, in one run. Pages per second and peak memory from nothing; then what one
// entry more, one changed and one withdrawn cost.
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
// What Hugo makes too: reading, pages and lists, and the site in its place. Our pages come with their data and their frames.
const SHARED_PARTS = ["reading", "pictures", "pages", "redirects", "shell", "swap"];

const fixed = (number, digits = 0) => number.toFixed(digits);
const countPages = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith("index.html")).length;

async function publish(folder) {
  const places = ["--content", join(folder, "content"), "--shell", WARTA_SHELL, "--out", join(folder, "dist"), "--cache", join(folder, "cache")];
  const run = await measure(WARTA_PUBLISHER, ["publish", "--json", ...places]);
  return { ...run, report: JSON.parse(run.out).published };
}

const pathOf = (folder, entry) => join(folder, "content", entry.section, `${entry.slug}.md`);
const STEPS = {
  more: (folder, entry) => writeFile(pathOf(folder, entry), markdownOf(entry)),
  changed: (folder, entry) => writeFile(pathOf(folder, entry), markdownOf({ ...entry, title: `${entry.title} lagi` })),
  async withdrawn(folder, entry) {
    const text = await readFile(pathOf(folder, entry), "utf8");
    const table = `[withdrawn]\nwithdrawn_at = ${entry.publishedAt}\nreason = "Keliru."\n+++\n\n`;
    await writeFile(pathOf(folder, entry), text.replace("+++\n\n", table));
  },
};

const full = [["entries", "pages", "s", "pages/s", "MB", "index, s", "feeds, s", "Hugo's pages", "s", "pages/s", "MB", "ratio"]];
const steps = [["entries", "step", "files", "s", "reading", "pages", "index", "swap", "MB"]];
for (const count of COUNTS) {
  const folder = await mkdtemp(join(tmpdir(), "warta-publish-"));
  try {
    console.log(`\n${count} entries: writing the archive …`);
    await writeArchive(join(folder, "content"), count);
    console.log("hugo …");
    const site = join(folder, "hugo");
    await writeHugoSite(site, join(folder, "content"));
    const hugo = await measure(WARTA_HUGO, ["--quiet", "--destination", join(folder, "hugo-out")], { cwd: site });
    const theirs = countPages(join(folder, "hugo-out"));
    console.log("warta, from nothing …");
    const { megabytes, report } = await publish(folder);
    const seconds = SHARED_PARTS.reduce((sum, part) => sum + report.parts[part], 0);
    const [rate, their] = [report.pages / seconds, theirs / hugo.seconds];
    full.push([
      String(count), String(report.pages), fixed(seconds, 2), fixed(rate), fixed(megabytes), fixed(report.parts.index, 2), fixed(report.parts.feeds, 2),
      String(theirs), fixed(hugo.seconds, 2), fixed(their), fixed(hugo.megabytes), fixed(rate / their, 2),
    ]);
    const entry = entryOf(new Language(), count + 1, count + 1);
    for (const [step, change] of Object.entries(STEPS)) {
      console.log(`warta, one ${step} …`);
      await change(folder, entry);
      const run = await publish(folder);
      const { files, parts } = run.report;
      steps.push([
        String(count), step, String(files.written + files.removed), fixed(run.seconds, 2),
        ...["reading", "pages", "index", "swap"].map((part) => fixed(parts[part], 2)), fixed(run.megabytes),
      ]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
console.log(`\n${renderTable(full)}\n\nOne entry more, changed, withdrawn:\n\n${renderTable(steps)}`);
