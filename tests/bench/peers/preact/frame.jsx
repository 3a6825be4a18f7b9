// What stands around every page. The menu and the footer come with the bundle, as they do in most such apps.
import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import site from "published-site";
import { MENU_LABEL, hrefOf } from "../words.mjs";

function Links({ links }) {
  return <ul>{links.map((link) => <li><MenuLink {...link} /></li>)}</ul>;
}

function MenuLink({ to, label }) {
  const { url } = useLocation();
  const href = hrefOf(to);
  return <a href={href} aria-current={href === url ? "page" : undefined}>{label}</a>;
}

function Owner({ label, to, submenu, id }) {
  const [isOpen, setOpen] = useState(false);
  const { url } = useLocation();
  const owner = useRef(null);
  useEffect(() => setOpen(false), [url]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event) => {
      if (event.type === "keydown" ? event.key === "Escape" : !owner.current.contains(event.target)) setOpen(false);
    };
    addEventListener("keydown", close);
    addEventListener("pointerdown", close);
    return () => {
      removeEventListener("keydown", close);
      removeEventListener("pointerdown", close);
    };
  }, [isOpen]);
  return (
    <li ref={owner}>
      {to && <MenuLink to={to} label={label} />}
      <button
        type="button"
        aria-label={`Submenu ${label}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {to ? "▾" : `${label} ▾`}
      </button>
      {isOpen && <div class="submenu" id={id}><Links links={submenu} /></div>}
    </li>
  );
}

export function Header() {
  return (
    <header class="header">
      <a class="brand" href="/"><b>{site.name}</b> {site.owner}</a>
      <nav aria-label={MENU_LABEL}>
        <ul class="menu">
          {site.menu.map((item, index) =>
            item.submenu?.length
              ? <Owner {...item} id={`submenu-${index}`} />
              : <li><MenuLink {...item} /></li>)}
        </ul>
      </nav>
    </header>
  );
}

export function Footer() {
  return (
    <footer class="footer">
      {site.footer.map(({ heading, links }) => <section><h2>{heading}</h2><Links links={links} /></section>)}
    </footer>
  );
}
