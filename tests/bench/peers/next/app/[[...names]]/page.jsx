// Every page: its twin says what it shows.
import { listPages } from "../../../twins.mjs";
import { EntryPage, FixedPage, SectionPage } from "../../parts/pages.jsx";
import { readPage, readSite } from "../../parts/twins.js";

export const dynamicParams = false;

export async function generateStaticParams() {
  const paths = await listPages("twins");
  return paths.map((path) => ({ names: path.split("/").filter(Boolean) }));
}

export async function generateMetadata({ params }) {
  const { names } = await params;
  const [site, { title, description }] = await Promise.all([readSite(), readPage(names)]);
  return { title: `${title} – ${site.name}`, description };
}

export default async function Page({ params }) {
  const { names } = await params;
  const [site, page] = await Promise.all([readSite(), readPage(names)]);
  const { section, entry } = page.content;
  if (section) return <SectionPage site={site} title={page.title} section={section} />;
  if (entry) return <EntryPage site={site} entry={entry} />;
  return <FixedPage page={page} />;
}
