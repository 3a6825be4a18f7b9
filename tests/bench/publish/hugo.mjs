// The Hugo site to compare with: the same Markdown with the same front matter, and templates made from our own pages,
// so that both produce the same HTML: inlined styles, header, breadcrumb, entry, sharing, related and neighbouring
// entries, footer; lists with filters and cards. Hugo does not have to write the data that the app takes over, the data
// file beside each page and the pages for frames.
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

const WHOLE_DATE = "2006-01-02T15:04:05-07:00";
const LONG_DATE = "2 January 2006";
const SECTIONS = ["berita", "pengumuman", "artikel"];

const card = `<li><article class="entry-card"><div class="entry-card__text"><h2 class="entry-card__title"><a class="entry-card__link" href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p class="entry-card__kicker"><span> </span></p><p class="entry-card__meta"><time datetime="{{ .Date.Format "${WHOLE_DATE}" }}">{{ .Date.Format "${LONG_DATE}" }}</time><span>Bagian {{ .Params.unit }}</span></p><p class="entry-card__summary">{{ .Params.summary }}</p></div></article></li>`;
const related = `{{ range first 3 (.Site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span class="read-on__meta">{{ .CurrentSection.Title }}, <time datetime="{{ .Date.Format "${WHOLE_DATE}" }}">{{ .Date.Format "${LONG_DATE}" }}</time></span></li>{{ end }}`;
const neighbour = (page, label, rel) =>
  `{{ with .${page} }}<a class="neighbours__link" href="{{ .RelPermalink }}" rel="${rel}"><span class="neighbours__label">${label}</span> <span class="neighbours__title">{{ .Title }}</span></a>{{ end }}`;
const pager = (page, label, rel) =>
  `{{ with .Paginator.${page} }}<a class="pager__link" href="{{ .URL }}" rel="${rel}"><span class="pager__label">${label}</span></a>{{ end }}`;

/**
 * Replaces what is between two pieces of text by `inside`. Throws if the page does not contain them, because then it is
 * not the page we expect.
 */
function replaceBetween(html, before, after, inside) {
  const start = html.indexOf(before) + before.length;
  const end = html.indexOf(after, start);
  if (start < before.length || end < 0) throw new Error(`our page has nothing between ${before} and ${after}`);
  return html.slice(0, start) + inside + html.slice(end);
}

function everywhere(html, pieces) {
  for (const [text, action] of pieces) {
    if (!html.includes(text)) throw new Error(`our page does not have ${text}`);
    html = html.replaceAll(text, action);
  }
  return html;
}

function entryTemplate(html, entry) {
  html = replaceBetween(html, '<script type="application/json" id="warta-data">', "</script>", "{}");
  html = replaceBetween(html, '<div class="prose">', '</div><section class="share"', "{{ .Content }}");
  html = replaceBetween(html, '<ul class="read-on__list">', "</ul>", related);
  const neighbours = neighbour("PrevInSection", "Sebelumnya", "prev") + neighbour("NextInSection", "Berikutnya", "next");
  html = replaceBetween(html, 'aria-label="Tulisan sebelum dan sesudahnya">', "</nav>", neighbours);
  html = replaceBetween(html, '<p class="reader__date">', "</p>", `<time datetime="{{ .Date.Format "${WHOLE_DATE}" }}">{{ .Date.Format "${LONG_DATE} 15:04" }}</time>`);
  html = replaceBetween(html, "Waktu baca ", " menit", "{{ .ReadingTime }}");
  return everywhere(html, [
    [entry.title, "{{ .Title }}"],
    [encodeURIComponent(entry.title), "{{ .Title | urlquery }}"],
    [entry.summary, "{{ .Params.summary }}"],
    [entry.publishedAt, `{{ .Date.Format "${WHOLE_DATE}" }}`],
    [`/${entry.section}/${entry.slug}/`, "{{ .RelPermalink }}"],
    [encodeURIComponent(`/${entry.section}/${entry.slug}/`), "{{ .RelPermalink | urlquery }}"],
    [`Bagian ${entry.unit}`, "Bagian {{ .Params.unit }}"],
  ]);
}

function listTemplate(html) {
  html = replaceBetween(html, '<script type="application/json" id="warta-data">', "</script>", "{}");
  html = replaceBetween(html, '<ul class="entry-list">', "</ul>", `{{ range .Paginator.Pages }}${card}{{ end }}`);
  html = replaceBetween(html, 'aria-label="Halaman daftar">', "</nav>", pager("Prev", "Lebih baru", "prev") + pager("Next", "Lebih lama", "next"));
  html = replaceBetween(html, "<h1>", "</h1>", "{{ .Title }}");
  return replaceBetween(html, "<title>", "</title>", "{{ .Title }}");
}

const CONFIG = `baseURL = "/"
title = "Warta"
languageCode = "id"
paginate = 6
disableKinds = ["RSS", "sitemap", "404"]
[frontmatter]
date = ["published_at"]
[taxonomies]
topik = "topics"
unit = "unit"
[related]
threshold = 1
[[related.indices]]
name = "topics"
weight = 100
`;

/**
 * Writes the Hugo site. `site` is our published site of the same content, and `entry` one of its entries; `withRelated`
 * is whether Hugo lists related entries too, which takes most of its time.
 */
export async function writeHugoSite(folder, content, { site, entry, withRelated }) {
  const read = (path) => readFile(join(site, path, "index.html"), "utf8");
  const list = listTemplate(await read(entry.section));
  const single = entryTemplate(await read(`${entry.section}/${entry.slug}`), entry);
  const layouts = {
    "single.html": withRelated ? single : single.replace(related, ""),
    "list.html": list,
    "taxonomy.html": list,
    "home.html": list,
  };
  await mkdir(join(folder, "layouts/_default"), { recursive: true });
  await mkdir(join(folder, "content"));
  for (const [name, text] of Object.entries(layouts)) await writeFile(join(folder, "layouts/_default", name), text);
  await writeFile(join(folder, "config.toml"), CONFIG);
  for (const section of SECTIONS) await symlink(join(content, section), join(folder, "content", section));
}
