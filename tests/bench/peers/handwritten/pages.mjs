// Pages as one would write them by hand: plain, with little markup, one linked stylesheet and no script.
import {
  AUTHOR, CHANGES_HEADING, MENU_LABEL, NEAR_CARDS, NEWER, OLDER, UPDATED, entryPath, hrefOf, listPath, longDate, shortDate,
  unitName,
} from "../words.mjs";
import { escape, renderBlocks, renderFigure, renderPicture } from "./markup.mjs";

/**
 * Renders the page of a twin; supports only lists of entries and entries.
 * @param {{ site: object, page: object, stylesheet: string }} given
 */
export function renderPage({ site, page, stylesheet }) {
  const { section, entry } = page.content;
  const main = section ? renderSection(site, page.title, section) : renderEntry(site, entry);
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(page.title)} – ${escape(site.name)}</title>
<meta name="description" content="${escape(page.description ?? "")}">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<header class="header">
<a class="brand" href="/"><b>${escape(site.name)}</b> ${escape(site.owner)}</a>
<nav aria-label="${MENU_LABEL}"><ul class="menu">${site.menu.map(renderMenuItem).join("")}</ul></nav>
</header>
<main>${main}</main>
<footer class="footer">${site.footer.map(renderFooterGroup).join("")}</footer>
</body>
</html>
`;
}

const renderLink = ({ to, label }) => `<a href="${escape(hrefOf(to))}">${escape(label)}</a>`;
const renderLinks = (links) => `<ul>${links.map((link) => `<li>${renderLink(link)}</li>`).join("")}</ul>`;

function renderMenuItem(item, index) {
  const { label, to, submenu = [] } = item;
  const link = to ? renderLink(item) : "";
  if (submenu.length === 0) return `<li>${link}</li>`;
  const id = `submenu-${index}`;
  const name = to ? "▾" : `${escape(label)} ▾`;
  return `<li>${link}<button type="button" aria-label="Submenu ${escape(label)}" popovertarget="${id}">${name}</button>
<div class="submenu" id="${id}" popover>${renderLinks(submenu)}</div></li>`;
}

const renderFooterGroup = ({ heading, links }) => `<section><h2>${escape(heading)}</h2>${renderLinks(links)}</section>`;

function renderSection(site, title, { section, entries, newer, older }) {
  const cards = entries.map((entry, index) => `<li>${renderCard(site, entry, index >= NEAR_CARDS)}</li>`).join("\n");
  const pager = [[newer, NEWER], [older, OLDER]].filter(([neighbour]) => neighbour).map(([neighbour, label]) =>
    `<a href="${listPath(section, neighbour.number)}">${label} (${shortDate(neighbour.boundary)})</a>`);
  return `<h1>${escape(title)}</h1>\n<ul class="cards">${cards}</ul>\n<nav class="pager">${pager.join("")}</nav>`;
}

function renderCard(site, entry, isFar) {
  return `<article class="card"><div><h2><a href="${entryPath(entry)}">${escape(entry.title)}</a></h2>
<p class="meta">${shortDate(entry.published_at)} ${escape(unitName(site, entry.unit))}</p>
</div>${entry.cover ? renderPicture(entry.cover, { isInCard: true, isLazy: isFar }) : ""}
<p class="summary">${escape(entry.summary)}</p></article>`;
}

function renderEntry(site, { card, cover_figure: cover, author, changes = [], body }) {
  const [newest] = changes;
  const history = changes.map(({ updated_at, note }) => `<li>${longDate(updated_at)}: ${escape(note)}</li>`).join("");
  return `<article class="article">
<header><h1>${escape(card.title)}</h1>
<p>${escape(unitName(site, card.unit))}</p>
<p>${longDate(card.published_at)}</p>
${newest ? `<p>${UPDATED} ${longDate(newest.updated_at)}</p>` : ""}
${author ? `<p>${AUTHOR}: ${escape(author)}</p>` : ""}</header>
${cover ? renderFigure(cover, { isUrgent: true }) : ""}
<div class="prose">${renderBlocks(body)}</div>
${history && `<section><h2>${CHANGES_HEADING}</h2><ul>${history}</ul></section>`}
</article>`;
}
