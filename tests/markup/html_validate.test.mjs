// K3: html-validate finds nothing on any published page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import config from "./html_validate.config.mjs";
import { SITES, listPages, nameOf } from "./published_pages.mjs";

const validator = new HtmlValidate(new StaticConfigLoader(config));

const describe = ({ results }) =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${nameOf(filePath)}:${line}:${column}: ${message} (${ruleId})`),
  );

for (const [name, published] of Object.entries(SITES)) {
  test(`K3: html-validate finds no error and no warning on any page of ${name}`, async () => {
    const messages = describe(await validator.validateMultipleFiles(await listPages(published)));
    assert.equal(messages.length, 0, messages.join("\n"));
  });
}

const page = (body) => `<!doctype html>
<html lang="id"><head><title>Cacat</title></head><body>${body}</body></html>
`;

for (const [what, body, rule] of [
  ["a button that says not what it does", "<button>Kirim</button>", "no-implicit-button-type"],
  ["a style in an attribute, which the policy blocks", '<p style="color: red">x</p>', "no-inline-style"],
  ["a heading left out", "<h1>satu</h1><h3>tiga</h3>", "heading-level"],
  ["an id given twice", '<p id="a">x</p><p id="a">y</p>', "no-dup-id"],
  ["a label for nothing", '<label for="tidak-ada">Nama</label>', "no-missing-references"],
  ["two landmarks of one name", "<nav><a href='/'>x</a></nav><nav><a href='/'>y</a></nav>", "unique-landmark"],
]) {
  test(`html-validate reports ${what}`, async () => {
    const { results } = await validator.validateString(page(body));
    assert.ok(results.flatMap(({ messages }) => messages).some(({ ruleId }) => ruleId === rule));
  });
}
