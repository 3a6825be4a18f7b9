// A link to wherever it leads: only pages of the site are opened without leaving the document.
import Link from "next/link";
import { hrefOf } from "../../words.mjs";

export function Goto({ to, children }) {
  return to.page ? <Link href={to.page}>{children}</Link> : <a href={hrefOf(to)}>{children}</a>;
}
