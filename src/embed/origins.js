// Whether an origin is one of those that `site.toml` allows, as the browser reads the header (CSP Level 3, section
// 6.7.2.8): `https://*.contoh.go.id` is every host below that one, `:*` is any port.

const escape = (/** @type {string} */ text) => text.replaceAll(/[.+?^${}()|[\]\\/]/g, "\\$&");

/** @type {(allowed: string, origin: string) => boolean} */
export const matches = (allowed, origin) => {
  const pattern = escape(allowed).replace("*\\.", "(?:[a-z0-9-]+\\.)+").replace(/:\*$/, "(?::\\d+)?");
  return allowed !== "" && new RegExp(`^${pattern}$`).test(origin);
};
