// The reader's positions on the entries of the session history, as the app stores them
// (`src/routes/session_history/positions.rs`).

/** @typedef {{ key?: unknown, scroll?: unknown } | null} Stored an item of the stored list; its values are not checked yet */

// Returns how far the page of a history entry was scrolled, in CSS pixels, or `null` if nothing is stored for it.
/** @type {(stored: unknown, key: unknown) => number | null} */
export const findScroll = (stored, key) => {
  /** @type {Stored[]} */
  const list = Array.isArray(stored) ? stored : [];
  const scroll = list.find((one) => one && one.key === key)?.scroll;
  return typeof scroll === "number" ? scroll : null;
};
