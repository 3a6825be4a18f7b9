import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";

// Answers as a file host without any settings does for a published folder.

const TYPES: Record<string, string> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".xml": "application/xml",
};

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

// Returns the answer for a path below the base, which begins with a slash.
export async function answerFor(folder: string, base: string, path: string): Promise<Answer> {
  const decoded = decodePath(path);
  if (decoded === undefined) return plain(400, "bad path");
  const file = join(folder, decoded);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    if (!decoded.endsWith("/")) return redirect(base.slice(0, -1) + path + "/");
    const body = await readFile(join(file, "index.html")).catch(() => undefined);
    return body ? page(200, body) : notFound(folder, decoded);
  }
  if (!found?.isFile()) return notFound(folder, decoded);
  const body = await readFile(file);
  const extension = extname(file);
  if (extension === ".html") return page(200, body);
  const isHashed = /[-.][0-9a-f]{8,}(_bg)?\.\w+$/.test(decoded);
  const cache = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
  return { status: 200, headers: { "content-type": TYPES[extension] ?? "application/octet-stream", "cache-control": cache }, body };
}

// Answers a missing page with the 404 page, and a missing file of the shell with a plain 404, never with a page.
async function notFound(folder: string, path: string): Promise<Answer> {
  const isPage = path.endsWith("/") || extname(path) === "" || extname(path) === ".html";
  const body = isPage ? await readFile(join(folder, "404.html")).catch(() => undefined) : undefined;
  return body ? page(404, body) : plain(404, "not found");
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") || decoded.split("/").includes("..") ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const page = (status: number, body: Buffer): Answer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  body,
});

export const plain = (status: number, text: string): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  body: Buffer.from(text),
});

const redirect = (location: string): Answer => ({ status: 301, headers: { location }, body: Buffer.alloc(0) });
