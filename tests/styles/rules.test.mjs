// Tests that the rules find what they are meant to find: a configuration with a misspelt word would let everything
// pass.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lintStyle } from "./lint_styles.mjs";

const inLayer = (rule) => `@layer components { ${rule} }\n`;

/** @type {Record<string, [code: string, says: RegExp]>} */
const BROKEN = {
  "a rule outside of every layer": [".card { color: var(--text); }\n", /nested in an at-rule.*layer/],
  "a side named by the screen": [inLayer(".card { margin-left: 1rem; }"), /margin-left/],
  "a size named by the screen": [inLayer(".card { max-width: 1rem; }"), /max-width/],
  "a place named by the screen": [inLayer(".card { left: 0; }"), /"left"/],
  "a border named by the screen": [inLayer(".card { border-bottom-color: currentcolor; }"), /border-bottom-color/],
  "text set to the left": [inLayer(".card { text-align: left; }"), /text-align/],
  "four sides in one": [inLayer(".card { padding: 0 1px 2px 3px; }"), /padding/],
  "a file named in a rule": [inLayer('.card { background: url("x.png"); }'), /"url"/],
  "a file named without url()": [inLayer('.card { background: image-set("x.png" 1x); }'), /"image-set"/],
  "another style sheet": ['@import url("x.css");\n', /@import/],
  "an importance without a reason": [inLayer(".card { color: inherit !important; }"), /important/],
  "a class that is no block, element or modifier": [inLayer(".entryCard { color: inherit; }"), /block__element--modifier/],
  "an element of an element": [inLayer(".card__head__title { color: inherit; }"), /block__element--modifier/],
  "a colour that has no role": [inLayer(".card { color: #0b5563; }"), /hex color/],
  "a colour by its English name": [inLayer(".card { color: red; }"), /"red"/],
  "a colour made of numbers": [inLayer(".card { color: rgb(0 0 0 / 50%); }"), /"rgb"/],
  "a word mistyped": [inLayer(".card { colour: inherit; }"), /"colour"/],
  "a value that the property does not take": [inLayer(".card { display: flexx; }"), /flexx/],
};

for (const [what, [code, says]] of Object.entries(BROKEN)) {
  test(`${what} is found`, async () => {
    const found = await lintStyle("card.css", code);
    assert.match(found.join("\n"), says);
  });
}

test("a rule that keeps the rules passes, with several declarations in one line", async () => {
  const good = inLayer(".card__title--lead:hover { margin-inline: auto 0; color: var(--text); inset: auto 0 0; }");
  assert.deepEqual(await lintStyle("card.css", good), []);
});

test("an exception needs its reason, and its rule's name", async () => {
  const off = (comment) => inLayer(`/* stylelint-disable-next-line ${comment} */\n.card { color: inherit !important; }`);
  const reasoned = await lintStyle("card.css", off("declaration-no-important -- an author's style is stronger"));
  assert.deepEqual(reasoned, []);
  assert.notDeepEqual(await lintStyle("card.css", off("declaration-no-important")), []);
  assert.notDeepEqual(await lintStyle("card.css", off("-- everything")), []);
});

test("colours may be defined only in the tokens", async () => {
  const colours = "@layer tokens { :root { --text: #1a2326; --shadow: rgb(0 0 0 / 18%); } }\n";
  assert.deepEqual(await lintStyle("tokens.css", colours), []);
  assert.notDeepEqual(await lintStyle("base.css", colours), []);
});

test("an undefined token and an undefined animation are found", async () => {
  const code = inLayer(".card { color: var(--txet); animation: sildein 1s; }");
  const rules = { "no-unknown-custom-properties": true, "no-unknown-animations": true };
  assert.equal((await lintStyle("card.css", code, { rules })).length, 2);
});
