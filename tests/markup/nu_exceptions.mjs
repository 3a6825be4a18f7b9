// Where the Nu HTML checker is wrong, each case with its reason. An exception that no longer matches anything fails a
// test.

/**
 * @typedef {object} NuException
 * @property {RegExp} message what the checker says
 * @property {RegExp} [extract] the markup that it says it about
 */

/** @type {NuException[]} */
export const NU_EXCEPTIONS = [
  // The checker's list of properties is older than anchor positioning. The styles have a fallback for browsers that do
  // not know it.
  { message: /^CSS: “position-(area|try-fallbacks)”: Property “.*” doesn't exist\.$/ },
  // The script element is a block of data: the policy is about what runs.
  {
    message: /^Inline script violates Content Security Policy \(meta tag\)/,
    extract: /<script type="application\/(ld\+)?json"[^>]*>/,
  },
  // The checker does not know the page's own origin, so nothing is 'self'. Only paths are excepted, not other hosts.
  { message: /^Resource violates Content Security Policy \(meta tag\): (external script|image) “\/[^/].*” blocked/ },
  // The checker trims white space before it hashes, which browsers do not. The browser tests show that the hash is
  // right.
  { message: /^Inline style violates Content Security Policy \(meta tag\)/ },
];
