// Publishing beside Hugo: the same generated Markdown, in one run. Pages per second, peak memory, and what one more entry
// touches.
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { entryOf, markdownOf } from "./corpus/entries.mjs";
import { Language } from "./corpus/words.mjs";
import { writeArchive } from "./corpus/write.mjs";
import { writeHugoSite } from "./publish/hugo.mjs";
import { measure } from "./publish/run.mjs";
import { renderTable } from "./speed/table.mjs";

const COUNTS = (process.env.WARTA_BENCH_ENTRIES ?? "1000 10000").split(" ").map(Number);
const { WARTA_PUBLISHER, WARTA_SHELL } = process.env;
const HUGO = process.env.WARTA_HUGO ?? (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "hugo")).find(existsSync);

const countPages = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith("index.html")).length;
const rows = [["entries", "pages", "pages/s", "MB", "Hugo's pages", "pages/s", "MB", "ratio", "one more, s", "files"]];
for (const count of COUNTS) {
  const folder = await mkdtemp(join(tmpdir(), "warta-publish-"));
  try {
    const content = join(folder, "content");
    console.log(`\n${count} entries: writing the archive …`);
    await writeArchive(content, count);
    const publish = () => measure(WARTA_PUBLISHER, ["publish", "--content", content, "--shell", WARTA_SHELL, "--out", join(folder, "dist"), "--cache", join(folder, "cache")]);
    console.log("warta, from nothing …");
    const ours = await publish();
    const pages = countPages(join(folder, "dist"));
    const entry = entryOf(new Language(), count + 1, count + 1);
    await writeFile(join(content, entry.section, `${entry.slug}.md`), markdownOf(entry));
    console.log("warta, one more …");
    const more = await publish();
    const [, written = "?"] = /Berkas: (\d+) ditulis/u.exec(more.out) ?? [];
    let hugo = { seconds: NaN, megabytes: NaN };
    let theirs = 0;
    if (HUGO) {
      console.log("hugo …");
      const site = join(folder, "hugo");
      await writeHugoSite(site, content);
      hugo = await measure(HUGO, ["--quiet", "--destination", join(folder, "hugo-out")], { cwd: site });
      theirs = countPages(join(folder, "hugo-out"));
    } else {
      console.log("hugo is not here (Debian: apt-get install hugo)");
    }
    const rate = (all, { seconds }) => all / seconds;
    rows.push([count, pages, rate(pages, ours).toFixed(0), ours.megabytes.toFixed(0), theirs, rate(theirs, hugo).toFixed(0), hugo.megabytes.toFixed(0), (rate(pages, ours) / rate(theirs, hugo)).toFixed(2), more.seconds.toFixed(2), written].map(String));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
console.log(`\n${renderTable(rows)}`);
