// What stands around every page.
import Link from "next/link";
import { MENU_LABEL, hrefOf } from "../../words.mjs";
import { Goto } from "./goto.jsx";
import { MenuLink, Submenu } from "./menu.jsx";

function Links({ links }) {
  return <ul>{links.map(({ to, label }) => <li key={label}><Goto to={to}>{label}</Goto></li>)}</ul>;
}

export function Header({ site }) {
  return (
    <header className="header">
      <Link className="brand" href="/"><b>{site.name}</b> {site.owner}</Link>
      <nav aria-label={MENU_LABEL}>
        <ul className="menu">
          {site.menu.map((item, index) => <li key={item.label}><MenuItem {...item} id={`submenu-${index}`} /></li>)}
        </ul>
      </nav>
    </header>
  );
}

function MenuItem({ to, label, submenu, id }) {
  return (
    <>
      {to && <MenuLink href={hrefOf(to)}>{label}</MenuLink>}
      {submenu?.length > 0 && (
        <>
          <button type="button" aria-label={`Submenu ${label}`} popoverTarget={id}>{to ? "▾" : `${label} ▾`}</button>
          <Submenu id={id}><Links links={submenu} /></Submenu>
        </>
      )}
    </>
  );
}

export function Footer({ site }) {
  return (
    <footer className="footer">
      {site.footer.map(({ heading, links }) => <section key={heading}><h2>{heading}</h2><Links links={links} /></section>)}
    </footer>
  );
}
