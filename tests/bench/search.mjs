// Searching compared with Pagefind and MiniSearch: the same generated archive, the same queries, one Chromium. Measures
// bytes, waiting on a slow network, later answers, and how many word forms and mistyped words are found.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeArchive } from "./search/archive.mjs";
import { formQueries, mistypedQueries, usualQueries } from "./search/queries.mjs";
import { judgeForms, judgeMistyped } from "./search/recall.mjs";
import { startServer } from "./search/server.mjs";
import { SUBJECTS } from "./search/subjects.mjs";
import { askAll, askFirst } from "./search/visit.mjs";
import { launchBrowser } from "./speed/browser.mjs";
import { makeCertificate } from "./speed/certificate.mjs";
import { renderTable } from "./speed/table.mjs";
import { median } from "./speed/statistics.mjs";

const NAMES = (process.env.WARTA_BENCH_SUBJECTS ?? Object.keys(SUBJECTS).join(" ")).split(" ");
const COUNTS = (process.env.WARTA_BENCH_ENTRIES ?? "1000 10000").split(" ").map(Number);
// How many first visits are measured. At 10,000 entries MiniSearch alone needs half a minute for each.
const FIRSTS = 8;
// The time from focusing the search box to having typed a word, in milliseconds.
const TYPING = 500;
const QUERIES = Number(process.env.WARTA_BENCH_QUERIES ?? 40);

const at = (values, share) => [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))];
const whole = (value) => (Number.isFinite(value) ? (value < 10 ? value.toFixed(1) : String(Math.round(value))) : "–");
const percent = (value) => (Number.isFinite(value) ? (value * 100).toFixed(1) : "–");

const certificate = await makeCertificate();
const browser = await launchBrowser(certificate.publicKeyHash);
try {
  for (const count of COUNTS) {
    const folder = await mkdtemp(join(tmpdir(), "warta-search-"));
    try {
      console.log(`\n${count} entries: writing the archive and the three indexes …`);
      const { entries, language } = await makeArchive(folder, count, NAMES);
      const words = usualQueries(entries, QUERIES);
      const forms = formQueries(entries, language, QUERIES);
      const slips = mistypedQueries(forms);
      const measured = {};
      for (const name of NAMES) {
        const subject = SUBJECTS[name];
        console.log(`${name} …`);
        const server = await startServer(join(folder, name), certificate);
        try {
          const firsts = [];
          for (const word of words.slice(0, FIRSTS)) firsts.push(await askFirst(browser, server, word));
          const typed = [];
          for (const word of words.slice(FIRSTS, FIRSTS * 2)) typed.push(await askFirst(browser, server, word, TYPING));
          const later = await askAll(browser, server, words, { isTwice: true });
          const found = await askAll(browser, server, [...forms.map(({ form }) => form), ...slips.map(({ slip }) => slip)], { isWhole: true });
          measured[name] = {
            index: server.size(subject.index),
            bytes: firsts.map(({ bytes }) => bytes / 1024),
            texts: firsts.map(({ bytes, later }) => (bytes + later) / 1024),
            wait: firsts.map(({ time }) => time),
            typed: typed.map(({ time }) => time),
            later: later.map(({ time }) => time),
            forms: judgeForms(forms, found.slice(0, forms.length)),
            mistyped: judgeMistyped(slips, found.slice(forms.length)),
          };
        } finally {
          await server.stop();
        }
      }
      report(count, measured);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
} finally {
  await browser.close();
}

function report(count, measured) {
  const names = Object.keys(measured);
  const own = measured[names[0]];
  const row = (label, read, print = whole, isRatio = true) => {
    const values = names.map((name) => read(measured[name]));
    const ratios = names.slice(1).map((_, index) => (isRatio ? (values[0] / values[index + 1]).toFixed(3) : ""));
    return [label, ...values.map(print), ...ratios];
  };
  console.log(`\n== ${count} entries (ratios: ${names[0]} / peer)\n`);
  console.log(
    renderTable([
      ["", ...names, ...names.slice(1).map((name) => `/ ${name}`)],
      row("whole index, KB", ({ index }) => index / 1024),
      row("first query, KB, median", ({ bytes }) => median(bytes)),
      row("first query, KB, p95", ({ bytes }) => at(bytes, 0.95)),
      row("with texts around the words, KB", ({ texts }) => median(texts)),
      row("first query, slow network, ms, median", ({ wait }) => median(wait)),
      row("the same, typed, ms, median", ({ typed }) => median(typed)),
      row("later query, ms, median", ({ later }) => median(later)),
      row("later query, ms, p95", ({ later }) => at(later, 0.95)),
      row("word forms found, %", ({ forms }) => forms.recall, percent, false),
      row("unrelated among them, %", ({ forms }) => forms.unrelated, percent, false),
      row("mistyped words understood, %", ({ mistyped }) => mistyped, percent, false),
    ]),
  );
  console.log(`${own.later.length} queries later, ${own.bytes.length} first ones, ${own.forms.queries} forms of words.`);
}
