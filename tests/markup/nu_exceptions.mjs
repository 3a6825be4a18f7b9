// Where the Nu HTML checker is wrong, each with its reason. One that matches nothing any more fails a test.

/**
 * @typedef {object} NuException
 * @property {RegExp} message what it says
 * @property {RegExp} [extract] what stands at the place that it says it of
 */

/** @type {NuException[]} */
export const NU_EXCEPTIONS = [
  // Its list of properties is older than anchor positioning. Browsers that do not know it either are looked after.
  { message: /^CSS: “position-(area|try-fallbacks)”: Property “.*” doesn't exist\.$/ },
  // It holds a block of data for a script: the policy is about what runs.
  {
    message: /^Inline script violates Content Security Policy \(meta tag\)/,
    extract: /<script type="application\/(ld\+)?json"[^>]*>/,
  },
  // It does not know the page's own origin, so nothing is 'self'. Only paths are let through, not other hosts.
  { message: /^Resource violates Content Security Policy \(meta tag\): (external script|image) “\/[^/].*” blocked/ },
  // It cuts white space off before it hashes, and browsers do not. That the hash is right is told by the browser tests.
  { message: /^Inline style violates Content Security Policy \(meta tag\)/ },
];
