// What a reader downloads, compressed with brotli 11. One KB is 1024 bytes.
import { ARTICLE, KB, brotli, listPages, measureApp, readDist, takeApart } from "../budget/measure_site.mjs";

const { wasm, glue, boot } = await measureApp();
const home = String(await readDist("index.html"));
const rows = [
  ["wasm", wasm],
  ["glue js", glue],
  ["boot js", boot],
  ["application in all", wasm + glue + boot],
  ["css inlined in the home page", brotli(takeApart(home).styles.join(""))],
];
for (const [name, folder] of [["home", ""], ["list", "berita/"], ["article", ARTICLE], ["search", "cari/"]]) {
  rows.push([`${name}: page`, brotli(await readDist(`${folder}index.html`))]);
  rows.push([`${name}: twin`, brotli(await readDist(`${folder}index.json`))]);
}
rows.push(["site.json", brotli(await readDist("site.json"))]);
rows.push(["404 page", brotli(await readDist("404.html"))]);

for (const [name, bytes] of rows) {
  console.log(`${name.padEnd(30)} ${String(bytes).padStart(8)} bytes ${(bytes / KB).toFixed(2).padStart(8)} KB`);
}
console.log(`${(await listPages()).length} pages`);
