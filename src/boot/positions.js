// The reader's positions on the entries of the session history, as the app stores them (`src/routes/session_history/positions.rs`).

/** @typedef {{ key?: unknown, scroll?: unknown } | null} Stored one of the list, if it is what the app has stored */

// Returns how far the page of a history entry was scrolled, in CSS pixels, or `null` if nothing is stored for it.
/** @type {(stored: unknown, key: unknown) => number | null} */
export const findScroll = (stored, key) => {
  /** @type {Stored[]} */
  const list = Array.isArray(stored) ? stored : [];
  const scroll = list.find((one) => one && one.key === key)?.scroll;
  return typeof scroll === "number" ? scroll : null;
};
