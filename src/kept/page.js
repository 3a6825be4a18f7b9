// A published page and its data: what is a page of this portal, and not what a network puts in its place, carries its data.

export const DATA = /(<script type="application\/json" id="warta-data">)([^]*?)(<\/script>)/;

// `{ site, page }`, or nothing.
export const readPage = (html) => {
  try {
    return JSON.parse(DATA.exec(html)[2]);
  } catch {
    return null;
  }
};

// The twin of a page, as the publisher writes it beside it (`model::page::Twin`).
export const twinOf = ({ site, page }) => JSON.stringify({ schema: site.schema, site: site.version, page });

export const readTwin = (text) => {
  try {
    const twin = JSON.parse(text);
    return Number.isInteger(twin.schema) ? twin : null;
  } catch {
    return null;
  }
};
