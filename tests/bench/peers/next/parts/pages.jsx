// The pages: a list, an entry, a fixed page.
import Link from "next/link";
import {
  AUTHOR, CHANGES_HEADING, NEAR_CARDS, NEWER, OLDER, UPDATED, entryPath, listPath, longDate, shortDate, unitName,
} from "../../words.mjs";
import { Blocks, Figure, Picture } from "./blocks.jsx";

export function SectionPage({ site, title, section: { section, entries, newer, older } }) {
  return (
    <>
      <h1>{title}</h1>
      <ul className="cards">
        {entries.map((entry, index) => (
          <li key={entry.slug}><Card site={site} entry={entry} isFar={index >= NEAR_CARDS} /></li>
        ))}
      </ul>
      <nav className="pager">
        {newer && <Link href={listPath(section, newer.number)}>{`${NEWER} (${shortDate(newer.boundary)})`}</Link>}
        {older && <Link href={listPath(section, older.number)}>{`${OLDER} (${shortDate(older.boundary)})`}</Link>}
      </nav>
    </>
  );
}

function Card({ site, entry, isFar }) {
  return (
    <article className="card">
      <div>
        <h2><Link href={entryPath(entry)}>{entry.title}</Link></h2>
        <p className="meta">{`${shortDate(entry.published_at)} ${unitName(site, entry.unit)}`}</p>
      </div>
      {entry.cover && <Picture picture={entry.cover} isInCard isLazy={isFar} />}
      <p className="summary">{entry.summary}</p>
    </article>
  );
}

export function EntryPage({ site, entry: { card, cover_figure: cover, author, changes = [], body } }) {
  return (
    <article className="article">
      <header>
        <h1>{card.title}</h1>
        <p>{unitName(site, card.unit)}</p>
        <p>{longDate(card.published_at)}</p>
        {changes[0] && <p>{`${UPDATED} ${longDate(changes[0].updated_at)}`}</p>}
        {author && <p>{`${AUTHOR}: ${author}`}</p>}
      </header>
      {cover && <Figure figure={cover} isUrgent />}
      <div className="prose"><Blocks blocks={body} /></div>
      {changes.length > 0 && (
        <section>
          <h2>{CHANGES_HEADING}</h2>
          <ul>
            {changes.map(({ updated_at, note }) => <li key={updated_at}>{`${longDate(updated_at)}: ${note}`}</li>)}
          </ul>
        </section>
      )}
    </article>
  );
}

/** Of the home page and the portal's own tools only the title is shown. */
export function FixedPage({ page: { title, content } }) {
  return (
    <article className="article">
      <h1>{title}</h1>
      {content.static && <div className="prose"><Blocks blocks={content.static.body} /></div>}
    </article>
  );
}
