// The twins: fetched once, kept in memory, and prefetched when the reader points at a link.

const loaded = new Map();
const loading = new Map();

/** Fetches a page's twin, unless it is loaded or loading. */
export function load(path) {
  if (loaded.has(path)) return Promise.resolve();
  if (!loading.has(path)) {
    const request = fetch(`${path}index.json`)
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null)
      .then((twin) => {
        loading.delete(path);
        loaded.set(path, twin);
      });
    loading.set(path, request);
  }
  return loading.get(path);
}

/** Returns the page of a path: `undefined` while it is not loaded, `null` if there is none. */
export function findPage(path) {
  const twin = loaded.get(path);
  return twin && twin.page;
}

/** Prefetches on hover, focus and press. */
export function listenForIntent() {
  const fetchAhead = ({ target }) => {
    const link = target instanceof Element && target.closest("a[href]");
    if (link && link.origin === location.origin && link.pathname.endsWith("/")) load(link.pathname);
  };
  for (const type of ["pointerover", "pointerdown", "focusin"]) addEventListener(type, fetchAhead, { passive: true });
}
