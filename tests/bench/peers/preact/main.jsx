// A single-page app as one would make it with Preact: rendered in the browser, the published twins as its data.
import { render } from "preact";
import { ErrorBoundary, LocationProvider, Router } from "preact-iso";
import { EntryPage, NotFoundPage, SectionPage, StaticPage } from "./pages.jsx";
import { Footer, Header } from "./frame.jsx";
import { listenForIntent } from "./twins.js";

function App() {
  // preact-iso scrolls to the top after a click, and keeps the old page until the new one's twin is there.
  return (
    <LocationProvider>
      <Header />
      <main>
        <ErrorBoundary>
          <Router>
            <NotFoundPage path="/" />
            <SectionPage path="/berita" />
            <SectionPage path="/pengumuman" />
            <SectionPage path="/artikel" />
            <SectionPage path="/video" />
            <SectionPage path="/:section/halaman/:number" />
            <EntryPage path="/:section/:slug" />
            <StaticPage path="/:page" />
            <NotFoundPage default />
          </Router>
        </ErrorBoundary>
      </main>
      <Footer />
    </LocationProvider>
  );
}

listenForIntent();
render(<App />, document.getElementById("app"));
