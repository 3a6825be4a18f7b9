// Every rule of html-validate for whole documents, except matters of taste. Each deviation says why.

/** @type {import("html-validate").ConfigData} */
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // The case of the doctype has no meaning, and the checker prefers the other case.
    "doctype-style": "off",
    // A list may have a name, and screen readers announce it.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // Our scripts come from the host of the page itself; boot.js checks the integrity of what it loads.
    "require-sri": ["error", { target: "crossorigin" }],
    // The title of an announcement is its official name, however long.
    "long-title": "off",
    // An id may begin with a digit: it is made from the words of its heading, and no style refers to it.
    "valid-id": ["error", { relaxed: true }],
  },
};
