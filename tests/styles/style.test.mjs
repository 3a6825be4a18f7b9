// Tests that the styles keep the rules (stylelint.config.mjs).
import assert from "node:assert/strict";
import { test } from "node:test";
import { lintStyle, listStyles, readStyle } from "./lint_styles.mjs";

const TOKENS = "tokens.css";
const files = await listStyles();

const expectNone = (found) => assert.equal(found.length, 0, found.join("\n"));

test("there are style files, and the tokens are one of them", () => {
  assert.ok(files.includes(TOKENS));
});

for (const file of files) {
  test(`style/${file} keeps the rules`, async () => {
    expectNone(await lintStyle(file, await readStyle(file)));
  });
}

test("every token and every animation that a rule names is defined", async () => {
  const all = (await Promise.all(files.map(readStyle))).join("\n");
  const rules = { "no-unknown-custom-properties": true, "no-unknown-animations": true };
  expectNone(await lintStyle("(all files as one)", all, { rules }));
});

test("every token is used, since each is in every page", async () => {
  const all = (await Promise.all(files.map(readStyle))).join("\n");
  const defined = [...(await readStyle(TOKENS)).matchAll(/(--[a-z0-9-]+)\s*:/g)].map(([, name]) => name);
  const unused = new Set(defined.filter((name) => !new RegExp(`var\\(\\s*${name}\\b(?!-)`).test(all)));
  expectNone([...unused]);
});
