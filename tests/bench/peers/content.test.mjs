import assert from "node:assert/strict";
import { test } from "node:test";
import { checkContent, readContent } from "./content.mjs";
import { renderPage } from "./handwritten/pages.mjs";

const SITE = { name: "Warta", owner: "Balai", menu: [], footer: [], units: [] };
const ENTRY = {
  card: { title: "Angin & hujan", unit: "balai", published_at: "2020-02-21T16:48:00+07:00" },
  body: [{ paragraph: [{ text: "Turun " }, { strong: [{ text: "deras" }] }, { text: "." }] }],
};
const PAGE = { path: "/berita/angin/", title: "Angin & hujan", content: { entry: ENTRY } };
const HTML = renderPage({ site: SITE, page: PAGE, stylesheet: "" });
const check = (html) => checkContent("some", new Map([["berita/angin/index.html", Buffer.from(html)]]), { site: SITE, pages: [PAGE] });

test("what a framework adds for itself makes no difference", () => {
  check(HTML);
  const added = HTML.replace("Turun <", "<!--[-->Turun <!-- --><").replace("</main>", "</main><script>let a = '<a>';</script>");
  check(added.replaceAll("&amp;", "&#x26;"));
});

test("another text, link or picture is found, and so is a page that is not there", () => {
  assert.throws(() => check(HTML.replace("deras", "pelan")), /at \/berita\/angin\/: text: ".*pelan.*" instead of ".*deras/);
  assert.throws(() => check(HTML.replace('href="/"', 'href="/x/"')), /links/);
  assert.throws(() => check(HTML.replace("<main>", '<main><img src="/a.webp">')), /pictures/);
  assert.throws(() => checkContent("some", new Map(), { site: SITE, pages: [PAGE] }), /no page \/berita\/angin\//);
});

test("attributes are read whatever their order", () => {
  const { pictures } = readContent('<body><img height="6" width="8" src="/a.webp" alt="a &lt; b"></body>');
  assert.deepEqual(pictures, ["/a.webp 8 6  a < b"]);
});
