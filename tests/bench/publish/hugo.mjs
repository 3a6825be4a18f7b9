// Hugo beside us: the same Markdown with the same front matter, pages and paged lists of the same shape.
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

const LAYOUTS = {
  "_default/baseof.html": `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}"></head><body><header><a href="/">Warta</a><nav><ul>{{ range .Site.Menus.main }}<li><a href="{{ .URL }}">{{ .Name }}</a></li>{{ end }}</ul></nav></header><main>{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>`,
  "_default/single.html": `{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p><p>{{ .Date.Format "2 January 2006" }} {{ .Params.unit }}</p>{{ .Content }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</article>{{ end }}`,
  "_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p><time>{{ .Date.Format "2 January 2006" }}</time></li>{{ end }}</ul>{{ with .Paginator.Prev }}<a href="{{ .URL }}">Lebih baru</a>{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">Lebih lama</a>{{ end }}{{ end }}`,
  "index.html": `{{ define "main" }}<ul>{{ range first 6 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}`,
};

const CONFIG = `baseURL = "/"
title = "Warta"
languageCode = "id"
paginate = 6
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[frontmatter]
date = ["published_at"]
[taxonomies]
[[menu.main]]
name = "Berita"
url = "/berita/"
[[menu.main]]
name = "Artikel"
url = "/artikel/"
`;

export async function writeHugoSite(folder, content) {
  await mkdir(join(folder, "layouts/_default"), { recursive: true });
  await mkdir(join(folder, "content"));
  for (const [name, text] of Object.entries(LAYOUTS)) await writeFile(join(folder, "layouts", name), text);
  await writeFile(join(folder, "config.toml"), CONFIG);
  for (const section of ["berita", "pengumuman", "artikel"]) await symlink(join(content, section), join(folder, "content", section));
}
