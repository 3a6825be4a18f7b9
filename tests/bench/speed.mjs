// The speed of the published site compared with its own limit and with peers, in one interleaved run. README.md says
// how it measures and how to read its output. It does not judge: it exits with success unless something could not be
// measured.
import { writeFile } from "node:fs/promises";
import { ARTICLE, DIST } from "../budget/measure_site.mjs";
import { createAnswerMaker } from "./speed/answers.mjs";
import { createCalm } from "./speed/calm.mjs";
import { FREE, SLOW, launchBrowser, openTab, withProfile } from "./speed/browser.mjs";
import { makeCertificate } from "./speed/certificate.mjs";
import { measurePaint } from "./speed/measure_paint.mjs";
import { choosePages, readFolder } from "./speed/published_site.mjs";
import { listElements, makeHead, makeMemoryHead, makeMemoryRows, makeRows } from "./speed/report.mjs";
import { measureSubject, measureVisit } from "./speed/round.mjs";
import { startServer } from "./speed/server.mjs";
import { measureEmbeddedData } from "./speed/static_max.mjs";
import { makeSubjects } from "./speed/subjects.mjs";
import { renderTable } from "./speed/table.mjs";
import { orderOfRound } from "./speed/turns.mjs";

const LIST = "berita/";
const CONDITIONS = [["slow", SLOW], ["free", FREE]];
const ROUNDS = readRounds(process.env.WARTA_BENCH_ROUNDS ?? "15");
// A long visit takes much time and its results vary little, so three are enough.
const VISITS = new Set([0, Math.floor(ROUNDS / 2), ROUNDS - 1]);

const calm = createCalm();
const startedAt = performance.now();
const failures = [];

function readRounds(text) {
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`WARTA_BENCH_ROUNDS is a number of rounds, not "${text}"`);
  return rounds;
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one measurement of a round. A failure is printed at once and again at the end, and the bench goes on. */
const attemptIn = (place) => async (what, measure) => {
  try {
    return await measure();
  } catch (error) {
    const failure = `${place}: ${what}: ${error.message.split("\n")[0]}`;
    failures.push(failure);
    console.log(`  could not be measured: ${failure}`);
    return undefined;
  }
};

async function serveSubjects(published, chosen, certificate) {
  const subjects = await makeSubjects(published, chosen, DIST);
  const makeAnswer = createAnswerMaker();
  const servers = [];
  for (const subject of subjects) {
    const answers = await Promise.all(
      [...subject.files].map(async ([path, bytes]) => [path, await makeAnswer(path, bytes)]),
    );
    const server = await startServer(new Map(answers), certificate);
    servers.push(server);
    Object.assign(subject, { origin: server.origin, traffic: server.traffic });
  }
  return { subjects, servers };
}

/**
 * The first pages of a browser are slower than all others (fonts, its own caches), so they are loaded before any
 * subject is measured.
 */
async function warmUp(browser, subjects) {
  for (const subject of subjects) {
    await withProfile(browser, [], async (profile) => {
      const tab = await openTab(profile, FREE, calm);
      await measurePaint(tab, `${subject.origin}/${LIST}`, subject).catch((error) => {
        throw new Error(`${subject.name} does not work, so there is nothing to measure: ${error.message}`);
      });
    });
  }
}

async function runRounds(browser, subjects, chosen) {
  const empty = (among) => Object.fromEntries(among.map(({ name }) => [name, []]));
  const found = { slow: empty(subjects), free: empty(subjects), visits: empty(subjects.filter(({ isApp }) => isApp)) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const roundStart = performance.now();
    const order = orderOfRound(subjects, round);
    for (const [kind, condition] of CONDITIONS) {
      for (const subject of order) {
        const attempt = attemptIn(`round ${round + 1}, ${condition.name}, ${subject.name}`);
        found[kind][subject.name].push(await measureSubject({ browser, chosen, calm, round, attempt }, subject, condition));
      }
    }
    for (const subject of order.filter(({ isApp }) => isApp && VISITS.has(round))) {
      const attempt = attemptIn(`round ${round + 1}, ${subject.name}`);
      const visit = await measureVisit({ browser, chosen, calm, attempt }, subject, FREE);
      // Also one that failed has its place, because ratios are taken within a round.
      found.visits[subject.name].push(visit ?? {});
    }
    console.log(`round ${round + 1}/${ROUNDS}: ${seconds(roundStart)}, ${seconds(startedAt)} in all`);
  }
  return found;
}

function printReport(found, facts) {
  const names = Object.keys(found.slow);
  for (const [kind, condition] of CONDITIONS) {
    const head = makeHead(condition.name, names, facts.peers);
    console.log(`\n${renderTable([head, ...makeRows(kind, found[kind], facts)])}`);
  }
  const visitHead = makeMemoryHead(Object.keys(found.visits), facts.peers);
  console.log(`\n${renderTable([visitHead, ...makeMemoryRows(found.visits, facts.peers)])}`);
  console.log(`\nlargest on the list: ${listElements(found.slow, "listElement")}`);
  console.log(`largest on the article: ${listElements(found.slow, "articleElement")}`);
  for (const [kind, condition] of CONDITIONS) console.log(`moved, ${condition.name}: ${listElements(found[kind], "moved")}`);
  console.log(`\nMedians of ${ROUNDS} rounds; ratios are medians of the rounds' own ratios [95 %].`);
  console.log("Only ratios mean anything on another machine.");
  if (calm.count.inVain > 0) {
    const { waits, inVain } = calm.count;
    console.log(`The machine had other work: ${inVain} of ${waits} measurements began all the same.`);
  }
}

const published = await readFolder(DIST);
const chosen = choosePages(published, { list: LIST, article: ARTICLE });
const certificate = await makeCertificate();
const { subjects, servers } = await serveSubjects(published, chosen, certificate);
const browser = await launchBrowser(certificate.publicKeyHash);
try {
  console.log(`${subjects.map(({ name }) => name).join(", ")} are being served (${seconds(startedAt)})`);
  await warmUp(browser, subjects);
  const found = await runRounds(browser, subjects, chosen);
  const embeddedBytes = measureEmbeddedData(String(published.get(`${LIST}index.html`)));
  const peers = subjects.filter(({ name, isApp }) => isApp && name !== "warta").map(({ name }) => name);
  printReport(found, { embeddedBytes, peers });
  if (process.env.WARTA_BENCH_RAW) await writeFile(process.env.WARTA_BENCH_RAW, JSON.stringify(found, null, 1));
} finally {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
}
if (failures.length > 0) {
  console.log(`\n${failures.length} measurements failed:\n${failures.join("\n")}`);
  process.exitCode = 1;
}
