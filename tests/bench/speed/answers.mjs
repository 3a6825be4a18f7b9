// The answers of a good host, made before anything is measured: compressed as well as possible, with the right caching.
import { createHash } from "node:crypto";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};
const COMPRESSED = new Set([".html", ".json", ".js", ".css", ".wasm", ".svg", ".xml", ".txt"]);
// A file that is named by its own bytes: the publisher uses hexadecimal digits, esbuild eight capitals and digits.
// SvelteKit and Next.js put all of theirs into one folder.
const IS_HASHED = /-(?:[0-9a-f]{8,}|[0-9A-Z]{8})\.\w+$|^_app\/immutable\/|^_next\/static\//;

const compress = promisify(brotliCompress);

/** Returns a function that makes answers. It compresses a file that several sites share only once. */
export function createAnswerMaker() {
  const compressed = new Map();
  const compressOnce = (bytes, hash) => {
    if (!compressed.has(hash)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      compressed.set(hash, compress(bytes, { params }));
    }
    return compressed.get(hash);
  };

  /** @param {string} path @param {Buffer} bytes */
  return async function makeAnswer(path, bytes) {
    const extension = extname(path);
    const hash = createHash("sha256").update(bytes).digest("base64url");
    const isCompressed = COMPRESSED.has(extension);
    const body = isCompressed ? await compressOnce(bytes, hash) : bytes;
    const headers = {
      "content-type": TYPES[extension] ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": IS_HASHED.test(path) && extension !== ".html" ? "public, max-age=31536000, immutable" : "no-cache",
      etag: `"${hash.slice(0, 16)}"`,
      "x-content-type-options": "nosniff",
      ...(isCompressed && { "content-encoding": "br", vary: "accept-encoding" }),
    };
    return { body, headers };
  };
}
