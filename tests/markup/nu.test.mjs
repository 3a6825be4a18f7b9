// K3: the Nu HTML checker has no error, no warning and no advice for any published page.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { NU_EXCEPTIONS } from "./nu_exceptions.mjs";
import { SITES, listPages, nameOf } from "./published_pages.mjs";

// The JAR itself, because the package's own program would look for a Java of its own.
const JAR = join(dirname(createRequire(import.meta.url).resolve("vnu-jar")), "build/dist/vnu.jar");
const JAVA = process.env.WARTA_JAVA ?? "java";

// One page with an error, a warning and a piece of advice: a checker that does not work would pass everything.
const FAULTY = `<!doctype html>
<html lang="id"><head><title>Cacat</title></head>
<body><p><div>satu</div></p>
<section><p>tanpa judul</p></section><br />
</body></html>
`;

/** @type {Map<string, string[]>} messages by page */
const found = new Map();
const used = new Set();
let folder = "";
const faultyPage = () => join(folder, "cacat.html");

const isException = ({ message, extract = "" }) => {
  const exception = NU_EXCEPTIONS.find((known) => known.message.test(message) && (known.extract ?? /^/).test(extract));
  if (exception !== undefined) used.add(exception);
  return exception !== undefined;
};

// Checks all pages in one run: starting Java takes longer than checking a hundred pages.
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "warta-markup-"));
  await writeFile(faultyPage(), FAULTY);
  const pages = (await Promise.all(Object.values(SITES).map(listPages))).flat();
  // Java is set to start quickly rather than to run fast, with the large stack that the checker needs. Its guess of the
  // language is random: it took one page of long words for Malay 72 times out of 1,200. The test of `lang` below
  // guesses nothing.
  const words = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss8m", "-jar", JAR, "--no-langdetect", "--format", "json", "--stdout", "--exit-zero-always", faultyPage(), ...pages];
  const { stdout } = await promisify(execFile)(JAVA, words, { maxBuffer: 2 ** 28 }).catch((error) => {
    // Not the error's message, which is the whole command.
    throw new Error(`the Nu HTML checker did not run: ${error.stderr || error.code}`);
  });
  for (const message of JSON.parse(stdout).messages.filter((message) => !isException(message))) {
    const page = new URL(message.url).pathname;
    const { type, subType, lastLine = 0, firstColumn, lastColumn = 0 } = message;
    const place = `${nameOf(page)}:${lastLine}:${firstColumn ?? lastColumn}`;
    const extract = message.extract === undefined ? "" : ` «${message.extract.trim()}»`;
    found.set(page, [...(found.get(page) ?? []), `${place}: ${subType ?? type}: ${message.message}${extract}`]);
  }
});

after(() => rm(folder, { recursive: true }));

for (const [name, published] of Object.entries(SITES)) {
  test(`K3: the Nu HTML checker finds no error, no warning and gives no advice on any page of ${name}`, async () => {
    const messages = (await listPages(published)).flatMap((page) => found.get(page) ?? []);
    assert.equal(messages.length, 0, messages.join("\n"));
  });
}

for (const [name, published] of Object.entries(SITES)) {
  test(`K3: every page of ${name} says that it is Indonesian`, async () => {
    const isIndonesian = async (page) => /^<!doctype html>\s*<html lang="id"[ >]/.test(await readFile(page, "utf8"));
    const others = [];
    for (const page of await listPages(published)) if (!(await isIndonesian(page))) others.push(nameOf(page));
    assert.deepEqual(others, []);
  });
}

test("the Nu HTML checker reports an error, a warning and a piece of advice", () => {
  const messages = (found.get(faultyPage()) ?? []).join("\n");
  for (const kind of [/:3:\d+: error: /, /: warning: /, /: info: /]) assert.match(messages, kind);
});

test("every exception for the Nu HTML checker is still needed", () => {
  const needless = NU_EXCEPTIONS.filter((exception) => !used.has(exception));
  assert.equal(needless.length, 0, needless.map(({ message }) => message).join("\n"));
});
