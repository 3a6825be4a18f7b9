// The pages: a list, an entry, a fixed page.
import { useEffect, useRef, useState } from "preact/hooks";
import site from "published-site";
import {
  AUTHOR, CHANGES_HEADING, NEAR_CARDS, NEWER, OLDER, UPDATED, entryPath, listPath, longDate, shortDate, unitName,
} from "../words.mjs";
import { Blocks, Figure, Picture } from "./blocks.jsx";
import { findPage, load } from "./twins.js";

// Suspends while the twin is on its way, as preact-iso's own `lazy` does for code: the router then keeps the old page.
// The path is the one of the route, not of the address: the old page is still there when the address has changed.
function usePage(path) {
  const [, update] = useState(0);
  const awaited = useRef(null);
  const address = `${path}/`;
  const page = findPage(address);
  useEffect(() => {
    if (page) document.title = `${page.title} – ${site.name}`;
  }, [page]);
  if (page === undefined) {
    const loading = load(address);
    if (awaited.current !== address) {
      awaited.current = address;
      loading.then(() => update((count) => count + 1));
    }
    throw loading;
  }
  return page;
}

export function SectionPage({ path }) {
  const page = usePage(path);
  if (!page) return <NotFoundPage />;
  const { section, entries, newer, older } = page.content.section;
  return (
    <>
      <h1>{page.title}</h1>
      <ul class="cards">
        {entries.map((entry, index) => (
          <li key={entry.slug}><Card entry={entry} isFar={index >= NEAR_CARDS} /></li>
        ))}
      </ul>
      <nav class="pager">
        {newer && <a href={listPath(section, newer.number)}>{NEWER} ({shortDate(newer.boundary)})</a>}
        {older && <a href={listPath(section, older.number)}>{OLDER} ({shortDate(older.boundary)})</a>}
      </nav>
    </>
  );
}

function Card({ entry, isFar }) {
  return (
    <article class="card">
      <div>
        <h2><a href={entryPath(entry)}>{entry.title}</a></h2>
        <p class="meta">{shortDate(entry.published_at)} {unitName(site, entry.unit)}</p>
      </div>
      {entry.cover && <Picture picture={entry.cover} isInCard isLazy={isFar} />}
      <p class="summary">{entry.summary}</p>
    </article>
  );
}

export function EntryPage({ path }) {
  const page = usePage(path);
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
      {cover && <Figure figure={cover} isUrgent />}
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

export function StaticPage({ path }) {
  const page = usePage(path);
  if (!page?.content.static) return <NotFoundPage />;
  return (
    <article class="article">
      <h1>{page.title}</h1>
      <div class="prose"><Blocks blocks={page.content.static.body} /></div>
    </article>
  );
}

export function NotFoundPage() {
  return <h1>Halaman tidak ditemukan</h1>;
}
