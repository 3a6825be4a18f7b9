// Records what a tab has loaded, and when its bytes arrived.

const MS = 1000;

/**
 * @typedef {object} Load
 * @property {string} url
 * @property {{ at: number, bytes: number }[]} parts headers and pieces of the body, in order of arrival; seconds
 * @property {number} [finishedAt] seconds
 * @property {number} [bytes] all bytes on the wire; 0 from the cache
 */

/** Starts recording. */
export function recordNetwork(cdp) {
  /** @type {Map<string, Load>} */
  const loads = new Map();
  const waiting = new Set();
  const open = new Set();
  let changedAt = performance.now();
  // The difference between the clock of the browser's events and the wall clock of the page's time origin.
  let clockOffset;

  const add = (requestId, at, bytes) => loads.get(requestId)?.parts.push({ at, bytes });
  const close = (requestId) => {
    open.delete(requestId);
    changedAt = performance.now();
  };
  cdp.on("Network.requestWillBeSent", ({ requestId, request, timestamp, wallTime }) => {
    clockOffset ??= wallTime - timestamp;
    loads.set(requestId, { url: request.url, parts: [] });
    open.add(requestId);
  });
  cdp.on("Network.responseReceived", ({ requestId, timestamp, response }) => {
    add(requestId, timestamp, response.encodedDataLength);
  });
  cdp.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) => {
    add(requestId, timestamp, encodedDataLength);
  });
  cdp.on("Network.loadingFailed", ({ requestId }) => close(requestId));
  cdp.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    close(requestId);
    const load = loads.get(requestId);
    if (load === undefined) return;
    Object.assign(load, { finishedAt: timestamp, bytes: encodedDataLength });
    for (const look of waiting) look();
  });

  const isLoaded = (path) =>
    [...loads.values()].some(({ url, finishedAt }) => finishedAt !== undefined && new URL(url).pathname === path);

  return {
    /** Returns the bytes that had arrived at `time`, in ms since the page's time origin. */
    bytesBefore: (timeOrigin, time) => sumBytesBefore([...loads.values()], (timeOrigin + time) / MS - clockOffset),

    /** Returns for how many ms nothing has been loading. */
    quietFor: () => (open.size > 0 ? 0 : performance.now() - changedAt),

    /** Waits until a file has been loaded. */
    whenLoaded: (path, limit = 15_000) =>
      new Promise((resolve, reject) => {
        const end = (settle) => (value) => {
          clearTimeout(timer);
          waiting.delete(look);
          settle(value);
        };
        const look = () => isLoaded(path) && end(resolve)();
        const timer = setTimeout(() => end(reject)(new Error(`${path} has not come in ${limit} ms`)), limit);
        waiting.add(look);
        look();
      }),
  };
}

/**
 * Returns the bytes on the wire up to a moment, including those of unfinished loads: a large file that is half loaded
 * has used its share of the connection.
 * @param {Load[]} loads
 * @param {number} moment on the clock of the loads
 */
export function sumBytesBefore(loads, moment) {
  return loads.reduce((sum, { parts, finishedAt, bytes }) => {
    if (finishedAt !== undefined && finishedAt <= moment) return sum + bytes;
    return sum + parts.reduce((part, { at, bytes: size }) => part + (at <= moment ? size : 0), 0);
  }, 0);
}
