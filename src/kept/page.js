// A published page and its data. A page of this portal carries its data; a page that a network puts in its place does
// not.

export const DATA = /(<script type="application\/json" id="warta-data">)([^]*?)(<\/script>)/;

// Reads `{ site, page }` from the HTML of a page; `null` if it carries no data.
export const readPage = (html) => {
  try {
    return JSON.parse(DATA.exec(html)[2]);
  } catch {
    return null;
  }
};

// Returns the twin of a page, as the publisher writes it beside the page (`model::page::Twin`).
export const twinOf = ({ site, page }) => JSON.stringify({ schema: site.schema, site: site.version, page });

export const readTwin = (text) => {
  try {
    const twin = JSON.parse(text);
    return Number.isInteger(twin.schema) ? twin : null;
  } catch {
    return null;
  }
};
