// Records what a server sends. Unlike the record of a tab it includes what service workers and other workers load.

/**
 * @typedef {object} Sums bytes
 * @property {number} total everything on the connections: bodies, headers and frames, without TLS
 * @property {number} wasm bodies of wasm files
 * @property {number} twins bodies of the pages' data
 * @property {number} other the rest of the total
 */

export function createTraffic() {
  /** The bytes of each connection that are in the total. */
  const counted = new WeakMap();
  const sums = { total: 0, wasm: 0, twins: 0 };
  let open = 0;
  let changedAt = performance.now();

  return {
    /**
     * Records a stream.
     * @param {import("node:http2").ServerHttp2Stream} stream
     * @param {string} file below the site
     * @param {string} method of the request; the answer to HEAD names a length, but has no body
     */
    watch(stream, file, method) {
      const { session } = stream;
      open += 1;
      changedAt = performance.now();
      stream.on("close", () => {
        open -= 1;
        changedAt = performance.now();
        // A connection that is gone was that of a closed tab.
        if (session.destroyed) return;
        const { bytesWritten } = session.socket;
        sums.total += bytesWritten - (counted.get(session) ?? 0);
        counted.set(session, bytesWritten);
        const kind = kindOf(file);
        if (kind && method !== "HEAD" && stream.rstCode === 0) sums[kind] += stream.sentHeaders["content-length"] ?? 0;
      });
    },

    /** Returns for how many ms nothing has been sent. */
    quietFor: () => (open > 0 ? 0 : performance.now() - changedAt),

    /** Returns the sums so far. @returns {Sums} */
    read: () => ({ ...sums, other: sums.total - sums.wasm - sums.twins }),
  };
}

/** @returns {"wasm" | "twins" | undefined} */
function kindOf(file) {
  if (file.endsWith(".wasm")) return "wasm";
  return /(?:^|\/)index\.json$/.test(file) ? "twins" : undefined;
}
