// What the browser keeps for this page's scripts. Storage throws where it is forbidden, as in a frame without
// third-party storage; then nothing is remembered.

const reach = (storage) => ({
  recall(key) {
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  },
  remember(key, value) {
    try {
      if (value === null) storage().removeItem(key);
      else storage().setItem(key, value);
    } catch {
      // Nothing is remembered.
    }
  },
});

export const ofTab = reach(() => sessionStorage);
export const ofBrowser = reach(() => localStorage);
