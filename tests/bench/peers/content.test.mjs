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
const CHOSEN = { site: SITE, pages: [PAGE] };
const check = (html) => checkContent("some", new Map([["berita/angin/index.html", Buffer.from(html)]]), CHOSEN);

test("what a framework adds for itself makes no difference", () => {
  check(HTML);
  const marked = HTML.replace("Turun <", "<!--[-->Turun <!-- --><").replaceAll("&amp;", "&#x26;");
  check(marked.replace("</main>", "</main><script>let a = '<a>';</script>"));
});

test("another text, link or picture is found, and so is a page that is not there", () => {
  assert.throws(() => check(HTML.replace("deras", "pelan")), /at \/berita\/angin\/: text: ".*pelan.*" instead of ".*deras/);
  assert.throws(() => check(HTML.replace('href="/"', 'href="/x/"')), /links/);
  assert.throws(() => check(HTML.replace("<main>", '<main><img src="/a.webp">')), /pictures/);
  assert.throws(() => checkContent("some", new Map(), CHOSEN), /no page \/berita\/angin\//);
});

test("attributes are read whatever their order", () => {
  const read = (attributes) => readContent(`<body><img ${attributes}></body>`).pictures;
  const expected = read('src="/a.webp" srcset="/b.webp 8w" width="8" height="6" alt="a &lt; b"');
  assert.deepEqual(read('height="6" alt="a &#60; b" width="8" srcSet="/b.webp 8w" src="/a.webp"'), expected);
  assert.notDeepEqual(read('src="/a.webp" width="8" height="7" alt="a"'), expected);
});
