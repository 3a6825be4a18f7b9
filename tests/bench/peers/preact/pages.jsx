// The pages: a list, an entry, a fixed page.
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import site from "published-site";
import {
  AUTHOR, CHANGES_HEADING, NEWER, OLDER, UPDATED, entryPath, listPath, longDate, shortDate, unitName,
} from "../words.mjs";
import { Blocks, Figure, Picture } from "./blocks.jsx";
import { readPage } from "./twins.js";

function usePage() {
  const { url } = useLocation();
  const page = readPage(new URL(url, location.origin).pathname);
  useEffect(() => {
    if (page) document.title = `${page.title} – ${site.name}`;
  }, [page]);
  return page;
}

export function SectionPage() {
  const page = usePage();
  if (!page) return <NotFoundPage />;
  const { section, entries, newer, older } = page.content.section;
  return (
    <>
      <h1>{page.title}</h1>
      <ul class="cards">{entries.map((entry) => <li key={entry.slug}><Card entry={entry} /></li>)}</ul>
      <nav class="pager">
        {newer && <a href={listPath(section, newer.number)}>{NEWER} ({shortDate(newer.boundary)})</a>}
        {older && <a href={listPath(section, older.number)}>{OLDER} ({shortDate(older.boundary)})</a>}
      </nav>
    </>
  );
}

function Card({ entry }) {
  return (
    <article class="card">
      <div>
        <h2><a href={entryPath(entry)}>{entry.title}</a></h2>
        <p class="meta">{shortDate(entry.published_at)} {unitName(site, entry.unit)}</p>
        <p>{entry.summary}</p>
      </div>
      {entry.cover && <Picture picture={entry.cover} isDecorative />}
    </article>
  );
}

export function EntryPage() {
  const page = usePage();
  if (!page) return <NotFoundPage />;
  const { card, cover_figure: cover, author, changes = [], body } = page.content.entry;
  return (
    <article class="article">
      <header>
        <h1>{card.title}</h1>
        <p>{unitName(site, card.unit)}</p>
        <p>{longDate(card.published_at)}</p>
        {changes[0] && <p>{UPDATED} {longDate(changes[0].updated_at)}</p>}
        {author && <p>{AUTHOR}: {author}</p>}
      </header>
      {cover && <Figure figure={cover} />}
      <div class="prose"><Blocks blocks={body} /></div>
      {changes.length > 0 && (
        <section>
          <h2>{CHANGES_HEADING}</h2>
          <ul>{changes.map(({ updated_at, note }) => <li>{longDate(updated_at)}: {note}</li>)}</ul>
        </section>
      )}
    </article>
  );
}

export function StaticPage() {
  const page = usePage();
  if (!page?.content.static) return <NotFoundPage />;
  return <article class="article"><h1>{page.title}</h1><div class="prose"><Blocks blocks={page.content.static.body} /></div></article>;
}

export function NotFoundPage() {
  return <h1>Halaman tidak ditemukan</h1>;
}
