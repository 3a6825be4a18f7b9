import assert from "node:assert/strict";
import { test } from "node:test";
import { renderTable } from "./table.mjs";

test("a table's columns line up, figures to the right", () => {
  assert.equal(
    renderTable([["what", "a", "verdict"], ["long name", "12", "ok"], ["x", "3", ""]]),
    ["what        a  verdict", "---------  --  -------", "long name  12  ok", "x           3"].join("\n"),
  );
});
