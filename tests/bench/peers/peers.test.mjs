// The peers must show what the published page shows; otherwise their times mean nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readFolder } from "../speed/published_site.mjs";
import { renderPage } from "./handwritten/pages.mjs";
import { bundleApp, renderShell } from "./preact/bundle.mjs";
import { chooseTwins, listPages } from "./twins.mjs";
import { candidatesOf, longDate, posterOf, shortDate, takeApart } from "./words.mjs";

const GOLDEN = new URL("../../fixtures/golden/", import.meta.url);
const read = async (path) => JSON.parse(await readFile(new URL(path, GOLDEN), "utf8"));
const site = await read("site.json");
const render = async (path) => renderPage({ site, page: (await read(path)).page, stylesheet: "/a.css" });

test("dates read as on the portal, whatever the zone", () => {
  assert.equal(longDate("2020-02-21T16:48:00+07:00"), "Jumat, 21 Februari 2020 16:48 WIB");
  assert.equal(longDate("2020-02-21T09:48:00Z"), "Jumat, 21 Februari 2020 16:48 WIB");
  assert.equal(shortDate("2020-12-31T20:00:00Z"), "1 Januari 2021");
});

test("the browser chooses from the same files as on the portal", () => {
  const picture = { src: "/media/papan-tik-00ff.webp", width: 1200, widths: [320, 640, 960] };
  const narrow = "/media/papan-tik-320-00ff.webp 320w,/media/papan-tik-640-00ff.webp 640w";
  assert.equal(candidatesOf(picture, true).srcset, narrow);
  assert.equal(candidatesOf(picture).srcset, `${narrow},/media/papan-tik-960-00ff.webp 960w,/media/papan-tik-00ff.webp 1200w`);
  assert.ok(!candidatesOf({ ...picture, src: "/media/papan-tik-00ff.jpg" }).srcset.includes("1200w"));
  assert.deepEqual(candidatesOf({ src: "/media/a-00ff.webp", width: 8 }), {});
  assert.equal(posterOf({ poster: picture }), "/media/papan-tik-640-00ff.webp");
});

test("the handwritten list has every entry, the menu with its submenu, and its neighbour", async () => {
  const html = await render("berita/index.json");
  for (const { title, slug } of (await read("berita/index.json")).page.content.section.entries) {
    assert.ok(html.includes(`<a href="/berita/${slug}/">${title}</a>`), title);
  }
  assert.match(html, /<nav aria-label="Menu utama">/);
  assert.match(html, /<button type="button" aria-label="Submenu Video" popovertarget="submenu-4">Video ▾<\/button>/);
  assert.match(html, /href="\/berita\/halaman\/2\/"/);
});

test("the handwritten article renders every kind of block", async () => {
  const html = await render("artikel/semua-blok/index.json");
  for (const tag of ["h1", "h2", "p", "ul", "ol", "blockquote", "figure", "figcaption", "table", "pre", "hr", "strong", "em"]) {
    assert.match(html, new RegExp(`<${tag}[ >]`), tag);
  }
  assert.match(html, /class="callout"/);
  assert.doesNotMatch(html, /undefined|\[object/);
});

test("the Preact app can be bundled, and its page asks for app, styles and data at once", async () => {
  const app = await bundleApp(fileURLToPath(new URL("site.json", GOLDEN)));
  assert.match(app.name, /^app-[0-9A-Z]{8}\.js$/);
  assert.ok(String(app.bytes).includes(site.owner));
  const { page } = await read("berita/index.json");
  const html = renderShell({ page, site, app: app.name, stylesheet: "/a.css" });
  for (const file of [app.name, "/a.css", "/berita/index.json"]) assert.ok(html.includes(file), file);
});

test("the pre-rendered peers have the pages that their own ones lead to", async () => {
  const twins = chooseTwins(await readFolder(fileURLToPath(GOLDEN)));
  for (const path of ["site.json", "index.json", "berita/index.json", "berita/halaman/2/index.json", "kontak/index.json"]) {
    assert.ok(twins.has(path), path);
  }
  assert.ok(![...twins.keys()].some((path) => path.includes("/tahun/")));
  const pages = await listPages(fileURLToPath(GOLDEN));
  for (const path of ["/", "/berita/", "/artikel/semua-blok/"]) assert.ok(pages.includes(path), path);
});

test("the Svelte components name every kind of block and of text", async () => {
  const component = (name) => readFile(new URL(`svelte/src/lib/${name}.svelte`, import.meta.url), "utf8");
  const { body } = (await read("artikel/semua-blok/index.json")).page.content.entry;
  const blocks = await component("Blocks");
  for (const [kind] of body.map(takeApart)) assert.ok(blocks.includes(`kind === "${kind}"`), kind);
  const inlines = await component("Inlines");
  for (const [kind] of body.flatMap(({ paragraph = [] }) => paragraph).map(takeApart)) {
    assert.ok(inlines.includes(`kind === "${kind}"`), kind);
  }
});
