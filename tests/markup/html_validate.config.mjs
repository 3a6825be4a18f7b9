// Every rule of html-validate for whole documents, but those that are a matter of taste. What differs says why.

/** @type {import("html-validate").ConfigData} */
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Case means nothing here, and the checker's taste is the other one.
    "doctype-style": "off",
    // A list may have a name, and screen readers say it.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // Ours come from the host that the page itself comes from; boot.js checks the integrity of what it loads.
    "require-sri": ["error", { target: "crossorigin" }],
    // The title of an announcement is its official name, however long.
    "long-title": "off",
    // An id may begin with a digit: it is made of its heading's words, and a style never names it.
    "valid-id": ["error", { relaxed: true }],
  },
};
