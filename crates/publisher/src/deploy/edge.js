// Stands between readers and the store: a request handler as CDN edge platforms run it (`export default { fetch }`).
// `env.ORIGIN` is the address of the folder in the store, without a trailing slash.

// Request headers that are passed on to the store.
const ASKED = ["accept-encoding", "if-none-match", "if-modified-since", "if-range", "range"];
// Response headers of the store that describe the file; the others describe the store itself.
const SAID = ["accept-ranges", "cache-control", "content-encoding", "content-length", "content-range", "content-type", "etag", "last-modified"];

const headersOf = (path) => {
  const { headers } = RULES.kinds.find(({ pattern }) => !pattern || new RegExp(pattern).test(path));
  return new Headers(headers);
};

const plain = (status, text, headers) => {
  headers.set("content-type", "text/plain; charset=utf-8");
  headers.set("cache-control", "no-cache");
  return new Response(text, { status, headers });
};

const pass = (found, status, headers) => {
  for (const name of SAID) {
    const value = found.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (status >= 400) headers.set("cache-control", "no-cache");
  return new Response(found.body, { status, headers });
};

// For a missing file, a store answers 403 if the request has no right to list the bucket.
const isMissing = ({ status }) => status === 404 || status === 403;

const isGone = async (path, ask) => {
  const found = await ask("/gone.json", new Headers(), "GET");
  const { paths } = found.ok ? await found.json() : { paths: [] };
  const folder = path.endsWith("/") ? path : `${path}/`;
  return paths.some((gone) => folder.startsWith(gone));
};

const missing = async (request, path, headers, ask) => {
  const isFile = path.slice(path.lastIndexOf("/")).includes(".");
  if (!isFile && !path.endsWith("/")) {
    const { ok } = await ask(`${path}/index.html`, new Headers(), "HEAD");
    if (ok) return Response.redirect(new URL(`${RULES.base}${path.slice(1)}/`, request.url), 301);
  }
  const status = (await isGone(path, ask)) ? 410 : 404;
  if (!(request.headers.get("accept") ?? "").includes("text/html")) return plain(status, "Tidak ditemukan.\n", headers);
  return pass(await ask("/404.html", new Headers(), "GET"), status, headers);
};

const answer = async (request, origin) => {
  const { pathname, search } = new URL(request.url);
  if (!["GET", "HEAD"].includes(request.method)) return plain(405, "Hanya GET dan HEAD.\n", new Headers({ allow: "GET, HEAD" }));
  if (`${pathname}/` === RULES.base) return Response.redirect(new URL(RULES.base + search, request.url), 302);
  if (!pathname.startsWith(RULES.base)) return plain(404, "Tidak ditemukan.\n", new Headers());
  const path = `/${pathname.slice(RULES.base.length)}`;
  const headers = headersOf(path);
  const ask = (name, asked, method) => fetch(origin + name, { method, headers: asked, redirect: "manual" });
  const asked = new Headers();
  for (const name of ASKED) if (request.headers.has(name)) asked.set(name, request.headers.get(name));
  try {
    const found = await ask(path.endsWith("/") ? `${path}index.html` : path, asked, request.method);
    if (isMissing(found)) return await missing(request, path, headers, ask);
    if (found.status >= 400 && found.status !== 416) throw new Error(`the store answers ${found.status}`);
    return pass(found, found.status, headers);
  } catch {
    return plain(502, "Portal sedang tidak terjangkau. Coba lagi sebentar lagi.\n", headers);
  }
};

export default { fetch: (request, env) => answer(request, env.ORIGIN) };
