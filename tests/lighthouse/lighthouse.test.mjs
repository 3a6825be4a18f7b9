// 100 of 100 in accessibility, best practices and search engines, on every kind of page that may be listed.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { auditPage } from "./audit.mjs";
import { startBrowser, startSite } from "./browser.mjs";
import { listIndexableKinds } from "./kinds.mjs";

let browser, site;

// One after the other, so that `after` can stop the first if the second fails to start.
before(async () => {
  site = await startSite();
  browser = await startBrowser();
});

after(() => Promise.all([browser?.stop(), site?.stop()]));

const kinds = await listIndexableKinds();

for (const [kind, path] of kinds) {
  // One audit on a wide screen: only accessibility depends on the width here, and axe.spec.ts checks that at 1280 px.
  for (const formFactor of kind === "home" ? ["mobile", "desktop"] : ["mobile"]) {
    test(`Lighthouse gives the ${kind} 100 in every category, on a ${formFactor} screen`, async () => {
      const faults = await auditPage(new URL(path.slice(1), site.url).href, { port: browser.port, formFactor });
      assert.equal(faults.length, 0, `${path}\n${faults.join("\n")}`);
    });
  }
}

test("the kinds that may be listed include entries and lists, but not the search or the page for unknown paths", () => {
  const names = kinds.map(([kind]) => kind);
  for (const kind of ["home", "list", "archive page", "entry", "fixed page"]) assert.ok(names.includes(kind), kind);
  for (const kind of ["search", "page for unknown paths"]) assert.ok(!names.includes(kind), kind);
});

const FAULTY = `<!doctype html>
<html lang="id"><head><title>Cacat</title><meta name="viewport" content="width=device-width"></head>
<body><h1>Cacat</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<script>console.error("cacat")</script></body></html>
`;

test("Lighthouse reports a fault in each category", async () => {
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(FAULTY));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const faults = await auditPage(`http://127.0.0.1:${server.address().port}/`, { port: browser.port, formFactor: "mobile" });
  server.close();
  for (const id of ["image-alt", "errors-in-console", "meta-description"]) {
    assert.ok(faults.some((fault) => fault.includes(`${id}: `)), `${id} is not in\n${faults.join("\n")}`);
  }
});
