// A file host that compresses, counts the bytes that it sends, and can seem as far away as from a phone: 150 ms and 1.6
// Mbit/s for all answers together. The server throttles, and not the browser, whose own throttle does not apply to
// workers.
import { createSecureServer } from "node:http2";
import { readFile } from "node:fs/promises";
import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".txt": "text/plain" };
const LATENCY = 150;
const BYTES_A_MILLISECOND = 1_600_000 / 8 / 1000;
const PACKET = 1460 * 4;

export async function startServer(folder, { key, cert }) {
  const state = { bytes: 0, isFar: false, free: 0 };
  const kept = new Map();
  const bodyOf = async (path) => {
    if (!kept.has(path)) {
      const raw = await readFile(join(folder, path));
      const quality = raw.length > 1 << 20 ? 9 : 11;
      const short = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
      // Files that are compressed already would only grow.
      kept.set(path, short.length < raw.length ? { body: short, encoding: "br" } : { body: raw });
    }
    return kept.get(path);
  };
  const send = async (response, body) => {
    for (let offset = 0; offset < body.length; offset += PACKET) {
      const part = body.subarray(offset, offset + PACKET);
      if (state.isFar) {
        state.free = Math.max(state.free, performance.now()) + part.length / BYTES_A_MILLISECOND;
        await sleep(Math.max(0, state.free - performance.now()));
      }
      state.bytes += part.length;
      if (!response.destroyed) response.write(part);
    }
    response.end();
  };
  const sessions = new Set();
  const server = createSecureServer({ key, cert }, (request, response) => {
    const path = new URL(request.url, "http://server").pathname;
    bodyOf(path)
      .then(async ({ body, encoding }) => {
        if (state.isFar) await sleep(LATENCY);
        const headers = { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "max-age=600" };
        response.writeHead(200, encoding ? { ...headers, "content-encoding": encoding } : headers);
        await send(response, body);
      })
      .catch(() => response.writeHead(404).end());
  });
  server.on("session", (session) => sessions.add(session));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `https://127.0.0.1:${server.address().port}`,
    /** Compresses a file ahead of time, so that no answer waits for it. */
    warmUp: bodyOf,
    setFar: (isFar) => Object.assign(state, { isFar, free: 0 }),
    takeBytes() {
      const { bytes } = state;
      state.bytes = 0;
      return bytes;
    },
    /** Returns the bytes of all files whose paths match, as sent by a host that does not compress. */
    size: (pattern) =>
      readdirSync(folder, { recursive: true })
        .map((name) => `/${name}`)
        .filter((path) => pattern.test(path) && statSync(join(folder, path)).isFile())
        .reduce((sum, path) => sum + statSync(join(folder, path)).size, 0),
    stop() {
      for (const session of sessions) session.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
