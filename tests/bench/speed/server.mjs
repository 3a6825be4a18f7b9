// A file host with HTTP/2, one for each subject, so that no subject finds another's files in a cache.
import { createSecureServer } from "node:http2";
import { createTraffic } from "./traffic.mjs";

/**
 * Serves answers by path; a path that ends in a slash is a folder's index.html.
 * @param {Map<string, { body: Buffer, headers: object }>} answers by path below the site
 * @param {{ key: string, cert: string }} certificate
 * @returns {Promise<{ origin: string, traffic: ReturnType<typeof createTraffic>, close: () => Promise<void> }>}
 */
export async function startServer(answers, { key, cert }) {
  const server = createSecureServer({ key, cert });
  const sessions = new Set();
  const traffic = createTraffic();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  server.on("stream", (stream, headers) => {
    // A browser that leaves a page cancels its requests.
    stream.on("error", () => {});
    const file = fileOf(headers[":path"]);
    traffic.watch(stream, file, headers[":method"]);
    answer(stream, headers, answers.get(file));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    origin: `https://127.0.0.1:${server.address().port}`,
    traffic,
    close: () => {
      for (const session of sessions) session.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function fileOf(address) {
  const [path] = address.split("?");
  return decodeURIComponent(path.slice(1)) + (path.endsWith("/") ? "index.html" : "");
}

function answer(stream, headers, found) {
  if (found === undefined) {
    stream.respond({ ":status": 404, "content-type": "text/plain", "content-length": 0 }, { endStream: true });
    return;
  }
  if (headers["if-none-match"] === found.headers.etag) {
    const { etag, "cache-control": caching } = found.headers;
    stream.respond({ ":status": 304, etag, "cache-control": caching }, { endStream: true });
    return;
  }
  const isHead = headers[":method"] === "HEAD";
  stream.respond({ ":status": 200, ...found.headers }, { endStream: isHead });
  if (!isHead) stream.end(found.body);
}
