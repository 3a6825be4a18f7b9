// What the browser stores for this page's scripts. Storage throws where it is forbidden, as in a frame without
// third-party storage; then nothing is remembered.

const reach = (/** @type {() => Storage} */ storage) => {
  const recall = (/** @type {string} */ key) => {
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  };
  return {
    recall,
    // Returns what was stored as JSON, whatever it is; `null` if it is broken.
    /** @type {(key: string) => unknown} */
    recallJson(key) {
      try {
        return JSON.parse(recall(key) ?? "null");
      } catch {
        return null;
      }
    },
    /** @type {(key: string, value: string | null) => void} */
    remember(key, value) {
      try {
        if (value === null) storage().removeItem(key);
        else storage().setItem(key, value);
      } catch {
        // Nothing is remembered.
      }
    },
  };
};

export const ofTab = reach(() => sessionStorage);
export const ofBrowser = reach(() => localStorage);
