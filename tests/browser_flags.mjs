// With what every browser of the tests and benches is started: as root in a container, and with nothing to say to
// anyone but the page's own server.
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
