import { Footer, Header } from "../parts/frame.jsx";
import { readSite } from "../parts/twins.js";
import "../../peer.css";

export const viewport = { colorScheme: "light dark" };
export const metadata = { icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } } };

export default async function Layout({ children }) {
  const site = await readSite();
  return (
    <html lang="id">
      <body>
        <Header site={site} />
        <main>{children}</main>
        <Footer site={site} />
      </body>
    </html>
  );
}
