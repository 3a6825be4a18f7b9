// What of the menu lives in the browser.
"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

export function MenuLink({ href, children }) {
  return <Link href={href} aria-current={usePathname() === href ? "page" : undefined}>{children}</Link>;
}

export function Submenu({ id, children }) {
  const path = usePathname();
  const submenu = useRef(null);
  const shown = useRef(path);
  // Not when the page is taken over: the reader may have opened the submenu before.
  useEffect(() => {
    if (shown.current !== path) submenu.current.hidePopover();
    shown.current = path;
  }, [path]);
  return <div className="submenu" id={id} popover="auto" ref={submenu}>{children}</div>;
}
